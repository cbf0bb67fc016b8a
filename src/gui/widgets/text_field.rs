//! A field for a word or two.

use egui::{Frame, Margin, Response, Stroke, StrokeKind, TextEdit, Ui, vec2};

use super::paint::focus_ring;
use crate::gui::theme::{Text, Theme};

const HEIGHT: f32 = 36.0;

/// A field `width` wide with its accessible name, which is also its hint.
pub fn text_field(
    ui: &mut Ui,
    theme: &Theme,
    text: &mut String,
    name: &str,
    width: f32,
) -> Response {
    let radius = theme.radius().button;
    let frame = Frame::new()
        .fill(theme.surface)
        .corner_radius(radius)
        .inner_margin(Margin::symmetric(12, 8));
    let response = ui.add(
        TextEdit::singleline(text)
            .hint_text(theme.rich(Text::Body, theme.ink3, name))
            .font(Text::Body.font())
            .text_color(theme.ink)
            .align(egui::Align2::LEFT_CENTER)
            .min_size(vec2(width, HEIGHT))
            .desired_width(width)
            .frame(frame),
    );
    let border = if response.has_focus() || response.hovered() {
        theme.accent
    } else {
        theme.edge
    };
    let line = Stroke::new(1.0, border);
    ui.painter()
        .rect_stroke(response.rect, radius, line, StrokeKind::Inside);
    focus_ring(ui, theme, &response, radius, 0.0);
    response.accessible_name(name)
}
