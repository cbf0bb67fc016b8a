//! A2, A16, A17: what changes is said, what went wrong says how to mend it, and words say their language.

use egui::accesskit::Live;
use egui::{Key, Role};
use egui_kittest::kittest::NodeT as _;
use simmer::app::{AttemptsAct, Command, Page, Unkept};
use simmer::store::open::shipped_library;

use super::places::{PLACES, USUAL};
use super::tree::{FOUND, Part, parts};
use crate::past::{WEEKS, practised};
use crate::support::window::Window;

fn saying(parts: &[Part], words: &str) -> Part {
    let found = parts.iter().find(|part| part.name.contains(words));
    found
        .unwrap_or_else(|| panic!("nobody says {words}"))
        .clone()
}

#[test]
fn a2_every_new_line_of_a_customer_is_announced() {
    for place in ["table", "call", "desk"] {
        let told = FOUND.told.iter().find(|told| told.place == place).unwrap();
        let polite = told.parts.iter().filter(|part| part.live == Live::Polite);
        let words: Vec<_> = polite.map(|part| part.name.as_str()).collect();
        assert!(words.len() >= 2, "{place}: {words:?}");
    }
    let mut window = Window::open();
    window.begin("cold-soup");
    let line = "You're the manager?";
    assert_eq!(saying(&parts(&window), line).live, Live::Polite);
    window.key(Key::Space);
    assert_eq!(saying(&parts(&window), "not finished").live, Live::Polite);
}

#[test]
fn a2_what_is_kept_is_announced_and_what_is_not_at_once() {
    let mut window = Window::open();
    window.begin("cold-soup");
    let why = "the disk is full".to_owned();
    window.ask(Command::NotKept(Unkept { why, waits: true }));
    assert_eq!(
        saying(&parts(&window), "the disk is full").live,
        Live::Assertive
    );
    window.ask(Command::Kept { over: false });
    assert!(!window.says("the disk is full"));
    window.ask(Command::Report("The report is written.".to_owned()));
    assert_eq!(
        saying(&parts(&window), "The report is written.").live,
        Live::Assertive
    );
}

#[test]
fn a16_a_fault_names_its_line_and_the_way_out() {
    let told = FOUND
        .told
        .iter()
        .find(|told| told.place == "problems")
        .unwrap();
    saying(&told.parts, "Error at 61:41");
    saying(&told.parts, "Did you mean 'show_listening'?");
}

#[test]
fn a16_leaving_loses_nothing_and_deleting_is_asked_twice() {
    let folder = practised(&WEEKS[..2]);
    let mut window = Window::keeping(folder.path());
    window.begin("cold-soup").key(Key::Num1).key(Key::Escape);
    assert!(window.says("Pick up where you left"));
    let count = |window: &Window| window.harness.state().state.history.attempts.len();
    let tell = AttemptsAct::Tell("attempt-0".to_owned());
    window
        .ask(Command::Remember)
        .ask(Command::Attempts(AttemptsAct::Show))
        .ask(Command::Attempts(tell));
    let before = count(&window);
    window.ask(Command::Attempts(AttemptsAct::Delete));
    assert_eq!(count(&window), before, "not before it was asked");
}

#[test]
fn a17_every_scenario_says_its_language_and_so_do_its_words() {
    for entry in shipped_library().entries {
        assert_eq!(entry.scenario.unwrap().lang, "en", "{}", entry.file);
    }
    for place in PLACES
        .into_iter()
        .filter(|it| ["table", "call", "inbox"].contains(&it.name))
    {
        let shown = place.at(USUAL);
        let Page::Conversation(talk) = &shown.window.harness.state().state.page else {
            panic!("{}", place.name);
        };
        let lang = talk.session.scenario().lang.clone();
        let nodes = shown.window.harness.root().children_recursive();
        let mut told = nodes.filter(|node| node.accesskit_node().role() == Role::Label);
        assert!(
            told.any(|node| node.accesskit_node().data().language() == Some(lang.as_str())),
            "{}",
            place.name
        );
    }
}
