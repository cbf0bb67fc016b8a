//! Attempts, kept in one database.
//!
//! Every move is one transaction on the disk before it counts as kept. Every row carries a checksum over what it
//! says, because the database alone does not notice a flipped bit. A database that cannot be trusted is set aside,
//! never deleted and never written to; one from a newer version is read only.

mod backup;
mod error;
mod file_id;
mod log;
mod open;
mod people;
mod read;
mod row;
mod schema;
mod write;

pub use backup::{Swept, made};
pub use error::StoreError;
pub use open::{Opened, open, restore};
pub use schema::VERSION;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use file_id::FileId;

/// The open database.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    /// The file that was opened, whatever stands at its path by now.
    file: Option<FileId>,
    writable: bool,
}

impl Store {
    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether anything can be kept in it. A database of a newer version cannot be written.
    pub fn is_writable(&self) -> bool {
        self.writable
    }
}
