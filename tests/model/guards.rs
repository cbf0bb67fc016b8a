//! Conditions on options, lines and ways on, and what is offered.

use simmer::catalog::Phase;
use simmer::customer::Timing;
use simmer::scenario::{
    ClueSource, ClueWeight, Fact, FactId, Gauge, Guard, Line, NodeId, Scenario, Target, Temperament,
};
use simmer::session::{Mode, Move, Place, Refused, Seed, Session, option_order};
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::support::world::{Answer, customer, nothing, shows};

fn start(scenario: Scenario) -> Session {
    Session::start(Arc::new(scenario), Seed(0), Mode::Coach)
}

const FIRST: Move = Move {
    option: 0,
    timing: Timing::Paused,
};

/// Whether a guard holds after these answers to a steady customer.
fn holds_after(answers: &[Answer], guard: &Guard) -> bool {
    let play = customer(Temperament::Steady).promise(24).plays(answers);
    play.session.state().holds(guard)
}

#[test]
fn hot_warm_and_calm_meet_at_eighty_and_sixty_degrees() {
    use simmer::customer::Kettle;
    let at = |temperature, guard: &Guard| {
        let kettle = Kettle {
            temperature,
            flame: 0,
            steam: 0,
            heard: 0,
            trust: 0,
        };
        kettle.satisfies(guard)
    };
    for (temperature, hot, warm, calm) in [
        (800, true, false, false),
        (799, false, true, false),
        (600, false, true, false),
        (599, false, false, true),
    ] {
        assert_eq!(at(temperature, &Guard::Hot), hot);
        assert_eq!(at(temperature, &Guard::Warm), warm);
        assert_eq!(at(temperature, &Guard::Calm), calm);
    }
}

#[test]
fn a_gauge_is_compared_with_its_border_included() {
    for (gauge, value) in [
        (Gauge::Temperature, 700),
        (Gauge::Flame, 550),
        (Gauge::Steam, 200),
        (Gauge::Heard, 0),
        (Gauge::Trust, 450),
    ] {
        assert!(holds_after(&[], &Guard::AtLeast(gauge, value)), "{gauge:?}");
        assert!(holds_after(&[], &Guard::AtMost(gauge, value)), "{gauge:?}");
        assert!(!holds_after(&[], &Guard::AtLeast(gauge, value + 1)));
        assert!(!holds_after(&[], &Guard::AtMost(gauge, value - 1)));
    }
}

#[test]
fn a_phase_is_the_one_after_the_last_transition() {
    let listen = shows("hear_out show_listening");
    let problem = Guard::Phase(Phase::Problem);
    assert!(!holds_after(std::slice::from_ref(&listen), &problem));
    assert!(holds_after(&[listen.clone(), listen], &problem));
}

#[test]
fn all_any_and_not_combine() {
    let (yes, no) = (Guard::Phase(Phase::Tension), Guard::Promised);
    let both = vec![yes.clone(), no.clone()];
    assert!(!holds_after(&[], &Guard::All(both.clone())));
    assert!(holds_after(&[], &Guard::Any(both)));
    assert!(holds_after(&[], &Guard::Not(Box::new(no.clone()))));
    assert!(holds_after(&[], &Guard::All(Vec::new())));
    assert!(!holds_after(&[], &Guard::Any(Vec::new())));
    assert!(holds_after(&[nothing().promises()], &no));
}

fn with_a_fact() -> Scenario {
    let learns = nothing().with(|option| option.learns = vec![FactId(0)]);
    let mut scenario = customer(Temperament::Steady).road(&[learns, nothing()]);
    scenario.facts = vec![Fact {
        name: String::from("gap"),
        text: String::from("The log has a gap"),
        source: ClueSource::OwnLog,
        weight: ClueWeight::Fair,
    }];
    scenario
}

#[test]
fn a_learned_fact_is_known_from_the_next_offer_on() {
    let mut session = start(with_a_fact());
    let knows = Guard::Knows(FactId(0));
    assert!(!session.state().holds(&knows));
    session.play(FIRST).expect("it is not locked");
    assert!(session.state().holds(&knows));
}

#[test]
fn a_locked_option_is_shown_with_its_reason_and_cannot_be_chosen() {
    let mut scenario = with_a_fact();
    scenario.nodes[0].options[0].needs = Some(Guard::Promised);
    let mut session = start(scenario);
    let offer = session.offer().expect("it has begun");
    assert_eq!(offer.options[0].locked, Some(&Guard::Promised));
    assert_eq!(session.play(FIRST).err(), Some(Refused::Locked));
    assert_eq!(session.transcript().turns.len(), 0);
}

#[test]
fn an_option_that_is_not_there_is_refused() {
    let mut session = start(with_a_fact());
    let second = Move { option: 1, ..FIRST };
    assert_eq!(session.play(second).err(), Some(Refused::NoSuchOption));
}

#[test]
fn the_first_way_whose_condition_holds_after_the_move_is_taken() {
    let leads_to = |branches: Vec<(Guard, Target)>| {
        let mut scenario = with_a_fact();
        scenario.nodes[0].options[0].route.branches = branches;
        let mut session = start(scenario);
        session.play(FIRST).expect("it is not locked");
        session.state().place
    };
    let (two, start) = (Target::Node(NodeId(2)), Target::Node(NodeId(0)));
    let knows = Guard::Knows(FactId(0));
    let at = |id| Place::At(NodeId(id));
    assert_eq!(
        leads_to(vec![(Guard::Promised, start), (knows.clone(), two)]),
        at(2)
    );
    assert_eq!(leads_to(vec![(knows.clone(), two), (knows, start)]), at(2));
    assert_eq!(leads_to(vec![(Guard::Promised, start)]), at(1));
}

#[test]
fn the_line_is_the_first_variant_that_fits_the_mood() {
    let line = |text: &str| Line {
        clauses: vec![text.to_owned()],
        cues: Vec::new(),
    };
    let mut scenario = with_a_fact();
    scenario.nodes[0].variants = vec![
        (Guard::Hot, line("Hot!")),
        (Guard::Warm, line("Well…")),
        (Guard::Phase(Phase::Tension), line("Never said.")),
    ];
    let session = start(scenario);
    let offer = session.offer().expect("it has begun");
    assert_eq!(offer.line.text(), "Well…");
}

#[test]
fn every_way_of_timing_is_allowed_at_a_line_of_one_clause() {
    for timing in [
        Timing::Paused,
        Timing::Rattled,
        Timing::Interrupted,
        Timing::DeadAir,
    ] {
        let mut session = start(with_a_fact());
        assert!(session.play(Move { option: 0, timing }).is_ok());
    }
}

fn with_four_options() -> Scenario {
    let mut scenario = with_a_fact();
    let option = scenario.nodes[0].options[0].clone();
    scenario.nodes[0].options = vec![option; 4];
    scenario
}

#[test]
fn a_seed_always_gives_the_same_order() {
    let scenario = with_four_options();
    for seed in 0..50 {
        let order = || option_order(&scenario, Seed(seed), NodeId(0));
        assert_eq!(order(), order());
    }
}

#[test]
fn the_order_of_a_seed_is_the_same_on_every_machine() {
    let scenario = with_four_options();
    let orders = [0, 1, 2].map(|seed| option_order(&scenario, Seed(seed), NodeId(0)));
    assert_eq!(orders, [[2, 0, 3, 1], [3, 0, 1, 2], [3, 0, 2, 1]]);
}

#[test]
fn every_order_is_reached_by_some_seed() {
    let scenario = with_four_options();
    let mut seen: BTreeSet<Vec<usize>> = BTreeSet::new();
    for seed in 0..1000 {
        let order = option_order(&scenario, Seed(seed), NodeId(0));
        let mut sorted = order.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, [0, 1, 2, 3]);
        seen.insert(order);
    }
    assert_eq!(seen.len(), 24);
}

#[test]
fn an_order_that_the_author_fixed_is_kept() {
    let mut scenario = with_four_options();
    scenario.fixed_order = true;
    for seed in 0..50 {
        assert_eq!(option_order(&scenario, Seed(seed), NodeId(0)), [0, 1, 2, 3]);
    }
}

#[test]
fn the_order_does_not_change_what_a_move_means() {
    let scenario = Arc::new(with_four_options());
    let play = |seed| {
        let (session, refused) =
            Session::replay(Arc::clone(&scenario), Seed(seed), Mode::Exam, &[FIRST]);
        assert_eq!(refused, None);
        *session.state()
    };
    assert_eq!(play(1), play(2));
}
