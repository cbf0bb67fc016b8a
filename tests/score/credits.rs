//! Key techniques whose credit has a rule of its own.

use simmer::scenario::{Fault, Temperament};

use crate::support::world::{Answer, World, breaks, customer, hints, nothing, shows};

fn world(key: &str) -> World {
    customer(Temperament::Steady).key(key).promise(48)
}

fn credit(key: &str, answers: &[Answer]) -> Vec<u8> {
    world(key).plays(answers).credits()
}

#[test]
fn tension_first_is_whole_when_tension_was_first_left_with_nothing_early() {
    let key = "tension_first";
    let parting = nothing().parting();
    assert_eq!(credit(key, &[nothing(), parting.clone()]), [4]);
    assert_eq!(credit(key, &[shows("check_facts"), parting.clone()]), [0]);
    assert_eq!(credit(key, &[nothing(), nothing()]), [0]);
    assert_eq!(credit(key, std::slice::from_ref(&parting)), [4]);
    assert_eq!(world(key).at_the_desk().plays(&[nothing()]).credits(), [0]);
    // The tag itself earns nothing.
    assert_eq!(credit(key, &[shows("tension_first")]), [0]);
    // A second stay in Tension changes nothing.
    let listen = shows("hear_out show_listening");
    let again = [
        listen.clone(),
        listen,
        breaks("minimise"),
        breaks("minimise"),
        shows("offer_options"),
    ];
    assert_eq!(world(key).plays(&again).fell(5).len(), 1);
    assert_eq!(credit(key, &again), [4]);
}

#[test]
fn pause_first_goes_by_the_timing_that_was_lost() {
    let rattled = |times| credit("pause_first", &vec![nothing().rattled(); times]);
    assert_eq!(rattled(0), [4]);
    assert_eq!(rattled(1), [4]);
    assert_eq!(rattled(2), [2]);
    assert_eq!(rattled(4), [2]);
    assert_eq!(rattled(5), [0]);
    assert_eq!(credit("pause_first", &[nothing().interrupted()]), [2]);
    assert_eq!(
        credit("pause_first", &[shows("pause_first").interrupted()]),
        [2]
    );
}

#[test]
fn full_attention_is_lost_once_a_second_job_runs_alongside() {
    let key = "full_attention";
    assert_eq!(credit(key, &[shows("full_attention")]), [4]);
    assert_eq!(credit(key, &[nothing()]), [0]);
    assert_eq!(
        credit(key, &[shows("full_attention"), breaks("multitask")]),
        [0]
    );
    assert_eq!(
        credit(key, &[breaks("multitask"), shows("full_attention")]),
        [0]
    );
}

#[test]
fn full_attention_lost_leaves_nothing_behind_for_its_alternatives() {
    let key = "full_attention|see_person";
    let lost = [shows("full_attention"), breaks("multitask")];
    assert_eq!(credit(key, &lost), [0]);
    let other = [
        shows("full_attention").hints("see_person"),
        breaks("multitask"),
    ];
    assert_eq!(credit(key, &other), [2]);
}

#[test]
fn keep_promise_counts_in_the_follow_up_until_it_is_due() {
    let kept = |hours| {
        let answers = [
            nothing().promises(),
            shows("keep_promise").later().hours(hours),
        ];
        credit("keep_promise", &answers)
    };
    assert_eq!(kept(48), [4]);
    assert_eq!(kept(49), [0]);
    assert_eq!(
        credit(
            "keep_promise",
            &[nothing().promises(), shows("keep_promise")]
        ),
        [0]
    );
    assert_eq!(
        credit("keep_promise", &[nothing(), shows("keep_promise").later()]),
        [0]
    );
    let hinted = [nothing().promises(), hints("keep_promise").later()];
    assert_eq!(credit("keep_promise", &hinted), [2]);
}

#[test]
fn follow_24h_counts_in_the_follow_up_within_a_day() {
    let followed = |hours| {
        let answers = [
            nothing().promises(),
            shows("follow_24h").later().hours(hours),
        ];
        credit("follow_24h", &answers)
    };
    assert_eq!(followed(24), [4]);
    assert_eq!(followed(25), [0]);
    assert_eq!(
        credit("follow_24h", &[nothing().promises(), shows("follow_24h")]),
        [0]
    );
}

#[test]
fn owning_anothers_fault_earns_nothing() {
    let owned = |fault| {
        let world = world("own_it").fault(fault);
        world.plays(&[shows("own_it")]).credits()
    };
    assert_eq!(owned(Fault::Company), [4]);
    assert_eq!(owned(Fault::Shared), [4]);
    assert_eq!(owned(Fault::Customer), [0]);
    assert_eq!(owned(Fault::ThirdParty), [0]);
    assert_eq!(owned(Fault::Nobody), [0]);
}

#[test]
fn of_alternatives_the_best_counts() {
    let key = "weigh_goodwill|part_ways validate";
    let part = [nothing(), shows("part_ways").parting()];
    assert_eq!(credit(key, &part), [4, 0]);
    let both = [
        nothing(),
        hints("weigh_goodwill").parting(),
        shows("part_ways").parting(),
    ];
    assert_eq!(credit(key, &both), [4, 0]);
    assert_eq!(
        credit(key, &[nothing(), hints("weigh_goodwill").parting()]),
        [2, 0]
    );
    assert_eq!(credit("validate|pause_first", &[nothing()]), [4]);
    assert_eq!(
        credit("tension_first|validate", &[hints("validate"), nothing()]),
        [2]
    );
}
