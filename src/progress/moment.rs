//! Points in time.

use jiff::Timestamp;

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

    /// As other programs write it: `2026-03-01T12:00:00Z`.
    pub fn iso(self) -> String {
        Timestamp::from_second(self.0)
            .unwrap_or_default()
            .to_string()
    }
}

/// A point in time in thousandths of a second, as other programs write it: `2026-03-01T12:00:00.250Z`.
pub(super) fn iso_millis(millis: i64) -> String {
    let moment = Timestamp::from_millisecond(millis).unwrap_or_default();
    moment.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}
