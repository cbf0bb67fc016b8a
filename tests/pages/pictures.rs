use egui::Role;
use egui_kittest::kittest::Queryable as _;
use simmer::app::{AppState, Command};
use simmer::gui::theme::Theme;

use super::{assert_accessible, press, window, with_left};
use crate::support::cast::{fresh, played};
use crate::support::soft::picture;

/// Every size that the pages are made for; the last two at 200 % text.
const SIZES: [(&str, [f32; 2], f32); 6] = [
    ("1280", [1280.0, 800.0], 1.0),
    ("960", [960.0, 600.0], 1.0),
    ("1920", [1920.0, 1080.0], 1.0),
    ("3840", [3840.0, 2160.0], 1.0),
    ("640", [640.0, 400.0], 2.0),
    ("320", [320.0, 400.0], 2.0),
];

fn shown(name: &str, app: &AppState) {
    for (size, points, scale) in SIZES {
        for (theme, set) in [(Theme::light(), ""), (Theme::dark(), "-dark")] {
            if !set.is_empty() && size != "1280" && size != "640" {
                continue;
            }
            let mut window = window(app.clone(), theme, points, scale);
            assert_accessible(&window);
            picture(&mut window, &format!("{name}-{size}{set}"));
        }
    }
}

fn at(mut app: AppState, command: Command) -> AppState {
    app.handle(command);
    app
}

#[test]
fn the_library_fits() {
    shown("library", &with_left(played(), 1));
    shown("library-first", &fresh());
    shown("library-played", &played());
    shown(
        "library-none",
        &at(fresh(), Command::Search("refund".to_owned())),
    );
}

#[test]
fn the_briefing_fits() {
    for (place, name) in [(1, "counter"), (0, "phone"), (2, "mail"), (4, "note")] {
        shown(
            &format!("briefing-{name}"),
            &at(fresh(), Command::OpenBriefing(place)),
        );
    }
}

#[test]
fn the_problems_fit() {
    shown("problems", &at(fresh(), Command::ShowProblems(3)));
}

#[test]
fn the_settings_fit() {
    shown("settings", &at(fresh(), Command::ShowSettings));
}

#[test]
fn the_ends_are_reached_at_large_text() {
    let mut library = window(with_left(played(), 1), Theme::light(), [640.0, 400.0], 2.0);
    let resume = library.get_by_label("Pick up where you left");
    resume.focus();
    library.run();
    picture(&mut library, "library-640-continue");
    library.get_by_label_contains("I read the rules").focus();
    library.run();
    picture(&mut library, "library-640-cards");
    press(&mut library, egui::Key::Home);
    let top = library.get_by_label("Next for you").rect().top();
    assert!(top > 48.0, "{top}");

    let app = at(fresh(), Command::OpenBriefing(0));
    let mut briefing = window(app, Theme::dark(), [640.0, 400.0], 2.0);
    press(&mut briefing, egui::Key::End);
    let modes = briefing.get_by_label_contains("Exam").rect();
    let begin = briefing.get_by_label("Begin").rect();
    assert!(modes.bottom() < begin.top());
    picture(&mut briefing, "briefing-640-end");
}

#[test]
fn focus_and_menus_are_drawn() {
    let mut window = window(fresh(), Theme::light(), [1280.0, 800.0], 1.0);
    window
        .get_by_label_contains("Tuesday became Friday")
        .focus();
    window.run();
    picture(&mut window, "library-focus");
    window
        .get_by_role_and_label(Role::Button, "All channels")
        .click();
    window.run();
    picture(&mut window, "library-menu");
}
