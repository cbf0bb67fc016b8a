//! `simmer play --continue`

use std::io;

use super::keeping::Notebook;
use super::{case, live};
use crate::cli::attempts::Shelf;
use crate::cli::page::{HEADING, Page};
use crate::cli::talk::Talk;
use crate::cli::{Outcome, Terminal};

/// Goes on with the play that was left last.
pub fn run(alias: Option<&str>, terminal: &mut Terminal) -> io::Result<Outcome> {
    let Some(shelf) = Shelf::open(alias, terminal)? else {
        return Ok(Outcome::Unusable);
    };
    let left = shelf.attempts.iter().rev().find(|it| it.outcome.is_none());
    let Some(attempt) = left.cloned() else {
        let words = "Every play that was begun is over; there is none to go on with.";
        terminal.err_page().text(words)?;
        return Ok(Outcome::Unusable);
    };
    let Some(session) = shelf.kept(&attempt).session else {
        let words = "This play cannot go on: the text that was played is gone.";
        terminal.err_page().text(words)?;
        return Ok(Outcome::Failed);
    };
    let mut page = Page::new(terminal.out, terminal.width);
    page.styled(HEADING, &attempt.scenario.title)?;
    if !session.transcript().turns.is_empty() {
        case::transcript(&session, &mut page)?;
    }
    let mut notebook = Notebook::resume(shelf.store, &attempt, &mut page)?;
    let mut talk = Talk::new(page, terminal.input, terminal.echo);
    let name = attempt.scenario.id;
    live::go_on(session, &attempt.stands, &name, &mut notebook, &mut talk)?;
    Ok(Outcome::Fine)
}
