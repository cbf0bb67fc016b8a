//! A field to look for something, with the lens inside and a way to clear it.

use egui::{Frame, Margin, Rect, Response, Stroke, TextEdit, Ui, pos2, vec2};

use super::button::{Kind, icon_button};
use crate::gui::{
    icons::{Icon, icon},
    theme::{Text, Theme},
};

/// A field `width` wide; the hint is also its accessible name.
pub fn search_field(
    ui: &mut Ui,
    theme: &Theme,
    text: &mut String,
    hint: &str,
    width: f32,
) -> Response {
    const HEIGHT: f32 = 36.0;
    const CLEAR: f32 = 28.0;
    let had_text = !text.is_empty();
    ui.scope(|ui| {
        ui.set_width(width);
        let mut response = ui.add(
            TextEdit::singleline(text)
                .hint_text(theme.rich(Text::Body, theme.ink3, hint))
                .font(Text::Body.font())
                .text_color(theme.ink)
                .align(egui::Align2::LEFT_CENTER)
                .min_size(vec2(width, HEIGHT))
                .desired_width(width)
                .frame(
                    Frame::new()
                        .fill(theme.surface)
                        .corner_radius(theme.radius().button)
                        .inner_margin(Margin {
                            left: 39,
                            right: CLEAR as i8 + 4,
                            top: 8,
                            bottom: 8,
                        }),
                ),
        );
        let rect = response.rect;
        let focused = response.has_focus();
        let border = if focused || response.hovered() {
            theme.accent
        } else {
            theme.edge
        };
        let radius = theme.radius().button;
        ui.painter().rect_stroke(
            rect,
            radius,
            Stroke::new(1.0, border),
            egui::StrokeKind::Inside,
        );
        super::paint::focus_ring(ui, theme, &response, radius, 0.0);
        let place =
            Rect::from_center_size(pos2(rect.left() + 23.0, rect.center().y), vec2(18.0, 18.0));
        icon(ui.painter(), place, Icon::Search, theme.ink3);
        if had_text {
            let place = Rect::from_center_size(
                pos2(rect.right() - 4.0 - CLEAR / 2.0, rect.center().y),
                vec2(CLEAR, HEIGHT),
            );
            let clear = ui
                .scope_builder(egui::UiBuilder::new().max_rect(place), |ui| {
                    icon_button(
                        ui,
                        theme,
                        Kind::Quiet,
                        Icon::Close,
                        "Clear the search",
                        CLEAR,
                    )
                })
                .inner;
            if clear.clicked() {
                text.clear();
                response.mark_changed();
            }
        }
        response.accessible_name(hint)
    })
    .inner
}
