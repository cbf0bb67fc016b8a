use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use simmer::app::{AppState, Command, History, Next, Page, Played, Prefer};
use simmer::assess::Tenths;
use simmer::progress::{
    Attempt, Moment, Opportunity, Outcome, Played as PlayedText, Progress, Stands,
};
use simmer::session::{Mode, Seed};

use super::{anna, app, folder, state};

const DAY: i64 = 24 * 60 * 60;
/// When everything before was played.
const THEN: Moment = Moment(1_772_366_400);

fn place(app: &AppState, id: &str) -> usize {
    let is_it = |entry: &simmer::app::Entry| entry.scenario.as_ref().is_some_and(|it| it.id == id);
    app.library.entries.iter().position(is_it).unwrap()
}

/// An attempt at a scenario that showed the whole of its key, or nothing of it.
fn attempt(app: &AppState, id: &str, shown: bool, at: Moment) -> Attempt {
    let scenario = app.library.scenario(place(app, id)).unwrap();
    let opportunity = |&technique: &_| Opportunity {
        technique: scenario.catalogue.technique(technique).id.clone(),
        credit: if shown { 1.0 } else { 0.0 },
        chance: 0.0,
    };
    let opportunities = scenario.key.iter().flatten().map(opportunity).collect();
    let score = if shown { Tenths(900) } else { Tenths(300) };
    Attempt {
        id: format!("{id}-{}", at.0),
        trainee: "anna".to_owned(),
        scenario: PlayedText {
            id: id.to_owned(),
            title: scenario.title.clone(),
            difficulty: scenario.difficulty,
            fingerprint: String::new(),
        },
        seed: Seed(1),
        mode: Mode::Rehearsal,
        started: at,
        moves: Vec::new(),
        stands: Stands::default(),
        outcome: Some(Outcome {
            ended: at,
            technique_score: score,
            customer_result: score,
            passed: shown,
            ending: String::new(),
            engine: String::new(),
            opportunities: Some(opportunities),
        }),
    }
}

/// The app of somebody who has played these, `days` after the last.
fn after(plays: &[(&str, bool)], days: i64) -> AppState {
    let mut app = state();
    let attempts: Vec<Attempt> = plays
        .iter()
        .zip(THEN.0..)
        .map(|((id, shown), at)| attempt(&app, id, *shown, Moment(at)))
        .collect();
    let practices: Vec<_> = attempts.iter().filter_map(Attempt::practice).collect();
    let history = History {
        keeps: true,
        trainees: vec![simmer::progress::Trainee {
            id: "anna".to_owned(),
            alias: "Anna".to_owned(),
            since: THEN,
        }],
        me: Some("anna".to_owned()),
        progress: Progress::of(&practices),
        attempts,
        now: Moment(THEN.0 + days * DAY),
        ..History::default()
    };
    app.handle(Command::HistoryRead(Box::new(history)));
    app
}

fn next(app: &AppState) -> Next {
    app.next().unwrap()
}

#[test]
fn somebody_new_begins_with_the_first_and_is_told_why() {
    let app = after(&[], 0);
    let next = next(&app);
    assert_eq!(next.place, place(&app, "switching-sides"));
    assert_eq!(
        next.reason,
        "Chosen because it teaches the controls as you play."
    );
}

#[test]
fn a_play_that_was_left_is_gone_on_with_and_something_else_comes_next() {
    let folder = folder();
    let mut window = anna(&folder);
    let first = next(app(&window)).place;
    window.ask(Command::OpenBriefing(first)).ask(Command::Begin);
    window.key(Key::Space).key(Key::Num1).key(Key::Escape);
    assert!(app(&window).left.is_some());
    assert_ne!(next(app(&window)).place, first);
    window.key(Key::Enter);
    let Page::Conversation(talk) = &app(&window).page else {
        panic!("Enter goes on with it");
    };
    assert_eq!(talk.session.transcript().turns.len(), 1);
}

#[test]
fn what_is_due_is_named_in_the_reason() {
    let level_one = [
        "switching-sides",
        "the-line-on-the-bill",
        "cold-soup",
        "the-wrong-blue",
    ];
    let plays = level_one.map(|id| (id, true));
    let app = after(&plays, 9);
    let reason = next(&app).reason;
    let due = reason.starts_with("Chosen because \u{201c}") && reason.ends_with("\u{201d} is due.");
    let new = reason.ends_with("is new to you.");
    assert!(due || new, "{reason}");
    assert!(app.card_states()[place(&app, "cold-soup")].due);
    let app = after(&plays, 0);
    assert!(
        !app.card_states()[place(&app, "cold-soup")].due,
        "not on the same day"
    );
}

#[test]
fn what_was_played_today_is_not_suggested_again() {
    let app = after(&[("switching-sides", true)], 0);
    assert_ne!(next(&app).place, place(&app, "switching-sides"));
}

#[test]
fn a_higher_level_is_locked_until_the_one_before_sits() {
    let app = after(&[("cold-soup", false)], 1);
    let place = place(&app, "nobody-came");
    let lock = app.card_states()[place].lock.unwrap();
    assert_eq!(lock.before, 1);
    assert!(
        lock.told().contains("sure to 55 of 100 (now "),
        "{}",
        lock.told()
    );
    let level_one = [
        "switching-sides",
        "the-line-on-the-bill",
        "cold-soup",
        "the-wrong-blue",
    ];
    let all = level_one.map(|id| (id, true));
    let app = after(&all, 1);
    let state = &app.card_states()[place];
    assert_eq!(state.lock, None, "all of level 1 was passed");
    let [first, ..] = level_one;
    let app = after(&level_one.map(|id| (id, id != first)), 1);
    let state = &app.card_states()[place];
    assert!(state.lock.is_some(), "one was not");
}

#[test]
fn a_locked_card_does_not_open_and_says_what_opens_it() {
    let mut app = after(&[], 0);
    let place = place(&app, "nobody-came");
    app.handle(Command::OpenBriefing(place));
    assert!(matches!(app.page, Page::Library));
    let message = app.message.take().unwrap();
    assert!(
        message.contains("nothing of it has been played yet"),
        "{message}"
    );
    app.handle(Command::Prefer(Prefer::LockLevels(false)));
    app.handle(Command::OpenBriefing(place));
    assert!(matches!(app.page, Page::Briefing(_)));
}

#[test]
fn files_of_ones_own_are_never_locked() {
    let mut app = after(&[], 0);
    app.library.own = true;
    assert!(app.card_states().iter().all(|state| state.lock.is_none()));
}

#[test]
fn without_a_history_nothing_is_locked() {
    let app = state();
    assert!(app.card_states().iter().all(|state| state.lock.is_none()));
}

#[test]
fn what_goes_on_from_a_finished_scenario_is_open() {
    let app = after(&[("nobody-came", false)], 1);
    let state = &app.card_states()[place(&app, "the-second-no-show")];
    assert_eq!(state.lock, None);
    assert_eq!(state.follows.as_deref(), Some("Nobody came"));
}

#[test]
fn a_scenario_that_was_passed_over_is_not_suggested_and_can_be_played() {
    let mut app = after(&[], 0);
    let first = next(&app).place;
    app.handle(Command::OpenBriefing(first));
    app.handle(Command::SkipScenario);
    assert!(matches!(app.page, Page::Library));
    assert_ne!(next(&app).place, first);
    assert!(app.card_states()[first].skipped);
    app.handle(Command::OpenBriefing(first));
    assert!(matches!(app.page, Page::Briefing(_)));
    app.handle(Command::Begin);
    assert!(!app.card_states()[first].skipped, "it is played after all");
}

#[test]
fn only_what_was_not_passed_can_be_shown() {
    let mut app = after(&[("cold-soup", true), ("the-wrong-blue", false)], 1);
    let titles = |app: &AppState| -> Vec<String> {
        let shown = app.library.shown();
        shown
            .filter_map(|(_, it)| Some(it.scenario.as_ref()?.title.clone()))
            .collect()
    };
    app.handle(Command::FilterPlayed(Some(Played::Passed)));
    assert_eq!(titles(&app), ["Cold soup"]);
    app.handle(Command::FilterPlayed(Some(Played::NotPassed)));
    assert_eq!(titles(&app), ["The wrong blue"]);
    app.handle(Command::FilterPlayed(Some(Played::Never)));
    let playable = |it: &&simmer::app::Entry| it.scenario.is_some();
    let all = app.library.entries.iter().filter(playable).count();
    assert_eq!(titles(&app).len(), all - 2);
}

#[test]
fn the_window_names_locked_cards_and_the_setting_opens_them() {
    let folder = folder();
    let mut window = anna(&folder);
    assert!(window.says("opens after level 1"));
    window.click("Settings");
    let switch = window
        .harness
        .get_by_role_and_label(Role::Switch, "Lock levels");
    switch.focus();
    window.key(Key::Space).key(Key::Escape);
    assert!(!window.says("opens after level 1"));
    assert!(!app(&window).settings.lock_levels);
}
