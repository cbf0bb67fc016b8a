//! Before, at once, two moves later: the same in pictures that stand still and in words.

use egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{drawn, kettle_words};
use crate::app::{LessonPage, LessonStep};
use crate::customer::Kettle;
use crate::gui::pages::conversation::Size;
use crate::gui::paint::kettle;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::galley;
use crate::scenario::Gauge;

const PICTURE: egui::Vec2 = vec2(72.0, 90.0);
/// The narrowest still with a picture in it.
const PICTURED: f32 = 190.0;

pub(super) fn stills_ui(ui: &mut Ui, theme: &Theme, lesson: &LessonPage, size: Size) {
    let space = theme.space();
    let stills = lesson.stills();
    let shown = [
        ("Before", stills.before),
        ("At once", stills.at_once),
        ("Two moves later", stills.later),
    ];
    let gap = if size == Size::Wide {
        space.gutter
    } else {
        space.tight
    };
    let width = ((ui.available_width() - 2.0 * gap) / 3.0).floor();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (name, kettle) in shown {
            still_ui(ui, theme, lesson.step, name, kettle, width);
        }
    });
}

fn still_ui(ui: &mut Ui, theme: &Theme, step: LessonStep, name: &str, now: Kettle, width: f32) {
    let space = theme.space();
    let pictured = width >= PICTURED;
    let height = if pictured { PICTURE.y } else { 64.0 } + 2.0 * space.snug;
    let (place, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let told = kettle_words(now);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name}. {told}")));
    let radius = theme.radius().card;
    let line = Stroke::new(1.0, theme.line);
    ui.painter()
        .rect(place, radius, theme.surface, line, StrokeKind::Inside);
    let inner = place.shrink(space.snug);
    let mut left = inner.left();
    if pictured {
        let picture = Rect::from_min_size(inner.min, PICTURE);
        let state = drawn(now);
        let colour = theme.heat(state.temperature).colour;
        kettle(ui.painter(), picture, &state, theme.dark, colour);
        left = picture.right() + space.snug;
    }
    let (number, word) = match step {
        LessonStep::Steam => (Gauge::Steam.show(now.steam), "steam".to_owned()),
        _ => (
            Gauge::Temperature.show(now.temperature),
            now.heat().word().to_owned(),
        ),
    };
    let rows = [
        (Text::Label, theme.ink2, name),
        (Text::Heading, theme.ink, number.as_str()),
        (Text::Small, theme.ink2, word.as_str()),
    ];
    let laid =
        rows.map(|(role, ink, text)| galley(ui, theme, role, ink, text, inner.right() - left));
    let total: f32 = laid.iter().map(|text| text.size().y).sum();
    let mut top = inner.center().y - total / 2.0;
    for text in laid {
        let size = text.size();
        ui.painter().galley(pos2(left, top), text, theme.ink);
        top += size.y;
    }
}
