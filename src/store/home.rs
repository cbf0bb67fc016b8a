//! The folder in which attempts are kept.

use std::env;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// Names another folder than the usual one.
pub const VARIABLE: &str = "SIMMER_DATA";

/// The data folder: the one that `SIMMER_DATA` names, else the usual one of this system, where it has one.
pub fn folder() -> Option<PathBuf> {
    let named = env::var_os(VARIABLE).filter(|named| !named.is_empty());
    let usual = || ProjectDirs::from("", "", "simmer").map(|dirs| dirs.data_dir().to_owned());
    named.map(PathBuf::from).or_else(usual)
}

/// The database of attempts in a data folder.
pub fn database_in(folder: &Path) -> PathBuf {
    folder.join("attempts.db")
}

/// The database of attempts.
pub fn database() -> Option<PathBuf> {
    folder().map(|folder| database_in(&folder))
}
