//! How wide the terminal is.

use std::env;
use std::io::{self, IsTerminal as _};
use std::process::{Command, Stdio};

use super::page::WIDEST;

/// Columns of the terminal, or [`WIDEST`] where there is none or it does not say.
pub fn columns() -> usize {
    if !io::stdout().is_terminal() {
        return WIDEST;
    }
    let said = env::var("COLUMNS")
        .ok()
        .and_then(|text| text.trim().parse().ok());
    said.or_else(asked)
        .filter(|width| *width > 0)
        .unwrap_or(WIDEST)
}

/// Asks `stty`, which every Unix has and which looks at the terminal it reads from.
fn asked() -> Option<usize> {
    if cfg!(not(unix)) || !io::stdin().is_terminal() {
        return None;
    }
    let output = Command::new("stty")
        .arg("size")
        .stdin(Stdio::inherit())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    text.split_whitespace().nth(1)?.parse().ok()
}
