//! A play as it is kept.

use crate::assess::Tenths;
use crate::session::{Mode, Move, Seed};

use super::{Moment, Opportunity, Practice};

/// A play as it is kept: what was chosen, never what followed from it. The rest comes back by replay.
#[derive(Debug, Clone, PartialEq)]
pub struct Attempt {
    /// A random name of its own, a UUID.
    pub id: String,
    /// The pseudonym of whoever played, a UUID.
    pub trainee: String,
    /// What was played.
    pub scenario: Played,
    /// Where the order of the options came from.
    pub seed: Seed,
    /// How much was told.
    pub mode: Mode,
    /// When it began.
    pub started: Moment,
    /// Its moves in order.
    pub moves: Vec<MadeMove>,
    /// Where it stands within the customer's line.
    pub stands: Stands,
    /// What it came to. `None` while it goes on.
    pub outcome: Option<Outcome>,
}

/// The scenario of an attempt. Its text is kept beside it, so that an old attempt can be replayed although the file
/// has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Played {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its level, from 1 to 5.
    pub difficulty: u8,
    /// Names the very text that was played.
    pub fingerprint: String,
}

/// A move and how it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MadeMove {
    /// The option and the timing.
    pub answer: Move,
    /// How many clauses of the line had been heard.
    pub clauses: u32,
    /// Thousandths of a second of play since the attempt began, never counting while it was put away.
    pub millis: u64,
}

/// Where an attempt stands within the customer's line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stands {
    /// The clauses that have been heard.
    pub clauses: u32,
    /// Whether a breath was taken.
    pub breathed: bool,
    /// The trainee's own note.
    pub note: String,
    /// The moves, from 0, for which a hint was given, in order.
    pub hints: Vec<usize>,
}

/// What a finished attempt came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// When it ended.
    pub ended: Moment,
    /// What was done.
    pub technique_score: Tenths,
    /// What came of it.
    pub customer_result: Tenths,
    /// Whether it was passed.
    pub passed: bool,
    /// The id of the ending.
    pub ending: String,
    /// The version of the app that worked this out.
    pub engine: String,
    /// What each move could have shown. `None` until that has been worked out.
    pub opportunities: Option<Vec<Opportunity>>,
}

impl Attempt {
    /// What progress learns from it, once it is over and its opportunities are known. Exploring tells nothing.
    pub fn practice(&self) -> Option<Practice> {
        if self.mode == Mode::Explore {
            return None;
        }
        let outcome = self.outcome.as_ref()?;
        Some(Practice {
            scenario: self.scenario.id.clone(),
            at: outcome.ended,
            difficulty: self.scenario.difficulty,
            mode: self.mode,
            opportunities: outcome.opportunities.clone()?,
        })
    }

    /// Thousandths of a second from the beginning to the last move.
    pub fn millis(&self) -> u64 {
        self.moves.last().map_or(0, |made| made.millis)
    }
}

/// Something that was kept and does not read as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Damaged {
    /// An attempt, by its id where that can be read.
    Attempt(Option<String>),
    /// This many attempts are missing.
    Missing(u64),
}
