use egui::Key;
use egui_kittest::kittest::Queryable as _;
use simmer::app::{Command, Drawer, KeyAct, Page, Prefer, Settings, SoleKey};

use super::app;
use crate::support::window::Window;

/// Presses the button that changes a key, then the key.
fn change(window: &mut Window, act: &str, key: Key) {
    window
        .harness
        .get_by_label_contains(&format!("{act}: "))
        .focus();
    window.harness.run();
    window.key(Key::Enter).key(key);
}

#[test]
fn a_key_is_changed_by_keyboard_and_works_at_once() {
    let mut window = Window::open();
    window.click("Settings");
    change(&mut window, "Note", Key::J);
    window.harness.get_by_label("Note: J, change");
    window.key(Key::Escape);
    window.begin("cold-soup").key(Key::N);
    let drawer = |window: &Window| match &app(window).page {
        Page::Conversation(talk) => talk.drawer,
        other => panic!("{other:?}"),
    };
    assert_eq!(drawer(&window), None, "the old key is free");
    window.key(Key::J);
    assert_eq!(drawer(&window), Some(Drawer::Note));
}

#[test]
fn a_key_that_is_taken_says_by_what() {
    let mut window = Window::open();
    window.click("Settings");
    change(&mut window, "Note", Key::B);
    assert!(window.says("B is taken: Breathe or re-read. Press another."));
    window.key(Key::Space);
    assert!(window.says("Space is taken: Let them finish."));
    window.key(Key::K);
    window.harness.get_by_label("Note: K, change");
}

#[test]
fn escape_leaves_a_key_as_it_was_and_the_settings_open() {
    let mut window = Window::open();
    window.click("Settings");
    change(&mut window, "Hint", Key::Escape);
    window.harness.get_by_label("Hint: H, change");
    assert!(matches!(app(&window).page, Page::Settings(_)));
}

#[test]
fn the_usual_keys_come_back() {
    let mut window = Window::open();
    window.click("Settings");
    change(&mut window, "Hint", Key::Q);
    window.click("Usual keys");
    window.harness.get_by_label("Hint: H, change");
}

#[test]
fn keys_are_kept_with_the_settings() {
    let mut app = super::state();
    app.handle(Command::Prefer(Prefer::Listen(Some(KeyAct::Breathe))));
    app.handle(Command::Prefer(Prefer::Press(SoleKey::named("q").unwrap())));
    let kept = serde_json::to_string(&app.settings).unwrap();
    let read: Settings = serde_json::from_str(&kept).unwrap();
    assert_eq!(read, app.settings);
    assert_eq!(read.keys.key(KeyAct::Breathe).name(), "Q");
}

#[test]
fn every_usual_key_is_another() {
    let keys = Settings::default().keys;
    for act in KeyAct::ALL {
        assert_eq!(keys.act(keys.key(act)), Some(act));
    }
}
