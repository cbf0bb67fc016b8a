//! What an analysis says, as plain data.

use crate::assess::Tenths;
use crate::catalog::Phase;
use crate::scenario::{EndingId, NodeId};
use crate::session::End;

use super::best::{Best, Witness};
use super::bots::BotResult;

/// Everything that is true of all plays of a scenario in which every answer comes after a pause.
#[derive(Debug, Clone, PartialEq)]
pub struct Analysis {
    /// Whether every figure is exact. Otherwise the budget was used up: `bots` still hold, every bound is
    /// one that a play has reached and others may go beyond it, and `random` is an estimate.
    pub exact: bool,
    /// Moves that were played to find all this.
    pub moves: u64,
    /// How many plays there are, or how many were seen where it is not exact.
    pub plays: u64,
    /// The bounds over all plays.
    pub overall: Bounds,
    /// The ends that are reached: endings in the order of the file, then the customer's own ways to end.
    pub endings: Vec<EndReport>,
    /// The player who chooses by chance.
    pub random: RandomPlayer,
    /// The players who go by a trick.
    pub bots: Vec<BotResult>,
    /// The highest credit for each key technique, in quarters.
    pub key_credits: Vec<u8>,
    /// What no play reaches. Empty where it is not exact, but for what no route leads to.
    pub unreached: Vec<Unreached>,
    /// Nodes at which a play can stand with every option locked.
    pub stuck: Vec<NodeId>,
    /// The best play, move by move. By the best that was seen where it is not exact.
    pub best_play: Vec<BestMove>,
}

/// The lowest and highest figures, each with a play that reaches it: of several plays with that figure one,
/// always the same. For the highest score over all plays it is the one with the highest customer result, then
/// the one whose first other answer stands first in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Bounds {
    pub lowest_score: Witness,
    pub highest_score: Witness,
    pub lowest_result: Witness,
    pub highest_result: Witness,
}

/// One way to end.
#[derive(Debug, Clone, PartialEq)]
pub struct EndReport {
    /// Which.
    pub end: End,
    /// How many plays end so.
    pub plays: u64,
    /// How likely a random player ends so.
    pub chance: f64,
    /// How likely a random player ends so and passes.
    pub pass_chance: f64,
    /// The bounds over the plays that end so.
    pub bounds: Bounds,
}

/// What comes of choosing among the open options by chance, each as likely as the next.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RandomPlayer {
    /// The chance of passing.
    pub passes: f64,
    /// The mean technique score, 0 to 100.
    pub mean_score: f64,
    /// The mean of its part for the key techniques, 0 to 100.
    pub mean_skills: f64,
    /// The chance of a score from 0 to below 10, from 10 to below 20, and so on; 100 is in the last.
    pub bins: [f64; 10],
    /// The standard error of `passes` where it is an estimate.
    pub standard_error: Option<f64>,
}

/// A place that no play reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreached {
    /// Which.
    pub what: Spot,
    /// Why.
    pub why: WhyUnreached,
}

/// A place in a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// A node.
    Node(NodeId),
    /// An option of a node that is reached, from 0.
    Option(NodeId, usize),
    /// An ending.
    Ending(EndingId),
}

/// Why a place is not reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyUnreached {
    /// No route from any place that is reached names it.
    NeverRoutedTo,
    /// Routes name it, and their conditions never let a play through.
    ConditionsNeverHold,
    /// What the option needs is never so when its node is reached.
    NeedsNeverHold,
}

/// A move of the best play.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BestMove {
    /// Where.
    pub node: NodeId,
    /// Which option, from 0.
    pub option: usize,
    /// The phase that the author drew.
    pub drawn: Phase,
    /// The phase in which it is made.
    pub reached: Phase,
    /// The points between the best and the worst option there. 0 where it is not exact.
    pub at_stake: Tenths,
    /// What each open option there can still lead to. Empty where it is not exact.
    pub choices: Vec<Choice>,
}

/// An open option and the best that can come after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Which option, from 0.
    pub option: usize,
    /// The best after it: the moves of its witness begin with the one after.
    pub best: Best,
}

impl BestMove {
    /// Whether drawing and play differ.
    pub fn differs(&self) -> bool {
        self.drawn != self.reached
    }

    /// The share of the best score that hangs on this move, 0 to 1.
    pub fn share(&self, best: Tenths) -> f64 {
        if best.0 > 0 {
            f64::from(self.at_stake.0) / f64::from(best.0)
        } else {
            0.0
        }
    }
}
