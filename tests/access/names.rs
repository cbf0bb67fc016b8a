//! A1, A15: what can be pressed and what is drawn says what it is.

use egui::Role;

use super::tree::FOUND;

#[test]
fn a1_whatever_can_be_pressed_has_a_name_and_a_role() {
    for told in &FOUND.told {
        for part in told.parts.iter().filter(|part| part.acts) {
            let at = (told.place, told.look.name);
            assert!(!part.name.trim().is_empty(), "{at:?}: {part:?}");
            let vague = [Role::Unknown, Role::GenericContainer, Role::Pane];
            assert!(!vague.contains(&part.role), "{at:?}: {part:?}");
        }
        let presses = told.parts.iter().filter(|part| part.pressed);
        assert!(presses.count() > 0, "{}", told.place);
    }
}

#[test]
fn a1_scroll_bars_say_what_they_scroll() {
    let bars = FOUND.told.iter().flat_map(|told| &told.parts);
    let bars: Vec<_> = bars.filter(|part| part.role == Role::ScrollBar).collect();
    assert!(bars.len() > PAGES);
    for bar in bars {
        assert!(bar.name.starts_with("Scroll "), "{bar:?}");
    }
}

/// So many pages scroll at one size at least.
const PAGES: usize = 11;

#[test]
fn a15_whatever_is_drawn_is_told_in_words() {
    let pictures = FOUND.told.iter().flat_map(|told| {
        let images = told.parts.iter().filter(|part| part.role == Role::Image);
        images.map(|image| (told.place, image))
    });
    let mut seen = 0;
    for (place, image) in pictures {
        assert!(image.name.len() > 3, "{place}: {image:?}");
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}
