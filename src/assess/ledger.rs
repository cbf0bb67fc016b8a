//! All that a score needs of the past.

use crate::scenario::Scenario;
use crate::session::Step;

use super::key::quarters;
use super::order::OrderMarks;

/// The most key techniques a scenario may have.
pub(crate) const MOST_KEYS: usize = 16;

/// The running account of a play. Small, copied freely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ledger {
    /// The best credit so far for each key technique, in quarters. Full attention is not in it.
    pub(super) best: [u8; MOST_KEYS],
    /// The best credit so far for full attention, apart because it can be lost again.
    pub(super) attention: u8,
    pub(super) order: OrderMarks,
    /// Pitfalls fallen into at least once.
    pub(super) once: u64,
    /// Pitfalls fallen into at least twice.
    pub(super) twice: u64,
    /// Timing lost, in halves.
    pub(super) timing_lost: u16,
}

impl Default for Ledger {
    fn default() -> Self {
        Self {
            best: [0; MOST_KEYS],
            attention: 0,
            order: OrderMarks::default(),
            once: 0,
            twice: 0,
            timing_lost: 0,
        }
    }
}

impl Ledger {
    /// The account of these steps, from the first on.
    pub fn of<'a>(scenario: &Scenario, steps: impl IntoIterator<Item = &'a Step>) -> Self {
        let mut ledger = Self::default();
        for step in steps {
            ledger.record(scenario, step);
        }
        ledger
    }

    /// Enters a move.
    pub fn record(&mut self, scenario: &Scenario, step: &Step) {
        let full_attention = scenario.catalogue.known().full_attention;
        for tag in step.tags() {
            if tag.technique == full_attention {
                self.attention = self.attention.max(quarters(scenario, step, *tag));
                continue;
            }
            for (best, group) in self.best.iter_mut().zip(&scenario.key) {
                if group.contains(&tag.technique) {
                    *best = (*best).max(quarters(scenario, step, *tag));
                }
            }
        }
        self.order.record(scenario, step);
        let bits = step.pitfalls.bits();
        self.twice |= self.once & bits;
        self.once |= bits;
        self.timing_lost = self.timing_lost.saturating_add(u16::from(step.timing_lost));
    }
}
