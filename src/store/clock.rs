//! The one look at the clock.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use jiff::tz::TimeZone;

use crate::progress::{Moment, Zone};

/// Now, by the system's clock.
pub fn now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = since.map_or(0, |since| since.as_secs());
    Moment(i64::try_from(seconds).unwrap_or(i64::MAX))
}

/// Where on earth this machine stands.
pub fn zone() -> Zone {
    Zone(TimeZone::system())
}

/// A moment as people read it, in the time of this machine's place: `1 March 2026, 13:00`.
pub fn date_and_time(moment: Moment) -> String {
    zone().date_and_time(moment)
}

/// The day of a moment as people read it: `1 March 2026`.
pub fn date(moment: Moment) -> String {
    zone().date(moment)
}

/// Measures how long is played. A clock that is set back or forward does not disturb it.
#[derive(Debug)]
pub struct Stopwatch {
    before: u64,
    since: Option<Instant>,
}

impl Stopwatch {
    /// Starts with this many thousandths of a second already played.
    pub fn start(before: u64) -> Self {
        let since = Some(Instant::now());
        Self { before, since }
    }

    /// Thousandths of a second played in all.
    pub fn millis(&self) -> u64 {
        let running = self
            .since
            .map_or(0, |since| since.elapsed().as_millis() as u64);
        self.before + running
    }

    /// Stops: nobody plays.
    pub fn stop(&mut self) {
        self.before = self.millis();
        self.since = None;
    }
}
