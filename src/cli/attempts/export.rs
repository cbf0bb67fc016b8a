//! `simmer attempts export`

use std::io;
use std::path::Path;

use serde_json::Value;

use super::{ExportFormat, Shelf};
use crate::cli::{Outcome, Terminal};
use crate::progress::export::{HOME, Kept, attempts_table, lines, moves_table, statements};
use crate::store::folder;

/// What is to be written, and where to.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    pub format: ExportFormat,
    pub id: Option<&'a str>,
    pub out: Option<&'a Path>,
    pub home: Option<&'a str>,
}

/// Writes attempts for other programs.
pub fn run(shelf: &Shelf, wanted: &Wanted, terminal: &mut Terminal) -> io::Result<Outcome> {
    let home = wanted.home.unwrap_or(HOME).trim_end_matches('/');
    if !is_address(home) {
        let words = "`--home` wants a web address, such as https://training.example.org.";
        terminal.err_page().text(words)?;
        return Ok(Outcome::Unusable);
    }
    let kept: Vec<Kept> = match wanted.id {
        Some(id) => match shelf.find(id, terminal)? {
            Some(attempt) => vec![shelf.kept(attempt)],
            None => return Ok(Outcome::Unusable),
        },
        None => shelf
            .attempts
            .iter()
            .map(|attempt| shelf.kept(attempt))
            .collect(),
    };
    let bytes = match wanted.format {
        ExportFormat::Csv => attempts_table(&kept).map_err(io::Error::other)?,
        ExportFormat::CsvMoves => moves_table(&kept).map_err(io::Error::other)?,
        ExportFormat::Jsonl => lines(&kept).into_bytes(),
        ExportFormat::Xapi => format!("{}\n", Value::Array(statements(&kept, home))).into_bytes(),
    };
    let Some(path) = wanted.out else {
        terminal.out.write_all(&bytes)?;
        return Ok(Outcome::Fine);
    };
    if let Err(error) = folder::put(path, &bytes) {
        let words = format!("Nothing was written ({error}): {}", path.display());
        terminal.err_page().text(&words)?;
        return Ok(Outcome::Unusable);
    }
    let words = match kept.len() {
        1 => format!("One attempt is written: {}", path.display()),
        count => format!("{count} attempts are written: {}", path.display()),
    };
    terminal.err_page().text(&words)?;
    Ok(Outcome::Fine)
}

fn is_address(home: &str) -> bool {
    let rest = home
        .strip_prefix("https://")
        .or(home.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/%".contains(c);
        !rest.is_empty() && rest.chars().all(plain)
    })
}
