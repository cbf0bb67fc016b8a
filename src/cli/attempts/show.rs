//! `simmer attempts show`

use std::io;

use super::Shelf;
use crate::cli::play::retold;
use crate::cli::{Outcome, Terminal};
use crate::store::clock;

/// Tells one attempt again, from the text that was played.
pub fn run(shelf: &Shelf, id: &str, terminal: &mut Terminal) -> io::Result<Outcome> {
    let Some(attempt) = shelf.find(id, terminal)? else {
        return Ok(Outcome::Unusable);
    };
    let kept = shelf.kept(attempt);
    let Some(session) = &kept.session else {
        let words = "This attempt cannot be told again: the text that was played is gone.";
        terminal.err_page().text(words)?;
        return Ok(Outcome::Failed);
    };
    let mut page = terminal.page();
    page.text(&format!(
        "Played on {}.",
        clock::date_and_time(attempt.started)
    ))?;
    retold(session, &mut page)?;
    Ok(Outcome::Fine)
}
