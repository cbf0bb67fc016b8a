//! Both curves of the temperature: the later one in the colours of its words, the earlier one as a broken line.

use egui::{Align2, Pos2, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::when;
use crate::app::{ComparePage, Compared, History};
use crate::debrief::{THRESHOLDS, curve_words};
use crate::gui::pages::debrief::pieces;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::galley;

const HEIGHT: f32 = 280.0;
const LEFT: f32 = 36.0;
const RIGHT: f32 = 60.0;
const FOOT: f32 = 26.0;
/// The part of the scale that is always shown, in degrees.
const ALWAYS: (f32, f32) = (44.0, 84.0);
const KEY: f32 = 28.0;

pub(super) fn curves_ui(ui: &mut Ui, theme: &Theme, history: &History, page: &ComparePage) {
    ui.set_width(ui.available_width());
    key_ui(ui, theme, history, page);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    response.widget_info(|| {
        let [before, after] = page.plays.each_ref().map(spoken);
        let (earlier, later) = (when(history, page, 0), when(history, page, 1));
        let words = format!("Earlier, {earlier}. {before}. Later, {later}. {after}.");
        WidgetInfo::labeled(Role::Image, true, words)
    });
    let temperatures = page.plays.each_ref().map(temperatures);
    let all = || temperatures.iter().flatten().copied();
    let low = all().fold(ALWAYS.0, |low, it| low.min(it as f32 / 10.0 - 4.0));
    let high = all().fold(ALWAYS.1, |high, it| high.max(it as f32 / 10.0 + 4.0));
    let longest = temperatures.iter().map(Vec::len).max().unwrap_or(2).max(2) - 1;
    let place = Rect::from_min_max(
        pos2(rect.left() + LEFT, rect.top()),
        pos2(rect.right() - RIGHT, rect.bottom() - FOOT),
    );
    let at = |index: f32, degrees: f32| {
        let x = place.left() + place.width() * index / longest as f32;
        let y = place.bottom() - place.height() * (degrees - low) / (high.min(101.0) - low);
        pos2(x, y)
    };
    let painter = ui.painter();
    for (degrees, word) in THRESHOLDS {
        let y = at(0.0, f32::from(degrees)).y.round() + 0.5;
        if y < place.top() {
            continue;
        }
        painter.hline(place.x_range(), y, Stroke::new(1.0, theme.line));
        let font = Text::Caption.font();
        let (figure, aside) = (pos2(place.left() - 10.0, y), pos2(place.right() + 10.0, y));
        let number = degrees.to_string();
        painter.text(
            figure,
            Align2::RIGHT_CENTER,
            number,
            font.clone(),
            theme.ink3,
        );
        painter.text(aside, Align2::LEFT_CENTER, word, font, theme.ink3);
    }
    for index in 0..=longest {
        let roomy = place.width() / longest as f32 > 28.0;
        let name = match index {
            0 if roomy => "start".to_owned(),
            _ => index.to_string(),
        };
        let foot = pos2(at(index as f32, low).x, rect.bottom() - FOOT / 2.0);
        painter.text(
            foot,
            Align2::CENTER_CENTER,
            name,
            Text::Caption.font(),
            theme.ink2,
        );
    }
    let line = |temperatures: &[i32]| -> Vec<Pos2> {
        let points = temperatures.iter().enumerate();
        points
            .map(|(index, it)| at(index as f32, *it as f32 / 10.0))
            .collect()
    };
    painter.extend(earlier(theme, &line(&temperatures[0])));
    for piece in pieces::pieces(&temperatures[1]) {
        let points = piece.points.iter();
        let points: Vec<Pos2> = points
            .map(|[index, degrees]| at(*index as f32, *degrees as f32))
            .collect();
        let ink = theme.heat(piece.degrees).colour;
        painter.add(Shape::line(points, Stroke::new(4.0, ink)));
    }
    for point in line(&temperatures[1]) {
        painter.circle_filled(point, 5.0, theme.ink2);
        painter.circle_filled(point, 2.5, theme.surface);
    }
}

/// The temperature at the start and after each move, in tenths of a degree.
fn temperatures(play: &Compared) -> Vec<i32> {
    let transcript = play.session.transcript();
    let after = transcript.turns.iter().map(|turn| turn.step.after.kettle);
    std::iter::once(transcript.start.kettle)
        .chain(after)
        .map(|kettle| kettle.temperature)
        .collect()
}

fn spoken(play: &Compared) -> String {
    curve_words(play.session.transcript())
}

fn earlier(theme: &Theme, points: &[Pos2]) -> Vec<Shape> {
    let mut shapes = Shape::dashed_line(points, Stroke::new(2.0, theme.ink3), 6.0, 5.0);
    let dots = points
        .iter()
        .map(|point| Shape::circle_filled(*point, 3.5, theme.ink3));
    shapes.extend(dots);
    shapes
}

/// Which line is which.
fn key_ui(ui: &mut Ui, theme: &Theme, history: &History, page: &ComparePage) {
    let space = theme.space();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space.tight;
        for (index, name) in ["earlier", "later"].into_iter().enumerate() {
            let words = format!("{name}: {}", when(history, page, index));
            let text = galley(ui, theme, Text::Small, theme.ink2, &words, f32::INFINITY);
            // The line and what it means stay together.
            let size = vec2(KEY + space.tight + text.size().x, 18.0);
            let (whole, response) = ui.allocate_exact_size(size, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words.as_str()));
            let place = whole.with_max_x(whole.left() + KEY);
            let ends = [place.left_center(), place.right_center()];
            if index == 0 {
                ui.painter().extend(earlier(theme, &ends));
            } else {
                let ink = theme.heat(75.0).colour;
                ui.painter().line_segment(ends, Stroke::new(4.0, ink));
            }
            let left = place.right() + space.tight;
            let top = whole.center().y - text.size().y / 2.0;
            ui.painter().galley(pos2(left, top), text, theme.ink2);
            ui.add_space(space.gutter);
        }
    });
    ui.add_space(space.snug);
}
