//! The kettle: how a customer takes what is said.
//!
//! Turns what a move carries (techniques, pitfalls, timing, waits) into a new [`Kettle`] and, on request,
//! into the causes of every change, which add up to the change. All arithmetic is exact, in integers:
//! the same move gives the same state on every machine. Never knows where the move came from; never
//! rolls dice. Start with [`update`].

mod cause;
mod effect;
mod kettle;
mod loyalty;
mod phase;
mod temperament;
mod update;
mod weight;

pub use cause::{Causes, Contribution, Trace, Untraced, Why};
pub use effect::{Timing, Wait, acts_on_kettle, has_effect};
pub use kettle::{Heat, Kettle};
pub use loyalty::{Kept, Loyalty, Standing, loyalty};
pub use phase::next_phase;
pub use temperament::{Nature, nature};
pub(crate) use update::Push;
pub use update::{Influences, TagUse, update};
pub use weight::weight;
