//! Chips: a word or two on a soft ground, 24 high. Never pressed.

use egui::{Color32, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::paint::{line, put};
use crate::gui::{
    icons::{Icon, icon, thermometer},
    theme::{Text, Theme},
};

/// The ground and ink of a chip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// A neutral fact.
    Sunken,
    /// A name that lies on a scene.
    Surface,
    /// Where you are.
    Accent,
    /// Passed, or the best move.
    Best,
    /// A costly move.
    Costly,
    /// A very costly move.
    Very,
}

const HEIGHT: f32 = 24.0;
const PAD: f32 = 10.0;
const GAP: f32 = 6.0;

/// A chip with a word, and an icon before it where there is one.
pub fn chip(ui: &mut Ui, theme: &Theme, tone: Tone, glyph: Option<Icon>, text: &str) -> Response {
    let (ground, ink) = colours(theme, tone);
    let width = glyph.map_or(0.0, |_| 14.0);
    let (place, response) = body(ui, theme, ground, ink, width, text, text);
    if let Some(glyph) = glyph {
        icon(ui.painter(), place, glyph, ink);
    }
    response
}

/// The mood of a temperature: thermometer and word.
pub fn heat_chip(ui: &mut Ui, theme: &Theme, degrees: f32) -> Response {
    let word = theme.heat(degrees).word;
    let name = format!("{word}, {degrees:.1} degrees");
    let (place, response) = body(ui, theme, theme.sunken, theme.ink, 10.0, word, &name);
    thermometer(ui.painter(), place, degrees, theme);
    response
}

fn colours(theme: &Theme, tone: Tone) -> (Color32, Color32) {
    match tone {
        Tone::Sunken => (theme.sunken, theme.ink2),
        Tone::Surface => (theme.surface, theme.ink),
        Tone::Accent => (theme.accent_soft, theme.accent),
        Tone::Best => (theme.best_soft, theme.best),
        Tone::Costly => (theme.costly_soft, theme.costly),
        Tone::Very => (theme.very_soft, theme.very),
    }
}

/// Draws ground and word; gives the place of a glyph `glyph` wide before the word.
fn body(
    ui: &mut Ui,
    theme: &Theme,
    ground: Color32,
    ink: Color32,
    glyph: f32,
    text: &str,
    name: &str,
) -> (Rect, Response) {
    let galley = line(ui, theme, Text::Key, ink, text);
    let before = if glyph > 0.0 { glyph + GAP } else { 0.0 };
    let size = vec2((2.0 * PAD + before + galley.size().x).ceil(), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    ui.painter().rect_filled(rect, HEIGHT / 2.0, ground);
    let y = rect.center().y;
    put(ui, galley, rect.left() + PAD + before, y);
    let place = Rect::from_center_size(pos2(rect.left() + PAD + glyph / 2.0, y), vec2(glyph, 18.0));
    (place, response)
}
