//! Opening the database: new, old, newer or damaged.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::progress::Moment;

use super::file_id::FileId;
use super::schema::{VERSION, migrate, version};
use super::{Store, StoreError, backup, log};

/// How long a window waits for another one to finish writing.
const PATIENCE: Duration = Duration::from_secs(5);

/// An open database and what is to be said about it.
#[derive(Debug)]
pub struct Opened {
    /// The database.
    pub store: Store,
    /// What the person should know.
    pub told: Option<String>,
    /// A good copy from before, where the database had to be set aside or is empty.
    pub backup: Option<PathBuf>,
    /// Where the database is now that could not be read.
    pub aside: Option<PathBuf>,
}

/// Opens the database at `path`, or begins one.
pub fn open(path: &Path, now: Moment) -> Result<Opened, StoreError> {
    if let Some(folder) = path.parent() {
        private_folder(folder)?;
    }
    // The database takes a file of a few bytes for a new one.
    let was_there = fs::metadata(path).is_ok_and(|data| data.len() > 0);
    let mut aside = None;
    let mut connected = connect(path, was_there);
    if connected.as_ref().is_err_and(is_damage) {
        // A disk that could not be read for a moment looks like damage; what is damaged is so the second time, too.
        read_through(path)?;
        connected = connect(path, was_there);
    }
    if connected.as_ref().is_err_and(is_damage) {
        aside = Some(set_aside(path)?);
        connected = connect(path, false);
    }
    let (connection, cut_short) = connected?;
    if version(&connection)? > VERSION {
        drop(connection);
        return open_newer(path);
    }
    let store = Store {
        connection,
        path: path.to_owned(),
        file: FileId::of(path),
        writable: true,
    };
    let (mut told, mut copy) = (None, None);
    if let Some(aside) = &aside {
        copy = newest_copy(path);
        told = Some(format!(
            "Your history could not be read. It is set aside, untouched: {}",
            aside.display()
        ));
    } else if store.trainees().is_ok_and(|all| all.is_empty())
        && let Some(newest) = newest_copy(path)
    {
        copy = Some(newest);
        told = Some("Your history is gone, but a copy of it is there.".to_owned());
    } else if let Some(aside) = cut_short {
        told = Some(format!(
            "The last of what you played does not read as it was written, and answers may be missing. All that was \
             found is set aside, untouched: {}",
            aside.display()
        ));
    } else if let Err(error) = store.back_up(now) {
        told = Some(format!(
            "Today's copy of your history could not be made: {error}."
        ));
    }
    Ok(Opened {
        store,
        told,
        backup: copy,
        aside,
    })
}

/// Reads a file to its end, so that a disk that cannot be read says so itself.
fn read_through(path: &Path) -> Result<(), StoreError> {
    io::copy(&mut fs::File::open(path)?, &mut io::sink())?;
    Ok(())
}

/// The newest copy that is whole and holds anything.
fn newest_copy(path: &Path) -> Option<PathBuf> {
    let mut copies = backup::all(path).into_iter();
    copies.find(|copy| backup::is_good(copy))
}

/// Puts a good copy in place of the database, which is set aside.
pub fn restore(path: &Path, copy: &Path, now: Moment) -> Result<Opened, StoreError> {
    let partial = path.with_extension("partial");
    fs::copy(copy, &partial)?;
    fs::File::open(&partial)?.sync_all()?;
    set_aside(path)?;
    fs::rename(&partial, path)?;
    open(path, now)
}

/// A database from a newer version: readable as far as it still is alike, and left alone.
fn open_newer(path: &Path) -> Result<Opened, StoreError> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.pragma_update(None, "query_only", true)?;
    connection.busy_timeout(PATIENCE)?;
    let told = "Your history was written by a newer version of Simmer. It is shown as far as this one can read it, \
                and nothing is added to it.";
    Ok(Opened {
        store: Store {
            connection,
            path: path.to_owned(),
            file: FileId::of(path),
            writable: false,
        },
        told: Some(told.to_owned()),
        backup: None,
        aside: None,
    })
}

/// The database, whole and up to date; one of a newer version as it is. Where the last of it got lost, also the place of
/// a copy of all that was found.
fn connect(path: &Path, was_there: bool) -> Result<(Connection, Option<PathBuf>), rusqlite::Error> {
    let mut connection = Connection::open(path)?;
    connection.busy_timeout(PATIENCE)?;
    let cut_short = log::damaged(&connection, path)?;
    let is_new = connection.pragma_query_value(None, "page_count", |row| row.get(0)) == Ok(0);
    if (was_there && is_new) || !is_whole(&connection)? {
        let damage = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT);
        return Err(rusqlite::Error::SqliteFailure(damage, None));
    }
    if version(&connection)? > VERSION {
        return Ok((connection, cut_short));
    }
    let mode: String =
        connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    // A file system without shared memory keeps the old journal, which is as safe and a little slower.
    debug_assert!(mode == "wal" || mode == "delete" || mode == "memory");
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "secure_delete", true)?;
    migrate(&mut connection)?;
    Ok((connection, cut_short))
}

/// Whether every page of a database is what it should be.
pub(super) fn is_whole(connection: &Connection) -> Result<bool, rusqlite::Error> {
    let verdict: String =
        connection.pragma_query_value(None, "integrity_check", |row| row.get(0))?;
    Ok(verdict == "ok")
}

fn is_damage(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        // An unknown error is a version that does not go with its tables.
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::Unknown)
    ) || matches!(
        error,
        rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::Utf8Error(..)
    )
}

/// Moves a database and what belongs to it out of the way, and says where it is now.
fn set_aside(path: &Path) -> Result<PathBuf, StoreError> {
    let aside = free_name(path);
    if path.exists() {
        fs::rename(path, &aside)?;
    }
    for ending in ["-wal", "-shm"] {
        if beside(path, ending).exists() {
            fs::rename(beside(path, ending), beside(&aside, ending))?;
        }
    }
    Ok(aside)
}

/// A name for what is set aside that nothing has yet.
pub(super) fn free_name(path: &Path) -> PathBuf {
    let named = |number: u32| path.with_extension(format!("damaged-{number}.db"));
    let free = (1..u32::MAX).find(|&number| !named(number).exists());
    named(free.unwrap_or(u32::MAX))
}

/// What stands beside a database under its name and this ending.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// A folder that only its owner may look into, where the system knows such a thing.
fn private_folder(folder: &Path) -> Result<(), StoreError> {
    if !folder.exists() {
        fs::create_dir_all(folder)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
        }
    }
    Ok(())
}
