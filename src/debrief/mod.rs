//! One play, told: what each move did and why, in words and figures.
//!
//! Turns turns and assessments into sentences that start with the move and never judge the person. Every
//! part that is told adds up to the change that is told. [`review`] sets each move beside the best that was
//! still within reach. Never changes a result.

mod alternatives;
mod answer;
mod causes;
mod contrast;
mod ending;
mod event;
mod evidence;
mod guard;
mod promise;
mod review;

pub use alternatives::{Alternative, Next, Part, alternatives};
pub use answer::{THRESHOLDS, answered_words, best_line_words, curve_words};
pub use causes::{Told, brief, cause_words, signed, told};
pub use contrast::contrast_reasons;
pub use ending::{came_of_it, ending_text, headline, hottest_move, verdict_words};
pub use event::event_words;
pub use evidence::{EvidenceLine, Missed, Reached, evidence_lines, missed_opportunities};
pub use guard::needs_words;
pub use promise::promise_words;
pub use review::{Reach, Review, Weighed, Worth, points, review};
