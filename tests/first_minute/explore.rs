use egui::Key;
use simmer::app::{Command, ExploreAct, HintAct, Page};
use simmer::session::Mode;

use super::{anna, app, folder};
use crate::support::window::Window;

fn explored() -> Window {
    let mut window = Window::open();
    window.ask(Command::OpenBriefing(2));
    window.click("Explore, not scored, go back").key(Key::Enter);
    window
}

fn moves(window: &Window) -> Vec<String> {
    let Page::Conversation(talk) = &app(window).page else {
        panic!("{:?}", app(window).page)
    };
    let moves = talk.session.transcript().moves();
    moves.map(|it| it.to_string()).collect()
}

#[test]
fn exploring_is_chosen_at_the_briefing_and_says_that_nothing_counts() {
    let window = explored();
    assert!(window.says("Explore, not scored"));
    assert!(window.says("Nothing here is scored or kept."));
    assert!(window.says("Kettle:"), "everything is told");
}

#[test]
fn moves_are_taken_back_and_made_again_by_keyboard() {
    let mut window = explored();
    window.key(Key::Num1).key(Key::Num2);
    let made = moves(&window);
    assert_eq!(made.len(), 2);
    window.key(Key::U);
    assert_eq!(moves(&window), made[..1]);
    window.key(Key::U).key(Key::U);
    assert_eq!(moves(&window).len(), 0);
    window.key(Key::R).key(Key::R).key(Key::R);
    assert_eq!(moves(&window), made);
}

#[test]
fn another_way_forgets_what_was_taken_back() {
    let mut window = explored();
    window.key(Key::Num1).key(Key::U).key(Key::Num2);
    window.key(Key::R);
    assert_eq!(moves(&window).len(), 1);
}

#[test]
fn the_transcript_leads_back_to_any_move() {
    let mut window = explored();
    window.key(Key::Num1).key(Key::Num1).key(Key::T);
    window.click("Go back to before move 1");
    assert_eq!(moves(&window).len(), 0);
}

#[test]
fn the_costly_way_takes_the_answer_that_costs_most() {
    let mut window = explored();
    window.click("Try the costly way");
    window.finish_hint();
    let made = moves(&window);
    assert_eq!(made.len(), 1);
    let Page::Conversation(talk) = &app(&window).page else {
        panic!()
    };
    // The review of the same play agrees that no other answer would have cost more.
    let played: Vec<_> = talk.session.transcript().moves().collect();
    let budget = simmer::analysis::Budget::default();
    let review = simmer::debrief::review(talk.session.scenario(), &played, budget, || true);
    let review = review.unwrap();
    let weighed = review.moves[0].as_ref().unwrap();
    let costs = weighed.options.iter().flatten().map(|worth| worth.cost);
    let chosen = weighed.options[played[0].option].as_ref().unwrap();
    assert_eq!(Some(chosen.cost), costs.max());
    assert!(chosen.cost.0 > 0);
    assert_eq!(
        played[0].timing,
        simmer::customer::Timing::Rattled,
        "nobody is interrupted"
    );
}

#[test]
fn a_scored_play_cannot_be_taken_back() {
    for mode in [Mode::Coach, Mode::Rehearsal, Mode::Exam] {
        let mut window = Window::open();
        window
            .ask(Command::OpenBriefing(2))
            .ask(Command::ChooseMode(mode))
            .ask(Command::Begin);
        window.key(Key::Num1).key(Key::U);
        window
            .ask(Command::Explore(ExploreAct::Back))
            .ask(Command::Explore(ExploreAct::GoTo(0)))
            .ask(Command::Hint(HintAct::TryCostly));
        assert_eq!(moves(&window).len(), 1, "{mode:?}");
    }
}

#[test]
fn nothing_is_kept_of_exploring() {
    let folder = folder();
    let mut window = anna(&folder);
    window
        .ask(Command::OpenBriefing(2))
        .ask(Command::ChooseMode(Mode::Explore))
        .ask(Command::Begin);
    while !window.says("See what each move did") {
        window.key(Key::Num1);
    }
    window.key(Key::Enter).ask(Command::ShowLibrary);
    window.ask(Command::Remember);
    assert_eq!(app(&window).history.attempts, []);
    assert!(
        app(&window)
            .library
            .entries
            .iter()
            .all(|it| it.best.is_none())
    );
}

#[test]
fn playing_again_after_exploring_is_scored_unless_asked_otherwise() {
    let mut window = explored();
    while !window.says("See what each move did") {
        window.key(Key::Num1);
    }
    window.key(Key::Enter).ask(Command::PlayAgain);
    let Page::Briefing(page) = &app(&window).page else {
        panic!()
    };
    assert_eq!(page.mode, Mode::Coach);
}

#[test]
fn an_exam_is_handed_in_before_anything_is_told() {
    let mut window = Window::open();
    window
        .ask(Command::OpenBriefing(2))
        .ask(Command::ChooseMode(Mode::Exam))
        .ask(Command::Begin);
    while !window.says("Hand in") {
        window.key(Key::Num1);
    }
    assert!(!window.says("Kettle:"));
    window.click("Hand in");
    assert!(matches!(app(&window).page, Page::Debrief(_)));
}
