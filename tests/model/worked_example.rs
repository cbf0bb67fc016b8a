//! The worked example of the model's description, and the arc of a decent parting.

use simmer::catalog::{Phase, PhaseWeight};
use simmer::customer::{Kept, Timing, Why, loyalty};
use simmer::debrief::told;
use simmer::scenario::{Fit, Gauge, Temperament};

use crate::support::world::{Answer, Play, breaks, customer, shows, technique};

fn eight_turns() -> Vec<Answer> {
    vec![
        shows("offer_options").interrupted(),
        shows("hear_out show_listening"),
        shows("validate empathise"),
        shows("apologise own_it"),
        shows("ask_questions restate"),
        shows("check_facts agree_facts")
            .rattled()
            .minutes(2)
            .facts(),
        shows("ask_outcome confirm_acceptance").accepted(),
        shows("turn_around share_feedback").promises(),
    ]
}

fn played(answers: &[Answer]) -> Play {
    customer(Temperament::Upset).promise(24).plays(answers)
}

#[test]
fn all_eight_turns_come_out_to_the_digit() {
    let play = played(&eight_turns());
    let rows: Vec<String> = (1..=8).map(|turn| play.after(turn)).collect();
    assert_eq!(
        rows,
        [
            "87.6 8.40 51.5 0.00 32.5",
            "83.4 8.03 37.8 0.46 34.7",
            "77.1 6.56 35.7 0.83 39.1",
            "68.1 4.56 33.0 0.83 44.7",
            "62.3 3.82 31.6 1.00 48.0",
            "57.4 3.28 32.5 1.00 48.9",
            "50.4 1.81 26.9 1.00 54.4",
            "44.5 1.26 22.0 1.00 58.8",
        ]
    );
}

#[test]
fn the_phases_open_at_turns_four_six_and_seven() {
    use Phase::{Close, Problem, Solution, Tension};
    assert_eq!(
        played(&eight_turns()).phases(),
        [
            Tension, Tension, Tension, Problem, Problem, Solution, Close, Close
        ]
    );
}

#[test]
fn the_customer_result_depends_on_the_promise() {
    let play = played(&eight_turns());
    let trust = play.session.state().kettle.trust;
    let result = |kept| loyalty(trust, Some(Fit::Full), kept).0;
    assert_eq!(result(Kept::Kept), 753);
    assert_eq!(result(Kept::LeftOpen), 527);
    assert_eq!(result(Kept::Broken), 301);
    assert_eq!(result(Kept::Exceeded), 828);
}

#[test]
fn without_the_early_blunder_trust_and_result_are_higher() {
    let play = played(&eight_turns()[1..]);
    let trust = play.session.state().kettle.trust;
    assert_eq!(trust, 663);
    assert_eq!(loyalty(trust, Some(Fit::Full), Kept::Kept).0, 798);
}

#[test]
fn the_first_turn_is_heated_by_speaking_over_her_the_early_fix_and_the_flame() {
    let play = played(&eight_turns());
    let parts: Vec<(Why, i32)> = play
        .turn(1)
        .causes
        .iter()
        .filter(|part| part.gauge == Gauge::Temperature)
        .map(|part| (part.why, part.amount))
        .collect();
    let offer = Why::Technique(technique("offer_options"), PhaseWeight::Premature);
    assert_eq!(
        parts,
        [
            (offer, 5),
            (Why::Timing(Timing::Interrupted), 40),
            (Why::Pull, 31)
        ]
    );
}

#[test]
fn the_first_turn_is_told_largest_part_first() {
    let play = played(&eight_turns());
    let told = told(play.session.scenario(), play.turn(1));
    let temperature = told.iter().find(|told| told.gauge == Gauge::Temperature);
    let temperature = temperature.expect("the temperature rose");
    assert_eq!(temperature.change, 76);
    let amounts: Vec<i32> = temperature
        .parts
        .iter()
        .map(|(_, amount)| *amount)
        .collect();
    assert_eq!(amounts, [40, 31, 5]);
}

#[test]
fn turn_three_takes_a_flame_and_a_half() {
    assert_eq!(played(&eight_turns()).change(3, Gauge::Flame), -147);
}

#[test]
fn there_is_time_to_part_decently_from_an_abusive_customer() {
    let play = customer(Temperament::Abusive).plays(&[
        shows("hear_out stay_calm"),
        shows("set_limit stay_calm"),
        shows("own_it level_honestly").parting(),
        shows("level_honestly stay_calm").parting(),
        shows("part_ways stay_calm").parting(),
    ]);
    let steam: Vec<String> = (1..=5).map(|turn| play.steam(turn)).collect();
    assert_eq!(steam, ["46.6", "50.3", "53.7", "59.1", "60.6"]);
}

#[test]
fn two_hostile_retorts_bring_an_abusive_customer_to_the_brim() {
    let retort = breaks("mirror_hostility");
    let play = customer(Temperament::Abusive).plays(&[retort.clone(), retort]);
    assert_eq!(play.steam(2), "98.8");
    assert_eq!(play.session.end(), None);
}
