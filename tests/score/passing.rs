//! What a pass takes, and each way of missing it.

use simmer::assess::Verdict;
use simmer::scenario::{Fault, Fit, Temperament};

use crate::support::world::{Answer, Play, World, breaks, catalogue, customer, nothing, shows};

/// Ends with nothing that costs points by itself.
fn world(key: &str) -> World {
    customer(Temperament::Steady)
        .fault(Fault::Nobody)
        .fit(Fit::Missed)
        .key(key)
}

fn severe(name: &str) -> Verdict {
    let id = catalogue().pitfall_id(name);
    Verdict::SeverePitfall(id.expect("it is in the catalogue"))
}

fn verdict(play: &Play) -> Verdict {
    play.assessment().verdict
}

#[test]
fn seventy_passes_and_just_below_does_not() {
    // Skills 2 of 3 = 66.67, order (O1) 100, timing 100: 46.67 + 20 + 10 = 76.67.
    // One moderate pitfall: 69.67. Two mild ones: 70.67.
    let key = "validate empathise see_person";
    let play = |pitfalls| {
        world(key).plays(&[
            shows("validate see_person").breaks(pitfalls),
            nothing().parting().ends(),
        ])
    };
    let (below, above) = (play("make_excuses"), play("stock_answer impose_fix"));
    assert_eq!(below.score(), "69.7");
    assert_eq!(verdict(&below), Verdict::BelowPassMark);
    assert_eq!(above.score(), "70.7");
    assert_eq!(verdict(&above), Verdict::Passed);
}

#[test]
fn exactly_seventy_passes() {
    // Skills 100, order (O1) lost, timing 100, less 10: 70.0.
    let play = world("validate").plays(&[
        shows("validate").breaks("make_excuses stock_answer"),
        nothing().ends(),
    ]);
    assert_eq!(play.score(), "70.0");
    assert_eq!(verdict(&play), Verdict::Passed);
}

#[test]
fn a_severe_pitfall_rules_a_pass_out_whatever_the_score() {
    let play = world("validate").plays(&[
        shows("validate").breaks("minimise"),
        nothing().parting().ends(),
    ]);
    assert_eq!(play.score(), "88.0");
    assert_eq!(verdict(&play), severe("minimise"));
}

#[test]
fn a_severe_pitfall_that_was_derived_rules_a_pass_out_too() {
    let play = world("validate")
        .fault(Fault::Company)
        .plays(&[shows("validate"), nothing().parting().ends()]);
    assert_eq!(verdict(&play), severe("let_it_go"));
}

#[test]
fn a_customer_who_left_was_not_won_whatever_the_score() {
    let play = world("validate").plays(&[
        shows("validate"),
        nothing().parting(),
        nothing().minutes(90),
    ]);
    assert_eq!(play.score(), "90.5");
    assert_eq!(verdict(&play), Verdict::CustomerLeft);
}

#[test]
fn a_customer_who_walked_out_counts_as_one_who_left() {
    let mut answers = vec![shows("validate"); 1];
    answers.extend(vec![nothing().parting(); 39]);
    let play = world("validate").plays(&answers);
    assert_eq!(play.score(), "100.0");
    assert_eq!(verdict(&play), Verdict::CustomerLeft);
}

#[test]
fn a_play_that_is_not_over_is_not_passed() {
    let play = world("validate").plays(&[shows("validate"), nothing().parting()]);
    assert_eq!(verdict(&play), Verdict::Unfinished);
}

fn parting_plays(world: &World) -> [Play; 2] {
    let level = shows("level_honestly").parting();
    let part = shows("part_ways").parting();
    let well: Vec<Answer> = vec![nothing(), level.clone(), part.clone(), nothing().ends()];
    let badly = vec![nothing(), part, level, nothing().ends()];
    [world.plays(&well), world.plays(&badly)]
}

#[test]
fn with_someone_who_cannot_be_pleased_an_accepted_parting_after_the_truth_passes() {
    let key = "level_honestly weigh_goodwill|part_ways";
    let accepted = world(key).irreconcilable().accepted_parting();
    let [well, badly] = parting_plays(&accepted);
    assert_eq!(verdict(&well), Verdict::Passed);
    assert_eq!(verdict(&badly), Verdict::RealityNotExplained);
    let [well, _] = parting_plays(&world(key).irreconcilable());
    assert_eq!(verdict(&well), Verdict::NoAcceptedParting);
    // Anyone else needs neither.
    let [well, badly] = parting_plays(&world(key));
    assert_eq!(verdict(&well), Verdict::Passed);
    assert_eq!(verdict(&badly), Verdict::Passed);
}

#[test]
fn an_accepted_parting_does_not_excuse_a_low_score_or_a_severe_pitfall() {
    let accepted = |key| world(key).irreconcilable().accepted_parting();
    let [low, _] = parting_plays(&accepted("validate empathise level_honestly own_case"));
    assert_eq!(verdict(&low), Verdict::BelowPassMark);
    let rude = accepted("part_ways level_honestly").plays(&[
        nothing(),
        shows("level_honestly").parting(),
        shows("part_ways").breaks("rude_exit").parting().ends(),
    ]);
    assert_eq!(verdict(&rude), severe("rude_exit"));
}

#[test]
fn the_customer_result_never_decides() {
    let play = customer(Temperament::Abusive)
        .fault(Fault::Nobody)
        .fit(Fit::Missed)
        .key("validate")
        .plays(&[
            shows("validate").rattled(),
            breaks("stock_answer").parting().ends(),
        ]);
    assert_eq!(verdict(&play), Verdict::Passed);
    assert!(play.assessment().customer_result.0 < 250);
}
