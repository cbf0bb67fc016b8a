//! Who practises.

use super::Moment;

/// Somebody who practises on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trainee {
    /// A random pseudonym, a UUID. Everything that leaves the machine carries this, never the alias.
    pub id: String,
    /// What they call themselves here. Empty where it no longer reads as it was written.
    pub alias: String,
    /// Since when.
    pub since: Moment,
}
