//! One of several ways, as a card with a ring, a word and what it means.

use egui::{CursorIcon, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{
    paint::{focus_ring, line, put},
    tween::mix,
};
use crate::gui::theme::{Text, Theme};

/// A card `width` wide and 64 high.
pub fn radio_card(
    ui: &mut Ui,
    theme: &Theme,
    selected: bool,
    title: &str,
    detail: &str,
    width: f32,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(width, 64.0), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| {
        let name = format!("{title}, {detail}");
        WidgetInfo::selected(Role::RadioButton, enabled, selected, name)
    });
    let response = response.on_hover_cursor(CursorIcon::PointingHand);

    let (fill, border) = if selected {
        (theme.accent_soft, Stroke::new(2.0, theme.accent))
    } else {
        let colour = mix(&response, theme.line, theme.accent);
        (theme.surface, Stroke::new(1.0, colour))
    };
    let radius = theme.radius().option;
    ui.painter()
        .rect(rect, radius, fill, border, StrokeKind::Inside);
    // A chosen card has an accent border already; the ring keeps off it to be seen.
    focus_ring(
        ui,
        theme,
        &response,
        radius,
        if selected { 3.0 } else { 0.0 },
    );

    let centre = pos2(rect.left() + 24.0, rect.center().y);
    let ring = if selected {
        theme.accent
    } else {
        mix(&response, theme.edge, theme.accent)
    };
    ui.painter()
        .circle_stroke(centre, 7.5, Stroke::new(1.8, ring));
    if selected {
        ui.painter().circle_filled(centre, 4.0, theme.accent);
    }
    let (named, told) = if enabled {
        (theme.ink, theme.ink3)
    } else {
        (theme.disabled_ink, theme.disabled_ink)
    };
    let galley = line(ui, theme, Text::Button, named, title);
    put(ui, galley, rect.left() + 45.0, rect.center().y - 8.0);
    let galley = line(ui, theme, Text::Caption, told, detail);
    put(ui, galley, rect.left() + 45.0, rect.center().y + 10.0);
    response
}
