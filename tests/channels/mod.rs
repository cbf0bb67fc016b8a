//! The four channels, each played from its first line to its end as a keyboard or a screen reader meets it.

mod call;
mod cues;
mod desk;
mod mail;
mod pictures;
mod read;
mod table;

use egui::{Key, Vec2, vec2};
use simmer::app::{AppState, Command, Entry, Library, Page, Settings, ThemeChoice};
use simmer::customer::Timing;
use simmer::scenario::read;
use simmer::session::{Mode, parse_moves};

use crate::conversation_page::{answer, talk};
use crate::support::window::Window;
use crate::support::world::catalogue;

/// Opens a scenario and begins it.
fn begun(text: &str, mode: Mode) -> Window {
    begun_at(text, mode, vec2(1280.0, 800.0), 1.0, ThemeChoice::Light)
}

fn begun_at(text: &str, mode: Mode, size: Vec2, pixels: f32, theme: ThemeChoice) -> Window {
    let reading = read("own/one.ron", text.as_bytes(), &catalogue());
    assert!(reading.scenario.is_some(), "{:?}", reading.diagnostics);
    let library = Library {
        entries: vec![Entry::new("own/one.ron".to_owned(), reading)],
        ..Library::default()
    };
    let settings = Settings {
        theme,
        reduced_motion: true,
        ..Settings::default()
    };
    let mut window = Window::showing(AppState::new(library, settings), size, pixels, theme);
    window
        .ask(Command::OpenBriefing(0))
        .ask(Command::ChooseMode(mode))
        .ask(Command::Begin);
    window
}

/// Plays moves such as `2p 1r` by keyboard.
fn play(window: &mut Window, moves: &str) {
    for wanted in parse_moves(moves).unwrap() {
        answer(window, wanted);
    }
}

/// Opens the draft or gives the answer whose words hold these.
fn choose(window: &mut Window, words: &str) {
    let name = window
        .spoken()
        .into_iter()
        .find(|line| line.contains(words) && line.as_bytes().get(1) == Some(&b'.'))
        .unwrap_or_else(|| panic!("{words} can be chosen"));
    window.click(&name);
}

/// Plays to the end by clicking what holds these words, each time after a pause.
fn click_through(window: &mut Window, answers: &[&str]) {
    for words in answers {
        while !talk(window).has_finished() {
            window.key(Key::Space);
        }
        if talk(window).is_letter() {
            choose(window, words);
            window.click("Re-read");
            let send = if window.says("Decide") {
                "Decide"
            } else {
                "Send"
            };
            window.click(send);
        } else {
            window.click("Breathe");
            choose(window, words);
        }
    }
}

fn moves(window: &Window) -> usize {
    talk(window).session.transcript().turns.len()
}

fn last_timing(window: &Window) -> Timing {
    let turns = &talk(window).session.transcript().turns;
    turns.last().expect("a move was made").step.answer.timing
}
