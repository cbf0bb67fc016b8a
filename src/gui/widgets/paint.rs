//! The parts that several widgets draw alike: text, keycaps, the focus ring.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, Galley, Pos2, Rect, Response, Stroke, StrokeKind, Ui, pos2, vec2,
};

use crate::gui::theme::{Text, Theme};

/// The side of a keycap.
pub(super) const KEY: f32 = 22.0;

/// Text laid out in a role; wraps at `width`.
pub fn galley(
    ui: &Ui,
    theme: &Theme,
    role: Text,
    colour: Color32,
    text: &str,
    width: f32,
) -> Arc<Galley> {
    let job = theme.job(width, &[(role, colour, text)]);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// One line of text.
pub(super) fn line(ui: &Ui, theme: &Theme, role: Text, colour: Color32, text: &str) -> Arc<Galley> {
    galley(ui, theme, role, colour, text, f32::INFINITY)
}

/// Draws laid-out text with its left edge at `left`, vertically centred on `y`.
pub(super) fn put(ui: &Ui, galley: Arc<Galley>, left: f32, y: f32) {
    let top = y - galley.size().y / 2.0;
    ui.painter()
        .galley(pos2(left, top), galley, Color32::PLACEHOLDER);
}

/// Draws laid-out text with its right edge at `right`, vertically centred on `y`.
pub(super) fn put_right(ui: &Ui, galley: Arc<Galley>, right: f32, y: f32) {
    let left = right - galley.size().x;
    put(ui, galley, left, y);
}

/// The ring round whatever has the keyboard: 2 wide, in place of the border and one beyond it.
/// Where the border or the fill is accent already, a `gap` sets the ring off.
pub fn focus_ring(ui: &Ui, theme: &Theme, response: &Response, radius: u8, gap: f32) {
    if response.has_focus() {
        ui.painter().rect_stroke(
            response.rect.expand(gap - 1.0),
            CornerRadius::same(radius + gap as u8),
            Stroke::new(2.0, theme.accent),
            StrokeKind::Outside,
        );
    }
}

/// The width a keycap will take.
pub(super) fn keycap_width(ui: &Ui, theme: &Theme, key: &str) -> f32 {
    let text = line(ui, theme, Text::Key, theme.ink2, key).size().x;
    (text + 12.0).ceil().max(KEY)
}

/// Draws a keycap with its left edge at `left`, vertically centred; gives its place.
pub fn keycap(
    ui: &Ui,
    theme: &Theme,
    left_middle: Pos2,
    key: &str,
    border: Color32,
    ink: Color32,
) -> Rect {
    let size = vec2(keycap_width(ui, theme, key), KEY);
    let rect = Rect::from_min_size(left_middle - vec2(0.0, KEY / 2.0), size);
    ui.painter().rect_stroke(
        rect,
        theme.radius().key,
        Stroke::new(1.0, border),
        StrokeKind::Inside,
    );
    let text = line(ui, theme, Text::Key, ink, key);
    let left = rect.center().x - text.size().x / 2.0;
    put(ui, text, left, rect.center().y);
    rect
}
