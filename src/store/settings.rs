//! The settings file: `settings.ron` in the user's configuration folder.

use std::io;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::folder;
use crate::app::Settings;

/// Where the settings are kept, where the system has such a place.
pub fn default_path() -> Option<PathBuf> {
    ProjectDirs::from("", "", "simmer").map(|dirs| dirs.config_dir().join("settings.ron"))
}

/// The settings at `path`. A file that cannot be read counts as absent, with a sentence that says so.
pub fn load(path: &Path) -> (Settings, Option<String>) {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Default::default(),
        Err(error) => return (Settings::default(), Some(complaint(path, &error))),
    };
    match ron::from_str(&text) {
        Ok(settings) => (settings, None),
        Err(error) => (Settings::default(), Some(complaint(path, &error))),
    }
}

fn complaint(path: &Path, error: &dyn std::fmt::Display) -> String {
    format!(
        "The settings could not be read and stand at their defaults ({error}): {}",
        path.display()
    )
}

/// Keeps the settings. The old file stays whole until the new one is complete.
pub fn save(path: &Path, settings: &Settings) -> io::Result<()> {
    let home = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
    std::fs::create_dir_all(home)?;
    let pretty = ron::ser::PrettyConfig::default();
    let text = ron::ser::to_string_pretty(settings, pretty).map_err(io::Error::other)?;
    folder::put(path, format!("{text}\n").as_bytes())
}
