//! A few ways side by side in one frame, one of them chosen.

use egui::{CursorIcon, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{
    paint::{focus_ring, line, put},
    tween::mix,
};
use crate::gui::theme::{Text, Theme};

const HEIGHT: f32 = 36.0;

/// Ways `width` wide each; gives the place of the one that was chosen.
pub fn segments(
    ui: &mut Ui,
    theme: &Theme,
    labels: &[&str],
    selected: usize,
    width: f32,
) -> Option<usize> {
    let size = vec2(width * labels.len() as f32, HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let radius = theme.radius().button;
    let edge = Stroke::new(1.0, theme.edge);
    ui.painter()
        .rect(rect, radius, theme.surface, edge, StrokeKind::Inside);
    let mut chosen = None;
    for (index, label) in labels.iter().enumerate() {
        let left = rect.left() + width * index as f32;
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(width, HEIGHT));
        let id = ui.make_persistent_id(egui::Id::unique(("segment", *label)));
        let response = ui.interact(place, id, Sense::click());
        let on = index == selected;
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, label));
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        let ink = if on {
            theme.accent
        } else {
            mix(&response, theme.ink2, theme.accent_hover)
        };
        if on {
            let border = Stroke::new(1.0, theme.accent);
            ui.painter()
                .rect(place, radius, theme.accent_soft, border, StrokeKind::Inside);
        }
        let role = if on { Text::BodyStrong } else { Text::Button };
        let galley = line(ui, theme, role, ink, label);
        let middle = place.center().x - galley.size().x / 2.0;
        put(ui, galley, middle, place.center().y);
        let gap = if on { 3.0 } else { 0.0 };
        focus_ring(ui, theme, &response, radius, gap);
        if response.clicked() {
            chosen = Some(index);
        }
    }
    chosen
}
