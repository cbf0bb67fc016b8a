//! What is to be kept of a play.

use crate::progress::{Attempt, Moment, Outcome, Stands, Text};
use crate::session::{Move, Seed};

/// A wish to keep something of an attempt.
#[derive(Debug, Clone, PartialEq)]
pub struct Keep {
    /// The attempt.
    pub attempt: String,
    /// What.
    pub what: What,
}

/// What is to be kept.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// It begins.
    Begin(Box<Beginning>),
    /// It goes on, as it was kept.
    Resume(Box<Attempt>),
    /// It goes on, after it was put away.
    GoOn,
    /// A move was made.
    Move {
        /// The move.
        answer: Move,
        /// How many clauses had been heard.
        clauses: u32,
        /// Where the attempt stands now.
        stands: Stands,
    },
    /// Something was heard or noted within a line.
    Stands(Stands),
    /// It is over. Whoever keeps it sets the time.
    Finish(Box<Outcome>),
    /// What it came to was worked out further after its end.
    WorkOut(Box<Outcome>),
    /// Nobody plays now; no time passes.
    PutAway,
    /// Nothing new: what could not be kept before is tried again, of any attempt.
    Again,
}

/// Why something could not be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unkept {
    /// The reason and what helps, as the rest of a sentence.
    pub why: String,
    /// Whether it waits and is kept as soon as that is possible. Otherwise the attempt is not ours to keep any more.
    pub waits: bool,
}

/// An attempt that begins, with the text that is played.
#[derive(Debug, Clone, PartialEq)]
pub struct Beginning {
    /// The attempt, without moves yet.
    pub attempt: Attempt,
    /// The text.
    pub text: Text,
}

/// What only a machine can give to a new attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fresh {
    /// Where the order of the options comes from.
    pub seed: Seed,
    /// A random name for it.
    pub name: String,
    /// Now.
    pub now: Moment,
}
