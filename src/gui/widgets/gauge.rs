//! A quantity as icon, name, word, number and bar. Never shows a colour that means good or bad.

use egui::{Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{
    paint::{line, put, put_right},
    tween::tween,
};
use crate::gui::{
    icons::{Icon, icon},
    theme::{Text, Theme},
};

/// Seconds the bar takes to a new value.
const SECONDS: f32 = 0.28;
const ROW: f32 = 18.0;
const BAR: f32 = 8.0;
/// The column of the number, so that words above each other end in one line.
const NUMBER: f32 = 52.0;

#[expect(
    clippy::too_many_arguments,
    reason = "each is one visible part, and a struct would be built at every call"
)]
/// A gauge as wide as the place; `fraction` and `tick` run from 0 to 1.
pub fn gauge(
    ui: &mut Ui,
    theme: &Theme,
    glyph: Icon,
    name: &str,
    word: &str,
    value_text: &str,
    fraction: f32,
    tick: Option<f32>,
) -> Response {
    let gap = 6.0;
    let size = vec2(ui.available_width(), ROW + gap + BAR + 4.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo {
        value: Some(f64::from(fraction)),
        ..WidgetInfo::labeled(
            Role::ProgressIndicator,
            true,
            format!("{name} {value_text}, {word}"),
        )
    });

    let y = rect.top() + ROW / 2.0;
    let place = Rect::from_center_size(pos2(rect.left() + 8.0, y), vec2(16.0, 16.0));
    icon(ui.painter(), place, glyph, theme.ink2);
    let named = line(ui, theme, Text::SmallMedium, theme.ink, name);
    put(ui, named, rect.left() + 24.0, y);
    let worded = line(ui, theme, Text::Small, theme.ink3, word);
    put_right(ui, worded, rect.right() - NUMBER, y);
    let number = line(ui, theme, Text::SmallStrong, theme.ink, value_text);
    put_right(ui, number, rect.right(), y);

    let bar = Rect::from_min_size(
        pos2(rect.left(), rect.top() + ROW + gap),
        vec2(rect.width(), BAR),
    );
    let id = ui.make_persistent_id(egui::Id::unique(("gauge", name)));
    let shown = tween(ui, id, fraction.clamp(0.0, 1.0), SECONDS);
    let painter = ui.painter();
    painter.rect_filled(bar, BAR / 2.0, theme.sunken);
    if shown > 0.0 {
        let width = (bar.width() * shown).max(BAR);
        let filled = Rect::from_min_size(bar.min, vec2(width, BAR));
        painter.rect_filled(filled, BAR / 2.0, theme.accent);
    }
    if let Some(tick) = tick {
        let x = bar.left() + bar.width() * tick;
        let mark = Stroke::new(2.0, theme.ink);
        painter.vline(x, bar.top() - 2.0..=bar.bottom() + 2.0, mark);
    }
    response
}
