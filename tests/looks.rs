//! The pictures in the README are pictures of this app, drawn by the processor alone.
//!
//! `SIMMER_UPDATE=1` draws them anew; look at them before you keep them.

use std::path::{Path, PathBuf};

use egui::{Key, vec2};
use image::RgbaImage;
use simmer::app::{Command, DebriefTab, Page, ThemeChoice};
use simmer::session::parse_moves;

use crate::plays;
use crate::support::window::Window;

/// Neighbouring shades: what another processor may round differently.
const SHADE: u8 = 24;

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/screenshots/{name}.png"))
}

/// The window looks as it does in the picture of this name, but for one pixel in two hundred.
#[track_caller]
fn looks_like(window: &mut Window, name: &str) {
    let drawn = window.harness.render().unwrap();
    if std::env::var_os("SIMMER_UPDATE").is_some() {
        std::fs::create_dir_all(file(name).parent().unwrap()).unwrap();
        drawn.save(file(name)).unwrap();
        return;
    }
    let kept = image::open(file(name)).unwrap().to_rgba8();
    assert_eq!(kept.dimensions(), drawn.dimensions(), "{name}");
    let other = differing(&kept, &drawn);
    let most = kept.pixels().len() / 200;
    assert!(
        other <= most,
        "{name}: {other} pixels differ, {most} may; SIMMER_UPDATE=1 renews it"
    );
}

fn differing(kept: &RgbaImage, drawn: &RgbaImage) -> usize {
    let differs = |(a, b): &(&image::Rgba<u8>, &image::Rgba<u8>)| {
        a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > SHADE)
    };
    kept.pixels().zip(drawn.pixels()).filter(differs).count()
}

fn play(window: &mut Window, name: &str, count: usize) {
    let play = plays::all()
        .into_iter()
        .find(|play| play.name == name)
        .unwrap();
    let id = plays::scenario(&play.scenario).id.clone();
    window.begin(&id);
    for answer in parse_moves(&play.moves).unwrap().into_iter().take(count) {
        crate::conversation_page::answer(window, answer);
    }
}

#[test]
fn the_library_looks_as_in_its_picture() {
    let mut window = Window::open();
    looks_like(&mut window, "library");
}

#[test]
fn the_briefing_looks_as_in_its_picture() {
    let mut window = Window::open();
    window.ask(Command::OpenBriefing(2));
    looks_like(&mut window, "briefing");
}

#[test]
fn a_conversation_at_a_table_looks_as_in_its_picture() {
    let mut window = Window::open();
    play(&mut window, "sc03-cold-soup.good", 1);
    window.key(Key::Space).key(Key::Space);
    looks_like(&mut window, "counter");
}

#[test]
fn a_conversation_on_the_phone_looks_as_in_its_picture() {
    let mut window = Window::with(vec2(1280.0, 800.0), 1.0, ThemeChoice::Dark);
    play(&mut window, "sc02-the-line-on-the-bill.good", 2);
    window.key(Key::Space).key(Key::Space).key(Key::Space);
    looks_like(&mut window, "phone-dark");
}

#[test]
fn large_text_looks_as_in_its_picture() {
    let mut window = Window::with(vec2(640.0, 400.0), 2.0, ThemeChoice::Light);
    play(&mut window, "sc03-cold-soup.good", 1);
    looks_like(&mut window, "large-text");
}

#[test]
fn the_debrief_looks_as_in_its_picture() {
    let mut window = Window::open();
    play(&mut window, "sc04-the-wrong-blue.clumsy", 40);
    window.key(Key::Enter);
    assert!(matches!(
        window.harness.state().state.page,
        Page::Debrief(_)
    ));
    window.finish_review();
    looks_like(&mut window, "debrief");
    window.ask(Command::ShowTab(DebriefTab::Evidence));
    looks_like(&mut window, "evidence");
}
