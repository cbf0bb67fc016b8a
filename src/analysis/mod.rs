//! Everything that is true of all plays.
//!
//! Turns a scenario into an [`Analysis`]: the best and the worst that any play can come to, each with a
//! play that shows it, what a random player and players with a trick get, what is never reached, and what
//! hangs on which node. Every answer comes after a pause. The figures are exact, not sampled, up to a
//! [`Budget`] of moves; past it the analysis says so. Never judges whether that is good: that is for lint
//! rules and trainers. [`Analyst`] answers what can still come of a play under way.
//!
//! The rule of the game is played, never copied: `moments` finds the conversations that can follow,
//! `positions` adds the account of the score, `tally` sums up.

mod best;
mod bots;
mod hull;
pub mod map;
mod moments;
mod places;
mod play;
mod positions;
mod report;
mod sample;
mod scenes;
mod table;
mod tally;

pub use best::{Analyst, Best, Label, ReviewedMove, Witness, best_from, review};
pub use bots::{Bot, BotResult, moves_text};
pub use report::{
    Analysis, BestMove, Bounds, EndReport, RandomPlayer, Spot, Unreached, WhyUnreached,
};

use crate::assess::{Ledger, Tenths};
use crate::customer::Untraced;
use crate::scenario::Scenario;
use crate::session::{Move, Place, State, step};

use moments::OverBudget;
use places::Reached;
use positions::{PositionId, Positions, What};
use tally::tally;

/// The most moves that an analysis plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Budget(pub u64);

impl Default for Budget {
    fn default() -> Self {
        Self(8_000_000)
    }
}

/// Analyses `scenario`.
pub fn analyse(scenario: &Scenario, budget: Budget) -> Analysis {
    let mut positions = Positions::new(scenario, budget.0);
    let state = State::start(scenario);
    match positions.find(&state, &Ledger::default()) {
        Ok(start) => exact(scenario, &mut positions, start, state.kettle.trust),
        Err(OverBudget) => sample::analysis(scenario, positions.moments.moves),
    }
}

fn exact(
    scenario: &Scenario,
    positions: &mut Positions,
    start: PositionId,
    trust: i32,
) -> Analysis {
    let options = positions.best_line(start, trust);
    let best = play::replay(scenario, &positions.rubric, &options).witness;
    let tally = tally(positions, start, trust);
    let mut overall = tally.overall.unwrap_or_else(|| only(&best));
    overall.highest_score = best.clone();
    Analysis {
        exact: true,
        moves: positions.moments.moves,
        plays: tally.plays,
        overall,
        endings: tally.endings,
        random: tally.random,
        bots: bots::results(scenario, &positions.rubric),
        key_credits: credits(scenario, positions),
        unreached: Reached::by(scenario, positions.moments.all()).rest(scenario),
        stuck: tally.stuck,
        best_play: best_play(scenario, &best.moves, at_stake(positions, start, &options)),
    }
}

/// Bounds that one play alone shows.
fn only(witness: &Witness) -> Bounds {
    Bounds {
        lowest_score: witness.clone(),
        highest_score: witness.clone(),
        lowest_result: witness.clone(),
        highest_result: witness.clone(),
    }
}

/// The highest credits: of single moves wherever they are made, of whole plays at their ends.
fn credits(scenario: &Scenario, positions: &Positions) -> Vec<u8> {
    let mut credits = positions.credits.clone();
    for deed in positions.moments.deeds() {
        let ledger = Ledger::of(scenario, [deed]);
        for (place, most) in credits.iter_mut().enumerate() {
            if !Ledger::hangs_on_the_whole_play(scenario, place) {
                *most = (*most).max(ledger.key_quarters(scenario, place));
            }
        }
    }
    credits
}

/// The points between the best and the worst option, for each move of a play.
fn at_stake(positions: &Positions, start: PositionId, options: &[usize]) -> Vec<Tenths> {
    let mut id = start;
    let mut stakes = Vec::new();
    for option in options {
        let What::At(ways) = &positions.get(id).what else {
            break;
        };
        let after = ways.iter().map(|way| positions.get(way.to).best);
        let worst = after.min().unwrap_or(Tenths(0));
        stakes.push(Tenths(positions.get(id).best.0 - worst.0));
        let Some(way) = ways.iter().find(|way| way.option == *option) else {
            break;
        };
        id = way.to;
    }
    stakes
}

fn best_play(scenario: &Scenario, moves: &[Move], stakes: Vec<Tenths>) -> Vec<BestMove> {
    let mut state = State::start(scenario);
    let mut play = Vec::new();
    for (&answer, at_stake) in moves.iter().zip(stakes) {
        let Place::At(node) = state.place else {
            break;
        };
        play.push(BestMove {
            node,
            option: answer.option,
            drawn: scenario.node(node).phase,
            reached: state.phase,
            at_stake,
        });
        state = step(scenario, &state, answer, &mut Untraced).after;
    }
    play
}
