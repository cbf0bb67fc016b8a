//! An analysis that nobody waits for any more ends at once.

use std::cell::Cell;

use simmer::analysis::{Analyst, Budget, analyse_while};
use simmer::assess::Ledger;
use simmer::debrief::review;
use simmer::scenario::Scenario;
use simmer::session::State;

use super::shipped::shipped;

/// How often `work` asks whether to go on, where the answer is yes up to this question.
fn questions<T>(last: usize, work: impl FnOnce(&dyn Fn() -> bool) -> T) -> (usize, T) {
    let asked = Cell::new(0);
    let done = work(&|| {
        asked.set(asked.get() + 1);
        asked.get() < last
    });
    (asked.get(), done)
}

fn best_score(scenario: &Scenario, go_on: &dyn Fn() -> bool) -> Option<i32> {
    let mut analyst = Analyst::going_on(scenario, Budget::default(), go_on);
    let (start, nothing) = (State::start(scenario), Ledger::default());
    let best = analyst.best_from(&start, &nothing);
    assert_eq!(analyst.is_unwanted(), best.is_none());
    assert_eq!(analyst.best_from(&start, &nothing), best, "asked again");
    best.map(|best| best.score.0)
}

#[test]
fn an_analysis_asks_often_and_ends_at_the_first_no() {
    let scenario = shipped("sc04-the-wrong-blue.ron");
    let analysis = |go_on: &dyn Fn() -> bool| analyse_while(&scenario, Budget::default(), go_on);
    let (all, whole) = questions(usize::MAX, analysis);
    let moves = whole.expect("nobody said no").moves;
    // Some thousand moves take a millisecond, or a few.
    assert!(
        all as u64 >= moves / 2000,
        "{all} questions in {moves} moves"
    );
    for last in [1, 2, all / 2, all] {
        let (asked, analysis) = questions(last, analysis);
        assert_eq!(asked, last);
        assert_eq!(analysis, None);
    }
}

#[test]
fn the_best_that_can_still_come_is_not_told_to_those_who_left() {
    let scenario = shipped("sc04-the-wrong-blue.ron");
    let (all, best) = questions(usize::MAX, |go_on| best_score(&scenario, go_on));
    assert_eq!(best, Some(1000));
    for last in [1, 2, all / 2, all] {
        let told = questions(last, |go_on| best_score(&scenario, go_on));
        assert_eq!(told, (last, None));
    }
}

#[test]
fn a_review_ends_in_the_middle_of_a_question() {
    let scenario = shipped("sc04-the-wrong-blue.ron");
    let (_, best) = questions(usize::MAX, |go_on| {
        Analyst::going_on(&scenario, Budget::default(), go_on)
            .best_from(&State::start(&scenario), &Ledger::default())
    });
    let moves = best.expect("nobody said no").witness.moves;
    let made = |go_on: &dyn Fn() -> bool| review(&scenario, &moves, Budget::default(), go_on);
    let (all, review) = questions(usize::MAX, made);
    assert!(review.is_some());
    // Of each move, of what it led to, and of each of up to four answers: six questions of its own.
    assert!(all > 7 * moves.len(), "only {all} questions");
    for last in [1, all / 2, all] {
        assert_eq!(questions(last, made), (last, None));
    }
}
