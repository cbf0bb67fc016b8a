//! Where chance comes in: the seed of an attempt, and names that nobody can guess.

use uuid::Builder;

use crate::session::Seed;

/// A seed that nobody can guess.
pub fn seed() -> Seed {
    Seed(rand::random())
}

/// A random name for a trainee or an attempt: a UUID, version 4.
pub fn name() -> String {
    Builder::from_random_bytes(rand::random())
        .into_uuid()
        .to_string()
}
