//! The manager's desk: who was heard, what is known, and the customer who waits.

use egui_kittest::kittest::Queryable as _;

use super::*;
use crate::plays;

const CASE: &str = include_str!("../../assets/patterns/investigation.ron");

fn began(mode: Mode) -> Window {
    begun(CASE, mode)
}

#[test]
fn the_board_tells_who_was_heard_and_who_was_not() {
    let mut window = began(Mode::Coach);
    for line in [
        "June Parker: not heard yet",
        "Your colleague: not heard yet",
        "Our own records: not looked at yet",
        "An independent trace: not looked at yet",
    ] {
        assert!(window.says(line), "{line}");
    }
    play(&mut window, "1p 2p");
    assert!(window.says("June Parker: 1 of 1"));
    assert!(window.says("She rang at 2:10 and let it ring"));
    assert!(window.says("An independent trace: 1 of 1"));
    assert!(window.says("Your colleague: not heard yet"));
}

#[test]
fn outside_coach_nobody_says_how_much_there_is_to_find() {
    for mode in [Mode::Rehearsal, Mode::Exam] {
        let mut window = began(mode);
        play(&mut window, "1p 2p");
        assert!(window.says("June Parker: 1"));
        let spoken = window.spoken().join("\n");
        for told in ["1 of 1", "Insight", "Colleague's trust", "Kettle:"] {
            assert!(!spoken.contains(told), "{mode:?} keeps {told} to itself");
        }
    }
}

#[test]
fn insight_and_the_trust_of_the_colleague_are_gauges() {
    let mut window = began(Mode::Coach);
    assert!(window.says("Insight 0, nothing yet"));
    assert!(window.says("Colleague's trust 60, open"));
    // Twenty for her call, then ten for the log and thirty for the list of the exchange.
    play(&mut window, "1p 2p");
    assert!(window.says("Insight 60, a picture"));
    // An accusation costs thirty.
    play(&mut window, "1p");
    assert!(window.says("Colleague's trust 30, careful"));
}

#[test]
fn praise_and_criticism_are_counted_and_not_scored() {
    let text = CASE.replacen(
        "staff: Support,",
        "staff: Support,\n                    remark: Praise,",
        1,
    );
    let mut window = begun(&text, Mode::Coach);
    assert!(window.says("Praise 0, criticism 0"));
    play(&mut window, "1p 2p 2p");
    assert!(window.says("Praise 1, criticism 0"));
    assert!(window.says("Not scored"));
}

#[test]
fn whoever_is_not_the_customer_is_not_called_by_her_name() {
    let mut window = began(Mode::Coach);
    assert!(window.says("She has not finished"));
    play(&mut window, "1p 2p");
    let named = window.harness.query_all_by_label("Tomasz").next().is_some();
    assert!(named, "his name stands over what he says");
    assert!(window.says("There is more to hear. Answering now cuts it short."));
    assert!(window.says("Hear the rest"));
}

#[test]
fn a_verdict_is_a_moment_that_says_what_it_stands_on() {
    let mut window = began(Mode::Coach);
    play(&mut window, "1p 2p 3p 1p 2p");
    assert!(window.says("Your verdict: the phone was flat; calls go to one phone."));
    assert!(window.says("It stands on all three"));
    let mut early = began(Mode::Coach);
    play(&mut early, "1p 1p 2p 1p 1p");
    assert!(early.says("Not heard before it: your colleague, an independent trace."));
    let mut exam = began(Mode::Exam);
    play(&mut exam, "1p 1p 2p 1p 1p");
    assert!(exam.says("Your verdict:") && !exam.says("Not heard before it"));
}

#[test]
fn the_hour_on_the_desk_is_the_one_that_the_story_tells() {
    let text = include_str!("../../scenarios/sc27-the-perfect-log.ron");
    let mut window = begun(text, Mode::Coach);
    assert!(window.says("Ten past eight"));
    play(&mut window, "3p 1p 1p 1p 2r");
    assert!(
        window
            .harness
            .query_all_by_label("Half past ten")
            .next()
            .is_some()
    );
    assert!(!window.says("so far"));
}

#[test]
fn why_a_step_was_good_or_not_is_in_sight_after_each_of_them() {
    for play in plays::all() {
        if play.name != "sc27-the-perfect-log.good" {
            continue;
        }
        let text = include_str!("../../scenarios/sc27-the-perfect-log.ron");
        let mut window = begun(text, Mode::Coach);
        for wanted in parse_moves(&play.moves).unwrap() {
            answer(&mut window, wanted);
            let turn = talk(&window).session.transcript().turns.last().unwrap();
            let node = talk(&window).session.scenario().node(turn.step.node);
            let why = node.options[turn.step.answer.option].why.clone();
            let place = window.harness.get_by_label(&why).rect();
            assert!(place.bottom() <= 780.0, "{place}: {why}");
        }
    }
}

#[test]
fn a_case_is_played_from_the_complaint_to_the_debrief() {
    let mut window = began(Mode::Coach);
    play(&mut window, "1p 2p 3p 1p 2p");
    assert!(window.says("What will be different"));
    play(&mut window, "1p");
    assert!(window.says("this acts on \u{201c}calls go to one phone\u{201d}"));
    while !window.says("See what each move did") {
        play(&mut window, "1p");
    }
    assert!(window.says("June dials the number once"));
    window.key(Key::Enter);
    assert!(matches!(
        window.harness.state().state.page,
        Page::Debrief(_)
    ));
}
