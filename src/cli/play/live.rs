//! An interactive play, from the briefing to the debrief.

use std::io;

use super::keeping::Notebook;
use super::{answer, briefing, debrief, turn};
use crate::cli::page::ASIDE;
use crate::cli::talk::Talk;
use crate::progress::{Stands, Text};
use crate::session::Session;

/// Plays from the briefing until the end, or until the trainee leaves. `name` is what the scenario was called.
pub fn begin(
    session: Session,
    text: Text,
    name: &str,
    notebook: &mut Notebook,
    talk: &mut Talk,
) -> io::Result<()> {
    briefing::show(session.scenario(), &mut talk.page)?;
    talk.page.gap()?;
    notebook.tell(&mut talk.page)?;
    let begin = talk.ask("Enter: begin; q: leave")?;
    if begin.is_none_or(|line| line.eq_ignore_ascii_case("q")) {
        return talk.page.text("Nothing was played.");
    }
    notebook.begin(&session, text, &mut talk.page)?;
    play(session, &Stands::default(), name, notebook, talk)
}

/// Plays on from where a play stands within the customer's line.
pub fn go_on(
    session: Session,
    stands: &Stands,
    name: &str,
    notebook: &mut Notebook,
    talk: &mut Talk,
) -> io::Result<()> {
    notebook.finish(&session, &mut talk.page)?;
    play(session, stands, name, notebook, talk)
}

fn play(
    mut session: Session,
    stands: &Stands,
    name: &str,
    notebook: &mut Notebook,
    talk: &mut Talk,
) -> io::Result<()> {
    let mut from = (stands.clauses as usize, stands.breathed);
    while session.end().is_none() {
        let asked = answer::ask(&session, from, notebook, talk)?;
        let Some((clauses, answer)) = asked else {
            return leave(&session, name, notebook, talk);
        };
        if session.play_after(clauses, answer).is_ok() {
            notebook.moved(&session, &mut talk.page)?;
            let last = session.transcript().turns.len() - 1;
            talk.page.gap()?;
            turn::show(&session, last, &mut talk.page)?;
        }
        from = (1, false);
    }
    debrief::show(&session, &mut talk.page)?;
    debrief::contrast(session.scenario(), Some(&mut *talk))?;
    debrief::cards(session.scenario(), &mut talk.page)?;
    again(&session, name, talk)
}

fn leave(session: &Session, name: &str, notebook: &Notebook, talk: &mut Talk) -> io::Result<()> {
    let count = session.transcript().turns.len();
    match count {
        0 => talk.page.text("You left before the first answer."),
        1 => talk.page.text("You left after one answer."),
        _ => talk.page.text(&format!("You left after {count} answers.")),
    }?;
    if notebook.keeps() {
        let words = "It is kept; `simmer play --continue` goes on with it.";
        talk.page.text(words)?;
    }
    again(session, name, talk)
}

/// How to see the same play once more.
fn again(session: &Session, name: &str, talk: &mut Talk) -> io::Result<()> {
    let moves: Vec<String> = session
        .transcript()
        .moves()
        .map(|answer| answer.to_string())
        .collect();
    if moves.is_empty() {
        return Ok(());
    }
    let name = if name.contains(char::is_whitespace) {
        format!("\"{name}\"")
    } else {
        name.to_owned()
    };
    let moves = moves.join(" ");
    talk.page.gap()?;
    talk.page.styled(ASIDE, "The same play again:")?;
    talk.page
        .line(&format!("  simmer play {name} --moves \"{moves}\""))
}
