//! A play whose moves are written down.

use std::io;
use std::sync::Arc;

use super::{briefing, debrief, trace, turn};
use crate::assess::{Verdict, assess};
use crate::cli::page::Page;
use crate::cli::{Format, Outcome, Terminal};
use crate::debrief::needs_words;
use crate::session::{Move, Refused, Session, parse_moves};

/// Plays `moves` in a play like `session` and prints what they did. Nothing is printed where one of them cannot be made.
pub fn run(
    session: &Session,
    moves: &str,
    format: Format,
    terminal: &mut Terminal,
) -> io::Result<Outcome> {
    let moves = match parse_moves(moves) {
        Ok(moves) => moves,
        Err(bad) => {
            terminal.err_page().text(&format!("{bad}."))?;
            return Ok(Outcome::Unusable);
        }
    };
    let scenario = Arc::clone(session.scenario());
    let (session, refused) = Session::replay(scenario, session.seed, session.mode, &moves);
    if let Some((index, why)) = refused {
        let sentence = refusal(&session, moves[index], index, why);
        terminal.err_page().text(&sentence)?;
        return Ok(Outcome::Unusable);
    }
    let mut page = terminal.page();
    match format {
        Format::Human => print(&session, &mut page)?,
        Format::Json => trace::print(&session, &mut page)?,
    }
    let assessment = assess(session.scenario(), session.transcript());
    Ok(match assessment.verdict {
        Verdict::Passed => Outcome::Fine,
        _ => Outcome::Failed,
    })
}

/// Tells a play again, from the briefing to the debrief.
pub fn print(session: &Session, page: &mut Page) -> io::Result<()> {
    briefing::show(session.scenario(), page)?;
    for index in 0..session.transcript().turns.len() {
        page.gap()?;
        turn::scene(session, index, page)?;
        turn::show(session, index, page)?;
    }
    debrief::show(session, page)?;
    if session.end().is_some() {
        if let Some(contrast) = &session.scenario().contrast {
            debrief::contrast_alone(contrast, page)?;
        }
        debrief::cards(session.scenario(), page)?;
    }
    Ok(())
}

/// Why a move cannot be made, naming it.
fn refusal(session: &Session, answer: Move, index: usize, why: Refused) -> String {
    let number = index + 1;
    let option = answer.option + 1;
    let Some(offer) = session.offer() else {
        return format!(
            "Move {number} (`{answer}`) cannot be made: {why}, it ended with move {index}."
        );
    };
    let node = &offer.node.name;
    let count = offer.node.options.len();
    let reason = match why {
        Refused::Over => why.to_string(),
        Refused::NoSuchOption => format!("there is no option {option}, only 1 to {count}"),
        Refused::Locked => {
            let guard = offer.node.options[answer.option].needs.as_ref();
            let needs = guard.map_or(String::new(), |guard| {
                format!(" (it needs {})", needs_words(session.scenario(), guard))
            });
            format!("option {option} cannot be chosen yet{needs}")
        }
    };
    format!("Move {number} (`{answer}`) cannot be made at the node `{node}`: {reason}.")
}
