//! Points in time.

/// Seconds in a day.
const DAY: i64 = 24 * 60 * 60;

/// A point in time: seconds since the beginning of 1970, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Moment(pub i64);

impl Moment {
    /// The day, counted from 1970-01-01, UTC.
    pub fn day(self) -> i64 {
        self.0.div_euclid(DAY)
    }

    /// The days that have passed since `earlier`. Never negative: a clock that was set back counts as no time.
    pub fn days_since(self, earlier: Self) -> f64 {
        let seconds = self.0.saturating_sub(earlier.0).max(0);
        seconds as f64 / DAY as f64
    }
}
