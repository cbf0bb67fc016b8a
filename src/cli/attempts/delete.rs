//! `simmer attempts delete`

use std::io;

use super::Shelf;
use crate::cli::page::Page;
use crate::cli::talk::Talk;
use crate::cli::{Outcome, Terminal};
use crate::store::clock;

/// Deletes one attempt, or all that is kept of the trainee. Asks before, unless told not to.
pub fn run(
    shelf: &mut Shelf,
    id: Option<&str>,
    yes: bool,
    terminal: &mut Terminal,
) -> io::Result<Outcome> {
    let attempt = match id {
        Some(id) => match shelf.find(id, terminal)? {
            Some(attempt) => Some(attempt.clone()),
            None => return Ok(Outcome::Unusable),
        },
        None => None,
    };
    let (alias, count) = (&shelf.trainee.alias, shelf.attempts.len());
    let question = match &attempt {
        Some(attempt) => format!(
            "Delete the attempt at \"{}\" of {}? It cannot be brought back. Type yes.",
            attempt.scenario.title,
            clock::date_and_time(attempt.started),
        ),
        None => format!(
            "Delete everything that is kept of {alias}, {count} attempts with all copies? It cannot be \
             brought back. Type yes."
        ),
    };
    let sure = yes || {
        let page = Page::new(terminal.out, terminal.width);
        let mut talk = Talk::new(page, terminal.input, terminal.echo);
        talk.ask(&question)?
            .is_some_and(|line| line.eq_ignore_ascii_case("yes"))
    };
    if !sure {
        terminal.page().text("Nothing was deleted.")?;
        return Ok(Outcome::Fine);
    }
    let done = match &attempt {
        Some(attempt) => shelf
            .store
            .delete_attempt(&shelf.trainee.id, &attempt.id)
            .map(|()| None),
        None => shelf
            .store
            .delete_trainee(&shelf.trainee.id)
            .map(|swept| swept.left_words()),
    };
    match done {
        Ok(left) => {
            terminal.page().text("It is deleted.")?;
            if let Some(left) = left {
                terminal.page().text(&left)?;
            }
        }
        Err(error) => {
            terminal
                .err_page()
                .text(&format!("It could not be deleted: {error}."))?;
            return Ok(Outcome::Failed);
        }
    }
    Ok(Outcome::Fine)
}
