//! A play in the terminal, kept as the app keeps its plays.
//!
//! An answer is on the disk before the customer replies to it. Where it cannot be kept, that is said once and the
//! play goes on.

use std::io;
use std::path::Path;

use crate::app::{Beginning, Command, Fresh, Keep, What};
use crate::cli::attempts::choose;
use crate::cli::page::{ASIDE, Page};
use crate::progress::{Attempt, Stands, Text, Trainee};
use crate::session::Session;
use crate::store::attempts::{Store, StoreError, open};
use crate::store::clock::Stopwatch;
use crate::store::keeper::{Desk, Stamp};
use crate::store::{chance, clock, home};

const NOBODY: &str = "Nothing is kept, because nobody has practised on this machine yet: open the app once, or add \
                      --of and a name for yourself.";

/// Where a play is written down, if it is at all.
pub struct Notebook {
    kept: Option<Kept>,
    /// What is to be said about it before the play.
    told: Vec<String>,
    /// What was said last, so that nothing is said twice.
    complaint: Option<String>,
}

struct Kept {
    desk: Desk,
    trainee: String,
    attempt: String,
    note: String,
    hints: Vec<usize>,
    watch: Stopwatch,
}

impl Notebook {
    /// Opens the database in the folder `data` for whoever is called `alias`, who is taken in where they are new;
    /// without an alias, for whoever practised last.
    pub fn open(alias: Option<&str>, data: Option<&Path>) -> Self {
        let mut told = Vec::new();
        let kept = match find(alias, data, &mut told) {
            Ok(Some((store, trainee))) => {
                let whose = match trainee.alias.as_str() {
                    "" => String::new(),
                    alias => format!(" for {alias}"),
                };
                told.push(format!("What you play is kept{whose}."));
                Some(Kept::new(store, trainee.id, Stopwatch::start(0)))
            }
            Ok(None) => None,
            Err(error) => {
                told.push(format!(
                    "What you play cannot be kept: {error}. You can play all the same."
                ));
                None
            }
        };
        Self {
            kept,
            told,
            complaint: None,
        }
    }

    /// Goes on with an attempt.
    pub fn resume(store: Store, attempt: &Attempt, page: &mut Page) -> io::Result<Self> {
        let watch = Stopwatch::start(attempt.millis());
        let mut kept = Kept::new(store, attempt.trainee.clone(), watch);
        kept.attempt.clone_from(&attempt.id);
        kept.note.clone_from(&attempt.stands.note);
        kept.hints.clone_from(&attempt.stands.hints);
        let mut notebook = Self {
            kept: Some(kept),
            told: Vec::new(),
            complaint: None,
        };
        notebook.wish(What::Resume(Box::new(attempt.clone())), page)?;
        Ok(notebook)
    }

    /// Says what is to be known before the play.
    pub fn tell(&mut self, page: &mut Page) -> io::Result<()> {
        for words in self.told.drain(..) {
            page.styled(ASIDE, &words)?;
        }
        Ok(())
    }

    /// Keeps the beginning of a play of `text`.
    pub fn begin(&mut self, session: &Session, text: Text, page: &mut Page) -> io::Result<()> {
        let Some(kept) = &mut self.kept else {
            return Ok(());
        };
        let fresh = Fresh {
            seed: session.seed,
            name: chance::name(),
            now: clock::now(),
        };
        kept.attempt.clone_from(&fresh.name);
        kept.watch = Stopwatch::start(0);
        let beginning = Beginning::of(session, text, kept.trainee.clone(), fresh);
        self.wish(What::Begin(Box::new(beginning)), page)
    }

    /// Keeps how far the customer has been heard, and whether a breath was taken.
    pub fn heard(&mut self, clauses: usize, breathed: bool, page: &mut Page) -> io::Result<()> {
        let stands = self.stands(clauses, breathed);
        self.wish(What::Stands(stands), page)
    }

    /// Keeps the last move of a play, and what it came to where that was the last of all.
    pub fn moved(&mut self, session: &Session, page: &mut Page) -> io::Result<()> {
        for what in What::moved(session, self.stands(1, false)) {
            self.wish(what, page)?;
        }
        Ok(())
    }

    /// Keeps what a play came to whose last move was kept before.
    pub fn finish(&mut self, session: &Session, page: &mut Page) -> io::Result<()> {
        let whats = What::moved(session, Stands::default());
        for what in whats {
            if matches!(what, What::Finish(_)) {
                self.wish(what, page)?;
            }
        }
        Ok(())
    }

    /// Whether all of the play is on the disk.
    pub fn keeps(&self) -> bool {
        self.kept.is_some() && self.complaint.is_none()
    }

    fn stands(&self, clauses: usize, breathed: bool) -> Stands {
        let (note, hints) = match &self.kept {
            Some(kept) => (kept.note.clone(), kept.hints.clone()),
            None => (String::new(), Vec::new()),
        };
        Stands {
            clauses: clauses as u32,
            breathed,
            note,
            hints,
        }
    }

    fn wish(&mut self, what: What, page: &mut Page) -> io::Result<()> {
        let Some(kept) = &mut self.kept else {
            return Ok(());
        };
        match (kept.carry_out(what), self.complaint.take()) {
            (Command::NotKept(unkept), before) => {
                let why = unkept.why;
                if before.as_ref() != Some(&why) {
                    let words = format!("This is not kept: {why}. The play goes on.");
                    page.styled(ASIDE, &words)?;
                }
                self.complaint = Some(why);
            }
            (_, Some(_)) => page.styled(ASIDE, "It is kept again, with all before it.")?,
            (_, None) => {}
        }
        Ok(())
    }
}

impl Kept {
    fn new(store: Store, trainee: String, watch: Stopwatch) -> Self {
        Self {
            desk: Desk::new(store),
            trainee,
            attempt: String::new(),
            note: String::new(),
            hints: Vec::new(),
            watch,
        }
    }

    fn carry_out(&mut self, what: What) -> Command {
        let attempt = self.attempt.clone();
        let stamp = Stamp {
            now: clock::now(),
            millis: self.watch.millis(),
        };
        self.desk.carry_out(Keep { attempt, what }, stamp)
    }
}

/// The database, and the trainee in it. Where nothing is kept on purpose, says so in `told`.
fn find(
    alias: Option<&str>,
    data: Option<&Path>,
    told: &mut Vec<String>,
) -> Result<Option<(Store, Trainee)>, StoreError> {
    let Some(path) = data.map(home::database_in) else {
        told.push("This system has no place to keep what you play.".to_owned());
        return Ok(None);
    };
    if alias.is_none() && !path.exists() {
        told.push(NOBODY.to_owned());
        return Ok(None);
    }
    let opened = open(&path, clock::now())?;
    told.extend(opened.told);
    let mut store = opened.store;
    match (choose(store.trainees()?, alias), alias) {
        (Some(trainee), _) => Ok(Some((store, trainee))),
        (None, Some(alias)) => {
            let new = Trainee {
                id: chance::name(),
                alias: alias.to_owned(),
                since: clock::now(),
            };
            store.keep_trainee(&new)?;
            Ok(Some((store, new)))
        }
        (None, None) => {
            told.push(NOBODY.to_owned());
            Ok(None)
        }
    }
}
