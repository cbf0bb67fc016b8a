use std::time::Duration;

use egui::{Key, ViewportId};
use simmer::app::{AppState, Command, Fresh, PaceAct, Page, Prefer, RealTime, Room, Silence};
use simmer::customer::Timing;
use simmer::progress::Moment;
use simmer::session::{Mode, Seed};

use crate::support::window::Window;

/// Cold soup in real time at reading pace.
pub fn begun(mode: Mode, real_time: RealTime) -> AppState {
    let mut app = super::state();
    app.settings.real_time = real_time;
    app.handle(Command::OpenBriefing(2));
    app.handle(Command::ChooseMode(mode));
    app.handle(Command::Begin);
    app.handle(Command::Start(Fresh {
        seed: Seed(1),
        name: String::new(),
        now: Moment::default(),
    }));
    app
}

pub fn on() -> RealTime {
    RealTime {
        on: true,
        room: Room::from(10),
        in_exam: false,
    }
}

pub fn talk(app: &AppState) -> &simmer::app::Conversation {
    match &app.page {
        Page::Conversation(talk) => talk,
        other => panic!("{other:?}"),
    }
}

pub fn tick(app: &mut AppState, millis: u32) {
    app.handle(Command::Pace(PaceAct::Tick(millis)));
}

/// Until the customer has said all.
pub fn hear_out(app: &mut AppState) {
    while !talk(app).has_finished() {
        let waits = app.waits().unwrap();
        tick(app, waits);
    }
}

#[test]
fn a_clause_takes_as_long_as_it_takes_to_read() {
    let mut app = begun(Mode::Coach, on());
    let offer = talk(&app).session.offer().unwrap();
    let words = offer.line.clauses[0].split_whitespace().count() as u32;
    // 180 words a minute, and a breath between two clauses.
    let needed = words * 333 + 400;
    assert_eq!(app.waits(), Some(needed));
    tick(&mut app, needed - 1);
    assert_eq!(talk(&app).revealed, 1);
    assert_eq!(app.waits(), Some(1));
    tick(&mut app, 1);
    assert_eq!(talk(&app).revealed, 2);
}

#[test]
fn a_silence_grows_is_told_and_becomes_dead_air() {
    let mut app = begun(Mode::Coach, on());
    hear_out(&mut app);
    assert_eq!(talk(&app).silence(), Some(Silence::Quiet));
    assert_eq!(app.waits(), Some(10_000), "half a minute, less the warning");
    tick(&mut app, 10_000);
    assert_eq!(talk(&app).silence(), Some(Silence::Growing));
    assert_eq!(app.waits(), Some(20_000), "enough to press a key");
    tick(&mut app, 20_000);
    assert_eq!(talk(&app).silence(), Some(Silence::Dead));
    assert_eq!(talk(&app).timing(), Timing::DeadAir);
    assert_eq!(app.waits(), None, "nothing more can happen");
    app.handle(Command::Answer(0));
    let turn = &talk(&app).session.transcript().turns[0];
    assert_eq!(turn.step.answer.timing, Timing::DeadAir);
}

#[test]
fn time_stands_still_behind_the_settings() {
    let mut app = begun(Mode::Coach, on());
    app.handle(Command::ShowSettings);
    assert_eq!(app.waits(), None);
    app.handle(Command::Prefer(Prefer::RealTime(false)));
    app.handle(Command::CloseSettings);
    assert_eq!(talk(&app).pace, None, "turned off, it is off at once");
}

#[test]
fn exams_take_as_long_as_they_take_unless_asked_otherwise() {
    assert_eq!(begun(Mode::Exam, on()).waits(), None);
    let wanted = RealTime {
        in_exam: true,
        ..on()
    };
    assert!(begun(Mode::Exam, wanted).waits().is_some());
}

#[test]
fn the_window_says_so_and_wakes_by_itself() {
    let mut window = Window::open();
    window.ask(Command::Prefer(Prefer::RealTime(true)));
    window.ask(Command::Prefer(Prefer::Room(Room::from(10))));
    window.begin("cold-soup");
    assert!(window.says("Real time."));
    window.key(Key::P);
    assert!(window.says("Paused."));
    window.key(Key::P);
    window.ask(Command::Pace(PaceAct::Tick(100_000)));
    assert!(window.says("An answer now sounds lost."));
}

/// How long the window sleeps if nobody touches it.
fn sleeps(window: &Window) -> Duration {
    window.harness.output().viewport_output[&ViewportId::ROOT].repaint_delay
}

#[test]
fn between_ticks_no_frame_is_drawn_sooner_than_something_happens() {
    let mut window = Window::open();
    window.begin("cold-soup");
    assert_eq!(sleeps(&window), Duration::MAX, "time is off");
    window.ask(Command::Leave);
    window.ask(Command::Prefer(Prefer::RealTime(true)));
    window.ask(Command::Prefer(Prefer::Room(Room::from(10))));
    window.begin("cold-soup");
    for _ in 0..12 {
        let Some(waits) = window.harness.state().state.waits() else {
            break;
        };
        // egui wakes the time of one frame early, to be there in time.
        let due = Duration::from_millis(waits.into());
        let early = due.saturating_sub(sleeps(&window));
        assert!(
            early <= Duration::from_millis(20),
            "{early:?} before {due:?}"
        );
        window.ask(Command::Pace(PaceAct::Tick(waits)));
    }
    assert_eq!(window.harness.state().state.waits(), None, "dead air");
    assert_eq!(sleeps(&window), Duration::MAX);
}

#[test]
fn while_time_is_paused_no_frame_is_drawn() {
    let mut window = Window::open();
    window.ask(Command::Prefer(Prefer::RealTime(true)));
    window.begin("cold-soup");
    assert!(sleeps(&window) < Duration::MAX);
    window.key(Key::P);
    assert_eq!(sleeps(&window), Duration::MAX);
    window.key(Key::P).ask(Command::ShowSettings);
    assert_eq!(sleeps(&window), Duration::MAX, "nor behind the settings");
}
