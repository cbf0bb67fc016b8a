//! Opens the shipped library, and what others are made of: catalogue, file names, bytes.

use std::fmt;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::{Entry, Library};
use crate::catalog::{Catalogue, CatalogueFault};
use crate::scenario::read;

use super::library::shipped;

/// More than any scenario may have, so that reading stops early on what is none.
const MOST_BYTES: u64 = 2 * 1024 * 1024;

/// Why a library could not be opened.
#[derive(Debug)]
pub enum OpenError {
    /// A file or folder could not be read.
    Unreadable(PathBuf, io::Error),
    /// The folder's own catalogue is faulty.
    Catalogue(PathBuf, CatalogueFault),
    /// The folder holds no scenario.
    Empty(PathBuf),
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Unreadable(path, error) => {
                write!(f, "cannot be read ({error}): {}", path.display())
            }
            Self::Catalogue(path, fault) => write!(f, "{fault}: {}", path.display()),
            Self::Empty(path) => write!(
                f,
                "holds no scenario (a file ending in .ron): {}",
                path.display()
            ),
        }
    }
}

/// The scenarios that travel with the app.
pub fn shipped_library() -> Library {
    let catalogue = Arc::new(Catalogue::shipped());
    let entries = shipped().map(|(name, bytes)| entry(name, bytes, &catalogue));
    Library {
        entries: entries.collect(),
        ..Library::default()
    }
}

/// The shipped catalogue, with the folder's own entries after it.
pub fn catalogue_for(folder: Option<&Path>) -> Result<Catalogue, OpenError> {
    let shipped = Catalogue::shipped();
    let Some(own) = folder.map(|folder| folder.join(OWN_CATALOGUE)) else {
        return Ok(shipped);
    };
    match read_bytes(&own) {
        Ok(bytes) => {
            let text = String::from_utf8_lossy(&bytes);
            shipped
                .extended(&text)
                .map_err(|fault| OpenError::Catalogue(own, fault))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(shipped),
        Err(error) => Err(OpenError::Unreadable(own, error)),
    }
}

/// The name of a folder's own catalogue.
pub const OWN_CATALOGUE: &str = "techniques.ron";

/// The `.ron` files of a folder but its catalogue, sorted by name. Links are not followed.
pub(super) fn scenario_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        let is_scenario = path.extension().is_some_and(|ending| ending == "ron")
            && path.file_name().is_none_or(|name| name != OWN_CATALOGUE);
        if entry.file_type()?.is_file() && is_scenario {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The bytes of a file, at most a little more than a scenario may have.
pub fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)?
        .take(MOST_BYTES)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn entry(name: &str, bytes: &[u8], catalogue: &Arc<Catalogue>) -> Entry {
    Entry::new(name.to_owned(), read(name, bytes, catalogue))
}
