//! Folders of scenarios: which files count, and what stands beside them.

use std::fs::{self, Permissions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::scenario::LARGEST;

/// The name of the file that extends the catalogue for its folder.
pub const OWN_CATALOGUE: &str = "techniques.ron";

/// What a folder holds, each sorted by name. Symbolic links are left alone.
#[derive(Debug, Default)]
pub struct Contents {
    /// The scenario files: those that end in `.ron`, but for the catalogue.
    pub scenarios: Vec<PathBuf>,
    /// The folders in it.
    pub folders: Vec<PathBuf>,
    /// Its own catalogue.
    pub catalogue: Option<PathBuf>,
}

/// Looks into a folder.
pub fn contents(folder: &Path) -> io::Result<Contents> {
    let mut contents = Contents::default();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, kind) = (entry.path(), entry.file_type()?);
        if kind.is_dir() {
            contents.folders.push(path);
        } else if kind.is_file() && entry.file_name() == OWN_CATALOGUE {
            contents.catalogue = Some(path);
        } else if kind.is_file() && path.extension().is_some_and(|ending| ending == "ron") {
            contents.scenarios.push(path);
        }
    }
    contents.scenarios.sort_unstable();
    contents.folders.sort_unstable();
    Ok(contents)
}

/// The catalogue in `folder`, if it has one of its own.
pub fn own_catalogue(folder: &Path) -> Option<PathBuf> {
    let path = folder.join(OWN_CATALOGUE);
    let is_file = fs::symlink_metadata(&path).is_ok_and(|data| data.is_file());
    is_file.then_some(path)
}

/// The bytes of a file, at most one more than a scenario may have, so that what is too large is seen to be.
pub fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = LARGEST as u64 + 1;
    fs::File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Puts `bytes` in place of a file, all of them or none. What is behind a link is replaced, not the link.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = fs::canonicalize(path)?;
    let permissions = fs::metadata(&path)?.permissions();
    place(&path, bytes, Some(permissions))
}

/// Writes a whole new file that only its owner reads, or puts it in place of the one that is there.
pub fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    place(path, bytes, None)
}

fn place(path: &Path, bytes: &[u8], permissions: Option<Permissions>) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}
