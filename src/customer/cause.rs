//! Why a gauge moved, in parts that add up to the change.

use crate::catalog::{PhaseWeight, PitfallId, TechniqueId};
use crate::scenario::Gauge;

use super::effect::{Timing, Wait};

/// One reason for a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A technique, and how well it fitted the phase.
    Technique(TechniqueId, PhaseWeight),
    /// A pitfall.
    Pitfall(PitfallId),
    /// When the answer was given.
    Timing(Timing),
    /// Waiting above what is tolerated.
    Wait(Wait),
    /// The temperature moves towards the level that the flame dictates.
    Pull,
    /// Steam builds up while it is hot, and goes down below 60 degrees.
    Simmer,
    /// The gauge stands at the end of its range.
    Limit,
}

/// A part of the change of one gauge, in the unit of the gauge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contribution {
    /// Which gauge.
    pub gauge: Gauge,
    /// Why.
    pub why: Why,
    /// By how much. Never 0.
    pub amount: i32,
}

/// Who is told about every part of a change.
///
/// Analysis plays millions of moves and asks for no causes: [`Untraced`] costs nothing.
pub trait Trace {
    /// A part of the change of `gauge`, in grains (fractions so small that none is ever rounded).
    fn part(&mut self, gauge: Gauge, why: Why, grains: i64);
    /// All parts of `gauge` are told; it went from `before` to `after`.
    fn total(&mut self, gauge: Gauge, before: i32, after: i32);
}

/// Wants to know nothing.
#[derive(Debug, Default, Clone, Copy)]
pub struct Untraced;

impl Trace for Untraced {
    fn part(&mut self, _: Gauge, _: Why, _: i64) {}
    fn total(&mut self, _: Gauge, _: i32, _: i32) {}
}

/// Grains in a hundredth: the product of all denominators that a move can bring in, so that no
/// multiplication is ever rounded. 2 (weight) x 2 (hint) x 256 (repetition) x 10 (rank) x 100 (pause)
/// x 1000 (apology) x 10 (earning trust).
pub(super) const GRAINS: i64 = 2 * 2 * 256 * 10 * 100 * 1000 * 10;

/// Grains in the unit of a gauge.
pub(super) fn unit(gauge: Gauge) -> i64 {
    match gauge.decimals() {
        1 => 10 * GRAINS,
        _ => GRAINS,
    }
}

/// Collects the parts of every change, rounded so that they add up to it.
#[derive(Debug, Clone)]
pub struct Causes {
    /// The parts, gauge by gauge, in the order in which they acted.
    pub contributions: Vec<Contribution>,
    pending: Vec<(Gauge, Why, i64)>,
    /// What rounding down took from each part of the gauge at hand.
    lost: Vec<i64>,
}

/// As many parts as most moves have.
const USUAL: usize = 16;

impl Default for Causes {
    fn default() -> Self {
        Self {
            contributions: Vec::with_capacity(USUAL),
            pending: Vec::with_capacity(USUAL),
            lost: Vec::with_capacity(USUAL),
        }
    }
}

impl Trace for Causes {
    fn part(&mut self, gauge: Gauge, why: Why, grains: i64) {
        if grains != 0 {
            self.pending.push((gauge, why, grains));
        }
    }

    /// Rounds each part down, then gives what is missing to the parts that lost most (largest remainder).
    fn total(&mut self, gauge: Gauge, before: i32, after: i32) {
        let Self {
            contributions,
            pending,
            lost,
        } = self;
        let unit = unit(gauge);
        let first = contributions.len();
        let mut missing = after - before;
        lost.clear();
        pending.retain(|&(of, why, grains)| {
            if of == gauge {
                let amount = grains.div_euclid(unit) as i32;
                missing -= amount;
                contributions.push(Contribution { gauge, why, amount });
                lost.push(grains.rem_euclid(unit));
            }
            of != gauge
        });
        for _ in 0..missing {
            let by_loss = (0..lost.len()).rev().max_by_key(|&part| lost[part]);
            let Some(most) = by_loss.filter(|&part| lost[part] != GIVEN) else {
                break;
            };
            contributions[first + most].amount += 1;
            lost[most] = GIVEN;
        }
        let mut kept = first;
        for part in first..contributions.len() {
            contributions[kept] = contributions[part];
            kept += usize::from(contributions[kept].amount != 0);
        }
        contributions.truncate(kept);
    }
}

/// Less than any part can lose.
const GIVEN: i64 = -1;
