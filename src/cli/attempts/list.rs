//! `simmer attempts list`

use std::io;

use super::Shelf;
use crate::cli::page::{ASIDE, BODY};
use crate::cli::{Format, Outcome, Terminal};
use crate::progress::export::{Kept, lines};
use crate::progress::{Attempt, Damaged};
use crate::store::clock;

/// Lists the attempts, the latest first.
pub fn run(shelf: &Shelf, format: Format, terminal: &mut Terminal) -> io::Result<Outcome> {
    let latest = shelf.attempts.iter().rev();
    if format == Format::Json {
        let kept: Vec<Kept> = latest.map(|attempt| shelf.kept(attempt)).collect();
        write!(terminal.out, "{}", lines(&kept))?;
        return Ok(Outcome::Fine);
    }
    let mut page = terminal.page();
    if shelf.attempts.is_empty() {
        page.text("Nothing was played yet.")?;
    }
    for attempt in latest {
        page.hang(&format!("  {}  ", short(attempt)), BODY, &line(attempt))?;
    }
    for damaged in &shelf.damaged {
        page.styled(ASIDE, &words(damaged))?;
    }
    Ok(Outcome::Fine)
}

/// Enough of the id to name it.
pub fn short(attempt: &Attempt) -> &str {
    attempt.id.get(..8).unwrap_or(&attempt.id)
}

fn line(attempt: &Attempt) -> String {
    let (title, moves) = (&attempt.scenario.title, attempt.moves.len());
    let started = clock::date_and_time(attempt.started);
    match &attempt.outcome {
        Some(outcome) => format!(
            "{started}  {title}: technique {}, customer {}, {}",
            outcome.technique_score,
            outcome.customer_result,
            if outcome.passed {
                "passed"
            } else {
                "not passed"
            },
        ),
        None => format!("{started}  {title}: not over, {moves} moves so far"),
    }
}

fn words(damaged: &Damaged) -> String {
    match damaged {
        Damaged::Attempt(Some(id)) => {
            format!("The attempt {id} no longer reads as it was written, and is left untouched.")
        }
        Damaged::Attempt(None) => {
            "An attempt no longer reads as it was written, and is left untouched.".to_owned()
        }
        Damaged::Missing(1) => "One attempt is missing.".to_owned(),
        Damaged::Missing(count) => format!("{count} attempts are missing."),
    }
}
