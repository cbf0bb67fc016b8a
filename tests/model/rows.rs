//! One move from the start for each row of the effect tables, worked out by hand.
//!
//! A steady customer arrives with 70.0 degrees, flame 5.50, steam 20.0, heard 0.00 and trust 45.0; an
//! upset one with 80.0, 7.00, 35.0, 0.00 and 40.0. A rattled answer costs 2.0 of trust and leaves good
//! effects at their plain size, of which trust keeps six tenths.

use simmer::scenario::{Fault, Temperament};

use crate::support::world::{Answer, Play, breaks, customer, nothing, shows};

fn steady(answer: Answer) -> String {
    customer(Temperament::Steady).plays(&[answer]).now()
}

fn upset(answer: Answer) -> String {
    customer(Temperament::Upset).plays(&[answer]).now()
}

#[test]
fn every_temperament_arrives_as_described() {
    let arrives = |temperament| {
        let play: Play = customer(temperament).plays(&[]);
        let k = play.session.state().kettle;
        (k.temperature, k.flame, k.steam, k.heard, k.trust)
    };
    assert_eq!(arrives(Temperament::Steady), (700, 550, 200, 0, 450));
    assert_eq!(arrives(Temperament::Upset), (800, 700, 350, 0, 400));
    assert_eq!(arrives(Temperament::Irate), (900, 850, 500, 0, 300));
    assert_eq!(arrives(Temperament::Irrational), (850, 800, 400, 0, 300));
    assert_eq!(arrives(Temperament::Abusive), (950, 950, 500, 0, 150));
}

#[test]
fn an_empty_answer_lets_each_temperament_simmer_by_its_fuse() {
    let idle = |temperament| customer(temperament).plays(&[nothing()]).now();
    assert_eq!(idle(Temperament::Steady), "69.5 5.50 21.5 0.00 45.0");
    assert_eq!(idle(Temperament::Upset), "79.7 7.00 38.9 0.00 40.0");
    assert_eq!(idle(Temperament::Irate), "89.8 8.50 57.2 0.00 30.0");
    assert_eq!(idle(Temperament::Irrational), "85.4 8.00 45.1 0.00 30.0");
    assert_eq!(idle(Temperament::Abusive), "95.5 9.50 59.2 0.00 15.0");
}

#[test]
fn stance_steadies_a_little() {
    assert_eq!(
        steady(shows("stay_calm").rattled()),
        "67.2 5.40 21.2 0.00 43.6"
    );
}

#[test]
fn release_lets_steam_off() {
    assert_eq!(
        steady(shows("hear_out").rattled()),
        "67.0 5.30 11.1 0.25 44.2"
    );
}

#[test]
fn connection_lowers_the_flame_and_is_heard() {
    assert_eq!(
        steady(shows("validate").rattled()),
        "65.5 4.70 17.9 0.20 45.4"
    );
}

#[test]
fn an_apology_to_someone_unheard_has_four_tenths_of_its_flame_and_trust() {
    assert_eq!(
        steady(shows("apologise").rattled()),
        "66.5 5.10 18.0 0.00 44.0"
    );
}

#[test]
fn owning_the_fault_lowers_the_flame_most() {
    assert_eq!(
        steady(shows("own_it").rattled()),
        "64.5 4.30 18.7 0.00 46.6"
    );
}

#[test]
fn reassurance_lowers_flame_and_steam() {
    assert_eq!(
        steady(shows("assure_relief").rattled()),
        "67.5 5.10 19.2 0.00 44.8"
    );
}

#[test]
fn clarity_is_heard() {
    assert_eq!(
        steady(shows("read_cues").rattled()),
        "67.5 5.10 20.2 0.15 44.8"
    );
}

#[test]
fn resolving_in_its_place_lowers_the_flame() {
    assert_eq!(
        steady(shows("weigh_goodwill").rattled().parting()),
        "66.5 4.70 19.0 0.00 46.0"
    );
}

#[test]
fn speed_spares_steam() {
    assert_eq!(
        steady(shows("own_case").rattled()),
        "67.3 5.00 17.2 0.00 45.4"
    );
}

#[test]
fn follow_up_acts_like_close() {
    assert_eq!(
        steady(shows("keep_informed").rattled().parting()),
        "67.7 5.20 20.2 0.00 45.4"
    );
    // In half weight: the flame falls by .15, the puff is -.5, the steam -.5, trust +1.2.
    assert_eq!(
        steady(shows("turn_around").rattled().parting()),
        steady(shows("share_feedback").rattled().parting())
    );
    assert_eq!(
        steady(shows("turn_around").rattled().parting()),
        "68.6 5.35 20.9 0.00 44.2"
    );
}

#[test]
fn a_limit_takes_steam_and_leaves_the_flame() {
    assert_eq!(
        steady(shows("set_limit").rattled()),
        "68.5 5.50 15.4 0.00 43.0"
    );
}

#[test]
fn timing_order_and_desk_techniques_have_no_direct_effect() {
    for name in ["pause_first", "tension_first", "find_root_cause"] {
        assert_eq!(
            steady(shows(name).rattled()),
            steady(nothing().rattled()),
            "{name}"
        );
    }
}

#[test]
fn each_severity_heats_by_its_row() {
    assert_eq!(steady(breaks("stock_answer")), "72.7 6.00 26.0 0.00 41.0");
    assert_eq!(steady(breaks("make_excuses")), "75.9 6.50 30.5 0.00 37.0");
    assert_eq!(steady(breaks("minimise")), "81.9 7.30 37.5 0.00 30.0");
}

#[test]
fn pitfalls_take_away_what_was_heard() {
    let heard_after = |pitfall| {
        let play = customer(Temperament::Steady).plays(&[shows("hear_out"), breaks(pitfall)]);
        play.session.state().kettle.heard
    };
    // Hearing out after a breath brings .2875, rounded to .29.
    assert_eq!(heard_after("stock_answer"), 24);
    assert_eq!(heard_after("make_excuses"), 19);
    assert_eq!(heard_after("minimise"), 9);
}

#[test]
fn each_way_of_timing_has_its_effect() {
    assert_eq!(upset(nothing().interrupted()), "86.1 8.00 50.2 0.00 35.0");
    assert_eq!(upset(nothing().rattled()), "79.7 7.00 38.9 0.00 38.0");
    assert_eq!(upset(nothing().dead_air()), "79.7 7.00 43.9 0.00 39.0");
    assert_eq!(upset(nothing()), "79.7 7.00 38.9 0.00 40.0");
}

#[test]
fn interrupting_takes_fifteen_hundredths_of_what_was_heard() {
    let play = customer(Temperament::Steady).plays(&[shows("hear_out"), nothing().interrupted()]);
    assert_eq!(play.session.state().kettle.heard, 14);
}

#[test]
fn a_breath_makes_good_effects_fifteen_hundredths_stronger() {
    // -.92 flame, -2.3 puff, -3.45 steam, .23 heard, and 4 x 1.15 x .6 = 2.76 trust.
    assert_eq!(upset(shows("validate")), "75.1 6.08 34.6 0.23 42.8");
}

#[test]
fn a_hold_costs_steam_and_flame_above_one_minute() {
    assert_eq!(upset(nothing().minutes(1)), "79.7 7.00 38.9 0.00 40.0");
    assert_eq!(upset(nothing().minutes(2)), "79.9 7.10 42.0 0.00 40.0");
    assert_eq!(upset(nothing().minutes(4)), "80.4 7.30 48.1 0.00 40.0");
}

#[test]
fn a_mail_costs_steam_and_flame_above_four_hours() {
    let by_mail = |answer| {
        let world = customer(Temperament::Upset).by_mail();
        world.plays(&[answer]).now()
    };
    assert_eq!(by_mail(nothing().hours(4)), "79.7 7.00 38.9 0.00 40.0");
    assert_eq!(by_mail(nothing().hours(6)), "79.9 7.10 43.0 0.00 40.0");
}

#[test]
fn people_who_watch_make_steam_grow_by_a_fifth() {
    assert_eq!(upset(nothing().watched()), "79.7 7.00 39.7 0.00 40.0");
}

#[test]
fn people_who_watch_change_nothing_below_sixty_degrees() {
    // Each of these closes a conversation that has cooled below 60 degrees.
    let cooled = |last: Answer| {
        let play = customer(Temperament::Steady).plays(&[
            shows("own_it validate hear_out"),
            shows("own_it validate hear_out"),
            shows("own_it validate hear_out"),
            last,
        ]);
        assert!(play.turn(4).step.after.kettle.temperature < 600);
        play.now()
    };
    assert_eq!(cooled(nothing().watched()), cooled(nothing()));
}

#[test]
fn owning_a_fault_that_is_not_ours_costs_six_of_trust_and_nothing_else() {
    for fault in [Fault::Customer, Fault::ThirdParty, Fault::Nobody] {
        let play = customer(Temperament::Upset)
            .fault(fault)
            .plays(&[shows("own_it")]);
        assert_eq!(play.now(), "79.7 7.00 38.9 0.00 34.0", "{fault:?}");
        assert_eq!(play.fell(1), ["false_confession"]);
    }
}

#[test]
fn a_shared_fault_can_be_owned() {
    let play = customer(Temperament::Steady)
        .fault(Fault::Shared)
        .plays(&[shows("own_it").rattled()]);
    assert_eq!(play.now(), "64.5 4.30 18.7 0.00 46.6");
    assert!(play.fell(1).is_empty());
}

#[test]
fn pitfalls_that_act_another_way_do_not_heat_the_kettle_themselves() {
    for pitfall in [
        "interrupt",
        "keep_waiting",
        "fix_before_heard",
        "false_confession",
        "break_promise",
        "go_silent",
        "assume_satisfied",
    ] {
        assert_eq!(steady(breaks(pitfall)), steady(nothing()), "{pitfall}");
    }
}

#[test]
fn pitfalls_that_the_author_tagged_heat_even_where_they_could_be_derived() {
    assert_eq!(steady(breaks("impose_fix")), steady(breaks("stock_answer")));
    assert_eq!(steady(breaks("let_it_go")), steady(breaks("minimise")));
}
