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
#[derive(Debug, Default, Clone)]
pub struct Causes {
    /// The parts, gauge by gauge, in the order in which they acted.
    pub contributions: Vec<Contribution>,
    pending: Vec<(Gauge, Why, i64)>,
}

impl Trace for Causes {
    fn part(&mut self, gauge: Gauge, why: Why, grains: i64) {
        if grains != 0 {
            self.pending.push((gauge, why, grains));
        }
    }

    fn total(&mut self, gauge: Gauge, before: i32, after: i32) {
        let parts: Vec<_> = self
            .pending
            .extract_if(.., |part| part.0 == gauge)
            .collect();
        let shares = apportion(&parts, i64::from(after - before), unit(gauge));
        for ((_, why, _), amount) in parts.into_iter().zip(shares) {
            if amount != 0 {
                let amount = amount as i32;
                self.contributions.push(Contribution { gauge, why, amount });
            }
        }
    }
}

/// Rounds each part down, then gives what is missing to the parts that lost most (largest remainder).
fn apportion(parts: &[(Gauge, Why, i64)], total: i64, unit: i64) -> Vec<i64> {
    let mut shares: Vec<i64> = parts
        .iter()
        .map(|(.., grains)| grains.div_euclid(unit))
        .collect();
    let missing = total - shares.iter().sum::<i64>();
    let mut by_loss: Vec<usize> = (0..parts.len()).collect();
    by_loss.sort_by_key(|&i| std::cmp::Reverse(parts[i].2.rem_euclid(unit)));
    for &i in by_loss.iter().take(usize::try_from(missing).unwrap_or(0)) {
        shares[i] += 1;
    }
    shares
}
