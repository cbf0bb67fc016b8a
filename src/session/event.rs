//! What happened in a move, in the past tense, for whoever shows it.

use crate::catalog::{Phase, PitfallId};
use crate::scenario::FactId;

use super::state::End;

/// Something that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A pitfall. `tagged` by the author, or seen by the rules of the play.
    Fell {
        /// Which.
        pitfall: PitfallId,
        /// Whether the author tagged it.
        tagged: bool,
    },
    /// A fact became known.
    Learned(FactId),
    /// A colleague held a fact back for want of trust.
    HeldBack(FactId),
    /// The promise was made.
    Promised,
    /// The promise was kept on time.
    KeptPromise,
    /// Simulated time passed, in minutes.
    TimePassed(u32),
    /// One phase gave way to another.
    PhaseChanged {
        /// The phase before.
        from: Phase,
        /// The phase now.
        to: Phase,
    },
    /// The steam reached the whistle.
    Whistled,
    /// The lid began to rattle.
    LidRattled,
    /// The customer came over to the trainee's side; once in a play.
    SwitchedSides,
    /// It is over.
    Ended(End),
}
