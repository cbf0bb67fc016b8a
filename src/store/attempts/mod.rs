//! Attempts, kept in one database.
//!
//! Every move is one transaction on the disk before it counts as kept. Every row carries a checksum over what it
//! says, because the database alone does not notice a flipped bit. A database that cannot be trusted is set aside,
//! never deleted and never written to; one from a newer version is read only.

mod backup;
mod error;
mod open;
mod people;
mod read;
mod row;
mod schema;
mod write;

pub use error::StoreError;
pub use open::{Opened, open, restore};
pub use people::Trainee;
pub use read::{Damaged, Text};
pub use schema::VERSION;
pub use write::NewAttempt;

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use sha2::{Digest as _, Sha256};

/// The open database.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
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

/// The name of a text: equal texts have the same, and no others.
pub fn fingerprint(text: &str, techniques: Option<&str>) -> String {
    let mut hash = Sha256::new();
    hash.update((text.len() as u64).to_be_bytes());
    hash.update(text);
    if let Some(techniques) = techniques {
        hash.update(techniques);
    }
    let digits =
        |byte: u8| [byte >> 4, byte & 15].map(|digit| b"0123456789abcdef"[usize::from(digit)]);
    let bytes = hash.finalize();
    bytes
        .iter()
        .copied()
        .flat_map(digits)
        .map(char::from)
        .collect()
}
