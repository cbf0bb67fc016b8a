use simmer::catalog::Channel;
use simmer::progress::{Candidate, Practice, Progress, Reason, level_bound, open_level, suggest};
use simmer::scenario::Cause;
use simmer::session::Mode;

use super::{day, practice, tried};

fn candidate(id: &str, key: &str, difficulty: u8, cause: Cause) -> Candidate {
    Candidate {
        id: id.to_owned(),
        key: key.split(' ').map(|name| vec![name.to_owned()]).collect(),
        difficulty,
        channel: Channel::Phone,
        industry: "bakery".to_owned(),
        cause,
    }
}

fn chosen(candidates: &[Candidate], progress: &Progress, now: i64) -> Option<(String, Reason)> {
    let found = suggest(candidates, progress, 5, day(now))?;
    Some((candidates[found.place].id.clone(), found.reason))
}

#[test]
fn at_the_very_start_it_is_the_first() {
    let two = [
        candidate("one", "validate", 1, Cause::LateDelivery),
        candidate("two", "apologise", 1, Cause::LateDelivery),
    ];
    let first = chosen(&two, &Progress::default(), 0);
    assert_eq!(first, Some(("one".to_owned(), Reason::First)));
}

#[test]
fn nothing_is_played_twice_a_day_and_a_locked_level_not_at_all() {
    let two = [
        candidate("one", "validate", 1, Cause::LateDelivery),
        candidate("two", "apologise", 2, Cause::LateDelivery),
    ];
    let progress = Progress::of(&[practice("one", day(0), vec![tried("validate", 1.0)])]);
    assert_eq!(chosen(&two, &progress, 0).unwrap().0, "two");
    assert!(suggest(&two, &progress, 1, day(0)).is_none());
    assert_eq!(suggest(&two, &progress, 1, day(1)).unwrap().place, 0);
}

#[test]
fn two_with_the_same_cause_do_not_follow_each_other() {
    let three = [
        candidate("played", "validate", 1, Cause::LateDelivery),
        candidate("same", "apologise", 1, Cause::LateDelivery),
        candidate("other", "validate", 1, Cause::Imagined),
    ];
    let progress = Progress::of(&[practice("played", day(0), vec![tried("validate", 1.0)])]);
    assert_eq!(chosen(&three, &progress, 0).unwrap().0, "other");
    // With no other there, the same cause is better than nothing.
    assert_eq!(chosen(&three[..2], &progress, 0).unwrap().0, "same");
}

#[test]
fn what_is_due_is_chosen_and_named() {
    let two = [
        candidate("sure", "apologise", 3, Cause::Imagined),
        candidate("due", "validate", 3, Cause::LateDelivery),
    ];
    let progress = Progress::of(&[
        practice("due", day(0), vec![tried("validate", 1.0); 6]),
        practice("sure", day(8), vec![tried("apologise", 1.0); 6]),
    ]);
    let (id, reason) = chosen(&two, &progress, 9).unwrap();
    assert_eq!(id, "due");
    assert_eq!(reason, Reason::Due("validate".to_owned()));
}

#[test]
fn a_level_opens_when_the_one_below_sits() {
    let all = [
        candidate("easy", "validate", 1, Cause::Imagined),
        candidate("hard", "apologise", 2, Cause::Imagined),
    ];
    assert_eq!(open_level(&all, &Progress::default(), |_| false), 1);
    let few = practice("easy", day(0), vec![tried("validate", 1.0)]);
    assert_eq!(open_level(&all, &Progress::of([&few]), |_| false), 1);
    let many = practice("easy", day(0), vec![tried("validate", 1.0); 6]);
    assert_eq!(open_level(&all, &Progress::of([&many]), |_| false), 2);
    // A level that the library does not have is no obstacle.
    let gap = [
        all[0].clone(),
        candidate("top", "apologise", 4, Cause::Imagined),
    ];
    assert_eq!(open_level(&gap, &Progress::of([&many]), |_| false), 4);
}

/// With a weight of 0.25 * 0.6 the mean comes to at most 2.5 of 3.5, and its lower bound to 0.535.
#[test]
fn coach_alone_never_opens_a_level_but_passing_all_of_it_does() {
    let all = [
        candidate("easy", "validate", 1, Cause::Imagined),
        candidate("hard", "apologise", 2, Cause::Imagined),
    ];
    let coached = Practice {
        difficulty: 1,
        mode: Mode::Coach,
        ..practice("easy", day(0), vec![tried("validate", 1.0)])
    };
    let progress = Progress::of(std::iter::repeat_n(&coached, 200));
    let bound = level_bound(&all, &progress, 1).unwrap();
    assert!((0.535..0.536).contains(&bound), "{bound}");
    assert_eq!(open_level(&all, &progress, |_| false), 1);
    assert_eq!(open_level(&all, &progress, |level| level == 1), 2);
}
