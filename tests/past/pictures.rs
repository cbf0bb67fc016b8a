use egui::vec2;
use simmer::app::{AttemptsAct, Command, SkillsAct, ThemeChoice};

use super::{WEEKS, practised};
use crate::pages::assert_accessible;
use crate::support::window::Window;

/// Every size that the pages are made for; the last one at 200 % text.
const SIZES: [(&str, [f32; 2], f32); 4] = [
    ("1280", [1280.0, 800.0], 1.0),
    ("960", [960.0, 600.0], 1.0),
    ("1920", [1920.0, 1080.0], 1.0),
    ("640", [640.0, 400.0], 2.0),
];

/// Shows what is asked for at every size, and holds every control to its name, its size and its place.
fn shown(name: &str, plays: &[super::Past], asked: &[Command]) {
    let folder = practised(plays);
    for (size, [width, height], pixels) in SIZES {
        for (theme, set) in [(ThemeChoice::Light, ""), (ThemeChoice::Dark, "-dark")] {
            if theme == ThemeChoice::Dark && (size == "960" || size == "1920") {
                continue;
            }
            let size_of = vec2(width, height);
            let mut window = Window::keeping_with(folder.path(), size_of, pixels, theme);
            for command in asked {
                window.ask(command.clone());
            }
            assert_accessible(&window.harness);
            window.picture(&format!("{name}-{size}{set}"));
        }
    }
}

fn family(name: &str) -> Command {
    Command::Skills(SkillsAct::Family(name.to_owned()))
}

#[test]
fn the_skills_fit() {
    let show = Command::Skills(SkillsAct::Show);
    shown("skills-first", &[], std::slice::from_ref(&show));
    shown("skills", &WEEKS, &[show.clone(), family("listen")]);
    let technique = Command::Skills(SkillsAct::Technique("validate".to_owned()));
    shown(
        "skills-technique",
        &WEEKS,
        &[show, family("connect"), technique],
    );
}

#[test]
fn the_attempts_fit() {
    let show = Command::Attempts(AttemptsAct::Show);
    let act = |act| Command::Attempts(act);
    let tell = act(AttemptsAct::Tell("attempt-6".to_owned()));
    shown("attempts", &WEEKS, &[show.clone(), tell.clone()]);
    shown("attempts-first", &[], std::slice::from_ref(&show));
    let delete = act(AttemptsAct::AskToDelete(true));
    shown("attempts-delete", &WEEKS, &[show.clone(), tell, delete]);
    let both = ["attempt-6".to_owned(), "attempt-0".to_owned()];
    shown(
        "attempts-compare",
        &WEEKS,
        &[show, act(AttemptsAct::Compare(both))],
    );
}

#[test]
fn the_bar_of_trouble_fits() {
    let unkept = simmer::app::Unkept {
        why: "the disk is full; make room, and the next move is kept with all before it".to_owned(),
        waits: true,
    };
    shown("unsaved", &WEEKS, &[Command::NotKept(unkept)]);
}

#[test]
fn the_settings_about_people_fit() {
    let asked = simmer::app::PeopleForm {
        asked: Some(simmer::app::Asked::DeleteEverything),
        ..Default::default()
    };
    let form = Command::People(simmer::app::PeopleAct::Form(asked));
    shown("settings-people", &WEEKS, &[Command::ShowSettings, form]);
}
