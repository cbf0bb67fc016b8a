//! What holds for every play, tried on random ones.

use std::sync::Arc;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use simmer::assess::Tenths;
use simmer::customer::{Influences, Kettle, Timing, Untraced, nature, update};
use simmer::scenario::{Fault, Gauge, Temperament};
use simmer::session::{Mode, Seed, Session};

use crate::support::generator::TECHNIQUES;
use crate::support::world::{Answer, Play, World, catalogue, customer, nothing};

const PITFALLS: [&str; 10] = [
    "make_excuses",
    "stock_answer",
    "minimise",
    "mirror_hostility",
    "multitask",
    "interrupt",
    "break_promise",
    "impose_fix",
    "rude_exit",
    "cold_shoulder",
];

const KEY: &str = "hear_out validate apologise own_it|level_honestly ask_outcome confirm_acceptance \
                   keep_promise pause_first full_attention|see_person";

const GAUGES: [Gauge; 5] = [
    Gauge::Temperature,
    Gauge::Flame,
    Gauge::Steam,
    Gauge::Heard,
    Gauge::Trust,
];

const TIMINGS: [Timing; 4] = [
    Timing::Paused,
    Timing::Rattled,
    Timing::Interrupted,
    Timing::DeadAir,
];

const ALL: [Temperament; 5] = [
    Temperament::Steady,
    Temperament::Upset,
    Temperament::Irate,
    Temperament::Irrational,
    Temperament::Abusive,
];

fn answers() -> impl Strategy<Value = Vec<Answer>> {
    prop::collection::vec(answer(), 1..12)
}

fn answer() -> impl Strategy<Value = Answer> {
    let tags = (
        subsequence(TECHNIQUES.to_vec(), 0..5).prop_shuffle(),
        0..5_usize,
    );
    let pitfalls = prop_oneof![
        3 => Just(Vec::new()),
        1 => subsequence(PITFALLS.to_vec(), 0..3),
    ];
    let timing = prop_oneof![3 => Just(Timing::Paused), 1 => select(TIMINGS.to_vec())];
    let takes = prop_oneof![
        6 => Just((0, 0)),
        1 => (1..8_u32).prop_map(|minutes| (minutes, 0)),
        1 => (1..40_u32).prop_map(|hours| (0, hours)),
    ];
    let flags = prop::bits::u8::masked(0b11_1111);
    (tags, pitfalls, timing, takes, flags).prop_map(
        |((tags, shown), pitfalls, timing, (minutes, hours), flags)| {
            let flag = |bit: u8| flags & (1 << bit) != 0;
            let (shows, hints) = tags.split_at(shown.min(tags.len()));
            let mut answer = nothing()
                .shows(&shows.join(" "))
                .hints(&hints.join(" "))
                .breaks(&pitfalls.join(" "))
                .at(timing);
            if minutes > 0 {
                answer = answer.minutes(minutes);
            }
            if hours > 0 {
                answer = answer.hours(hours);
            }
            if flag(0) {
                answer = answer.facts();
            }
            if flag(1) {
                answer = answer.accepted();
            }
            if flag(2) {
                answer = answer.promises();
            }
            match (flag(3), flag(4), flag(5)) {
                (true, true, false) => answer.parting(),
                (true, false, true) => answer.later(),
                (false, true, true) => answer.watched(),
                _ => answer,
            }
        },
    )
}

fn world() -> impl Strategy<Value = World> {
    let fault = select(vec![Fault::Company, Fault::Shared, Fault::Nobody]);
    let turns = (any::<bool>(), any::<bool>());
    (select(ALL.to_vec()), fault, turns).prop_map(|(temperament, fault, (by_mail, lost_cause))| {
        let mut world = customer(temperament).fault(fault).key(KEY).promise(30);
        if by_mail {
            world = world.by_mail();
        }
        if lost_cause {
            world = world.irreconcilable();
        }
        world
    })
}

fn kettle() -> impl Strategy<Value = Kettle> {
    (
        300..=1000_i32,
        0..=1000_i32,
        0..=1000_i32,
        0..=100_i32,
        0..=1000_i32,
    )
        .prop_map(|(temperature, flame, steam, heard, trust)| Kettle {
            temperature,
            flame,
            steam,
            heard,
            trust,
        })
}

/// An idle move.
fn idle(kettle: Kettle, temperament: Temperament, audience: bool) -> Kettle {
    let influences = Influences {
        tags: &[],
        pitfalls: &[],
        timing: Timing::Paused,
        wait: None,
        audience,
        fault_is_ours: true,
    };
    let nature = nature(temperament);
    update(kettle, &nature, &catalogue(), &influences, &mut Untraced)
}

fn score(play: &Play) -> Tenths {
    play.assessment().technique_score
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn every_gauge_stays_in_its_range(world in world(), answers in answers()) {
        let play = world.plays(&answers);
        let floor = nature(play.session.scenario().customer.temperament).floor;
        for number in 1..=play.length() {
            let k = play.turn(number).step.after.kettle;
            prop_assert!((300..=1000).contains(&k.temperature));
            prop_assert!((floor..=1000).contains(&k.flame));
            prop_assert!((0..=1000).contains(&k.steam));
            prop_assert!((0..=100).contains(&k.heard));
            prop_assert!((0..=1000).contains(&k.trust));
        }
    }

    #[test]
    fn the_causes_of_every_gauge_add_up_to_its_change(world in world(), answers in answers()) {
        let play = world.plays(&answers);
        for number in 1..=play.length() {
            let causes = &play.turn(number).causes;
            for gauge in GAUGES {
                let parts = causes.iter().filter(|part| part.gauge == gauge);
                let sum: i32 = parts.map(|part| part.amount).sum();
                prop_assert_eq!(sum, play.change(number, gauge), "{:?}", gauge);
            }
            prop_assert!(causes.iter().all(|part| part.amount != 0));
        }
    }

    #[test]
    fn asking_for_causes_changes_nothing(world in world(), answers in answers()) {
        let play = world.plays(&answers);
        let scenario = play.session.scenario();
        let mut state = play.session.transcript().start;
        for turn in &play.session.transcript().turns {
            let step = simmer::session::step(scenario, &state, turn.step.answer, &mut Untraced);
            prop_assert_eq!(step.after, turn.step.after);
            state = step.after;
        }
    }

    #[test]
    fn a_replay_is_equal(world in world(), answers in answers(), seed in any::<u64>()) {
        let play = world.plays(&answers);
        let moves: Vec<_> = play.session.transcript().moves().collect();
        let scenario = Arc::clone(play.session.scenario());
        let (again, refused) = Session::replay(scenario, Seed(seed), Mode::Exam, &moves);
        prop_assert_eq!(refused, None);
        prop_assert_eq!(again.state(), play.session.state());
        let (one, other) = (again.transcript(), play.session.transcript());
        for (one, other) in one.turns.iter().zip(&other.turns) {
            prop_assert_eq!(&one.causes, &other.causes);
            prop_assert_eq!(&one.events, &other.events);
        }
    }

    #[test]
    fn both_results_stay_between_nothing_and_a_hundred(world in world(), answers in answers()) {
        let assessment = world.plays(&answers).assessment();
        for part in [
            assessment.technique_score,
            assessment.customer_result,
            assessment.skills,
            assessment.order,
            assessment.timing,
        ] {
            prop_assert!((0..=1000).contains(&part.0));
        }
    }

    #[test]
    fn a_further_move_without_fault_never_lowers_the_score(
        world in world(),
        answers in answers(),
        mut further in answer(),
    ) {
        further = further.breaks("").at(Timing::Paused);
        let mut all = answers;
        all.push(further);
        let stayed = world.plays(&all);
        let count = all.len();
        prop_assume!(stayed.length() == count && stayed.session.end().is_none());
        let last = &stayed.turn(count).step;
        prop_assume!(last.pitfalls.is_empty() && last.timing_lost == 0);
        let left = Play { session: stayed.session.rewound(count - 1) };
        prop_assert!(score(&stayed) >= score(&left));
    }

    #[test]
    fn what_is_asked_does_not_depend_on_how_long_one_stays(world in world(), answers in answers()) {
        let play = world.plays(&answers);
        let asked = |play: &Play| {
            let assessment = play.assessment();
            let rules: Vec<usize> = assessment.rules.iter().map(|rule| rule.rule).collect();
            (rules, assessment.evidence.len())
        };
        let left = Play { session: play.session.rewound(1) };
        prop_assert_eq!(asked(&left), asked(&play));
    }

    #[test]
    fn a_severe_pitfall_never_cools_and_never_earns_trust_or_score(
        world in world(),
        answers in answers(),
    ) {
        let mut worse = answers.clone();
        let last = worse.pop().expect("there is at least one");
        let breaks = format!("{} label_customer", last.breaks);
        worse.push(last.breaks(&breaks));
        let (play, worse) = (world.plays(&answers), world.plays(&worse));
        prop_assume!(play.length() == answers.len());
        let (one, other) = (play.session.state().kettle, worse.session.state().kettle);
        prop_assert!(other.temperature >= one.temperature);
        prop_assert!(other.flame >= one.flame);
        prop_assert!(other.steam >= one.steam);
        prop_assert!(other.trust <= one.trust);
        prop_assert!(score(&worse) <= score(&play));
    }

    #[test]
    fn a_hotter_customer_makes_more_steam(
        kettle in kettle(),
        warmer in 1..=300_i32,
        temperament in select(ALL.to_vec()),
        audience in any::<bool>(),
    ) {
        prop_assume!(kettle.temperature + warmer <= 1000);
        let hotter = Kettle { temperature: kettle.temperature + warmer, ..kettle };
        let steam = |kettle| idle(kettle, temperament, audience).steam;
        prop_assert!(steam(hotter) >= steam(kettle));
    }

    #[test]
    fn left_alone_the_temperature_settles_where_the_flame_points(
        kettle in kettle(),
        temperament in select(ALL.to_vec()),
    ) {
        let mut kettle = kettle;
        for _ in 0..40 {
            kettle = idle(kettle, temperament, false);
        }
        // 30 + 7 x flame; rounding to a tenth stops the last of the way.
        let heading = 300 + kettle.flame * 7 / 10;
        prop_assert!((kettle.temperature - heading).abs() <= 2, "{kettle:?}");
        prop_assert!(kettle.flame >= nature(temperament).floor);
    }
}
