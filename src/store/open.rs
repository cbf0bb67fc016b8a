//! Opens a library: the shipped one, a folder, or a single file.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::{Entry, Library};
use crate::catalog::{Catalogue, CatalogueFault};
use crate::scenario::read;

use super::folder::{contents, own_catalogue, read_bytes};
use super::library::shipped;

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

/// The scenarios at `path`: one file, or all `.ron` files of a folder, sorted by name.
///
/// A `techniques.ron` beside them adds to the catalogue.
pub fn library_at(path: &Path) -> Result<Library, OpenError> {
    let unreadable = |error| OpenError::Unreadable(path.to_owned(), error);
    let files = if std::fs::metadata(path).map_err(unreadable)?.is_dir() {
        contents(path).map_err(unreadable)?.scenarios
    } else {
        vec![path.to_owned()]
    };
    if files.is_empty() {
        return Err(OpenError::Empty(path.to_owned()));
    }
    let folder = if path.is_dir() {
        Some(path)
    } else {
        path.parent()
    };
    let catalogue = Arc::new(catalogue_for(folder)?);
    let mut library = Library::default();
    for file in files {
        let bytes =
            read_bytes(&file).map_err(|error| OpenError::Unreadable(file.clone(), error))?;
        library
            .entries
            .push(entry(&file.display().to_string(), &bytes, &catalogue));
    }
    Ok(library)
}

/// The shipped catalogue, with the folder's own entries after it.
pub fn catalogue_for(folder: Option<&Path>) -> Result<Catalogue, OpenError> {
    let shipped = Catalogue::shipped();
    let Some(own) = folder.and_then(own_catalogue) else {
        return Ok(shipped);
    };
    match read_bytes(&own) {
        Ok(bytes) => {
            let text = String::from_utf8_lossy(&bytes);
            shipped
                .extended(&text)
                .map_err(|fault| OpenError::Catalogue(own, fault))
        }
        Err(error) => Err(OpenError::Unreadable(own, error)),
    }
}

fn entry(name: &str, bytes: &[u8], catalogue: &Arc<Catalogue>) -> Entry {
    Entry::new(name.to_owned(), read(name, bytes, catalogue))
}
