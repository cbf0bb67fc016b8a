use simmer::catalog::Catalogue;
use simmer::progress::{Practice, Progress, Standing};
use simmer::session::Mode;

use super::{close, day, practice, tried};

fn standing(practices: &[Practice]) -> Standing {
    Progress::of(practices)
        .skill("validate")
        .unwrap()
        .standing()
}

fn validates(scenario: &str, at: i64, times: usize) -> Practice {
    practice(scenario, day(at), vec![tried("validate", 1.0); times])
}

#[test]
fn three_tries_are_too_early_to_say() {
    assert_eq!(standing(&[validates("a", 0, 3)]), Standing::TooEarly);
    assert_ne!(standing(&[validates("a", 0, 4)]), Standing::TooEarly);
}

#[test]
fn mastery_takes_two_scenarios_and_two_days() {
    let same_place = [validates("a", 0, 6), validates("a", 1, 6)];
    assert_eq!(standing(&same_place), Standing::Developing);
    let same_day = [validates("a", 0, 6), validates("b", 0, 6)];
    assert_eq!(standing(&same_day), Standing::Developing);
    let both = [validates("a", 0, 6), validates("b", 1, 6)];
    assert_eq!(standing(&both), Standing::Mastered);
}

#[test]
fn whoever_mostly_misses_it_is_shaky() {
    let misses = practice("a", day(0), vec![tried("validate", 0.0); 4]);
    assert_eq!(standing(&[misses]), Standing::Shaky);
}

#[test]
fn a_first_try_tells_most_a_repetition_half_and_help_a_quarter() {
    let mean = |practices: &[Practice]| {
        let progress = Progress::of(practices);
        progress.skill("validate").unwrap().belief.mean()
    };
    // alpha = 2, then 1 + .9 + .5
    close(mean(&[validates("a", 0, 1)]), 2.0 / 3.0);
    close(
        mean(&[validates("a", 0, 1), validates("a", 1, 1)]),
        2.4 / 3.4,
    );
    let helped = Practice {
        mode: Mode::Coach,
        ..validates("a", 0, 1)
    };
    close(mean(std::slice::from_ref(&helped)), 1.25 / 2.25);
    close(mean(&[helped.clone(), helped]), 1.475 / 2.475);
}

#[test]
fn hard_scenarios_tell_more_by_success_and_easy_ones_by_failure() {
    let mean = |difficulty, credit| {
        let one = Practice {
            difficulty,
            ..practice("a", day(0), vec![tried("validate", credit)])
        };
        Progress::of([&one])
            .skill("validate")
            .unwrap()
            .belief
            .mean()
    };
    close(mean(5, 1.0), 2.4 / 3.4);
    close(mean(1, 1.0), 1.6 / 2.6);
    close(mean(5, 0.0), 1.0 / 2.6);
    close(mean(1, 0.0), 1.0 / 3.4);
}

#[test]
fn a_session_counts_once_for_the_schedule_however_often_it_asks() {
    let progress = Progress::of(&[validates("a", 0, 5)]);
    close(
        progress.skill("validate").unwrap().schedule.half_life(),
        2.0,
    );
    let progress = Progress::of(&[validates("a", 0, 5), validates("b", 1, 5)]);
    close(
        progress.skill("validate").unwrap().schedule.half_life(),
        4.0,
    );
}

#[test]
fn what_every_answer_shows_tells_nothing() {
    let mut all = tried("validate", 1.0);
    all.chance = 1.0;
    let progress = Progress::of(&[practice("a", day(0), vec![all])]);
    assert!(progress.skill("validate").is_none());
}

#[test]
fn a_family_is_the_mean_of_what_was_tried() {
    let catalogue = Catalogue::shipped();
    let name = |id: &str| {
        catalogue
            .technique(catalogue.technique_id(id).unwrap())
            .family
            .clone()
    };
    let family = name("validate");
    assert_eq!(name("empathise"), family);
    assert!(
        Progress::default()
            .family(&catalogue, &family, day(0))
            .is_none()
    );
    let tries = vec![tried("validate", 1.0), tried("empathise", 0.0)];
    let progress = Progress::of(&[practice("a", day(0), tries)]);
    let estimate = progress.family(&catalogue, &family, day(0)).unwrap();
    close(estimate.mean, 0.5);
    assert_eq!((estimate.tried, estimate.due), (2, 0));
    let later = progress.family(&catalogue, &family, day(1)).unwrap();
    assert_eq!(later.due, 1, "the failed one has a half-life of a day");
}
