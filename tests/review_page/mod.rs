//! The review of real plays, worked by keyboard and read as a screen reader reads it.

mod cards;
mod making;

use std::sync::Arc;
use std::sync::mpsc::channel;

use egui::{Key, Role, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use simmer::analysis::Budget;
use simmer::app::{
    AppState, Command, DebriefPage, DebriefTab, Entry, Page, ReviewJob, Reviewing, Settings, Task,
    ThemeChoice,
};
use simmer::debrief::review;
use simmer::session::{Mode, Seed, Session, parse_moves};
use simmer::store::background::Background;
use simmer::store::open::shipped_library;
use simmer::store::settings;

use crate::conversation_page::answer;
use crate::plays;
use crate::support::window::Window;
use crate::support::worked_example::worked_example;

const BLUE: &str = "sc04-the-wrong-blue.clumsy";

const SWITCHING: &str = "sc01-switching-sides.clumsy";

/// Plays what is written down under this name, to its debrief.
fn play(window: &mut Window, name: &str) {
    let play = plays::all().into_iter().find(|play| play.name == name);
    let play = play.expect("the play is written down");
    let id = plays::scenario(&play.scenario).id.clone();
    window.begin(&id);
    for made in parse_moves(&play.moves).unwrap() {
        answer(window, made);
    }
    window.key(Key::Enter);
}

/// The debrief of a written-down play, just opened.
fn opened(name: &str, size: [f32; 2], pixels: f32, theme: ThemeChoice) -> Window {
    let play = plays::all().into_iter().find(|play| play.name == name);
    let play = play.expect("the play is written down");
    let scenario = plays::scenario(&play.scenario);
    let moves = parse_moves(&play.moves).unwrap();
    let (session, refused) = Session::replay(scenario, Seed(7), Mode::Coach, &moves);
    assert_eq!(refused, None);
    let settings = Settings {
        reduced_motion: true,
        ..Settings::default()
    };
    let mut app = AppState::new(shipped_library(), settings);
    app.page = Page::Debrief(Box::new(DebriefPage::new(session, false)));
    let mut window = Window::showing(app, vec2(size[0], size[1]), pixels, theme);
    window.ask(Command::DismissMessage);
    window
}

/// The debrief of a written-down play, reviewed.
fn reviewed(name: &str) -> Window {
    let mut window = opened(name, [1280.0, 800.0], 1.0, ThemeChoice::Light);
    window.finish_review();
    window
}

fn page(window: &Window) -> &DebriefPage {
    match &window.harness.state().state.page {
        Page::Debrief(page) => page,
        other => panic!("the debrief was left for {other:?}"),
    }
}

/// The name of what has the keyboard.
fn focused(window: &Window) -> String {
    let mut nodes = window.harness.root().children_recursive();
    let focused = nodes.find(|node| {
        node.accesskit_node().is_focused() && node.accesskit_node().role() != Role::Window
    });
    focused
        .and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

/// Goes on with Tab until what has the keyboard is called like this.
fn tab_to(window: &mut Window, start: &str) {
    for _ in 0..60 {
        if focused(window).starts_with(start) {
            return;
        }
        window.key(Key::Tab);
    }
    panic!("Tab never comes to {start}");
}

#[test]
fn the_costliest_move_stands_beside_the_better_line_and_its_reason() {
    let window = reviewed(BLUE);
    assert!(window.says("June is satisfied for now. Move 5 cost the most"));
    assert!(window.says("Move 5, very costly"));
    let rows = window.spoken();
    let row = |start: &str| {
        let mut rows = rows.iter();
        rows.find(|row| row.starts_with(start))
            .unwrap_or_else(|| panic!("nothing begins with {start}"))
    };
    assert!(row("Your answer: “With pleasure").contains("very costly"));
    let better = row("The better line: “I can.");
    assert!(
        better.contains("looks where her real trouble is"),
        "{better}"
    );
    assert!(better.contains("June then: “In that room?"), "{better}");
    assert!(better.contains("Still within reach: technique"), "{better}");
}

#[test]
fn every_answer_of_every_move_is_reached_by_keyboard_and_shows_its_future() {
    let mut window = reviewed(SWITCHING);
    let moves = page(&window).session.transcript().turns.len();
    window.ask(Command::SelectMove(0));
    for index in 0..moves {
        let session = &page(&window).session;
        let offer = session.offer_before(index).unwrap();
        let answers = offer.options.len();
        tab_to(&mut window, "Your answer");
        let mut seen = Vec::new();
        while ["Your answer", "The better line", "Also there"]
            .iter()
            .any(|start| focused(&window).starts_with(start))
        {
            let told = focused(&window);
            assert!(told.contains("Leads to "), "{told}");
            assert!(told.contains("technique "), "{told}");
            seen.push(told);
            window.key(Key::Tab);
        }
        assert!(seen.len() >= answers, "move {}: {seen:?}", index + 1);
        window.key(Key::ArrowRight);
    }
}

#[test]
fn the_future_stays_in_sight_beside_a_long_list() {
    let mut window = opened(BLUE, [960.0, 600.0], 1.0, ThemeChoice::Light);
    window.finish_review();
    tab_to(&mut window, "Also there");
    window.harness.run();
    let future = window.harness.get_by_label("Where this would have led");
    assert!(future.rect().top() > 48.0, "{:?}", future.rect());
    window.picture("review-beside-960");
}

#[test]
fn exploring_from_a_move_tells_everything_and_is_not_scored() {
    let mut window = Window::open();
    let entries = &window.harness.state().state.library.entries;
    let blue = |it: &Entry| {
        it.scenario
            .as_ref()
            .is_some_and(|it| it.id == "the-wrong-blue")
    };
    let place = entries.iter().position(blue);
    window
        .ask(Command::OpenBriefing(place.unwrap()))
        .ask(Command::ChooseMode(Mode::Exam))
        .ask(Command::Begin);
    let written = plays::all().into_iter().find(|play| play.name == BLUE);
    for made in parse_moves(&written.unwrap().moves).unwrap() {
        answer(&mut window, made);
    }
    window.key(Key::Enter).finish_review();
    let entry = |window: &Window| {
        let entries = &window.harness.state().state.library.entries;
        entries[place.unwrap()].best
    };
    let before = entry(&window);
    tab_to(&mut window, "Try it from here");
    window.key(Key::Enter);
    assert!(window.says("Explore, not scored"));
    let Page::Conversation(talk) = &window.harness.state().state.page else {
        panic!("it goes on in the conversation");
    };
    assert_eq!(talk.session.transcript().turns.len(), 4, "before move 5");
    assert!(talk.tells(), "nothing is kept back");
    // Digits answer wherever the keyboard stands. Whatever is locked, one of the first two answers is open.
    for key in [Key::Num1, Key::Num2].into_iter().cycle().take(80) {
        if window.says("See what each move did") {
            break;
        }
        window.key(key);
    }
    window.key(Key::Enter);
    assert!(page(&window).practice);
    assert_eq!(entry(&window), before);
}

#[test]
fn order_rules_without_occasion_are_told_and_not_scored() {
    let mut window = reviewed(BLUE);
    let page = page(&window);
    let scored = page.assessment.rules.len();
    let all = page.session.scenario().catalogue.order_rules.len();
    assert!(scored < all);
    window.ask(Command::ShowTab(DebriefTab::Evidence));
    assert!(window.says("No occasion here, so not scored"));
    // This one belongs to the manager's desk.
    assert!(window.says("Research before verdict: Research comes before any verdict"));
}

#[test]
fn a_line_of_the_contrast_that_was_said_is_found_in_the_play() {
    let mut window = reviewed(BLUE);
    window.ask(Command::ShowTab(DebriefTab::Contrast));
    assert!(window.says("your move 5"));
}

#[test]
fn pictures_of_a_review_at_every_size() {
    for (name, size, pixels, theme) in [
        ("1280", [1280.0, 800.0], 1.0, ThemeChoice::Light),
        ("1280-dark", [1280.0, 800.0], 1.0, ThemeChoice::Dark),
        ("960", [960.0, 600.0], 1.0, ThemeChoice::Light),
        ("960-dark", [960.0, 600.0], 1.0, ThemeChoice::Dark),
        ("1920", [1920.0, 1080.0], 1.0, ThemeChoice::Light),
        ("1920-dark", [1920.0, 1080.0], 1.0, ThemeChoice::Dark),
        ("640", [640.0, 400.0], 2.0, ThemeChoice::Light),
        ("480-dark", [480.0, 300.0], 2.0, ThemeChoice::Dark),
    ] {
        let mut window = opened(BLUE, size, pixels, theme);
        window.picture(&format!("review-waiting-{name}"));
        window.finish_review();
        for tab in DebriefTab::ALL {
            window.ask(Command::ShowTab(tab));
            window.picture(&format!("review-{}-{name}", tab.name()));
        }
        window.ask(Command::ShowTab(DebriefTab::Review));
        let answers = window.harness.get_by_label_contains("The better line: ");
        answers.focus();
        window.harness.run();
        window.picture(&format!("review-answers-{name}"));
    }
}
