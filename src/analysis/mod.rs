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

mod arrivals;
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
mod shelves;
mod table;
mod tally;
mod walk;
mod words;

pub use best::{Analyst, Best, Label, ReviewedMove, Witness, best_from, review};
pub use bots::{Bot, BotResult, moves_text};
pub use report::{
    Analysis, BestMove, Bounds, Choice, EndReport, RandomPlayer, Spot, Unreached, WhyUnreached,
};
pub use walk::GoOn;

use crate::assess::{Ledger, Tenths};
use crate::customer::Untraced;
use crate::scenario::Scenario;
use crate::session::{Move, Place, State, step};

use places::Reached;
use positions::{Position, Positions, added};
use tally::tally;
use walk::{Halted, Walk};

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
    let analysis = analyse_while(scenario, budget, &|| true);
    // It is there: nobody said no.
    analysis.unwrap_or_else(|| sample::analysis(scenario, 0))
}

/// Analyses `scenario`, unless `go_on` says no. It is asked about every millisecond; once it says no, it is asked
/// no more and there is no analysis.
pub fn analyse_while(scenario: &Scenario, budget: Budget, go_on: GoOn) -> Option<Analysis> {
    let mut positions = Positions::new(scenario, Walk::new(budget, go_on));
    let state = State::start(scenario);
    match positions.find(&state, &Ledger::default()) {
        Ok(start) => {
            let trust = state.kettle.trust;
            Some(exact(scenario, &mut positions, start, trust))
        }
        Err(Halted) if positions.moments.walk.is_unwanted() => None,
        Err(Halted) => Some(sample::analysis(scenario, positions.moments.walk.moves())),
    }
}

fn exact(scenario: &Scenario, positions: &mut Positions, start: Position, trust: i32) -> Analysis {
    let options = positions.best_line(start, trust);
    let best = play::replay(scenario, &positions.rubric, &options).witness;
    let tally = tally(positions, start, trust);
    let mut overall = tally.overall.unwrap_or_else(|| only(&best));
    overall.highest_score = best.clone();
    Analysis {
        exact: true,
        moves: positions.moments.walk.moves(),
        plays: tally.plays,
        overall,
        endings: tally.endings,
        random: tally.random,
        bots: bots::results(scenario, &positions.rubric),
        key_credits: credits(scenario, positions),
        unreached: Reached::by(scenario, &positions.moments).rest(scenario),
        stuck: tally.stuck,
        best_play: best_play(
            scenario,
            &best.moves,
            choices(positions, start, trust, &options),
        ),
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
    let moments = &positions.moments;
    let edges = moments.all().iter().flat_map(|one| moments.edges(*one));
    let mut deeds: Vec<u32> = edges.map(|edge| edge.deed).collect();
    deeds.sort_unstable();
    deeds.dedup();
    for deed in deeds {
        let ledger = Ledger::of(scenario, [moments.deed(deed)]);
        for (place, most) in credits.iter_mut().enumerate() {
            if !Ledger::hangs_on_the_whole_play(scenario, place) {
                *most = (*most).max(ledger.key_quarters(scenario, place));
            }
        }
    }
    credits
}

/// What each open option can still lead to, for each move of a play.
fn choices(
    positions: &mut Positions,
    start: Position,
    trust: i32,
    options: &[usize],
) -> Vec<Vec<Choice>> {
    let (mut here, mut trust) = (start, trust);
    let mut all = Vec::new();
    for option in options {
        let ways = positions.ways(here.stand).to_vec();
        let choices = ways.iter().map(|way| Choice {
            option: usize::from(way.option),
            best: positions.best(Positions::after(here.counts, way), added(trust, way.trust)),
        });
        all.push(choices.collect());
        let Some(way) = ways.iter().find(|way| usize::from(way.option) == *option) else {
            break;
        };
        (here, trust) = (Positions::after(here.counts, way), added(trust, way.trust));
    }
    all
}

fn best_play(scenario: &Scenario, moves: &[Move], choices: Vec<Vec<Choice>>) -> Vec<BestMove> {
    let mut state = State::start(scenario);
    let mut play = Vec::new();
    for (&answer, choices) in moves.iter().zip(choices) {
        let Place::At(node) = state.place else {
            break;
        };
        let scores = || choices.iter().map(|choice| choice.best.score.0);
        let at_stake = scores().max().zip(scores().min());
        play.push(BestMove {
            node,
            option: answer.option,
            drawn: scenario.node(node).phase,
            reached: state.phase,
            at_stake: Tenths(at_stake.map_or(0, |(best, worst)| best - worst)),
            choices,
        });
        state = step(scenario, &state, answer, &mut Untraced).after;
    }
    play
}
