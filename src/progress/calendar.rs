//! Dates as people read them.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _, Zoned};

use super::Moment;

/// Where on earth dates are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone(pub TimeZone);

impl Default for Zone {
    fn default() -> Self {
        Self(TimeZone::UTC)
    }
}

impl Zone {
    fn local(&self, moment: Moment) -> Zoned {
        let stamp = Timestamp::from_second(moment.0).unwrap_or_default();
        stamp.to_zoned(self.0.clone())
    }

    /// The day alone, such as `1 March 2026`.
    pub fn date(&self, moment: Moment) -> String {
        self.local(moment).strftime("%-d %B %Y").to_string()
    }

    /// The day as files are named after it, such as `2026-03-01`.
    pub fn iso_day(&self, moment: Moment) -> String {
        self.local(moment).strftime("%Y-%m-%d").to_string()
    }

    /// Day and time in full, such as `1 March 2026, 13:05`.
    pub fn date_and_time(&self, moment: Moment) -> String {
        self.local(moment).strftime("%-d %B %Y, %H:%M").to_string()
    }

    /// The day alone, as short as can be told from `now`: `today`, `yesterday`, `Sunday`, `1 March`, `1 March 2025`.
    pub fn day(&self, moment: Moment, now: Moment) -> String {
        let (then, today) = (self.local(moment), self.local(now));
        match days_between(then.date(), today.date()) {
            0 => "today".to_owned(),
            1 => "yesterday".to_owned(),
            2..=6 => then.strftime("%A").to_string(),
            _ if then.year() == today.year() => then.strftime("%-d %B").to_string(),
            _ => self.date(moment),
        }
    }

    /// As short as can be told from `now`: `today, 13:05`, `yesterday, 13:05`, `Sunday, 13:05`, `1 March, 13:05`,
    /// and `1 March 2025` from another year.
    pub fn past(&self, moment: Moment, now: Moment) -> String {
        let (then, today) = (self.local(moment), self.local(now));
        let day = self.day(moment, now);
        let recent = days_between(then.date(), today.date()) < 7;
        if recent || then.year() == today.year() {
            format!("{day}, {}", then.strftime("%H:%M"))
        } else {
            day
        }
    }

    /// A day that is `days` away from `now`: `today`, `tomorrow`, `Thursday`, `12 March`.
    pub fn coming(&self, days: f64, now: Moment) -> String {
        let today = self.local(now);
        let seconds = (days.max(0.0) * 86_400.0) as i64;
        let then = self.local(Moment(now.0.saturating_add(seconds)));
        match days_between(today.date(), then.date()) {
            0 => "today".to_owned(),
            1 => "tomorrow".to_owned(),
            2..=6 => then.strftime("%A").to_string(),
            _ => then.strftime("%-d %B").to_string(),
        }
    }

    /// The first moment of the day that lies this many months before `now`.
    pub fn months_before(&self, now: Moment, months: i32) -> Moment {
        let today = self.local(now).date();
        let day = today.checked_sub(months.months()).unwrap_or(today);
        let start = day.to_zoned(self.0.clone());
        start.map_or(Moment(i64::MIN), |start| {
            Moment(start.timestamp().as_second())
        })
    }
}

fn days_between(earlier: Date, later: Date) -> i32 {
    let span = later.since((jiff::Unit::Day, earlier));
    span.map_or(i32::MAX, |span| span.get_days())
}

/// A length of play in words: `under a minute`, `1 minute`, `12 minutes`, `1 hour 5 minutes`.
pub fn length_words(millis: u64) -> String {
    let plural = |count: u64, unit: &str| match count {
        1 => format!("1 {unit}"),
        _ => format!("{count} {unit}s"),
    };
    let minutes = (millis + 30_000) / 60_000;
    match (minutes / 60, minutes % 60) {
        (0, 0) => "under a minute".to_owned(),
        (0, minutes) => plural(minutes, "minute"),
        (hours, 0) => plural(hours, "hour"),
        (hours, minutes) => format!("{} {}", plural(hours, "hour"), plural(minutes, "minute")),
    }
}
