//! The conversation, seen and played.

use egui::{Key, vec2};
use simmer::app::ThemeChoice;

use crate::support::window::Window;

#[test]
fn pictures() {
    for (name, size, pixels, theme) in [
        ("light", vec2(1280.0, 800.0), 1.0, ThemeChoice::Light),
        ("dark", vec2(1280.0, 800.0), 1.0, ThemeChoice::Dark),
        ("960", vec2(960.0, 600.0), 1.0, ThemeChoice::Light),
        ("1920", vec2(1920.0, 1080.0), 1.0, ThemeChoice::Light),
        ("200", vec2(640.0, 400.0), 2.0, ThemeChoice::Light),
    ] {
        for (id, short) in [("the-line-on-the-bill", "phone"), ("cold-soup", "counter")] {
            let mut window = Window::with(size, pixels, theme);
            window.begin(id);
            window.picture(&format!("talk-{short}-{name}-0"));
            window
                .key(Key::Space)
                .key(Key::Space)
                .key(Key::Space)
                .key(Key::B)
                .key(Key::Num1);
            window.picture(&format!("talk-{short}-{name}-1"));
        }
    }
}
