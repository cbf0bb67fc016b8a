use jiff::tz::TimeZone;
use simmer::progress::{Moment, Zone, length_words};

/// 2026-03-01 12:00 UTC, a Sunday.
const NOON: i64 = 1_772_366_400;
const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

fn berlin() -> Zone {
    Zone(TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::fixed(jiff::tz::offset(1))))
}

#[test]
fn a_day_is_told_as_short_as_it_can_be() {
    let told = |seconds: i64| berlin().past(Moment(NOON - seconds), Moment(NOON));
    assert_eq!(told(0), "today, 13:00");
    assert_eq!(told(14 * HOUR), "yesterday, 23:00");
    assert_eq!(told(3 * DAY), "Thursday, 13:00");
    assert_eq!(told(7 * DAY), "22 February, 13:00");
    assert_eq!(told(100 * DAY), "21 November 2025");
}

#[test]
fn midnight_is_that_of_the_place() {
    let late = Moment(NOON + 11 * HOUR + HOUR / 2);
    let now = Moment(NOON + 13 * HOUR);
    assert_eq!(berlin().past(late, now), "today, 00:30");
    assert_eq!(Zone::default().past(late, now), "yesterday, 23:30");
}

#[test]
fn a_day_to_come_is_told_the_same_way() {
    let told = |days: f64| berlin().coming(days, Moment(NOON));
    assert_eq!(told(0.0), "today");
    assert_eq!(told(0.3), "today");
    assert_eq!(told(0.5), "tomorrow");
    assert_eq!(told(4.0), "Thursday");
    assert_eq!(told(11.0), "12 March");
}

#[test]
fn months_are_counted_back_to_the_beginning_of_a_day() {
    let zone = Zone::default();
    let three = zone.months_before(Moment(NOON), 3);
    assert_eq!(zone.date_and_time(three), "1 December 2025, 00:00");
    let year = zone.months_before(Moment(NOON), 12);
    assert_eq!(zone.date_and_time(year), "1 March 2025, 00:00");
}

#[test]
fn a_length_is_told_in_minutes_and_hours() {
    let minute = 60_000;
    assert_eq!(length_words(29_999), "under a minute");
    assert_eq!(length_words(minute), "1 minute");
    assert_eq!(length_words(4 * minute + 40_000), "5 minutes");
    assert_eq!(length_words(60 * minute), "1 hour");
    assert_eq!(length_words(65 * minute), "1 hour 5 minutes");
}
