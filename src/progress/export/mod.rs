//! Attempts for other programs: tables, lines of JSON, learning records.
//!
//! Every export names people by their pseudonym, never by their alias, and leaves their notes out.

mod lines;
mod tables;
mod xapi;

pub use lines::lines;
pub use tables::{attempts_table, moves_table};
pub use xapi::{HOME, statements};

use crate::session::Session;

use super::Attempt;

/// An attempt with its play, where that can be replayed.
#[derive(Debug, Clone)]
pub struct Kept {
    /// The attempt.
    pub attempt: Attempt,
    /// The play from the very text that was played.
    pub session: Option<Session>,
}
