//! The temperature from move to move, in the colours of its words, with a marker for every move.

use egui::{
    Align2, CursorIcon, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};
use egui_plot::{Line, Plot, PlotBounds, PlotPoint, PlotTransform};

use crate::app::{Command, DebriefPage};
use crate::debrief::{THRESHOLDS, best_line_words, curve_words};
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::focus_ring;
use crate::scenario::Gauge;
use crate::session::Turn;

use super::keys::{self, move_id};
use super::parts::mark;
use super::pieces::pieces;

/// The column of the figures, that of the words, and the row of the moves.
const LEFT: f32 = 40.0;
const RIGHT: f32 = 64.0;
const FOOT: f32 = 28.0;
/// The part of the scale that is always shown, in degrees, and the most that is ever shown.
const ALWAYS: (f64, f64) = (44.0, 83.0);
const TOP: f64 = 101.0;
/// How far the scale goes on beyond the curve, in degrees.
const BEYOND: f64 = 6.0;
const MARK: f32 = 20.0;
const WIDTH: f32 = 4.0;

pub(super) fn curve(
    ui: &mut Ui,
    theme: &Theme,
    page: &DebriefPage,
    height: f32,
    out: &mut Vec<Command>,
) {
    let transcript = page.session.transcript();
    let turns = &transcript.turns;
    let after = turns.iter().map(|turn| turn.step.after.kettle.temperature);
    let temperatures: Vec<i32> = std::iter::once(transcript.start.kettle.temperature)
        .chain(after)
        .collect();

    let size = vec2(ui.available_width(), height);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let place = Rect::from_min_max(
        pos2(rect.left() + LEFT, rect.top()),
        pos2(rect.right() - RIGHT, rect.bottom() - FOOT),
    );
    // What lies behind the curve is known only once the plot has been laid out.
    let behind = ui.painter().add(Shape::Noop);
    let (transform, plot) = plot(ui, theme, place, page, &temperatures);
    plot.widget_info(|| WidgetInfo::labeled(Role::Image, true, words(page)));

    let at = |index: usize| {
        let degrees = f64::from(temperatures[index]) / 10.0;
        transform.position_from_point(&PlotPoint::new(index as f64, degrees))
    };
    let pitch = at_distance(&transform);
    let wide = (pitch * 0.5).clamp(24.0, 48.0).min(pitch);
    let strip = |index: usize| {
        let x = at(index).x;
        Rect::from_x_y_ranges(x - wide / 2.0..=x + wide / 2.0, rect.y_range())
    };

    let mut shapes = Vec::new();
    let radius = theme.radius().button;
    if !turns.is_empty() {
        let chosen = strip(page.selected + 1);
        shapes.push(Shape::rect_filled(chosen, radius, theme.accent_soft));
    }
    hairlines(ui.painter(), theme, rect, place, &transform, &mut shapes);
    if let Some(weighed) = page.weighed(page.selected) {
        let moves = page.selected..;
        let line = moves.zip(&weighed.best_line).map(|(at, &tenths)| {
            let point = PlotPoint::new(at as f64, f64::from(tenths) / 10.0);
            transform.position_from_point(&point)
        });
        shapes.extend(dashes(theme, &line.collect::<Vec<_>>()));
    }
    ui.painter().set(behind, Shape::Vec(shapes));
    start(ui.painter(), theme, at(0), rect.bottom());

    let side = MARK.min(pitch - 4.0).max(MARK / 2.0);
    for (index, turn) in turns.iter().enumerate() {
        let chosen = index == page.selected;
        let name = name(page, index, turn);
        let response = target(ui, theme, strip(index + 1), index, chosen, &name);
        if response.clicked() {
            keys::hand_focus(ui, index);
            out.push(Command::SelectMove(index));
        }
        let ground = if chosen {
            theme.accent_soft
        } else {
            theme.surface
        };
        let point = at(index + 1);
        ui.painter().circle_filled(point, side * 0.66, ground);
        let square = Rect::from_center_size(point, vec2(side, side));
        let label = page.weighed(index).map(|weighed| weighed.label);
        mark(ui.painter(), square, label, theme);
        let apart = index.abs_diff(page.selected) > 1;
        if pitch >= MARK || chosen || ((index + 1) % 5 == 0 && apart) {
            let (role, ink) = if chosen {
                (Text::Label, theme.accent)
            } else {
                (Text::Caption, theme.ink2)
            };
            let foot = pos2(point.x, rect.bottom() - FOOT / 2.0);
            let number = (index + 1).to_string();
            ui.painter()
                .text(foot, Align2::CENTER_CENTER, number, role.font(), ink);
        }
    }
}

/// The curve alone, without axes, and without anything that moves or zooms it.
fn plot(
    ui: &mut Ui,
    theme: &Theme,
    place: Rect,
    page: &DebriefPage,
    temperatures: &[i32],
) -> (PlotTransform, Response) {
    // Every best line has room from the first, so that the curve stands still from move to move.
    let best_lines = || {
        let moves = page.reviewed().into_iter().flat_map(|review| &review.moves);
        let weighed = moves.enumerate();
        weighed.filter_map(|(at, weighed)| Some((at, &weighed.as_ref()?.best_line)))
    };
    let tenths = temperatures
        .iter()
        .chain(best_lines().flat_map(|(_, line)| line));
    let (coolest, hottest) = tenths.fold((1000, 300), |(low, high), &tenths| {
        (tenths.min(low), tenths.max(high))
    });
    let low = (f64::from(coolest) / 10.0 - BEYOND).min(ALWAYS.0);
    let high = (f64::from(hottest) / 10.0 + BEYOND).clamp(ALWAYS.1, TOP);
    let lengths = best_lines().map(|(at, line)| at + line.len());
    let longest = lengths.fold(temperatures.len(), usize::max);
    let last = longest.saturating_sub(1) as f64;
    let bounds = PlotBounds::from_min_max([-0.3, low], [last.max(1.0) + 0.3, high]);
    let shown = ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        Plot::new("temperature")
            .width(place.width())
            .height(place.height())
            .show_axes(false)
            .show_grid(false)
            .show_background(false)
            .show_x(false)
            .show_y(false)
            .show_crosshair(false)
            .allow_zoom(false)
            .allow_drag(false)
            .allow_scroll(false)
            .allow_boxed_zoom(false)
            .allow_double_click_reset(false)
            .allow_axis_zoom_drag(false)
            .auto_bounds(false)
            .sense(Sense::hover())
            .show(ui, |plot| {
                plot.set_plot_bounds(bounds);
                for piece in pieces(temperatures) {
                    let heat = theme.heat(piece.degrees);
                    plot.line(
                        Line::new(heat.word, piece.points)
                            .color(heat.colour)
                            .width(WIDTH)
                            .allow_hover(false),
                    );
                }
            })
    });
    (shown.inner.transform, shown.inner.response)
}

/// A thin broken line in the colour of the best.
pub(super) fn dashes(theme: &Theme, points: &[Pos2]) -> Vec<Shape> {
    Shape::dashed_line(points, Stroke::new(1.8, theme.best), 4.0, 4.0)
}

/// The curve, and the best line beside it, for whoever cannot see them.
fn words(page: &DebriefPage) -> String {
    let curve = curve_words(page.session.transcript());
    match page.weighed(page.selected) {
        Some(weighed) => format!("{curve}. {}", best_line_words(page.selected, weighed)),
        None => curve,
    }
}

/// The distance from one move to the next on the screen.
fn at_distance(transform: &PlotTransform) -> f32 {
    transform.dpos_dvalue_x().abs() as f32
}

/// A line for each threshold, its figure at the left and its word at the right.
fn hairlines(
    painter: &Painter,
    theme: &Theme,
    rect: Rect,
    place: Rect,
    transform: &PlotTransform,
    shapes: &mut Vec<Shape>,
) {
    let line = Stroke::new(1.0, theme.line);
    for (degrees, word) in THRESHOLDS {
        let y = transform.position_from_point_y(f64::from(degrees)).round() + 0.5;
        if y < place.top() {
            continue;
        }
        let (left, right) = (place.left(), place.right());
        shapes.push(Shape::hline(left..=right, y, line));
        let font = Text::Caption.font();
        let figure = pos2(left - theme.space().snug, y);
        let number = degrees.to_string();
        painter.text(
            figure,
            Align2::RIGHT_CENTER,
            number,
            font.clone(),
            theme.ink3,
        );
        let aside = pos2(right + theme.space().snug, y);
        let room = rect.right() - aside.x;
        if room > 0.0 {
            painter.text(aside, Align2::LEFT_CENTER, word, font, theme.ink3);
        }
    }
}

/// The dot where it begins.
fn start(painter: &Painter, theme: &Theme, at: Pos2, bottom: f32) {
    painter.circle_filled(at, 5.0, theme.ink2);
    let foot = pos2(at.x, bottom - FOOT / 2.0);
    let font = Text::Caption.font();
    painter.text(foot, Align2::CENTER_CENTER, "start", font, theme.ink2);
}

/// The place of a move that can be pressed. Tab stops at the chosen one alone, as in a group of rings.
fn target(ui: &Ui, theme: &Theme, strip: Rect, index: usize, chosen: bool, name: &str) -> Response {
    let id = move_id(index);
    let sense = if chosen { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(strip, id, sense);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, name));
    if chosen {
        keys::take_focus(ui, index);
    }
    let radius = theme.radius().button;
    if response.hovered() && !chosen {
        let edge = Stroke::new(1.0, theme.line);
        let inside = egui::StrokeKind::Inside;
        ui.painter().rect_stroke(strip, radius, edge, inside);
    }
    focus_ring(ui, theme, &response, radius, 0.0);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn name(page: &DebriefPage, index: usize, turn: &Turn) -> String {
    let kettle = turn.step.after.kettle;
    let label = page.weighed(index).map_or(String::new(), |weighed| {
        format!("{}, ", weighed.label.word())
    });
    format!(
        "Move {}, {label}{} degrees, {}",
        index + 1,
        Gauge::Temperature.show(kettle.temperature),
        kettle.heat().word()
    )
}
