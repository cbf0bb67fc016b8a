//! Each order rule: earned, lost, and not asked for.
//!
//! In a parting nothing comes too early, so most of these plays part.

use simmer::customer::Timing;
use simmer::scenario::{Scenario, Temperament};
use simmer::session::Move;

use crate::support::world::{Answer, Play, World, breaks, customer, hints, nothing, shows};

fn world(key: &str) -> World {
    customer(Temperament::Steady).key(key)
}

fn parting(techniques: &str) -> Answer {
    shows(techniques).parting()
}

fn end() -> Answer {
    nothing().ends()
}

const EARNED: Option<bool> = Some(true);
const LOST: Option<bool> = Some(false);
const NOT_ASKED: Option<bool> = None;

#[test]
fn o1_asks_for_nothing_early_before_tension_is_first_left() {
    let o1 = |answers: &[Answer]| world("validate").plays(answers).rule(1);
    let listen = shows("hear_out show_listening");
    assert_eq!(o1(&[listen.clone(), listen.clone()]), EARNED);
    assert_eq!(o1(&[nothing(), nothing().parting()]), EARNED);
    assert_eq!(o1(&[hints("check_facts"), nothing().parting()]), LOST);
    // The move that leaves Tension was itself made in Tension.
    assert_eq!(o1(&[shows("check_facts"), nothing().parting()]), LOST);
    // Never left.
    assert_eq!(o1(&[listen.clone(), end()]), LOST);
    // Left on arrival at the first node.
    assert_eq!(o1(&[nothing().parting()]), EARNED);
    // Early in the problem phase: after it was judged.
    let late = [listen.clone(), listen, shows("confirm_acceptance"), end()];
    assert_eq!(o1(&late), EARNED);
}

#[test]
fn o1_is_not_asked_where_tension_first_is_a_key_technique_or_at_the_desk() {
    let play = world("tension_first").plays(&[nothing()]);
    assert_eq!(play.rule(1), NOT_ASKED);
    let play = world("tension_first|validate").plays(&[nothing()]);
    assert_eq!(play.rule(1), NOT_ASKED);
    let play = world("validate").at_the_desk().plays(&[nothing()]);
    assert_eq!(play.rule(1), NOT_ASKED);
}

/// The first node offers `offered`; another option there, which is chosen, is `chosen`.
fn chosen_beside(offered: Answer, chosen: Answer) -> Play {
    let mut scenario: Scenario = world("validate").road(&[offered, shows("hear_out")]);
    let mut other = world("validate").road(&[chosen]);
    let mut option = other.nodes[0].options.remove(0);
    for tag in &mut option.tags {
        tag.slot = 0;
    }
    option.route = scenario.nodes[0].options[0].route.clone();
    scenario.nodes[0].options.push(option);
    let second = Move {
        option: 1,
        timing: Timing::Paused,
    };
    let first = Move {
        option: 0,
        timing: Timing::Paused,
    };
    Play::of(scenario, [second, first])
}

#[test]
fn o2_asks_for_listening_in_the_first_move() {
    let o2 = |offered, chosen| chosen_beside(offered, chosen).rule(2);
    assert_eq!(o2(shows("hear_out"), shows("validate")), LOST);
    assert_eq!(o2(shows("hear_out"), hints("show_listening")), EARNED);
    assert_eq!(o2(shows("show_listening"), shows("hear_out")), EARNED);
    assert_eq!(o2(hints("hear_out"), shows("validate")), NOT_ASKED);
    assert_eq!(o2(shows("validate"), nothing()), NOT_ASKED);
}

#[test]
fn o3_asks_for_the_first_apology_at_a_break_and_after_something_was_heard() {
    let o3 = |answers: &[Answer]| world("apologise").plays(answers).rule(3);
    let (listen, sorry) = (shows("hear_out"), shows("apologise"));
    assert_eq!(o3(&[listen.clone(), sorry.clone()]), EARNED);
    assert_eq!(o3(&[listen.clone(), sorry.clone().rattled()]), EARNED);
    assert_eq!(o3(&[listen.clone(), sorry.clone().interrupted()]), LOST);
    assert_eq!(o3(std::slice::from_ref(&sorry)), LOST);
    // Heard is read before the move.
    assert_eq!(o3(&[shows("hear_out apologise")]), LOST);
    // The first one decides, a hint too.
    let late = [hints("apologise"), listen.clone(), sorry.clone()];
    assert_eq!(o3(&late), LOST);
    // Never.
    assert_eq!(
        world("apologise")
            .also_shows("apologise")
            .plays(&[end()])
            .rule(3),
        LOST
    );
    // A hint alone does not make it asked for, nor does an apology that is no key.
    assert_eq!(o3(&[listen.clone(), hints("apologise")]), NOT_ASKED);
    assert_eq!(world("validate").plays(&[listen, sorry]).rule(3), NOT_ASKED);
}

#[test]
fn o4_asks_for_a_step_with_or_after_the_apology() {
    let o4 = |answers: &[Answer]| {
        world("apologise")
            .also_shows("own_case")
            .plays(answers)
            .rule(4)
    };
    let sorry = shows("apologise");
    assert_eq!(o4(&[sorry.clone(), shows("own_case")]), EARNED);
    assert_eq!(o4(&[sorry.clone(), nothing(), hints("act_fast")]), EARNED);
    assert_eq!(o4(&[shows("apologise own_case")]), EARNED);
    assert_eq!(o4(&[shows("own_case apologise")]), EARNED);
    assert_eq!(o4(&[shows("own_case"), sorry.clone()]), LOST);
    // Too early is not a step.
    assert_eq!(o4(&[sorry.clone(), shows("offer_options")]), LOST);
    assert_eq!(
        o4(&[sorry.clone(), shows("weigh_goodwill").parting()]),
        LOST
    );
    assert_eq!(
        world("apologise")
            .plays(std::slice::from_ref(&sorry))
            .rule(4),
        NOT_ASKED
    );
    let not_key = world("own_case").plays(&[sorry, shows("own_case")]);
    assert_eq!(not_key.rule(4), NOT_ASKED);
}

/// A rule that asks for one of `first` before the first of `then`.
fn asks_before(number: usize, first: &[&str], then: &[&str]) {
    for before in first {
        for after in then {
            let rule = |key: &str, answers: &[Answer]| world(key).plays(answers).rule(number);
            let both = [parting(before), parting(after)];
            let context = format!("O{number} {before} {after}");
            let start = nothing();
            let road = |answers: &[Answer]| {
                let mut road = vec![start.clone()];
                road.extend_from_slice(answers);
                road
            };
            assert_eq!(rule(before, &road(&both)), EARNED, "{context}");
            assert_eq!(rule(after, &road(&both)), EARNED, "{context}");
            let wrong = [parting(after), parting(before), parting(after)];
            assert_eq!(rule(before, &road(&wrong)), LOST, "{context}");
            let together = [parting(&format!("{before} {after}"))];
            assert_eq!(rule(before, &road(&together)), EARNED, "{context}");
            let turned = [parting(&format!("{after} {before}"))];
            assert_eq!(rule(before, &road(&turned)), LOST, "{context}");
            // A hint happens too, in either place.
            let mut hinted = both.clone();
            hinted[0] = hints(before).parting();
            let asked = world(before)
                .also_shows(before)
                .plays(&road(&hinted))
                .rule(number);
            assert_eq!(asked, EARNED, "{context}");
            // What never happens earns nothing.
            let never = world(before)
                .also_shows(after)
                .plays(&road(&[parting(before)]))
                .rule(number);
            assert_eq!(never, LOST, "{context}");
            // Neither is key; one of them is nowhere shown.
            assert_eq!(rule("validate", &road(&both)), NOT_ASKED, "{context}");
            assert_eq!(
                rule(before, &road(&[parting(before), hints(after).parting()])),
                NOT_ASKED,
                "{context}"
            );
            assert_eq!(
                rule(after, &road(&[parting(after)])),
                NOT_ASKED,
                "{context}"
            );
        }
    }
}

#[test]
fn o5_asks_for_the_situation_before_a_solution() {
    asks_before(
        5,
        &["restate", "agree_facts"],
        &["offer_options", "action_plan"],
    );
}

#[test]
fn o6_asks_for_agreed_facts_before_agreed_action() {
    asks_before(6, &["agree_facts"], &["confirm_acceptance"]);
}

#[test]
fn o7_asks_for_the_wanted_outcome_before_ideas_of_ones_own() {
    asks_before(7, &["ask_outcome"], &["offer_options"]);
}

#[test]
fn o9_asks_for_thanks_after_assurance() {
    asks_before(9, &["action_plan", "confirm_acceptance"], &["turn_around"]);
}

#[test]
fn o13_asks_for_reality_before_goodwill_or_parting() {
    asks_before(13, &["level_honestly"], &["weigh_goodwill", "part_ways"]);
}

#[test]
fn an_act_that_came_too_early_has_not_happened() {
    let play = world("ask_outcome").plays(&[
        shows("offer_options"),
        nothing(),
        parting("ask_outcome"),
        parting("offer_options"),
    ]);
    assert_eq!(play.rule(7), EARNED);
    let play =
        world("ask_outcome").plays(&[shows("ask_outcome"), nothing(), parting("offer_options")]);
    assert_eq!(play.rule(7), LOST);
}

#[test]
fn o8_asks_for_a_yes_before_the_ending() {
    let o8 = |answers: &[Answer]| {
        world("confirm_acceptance")
            .also_shows("confirm_acceptance")
            .plays(answers)
            .rule(8)
    };
    let yes = parting("confirm_acceptance");
    assert_eq!(o8(&[nothing(), yes.clone(), end()]), EARNED);
    assert_eq!(o8(&[nothing(), yes.clone().ends()]), EARNED);
    assert_eq!(
        o8(&[nothing(), hints("confirm_acceptance").parting().ends()]),
        EARNED
    );
    assert_eq!(o8(&[nothing(), end()]), LOST);
    // Judged at an ending only: not before, and not when the customer leaves.
    assert_eq!(o8(&[nothing(), yes.clone()]), LOST);
    let left = [nothing(), yes.clone(), nothing().minutes(90)];
    assert_eq!(o8(&left), LOST);
    assert_eq!(
        world("validate").plays(&[nothing(), yes.ends()]).rule(8),
        NOT_ASKED
    );
}

#[test]
fn o10_asks_for_a_first_contact_within_a_day() {
    let o10 = |answers: &[Answer]| world("follow_24h").promise(90).plays(answers).rule(10);
    let contact = |hours| shows("follow_24h").later().hours(hours);
    assert_eq!(o10(&[nothing().promises(), contact(24)]), EARNED);
    assert_eq!(o10(&[nothing().promises(), contact(25)]), LOST);
    // The first contact decides.
    let early_then_late = [nothing().promises(), contact(20), contact(20)];
    assert_eq!(o10(&early_then_late), EARNED);
    assert_eq!(o10(&[nothing().promises(), contact(90).ends()]), LOST);
    // No promise was made in this play.
    assert_eq!(o10(&[nothing(), contact(20)]), LOST);
    let no_promise = world("follow_24h").plays(&[nothing(), contact(20)]);
    assert_eq!(no_promise.rule(10), NOT_ASKED);
    let not_key = world("validate")
        .promise(90)
        .plays(&[nothing().promises(), contact(20)]);
    assert_eq!(not_key.rule(10), NOT_ASKED);
}

#[test]
fn o12_asks_for_records_then_the_talk_then_the_call_back_and_counts_half() {
    let desk = world("close_loop").at_the_desk();
    let o12 = |order: &[&str]| {
        let answers: Vec<Answer> = order.iter().map(|tags| shows(tags)).collect();
        desk.plays(&answers).rule(12)
    };
    assert_eq!(o12(&["dig_records", "hear_employee", "close_loop"]), EARNED);
    assert_eq!(o12(&["dig_records hear_employee close_loop"]), EARNED);
    assert_eq!(o12(&["hear_employee", "dig_records", "close_loop"]), LOST);
    assert_eq!(o12(&["dig_records", "close_loop", "hear_employee"]), LOST);
    assert_eq!(o12(&["dig_records", "hear_employee"]), LOST);
    // The first talk came before the records.
    let first_talk = [
        "hear_employee",
        "dig_records",
        "hear_employee",
        "close_loop",
    ];
    assert_eq!(o12(&first_talk), LOST);
    assert_eq!(
        world("close_loop").plays(&[shows("close_loop")]).rule(12),
        NOT_ASKED
    );
    // O11, a whole one, is lost for want of a verdict: .5 of 1.5.
    let play = desk.plays(&[shows("dig_records hear_employee close_loop")]);
    assert_eq!(play.rule(11), LOST);
    assert_eq!(play.assessment().order.to_string(), "33.3");
}

#[test]
fn o14_asks_for_the_right_channel_in_the_follow_up() {
    let o14 = |key, answers: &[Answer]| world(key).promise(24).plays(answers).rule(14);
    let later = shows("right_channel").later();
    assert_eq!(
        o14("right_channel", &[nothing().promises(), later.clone()]),
        EARNED
    );
    assert_eq!(
        o14("right_channel", &[shows("right_channel").promises(), end()]),
        LOST
    );
    let hinted = [nothing().promises(), hints("right_channel").later()];
    assert_eq!(o14("right_channel", &hinted), EARNED);
    assert_eq!(o14("validate", &[nothing().promises(), later]), NOT_ASKED);
}

#[test]
fn order_is_the_share_of_the_rules_that_apply() {
    // O1 earned, O6 lost, O7 earned, O5 lost; O8 lost.
    let play = world("ask_outcome confirm_acceptance agree_facts").plays(&[
        nothing(),
        parting("ask_outcome"),
        parting("offer_options"),
        parting("confirm_acceptance"),
        parting("agree_facts"),
        breaks("rude_exit"),
    ]);
    let rules: Vec<Option<bool>> = [1, 5, 6, 7, 8].map(|n| play.rule(n)).to_vec();
    assert_eq!(rules, [EARNED, LOST, LOST, EARNED, LOST]);
    assert_eq!(play.assessment().rules.len(), 5);
    assert_eq!(play.assessment().order.to_string(), "40.0");
}
