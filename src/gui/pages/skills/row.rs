//! One row: the name, the track from 0 to 100 with the band, the dot and the line at 70, and the words.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{
    Color32, CursorIcon, Galley, Rect, Response, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use crate::gui::icons::{Icon, icon};
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{focus_ring, galley, mix};
use crate::progress::{FamilyEstimate, Moment, Skill, Standing};

/// The columns beside the track, and the gaps between them.
const NAME: f32 = 186.0;
const RANGE: f32 = 76.0;
const WORD: f32 = 118.0;
const DUE: f32 = 92.0;
const GAP: f32 = 12.0;
/// The widest track, and the narrowest that stands in one line with the words.
const TRACK: f32 = 360.0;
const NARROWEST: f32 = 96.0;
const FAMILY: f32 = 48.0;
const TECHNIQUE: f32 = 40.0;
const SIGN: f32 = 16.0;
const THICK: f32 = 6.0;
const DOT: f32 = 6.0;
/// From here on a technique can count as mastered.
const LINE: f32 = 0.7;

/// What is drawn in a row.
pub(super) struct Row<'a> {
    pub(super) name: &'a str,
    pub(super) estimate: Option<Estimate>,
    /// Whether it is open, where it can be.
    pub(super) open: Option<bool>,
    pub(super) inset: f32,
}

/// What is known, in figures and words.
pub(super) struct Estimate {
    lower: f32,
    mean: f32,
    upper: f32,
    standing: Standing,
    due: Option<String>,
}

impl Estimate {
    pub(super) fn of_family(family: &FamilyEstimate) -> Self {
        Self {
            lower: family.lower as f32,
            mean: family.mean as f32,
            upper: family.upper as f32,
            standing: family.standing,
            due: (family.due > 0).then(|| format!("{} due", family.due)),
        }
    }

    pub(super) fn of_skill(skill: &Skill, now: Moment) -> Self {
        let belief = skill.belief;
        Self {
            lower: belief.lower() as f32,
            mean: belief.mean() as f32,
            upper: belief.upper() as f32,
            standing: skill.standing(),
            due: skill.schedule.is_due(now).then(|| "due today".to_owned()),
        }
    }

    /// "58 to 87".
    fn range(&self) -> String {
        let whole = |share: f32| (share * 100.0).round();
        format!("{} to {}", whole(self.lower), whole(self.upper))
    }

    fn ink(&self, theme: &Theme) -> Color32 {
        standing_ink(theme, self.standing)
    }
}

/// The colour of a standing; its word always stands beside it.
pub(super) fn standing_ink(theme: &Theme, standing: Standing) -> Color32 {
    match standing {
        Standing::Mastered => theme.best,
        Standing::Developing => theme.accent,
        Standing::Shaky => theme.costly,
        Standing::TooEarly => theme.fine,
    }
}

impl Row<'_> {
    /// "Listen, 71 to 93, mastered, 1 due".
    fn spoken(&self) -> String {
        let Some(estimate) = &self.estimate else {
            return format!("{}, not tried", self.name);
        };
        let due = estimate.due.as_ref();
        let due = due.map_or_else(String::new, |due| format!(", {due}"));
        let (range, word) = (estimate.range(), estimate.standing.word());
        format!("{}, {range}, {word}{due}", self.name)
    }
}

/// Draws a row that can be pressed.
pub(super) fn row_ui(ui: &mut Ui, theme: &Theme, row: &Row) -> Response {
    let width = ui.available_width();
    let track = width - NAME - RANGE - WORD - DUE - 3.0 * GAP;
    let one_line = track >= NARROWEST;
    let is_family = row.inset <= 0.0;
    let left = row.inset + SIGN + 8.0;
    let named = if one_line { NAME - left } else { width - left };
    let role = if is_family { Text::Button } else { Text::Small };
    let name = galley(ui, theme, role, theme.ink, row.name, named);
    let least = if is_family { FAMILY } else { TECHNIQUE };
    let head = least.max(name.size().y + 12.0);
    // Where name and words would meet, the words get a line of their own.
    let words = narrow_words(theme, row).0;
    let words = line(ui, theme, Text::SmallMedium, theme.ink, &words);
    let own_line = !one_line && left + name.size().x + GAP / 2.0 + words.size().x > width;
    let below = if own_line { 22.0 } else { 0.0 };
    let below = if one_line || row.estimate.is_none() {
        below
    } else {
        below + 22.0
    };
    let (rect, response) = ui.allocate_exact_size(vec2(width, head + below), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, row.spoken()));
    if let Some(open) = row.open {
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_expanded(open));
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let ring = Response {
        rect: rect.expand2(vec2(6.0, -2.0)),
        ..response.clone()
    };
    focus_ring(ui, theme, &ring, theme.radius().button, 0.0);

    let y = rect.top() + head / 2.0;
    let ink = mix(&response, theme.ink, theme.accent_hover);
    if let Some(open) = row.open {
        let place = Rect::from_center_size(
            pos2(rect.left() + row.inset + SIGN / 2.0, y),
            vec2(SIGN, SIGN),
        );
        let sign = if open { Icon::Chevron } else { Icon::Forward };
        icon(ui.painter(), place, sign, theme.ink2);
    }
    put(ui, name, rect.left() + left, y, ink);
    if one_line {
        let from = rect.left() + NAME + GAP / 2.0;
        let place = Rect::from_x_y_ranges(from..=from + track.min(TRACK), y - 8.0..=y + 8.0);
        let range_right = place.right() + GAP + RANGE - 8.0;
        figures_ui(ui, theme, row, place, range_right);
        words_ui(ui, theme, row, range_right + GAP + 8.0, rect.right(), y);
    } else {
        let below = rect.bottom() - 18.0;
        let place = Rect::from_x_y_ranges(
            rect.left() + left..=rect.right() - RANGE - 4.0,
            below - 8.0..=below + 8.0,
        );
        if row.estimate.is_some() {
            figures_ui(ui, theme, row, place, rect.right());
        }
        if own_line {
            narrow_words_ui(
                ui,
                theme,
                row,
                rect.left() + left + words.size().x,
                y + head / 2.0 + 4.0,
            );
        } else {
            narrow_words_ui(ui, theme, row, rect.right(), y);
        }
    }
    response
}

/// The track with what is known, and the range in figures that end at `right`.
fn figures_ui(ui: &Ui, theme: &Theme, row: &Row, place: Rect, right: f32) {
    track_ui(ui, theme, place, row.estimate.as_ref());
    if let Some(estimate) = &row.estimate {
        let range = line(ui, theme, Text::Small, theme.ink2, &estimate.range());
        let left = right - range.size().x;
        put(ui, range, left, place.center().y, theme.ink2);
    }
}

fn track_ui(ui: &Ui, theme: &Theme, place: Rect, estimate: Option<&Estimate>) {
    let painter = ui.painter();
    let y = place.center().y;
    let x = |share: f32| place.left() + place.width() * share;
    let bar =
        |from: f32, to: f32| Rect::from_x_y_ranges(from..=to, y - THICK / 2.0..=y + THICK / 2.0);
    let whole = bar(place.left(), place.right());
    painter.rect_filled(whole, THICK / 2.0, theme.sunken);
    if let Some(estimate) = estimate {
        let ink = estimate.ink(theme);
        let band = bar(x(estimate.lower), x(estimate.upper));
        let soft = ink.lerp_to_gamma(theme.surface, 0.5);
        painter.rect_filled(band, THICK / 2.0, soft);
    }
    painter.vline(x(LINE), y - 8.0..=y + 8.0, Stroke::new(1.5, theme.ink2));
    if let Some(estimate) = estimate {
        let middle = pos2(x(estimate.mean), y);
        painter.circle_filled(middle, DOT + 2.0, theme.surface);
        painter.circle_filled(middle, DOT, estimate.ink(theme));
    }
}

/// The word from `left` on, and what is due at `right`.
fn words_ui(ui: &Ui, theme: &Theme, row: &Row, left: f32, right: f32, y: f32) {
    let Some(estimate) = &row.estimate else {
        let word = line(ui, theme, Text::Small, theme.ink3, "not tried");
        return put(ui, word, left, y, theme.ink3);
    };
    let ink = estimate.ink(theme);
    let mut from = left;
    if estimate.standing == Standing::Mastered {
        let sign = Rect::from_center_size(pos2(left + 7.0, y), vec2(15.0, 15.0));
        icon(ui.painter(), sign, Icon::Check, ink);
        from += 20.0;
    }
    let word = line(ui, theme, Text::SmallMedium, ink, estimate.standing.word());
    put(ui, word, from, y, ink);
    if let Some(due) = &estimate.due {
        due_ui(ui, theme, due, right, y);
    }
}

fn narrow_words(theme: &Theme, row: &Row) -> (String, Color32) {
    match &row.estimate {
        None => ("not tried".to_owned(), theme.ink3),
        Some(estimate) => {
            let word = estimate.standing.word();
            let both = estimate.due.as_ref().map(|due| format!("{word}, {due}"));
            (both.unwrap_or(word.to_owned()), estimate.ink(theme))
        }
    }
}

/// Both words at the right edge, where there is one line for them.
fn narrow_words_ui(ui: &Ui, theme: &Theme, row: &Row, right: f32, y: f32) {
    let (word, ink) = narrow_words(theme, row);
    let word = line(ui, theme, Text::SmallMedium, ink, &word);
    let left = right - word.size().x;
    put(ui, word, left, y, ink);
}

/// What is due, with a clock, on a soft glow that ends at `right`.
fn due_ui(ui: &Ui, theme: &Theme, due: &str, right: f32, y: f32) {
    let word = line(ui, theme, Text::Key, theme.accent, due);
    let width = 8.0 + 14.0 + 5.0 + word.size().x + 10.0;
    let glow = Rect::from_x_y_ranges(right - width..=right, y - 12.0..=y + 12.0);
    ui.painter().rect_filled(glow, 12.0, theme.accent_soft);
    let sign = Rect::from_center_size(pos2(glow.left() + 15.0, y), vec2(14.0, 14.0));
    icon(ui.painter(), sign, Icon::Clock, theme.accent);
    put(ui, word, glow.left() + 27.0, y, theme.accent);
}

/// A hairline across the place.
pub(super) fn rule(ui: &mut Ui, theme: &Theme) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    let stroke = Stroke::new(1.0, theme.line);
    ui.painter().hline(rect.x_range(), rect.center().y, stroke);
}

fn line(ui: &Ui, theme: &Theme, role: Text, ink: Color32, text: &str) -> Arc<Galley> {
    galley(ui, theme, role, ink, text, f32::INFINITY)
}

fn put(ui: &Ui, text: Arc<Galley>, left: f32, y: f32, ink: Color32) {
    let top = y - text.size().y / 2.0;
    ui.painter()
        .galley_with_override_text_color(pos2(left, top), text, ink);
}
