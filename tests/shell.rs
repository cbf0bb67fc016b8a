//! The whole app, from the library to the debrief and back, as a person would click and type.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use simmer::app::{Command, Page, ThemeChoice};

use crate::support::window::Window;

#[test]
fn a_newcomer_clicks_from_the_library_to_a_first_answer_and_back() {
    let mut window = Window::open();
    assert!(window.says("Next for you"));
    window.click("Open the briefing");
    assert!(
        window.says("You may"),
        "the briefing says what may be granted"
    );
    window.click("Begin");
    window.click("Let her finish");
    let first = window
        .spoken()
        .into_iter()
        .find(|line| line.starts_with("1. "))
        .unwrap();
    window.click(&first);
    assert!(window.says("What your last move did"));
    window.click("Leave");
    window.click("Pick up where you left");
    assert!(
        window.says("What your last move did"),
        "it goes on where it stood"
    );
}

#[test]
fn a_larger_text_is_shown_at_once_and_kept() {
    let mut window = Window::open();
    window.ctrl(Key::Plus).ctrl(Key::Plus);
    assert_eq!(window.saved().unwrap().zoom.percent(), 125);
    assert!((window.harness.ctx.zoom_factor() - 1.25).abs() < 0.001);
    window.ctrl(Key::Num0);
    assert_eq!(window.saved().unwrap().zoom.percent(), 100);
}

#[test]
fn a_chosen_theme_is_kept() {
    let mut window = Window::open();
    window.click("Settings").click("Dark");
    assert_eq!(window.saved().unwrap().theme, ThemeChoice::Dark);
    window.key(Key::Escape);
    assert!(window.says("Next for you"), "Escape closes the settings");
}

#[test]
fn practice_from_a_move_is_not_scored() {
    let mut window = Window::open();
    window.begin("cold-soup");
    while !window.says("See what each move did") {
        window.key(Key::Num1);
    }
    window.key(Key::Enter);
    let best = |window: &Window| {
        let entries = &window.harness.state().state.library.entries;
        entries.iter().map(|entry| entry.best).collect::<Vec<_>>()
    };
    let before = best(&window);
    window.ask(Command::SelectMove(0)).click("Try it from here");
    assert!(window.says("Explore, not scored"));
    while !window.says("See what each move did") {
        window.key(Key::Num2);
    }
    window.key(Key::Enter);
    assert!(matches!(
        window.harness.state().state.page,
        Page::Debrief(_)
    ));
    assert_eq!(best(&window), before);
}

#[test]
fn a_sentence_that_matters_is_said_and_can_be_put_away() {
    let mut window = Window::open();
    window.ask(Command::Report("The settings could not be kept.".into()));
    assert!(window.says("The settings could not be kept."));
    window.harness.get_by_label("Close").click();
    window.harness.run();
    assert!(!window.says("The settings could not be kept."));
}
