//! The review of real plays, worked by keyboard and read as a screen reader reads it.

use egui::{Key, Role, vec2};
use simmer::app::{Command, DebriefTab, Page, ThemeChoice};
use simmer::session::parse_moves;

use crate::conversation_page::answer;
use crate::plays;
use crate::support::window::Window;

/// The debrief of a written-down play, in a window.
fn after(window: &mut Window, name: &str) {
    let play = plays::all()
        .into_iter()
        .find(|play| play.name == name)
        .expect("the play is written down");
    let id = plays::scenario(&play.scenario).id.clone();
    window.begin(&id);
    for made in parse_moves(&play.moves).unwrap() {
        answer(window, made);
    }
    window.key(Key::Enter);
    assert!(matches!(
        window.harness.state().state.page,
        Page::Debrief(_)
    ));
}

#[test]
fn pictures_of_a_review_at_every_size() {
    for (name, size, pixels, theme) in [
        ("1280", [1280.0, 800.0], 1.0, ThemeChoice::Light),
        ("1280-dark", [1280.0, 800.0], 1.0, ThemeChoice::Dark),
        ("960", [960.0, 600.0], 1.0, ThemeChoice::Light),
        ("1920-dark", [1920.0, 1080.0], 1.0, ThemeChoice::Dark),
        ("640", [640.0, 400.0], 2.0, ThemeChoice::Light),
        ("480-dark", [480.0, 300.0], 2.0, ThemeChoice::Dark),
        ("960-tall", [960.0, 1700.0], 1.0, ThemeChoice::Light),
        ("tall", [1280.0, 1600.0], 1.0, ThemeChoice::Light),
        ("640-tall", [640.0, 2600.0], 1.0, ThemeChoice::Light),
    ] {
        let mut window = Window::with(vec2(size[0], size[1]), pixels, theme);
        after(&mut window, "sc04-the-wrong-blue.clumsy");
        window.picture(&format!("review-waiting-{name}"));
        window.finish_review();
        for tab in DebriefTab::ALL {
            window.ask(Command::ShowTab(tab));
            window.picture(&format!("review-{}-{name}", tab.name()));
        }
    }
}
