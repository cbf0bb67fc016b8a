//! A file that cannot be played, in the place where its card would be.

use egui::{Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::app::Entry;
use crate::gui::icons::{Icon, icon};
use crate::gui::theme::{Text, Theme};

const SIGN: f32 = 56.0;

/// Draws file name, what is amiss and what to run.
pub(super) fn broken_ui(ui: &mut Ui, theme: &Theme, place: usize, entry: &Entry, rect: Rect) {
    let faults = faults(entry);
    let command = format!("simmer check {}", entry.file);
    let response = ui.interact(rect, Id::unique(("broken", place)), Sense::hover());
    response.widget_info(|| {
        let name = format!("{}, {faults}. To see them run: {command}", entry.file);
        WidgetInfo::labeled(Role::Label, true, name)
    });
    if !ui.is_rect_visible(rect) {
        return;
    }
    let space = theme.space();
    let radius = theme.radius().card;
    let line = Stroke::new(1.0, theme.line);
    ui.painter()
        .rect(rect, radius, theme.canvas, line, StrokeKind::Inside);
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
        (inner.left(), inner.bottom() - Text::Code.line() + 3.0)
    };
    write(Text::Code, theme.ink2, &command, left, top);
}

/// "2 errors, first at line 49".
fn faults(entry: &Entry) -> String {
    let count = entry.errors();
    let errors = if count == 1 { "error" } else { "errors" };
    match (count, entry.first_error_line()) {
        (1, Some(line)) => format!("1 error, at line {line}"),
        (_, Some(line)) => format!("{count} {errors}, first at line {line}"),
        (_, None) => format!("{count} {errors}"),
    }
}
