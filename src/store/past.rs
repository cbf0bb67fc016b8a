//! What was played before, as the app asks for it.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::{Fetched, History, SpareCopy};
use crate::progress::{Moment, Trainee, Zone};

use super::attempts::{Opened, Store, StoreError, made, open, restore};
use super::clock;
use super::keeper::Keeper;
use super::reports::export_everything;

/// The database of attempts: one hand that reads, and one that writes beside the window.
#[derive(Debug)]
pub struct Past {
    /// Reads, and keeps people.
    pub store: Store,
    /// Writes attempts.
    pub keeper: Keeper,
    /// A good copy from before, where the history itself is gone, and whether it was damaged.
    pub spare: Option<(PathBuf, bool)>,
    wake: Wake,
}

/// Wakes the window.
#[derive(Clone)]
struct Wake(Arc<dyn Fn() + Send + Sync>);

impl fmt::Debug for Wake {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("Wake")
    }
}

impl Past {
    /// Opens the database at `path`, and says what is to be known about it. `wake` is called whenever something has
    /// been written.
    pub fn open(
        path: &Path,
        now: Moment,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> Result<(Self, Option<String>), StoreError> {
        Self::of(open(path, now)?, now, Wake(Arc::new(wake)))
    }

    fn of(opened: Opened, now: Moment, wake: Wake) -> Result<(Self, Option<String>), StoreError> {
        let writer = open(opened.store.path(), now)?.store;
        let waker = wake.clone();
        let past = Self {
            keeper: Keeper::new(writer, move || (waker.0)()),
            store: opened.store,
            spare: opened.backup.map(|copy| (copy, opened.aside.is_some())),
            wake,
        };
        Ok((past, opened.told))
    }

    /// Puts the spare copy in place of the database, which is set aside. Without one, all stays as it is.
    pub fn restored(self, now: Moment) -> Result<Self, StoreError> {
        let Some((copy, _)) = &self.spare else {
            return Ok(self);
        };
        let (copy, wake) = (copy.clone(), self.wake.clone());
        let path = self.store.path().to_owned();
        // Nobody may have it open while it changes its place.
        drop(self);
        let (past, _) = Self::of(restore(&path, &copy, now)?, now, wake)?;
        Ok(past)
    }

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
        history.zone = clock::zone();
        let folder = self.store.path().parent();
        history.folder = folder.map(|folder| folder.display().to_string());
        history.spare = self.spare.as_ref().and_then(|(copy, damaged)| {
            Some(SpareCopy {
                damaged: *damaged,
                made: made(copy)?,
            })
        });
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

    /// Deletes everybody's attempts that began more than this many months before `now`, also in the copies, and says
    /// how many that were.
    pub fn tidy(&mut self, months: i32, zone: &Zone, now: Moment) -> Result<usize, StoreError> {
        let before = zone.months_before(now, months);
        let mut count = 0;
        for trainee in self.store.trainees()? {
            count += self.store.delete_before(&trainee.id, before)?;
        }
        Ok(count)
    }

    /// Writes everything that is kept of a trainee into a folder beside the database, and says where it is.
    pub fn export_everything(
        &self,
        trainee: &str,
        zone: &Zone,
        now: Moment,
    ) -> Result<PathBuf, StoreError> {
        let exports = self.store.path().with_file_name("exports");
        export_everything(&self.store, trainee, &exports, &zone.iso_day(now))
    }

    /// Deletes a trainee with everything that is kept of them, and tells what has been deleted and what is left.
    pub fn delete_everything(&mut self, trainee: &str) -> Result<String, StoreError> {
        let (attempts, damaged) = self.store.attempts(trainee)?;
        let swept = self.store.delete_trainee(trainee)?;
        let attempts = plural(attempts.len() + damaged.len(), "attempt");
        let copies = match swept.copies {
            0 => String::new(),
            count => format!(", also in {}", plural(count, "copy")),
        };
        let left = swept.left_words();
        let left = left.map_or_else(String::new, |left| format!(" {left}"));
        Ok(format!(
            "Deleted: your name, {attempts}, your cards{copies}.{left}"
        ))
    }
}

fn plural(count: usize, what: &str) -> String {
    match (count, what.strip_suffix('y')) {
        (1, _) => format!("1 {what}"),
        (_, Some(stem)) => format!("{count} {stem}ies"),
        (_, None) => format!("{count} {what}s"),
    }
}

/// Opens the database at its place. `wake` is called whenever something has been written.
pub fn open_past(
    path: Option<PathBuf>,
    now: Moment,
    wake: impl Fn() + Send + Sync + 'static,
) -> (Option<Past>, Option<String>) {
    let Some(path) = path else {
        let told =
            "This system has no place to keep what you play; it lasts until you close the app.";
        return (None, Some(told.to_owned()));
    };
    match Past::open(&path, now, wake) {
        // A bar says it where there is a copy to offer.
        Ok((past, told)) => {
            let told = told.filter(|_| past.spare.is_none());
            (Some(past), told)
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
