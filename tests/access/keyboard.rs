//! A3, A4, A5, A18: everything by keyboard, in the order in which it is read, in sight.

use egui::{Key, Role, vec2};
use egui_kittest::kittest::Queryable as _;
use simmer::app::{Command, Page};
use simmer::session::parse_moves;
use tempfile::TempDir;

use super::places::{PLACES, SMALL, USUAL};
use super::tree::{FOUND, parts};
use crate::conversation_page::{answer, talk};
use crate::plays;
use crate::support::window::Window;

#[test]
fn a3_an_attempt_goes_from_the_first_start_to_the_debrief_and_back_by_keyboard() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::keeping(folder.path());
    let page = |window: &Window| window.harness.state().state.page.clone();
    assert!(matches!(page(&window), Page::Welcome(_)));
    for _ in 0..8 {
        if matches!(page(&window), Page::Briefing(_)) {
            break;
        }
        window.key(Key::Enter);
    }
    window.key(Key::Enter);
    let mut all = plays::all().into_iter();
    let good = all.find(|play| play.name == "sc01-switching-sides.good");
    for wanted in parse_moves(&good.unwrap().moves).unwrap() {
        answer(&mut window, wanted);
    }
    window.key(Key::Enter);
    assert!(matches!(page(&window), Page::Debrief(_)));
    window.finish_review().key(Key::ArrowRight).key(Key::Escape);
    assert!(matches!(page(&window), Page::Library));
}

#[test]
fn a3_nothing_keeps_the_keyboard() {
    for walk in &FOUND.walks {
        let names: Vec<_> = walk.stops.iter().map(|stop| &stop.part.name).collect();
        let at = (walk.place, walk.look.name);
        assert!(walk.closed, "{at:?}: {names:?}");
        assert!(!names.is_empty(), "{at:?}");
    }
}

#[test]
fn a3_whatever_can_be_pressed_is_reached_by_tab_or_has_a_key() {
    for walk in &FOUND.walks {
        let told = FOUND
            .told
            .iter()
            .find(|told| told.place == walk.place && told.look.name == walk.look.name);
        for part in told.unwrap().parts.iter().filter(|part| part.pressed) {
            // A bar is for the pointer: what it scrolls follows the keyboard. A drawer keeps the pointer to itself. One of several that belong together is
            // reached, and arrows go on from there.
            let own_way = matches!(
                part.role,
                Role::ScrollBar | Role::RadioButton | Role::Window | Role::Dialog
            );
            let reached = walk.stops.iter().any(|stop| stop.part.name == part.name);
            let at = (walk.place, walk.look.name);
            assert!(own_way || reached || part.disabled, "{at:?}: {part:?}");
        }
    }
}

#[test]
fn a3_text_without_a_control_is_reached_by_tab_and_scrolled_by_arrows() {
    let table = PLACES.into_iter().find(|place| place.name == "table");
    let mut shown = table.unwrap().at(SMALL[0]);
    let window = &mut shown.window;
    let focused = |window: &Window| parts(window).into_iter().find(|part| part.focused);
    for _ in 0..40 {
        window.key(Key::Tab);
        if focused(window).is_some_and(|part| part.role == Role::ScrollView) {
            break;
        }
    }
    let name = focused(window).unwrap().name;
    assert!(name.starts_with("The customer's state"), "{name}");
    let top = |window: &Window| {
        let head = window.harness.get_by_label("What your last move did");
        head.rect().top()
    };
    let before = top(window);
    window.key(Key::ArrowDown);
    assert!(top(window) < before - 20.0);
    window.key(Key::Home);
    assert!((top(window) - before).abs() < 1.0);
    assert_eq!(focused(window).unwrap().name, name, "arrows stay in it");
}

#[test]
fn a3_escape_leads_out_of_every_page() {
    for (place, _, page) in &FOUND.left {
        let out = matches!(
            page,
            Page::Library | Page::Skills(_) | Page::Attempts(_) | Page::Welcome(_)
        );
        assert!(out, "{place}");
    }
}

#[test]
fn a4_tab_goes_in_the_order_in_which_a_page_is_read_aloud() {
    for walk in FOUND
        .walks
        .iter()
        .filter(|walk| walk.look.name == USUAL.name)
    {
        let told = FOUND
            .told
            .iter()
            .find(|told| told.place == walk.place)
            .unwrap();
        let mut read: Vec<&str> = told.parts.iter().map(|part| part.name.as_str()).collect();
        let mut skipped = 0;
        for stop in &walk.stops {
            let found = read.iter().position(|name| *name == stop.part.name);
            match found {
                Some(index) => {
                    read.drain(..=index);
                }
                // What lies on top, such as a drawer, is read last and may be entered first.
                None => skipped += 1,
            }
        }
        let at = walk.place;
        assert!(skipped == 0, "{at}: {skipped} out of order");
    }
}

#[test]
fn a4_after_an_answer_the_keyboard_stands_on_what_comes_next() {
    let mut window = Window::open();
    window.begin("cold-soup");
    while !talk(&window).has_finished() {
        window.key(Key::Space);
    }
    let label = window.spoken();
    let first = label.iter().find(|line| line.starts_with("1. ")).unwrap();
    window.harness.get_by_label(first).focus();
    window.harness.run();
    window.key(Key::Enter);
    assert_eq!(talk(&window).session.transcript().turns.len(), 1);
    let focused = parts(&window).into_iter().find(|part| part.focused);
    assert_eq!(focused.unwrap().name, "Let him finish");
}

#[test]
fn a5_what_has_the_keyboard_wears_a_ring_that_is_in_sight() {
    for walk in &FOUND.walks {
        for stop in &walk.stops {
            let at = (walk.place, walk.look.name);
            let ring = stop
                .ring
                .unwrap_or_else(|| panic!("{at:?}: no ring round {:?}", stop.part));
            let window = egui::Rect::from_min_size(egui::Pos2::ZERO, walk.look.size);
            let seen = ring.intersect(window).size();
            // All of it where there is room, or enough to find it.
            let enough = stop.part.rect.size().min(vec2(60.0, 22.0));
            assert!(
                seen.x >= enough.x - 4.0 && seen.y >= enough.y - 4.0,
                "{at:?}: {seen} of {:?}",
                stop.part
            );
        }
    }
}

#[test]
fn a18_single_keys_can_be_turned_off() {
    let mut window = Window::open();
    window.ask(Command::SetShortcuts(false)).begin("cold-soup");
    for key in [
        Key::Num1,
        Key::Space,
        Key::B,
        Key::N,
        Key::T,
        Key::C,
        Key::H,
    ] {
        window.key(key);
    }
    let talk = talk(&window);
    assert_eq!(talk.session.transcript().turns.len(), 0);
    assert_eq!((talk.revealed, talk.drawer), (1, None));
    assert!(!window.says("Looking for a hint"));
}
