//! The author's loop: a scenario is changed while it is open, and what is open goes on with it.

mod analysis;
mod app;
mod disk;
mod window;

use simmer::app::{AppState, Command, Entry, Fresh, Library, Page, Settings};
use simmer::progress::Moment;
use simmer::scenario::{Reading, read};
use simmer::session::Seed;

use crate::support::world::catalogue;

/// A sound scenario of four places; the second option of the first place is not needed by anything.
pub const TEXT: &str = include_str!("../../docs/examples/first.ron");
const FILE: &str = "own/first.ron";

fn reading(text: &str) -> Reading {
    read(FILE, text.as_bytes(), &catalogue())
}

/// `text` with one part of it in other words.
fn with(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

/// The text with a technique misspelt, which is one error at line 41.
pub fn broken() -> String {
    with(
        TEXT,
        "\"hear_out\", \"show_listening\"]",
        "\"hear_out\", \"show_listenin\"]",
    )
}

/// The third option of the place that comes second, gone.
fn without_third_option() -> String {
    let start = TEXT
        .find("(\n                    say: \"I can see that this upsets")
        .unwrap();
    let end = TEXT[start..].find("),\n            ],").unwrap() + start;
    format!("{}{}", &TEXT[..start], &TEXT[end + 2..])
}

/// The app, opened on this file.
pub fn opened(text: &str) -> AppState {
    let library = Library {
        entries: vec![Entry::new(FILE.to_owned(), reading(text))],
        own: true,
        ..Library::default()
    };
    let settings = Settings {
        reduced_motion: true,
        ..Settings::default()
    };
    AppState::new(library, settings)
}

/// In the conversation of this file, these moves made.
pub fn played(text: &str, moves: &[usize]) -> AppState {
    let mut app = opened(text);
    for command in [
        Command::OpenBriefing(0),
        Command::Begin,
        Command::Start(Fresh {
            seed: Seed(7),
            name: String::new(),
            now: Moment::default(),
        }),
    ] {
        app.handle(command);
    }
    for &option in moves {
        app.handle(Command::LetFinish);
        app.handle(Command::Answer(option));
    }
    app
}

pub fn saved(text: &str) -> Command {
    Command::FileChanged {
        file: FILE.to_owned(),
        reading: Box::new(reading(text)),
    }
}

fn talk(app: &AppState) -> &simmer::app::Conversation {
    match &app.page {
        Page::Conversation(talk) => talk,
        _ => panic!("no conversation is open"),
    }
}

fn line(app: &AppState) -> String {
    talk(app).session.offer().unwrap().line.text()
}
