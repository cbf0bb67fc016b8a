//! The one throw of dice: the seed of an attempt.

use crate::session::Seed;

/// A seed that nobody can guess.
pub fn seed() -> Seed {
    Seed(rand::random())
}
