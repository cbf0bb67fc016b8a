use std::fs;

use egui::Role;
use simmer::app::{Command, Page};
use simmer::progress::Moment;
use simmer::store::attempts::open;

use super::{ANNA, DAY, WEEKS, is_announced, page, practised, press, store};
use crate::support::window::{NOW, Window};

/// Lets every write fail.
fn lock(folder: &std::path::Path) -> rusqlite::Connection {
    let connection = rusqlite::Connection::open(folder.join("attempts.db")).unwrap();
    let refuse =
        "CREATE TRIGGER refuse BEFORE INSERT ON move BEGIN SELECT RAISE(FAIL, 'no room here'); END";
    connection.execute_batch(refuse).unwrap();
    connection
}

#[test]
fn a_move_that_is_not_saved_is_told_until_it_is_and_the_play_goes_on() {
    let folder = practised(&[]);
    let mut window = Window::keeping(folder.path());
    window.begin("cold-soup");
    let lock = lock(folder.path());
    window.ask(Command::LetFinish).ask(Command::Answer(1));
    assert!(is_announced(
        &window,
        "Your last move is not saved yet: no room here"
    ));
    window.ask(Command::LetFinish).ask(Command::Answer(0));
    let Page::Conversation(talk) = page(&window) else {
        panic!("the play goes on");
    };
    assert_eq!(talk.session.transcript().turns.len(), 2);
    window.click("Save it now");
    assert!(
        window.says("Your last move is not saved yet"),
        "the cause is still there"
    );
    lock.execute_batch("DROP TRIGGER refuse").unwrap();
    window.click("Save it now");
    assert!(!window.says("not saved"));
    let (attempts, _) = store(folder.path()).attempts(ANNA).unwrap();
    assert_eq!(attempts[0].moves.len(), 2);
}

#[test]
fn the_bar_stays_on_every_page_and_moves_what_it_would_cover() {
    use egui_kittest::kittest::Queryable as _;
    let folder = practised(&[]);
    let mut window = Window::keeping(folder.path());
    let top = |window: &Window, label: &str| window.harness.get_by_label(label).rect().top();
    let library = top(&window, "Next for you");
    window.ask(Command::ShowSettings);
    let settings = top(&window, "Theme");
    window.key(egui::Key::Escape).begin("cold-soup");
    let _lock = lock(folder.path());
    window.ask(Command::LetFinish).ask(Command::Answer(1));
    let told = "Your last move is not saved yet: no room here. The play goes on.";
    let bottom = window.harness.get_by_label(told).rect().bottom();
    let below = window
        .harness
        .get_by_label_contains("What your last move did");
    assert!(below.rect().top() > bottom);
    window.ask(Command::Leave);
    assert!(top(&window, "Next for you") >= library + 40.0);
    window.ask(Command::ShowSettings);
    assert!(top(&window, "Theme") >= settings + 40.0);
}

#[test]
fn an_attempt_that_is_gone_is_told_once_and_put_away() {
    let folder = practised(&[]);
    let mut window = Window::keeping(folder.path());
    window.begin("cold-soup");
    let (attempts, _) = store(folder.path()).attempts(ANNA).unwrap();
    store(folder.path())
        .delete_attempt(ANNA, &attempts[0].id)
        .unwrap();
    window.ask(Command::LetFinish).ask(Command::Answer(1));
    assert!(window.says("This play is no longer saved"));
    window.click("I have read it");
    assert!(!window.says("no longer saved"));
}

/// The history of a week, copied today and yesterday, and then ruined.
fn ruined() -> tempfile::TempDir {
    let folder = practised(&WEEKS);
    drop(open(&folder.path().join("attempts.db"), Moment(NOW.0 - DAY)).unwrap());
    for beside in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(folder.path().join(format!("attempts.db{beside}")));
    }
    fs::write(folder.path().join("attempts.db"), "no database").unwrap();
    folder
}

#[test]
fn the_newest_good_copy_is_offered_and_used() {
    let folder = ruined();
    let mut window = Window::keeping(folder.path());
    let told =
        "Your history could not be read. It is set aside, untouched. Use the copy from yesterday?";
    assert!(is_announced(&window, told));
    assert_eq!(window.harness.state().state.history.attempts.len(), 0);
    window.click("Use the copy");
    assert!(!window.says(told));
    assert_eq!(window.harness.state().state.history.attempts.len(), 8);
    let aside = folder.path().join("attempts.damaged-1.db");
    assert_eq!(fs::read_to_string(aside).unwrap(), "no database");
    drop(window);
    let window = Window::keeping(folder.path());
    assert!(!window.says(told));
    assert_eq!(window.harness.state().state.history.attempts.len(), 8);
}

#[test]
fn the_copy_can_be_declined_and_is_offered_again_only_while_nothing_is_kept() {
    let folder = ruined();
    let mut window = Window::keeping(folder.path());
    window.click("Begin anew");
    assert!(!window.says("Use the copy"));
    drop(window);
    let mut window = Window::keeping(folder.path());
    assert!(window.says("Your history is gone, but a copy of it from yesterday is there. Use it?"));
    window.ask(Command::Introduce("Cleo".to_owned()));
    drop(window);
    assert!(!Window::keeping(folder.path()).says("a copy of it"));
}

#[test]
fn a_play_is_not_disturbed_by_the_offer() {
    let folder = ruined();
    let mut window = Window::keeping(folder.path());
    window.begin("cold-soup");
    assert!(!window.says("Use the copy"));
    press(&mut window, Role::Button, "Leave");
    assert!(window.says("Use the copy"));
}
