use egui::{Key, vec2};
use simmer::app::ThemeChoice;

use super::{folder, looks};

#[test]
fn the_first_minute_fits() {
    let sizes = [
        ("1280", vec2(1280.0, 800.0), 1.0, ThemeChoice::Light),
        ("1280-dark", vec2(1280.0, 800.0), 1.0, ThemeChoice::Dark),
        ("960", vec2(960.0, 600.0), 1.0, ThemeChoice::Light),
        ("640", vec2(640.0, 400.0), 2.0, ThemeChoice::Dark),
    ];
    for (size, points, pixels, theme) in sizes {
        let folder = folder();
        let mut window = looks(points, pixels, theme, &folder);
        window.picture(&format!("welcome-{size}"));
        window
            .key(Key::Enter)
            .picture(&format!("kettle-first-{size}"));
        window
            .key(Key::Enter)
            .picture(&format!("kettle-flame-{size}"));
        window.key(Key::Enter).key(Key::Enter);
        window.picture(&format!("kettle-puff-{size}"));
        window.key(Key::Enter).key(Key::Enter);
        window.picture(&format!("kettle-steam-{size}"));
        window
            .key(Key::Escape)
            .picture(&format!("briefing-first-{size}"));
        window
            .key(Key::Escape)
            .picture(&format!("library-locked-{size}"));
        window
            .click("Settings")
            .picture(&format!("settings-practice-{size}"));
    }
}

#[test]
fn what_is_said_below_the_bar_fits() {
    use simmer::app::{Command, PaceAct, Prefer, Room};
    use simmer::session::Mode;
    let sizes = [
        ("1280", vec2(1280.0, 800.0), 1.0, ThemeChoice::Light),
        ("960-dark", vec2(960.0, 600.0), 1.0, ThemeChoice::Dark),
        ("640", vec2(640.0, 400.0), 2.0, ThemeChoice::Light),
    ];
    for (size, points, pixels, theme) in sizes {
        let mut window = crate::support::window::Window::with(points, pixels, theme);
        window
            .ask(Command::OpenBriefing(2))
            .picture(&format!("briefing-modes-{size}"));
        window.ask(Command::Begin).key(Key::H);
        window.finish_hint().picture(&format!("hint-{size}"));
        window
            .ask(Command::Leave)
            .ask(Command::OpenBriefing(2))
            .ask(Command::ChooseMode(Mode::Explore))
            .ask(Command::Prefer(Prefer::RealTime(true)))
            .ask(Command::Prefer(Prefer::Room(Room::from(10))))
            .ask(Command::Begin);
        window
            .key(Key::Num1)
            .ask(Command::Pace(PaceAct::Tick(40_000)));
        window.picture(&format!("explore-{size}"));
        window
            .key(Key::T)
            .picture(&format!("explore-transcript-{size}"));
        window.ask(Command::ShowSettings);
        window
            .key(Key::PageDown)
            .picture(&format!("settings-keys-{size}"));
    }
}
