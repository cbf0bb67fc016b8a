//! How the lanes between rows are shared: a slot for all links to one stop, and no two of them on one line.

use std::collections::BTreeMap;

use super::route::{Height, Way};

/// The slots of all lanes.
#[derive(Debug, Default)]
pub(super) struct Lanes {
    /// By lane and target, with the first and last gutter.
    slots: BTreeMap<(usize, usize), (usize, usize, usize)>,
}

impl Lanes {
    pub(super) fn of(ways: &[Way]) -> Self {
        let mut spans: BTreeMap<(usize, usize), (usize, usize)> = BTreeMap::new();
        for way in ways {
            let Way::Runs(_, runs, _) = way else {
                continue;
            };
            for run in runs {
                for height in [run.from, run.to] {
                    if let Height::Lane(lane, target) = height {
                        let span = spans
                            .entry((lane, target))
                            .or_insert((run.gutter, run.gutter));
                        *span = (span.0.min(run.gutter), span.1.max(run.gutter));
                    }
                }
            }
        }
        let mut lanes = Self::default();
        for ((lane, target), (first, last)) in spans {
            let taken = |slot: usize| {
                let mut slots = lanes.slots.range((lane, 0)..(lane + 1, 0));
                slots.any(|(_, one)| one.0 == slot && one.1 <= last && first <= one.2)
            };
            let mut slots = 0..=lanes.slots.len();
            let slot = slots.find(|slot| !taken(*slot)).unwrap_or(0);
            lanes.slots.insert((lane, target), (slot, first, last));
        }
        lanes
    }

    /// How many slots a lane has.
    pub(super) fn count(&self, lane: usize) -> usize {
        let slots = self.slots.range((lane, 0)..(lane + 1, 0));
        slots.map(|(_, one)| one.0 + 1).max().unwrap_or(0)
    }

    /// The slot of the links to `target` in a lane.
    pub(super) fn slot(&self, lane: usize, target: usize) -> usize {
        self.slots.get(&(lane, target)).map_or(0, |one| one.0)
    }
}
