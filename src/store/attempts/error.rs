//! Why something could not be kept or read.

use std::fmt;
use std::io;

use rusqlite::ErrorCode;

/// Why something could not be kept or read. Each says what helps.
#[derive(Debug)]
pub enum StoreError {
    /// The database was written by a newer version of the app.
    Newer,
    /// This attempt was played on from another window.
    PlayedOn,
    /// The attempt is not there.
    NoSuchAttempt,
    /// The trainee is not there.
    NoSuchTrainee,
    /// The file was deleted, moved or replaced while it was open.
    Gone,
    /// The disk is full.
    Full,
    /// Nothing may be written there.
    ReadOnly,
    /// Another window keeps the database busy.
    Busy,
    /// Something else, in the database's words.
    Other(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Newer => "your history was written by a newer version of Simmer; install that one to go on with it",
            Self::PlayedOn => "this attempt was played on in another window; go on there, or begin anew here",
            Self::NoSuchAttempt => "there is no such attempt any more",
            Self::NoSuchTrainee => "there is no such trainee any more",
            Self::Gone => "your history was deleted, moved or replaced while it was open; start again to go on with what is there now",
            Self::Full => "the disk is full; make room, and the next move is kept with all before it",
            Self::ReadOnly => "nothing may be written to your history; check the rights of its folder",
            Self::Busy => "another window is keeping your history busy; close it, or try again",
            Self::Other(words) => words,
        })
    }
}

impl std::error::Error for StoreError {}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                Self::ReadOnly
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            _ => Self::Other(error.to_string()),
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull => Self::Full,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            _ => Self::Other(error.to_string()),
        }
    }
}
