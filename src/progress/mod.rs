//! What practice adds up to.
//!
//! Turns attempts into a [`Progress`]: for every technique how well it is shown, how sure that is, and when it
//! wants to be practised again. Says from there what to play next, and why. Knows no clock: every question
//! brings its own [`Moment`].

mod attempt;
mod belief;
mod calendar;
pub mod export;
mod levels;
mod moment;
mod opportunity;
mod schedule;
mod skill;
mod suggest;
mod summary;
mod text;
mod trainee;

pub use attempt::{Attempt, Damaged, MadeMove, Outcome, Played, Stands};
pub use belief::Belief;
pub use calendar::{Zone, length_words};
pub use levels::{OPENS_AT, level_bound, open_level};
pub use moment::Moment;
pub use opportunity::{Opportunity, opportunities};
pub use schedule::Schedule;
pub use skill::{Skill, Standing};
pub use suggest::{Candidate, Reason, Suggestion, suggest};
pub use summary::{FamilyEstimate, Practice, Progress};
pub use text::{Text, fingerprint};
pub use trainee::Trainee;
