//! Skills, order, timing, penalty, and how they add up; the customer result.

use simmer::customer::{Kept, Loyalty, loyalty};
use simmer::scenario::{Fault, Fit, Temperament};

use crate::support::world::{Answer, Play, World, breaks, customer, hints, nothing, shows};

/// Nobody's fault and an ending that leaves the want unmet, so that no ending costs points by itself.
fn world(key: &str) -> World {
    customer(Temperament::Steady)
        .fault(Fault::Nobody)
        .fit(Fit::Missed)
        .key(key)
}

fn plays(key: &str, answers: &[Answer]) -> Play {
    world(key).plays(answers)
}

#[test]
fn a_score_by_hand() {
    // Skills (1 + .5) / 2 = 75; order 0 of 1, for Tension is never left; timing 100.
    // .7 x 75 + .2 x 0 + .1 x 100 = 62.5.
    let play = plays(
        "validate empathise",
        &[shows("validate"), hints("empathise").ends()],
    );
    let assessment = play.assessment();
    assert_eq!(assessment.skills.to_string(), "75.0");
    assert_eq!(assessment.order.to_string(), "0.0");
    assert_eq!(assessment.timing.to_string(), "100.0");
    assert_eq!(assessment.penalty, 0);
    assert_eq!(play.score(), "62.5");
}

#[test]
fn a_score_with_a_kept_rule_a_rattled_answer_and_two_pitfalls_by_hand() {
    // Skills 1 of 2 = 50; order: O1 kept, O3 lost (nothing heard before), of O1 and O3: 50;
    // timing 1 - .5 / 4 = 87.5; penalty 7 + 3 for an apology without a step.
    // 35 + 10 + 8.75 - 10 = 43.75, halves up: 43.8.
    let play = plays(
        "apologise validate",
        &[
            shows("apologise").breaks("make_excuses").rattled(),
            nothing().parting().ends(),
        ],
    );
    assert_eq!(play.assessment().penalty, 10);
    assert_eq!(play.assessment().timing.to_string(), "87.5");
    assert_eq!(play.score(), "43.8");
}

#[test]
fn without_an_order_rule_order_counts_like_skills() {
    let key = "tension_first validate";
    let whole = plays(key, &[shows("validate"), nothing().parting().ends()]);
    assert_eq!(whole.assessment().rules.len(), 0);
    assert_eq!(whole.score(), "100.0");
    // Tension is never left: skills 50, .9 x 50 + 10.
    let half = plays(key, &[shows("validate"), nothing().ends()]);
    assert_eq!(half.score(), "55.0");
}

#[test]
fn the_score_is_rounded_once_and_halves_go_up() {
    // A quarter of one of six: 90 / 24 + 10 = 13.75.
    let key = "tension_first stay_pleasant validate empathise apologise own_it";
    let play = plays(key, &[hints("stay_pleasant").ends()]);
    assert_eq!(play.credits(), [0, 1, 0, 0, 0, 0]);
    assert_eq!(play.score(), "13.8");
    // One of seven: 90 / 7 + 10 = 22.857.
    let key = "tension_first see_person validate empathise apologise own_it own_case";
    assert_eq!(plays(key, &[shows("see_person").ends()]).score(), "22.9");
}

#[test]
fn credit_is_one_or_a_half_times_the_fit_of_the_phase() {
    let credit = |answer| plays("stay_pleasant agree_facts", &[answer]).credits();
    assert_eq!(credit(shows("stay_pleasant")), [2, 0]);
    assert_eq!(credit(hints("stay_pleasant")), [1, 0]);
    assert_eq!(credit(shows("stay_pleasant").parting()), [4, 0]);
    assert_eq!(credit(hints("stay_pleasant").parting()), [2, 0]);
    assert_eq!(credit(shows("agree_facts")), [0, 0]);
    assert_eq!(credit(shows("agree_facts").parting()), [0, 2]);
}

#[test]
fn the_highest_credit_of_the_play_counts() {
    let play = plays(
        "validate",
        &[
            hints("validate"),
            shows("validate"),
            hints("validate"),
            shows("validate").parting(),
        ],
    );
    assert_eq!(play.credits(), [4]);
    assert_eq!(play.assessment().evidence[0].at, Some(1));
}

#[test]
fn each_way_of_timing_loses_its_share() {
    let timing = |answer: Answer| plays("validate", &[answer]).assessment().timing.to_string();
    assert_eq!(timing(nothing()), "100.0");
    assert_eq!(timing(nothing().interrupted()), "75.0");
    assert_eq!(timing(nothing().rattled()), "87.5");
    assert_eq!(timing(nothing().dead_air()), "87.5");
    assert_eq!(timing(nothing().minutes(1)), "100.0");
    assert_eq!(timing(nothing().minutes(2)), "87.5");
    assert_eq!(timing(nothing().minutes(3)), "87.5");
    assert_eq!(timing(nothing().minutes(4)), "75.0");
    assert_eq!(timing(nothing().minutes(2).interrupted()), "62.5");
}

#[test]
fn a_late_first_contact_loses_as_much_as_an_interruption() {
    let timing = |first: u32, second: u32| {
        let world = world("validate").promise(400);
        let play = world.plays(&[
            nothing().promises(),
            shows("keep_informed").later().hours(first),
            shows("follow_24h").hours(second),
        ]);
        play.assessment().timing.to_string()
    };
    assert_eq!(timing(24, 1), "100.0");
    assert_eq!(timing(25, 1), "75.0");
    assert_eq!(timing(20, 30), "100.0");
    assert_eq!(timing(25, 30), "75.0");
}

#[test]
fn timing_cannot_fall_below_nothing() {
    let play = plays("validate", &vec![nothing().interrupted(); 3]);
    assert_eq!(play.assessment().timing.to_string(), "25.0");
    let play =
        customer(Temperament::Steady).plays(&vec![
            shows("hear_out show_listening see_person")
                .dead_air();
            12
        ]);
    assert_eq!(play.assessment().timing.to_string(), "0.0");
}

#[test]
fn pitfalls_cost_three_seven_and_twelve() {
    let penalty = |pitfalls| plays("validate", &[breaks(pitfalls)]).assessment().penalty;
    assert_eq!(penalty("stock_answer"), 3);
    assert_eq!(penalty("make_excuses"), 7);
    assert_eq!(penalty("minimise"), 12);
    assert_eq!(penalty("stock_answer make_excuses minimise"), 22);
    assert_eq!(penalty("fix_before_heard"), 3);
}

#[test]
fn each_pitfall_counts_at_most_twice() {
    let times = |times| {
        let answers = vec![breaks("stock_answer"); times];
        plays("validate", &answers).assessment().penalty
    };
    assert_eq!([1, 2, 3, 4].map(times), [3, 6, 6, 6]);
}

#[test]
fn tagged_and_derived_in_one_move_counts_once() {
    let play = plays("validate", &[breaks("interrupt").interrupted()]);
    assert_eq!(play.assessment().penalty, 7);
}

#[test]
fn the_score_stays_between_nothing_and_a_hundred() {
    let play = plays("validate", &[breaks("minimise mirror_hostility rude_exit")]);
    assert_eq!(play.score(), "0.0");
}

#[test]
fn leaving_early_does_not_shrink_what_is_asked() {
    let key = "validate empathise see_person own_case";
    let early = plays(key, &[shows("validate").ends()]);
    let late = plays(key, &[shows("validate"), shows("empathise").ends()]);
    assert_eq!(early.assessment().skills.to_string(), "25.0");
    assert_eq!(late.assessment().skills.to_string(), "50.0");
}

#[test]
fn the_customer_result_by_hand() {
    let result = |trust, fit, kept| loyalty(trust, fit, kept);
    // .6 x 50 + 40, + 20, + 0.
    assert_eq!(result(500, Some(Fit::Full), Kept::NoPromise), Loyalty(700));
    assert_eq!(result(500, Some(Fit::Partial), Kept::Kept), Loyalty(500));
    assert_eq!(result(500, Some(Fit::Missed), Kept::Kept), Loyalty(300));
    // 70 x 1.1, x .7, x .4.
    assert_eq!(result(500, Some(Fit::Full), Kept::Exceeded), Loyalty(770));
    assert_eq!(result(500, Some(Fit::Full), Kept::LeftOpen), Loyalty(490));
    assert_eq!(result(500, Some(Fit::Full), Kept::Broken), Loyalty(280));
    assert_eq!(result(1000, Some(Fit::Full), Kept::Exceeded), Loyalty(1000));
    assert_eq!(result(0, None, Kept::Broken), Loyalty(0));
    // .6 x .1 = .06; .6 x .4 x .7 = .168; (.6 x 12.5) x .7 = 5.25, halves up.
    assert_eq!(result(1, Some(Fit::Missed), Kept::Kept), Loyalty(1));
    assert_eq!(result(4, Some(Fit::Missed), Kept::LeftOpen), Loyalty(2));
    assert_eq!(result(125, Some(Fit::Missed), Kept::LeftOpen), Loyalty(53));
    // Who left gives at most 20.
    assert_eq!(result(1000, None, Kept::NoPromise), Loyalty(200));
    assert_eq!(result(300, None, Kept::NoPromise), Loyalty(180));
}
