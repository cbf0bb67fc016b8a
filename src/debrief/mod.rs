//! One play, told: what each move did and why, in words and figures.
//!
//! Turns turns and assessments into sentences that start with the move and never judge the person. Every
//! part that is told adds up to the change that is told. Never changes a result.

mod answer;
mod causes;
mod effect;
mod ending;
mod event;
mod evidence;
mod guard;
mod promise;

pub use answer::{answered_words, curve_words};
pub use causes::{Told, brief, cause_words, signed, told};
pub use effect::MoveEffect;
pub use ending::{ending_text, headline, hottest_move, verdict_words};
pub use event::event_words;
pub use evidence::{EvidenceLine, Missed, Reached, evidence_lines, missed_opportunities};
pub use guard::needs_words;
pub use promise::promise_words;
