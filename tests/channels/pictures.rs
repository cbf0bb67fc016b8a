//! Every channel at every size: all that can be pressed has a name, whatever the window is like.

use egui::accesskit::Role;
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;

use super::*;

const SIZES: [(&str, f32, f32, f32, ThemeChoice); 5] = [
    ("light", 1280.0, 800.0, 1.0, ThemeChoice::Light),
    ("dark", 1280.0, 800.0, 1.0, ThemeChoice::Dark),
    ("960", 960.0, 600.0, 1.0, ThemeChoice::Light),
    ("1920", 1920.0, 1080.0, 1.0, ThemeChoice::Dark),
    ("200", 640.0, 400.0, 2.0, ThemeChoice::Light),
];

/// A name, a scenario, and the moves after which it is looked at.
const PLACES: [(&str, &str, &[&str]); 4] = [
    (
        "inbox",
        include_str!("../../scenarios/sc05-tuesday-became-friday.ron"),
        &["", "2p 2p 2p"],
    ),
    (
        "desk",
        include_str!("../../scenarios/sc27-the-perfect-log.ron"),
        &["", "2p 1p 3p 3p 1p 2p"],
    ),
    (
        "call",
        include_str!("../../scenarios/sc02-the-line-on-the-bill.ron"),
        &["1i 2p"],
    ),
    (
        "table",
        include_str!("../../scenarios/sc03-cold-soup.ron"),
        &["", "2p 1p 3p 1p 2p", "3i 2i 2i 2i"],
    ),
];

fn assert_named(node: Node<'_>) {
    let accessible = node.accesskit_node();
    let pressed = [Role::Button, Role::RadioButton, Role::CheckBox];
    if pressed.contains(&accessible.role()) {
        let name = accessible.label().unwrap_or_default();
        assert!(!name.trim().is_empty(), "{:?}", accessible.role());
    }
    for child in node.children() {
        assert_named(child);
    }
}

#[test]
fn every_channel_is_drawn_and_named_at_every_size() {
    for (size, x, y, pixels, theme) in SIZES {
        for (name, text, plays) in PLACES {
            for (number, moves) in plays.iter().enumerate() {
                let mut window = begun_at(text, Mode::Coach, vec2(x, y), pixels, theme);
                play(&mut window, moves);
                if !talk(&window).is_over() && talk(&window).is_letter() {
                    window.key(Key::Num2);
                }
                assert_named(window.harness.root());
                window.picture(&format!("channel-{name}-{size}-{number}"));
            }
        }
    }
}
