//! Cards, told from the window by a border and never by a shadow, and the marks of a level.

use egui::{
    Frame, InnerResponse, Margin, Painter, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind,
    Ui, WidgetInfo, vec2,
};

use crate::gui::theme::Theme;

/// A card with the usual padding of 20.
pub fn card<R>(ui: &mut Ui, theme: &Theme, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    card_padded(ui, theme, theme.space().margin, add)
}

/// A card with another padding, such as 28 for what is read.
pub fn card_padded<R>(
    ui: &mut Ui,
    theme: &Theme,
    padding: f32,
    add: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    Frame::new()
        .fill(theme.surface)
        .stroke(Stroke::new(1.0, theme.line))
        .corner_radius(theme.radius().card)
        .inner_margin(Margin::same(padding as i8))
        .show(ui, add)
}

const MARKS: usize = 5;
const MARK: egui::Vec2 = vec2(6.0, 8.0);
const PITCH: f32 = 9.0;

/// The width of the marks of a level.
pub const LEVEL_WIDTH: f32 = PITCH * (MARKS - 1) as f32 + MARK.x;

/// How hard a scenario is: `level` of five marks filled.
pub fn level_dots(ui: &mut Ui, theme: &Theme, level: usize) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(LEVEL_WIDTH, 18.0), Sense::hover());
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Image, true, format!("level {level} of {MARKS}"))
    });
    level_marks(ui.painter(), theme, rect.left_center(), level);
    response
}

/// Draws the marks of a level alone, for what says the level itself.
pub fn level_marks(painter: &Painter, theme: &Theme, left_middle: Pos2, level: usize) {
    for i in 0..MARKS {
        let corner = left_middle + vec2(PITCH * i as f32, -MARK.y / 2.0);
        let mark = Rect::from_min_size(corner, MARK);
        if i < level {
            painter.rect_filled(mark, 1.5, theme.ink2);
        } else {
            let edge = Stroke::new(1.0, theme.edge);
            painter.rect_stroke(mark, 1.5, edge, StrokeKind::Inside);
        }
    }
}
