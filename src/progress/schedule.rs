//! When a technique wants to be practised again.
//!
//! Forgetting halves in a fixed time, as in half-life regression (Settles and Meeder 2016), with fixed
//! multipliers in place of fitted weights.

use super::Moment;

/// The first half-life, in days.
const FIRST: f64 = 2.0;

/// The shortest and the longest half-life, in days.
const SHORTEST: f64 = 1.0;
const LONGEST: f64 = 60.0;

/// Below this recall it is time.
const DUE_BELOW: f64 = 0.70;

/// From this credit on a technique sat well, and from this one it sat at all.
const WELL: f64 = 0.7;
const AT_ALL: f64 = 0.4;

/// The half-life of one technique and when it was practised last.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Schedule {
    half_life: f64,
    last: Moment,
}

impl Schedule {
    /// After the first attempt, which showed `credit` (0 to 1). A first success starts at the first half-life.
    pub fn first(credit: f64, at: Moment) -> Self {
        let half_life = if credit >= AT_ALL { FIRST } else { FIRST / 2.0 };
        Self {
            half_life,
            last: at,
        }
    }

    /// After another attempt, which showed `credit` (0 to 1). One that lies before the last keeps the later time.
    #[must_use]
    pub fn after(self, credit: f64, at: Moment) -> Self {
        let factor = match credit {
            credit if credit >= WELL => 2.0,
            credit if credit >= AT_ALL => 1.2,
            _ => 0.5,
        };
        Self {
            half_life: (self.half_life * factor).clamp(SHORTEST, LONGEST),
            last: self.last.max(at),
        }
    }

    /// Days until half is forgotten, from 1 to 60.
    pub fn half_life(self) -> f64 {
        self.half_life
    }

    /// The chance that it still sits, from 1 just after practice down to 0.
    pub fn recall(self, now: Moment) -> f64 {
        (-now.days_since(self.last) / self.half_life).exp2()
    }

    /// Whether it is time to practise it.
    pub fn is_due(self, now: Moment) -> bool {
        self.recall(now) < DUE_BELOW
    }

    /// Days until it is due; 0 where it is.
    pub fn days_left(self, now: Moment) -> f64 {
        let whole = -DUE_BELOW.log2() * self.half_life;
        (whole - now.days_since(self.last)).max(0.0)
    }
}
