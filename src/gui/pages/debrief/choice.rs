//! One of several, as a row as wide as the place that wraps its text.

use egui::{
    CursorIcon, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, text::LayoutJob,
    vec2,
};

use crate::gui::theme::Theme;
use crate::gui::widgets::{focus_ring, keycap, mix};

const RING: f32 = 7.5;
const TEXT_LEFT: f32 = 52.0;

/// What stands before the text.
#[derive(Clone, Copy)]
pub(super) enum Lead<'a> {
    /// The key that chooses it.
    Key(&'a str),
    /// A ring that is filled when chosen.
    Ring,
}

/// The width that text in a choice has.
pub(super) fn text_width(ui: &Ui, theme: &Theme) -> f32 {
    ui.available_width() - TEXT_LEFT - theme.space().margin
}

/// A choice; `text` is laid out for [`text_width`].
pub(super) fn choice(
    ui: &mut Ui,
    theme: &Theme,
    lead: Lead<'_>,
    chosen: bool,
    text: LayoutJob,
) -> Response {
    let space = theme.space();
    let name = text.text.clone();
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(text));
    let high = (galley.size().y + 2.0 * space.gutter).ceil();
    let size = vec2(ui.available_width(), high);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, &name));
    let response = response.on_hover_cursor(CursorIcon::PointingHand);

    let (fill, border) = if chosen {
        (theme.accent_soft, Stroke::new(2.0, theme.accent))
    } else {
        let colour = mix(&response, theme.line, theme.accent);
        (theme.surface, Stroke::new(1.0, colour))
    };
    let radius = theme.radius().option;
    let inside = StrokeKind::Inside;
    ui.painter().rect(rect, radius, fill, border, inside);
    // A chosen row has an accent border already; the ring keeps off it to be seen.
    let gap = if chosen { 3.0 } else { 0.0 };
    focus_ring(ui, theme, &response, radius, gap);

    let first =
        rect.top() + space.gutter + galley.rows.first().map_or(0.0, |row| row.height()) / 2.0;
    let calm = if chosen { theme.accent } else { theme.edge };
    let edge = mix(&response, calm, theme.accent);
    match lead {
        Lead::Key(key) => {
            let left = pos2(rect.left() + space.gutter, first);
            let ink = mix(&response, theme.ink2, theme.accent);
            keycap(ui, theme, left, key, edge, ink);
        }
        Lead::Ring => {
            let centre = pos2(rect.left() + space.gutter + 10.0, first);
            let stroke = Stroke::new(1.8, edge);
            ui.painter().circle_stroke(centre, RING, stroke);
            if chosen {
                ui.painter().circle_filled(centre, 4.0, theme.accent);
            }
        }
    }
    let corner = rect.min + vec2(TEXT_LEFT, space.gutter);
    ui.painter().galley(corner, galley, theme.ink);
    response
}
