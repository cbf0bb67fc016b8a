//! The moves of a play beside the best that was within reach.

use std::io;

use super::words;
use crate::analysis::{Budget, Label};
use crate::cli::page::{ASIDE, Page};
use crate::customer::Timing;
use crate::debrief::{Review, Weighed, points, review};
use crate::session::{Move, Session};

/// The review of a play so far.
pub fn weigh(session: &Session) -> Option<Review> {
    let turns = &session.transcript().turns;
    let moves: Vec<Move> = turns.iter().map(|turn| turn.step.answer).collect();
    review(session.scenario(), &moves, Budget::default(), || true)
}

/// What each move cost, and what would have been better.
pub fn show(session: &Session, review: &Review, page: &mut Page) -> io::Result<()> {
    if review.moves.is_empty() {
        return Ok(());
    }
    page.heading("Your moves beside the best")?;
    for (index, weighed) in review.moves.iter().enumerate() {
        let number = index + 1;
        match weighed {
            None => page.bullet(&format!("Move {number}: too much could follow to tell"))?,
            Some(weighed) if weighed.label == Label::Best => {
                page.bullet(&format!("Move {number}: best"))?;
            }
            Some(weighed) => {
                let (label, cost) = (weighed.label.word(), points(weighed.cost));
                page.bullet(&format!("Move {number}: {label}, {cost}"))?;
                let better = better(session, index, weighed);
                page.hang("    Better: ", ASIDE, &better)?;
            }
        }
    }
    Ok(())
}

/// The words of the best answer to move number `index`, from 0, or that a breath was missing.
fn better(session: &Session, index: usize, weighed: &Weighed) -> String {
    let made = &session.transcript().turns[index].step;
    if weighed.best_option == made.answer.option && made.answer.timing != Timing::Paused {
        return match made.answer.timing {
            Timing::Interrupted => "the same once the customer had finished, after a breath",
            Timing::Paused | Timing::Rattled | Timing::DeadAir => "the same after a breath",
        }
        .to_owned();
    }
    let node = session.scenario().node(made.node);
    words::option(&node.options[weighed.best_option])
}
