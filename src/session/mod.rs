//! Playing: from a scenario and moves to what happened.
//!
//! [`step`] is the rule of the game as a pure function from state and move to the next state; analysis
//! walks it millions of times. [`Session`] is one live play of it, which offers what can be answered and
//! keeps the [`Transcript`]. Never reads a clock: time passes only through moves.

mod ahead;
mod answered;
mod desk;
mod event;
mod live;
mod order;
mod pitfalls;
mod state;
mod step;
mod transcript;
mod uses;
mod ways;

pub use ahead::Ahead;
pub(crate) use answered::{Answered, Gate, Way};
pub use desk::{CaseState, MOST_INSIGHT};
pub use event::Event;
pub use live::{Mode, Offer, Offered, Refused, Session};
pub use order::{Seed, option_order};
pub use pitfalls::PitfallSet;
pub use state::{Acts, End, Place, Promised, State};
pub use step::{Move, Step, step};
pub use transcript::{BadMove, Transcript, Turn, parse_moves};
