//! How a technique score comes of counts.
//!
//! A score is a sum: of credits, of order rules earned, of timing kept, less the points of pitfalls. So plays that have
//! the same ahead of them, and differ only in how much of this they have gathered, need not be played apart.

use std::ops::{Add, Sub};

use crate::scenario::Scenario;

use super::assessment::{Ratio, Tenths};
use super::rubric::Rubric;

/// Quarters of credit, halves of order rules earned, and points of pitfalls, 16 bits each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Counts(u64);

impl Counts {
    /// These counts, each below 65 536.
    pub fn new(quarters: u32, halves: u32, points: u32) -> Self {
        Self(u64::from(quarters) | u64::from(halves) << 16 | u64::from(points) << 32)
    }

    /// A quick mixture, for tables.
    pub(crate) fn mix(self) -> u32 {
        (self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
    }

    fn quarters(self) -> i64 {
        i64::from(self.0 as u16)
    }

    fn halves(self) -> i64 {
        i64::from((self.0 >> 16) as u16)
    }

    fn points(self) -> i64 {
        i64::from((self.0 >> 32) as u32)
    }
}

impl Add for Counts {
    type Output = Self;

    fn add(self, more: Self) -> Self {
        Self(self.0 + more.0)
    }
}

impl Sub for Counts {
    type Output = Self;

    /// No count of `less` may be greater.
    fn sub(self, less: Self) -> Self {
        Self(self.0 - less.0)
    }
}

/// What a scenario measures counts by.
///
/// The worth of counts is their part of the score over a denominator that all plays share, so that nothing is rounded
/// before the end. It may be below nothing or above all; only [`Measure::score`] keeps it within 0 and 100.
#[derive(Debug, Clone, Copy)]
pub struct Measure {
    /// The most quarters.
    quarters: i64,
    /// The most halves; 0 where no order rule applies.
    halves: i64,
}

/// The most halves of timing.
const TIMING: i64 = 8;

impl Measure {
    /// That of `scenario`.
    pub fn of(scenario: &Scenario, rubric: &Rubric) -> Self {
        let keys = i64::try_from(scenario.key.len().max(1)).expect("there are at most sixteen");
        Self {
            quarters: 4 * keys,
            halves: rubric.total_halves(),
        }
    }

    /// The part for the key techniques.
    pub(super) fn skills_part(&self, counts: Counts) -> Ratio {
        Ratio {
            over: counts.quarters(),
            under: self.quarters,
        }
    }

    /// The part for the order of things. Where no rule applies it is that for the key techniques.
    pub(super) fn order_part(&self, counts: Counts) -> Ratio {
        match self.halves {
            0 => self.skills_part(counts),
            under => Ratio {
                over: counts.halves(),
                under,
            },
        }
    }

    /// The part for timing, of which so many halves were lost.
    pub(super) fn timing_part(lost: u16) -> Ratio {
        Ratio {
            over: (TIMING - i64::from(lost)).max(0),
            under: TIMING,
        }
    }

    fn under(&self) -> i64 {
        let none = Counts::default();
        self.quarters * self.order_part(none).under * TIMING
    }

    /// The worth of counts.
    pub fn worth(&self, counts: Counts) -> i64 {
        let (skills, order) = (self.skills_part(counts), self.order_part(counts));
        70 * skills.over * order.under * TIMING + 20 * order.over * skills.under * TIMING
            - counts.points() * self.under()
    }

    /// The worth of timing, of which so many halves were lost.
    pub fn timing(&self, lost: u16) -> i64 {
        10 * Self::timing_part(lost).over * (self.under() / TIMING)
    }

    /// The technique score of all that was gathered, timing among it.
    pub fn score(&self, worth: i64) -> Tenths {
        let under = self.under();
        let score = Ratio {
            over: worth.clamp(0, 100 * under),
            under,
        };
        Tenths(score.times(10))
    }

    /// The part for the key techniques, in tenths.
    pub fn skills(&self, counts: Counts) -> Tenths {
        Tenths(self.skills_part(counts).times(1000))
    }
}
