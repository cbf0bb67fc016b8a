//! A10 to A14: nothing runs against the clock, moves on by itself, flashes or sounds, unless it was asked for.

use std::path::Path;

use egui::{Color32, Key, Vec2, vec2};
use egui_kittest::Harness;
use image::RgbaImage;
use simmer::app::{AppState, Command, PaceAct, RealTime, Room, Settings, Silence, ThemeChoice};
use simmer::assess::{Verdict, assess};
use simmer::customer::Timing;
use simmer::gui::paint::{KettleState, kettle};
use simmer::session::{Mode, Seed, Session, parse_moves};
use simmer::store::open::shipped_library;

use crate::conversation_page::talk as talk_in;
use crate::first_minute::real_time::{begun, hear_out, on, talk, tick};
use crate::plays;
use crate::support::soft::Soft;
use crate::support::window::Window;

#[test]
fn a10_time_is_off_and_nothing_waits() {
    let app = begun(Mode::Coach, RealTime::default());
    assert_eq!(app.waits(), None);
    assert_eq!(talk(&app).pace, None);
}

#[test]
fn a10_ten_times_the_room_is_ten_times_the_time() {
    let usual = begun(Mode::Coach, on()).waits().unwrap();
    let room = Room::from(100);
    let slow = begun(Mode::Coach, RealTime { room, ..on() });
    assert_eq!(slow.waits(), Some(10 * usual));
    assert_eq!(room.silence(), 300_000);
}

#[test]
fn a10_a_silence_is_announced_twenty_seconds_before_it_counts() {
    let mut app = begun(Mode::Coach, on());
    hear_out(&mut app);
    while talk(&app).silence() != Some(Silence::Growing) {
        let waits = app.waits().unwrap();
        tick(&mut app, waits);
    }
    assert!(app.waits().unwrap() >= 20_000);
}

#[test]
fn a10_one_key_gives_more_time_again_and_again() {
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
fn a10_without_a_clock_the_full_score_is_in_reach() {
    assert!(!Settings::default().real_time.on);
    let full = plays::all()
        .into_iter()
        .filter(|it| it.name.rsplit('.').next() == Some("good"));
    for play in full {
        let scenario = plays::scenario(&play.scenario);
        let moves = parse_moves(&play.moves).unwrap();
        let paused = moves.into_iter().map(|mut made| {
            made.timing = Timing::Paused;
            made
        });
        let moves: Vec<_> = paused.collect();
        let (session, _) = Session::replay(scenario, Seed(1), Mode::Exam, &moves);
        let assessment = assess(session.scenario(), session.transcript());
        assert_eq!(assessment.verdict, Verdict::Passed, "{}", play.name);
        assert_eq!(assessment.timing.0, 1000, "{}", play.name);
    }
}

#[test]
fn a11_paused_time_stands_still() {
    let mut app = begun(Mode::Coach, on());
    app.handle(Command::Pace(PaceAct::Pause));
    assert_eq!(app.waits(), None);
    tick(&mut app, 900_000);
    assert_eq!(talk(&app).revealed, 1);
    app.handle(Command::Pace(PaceAct::Pause));
    assert!(app.waits().is_some());
}

#[test]
fn a11_a_line_goes_on_when_it_is_asked_to() {
    let mut window = Window::open();
    window.begin("cold-soup");
    window.harness.run_steps(200);
    assert_eq!(talk_in(&window).revealed, 1);
}

/// The area, in pixels, in which flashing is safe at any speed: a quarter of 341 by 256 (WCAG 2.3.1).
const SAFE: usize = 341 * 256 / 4;

/// The kettle at its largest, in this state.
fn drawn(state: KettleState) -> RgbaImage {
    let mut harness = Harness::builder()
        .with_size(vec2(240.0, 300.0))
        .renderer(Soft::default())
        .build_ui(move |ui| {
            let rect = egui::Rect::from_min_size(egui::Pos2::ZERO, ui.ctx().content_rect().size());
            kettle(ui.painter(), rect, &state, false, Color32::WHITE);
        });
    harness.run();
    harness.render().unwrap()
}

/// How many pixels become lighter or darker by a tenth or more.
fn changed(a: &RgbaImage, b: &RgbaImage) -> usize {
    let light = |p: &image::Rgba<u8>| {
        (u32::from(p.0[0]) * 2126 + u32::from(p.0[1]) * 7152 + u32::from(p.0[2]) * 722) / 10_000
    };
    let pairs = a.pixels().zip(b.pixels());
    pairs
        .filter(|(a, b)| light(a).abs_diff(light(b)) >= 26)
        .count()
}

#[test]
fn a12_what_moves_fast_is_too_small_to_flash() {
    let hot = KettleState {
        temperature: 100.0,
        flame: 10.0,
        steam: 100.0,
        steam_before: 100.0,
        steam_rise: 1.0,
        ..KettleState::default()
    };
    let rest = drawn(hot);
    let (mut left, mut right, mut loud, mut over) = (hot, hot, hot, hot);
    left.lid_shake = -4.0;
    right.lid_shake = 4.0;
    loud.whistle_pulse = 1.0;
    over.boil_over = 1.0;
    for (name, a, b) in [
        ("the lid", left, right),
        ("the whistle", hot, loud),
        ("the boiling over", hot, over),
    ] {
        let moved = changed(&drawn(a), &drawn(b));
        assert!(moved > 0, "{name} is drawn");
        assert!(moved < SAFE / 2, "{name}: {moved} pixels");
    }
    assert_eq!(changed(&rest, &drawn(hot)), 0);
}

/// The app with or without motion, after what moves most: an interruption that makes the lid rattle.
fn frames_until_rest(reduced_motion: bool) -> usize {
    let settings = Settings {
        reduced_motion,
        ..Settings::default()
    };
    let app = AppState::new(shipped_library(), settings);
    let size: Vec2 = vec2(1280.0, 800.0);
    let mut window = Window::showing(app, size, 1.0, ThemeChoice::Light);
    window.begin("cold-soup");
    window.harness.key_press(Key::Num3);
    window.harness.step();
    window.harness.step();
    for frame in 0..60 {
        if !window.harness.ctx.has_requested_repaint() {
            return frame;
        }
        window.harness.step();
    }
    panic!("something moves for ever");
}

#[test]
fn a13_with_less_motion_the_end_is_there_at_once() {
    assert!(frames_until_rest(true) <= 2);
    assert!(frames_until_rest(false) > 3, "otherwise it moves, and ends");
}

#[test]
fn a14_nothing_makes_a_sound() {
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock");
    let lock = std::fs::read_to_string(lock).unwrap();
    for sound in ["alsa", "cpal", "kira", "rodio", "tts", "speech-dispatcher"] {
        assert!(!lock.contains(&format!("name = \"{sound}\"")), "{sound}");
    }
}
