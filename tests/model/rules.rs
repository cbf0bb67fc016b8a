//! How the effects of one move combine: rank, hints, repetition, early moves, sincerity, floors.

use simmer::catalog::Phase;
use simmer::scenario::{Fault, Gauge, Temperament};

use crate::support::world::{Answer, Play, customer, hints, nothing, shows};

fn upset(answers: &[Answer]) -> Play {
    customer(Temperament::Upset).plays(answers)
}

#[test]
fn the_strongest_acts_in_full_the_next_by_six_tenths_the_third_by_three_and_no_more() {
    // own_it, then .6 of validate, then .3 of hear_out; the fourth, stay_calm, adds nothing.
    let expected = "71.6 5.26 30.5 0.20 43.4";
    let four = shows("stay_calm hear_out validate own_it").rattled();
    assert_eq!(upset(&[four]).now(), expected);
    let three = shows("validate own_it hear_out").rattled();
    assert_eq!(upset(&[three]).now(), expected);
}

#[test]
fn rank_goes_by_flame_and_not_by_the_order_of_writing() {
    // own_it, .6 of hear_out, .3 of stay_calm.
    let expected = "72.5 5.65 29.5 0.15 42.5";
    for order in [
        "own_it hear_out stay_calm",
        "stay_calm hear_out own_it",
        "hear_out own_it stay_calm",
    ] {
        assert_eq!(upset(&[shows(order).rattled()]).now(), expected, "{order}");
    }
}

#[test]
fn a_hint_has_half_the_effect() {
    // -.4 flame, -1 puff, -1.5 steam, .1 heard, 4 x .5 x .6 = 1.2 trust.
    assert_eq!(
        upset(&[hints("validate").rattled()]).now(),
        "77.7 6.60 37.0 0.10 39.2"
    );
}

#[test]
fn on_equal_strength_what_is_shown_ranks_before_what_is_hinted_at() {
    // Both would lower the flame by .4: assure_relief in full, .6 of the hint at validate.
    assert_eq!(
        upset(&[shows("assure_relief").hints("validate").rattled()]).now(),
        "76.5 6.36 35.4 0.06 40.5"
    );
}

#[test]
fn on_equal_strength_the_order_of_the_author_decides() {
    // Both would lower the flame by .4, but only read_cues is heard: .15, or .6 of it.
    let heard = |tags| upset(&[shows(tags).rattled()]).session.state().kettle.heard;
    assert_eq!(heard("read_cues assure_relief"), 15);
    assert_eq!(heard("assure_relief read_cues"), 9);
}

#[test]
fn repetition_halves_the_effect_each_time() {
    let play = upset(&vec![shows("own_it").rattled(); 4]);
    let trust: Vec<i32> = (1..=4).map(|n| play.change(n, Gauge::Trust)).collect();
    // 6 x .6 = 3.6, 1.8, .9, .45, each less 2.0 for answering without a breath; halves are rounded up.
    assert_eq!(trust, [16, -2, -11, -15]);
}

#[test]
fn repetition_never_quite_reaches_nothing_and_stops_halving_after_eight() {
    use simmer::catalog::PhaseWeight;
    use simmer::customer::{Influences, TagUse, Timing, Trace, Why, nature, update};
    use simmer::scenario::Credit;

    use crate::support::world::{catalogue, technique};

    struct Steam(i64);
    impl Trace for Steam {
        fn part(&mut self, gauge: Gauge, why: Why, grains: i64) {
            if gauge == Gauge::Steam && matches!(why, Why::Technique(..)) {
                self.0 += grains;
            }
        }
        fn total(&mut self, _: Gauge, _: i32, _: i32) {}
    }

    let steam_after = |earlier| {
        let nature = nature(Temperament::Steady);
        let tag = TagUse {
            technique: technique("hear_out"),
            credit: Credit::Full,
            weight: PhaseWeight::Right,
            earlier,
        };
        let influences = Influences {
            tags: &[tag],
            pitfalls: &[],
            timing: Timing::Rattled,
            wait: None,
            audience: false,
            fault_is_ours: true,
        };
        let mut steam = Steam(0);
        update(nature.start, &nature, &catalogue(), &influences, &mut steam);
        steam.0
    };
    for earlier in 0..8 {
        assert_eq!(steam_after(earlier), 2 * steam_after(earlier + 1));
    }
    assert_eq!(steam_after(8), steam_after(9));
    assert_eq!(steam_after(8), steam_after(255));
    assert!(steam_after(8) < 0);
}

#[test]
fn a_technique_is_fresh_again_in_the_next_phase() {
    let listen = shows("hear_out show_listening");
    let own = shows("own_it").rattled();
    let play = customer(Temperament::Steady).plays(&[own.clone(), listen.clone(), listen, own]);
    assert_eq!(play.phases()[2], Phase::Problem);
    assert_eq!(play.change(4, Gauge::Trust), 16);
}

#[test]
fn a_second_visit_to_tension_continues_the_count() {
    let listen = shows("hear_out show_listening");
    let own = shows("own_it").rattled();
    let mut answers = vec![own.clone(), listen.clone(), listen];
    answers.extend(vec![crate::support::world::breaks("minimise"); 2]);
    answers.push(own);
    let play = customer(Temperament::Steady).plays(&answers);
    assert_eq!(play.phases()[2], Phase::Problem);
    assert_eq!(play.phases()[4], Phase::Tension);
    assert_eq!(play.change(6, Gauge::Trust), -2);
}

#[test]
fn parting_shares_the_count_of_tension() {
    let own = shows("own_it").rattled();
    let play = customer(Temperament::Steady).plays(&[own.clone(), own.parting()]);
    assert_eq!(play.change(2, Gauge::Trust), -2);
}

#[test]
fn a_hint_and_an_early_use_count_as_uses() {
    let own = shows("own_it").rattled();
    let play = customer(Temperament::Steady).plays(&[hints("own_it"), own]);
    assert_eq!(play.change(2, Gauge::Trust), -2);
    // agree_facts came too early in Tension and is tolerated in parting, where the count goes on:
    // 3 x .5 (tolerated) x .5 (used before) x .6 = .45, less 2.0: from 41.5 to 39.95, halves up.
    let agree = shows("agree_facts").rattled();
    let play = customer(Temperament::Steady).plays(&[agree.clone(), agree.parting()]);
    assert_eq!(play.change(2, Gauge::Trust), -15);
}

#[test]
fn what_comes_too_early_heats_by_half_its_effect() {
    // check_facts: flame +.2, puff +.5, steam +.5, trust -1.5; a breath does not make it worse.
    assert_eq!(
        upset(&[shows("check_facts")]).now(),
        "80.6 7.20 39.6 0.00 38.5"
    );
    assert_eq!(
        upset(&[shows("offer_options")]).now(),
        "81.1 7.40 40.2 0.00 37.5"
    );
}

#[test]
fn neither_hint_nor_repetition_softens_what_comes_too_early() {
    assert_eq!(
        upset(&[hints("offer_options")]).now(),
        upset(&[shows("offer_options")]).now()
    );
    let play = upset(&vec![shows("offer_options"); 2]);
    assert_eq!(play.change(1, Gauge::Flame), 40);
    assert_eq!(play.change(2, Gauge::Flame), 40);
}

#[test]
fn what_comes_too_early_takes_nothing_from_what_was_heard() {
    let play = upset(&[shows("hear_out"), shows("check_facts")]);
    assert_eq!(play.change(2, Gauge::Heard), 0);
    assert_eq!(play.fell(2), ["fix_before_heard"]);
}

#[test]
fn what_comes_too_early_takes_no_place_in_the_ranking() {
    let alone = upset(&[shows("validate")]);
    let both = upset(&[shows("offer_options validate")]);
    assert_eq!(both.change(1, Gauge::Heard), alone.change(1, Gauge::Heard));
}

#[test]
fn techniques_without_effect_take_no_place_in_the_ranking() {
    assert_eq!(
        upset(&[shows("pause_first set_limit")]).now(),
        upset(&[shows("set_limit")]).now()
    );
}

#[test]
fn an_apology_grows_with_what_was_heard_before_the_move() {
    let flame_at = |listening: usize| {
        let mut answers = vec![shows("hear_out show_listening"); listening];
        answers.push(shows("apologise").rattled());
        let play = upset(&answers);
        let last = play.length();
        (
            play.turn(last).step.before.heard,
            play.change(last, Gauge::Flame),
        )
    };
    assert_eq!(flame_at(0), (0, -40));
    // .4 + .6 x .46 = .676; .4 + .6 x .69 = .814.
    assert_eq!(flame_at(1), (46, -68));
    assert_eq!(flame_at(2), (69, -81));
}

#[test]
fn owning_anothers_fault_leaves_the_rest_of_the_move_in_its_rank() {
    let play = customer(Temperament::Upset)
        .fault(Fault::Nobody)
        .plays(&[shows("own_it validate").rattled()]);
    // validate in full: flame -.8, heard .2; trust -6 + 2.4 - 2.
    assert_eq!(play.change(1, Gauge::Flame), -80);
    assert_eq!(play.change(1, Gauge::Heard), 20);
    assert_eq!(play.change(1, Gauge::Trust), -56);
}

#[test]
fn trust_is_earned_by_six_tenths_and_lost_whole() {
    let own = upset(&[shows("own_it").rattled()]);
    assert_eq!(own.change(1, Gauge::Trust), 36 - 20);
    let early = upset(&[shows("offer_options").rattled()]);
    assert_eq!(early.change(1, Gauge::Trust), -25 - 20);
}

#[test]
fn the_flame_of_an_irrational_customer_stays_at_five_and_the_heat_at_sixty_five() {
    let mut answers = vec![shows("own_it validate empathise"); 6];
    answers.extend(vec![nothing(); 20]);
    let play = customer(Temperament::Irrational).plays(&answers);
    let flames: Vec<i32> = (1..=play.length())
        .map(|n| play.turn(n).step.after.kettle.flame)
        .collect();
    assert_eq!(flames.iter().min(), Some(&500));
    assert_eq!(flames.last(), Some(&500));
    assert_eq!(play.length(), 26);
    let temperature = play.session.state().kettle.temperature;
    assert!((649..=651).contains(&temperature), "{temperature}");
}

#[test]
fn the_flame_of_an_abusive_customer_stays_at_seven_and_a_half() {
    let answers = vec![shows("own_it validate set_limit"); 5];
    let play = customer(Temperament::Abusive).plays(&answers);
    assert_eq!(play.session.state().kettle.flame, 750);
    assert!(play.session.state().kettle.temperature >= 750);
}

#[test]
fn the_flame_of_anyone_else_can_go_out() {
    let mut answers = vec![shows("own_it validate empathise"); 6];
    answers.extend(vec![shows("stay_calm see_person own_case").parting(); 6]);
    answers.extend(vec![
        shows("keep_informed weigh_goodwill level_honestly")
            .parting();
        12
    ]);
    let play = customer(Temperament::Steady).plays(&answers);
    assert_eq!(play.session.state().kettle.flame, 0);
}
