//! Files that somebody asked for: reports, and everything that is kept of a person.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::app::{Fetched, Paper};
use crate::progress::export::{HOME, Kept, attempts_table, lines, moves_table, statements};
use crate::report::{Report, html, pdf};

use super::attempts::{Store, StoreError};
use super::folder::put;

/// Writes a report into a folder, under a name that is free there, and says where it is.
pub fn save(folder: &Path, name: &str, report: &Report, paper: Paper) -> Result<PathBuf, String> {
    let bytes = match paper {
        Paper::Web => html(report).into_bytes(),
        Paper::Pdf => pdf(report)?,
    };
    let write = || -> io::Result<PathBuf> {
        fs::create_dir_all(folder)?;
        let path = free(folder, name, Some(paper.ending()));
        put(&path, &bytes)?;
        Ok(path)
    };
    write().map_err(|error| format!("{error}: {}", folder.display()))
}

/// Writes everything that is kept of a trainee into a new folder below `exports`, for people and for programs, and
/// says where it is.
pub fn export_everything(
    store: &Store,
    trainee: &str,
    exports: &Path,
    day: &str,
) -> Result<PathBuf, StoreError> {
    let (attempts, _) = store.attempts(trainee)?;
    let mut kept = Vec::new();
    for attempt in attempts {
        let text = store.text(&attempt.scenario.fingerprint)?;
        let fetched = Fetched { attempt, text };
        kept.push(Kept {
            session: fetched.session(),
            attempt: fetched.attempt,
        });
    }
    let alias = store.trainees()?.into_iter().find(|it| it.id == trainee);
    let alias = alias.map(|it| it.alias).unwrap_or_default();
    let notes: Vec<String> = kept
        .iter()
        .filter(|it| !it.attempt.stands.note.is_empty())
        .map(|it| format!("{}\n{}\n", it.attempt.id, it.attempt.stands.note))
        .collect();
    let about = format!(
        "Everything that Simmer keeps of {alias}.\n\nPseudonym: {trainee}\nAttempts: {}\n\n\
         attempts.csv     a row an attempt\nmoves.csv        a row a move\nattempts.jsonl   an object an attempt\n\
         statements.json  xAPI 1.0.3, for a learning record store\nnotes.txt        your own notes\n",
        kept.len()
    );
    let other = |error: csv::Error| StoreError::Other(error.to_string());
    let statements = serde_json::Value::Array(statements(&kept, HOME));
    let files: [(&str, Vec<u8>); 6] = [
        ("about.txt", about.into_bytes()),
        ("attempts.csv", attempts_table(&kept).map_err(other)?),
        ("moves.csv", moves_table(&kept).map_err(other)?),
        ("attempts.jsonl", lines(&kept).into_bytes()),
        ("statements.json", format!("{statements}\n").into_bytes()),
        ("notes.txt", notes.join("\n").into_bytes()),
    ];
    fs::create_dir_all(exports)?;
    let folder = free(exports, day, None);
    fs::create_dir(&folder)?;
    for (name, bytes) in files {
        put(&folder.join(name), &bytes)?;
    }
    Ok(folder)
}

/// A name that nothing has yet: `soup.pdf`, `soup-2.pdf` ..
fn free(folder: &Path, name: &str, ending: Option<&str>) -> PathBuf {
    let ending = ending.map_or_else(String::new, |ending| format!(".{ending}"));
    let named = |number: u32| match number {
        1 => folder.join(format!("{name}{ending}")),
        _ => folder.join(format!("{name}-{number}{ending}")),
    };
    let number = (1..u32::MAX).find(|&number| !named(number).exists());
    named(number.unwrap_or(u32::MAX))
}
