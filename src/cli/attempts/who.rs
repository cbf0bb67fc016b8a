//! Whose attempts, and where they are.

use std::io;

use crate::app::Fetched;
use crate::cli::Terminal;
use crate::diag::near;
use crate::progress::export::Kept;
use crate::progress::{Attempt, Damaged, Trainee};
use crate::store::attempts::{Store, StoreError, open};
use crate::store::{clock, home, settings};

/// The attempts of one trainee, and the database that they stand in.
#[derive(Debug)]
pub struct Shelf {
    /// The database.
    pub store: Store,
    /// Whose attempts.
    pub trainee: Trainee,
    /// The attempts, the oldest first.
    pub attempts: Vec<Attempt>,
    /// What cannot be trusted any more.
    pub damaged: Vec<Damaged>,
}

impl Shelf {
    /// Opens the database for a trainee, or says why not.
    pub fn open(alias: Option<&str>, terminal: &mut Terminal) -> io::Result<Option<Self>> {
        let Some(path) = terminal.data.as_deref().map(home::database_in) else {
            terminal
                .err_page()
                .text("This system has no place where attempts are kept.")?;
            return Ok(None);
        };
        if !path.exists() {
            let words =
                "Nothing has been kept on this machine yet. Play in the app, and it will be.";
            terminal.err_page().text(words)?;
            return Ok(None);
        }
        let opened = match open(&path, clock::now()) {
            Ok(opened) => opened,
            Err(error) => return cannot(&error, terminal),
        };
        if let Some(told) = &opened.told {
            terminal.err_page().text(told)?;
        }
        let store = opened.store;
        let trainees = match store.trainees() {
            Ok(trainees) => trainees,
            Err(error) => return cannot(&error, terminal),
        };
        let Some(trainee) = choose(trainees, alias) else {
            let words = match alias {
                Some(alias) => format!("Nobody here is called {}.", near::shown(alias)),
                None => "Nobody has practised on this machine yet.".to_owned(),
            };
            terminal.err_page().text(&words)?;
            return Ok(None);
        };
        match store.attempts(&trainee.id) {
            Ok((attempts, damaged)) => Ok(Some(Self {
                store,
                trainee,
                attempts,
                damaged,
            })),
            Err(error) => cannot(&error, terminal),
        }
    }

    /// The attempt whose id begins so, or says that there is none, or more than one.
    pub fn find(&self, start: &str, terminal: &mut Terminal) -> io::Result<Option<&Attempt>> {
        let wanted = start.to_ascii_lowercase();
        let mut found = self.attempts.iter().filter(|it| it.id.starts_with(&wanted));
        match (found.next(), found.next()) {
            (Some(attempt), None) => Ok(Some(attempt)),
            (None, _) => {
                let shown = near::shown(start);
                let words = format!(
                    "No attempt of {} begins with {shown}. `simmer attempts list` shows them.",
                    self.trainee.alias
                );
                terminal.err_page().text(&words)?;
                Ok(None)
            }
            (Some(_), Some(_)) => {
                let words = "More than one attempt begins like this; write more of its id.";
                terminal.err_page().text(words)?;
                Ok(None)
            }
        }
    }

    /// An attempt with its play, where that can be replayed.
    pub fn kept(&self, attempt: &Attempt) -> Kept {
        let text = self.store.text(&attempt.scenario.fingerprint);
        let fetched = Fetched {
            attempt: attempt.clone(),
            text: text.ok().flatten(),
        };
        Kept {
            session: fetched.session(),
            attempt: fetched.attempt,
        }
    }
}

/// The trainee with this alias; without one, whoever practised last.
pub fn choose(trainees: Vec<Trainee>, alias: Option<&str>) -> Option<Trainee> {
    let last = settings::default_path().and_then(|path| settings::load(&path).0.trainee);
    let wanted = |it: &Trainee| match alias {
        Some(alias) => it.alias.eq_ignore_ascii_case(alias),
        None => Some(&it.id) == last.as_ref(),
    };
    let place = trainees.iter().position(wanted);
    let place = place.or((alias.is_none() && !trainees.is_empty()).then_some(0));
    place.and_then(|place| trainees.into_iter().nth(place))
}

fn cannot<T>(error: &StoreError, terminal: &mut Terminal) -> io::Result<Option<T>> {
    let words = format!("The history cannot be read: {error}.");
    terminal.err_page().text(&words)?;
    Ok(None)
}
