//! One copy a day, seven kept.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::{Connection, OpenFlags};

use crate::progress::Moment;

use super::people::UNUSED_TEXTS;
use super::{Store, StoreError};

/// How many copies are kept.
const KEPT: usize = 7;

/// The folder of the copies of a database.
pub(super) fn folder(database: &Path) -> PathBuf {
    database.with_file_name("backups")
}

/// The copies of a database, the newest first.
pub(super) fn all(database: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder(database))
        .into_iter()
        .flatten()
        .flatten();
    let ours = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str());
        let is_copy = name.is_some_and(|name| name.starts_with("attempts-"));
        is_copy && path.extension().is_some_and(|ending| ending == "db")
    };
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(ours).collect();
    found.sort_unstable_by(|a, b| b.cmp(a));
    found
}

/// Whether a copy is whole.
pub(super) fn is_good(path: &Path) -> bool {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let checked = Connection::open_with_flags(path, flags)
        .and_then(|connection| super::open::is_whole(&connection));
    checked.unwrap_or(false)
}

impl Store {
    /// Makes today's copy where there is none, and lets the oldest go.
    pub(super) fn back_up(&self, now: Moment) -> Result<(), StoreError> {
        let empty = "SELECT NOT EXISTS (SELECT 1 FROM attempt)";
        if self.connection.query_row(empty, [], |row| row.get(0))? {
            return Ok(());
        }
        let folder = folder(&self.path);
        fs::create_dir_all(&folder)?;
        let day = Timestamp::from_second(now.0).unwrap_or_default();
        let path = folder.join(format!("attempts-{}.db", day.strftime("%Y-%m-%d")));
        if path.exists() {
            return Ok(());
        }
        // Under another name until it is complete.
        let partial = path.with_extension("partial");
        let _ = fs::remove_file(&partial);
        let target = partial.to_string_lossy();
        self.connection.execute("VACUUM INTO ?", [&target])?;
        fs::File::open(&partial)?.sync_all()?;
        fs::rename(&partial, &path)?;
        for old in all(&self.path).into_iter().skip(KEPT) {
            fs::remove_file(old)?;
        }
        Ok(())
    }

    /// Deletes a trainee from every copy. A copy that cannot be changed is deleted as a whole.
    pub(super) fn forget_in_backups(&self, trainee: &str) -> Result<(), StoreError> {
        for path in all(&self.path) {
            let forget = || -> Result<(), rusqlite::Error> {
                let connection = Connection::open(&path)?;
                let settings = "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;";
                connection.execute_batch(settings)?;
                connection.execute("DELETE FROM trainee WHERE id = ?", [trainee])?;
                connection.execute(UNUSED_TEXTS, [])?;
                connection.execute_batch("VACUUM")
            };
            if forget().is_err() {
                fs::remove_file(&path)?;
            }
        }
        Ok(())
    }
}
