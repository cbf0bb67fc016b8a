//! The problems below each other: where, what, and the way out.

use std::sync::Arc;

use egui::{Color32, Galley, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::app::Problem;
use crate::diag::Severity;
use crate::gui::icons::{Icon, icon};
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::galley;

const SIGN: f32 = 17.0;

/// Draws a list as wide as `ui`.
pub(super) fn list_ui(ui: &mut Ui, theme: &Theme, problems: &[Problem]) {
    for (index, problem) in problems.iter().enumerate() {
        row_ui(ui, theme, problem, index == 0);
    }
}

/// The sign of a severity and its colour; a word always stands beside it.
pub(super) fn sign(theme: &Theme, severity: Option<Severity>) -> (Icon, Color32) {
    match severity {
        Some(Severity::Error | Severity::Warning) => (Icon::Warning, theme.costly),
        Some(Severity::Note) => (Icon::Note, theme.ink2),
        None => (Icon::Check, theme.best),
    }
}

fn row_ui(ui: &mut Ui, theme: &Theme, problem: &Problem, first: bool) {
    let space = theme.space();
    let before = SIGN + space.snug;
    let width = ui.available_width();
    let lay = |role, ink, text: &str| galley(ui, theme, role, ink, text, width - before);
    let mut parts: Vec<Arc<Galley>> = vec![
        lay(Text::SmallStrong, theme.ink2, &problem.place()),
        lay(Text::Body, theme.ink, &problem.message),
    ];
    let help = problem.help.iter();
    parts.extend(help.map(|help| lay(Text::Small, theme.ink2, help)));

    let text: f32 = parts.iter().map(|part| part.size().y).sum();
    let height = text + space.snug * if first { 1.0 } else { 2.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, problem.spoken()));
    let mut top = rect.top();
    if !first {
        let line = Stroke::new(1.0, theme.line);
        ui.painter().hline(rect.x_range(), top + 0.5, line);
        top += space.snug;
    }
    let (glyph, ink) = sign(theme, Some(problem.severity));
    let place = Rect::from_min_size(pos2(rect.left(), top), vec2(SIGN, Text::Small.line()));
    icon(ui.painter(), place, glyph, ink);
    for part in parts {
        let below = part.size().y;
        let corner = pos2(rect.left() + before, top);
        ui.painter().galley(corner, part, Color32::PLACEHOLDER);
        top += below;
    }
}
