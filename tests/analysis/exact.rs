//! The analysis and the player who plays everything agree.

use std::sync::Arc;

use proptest::prelude::*;
use simmer::analysis::{Analysis, Analyst, Budget, Spot, Witness, analyse, review};
use simmer::assess::{Ledger, assess};
use simmer::customer::Timing;
use simmer::scenario::{EndingId, Fault, Gauge, Guard, Scenario, Target, Temperament};
use simmer::session::{End, Mode, Move, Place, Seed, Session};

use super::plain::Plain;
use super::worlds::{crossing, scenario, treadmill};
use crate::support::dice::rounds;
use crate::support::world::{customer, nothing, shows};

const ENOUGH: Budget = Budget(2_000_000);

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

/// Plays a witness and holds it to its figures.
fn replays(scenario: &Arc<Scenario>, witness: &Witness) {
    let moves = &witness.moves;
    let (session, refused) = Session::replay(Arc::clone(scenario), Seed(0), Mode::Coach, moves);
    assert_eq!(refused, None);
    let judged = assess(scenario, session.transcript());
    assert_eq!(judged.technique_score, witness.technique_score);
    assert_eq!(judged.customer_result, witness.customer_result);
}

pub fn all_witnesses_replay(scenario: &Arc<Scenario>, analysis: &Analysis) {
    let ends = analysis.endings.iter().map(|end| &end.bounds);
    for bounds in ends.chain([&analysis.overall]) {
        replays(scenario, &bounds.lowest_score);
        replays(scenario, &bounds.highest_score);
        replays(scenario, &bounds.lowest_result);
        replays(scenario, &bounds.highest_result);
    }
    for bot in &analysis.bots {
        replays(scenario, &bot.witness);
    }
}

fn agree(scenario: &Arc<Scenario>) -> bool {
    let Some((plain, best)) = Plain::of(scenario, 20_000) else {
        return false;
    };
    let analysis = analyse(scenario, ENOUGH);
    assert!(analysis.exact);
    assert_eq!(analysis.plays, plain.plays);
    all_witnesses_replay(scenario, &analysis);
    let top = &analysis.overall.highest_score;
    let options: Vec<usize> = top.moves.iter().map(|answer| answer.option).collect();
    assert_eq!(
        (top.technique_score.0, top.customer_result.0, options),
        best
    );
    assert!(close(analysis.random.mean_score, plain.mean_score));
    assert!(close(analysis.random.mean_skills, plain.mean_skills));
    for (one, other) in analysis.random.bins.iter().zip(plain.bins) {
        assert!(close(*one, other));
    }
    assert_eq!(analysis.key_credits, plain.credits);
    let passes = plain.sums.iter().map(|sum| sum.pass_chance).sum();
    assert!(close(analysis.random.passes, passes));
    let ends = plain.sums.iter().filter(|sum| sum.end.is_some());
    assert_eq!(analysis.endings.len(), ends.count());
    let all = plain.sums.iter();
    let lowest = all.clone().map(|sum| sum.scores.0).min();
    assert_eq!(
        Some(analysis.overall.lowest_score.technique_score.0),
        lowest
    );
    let results = (
        all.clone().map(|sum| sum.results.0).min().unwrap(),
        all.map(|sum| sum.results.1).max().unwrap(),
    );
    assert_eq!(analysis.overall.lowest_result.customer_result.0, results.0);
    assert_eq!(analysis.overall.highest_result.customer_result.0, results.1);
    for end in &analysis.endings {
        let sums = &mut plain.sums.iter();
        let sum = sums.find(|sum| sum.end == Some(end.end)).unwrap();
        assert_eq!(end.plays, sum.plays);
        assert!(close(end.chance, sum.chance) && close(end.pass_chance, sum.pass_chance));
        let bounds = &end.bounds;
        assert_eq!(
            (
                bounds.lowest_score.technique_score.0,
                bounds.highest_score.technique_score.0
            ),
            sum.scores
        );
        assert_eq!(
            (
                bounds.lowest_result.customer_result.0,
                bounds.highest_result.customer_result.0
            ),
            sum.results
        );
    }
    for (id, option) in &plain.chosen {
        let spots = [Spot::Node(*id), Spot::Option(*id, *option)];
        let missing = |place: &simmer::analysis::Unreached| spots.contains(&place.what);
        assert!(!analysis.unreached.iter().any(missing));
    }
    let options = scenario.options().count();
    let lost = analysis.unreached.iter().map(|place| match place.what {
        Spot::Node(id) => scenario.node(id).options.len(),
        Spot::Option(..) => 1,
        Spot::Ending(_) => 0,
    });
    assert_eq!(options - lost.sum::<usize>(), plain.chosen.len());
    true
}

/// A play by these numbers, with any timing.
fn wander(scenario: &Arc<Scenario>, numbers: &[u32]) -> Session {
    let mut session = Session::start(Arc::clone(scenario), Seed(0), Mode::Coach);
    let timings = [
        Timing::Paused,
        Timing::Rattled,
        Timing::Interrupted,
        Timing::DeadAir,
    ];
    for number in numbers {
        let Some(offer) = session.offer() else {
            break;
        };
        let open: Vec<usize> = offer
            .options
            .iter()
            .filter(|offered| offered.locked.is_none())
            .map(|offered| offered.index)
            .collect();
        if open.is_empty() {
            break;
        }
        let answer = Move {
            option: open[*number as usize % open.len()],
            timing: timings[*number as usize / 7 % 4],
        };
        session.play(answer).unwrap();
    }
    session
}

#[test]
fn plays_that_only_the_fortieth_move_ends_are_counted_one_by_one() {
    let mut walked_out = 0;
    for start in 0..60_u32 {
        let numbers: Vec<u32> = (0..200)
            .map(|at: u32| (start * 7919 + at).wrapping_mul(2_654_435_761) >> 7)
            .collect();
        let scenario = Arc::new(treadmill(&numbers));
        assert!(agree(&scenario), "{start} has too many plays");
        let analysis = analyse(&scenario, ENOUGH);
        let mut ends = analysis.endings.iter();
        walked_out += u32::from(ends.any(|end| end.end == End::WalkedOut && end.plays > 20));
    }
    assert!(walked_out > 10, "only {walked_out} of them last so long");
}

/// To own a fault that is not ours costs trust, and nothing else of the kettle.
#[test]
fn customers_who_differ_in_nothing_but_trust_go_their_own_ways() {
    let road = [shows("own_it"), nothing(), nothing().ends()];
    let mut scenario = customer(Temperament::Steady)
        .fault(Fault::Customer)
        .road(&road);
    let mut plain = scenario.nodes[0].options[0].clone();
    plain.tags.clear();
    scenario.nodes[0].options.push(plain);
    let mut trusted = scenario.endings[0].clone();
    "trusted".clone_into(&mut trusted.name);
    scenario.endings.push(trusted);
    // It is at 45.0 in the beginning, at 39.0 after the false confession.
    let trusts = Guard::AtLeast(Gauge::Trust, 400);
    let route = &mut scenario.nodes[2].options[0].route;
    route.branches = vec![(trusts, Target::Ending(EndingId(1)))];
    let scenario = Arc::new(scenario);
    assert!(agree(&scenario));
    let analysis = analyse(&scenario, ENOUGH);
    let ends = analysis.endings.iter().map(|end| (end.end, end.plays));
    let one_each = [0, 1].map(|place| (End::Ending(EndingId(place)), 1));
    assert_eq!(ends.collect::<Vec<_>>(), one_each);
}

proptest! {
    #![proptest_config(ProptestConfig {
        // A fault that shows only late in a play takes thousands.
        cases: rounds("SIMMER_WORLDS", 400) as u32,
        max_global_rejects: 1_000_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn it_finds_what_playing_everything_finds(numbers in prop::collection::vec(any::<u32>(), 60..360)) {
        prop_assume!(agree(&Arc::new(scenario(&numbers))));
    }

    #[test]
    fn plays_that_meet_again_are_told_apart_by_all_that_counts(
        numbers in prop::collection::vec(any::<u32>(), 100..120),
    ) {
        prop_assert!(agree(&Arc::new(crossing(&numbers))));
    }

    #[test]
    fn the_cost_of_a_move_is_what_playing_everything_says(
        numbers in prop::collection::vec(any::<u32>(), 60..360),
        choices in prop::collection::vec(any::<u32>(), 1..12),
    ) {
        let scenario = Arc::new(scenario(&numbers));
        prop_assume!(Plain::of(&scenario, 5_000).is_some());
        let session = wander(&scenario, &choices);
        let mut analyst = Analyst::new(&scenario, ENOUGH);
        let reviewed = analyst.review(&session).unwrap();
        prop_assert_eq!(&review(&session, ENOUGH).unwrap(), &reviewed);
        let mut ledger = Ledger::default();
        let mut state = session.transcript().start;
        for (turn, told) in session.transcript().turns.iter().zip(&reviewed) {
            let (score, result, line) = Plain::best_from(&scenario, &state, &ledger);
            let best = &told.best_line;
            let options: Vec<usize> = best.witness.moves.iter().map(|mv| mv.option).collect();
            prop_assert_eq!(
                (best.score.0, best.witness.customer_result.0, options),
                (score, result, line)
            );
            let worths = analyst.worths(&state, &ledger).unwrap();
            let most = worths.iter().map(|(_, worth)| *worth).max();
            prop_assert_eq!(most, Some(best.score));
            ledger.record(&scenario, &turn.step);
            state = turn.step.after;
            let (after, ..) = Plain::best_from(&scenario, &state, &ledger);
            prop_assert_eq!(told.cost.0, (score - after).max(0));
            let costs_nothing = turn.step.answer.timing == Timing::Paused
                && turn.step.answer.option == told.best_option;
            prop_assert!(!costs_nothing || told.cost.0 == 0);
        }
        if let Place::At(_) = state.place {
            let best = analyst.best_from(&state, &ledger).unwrap();
            prop_assert_eq!(best.score.0, Plain::best_from(&scenario, &state, &ledger).0);
        }
    }
}
