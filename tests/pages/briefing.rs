use egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use simmer::app::Command;
use simmer::session::Mode;

use super::{Window, click, open, press, tab_order};
use crate::support::cast::fresh;

fn briefing(place: usize) -> Window {
    let mut app = fresh();
    app.handle(Command::OpenBriefing(place));
    open(app)
}

#[test]
fn a_mode_is_chosen_by_click() {
    let mut window = briefing(1);
    let name = "Rehearsal, only she reacts";
    click(&mut window, Role::RadioButton, name);
    let asked = [Command::ChooseMode(Mode::Rehearsal)];
    assert_eq!(window.state().asked, asked);
    let card = window.get_by_role_and_label(Role::RadioButton, name);
    assert_eq!(
        card.accesskit_node().toggled(),
        Some(egui::accesskit::Toggled::True)
    );
}

#[test]
fn arrows_choose_a_mode_and_enter_begins() {
    let mut window = briefing(1);
    press(&mut window, Key::ArrowRight);
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowRight);
    press(&mut window, Key::ArrowRight);
    press(&mut window, Key::ArrowLeft);
    press(&mut window, Key::Enter);
    let modes = [
        Mode::Rehearsal,
        Mode::Exam,
        Mode::Explore,
        Mode::Coach,
        Mode::Explore,
    ];
    let mut expected: Vec<_> = modes.into_iter().map(Command::ChooseMode).collect();
    expected.push(Command::Begin);
    assert_eq!(window.state().asked, expected);
}

#[test]
fn space_chooses_the_card_that_has_the_focus() {
    let mut window = briefing(5);
    let name = "Rehearsal, only he reacts";
    window
        .get_by_role_and_label(Role::RadioButton, name)
        .focus();
    window.run();
    press(&mut window, Key::Space);
    assert_eq!(window.state().asked, [Command::ChooseMode(Mode::Rehearsal)]);
}

#[test]
fn it_begins_by_enter_and_by_click() {
    let mut window = briefing(1);
    press(&mut window, Key::Enter);
    assert_eq!(window.state().asked, [Command::Begin]);
    let mut window = briefing(1);
    click(&mut window, Role::Button, "Begin");
    assert_eq!(window.state().asked, [Command::Begin]);
}

#[test]
fn enter_on_the_way_back_does_not_begin() {
    let mut window = briefing(1);
    window
        .get_by_role_and_label(Role::Button, "Library")
        .focus();
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(window.state().asked, [Command::ShowLibrary]);
}

#[test]
fn escape_goes_back() {
    let mut window = briefing(1);
    press(&mut window, Key::Escape);
    assert_eq!(window.state().asked, [Command::ShowLibrary]);
}

#[test]
fn everything_that_is_known_can_be_read() {
    let window = briefing(1);
    for text in [
        "Face to face, phone repair, level 2",
        "It worked in the shop",
        "Repair counter, third week",
        "lend a phone for two days",
        "No backup known",
        "Cool the kettle first, then find out why",
        "Tension first, facts later",
        "Agree on the facts",
    ] {
        window.get_by_label(text);
    }
    let person = window.get_by_role(Role::Image);
    let name = person.accesskit_node().label().unwrap();
    assert!(name.starts_with("Priya Raman, "), "{name}");
}

#[test]
fn a_content_note_comes_before_everything_else() {
    let window = briefing(1);
    assert!(window.query_by_label_contains("contains abuse").is_none());
    let mut app = fresh();
    let place = app.library.entries.iter().position(|entry| {
        let scenario = entry.scenario.as_ref();
        scenario.is_some_and(|scenario| scenario.content_note.is_some())
    });
    app.handle(Command::OpenBriefing(place.unwrap()));
    let window = open(app);
    let note = window.get_by_label_contains("contains abuse").rect();
    let title = window.get_by_label_contains("I read the rules").rect();
    assert!(note.bottom() < title.top());
}

#[test]
fn the_keyboard_goes_through_the_page_as_it_is_read() {
    let mut window = briefing(1);
    assert_eq!(
        tab_order(&mut window),
        [
            "Library",
            "Settings",
            "Coach, a reason each move",
            "Rehearsal, only she reacts",
            "Exam, no gauges, one go",
            "Explore, not scored, go back",
            "Begin",
        ]
    );
}
