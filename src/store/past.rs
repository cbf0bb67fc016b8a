//! What was played before, as the app asks for it.

use std::path::PathBuf;

use crate::app::{Fetched, History};
use crate::progress::{Moment, Trainee};

use super::attempts::{Store, StoreError, open};
use super::clock;
use super::keeper::Keeper;

/// The database of attempts: one hand that reads, and one that writes beside the window.
#[derive(Debug)]
pub struct Past {
    /// Reads, and keeps people.
    pub store: Store,
    /// Writes attempts.
    pub keeper: Keeper,
}

impl Past {
    /// What a trainee has played; without a pseudonym, whoever was here first.
    pub fn history(&self, trainee: Option<&str>) -> Result<History, StoreError> {
        let trainees = self.store.trainees()?;
        let named = |it: &&Trainee| trainee.is_none_or(|id| it.id == id);
        let me = trainees.iter().find(named).or(trainees.first());
        let me = me.map(|it| it.id.clone());
        let (attempts, damaged) = match &me {
            Some(me) => self.store.attempts(me)?,
            None => Default::default(),
        };
        let mut history = History::of(trainees, me, attempts, damaged);
        history.now = clock::now();
        Ok(history)
    }

    /// An attempt of a trainee, with the text that was played.
    pub fn fetch(&self, trainee: &str, attempt: &str) -> Result<Option<Fetched>, StoreError> {
        let (attempts, _) = self.store.attempts(trainee)?;
        let Some(attempt) = attempts.into_iter().find(|it| it.id == attempt) else {
            return Ok(None);
        };
        let text = self.store.text(&attempt.scenario.fingerprint)?;
        Ok(Some(Fetched { attempt, text }))
    }
}

/// Opens the database at its place. `wake` is called whenever something has been written.
pub fn open_past(
    path: Option<PathBuf>,
    now: Moment,
    wake: impl Fn() + Send + 'static,
) -> (Option<Past>, Option<String>) {
    let Some(path) = path else {
        let told =
            "This system has no place to keep what you play; it lasts until you close the app.";
        return (None, Some(told.to_owned()));
    };
    let opened = open(&path, now).and_then(|opened| Ok((open(&path, now)?.store, opened)));
    match opened {
        Ok((writer, opened)) => {
            let keeper = Keeper::new(writer, wake);
            let store = opened.store;
            (Some(Past { store, keeper }), opened.told)
        }
        Err(error) => {
            let told = format!(
                "What you play cannot be kept: {error}. ({})",
                path.display()
            );
            (None, Some(told))
        }
    }
}
