use egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use simmer::app::{Command, Settings, ThemeChoice, Zoom};
use simmer::store::settings as kept;

use super::{Window, click, open, press};
use crate::support::cast::fresh;

fn settings() -> Window {
    let mut app = fresh();
    app.handle(Command::ShowSettings);
    open(app)
}

#[test]
fn the_library_leads_to_the_settings_and_back() {
    let mut window = open(fresh());
    click(&mut window, Role::Button, "Settings");
    click(&mut window, Role::Button, "Back");
    press(&mut window, Key::Enter);
    let expected = [
        Command::ShowSettings,
        Command::CloseSettings,
        Command::OpenBriefing(0),
    ];
    assert_eq!(window.state().asked, expected);
}

#[test]
fn escape_closes_them() {
    let mut window = settings();
    press(&mut window, Key::Escape);
    assert_eq!(window.state().asked, [Command::CloseSettings]);
}

#[test]
fn the_theme_is_chosen() {
    let mut window = settings();
    click(&mut window, Role::RadioButton, "Dark");
    assert_eq!(window.state().asked, [Command::SetTheme(ThemeChoice::Dark)]);
}

#[test]
fn text_grows_to_its_limit_and_back() {
    let mut window = settings();
    for _ in 0..5 {
        click(&mut window, Role::Button, "Larger text");
    }
    window.get_by_label("200 %");
    let larger = window.get_by_role_and_label(Role::Button, "Larger text");
    assert!(larger.accesskit_node().is_disabled());
    click(&mut window, Role::Button, "Reset");
    window.get_by_label("100 %");
    click(&mut window, Role::Button, "Smaller text");
    window.get_by_label("90 %");
}

#[test]
fn switches_are_worked_by_keyboard() {
    let mut window = settings();
    for (name, expected) in [
        ("Reduced motion", Command::SetReducedMotion(true)),
        ("Single-key shortcuts", Command::SetShortcuts(false)),
    ] {
        window.get_by_role_and_label(Role::Switch, name).focus();
        window.run();
        press(&mut window, Key::Space);
        assert_eq!(window.state().asked.last(), Some(&expected));
    }
}

#[test]
fn they_say_where_data_are_kept() {
    let window = settings();
    window.get_by_label_contains("Nothing is sent anywhere");
    window.get_by_label_contains("SIL Open Font License");
}

#[test]
fn what_is_kept_is_read_again() {
    let settings = Settings {
        theme: ThemeChoice::Dark,
        zoom: Zoom::from(125),
        reduced_motion: true,
        ..Settings::default()
    };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.ron");
    kept::save(&path, &settings).unwrap();
    assert_eq!(kept::load(&path), (settings, None));
}
