//! One attempt in a row: what, when, how long, and both results, which are never added.

use egui::{Color32, CursorIcon, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::Sight;
use crate::app::AttemptEnd;
use crate::gui::icons::{Icon, icon};
use crate::gui::pages::words::mode_words;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{focus_ring, galley, mix};
use crate::progress::{Attempt, length_words};

const ROW: f32 = 64.0;
const NARROW_ROW: f32 = 88.0;
/// Below this the results stand under the title.
const NARROW: f32 = 560.0;
const SIGN: f32 = 16.0;
/// The columns of the results and of the word for the end.
const RESULT: f32 = 84.0;
const END: f32 = 112.0;

/// Draws the row; it opens what there is to do with the attempt.
pub(super) fn row_ui(ui: &mut Ui, sight: &Sight, attempt: &Attempt, open: bool) -> Response {
    let theme = sight.theme;
    let width = ui.available_width();
    let narrow = width < NARROW;
    let height = if narrow { NARROW_ROW } else { ROW };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let about = about(sight, attempt);
    response.widget_info(|| {
        let name = format!("{}, {about}, {}", attempt.scenario.title, results(attempt));
        WidgetInfo::labeled(Role::Button, true, name)
    });
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_expanded(open));
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let ring = Response {
        rect: rect.shrink(3.0),
        ..response.clone()
    };
    focus_ring(ui, theme, &ring, theme.radius().button, 0.0);
    let space = theme.space();
    let inner = rect.shrink2(vec2(space.margin, 0.0));
    let sign = if open { Icon::Chevron } else { Icon::Forward };
    let first = rect.top() + 20.0;
    let place = pos2(inner.left() + SIGN / 2.0, first + 1.0);
    let place = Rect::from_center_size(place, vec2(SIGN, SIGN));
    icon(ui.painter(), place, sign, theme.ink2);

    let left = inner.left() + SIGN + space.tight;
    let right = if narrow {
        inner.right()
    } else {
        inner.right() - END - 2.0 * RESULT
    };
    let ink = mix(&response, theme.ink, theme.accent_hover);
    let room = right - left - space.tight;
    put(
        ui,
        theme,
        Text::BodyStrong,
        ink,
        &attempt.scenario.title,
        left,
        first,
        room,
    );
    let second = rect.top() + 42.0;
    put(
        ui,
        theme,
        Text::Small,
        theme.ink2,
        &about,
        left,
        second,
        room,
    );
    if narrow {
        let words = results(attempt);
        put(
            ui,
            theme,
            Text::SmallMedium,
            theme.ink,
            &words,
            left,
            rect.top() + 65.0,
            room,
        );
    } else {
        results_ui(ui, sight, attempt, right, inner.right(), rect.center().y);
    }
    response
}

/// "Coach, yesterday, 14:05, 4 minutes".
pub(super) fn about(sight: &Sight, attempt: &Attempt) -> String {
    let history = &sight.state.history;
    let when = history.zone.past(attempt.started, history.now);
    let mode = mode_words(attempt.mode);
    format!("{mode}, {when}, {}", length_words(attempt.millis()))
}

/// "technique 81.5, customer 86.7, passed".
fn results(attempt: &Attempt) -> String {
    match &attempt.outcome {
        Some(outcome) => format!(
            "technique {}, customer {}, {}",
            outcome.technique_score,
            outcome.customer_result,
            end_words(AttemptEnd::of(attempt))
        ),
        None => match attempt.moves.len() {
            1 => "not finished, 1 move".to_owned(),
            count => format!("not finished, {count} moves"),
        },
    }
}

fn end_words(end: AttemptEnd) -> &'static str {
    match end {
        AttemptEnd::Passed => "passed",
        AttemptEnd::NotPassed => "not passed",
        AttemptEnd::Unfinished => "not finished",
    }
}

fn results_ui(ui: &Ui, sight: &Sight, attempt: &Attempt, left: f32, right: f32, y: f32) {
    let theme = sight.theme;
    let end = AttemptEnd::of(attempt);
    if let Some(outcome) = &attempt.outcome {
        let results = [
            ("technique", outcome.technique_score),
            ("customer", outcome.customer_result),
        ];
        for (index, (name, result)) in results.into_iter().enumerate() {
            let edge = left + RESULT * (index + 1) as f32 - 16.0;
            let figure = result.to_string();
            put_right(
                ui,
                theme,
                Text::BodyStrong,
                theme.ink,
                &figure,
                edge,
                y - 8.0,
            );
            put_right(ui, theme, Text::Caption, theme.ink3, name, edge, y + 12.0);
        }
    }
    let ink = match end {
        AttemptEnd::Passed => theme.best,
        AttemptEnd::NotPassed => theme.ink2,
        AttemptEnd::Unfinished => theme.accent,
    };
    let width = put_right(ui, theme, Text::SmallMedium, ink, end_words(end), right, y);
    if end == AttemptEnd::Passed {
        let place = Rect::from_center_size(pos2(right - width - 14.0, y), vec2(15.0, 15.0));
        icon(ui.painter(), place, Icon::Check, ink);
    }
}

#[expect(clippy::too_many_arguments, reason = "a line of text and its place")]
fn put(
    ui: &Ui,
    theme: &Theme,
    role: Text,
    ink: Color32,
    text: &str,
    left: f32,
    y: f32,
    width: f32,
) {
    let mut job = theme.job(width, &[(role, ink, text)]);
    job.wrap.max_rows = 1;
    let text = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let corner = pos2(left, y - text.size().y / 2.0);
    ui.painter().galley(corner, text, ink);
}

/// Gives the width of the text.
fn put_right(
    ui: &Ui,
    theme: &Theme,
    role: Text,
    ink: Color32,
    text: &str,
    right: f32,
    y: f32,
) -> f32 {
    let text = galley(ui, theme, role, ink, text, f32::INFINITY);
    let width = text.size().x;
    let corner = pos2(right - width, y - text.size().y / 2.0);
    ui.painter().galley(corner, text, ink);
    width
}

/// A hairline across the card.
pub(super) fn rule(ui: &mut Ui, theme: &Theme) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    let line = Stroke::new(1.0, theme.line);
    let across = rect.shrink2(vec2(1.0, 0.0)).x_range();
    ui.painter().hline(across, rect.center().y, line);
}
