//! A file that cannot be played, in the place where its card would be.

use egui::{CursorIcon, Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::app::{Entry, summary};
use crate::gui::icons::{Icon, icon};
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{focus_ring, mix};

const SIGN: f32 = 56.0;

const WAY_OUT: &str = "Show the problems";

/// Draws file name, what is amiss and the way to it; gives whether it was chosen.
pub(super) fn broken_ui(
    ui: &mut Ui,
    theme: &Theme,
    place: usize,
    entry: &Entry,
    rect: Rect,
) -> bool {
    let faults = summary(&entry.reading);
    let response = ui.interact(rect, Id::unique(("broken", place)), Sense::click());
    response.widget_info(|| {
        let name = format!("{}, {faults}. {WAY_OUT}", entry.file);
        WidgetInfo::labeled(Role::Button, true, name)
    });
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if !ui.is_rect_visible(rect) {
        return response.clicked();
    }
    let space = theme.space();
    let radius = theme.radius().card;
    let line = Stroke::new(1.0, mix(&response, theme.line, theme.accent));
    ui.painter()
        .rect(rect, radius, theme.canvas, line, StrokeKind::Inside);
    focus_ring(ui, theme, &response, radius, 0.0);
    let inner = rect.shrink(space.gutter);
    let middle = pos2(inner.left() + SIGN / 2.0, inner.top() + SIGN / 2.0);
    ui.painter()
        .circle_filled(middle, SIGN / 2.0, theme.costly_soft);
    let sign = Rect::from_center_size(middle, vec2(24.0, 24.0));
    icon(ui.painter(), sign, Icon::Warning, theme.costly);

    let left = inner.left() + SIGN + space.gutter - 2.0;
    let write = |role, ink, text: &str, left: f32, top: f32| {
        let mut job = theme.job(inner.right() - left, &[(role, ink, text)]);
        job.wrap.max_rows = 1;
        job.wrap.break_anywhere = true;
        let laid = ui.fonts_mut(|fonts| fonts.layout_job(job));
        ui.painter().galley(pos2(left, top), laid, ink);
    };
    let top = inner.top();
    write(Text::CardTitle, theme.ink, &entry.file, left, top - 2.0);
    write(Text::Small, theme.ink2, &faults, left, top + 24.0);
    let (left, top) = if inner.height() < 100.0 {
        (left, top + 42.0)
    } else {
        (
            inner.left(),
            inner.bottom() - Text::SmallMedium.line() + 3.0,
        )
    };
    write(Text::SmallMedium, theme.accent, WAY_OUT, left, top);
    response.clicked()
}
