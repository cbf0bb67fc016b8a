//! Nothing that was done is lost: the app with its database, closed and opened again.

use simmer::app::{Command, Page};
use simmer::customer::Timing;
use simmer::session::Move;
use tempfile::TempDir;

use crate::plays;
use crate::support::window::Window;

fn folder() -> TempDir {
    TempDir::new().unwrap()
}

/// The app of somebody called Anna.
fn anna(folder: &TempDir) -> Window {
    let mut window = Window::keeping(folder.path());
    if window.harness.state().state.history.me.is_none() {
        window.ask(Command::Introduce("Anna".to_owned()));
    }
    window
}

fn answer(window: &mut Window, option: usize) {
    let timing = Timing::Paused;
    crate::conversation_page::answer(window, Move { option, timing });
}

fn talk(window: &Window) -> &simmer::app::Conversation {
    match &window.harness.state().state.page {
        Page::Conversation(talk) => talk,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_play_goes_on_in_the_middle_of_a_line_after_the_app_was_closed() {
    let folder = folder();
    let mut window = anna(&folder);
    window.begin("cold-soup");
    answer(&mut window, 1);
    answer(&mut window, 0);
    window
        .ask(Command::LetFinish)
        .ask(Command::SetNote("nine minutes".to_owned()));
    let before = talk(&window).clone();
    assert_eq!(before.revealed, 2);
    // No farewell: as if the power had gone.
    drop(window);
    let mut window = anna(&folder);
    window.ask(Command::Continue);
    let after = talk(&window);
    assert_eq!(after.revealed, 2);
    assert_eq!(after.note, "nine minutes");
    assert_eq!(after.session.state(), before.session.state());
    assert_eq!(after.session.seed, before.session.seed);
    let moves = |talk: &simmer::app::Conversation| -> Vec<Move> {
        talk.session.transcript().moves().collect()
    };
    assert_eq!(moves(after), moves(&before));
}

#[test]
fn a_breath_that_was_taken_is_still_taken() {
    let folder = folder();
    let mut window = anna(&folder);
    window.begin("cold-soup");
    for _ in 0..5 {
        window.ask(Command::LetFinish);
    }
    window.ask(Command::Breathe);
    assert!(talk(&window).breathed);
    drop(window);
    let mut window = anna(&folder);
    window.ask(Command::Continue);
    assert!(talk(&window).breathed);
}

#[test]
fn what_goes_on_is_kept_as_the_same_attempt() {
    let folder = folder();
    let mut window = anna(&folder);
    window.begin("cold-soup");
    answer(&mut window, 1);
    drop(window);
    let mut window = anna(&folder);
    window.ask(Command::Continue);
    answer(&mut window, 0);
    window.ask(Command::Leave).ask(Command::Continue);
    answer(&mut window, 2);
    window.ask(Command::Remember);
    let history = &window.harness.state().state.history;
    assert_eq!(history.attempts.len(), 1);
    let moves: Vec<String> = history.attempts[0]
        .moves
        .iter()
        .map(|it| it.answer.to_string())
        .collect();
    assert_eq!(moves, ["2p", "1p", "3p"]);
    assert_eq!(history.damaged, []);
}

/// Plays a written play of this name to its end.
fn play(window: &mut Window, name: &str) {
    let play = plays::all()
        .into_iter()
        .find(|play| play.name == name)
        .unwrap();
    let id = plays::scenario(&play.scenario).id.clone();
    window.begin(&id);
    for answer in simmer::session::parse_moves(&play.moves).unwrap() {
        crate::conversation_page::answer(window, answer);
    }
}

#[test]
fn a_finished_play_is_remembered_with_what_each_move_could_have_shown() {
    let folder = folder();
    let mut window = anna(&folder);
    play(&mut window, "sc04-the-wrong-blue.good");
    window.ask(Command::ShowDebrief).finish_review();
    drop(window);
    let window = anna(&folder);
    let state = &window.harness.state().state;
    let [attempt] = state.history.attempts.as_slice() else {
        panic!("{:?}", state.history);
    };
    let outcome = attempt.outcome.as_ref().unwrap();
    assert!(outcome.passed);
    assert!(!outcome.opportunities.as_ref().unwrap().is_empty());
    assert!(state.left.is_none());
    let entry = state
        .library
        .entries
        .iter()
        .find(|it| it.scenario.as_ref().unwrap().id == "the-wrong-blue");
    assert_eq!(entry.unwrap().best, Some(outcome.technique_score));
    assert!(entry.unwrap().passed);
    let skill = state.history.progress.skill("ask_outcome").unwrap();
    assert!(skill.tries > 0);
}

#[test]
fn exploring_is_no_attempt() {
    let folder = folder();
    let mut window = anna(&folder);
    play(&mut window, "sc04-the-wrong-blue.good");
    window.ask(Command::ShowDebrief).ask(Command::TryFrom(1));
    answer(&mut window, 0);
    window.ask(Command::Leave).ask(Command::Remember);
    assert_eq!(window.harness.state().state.history.attempts.len(), 1);
}

#[test]
fn everybody_sees_their_own_plays_only() {
    let folder = folder();
    let mut window = anna(&folder);
    window.begin("cold-soup");
    answer(&mut window, 1);
    window.ask(Command::Introduce("Ben".to_owned()));
    let state = &window.harness.state().state;
    assert_eq!(state.history.attempts, []);
    assert!(state.left.is_none());
    assert_eq!(state.history.trainees.len(), 2);
    window.ask(Command::BecomeTrainee("trainee-Anna".to_owned()));
    assert_eq!(window.harness.state().state.history.attempts.len(), 1);
}

#[test]
fn without_anybody_to_keep_it_for_the_play_goes_on_unkept() {
    let folder = folder();
    let mut window = Window::keeping(folder.path());
    window.begin("cold-soup");
    answer(&mut window, 1);
    assert_eq!(talk(&window).attempt, None);
    assert_eq!(talk(&window).session.transcript().turns.len(), 1);
}

/// Leaves a play as soon as it is over, without a look at its debrief.
fn played_and_left(folder: &TempDir) -> Window {
    let mut window = anna(folder);
    play(&mut window, "sc04-the-wrong-blue.good");
    window
}

fn opportunities(window: &Window) -> usize {
    let attempts = &window.harness.state().state.history.attempts;
    let outcome = attempts[0].outcome.as_ref().unwrap();
    outcome.opportunities.as_ref().map_or(0, Vec::len)
}

#[test]
fn a_play_whose_debrief_nobody_opened_counts_for_the_skills_too() {
    let folder = folder();
    let mut window = played_and_left(&folder);
    assert_eq!(window.work_out(), None, "its debrief may still be opened");
    window.ask(Command::Leave);
    assert!(window.work_out().is_some());
    assert!(opportunities(&window) > 0);
    assert_eq!(window.work_out(), None, "once is enough");
    let progress = &window.harness.state().state.history.progress;
    assert!(progress.skill("ask_outcome").unwrap().tries > 0);
}

#[test]
fn a_play_that_was_closed_at_its_end_is_worked_out_at_the_next_start() {
    let folder = folder();
    drop(played_and_left(&folder));
    let mut window = anna(&folder);
    assert_eq!(opportunities(&window), 0);
    assert!(window.work_out().is_some());
    assert!(opportunities(&window) > 0);
}

#[test]
fn a_play_cut_off_between_its_last_move_and_its_end_is_over_at_the_next_start() {
    let folder = folder();
    drop(played_and_left(&folder));
    let database = rusqlite::Connection::open(folder.path().join("attempts.db")).unwrap();
    assert_eq!(database.execute("DELETE FROM outcome", []).unwrap(), 1);
    drop(database);
    let window = anna(&folder);
    let state = &window.harness.state().state;
    assert!(state.history.attempts[0].outcome.as_ref().unwrap().passed);
    assert!(state.left.is_none());
}
