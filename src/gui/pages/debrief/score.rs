//! The technique score and its parts.

use egui::{Align, Layout, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::DebriefPage;
use crate::assess::{Tenths, Verdict};
use crate::catalog::Severity;
use crate::debrief::verdict_words;
use crate::gui::icons::Icon;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Tone, card, chip, galley};

use super::parts::{at_right, sentence};

/// The column of names, and that in a narrow card.
const NAME: f32 = 82.0;
const NAME_NARROW: f32 = 64.0;
const NARROW: f32 = 220.0;
/// The column of figures.
const NUMBER: f32 = 44.0;

pub(super) fn score(ui: &mut Ui, theme: &Theme, page: &DebriefPage) {
    let space = theme.space();
    let assessment = &page.assessment;
    card(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space.tight;
        let words = verdict_words(page.session.scenario(), assessment.verdict);
        let (short, reason) = match words.split_once(": ") {
            Some((short, reason)) => (short, Some(reason)),
            None => (words.as_str(), None),
        };
        ui.horizontal(|ui| {
            theme.label(ui, Text::CardTitle, theme.ink, "Technique");
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let (tone, glyph) = match assessment.verdict {
                    Verdict::Passed => (Tone::Best, Some(Icon::Check)),
                    Verdict::Unfinished => (Tone::Sunken, None),
                    _ => (Tone::Costly, None),
                };
                chip(ui, theme, tone, glyph, short);
            });
        });
        let score = assessment.technique_score.to_string();
        let width = ui.available_width();
        let runs = [
            (Text::BigNumber, theme.ink, score.as_str()),
            (Text::Small, theme.ink3, "  of 100, pass at 70"),
        ];
        ui.add(egui::Label::new(theme.job(width, &runs)).selectable(false));
        if let Some(reason) = reason {
            let reason = sentence(reason);
            theme.label(ui, Text::Small, theme.ink2, reason);
        }
        if page.practice {
            theme.label(
                ui,
                Text::Small,
                theme.ink2,
                "Explored from another play: this score is not kept.",
            );
        }
        bar(ui, theme, "Skills", assessment.skills);
        bar(ui, theme, "Order", assessment.order);
        bar(ui, theme, "Timing", assessment.timing);
        penalties(ui, theme, page);
    });
}

/// A part of the score with its figure.
fn bar(ui: &mut Ui, theme: &Theme, name: &str, value: Tenths) {
    let (rect, response) = line(ui, theme, name);
    response.widget_info(|| WidgetInfo {
        value: Some(f64::from(value.0) / 1000.0),
        ..WidgetInfo::labeled(
            Role::ProgressIndicator,
            true,
            format!("{name} {value} of 100"),
        )
    });
    at_right(
        ui,
        theme,
        rect,
        Text::SmallStrong,
        theme.ink,
        &value.to_string(),
    );
    let track = Rect::from_x_y_ranges(
        rect.left() + name_width(rect.width())..=rect.right() - NUMBER - theme.space().tight,
        rect.center().y - 4.0..=rect.center().y + 4.0,
    );
    ui.painter().rect_filled(track, 4.0, theme.sunken);
    let share = value.0 as f32 / 1000.0;
    if share > 0.0 {
        let filled = (track.width() * share).max(track.height());
        let filled = track.with_max_x(track.left() + filled);
        ui.painter().rect_filled(filled, 4.0, theme.accent);
    }
}

/// The row of a part: its place, with its name drawn.
fn line(ui: &mut Ui, theme: &Theme, name: &str) -> (Rect, egui::Response) {
    let size = vec2(ui.available_width(), Text::Body.line());
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let text = galley(ui, theme, Text::Small, theme.ink2, name, f32::INFINITY);
    let corner = pos2(rect.left(), rect.center().y - text.size().y / 2.0);
    ui.painter().galley(corner, text, theme.ink2);
    (rect, response)
}

fn name_width(row: f32) -> f32 {
    if row < NARROW { NAME_NARROW } else { NAME }
}

fn penalties(ui: &mut Ui, theme: &Theme, page: &DebriefPage) {
    let assessment = &page.assessment;
    let catalogue = &page.session.scenario().catalogue;
    let count = |severity| -> u32 {
        let of = assessment.pitfalls.iter();
        of.filter(|count| catalogue.pitfall(count.pitfall).severity == severity)
            .map(|count| u32::from(count.times))
            .sum()
    };
    let kinds = [
        (Severity::Severe, "severe"),
        (Severity::Moderate, "moderate"),
        (Severity::Mild, "mild"),
    ];
    let words: Vec<String> = kinds
        .into_iter()
        .filter(|(severity, _)| count(*severity) > 0)
        .map(|(severity, word)| format!("{} {word}", count(severity)))
        .collect();
    let words = if words.is_empty() {
        "none".to_owned()
    } else {
        words.join(", ")
    };
    let points = match assessment.penalty {
        0 => "0".to_owned(),
        points => format!("−{points}"),
    };
    let (rect, response) = line(ui, theme, "Pitfalls");
    response.widget_info(|| {
        WidgetInfo::labeled(
            Role::Label,
            true,
            format!("Pitfalls: {words}, {points} points"),
        )
    });
    let name = name_width(rect.width());
    let place = pos2(rect.left() + name, rect.center().y);
    let room = rect.width() - name - NUMBER;
    let mut text = galley(ui, theme, Text::Small, theme.ink2, &words, f32::INFINITY);
    if text.size().x > room {
        let all: u32 = kinds.iter().map(|(severity, _)| count(*severity)).sum();
        let all = format!("{all} in all");
        text = galley(ui, theme, Text::Small, theme.ink2, &all, f32::INFINITY);
    }
    let corner = place - vec2(0.0, text.size().y / 2.0);
    ui.painter().galley(corner, text, theme.ink2);
    at_right(ui, theme, rect, Text::SmallStrong, theme.ink, &points);
}
