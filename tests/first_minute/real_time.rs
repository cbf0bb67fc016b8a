use egui::Key;
use simmer::app::{AppState, Command, Fresh, PaceAct, Page, Prefer, RealTime, Room, Silence};
use simmer::customer::Timing;
use simmer::progress::Moment;
use simmer::session::{Mode, Seed};

use crate::support::window::Window;

/// Cold soup in real time at reading pace.
fn begun(mode: Mode, real_time: RealTime) -> AppState {
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

fn on() -> RealTime {
    RealTime {
        on: true,
        room: Room::from(10),
        in_exam: false,
    }
}

fn talk(app: &AppState) -> &simmer::app::Conversation {
    match &app.page {
        Page::Conversation(talk) => talk,
        other => panic!("{other:?}"),
    }
}

fn tick(app: &mut AppState, millis: u32) {
    app.handle(Command::Pace(PaceAct::Tick(millis)));
}

/// Until the customer has said all.
fn hear_out(app: &mut AppState) {
    while !talk(app).has_finished() {
        let waits = app.waits().unwrap();
        tick(app, waits);
    }
}

#[test]
fn it_is_off_and_nothing_waits() {
    let app = begun(Mode::Coach, RealTime::default());
    assert_eq!(app.waits(), None);
    assert_eq!(talk(&app).pace, None);
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
fn ten_times_the_room_is_ten_times_the_time() {
    let usual = begun(Mode::Coach, on()).waits().unwrap();
    let room = Room::from(100);
    let slow = begun(Mode::Coach, RealTime { room, ..on() });
    assert_eq!(slow.waits(), Some(10 * usual));
    assert_eq!(room.silence(), 300_000);
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
fn one_key_gives_more_time_again_and_again() {
    let mut app = begun(Mode::Coach, on());
    hear_out(&mut app);
    for _ in 0..12 {
        tick(&mut app, 29_000);
        assert_ne!(talk(&app).silence(), Some(Silence::Dead));
        app.handle(Command::Pace(PaceAct::MoreTime));
    }
    assert_eq!(talk(&app).timing(), Timing::Rattled);
}

#[test]
fn paused_time_stands_still() {
    let mut app = begun(Mode::Coach, on());
    app.handle(Command::Pace(PaceAct::Pause));
    assert_eq!(app.waits(), None);
    tick(&mut app, 900_000);
    assert_eq!(talk(&app).revealed, 1);
    app.handle(Command::Pace(PaceAct::Pause));
    assert!(app.waits().is_some());
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
