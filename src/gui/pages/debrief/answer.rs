//! One answer as a row: its mark, its words, why they work or not, and what they cost.

use std::sync::Arc;

use egui::{
    CursorIcon, Galley, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};

use crate::analysis::Label;
use crate::app::DebriefPage;
use crate::debrief::{Alternative, needs_words, points};
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{focus_ring, galley, mix};
use crate::scenario::{Credit, Gauge, ResponseOption, Scenario};

use super::future;
use super::parts::{GLYPH, ink, mark};
use super::said::{quoted, spaced};

/// Below this the figure stands under the words.
const NARROW: f32 = 460.0;

/// A row, laid out.
pub(super) struct Row {
    label: Option<Label>,
    figure: Arc<Galley>,
    beside: bool,
    lines: Vec<Arc<Galley>>,
    size: egui::Vec2,
}

impl Row {
    /// Lays an answer out in the width that there is; `told` is its future in words, where it stands here.
    pub(super) fn new(
        ui: &Ui,
        theme: &Theme,
        page: &DebriefPage,
        answer: &Alternative<'_>,
        told: Option<&str>,
    ) -> Self {
        let space = theme.space();
        let scenario = page.session.scenario();
        let label = answer.worth.map(|worth| worth.label);
        let colour = label.map_or(theme.ink2, |label| ink(theme, label));
        let one_line =
            |role, colour, text: &str| galley(ui, theme, role, colour, text, f32::INFINITY);
        let figure = one_line(Text::SmallStrong, colour, &figure(answer));
        let width = ui.available_width();
        let beside = width >= NARROW;
        let around = 2.0 * space.snug + GLYPH + space.tight;
        let whole = width - around;
        let text = if beside {
            whole - figure.size().x - space.snug
        } else {
            whole
        };

        let act = spaced(&answer.option.act);
        let said = quoted(&answer.option.say);
        let runs = [
            (Text::OptionItalic, theme.ink2, act.as_str()),
            (Text::Option, theme.ink, said.as_str()),
        ];
        let words = ui.fonts_mut(|fonts| fonts.layout_job(theme.job(text, &runs)));
        let mut lines = vec![words];
        if !beside {
            lines.push(Arc::clone(&figure));
        }
        let mut add = |colour, text: &str| {
            lines.push(galley(ui, theme, Text::Small, colour, text, whole));
        };
        add(theme.ink2, &answer.option.why);
        if let Some(guard) = answer.locked {
            let needs = needs_words(scenario, guard);
            add(theme.ink2, &format!("Was locked: needs {needs}."));
        }
        let used = used(scenario, answer.option);
        if !used.is_empty() {
            add(theme.ink3, &used);
        }
        if let Some(told) = told {
            add(theme.ink3, told);
        }
        let gaps = space.hair * (lines.len() - 1) as f32;
        let high = gaps + lines.iter().map(|line| line.size().y).sum::<f32>();
        let size = vec2(width, (high + 2.0 * space.snug).ceil());
        Self {
            label,
            figure,
            beside,
            lines,
            size,
        }
    }

    /// Draws it. `kept` tells whether it was chosen to be looked at.
    pub(super) fn show(
        self,
        ui: &mut Ui,
        theme: &Theme,
        place: usize,
        kept: bool,
        name: &str,
    ) -> Response {
        let space = theme.space();
        let (_, rect) = ui.allocate_space(self.size);
        let id = Id::unique(("debrief answer", place));
        let response = ui.interact(rect, id, Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, kept, name));
        let response = response.on_hover_cursor(CursorIcon::PointingHand);

        let radius = theme.radius().option;
        let border = Stroke::new(1.0, mix(&response, theme.line, theme.accent));
        let inside = StrokeKind::Inside;
        let painter = ui.painter();
        painter.rect(rect, radius, theme.surface, border, inside);
        focus_ring(ui, theme, &response, radius, 3.0);

        let corner = rect.min + vec2(space.snug, space.snug);
        let high = Text::Option.line();
        let square = Rect::from_min_size(corner, vec2(GLYPH, high));
        let square = Rect::from_center_size(square.center(), vec2(GLYPH, GLYPH));
        mark(painter, square, self.label, theme);
        if self.beside {
            let right = rect.right() - space.snug - self.figure.size().x;
            let top = corner.y + (high - self.figure.size().y) / 2.0;
            painter.galley(pos2(right, top), self.figure, theme.ink);
        }
        let mut at = corner + vec2(GLYPH + space.tight, 0.0);
        for line in self.lines {
            let high = line.size().y;
            painter.galley(at, line, theme.ink);
            at.y += high + space.hair;
        }
        response
    }
}

/// "costly, 6.3 points", "best", and without a review the degrees alone.
fn figure(answer: &Alternative<'_>) -> String {
    match answer.worth {
        Some(worth) if worth.cost.0 > 0 => {
            format!("{}, {}", worth.label.word(), points(worth.cost))
        }
        Some(worth) => worth.label.word().to_owned(),
        None => {
            let kettle = answer.led.step.after.kettle;
            format!("{}°", Gauge::Temperature.show(kettle.temperature))
        }
    }
}

/// Everything about an answer for whoever cannot see it.
pub(super) fn name(page: &DebriefPage, answer: &Alternative<'_>, heading: &str) -> String {
    let act = spaced(&answer.option.act);
    let words = format!("{heading}: {act}{}", quoted(&answer.option.say));
    let worth = answer
        .worth
        .map_or(String::new(), |_| format!(" {}.", figure(answer)));
    let why = &answer.option.why;
    format!("{words}{worth} {why} {}", future::line(page, answer))
}

/// What it shows, what it hints at, what it falls into, by name.
fn used(scenario: &Scenario, option: &ResponseOption) -> String {
    let catalogue = &scenario.catalogue;
    let of = |credit| {
        let tags = option.tags.iter().filter(move |tag| tag.credit == credit);
        tags.map(|tag| catalogue.technique(tag.technique).name.as_str())
    };
    let pitfalls = option.breaks.iter();
    let pitfalls = pitfalls.map(|id| catalogue.pitfall(*id).name.as_str());
    let parts: [(&str, Vec<&str>); 3] = [
        ("Shows", of(Credit::Full).collect()),
        ("Hints at", of(Credit::Half).collect()),
        ("Pitfall", pitfalls.collect()),
    ];
    let sentences: Vec<String> = parts
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(word, names)| format!("{word}: {}.", names.join(", ")))
        .collect();
    sentences.join(" ")
}
