//! The review of a play: what each move cost against the best that was still within reach.

use std::cell::Cell;
use std::sync::Arc;

use simmer::analysis::{self, Budget, Label};
use simmer::assess::{Tenths, assess};
use simmer::debrief::{Part, Review, alternatives, points, review};
use simmer::scenario::Scenario;
use simmer::session::{Mode, Move, Place, Seed, Session, parse_moves};

use crate::plays;
use crate::support::worked_example::{the_line_on_the_bill, worked_example};

fn reviewed(session: &Session, budget: Budget) -> Review {
    let moves: Vec<Move> = session.transcript().moves().collect();
    review(session.scenario(), &moves, budget, || true).expect("nobody stops it")
}

fn played(name: &str) -> Session {
    let play = plays::all().into_iter().find(|play| play.name == name);
    let play = play.expect("the play is written down");
    let scenario = plays::scenario(&play.scenario);
    let moves = parse_moves(&play.moves).unwrap();
    let (session, refused) = Session::replay(scenario, Seed(1), Mode::Coach, &moves);
    assert_eq!(refused, None);
    session
}

/// The best score of all plays that begin like this, found by playing every one of them to its end.
fn best_of_all(session: &Session) -> Tenths {
    if let Place::Over(_) = session.state().place {
        return assess(session.scenario(), session.transcript()).technique_score;
    }
    let offer = session.offer().expect("it is not over");
    let open = offer.options.iter().filter(|it| it.locked.is_none());
    let best = open.map(|offered| {
        let mut next = session.clone();
        let timing = simmer::customer::Timing::Paused;
        let option = offered.index;
        next.play(Move { option, timing }).expect("it is open");
        best_of_all(&next)
    });
    best.max().expect("something can be answered")
}

#[test]
fn the_best_within_reach_is_the_best_of_all_plays_that_can_follow() {
    let session = worked_example();
    let review = reviewed(&session, Budget::default());
    assert_eq!(review.moves.len(), 8);
    for (index, weighed) in review.moves.iter().enumerate() {
        let weighed = weighed.as_ref().expect("the budget is ample");
        let before = best_of_all(&session.rewound(index));
        let after = best_of_all(&session.rewound(index + 1));
        assert_eq!(weighed.before.score, before, "before move {}", index + 1);
        assert_eq!(weighed.after.score, after, "after move {}", index + 1);
        assert_eq!(weighed.cost.0, before.0 - after.0);
        for (option, worth) in weighed.options.iter().enumerate() {
            let mut other = session.rewound(index);
            let timing = simmer::customer::Timing::Paused;
            other.play(Move { option, timing }).unwrap();
            let worth = worth.expect("nothing is locked here");
            assert_eq!(worth.after.score, best_of_all(&other));
        }
    }
}

#[test]
fn the_best_line_is_a_play_that_comes_to_the_best_score() {
    let session = worked_example();
    let review = reviewed(&session, Budget::default());
    let line = &review.moves[0].as_ref().unwrap().best_line;
    assert_eq!(line.len(), 9, "eight moves and the start");
    assert_eq!(line[0], 800, "Dana begins at 80 degrees");
    assert_eq!(line[1], 751, "heard out, she stands at 75.1");
}

#[test]
fn it_says_of_a_shipped_play_what_the_analysis_says() {
    let session = played("sc04-the-wrong-blue.clumsy");
    let whole = analysis::review(&session, Budget::default()).expect("it is small");
    let review = reviewed(&session, Budget::default());
    assert_eq!(review.moves.len(), whole.len());
    for (weighed, whole) in review.moves.iter().zip(whole) {
        let weighed = weighed.as_ref().unwrap();
        assert_eq!(weighed.cost, whole.cost);
        assert_eq!(weighed.label, whole.label);
        assert_eq!(weighed.best_option, whole.best_option);
        assert_eq!(weighed.before.score, whole.best_line.score);
    }
}

#[test]
fn past_the_budget_the_last_moves_are_exact_all_the_same() {
    let session = worked_example();
    let whole = reviewed(&session, Budget::default());
    let part = reviewed(&session, Budget(40));
    let unknown = part.unknown();
    assert!((1..8).contains(&unknown), "{unknown} of 8 are unknown");
    assert!(part.moves[..unknown].iter().all(Option::is_none));
    assert_eq!(part.moves[unknown..], whole.moves[unknown..]);
    let limits = part.limits().expect("it says so");
    assert!(limits.contains(&format!(
        "from move {} on every label is exact",
        unknown + 1
    )));
    assert_eq!(whole.limits(), None);

    let nothing = reviewed(&session, Budget(0));
    assert!(nothing.is_empty());
    assert!(
        nothing
            .limits()
            .unwrap()
            .contains("the moves have no labels")
    );
}

#[test]
fn a_review_that_nobody_waits_for_comes_to_nothing() {
    let session = worked_example();
    let moves: Vec<Move> = session.transcript().moves().collect();
    let asked = Cell::new(0);
    let stopped = review(session.scenario(), &moves, Budget::default(), || {
        asked.set(asked.get() + 1);
        asked.get() < 5
    });
    assert_eq!(stopped, None);
    assert_eq!(asked.get(), 5, "it stops at the first no");
}

#[test]
fn the_costliest_move_is_told_and_a_faultless_play_too() {
    let review = reviewed(&worked_example(), Budget::default());
    assert_eq!(review.costliest(), Some(0));
    assert_eq!(review.told(), "Move 1 cost the most, 27.5 points.");
    let labels = [Label::Best, Label::Fine, Label::Costly, Label::VeryCostly];
    assert_eq!(labels.map(|label| review.count(label)), [5, 1, 1, 1]);

    let best = [1, 0, 0, 0, 0, 0, 0, 1].map(|option| format!("{} ", option + 1));
    let session = crate::support::worked_example::play(the_line_on_the_bill(), &best.concat());
    let review = reviewed(&session, Budget::default());
    assert_eq!(review.costliest(), None);
    assert_eq!(review.told(), "Every move was the best one there.");
}

#[test]
fn points_are_written_without_needless_digits() {
    for (tenths, words) in [
        (10, "1 point"),
        (20, "2 points"),
        (13, "1.3 points"),
        (275, "27.5 points"),
    ] {
        assert_eq!(points(Tenths(tenths)), words);
    }
}

fn parts(session: &Session, index: usize, review: Option<&Review>) -> Vec<(Part, String)> {
    let weighed = review.and_then(|review| review.moves[index].as_ref());
    let all = alternatives(session, index, weighed);
    let words = |say: &str| say.chars().take(10).collect();
    all.iter()
        .map(|it| (it.part, words(&it.option.say)))
        .collect()
}

#[test]
fn the_better_line_stands_right_after_the_answer() {
    let session = worked_example();
    let review = reviewed(&session, Budget::default());
    let named = |part, words: &str| (part, words.to_owned());
    assert_eq!(
        parts(&session, 0, Some(&review)),
        [
            named(Part::Yours, "I can give"),
            named(Part::Better, "Please go "),
            named(Part::Open, "The price "),
        ]
    );
    assert_eq!(
        parts(&session, 1, Some(&review))[1],
        named(Part::Open, "Can I have"),
        "the best answer has no better one"
    );
    assert_eq!(
        parts(&session, 5, Some(&review))[1],
        named(Part::Calmer, "May I put "),
        "the same words, with a breath before them"
    );
    assert_eq!(
        parts(&session, 0, None)[1],
        named(Part::Open, "Please go "),
        "without a review nothing is called better"
    );
}

#[test]
fn a_locked_answer_is_told_and_worth_nothing() {
    let mut scenario: Scenario = the_line_on_the_bill();
    scenario.nodes[0].options[2].needs = Some(simmer::scenario::Guard::Calm);
    let moves = [Move {
        option: 0,
        timing: simmer::customer::Timing::Paused,
    }];
    let (session, _) = Session::replay(Arc::new(scenario), Seed(1), Mode::Coach, &moves);
    let review = reviewed(&session, Budget::default());
    let weighed = review.moves[0].as_ref().unwrap();
    assert_eq!(weighed.options[2], None);
    assert_eq!(
        parts(&session, 0, Some(&review))[2],
        (Part::Locked, "The price ".to_owned())
    );
}
