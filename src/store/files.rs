//! The files of a library that was opened from the disk, and what is new about them.
//!
//! Reads them again when asked and tells the app of those whose bytes have changed. Never forgets a file
//! that is gone or unreadable for a moment: it says so once, and again what it holds once it is back.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::{Command, Entry, Library, Lost};
use crate::catalog::Catalogue;
use crate::scenario::read;

use super::folder::{OWN_CATALOGUE, contents, read_bytes};
use super::open::{OpenError, catalogue_for};

/// A file or folder with its scenarios, as they were read last.
#[derive(Debug)]
pub struct Files {
    path: PathBuf,
    own_catalogue: Option<Vec<u8>>,
    catalogue: Arc<Catalogue>,
    /// The bytes of each file; none while it cannot be read.
    seen: BTreeMap<PathBuf, Option<Vec<u8>>>,
}

impl Files {
    /// The scenarios at `path`: one file, or all `.ron` files of a folder, sorted by name.
    ///
    /// A `techniques.ron` beside them adds to the catalogue.
    pub fn open(path: &Path) -> Result<(Self, Library), OpenError> {
        let found = files(path).map_err(|error| OpenError::Unreadable(path.to_owned(), error))?;
        if found.is_empty() {
            return Err(OpenError::Empty(path.to_owned()));
        }
        let own_catalogue = own_catalogue(path);
        let catalogue = Arc::new(catalogue_for(folder(path))?);
        let mut library = Library {
            own: true,
            ..Library::default()
        };
        let mut seen = BTreeMap::new();
        for file in found {
            let bytes =
                read_bytes(&file).map_err(|error| OpenError::Unreadable(file.clone(), error))?;
            let name = file.display().to_string();
            let reading = read(&name, &bytes, &catalogue);
            library.entries.push(Entry::new(name, reading));
            seen.insert(file, Some(bytes));
        }
        let files = Self {
            path: path.to_owned(),
            own_catalogue,
            catalogue,
            seen,
        };
        Ok((files, library))
    }

    /// The file or folder.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Looks at the disk and tells what has changed since the last time.
    pub fn news(&mut self) -> Vec<Command> {
        let mut news = Vec::new();
        let all = self.catalogue_changed(&mut news);
        // A folder that cannot be listed is a folder without files.
        let found = files(&self.path).unwrap_or_default();
        let known: Vec<PathBuf> = self.seen.keys().cloned().collect();
        for file in known.iter().filter(|file| !found.contains(file)) {
            self.lost(file, Lost::Gone, &mut news);
        }
        for file in found {
            match read_bytes(&file) {
                Ok(bytes) => {
                    let before = self.seen.get(&file).and_then(Option::as_ref);
                    if all || before != Some(&bytes) {
                        let name = file.display().to_string();
                        let reading = Box::new(read(&name, &bytes, &self.catalogue));
                        news.push(Command::FileChanged {
                            file: name,
                            reading,
                        });
                        self.seen.insert(file, Some(bytes));
                    }
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    self.lost(&file, Lost::Gone, &mut news);
                }
                Err(error) => {
                    self.lost(&file, Lost::Unreadable(error.to_string()), &mut news);
                }
            }
        }
        news
    }

    /// Says once that a file that was there is lost.
    fn lost(&mut self, file: &Path, why: Lost, news: &mut Vec<Command>) {
        let Some(bytes) = self.seen.get_mut(file) else {
            return;
        };
        if bytes.take().is_some() {
            let file = file.display().to_string();
            news.push(Command::FileLost { file, why });
        }
    }

    /// Whether the folder's own techniques have changed, so that every file is to be read again.
    fn catalogue_changed(&mut self, news: &mut Vec<Command>) -> bool {
        let own = own_catalogue(&self.path);
        if own == self.own_catalogue {
            return false;
        }
        self.own_catalogue = own;
        match catalogue_for(folder(&self.path)) {
            Ok(catalogue) => {
                self.catalogue = Arc::new(catalogue);
                true
            }
            Err(error) => {
                let told = format!("The techniques of before stay in use: {error}");
                news.push(Command::Report(told));
                false
            }
        }
    }
}

fn folder(path: &Path) -> Option<&Path> {
    if path.is_dir() {
        Some(path)
    } else {
        path.parent()
    }
}

fn files(path: &Path) -> io::Result<Vec<PathBuf>> {
    match std::fs::metadata(path) {
        Ok(it) if it.is_dir() => contents(path).map(|found| found.scenarios),
        Ok(_) => Ok(vec![path.to_owned()]),
        Err(error) => Err(error),
    }
}

fn own_catalogue(path: &Path) -> Option<Vec<u8>> {
    read_bytes(&folder(path)?.join(OWN_CATALOGUE)).ok()
}
