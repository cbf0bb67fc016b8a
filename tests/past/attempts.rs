use egui::{Key, Role};
use simmer::app::{Command, Page};
use simmer::session::Mode;
use tempfile::TempDir;

use super::{DAY, WEEKS, named, page, past, practised, press, store};
use crate::support::window::{NOW, Window};

fn attempts(folder: &TempDir) -> Window {
    let mut window = Window::keeping(folder.path());
    press(&mut window, Role::Tab, "Attempts");
    window
}

/// The rows, by the titles they begin with.
fn rows(window: &Window) -> Vec<String> {
    let all = named(window, Role::Button, "");
    let is_row = |name: &String| name.contains(", technique ") || name.contains(", not finished");
    all.into_iter().filter(is_row).collect()
}

#[test]
fn the_newest_stands_first_with_day_length_and_both_results() {
    let folder = practised(&WEEKS);
    let window = attempts(&folder);
    let rows = rows(&window);
    assert_eq!(rows.len(), 8);
    let good = crate::plays::all()
        .into_iter()
        .find(|it| it.name == "sc03-cold-soup.good")
        .unwrap();
    let (technique, customer) = (good.result("technique"), good.result("customer"));
    let first = |text: &str| text.split_whitespace().next().unwrap().to_owned();
    let soup = rows
        .iter()
        .find(|row| row.starts_with("Cold soup"))
        .unwrap();
    let moves = simmer::session::parse_moves(&good.moves).unwrap().len();
    let minutes = (31 * moves + 30) / 60;
    assert_eq!(
        *soup,
        format!(
            "Cold soup, Exam, yesterday, 09:00, {minutes} minutes, technique {}, customer {}, passed",
            first(&technique),
            first(&customer)
        )
    );
    assert!(
        rows[7].starts_with("Cold soup, Coach, 16 February, 09:00"),
        "{}",
        rows[7]
    );
}

#[test]
fn fewer_can_be_listed_by_scenario_end_and_mode() {
    let folder = practised(&WEEKS);
    let mut window = attempts(&folder);
    let choose = |window: &mut Window, menu: &str, choice: &str| {
        press(window, Role::Button, menu);
        press(window, Role::MenuItemRadio, choice);
    };
    choose(&mut window, "All scenarios", "Cold soup");
    assert_eq!(rows(&window).len(), 3);
    assert!(window.says("3 of 8"));
    choose(&mut window, "Any end", "Not passed");
    assert_eq!(rows(&window).len(), 2);
    choose(&mut window, "Any mode", "Exam");
    assert_eq!(rows(&window).len(), 0);
    assert!(window.says("No attempt matches."));
    press(&mut window, Role::Button, "Show all");
    assert_eq!(rows(&window).len(), 8);
}

#[test]
fn an_attempt_opens_move_by_move_and_leads_back() {
    let folder = practised(&WEEKS);
    let mut window = attempts(&folder);
    press(&mut window, Role::Button, "Cold soup, Coach, 16 February");
    press(&mut window, Role::Button, "Look at every move");
    let Page::Debrief(debrief) = page(&window) else {
        panic!("{:?}", page(&window));
    };
    assert_eq!(debrief.attempt.as_deref(), Some("attempt-0"));
    assert_eq!(debrief.session.scenario().id, "cold-soup");
    assert!(window.says("Results") || window.says("Technique"));
    press(&mut window, Role::Button, "Attempts");
    assert!(matches!(page(&window), Page::Attempts(_)));
}

#[test]
fn the_very_text_that_was_played_is_opened() {
    let folder = practised(&WEEKS[..1]);
    let mut window = attempts(&folder);
    // The file has changed since.
    let entries = &mut window.harness.state_mut().state.library.entries;
    entries.clear();
    press(&mut window, Role::Button, "Cold soup");
    press(&mut window, Role::Button, "Look at every move");
    assert!(matches!(page(&window), Page::Debrief(_)));
}

#[test]
fn an_unfinished_attempt_goes_on_from_here() {
    let folder = practised(&WEEKS[..1]);
    let mut window = Window::keeping(folder.path());
    window.begin("the-wrong-blue");
    window.ask(Command::LetFinish).ask(Command::Answer(0));
    window.ask(Command::Leave).ask(Command::Remember);
    press(&mut window, Role::Tab, "Attempts");
    assert!(
        rows(&window)[0].ends_with("not finished, 1 move"),
        "{:?}",
        rows(&window)
    );
    press(&mut window, Role::Button, "The wrong blue");
    press(&mut window, Role::Button, "Go on with it");
    let Page::Conversation(talk) = page(&window) else {
        panic!("{:?}", page(&window));
    };
    assert_eq!(talk.session.transcript().turns.len(), 1);
    let unfit = |it: &simmer::app::AppState| it.left.is_some();
    assert!(
        !unfit(&window.harness.state().state),
        "it is open, not left"
    );
}

#[test]
fn two_attempts_stand_side_by_side() {
    let folder = practised(&WEEKS);
    let mut window = attempts(&folder);
    press(&mut window, Role::Button, "Cold soup, Exam");
    press(&mut window, Role::Button, "16 February, 09:00");
    let Page::Compare(both) = page(&window) else {
        panic!("{:?}", page(&window));
    };
    let ids = both.plays.each_ref().map(|it| it.attempt.id.as_str());
    assert_eq!(ids, ["attempt-0", "attempt-6"], "the earlier one first");
    let scores = both
        .plays
        .each_ref()
        .map(|it| it.assessment.technique_score);
    let row = format!("Technique: earlier {}, later {}", scores[0], scores[1]);
    assert!(window.says(&row), "{row}");
    assert!(window.says("Earlier, 16 February, 09:00. Temperature: start"));
    window.key(Key::Escape);
    assert!(matches!(page(&window), Page::Attempts(_)));
}

#[test]
fn nothing_is_deleted_before_it_is_said_twice() {
    let folder = practised(&WEEKS);
    let mut window = attempts(&folder);
    press(&mut window, Role::Button, "Nobody came");
    press(&mut window, Role::Button, "Delete…");
    assert!(window.says("Delete this attempt for good?"));
    press(&mut window, Role::Button, "Keep it");
    assert_eq!(rows(&window).len(), 8);
    press(&mut window, Role::Button, "Delete…");
    press(&mut window, Role::Button, "Delete it");
    assert_eq!(rows(&window).len(), 7);
    assert!(!window.says("Nobody came,"));
    let (kept, damaged) = store(folder.path()).attempts(super::ANNA).unwrap();
    assert_eq!((kept.len(), damaged), (7, vec![]));
}

#[test]
fn what_cannot_be_read_is_told_and_left_alone() {
    let folder = practised(&WEEKS);
    let connection = rusqlite::Connection::open(folder.path().join("attempts.db")).unwrap();
    let change = "UPDATE move SET millis = 7 WHERE attempt = 'attempt-2' AND number = 1";
    assert_eq!(connection.execute(change, []).unwrap(), 1);
    let window = attempts(&folder);
    assert!(window.says("1 attempt cannot be read and is left untouched."));
    assert_eq!(rows(&window).len(), 7);
}

#[test]
fn before_the_first_play_there_is_a_way_to_one() {
    let folder = practised(&[]);
    let mut window = attempts(&folder);
    assert!(window.says("Nothing was played yet."));
    press(&mut window, Role::Button, "Open the library");
    assert!(matches!(page(&window), Page::Library));
}

#[test]
fn attempts_older_than_wanted_go_when_the_app_opens() {
    let old = [
        past("sc03-cold-soup.good", 100, Mode::Exam, 1.0),
        past("sc03-cold-soup.good", 80, Mode::Exam, 1.0),
    ];
    let folder = practised(&old);
    let settings = simmer::app::Settings {
        retention: simmer::app::Retention::ThreeMonths,
        reduced_motion: true,
        ..Default::default()
    };
    // Three months before 1 March 2026 is 1 December 2025, 90 days before.
    assert_eq!(NOW.0 / DAY, 20_513);
    let window = Window::keeping_as(
        folder.path(),
        settings,
        egui::vec2(1280.0, 800.0),
        1.0,
        simmer::app::ThemeChoice::Light,
    );
    let attempts = &window.harness.state().state.history.attempts;
    let ids: Vec<&str> = attempts.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["attempt-1"]);
}
