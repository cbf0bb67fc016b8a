//! Something that is on or off.

use egui::{CursorIcon, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{
    paint::focus_ring,
    tween::{mix, tween},
};
use crate::gui::theme::Theme;

const SECONDS: f32 = 0.09;

/// A switch; the word beside it is its accessible name.
pub fn switch(ui: &mut Ui, theme: &Theme, on: bool, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(44.0, 24.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Switch, true, on, name));
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let at = tween(ui, response.id, if on { 1.0 } else { 0.0 }, SECONDS);
    let (fill, border, knob) = if on {
        let fill = mix(&response, theme.accent, theme.accent_hover);
        (fill, fill, theme.on_accent)
    } else {
        let border = mix(&response, theme.edge, theme.accent);
        (theme.surface, border, border)
    };
    let radius = rect.height() / 2.0;
    ui.painter().rect(
        rect,
        radius,
        fill,
        Stroke::new(1.5, border),
        StrokeKind::Inside,
    );
    let x = egui::lerp(rect.left() + radius..=rect.right() - radius, at);
    let middle = pos2(x, rect.center().y);
    ui.painter().circle_filled(middle, radius - 5.0, knob);
    focus_ring(
        ui,
        theme,
        &response,
        radius as u8,
        if on { 3.0 } else { 0.0 },
    );
    response
}
