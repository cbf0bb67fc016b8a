//! Sets of pitfalls, a bit each.

use crate::catalog::{Catalogue, PitfallId};

/// The pitfalls of one move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PitfallSet(u64);

impl PitfallSet {
    /// Adds one. A second time changes nothing.
    pub fn insert(&mut self, id: PitfallId) {
        self.0 |= 1 << id.index();
    }

    /// Whether it is in the set.
    pub fn contains(self, id: PitfallId) -> bool {
        self.0 & (1 << id.index()) != 0
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The pitfalls, in the order of the catalogue.
    pub fn iter(self, catalogue: &Catalogue) -> impl Iterator<Item = PitfallId> + '_ {
        catalogue
            .pitfalls()
            .map(|(id, _)| id)
            .filter(move |id| self.contains(*id))
    }

    /// The set as bits, the first pitfall of the catalogue the lowest.
    pub fn bits(self) -> u64 {
        self.0
    }
}
