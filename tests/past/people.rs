use std::fs;
use std::path::Path;

use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;
use simmer::app::{Command, Page, Retention};
use tempfile::TempDir;

use super::{ANNA, WEEKS, keep, named, page, past, practised, press, store, trainee};
use crate::support::window::Window;
use simmer::session::Mode;

fn settings(folder: &TempDir) -> Window {
    let mut window = Window::keeping(folder.path());
    window.click("Settings");
    window
}

fn fill(window: &mut Window, name: &str, words: &str) {
    let field = window.harness.get_by_role_and_label(Role::TextInput, name);
    field.focus();
    window.harness.run();
    let field = window.harness.get_by_role_and_label(Role::TextInput, name);
    field.type_text(words);
    window.harness.run();
}

#[test]
fn somebody_new_is_added_and_practises_from_then_on() {
    let folder = practised(&WEEKS);
    let mut window = settings(&folder);
    fill(&mut window, "A name or alias", "Ben");
    window.key(Key::Enter);
    let history = &window.harness.state().state.history;
    assert_eq!(history.trainee().unwrap().alias, "Ben");
    assert_eq!(history.attempts.len(), 0);
    press(&mut window, Role::Button, "Practise as Anna");
    assert_eq!(window.harness.state().state.history.attempts.len(), 8);
    assert_eq!(window.saved().unwrap().trainee.as_deref(), Some(ANNA));
}

#[test]
fn a_name_that_somebody_has_is_not_given_twice() {
    let folder = practised(&[]);
    let mut window = settings(&folder);
    fill(&mut window, "A name or alias", " Anna ");
    press(&mut window, Role::Button, "Add");
    assert!(window.says("Somebody is called Anna here already."));
    assert_eq!(store(folder.path()).trainees().unwrap().len(), 1);
}

#[test]
fn a_name_is_changed_and_the_attempts_stay() {
    let folder = practised(&WEEKS);
    let mut window = settings(&folder);
    press(&mut window, Role::Button, "Change the name");
    fill(&mut window, "Your name here", "-Lena");
    press(&mut window, Role::Button, "Keep this name");
    let history = &window.harness.state().state.history;
    assert!(history.trainee().unwrap().alias.contains("Lena"));
    assert_eq!(history.attempts.len(), 8);
    assert_eq!(history.trainees.len(), 1);
}

#[test]
fn the_name_at_the_top_leads_here() {
    let folder = practised(&[]);
    let mut window = Window::keeping(folder.path());
    press(&mut window, Role::Button, "Anna");
    assert!(window.says("Who practises here"));
}

#[test]
fn what_is_kept_and_where_is_told_in_plain_words() {
    let folder = practised(&[]);
    let window = settings(&folder);
    assert!(window.says("Nothing is sent anywhere."));
    assert!(window.says(&folder.path().display().to_string()));
    window.harness.get_by_label("Copy the path");
}

/// The files below a folder that hold some words.
fn holding(folder: &Path, words: &str) -> usize {
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            count += holding(&path, words);
        } else {
            let bytes = fs::read(&path).unwrap();
            let mut parts = bytes.windows(words.len());
            count += usize::from(parts.any(|part| part == words.as_bytes()));
        }
    }
    count
}

#[test]
fn everything_of_mine_is_deleted_once_it_was_said_twice() {
    let folder = practised(&WEEKS);
    let mut kept = store(folder.path());
    kept.keep_trainee(&trainee("Ben")).unwrap();
    let of_ben = past("sc03-cold-soup.good", 0, Mode::Exam, 1.0);
    keep(&mut kept, "trainee-Ben", "of-ben", &of_ben);
    drop(kept);
    assert!(
        holding(folder.path(), ANNA) >= 2,
        "in the history and its copy"
    );
    let mut window = settings(&folder);
    press(&mut window, Role::Button, "Delete everything of mine");
    assert!(window.says("Delete Anna with 8 attempts for good?"));
    press(&mut window, Role::Button, "Keep it all");
    assert!(!window.says("for good?"));
    press(&mut window, Role::Button, "Delete everything of mine");
    press(&mut window, Role::Button, "Yes, delete everything");
    assert!(window.says("Deleted: your name, 8 attempts, your cards, also in 1 copy."));
    let history = &window.harness.state().state.history;
    assert_eq!(history.trainee().unwrap().alias, "Ben");
    assert_eq!(history.attempts.len(), 1);
    drop(window);
    assert_eq!(holding(folder.path(), ANNA), 0);
    assert!(holding(folder.path(), "trainee-Ben") > 0);
}

#[test]
fn a_play_that_is_open_is_no_longer_kept_after_everything_was_deleted() {
    let folder = practised(&[]);
    let mut window = Window::keeping(folder.path());
    window.begin("cold-soup");
    window.click("Settings");
    press(&mut window, Role::Button, "Delete everything of mine");
    press(&mut window, Role::Button, "Yes, delete everything");
    window.key(Key::Escape);
    window.ask(Command::LetFinish).ask(Command::Answer(1));
    assert!(matches!(page(&window), Page::Conversation(_)));
    assert!(!window.says("no longer saved") && !window.says("not saved"));
    assert_eq!(store(folder.path()).trainees().unwrap(), []);
}

#[test]
fn keeping_for_a_shorter_time_asks_before_it_deletes() {
    let old = [
        past("sc03-cold-soup.good", 100, Mode::Exam, 1.0),
        past("sc03-cold-soup.good", 2, Mode::Exam, 1.0),
    ];
    let folder = practised(&old);
    let mut window = settings(&folder);
    press(&mut window, Role::RadioButton, "3 months");
    assert!(window.says("1 attempt of yours is older and goes at once"));
    assert_eq!(window.harness.state().state.history.attempts.len(), 2);
    press(&mut window, Role::Button, "Delete what is older");
    assert_eq!(window.harness.state().state.history.attempts.len(), 1);
    assert_eq!(window.saved().unwrap().retention, Retention::ThreeMonths);
    press(&mut window, Role::RadioButton, "1 year");
    assert_eq!(window.saved().unwrap().retention, Retention::Year);
}

#[test]
fn everything_of_mine_is_exported_into_a_folder_of_its_own() {
    let folder = practised(&WEEKS);
    let mut window = settings(&folder);
    press(&mut window, Role::Button, "Export everything of mine");
    assert!(window.says("Everything of yours is written: "));
    let written = folder.path().join("exports/2026-03-01");
    let read = |name: &str| fs::read_to_string(written.join(name)).unwrap();
    assert_eq!(read("attempts.csv").lines().count(), 1 + 8);
    assert_eq!(read("attempts.jsonl").lines().count(), 8);
    assert!(read("about.txt").contains("Attempts: 8"));
    for name in [
        "attempts.csv",
        "moves.csv",
        "attempts.jsonl",
        "statements.json",
    ] {
        assert!(read(name).contains(ANNA) || name == "moves.csv", "{name}");
    }
    press(&mut window, Role::Button, "Export everything of mine");
    assert!(folder.path().join("exports/2026-03-01-2").is_dir());
    assert_eq!(named(&window, Role::Button, "Export").len(), 1);
}
