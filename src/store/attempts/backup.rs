//! One copy a day, seven kept.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::{Connection, OpenFlags};

use crate::progress::Moment;

use super::file_id::FileId;
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

/// When a copy was made, to the day.
pub fn made(copy: &Path) -> Option<Moment> {
    let day: Date = copy
        .file_stem()?
        .to_str()?
        .strip_prefix("attempts-")?
        .parse()
        .ok()?;
    let noon = day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).ok()?;
    Some(Moment(noon.timestamp().as_second()))
}

/// Whether a copy is whole and holds the attempts of anybody.
pub(super) fn is_good(path: &Path) -> bool {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let good = || -> Result<bool, rusqlite::Error> {
        let connection = Connection::open_with_flags(path, flags)?;
        let held = "SELECT EXISTS (SELECT 1 FROM attempt)";
        Ok(super::open::is_whole(&connection)?
            && connection.query_row(held, [], |row| row.get(0))?)
    };
    good().unwrap_or(false)
}

/// What became of the copies when a trainee was deleted.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// How many copies held something of them, or could not be read and are gone.
    pub copies: usize,
    /// Databases that were set aside because they could not be read. Nothing is ever deleted in them.
    pub aside: Vec<PathBuf>,
}

impl Swept {
    /// What nobody but the person can delete, in a sentence.
    pub fn left_words(&self) -> Option<String> {
        let first = self.aside.first()?.display();
        Some(format!(
            "A history that could not be read was set aside and may hold plays of yours; only you can delete it: {first}"
        ))
    }
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

    /// Deletes something from every copy; `delete` says how much that was. A copy that cannot be changed is deleted
    /// as a whole. Gives how many copies have changed.
    pub(super) fn delete_in_copies(
        &self,
        mut delete: impl FnMut(&mut Self) -> Result<usize, StoreError>,
    ) -> Result<usize, StoreError> {
        let mut changed = 0;
        for path in all(&self.path) {
            let mut in_copy = || -> Result<usize, StoreError> {
                let connection = Connection::open(&path)?;
                let settings = "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;";
                connection.execute_batch(settings)?;
                let mut copy = Self {
                    connection,
                    file: FileId::of(&path),
                    path: path.clone(),
                    writable: true,
                };
                let count = delete(&mut copy)?;
                if count > 0 {
                    copy.connection.execute_batch("VACUUM")?;
                }
                Ok(count)
            };
            match in_copy() {
                Ok(0) => {}
                Ok(_) => changed += 1,
                Err(_) => {
                    fs::remove_file(&path)?;
                    changed += 1;
                }
            }
        }
        Ok(changed)
    }

    /// The databases beside this one that were set aside because they could not be read.
    pub(super) fn set_aside(&self) -> Vec<PathBuf> {
        let stem = self.path.file_stem().unwrap_or_default().to_string_lossy();
        let begins = format!("{stem}.damaged-");
        let folder = self.path.parent().unwrap_or(Path::new("."));
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let ours = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(&begins) && name.ends_with(".db")
        };
        let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(ours).collect();
        found.sort_unstable();
        found
    }
}
