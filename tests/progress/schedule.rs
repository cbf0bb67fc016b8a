use simmer::progress::{Moment, Schedule};

use super::{DAY, close, day};

#[test]
fn successes_in_a_row_are_due_after_one_two_four_and_eight_days() {
    let mut schedule = Schedule::first(1.0, day(0));
    for days in [1.03, 2.06, 4.12, 8.23] {
        assert!((schedule.days_left(day(0)) - days).abs() < 0.01);
        schedule = schedule.after(1.0, day(0));
    }
}

#[test]
fn recall_halves_in_a_half_life_and_below_seven_tenths_it_is_due() {
    let schedule = Schedule::first(0.7, day(0));
    close(schedule.recall(day(2)), 0.5);
    close(schedule.recall(day(4)), 0.25);
    assert!(!schedule.is_due(day(1)));
    assert!(schedule.is_due(Moment(day(1).0 + DAY / 20)));
}

#[test]
fn a_middling_try_stretches_a_little_and_a_failed_one_halves() {
    let start = Schedule::first(1.0, day(0));
    close(start.after(0.69, day(1)).half_life(), 2.4);
    close(start.after(0.4, day(1)).half_life(), 2.4);
    close(start.after(0.39, day(1)).half_life(), 1.0);
    close(Schedule::first(0.39, day(0)).half_life(), 1.0);
}

#[test]
fn it_stays_between_a_day_and_two_months() {
    let mut schedule = Schedule::first(0.0, day(0));
    schedule = schedule.after(0.0, day(1));
    close(schedule.half_life(), 1.0);
    for _ in 0..10 {
        schedule = schedule.after(1.0, day(2));
    }
    close(schedule.half_life(), 60.0);
}

#[test]
fn a_clock_set_back_is_no_time_and_one_set_forward_only_makes_due() {
    let schedule = Schedule::first(1.0, day(100));
    close(schedule.recall(day(99)), 1.0);
    assert!(!schedule.is_due(day(99)));
    assert!(schedule.is_due(day(465)));
    let back = schedule.after(1.0, day(99));
    close(back.recall(day(100)), 1.0);
    close(schedule.recall(Moment(i64::MAX)), 0.0);
    close(schedule.recall(Moment(i64::MIN)), 1.0);
}
