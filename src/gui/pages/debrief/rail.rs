//! The two results, never added, and the evidence in short.

use egui::{Align, Layout, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::DebriefPage;
use crate::assess::{Tenths, Verdict};
use crate::catalog::Severity;
use crate::debrief::{EvidenceLine, Reached, evidence_lines, promise_words, verdict_words};
use crate::gui::icons::{Icon, icon};
use crate::gui::paint::{Mood, customer, round_bust};
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Tone, card, chip, galley};

use super::parts::{at_right, drawn, row, rule};

const FACE: f32 = 64.0;
/// The column of names, and that in a narrow card.
const NAME: f32 = 82.0;
const NAME_NARROW: f32 = 64.0;
const NARROW: f32 = 220.0;
const NUMBER: f32 = 44.0;

pub(super) fn rail(ui: &mut Ui, theme: &Theme, page: &DebriefPage) {
    technique(ui, theme, page);
    customer_card(ui, theme, page);
    short_evidence(ui, theme, page);
}

fn technique(ui: &mut Ui, theme: &Theme, page: &DebriefPage) {
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
            let reason = super::parts::sentence(reason);
            theme.label(ui, Text::Small, theme.ink2, reason);
        }
        if page.practice {
            theme.label(
                ui,
                Text::Small,
                theme.ink2,
                "Practice: this score is not kept.",
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

fn customer_card(ui: &mut Ui, theme: &Theme, page: &DebriefPage) {
    let space = theme.space();
    let scenario = page.session.scenario();
    card(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space.tight;
        ui.horizontal(|ui| {
            theme.label(
                ui,
                Text::CardTitle,
                theme.ink,
                scenario.customer.first_name(),
            );
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                theme.label(ui, Text::Small, theme.ink3, "customer result");
            });
        });
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space.snug;
            face(ui, theme, page);
            let rest = ui.available_width();
            ui.allocate_ui_with_layout(vec2(rest, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(rest);
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add_space(space.tight);
                let result = page.assessment.customer_result.to_string();
                theme.label(ui, Text::Heading, theme.ink, result);
                theme.label(
                    ui,
                    Text::Small,
                    theme.ink2,
                    page.assessment.standing.words(),
                );
            });
        });
        if let Some((heading, what)) = promise_words(scenario, page.assessment.kept) {
            rule(ui, theme);
            row(
                ui,
                theme,
                0.0,
                drawn(Icon::Clock, theme.ink2),
                |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    theme.label(ui, Text::SmallStrong, theme.ink, heading);
                    let what = super::parts::sentence(what);
                    theme.label(ui, Text::Small, theme.ink2, what);
                },
                |_| {},
            );
        }
    });
}

/// The customer as the play left them.
fn face(ui: &mut Ui, theme: &Theme, page: &DebriefPage) {
    let person = &page.session.scenario().customer;
    let kettle = page.session.state().kettle;
    let (rect, response) = ui.allocate_exact_size(vec2(FACE, FACE), Sense::hover());
    let name = format!("{}, {}", person.name, kettle.heat().word());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    let mood = Mood {
        temperature: kettle.temperature as f32 / 10.0,
        steam: kettle.steam as f32 / 10.0,
        heard: kettle.heard as f32 / 100.0,
        trust: kettle.trust as f32 / 10.0,
    };
    let who = customer(&person.portrait);
    round_bust(ui.painter(), rect, who, &mood, theme.scene, theme.surface);
}

fn short_evidence(ui: &mut Ui, theme: &Theme, page: &DebriefPage) {
    card(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space().hair;
        theme.label(ui, Text::CardTitle, theme.ink, "Evidence");
        ui.add_space(theme.space().hair);
        for line in evidence_lines(page.session.scenario(), &page.assessment) {
            let at = place_words(&line);
            let wide = galley(ui, theme, Text::Small, theme.ink3, &at, f32::INFINITY);
            row(
                ui,
                theme,
                wide.size().x.ceil() + 1.0,
                reached_glyph(theme, line.reached),
                |ui| {
                    theme.label(ui, Text::Small, theme.ink, &line.name);
                },
                |ui| {
                    theme.label(ui, Text::Small, theme.ink3, &at);
                },
            );
        }
    });
}

/// "move 2", "in part, move 2", "not yet".
fn place_words(line: &EvidenceLine) -> String {
    match (line.reached, line.at) {
        (Reached::No, _) => "not yet".to_owned(),
        (Reached::Partly, Some(at)) => format!("in part, {}", at + 1),
        (Reached::Partly, None) => "in part".to_owned(),
        (Reached::Fully, Some(at)) => format!("move {}", at + 1),
        (Reached::Fully, None) => "all along".to_owned(),
    }
}

/// A tick, a half disc or a ring.
pub(super) fn reached_glyph(
    theme: &Theme,
    reached: Reached,
) -> impl FnOnce(&egui::Painter, Rect) + use<> {
    let (glyph, colour) = match reached {
        Reached::Fully => (Icon::Check, theme.best),
        Reached::Partly => (Icon::Half, theme.costly),
        Reached::No => (Icon::Circle, theme.ink3),
    };
    move |painter, rect| icon(painter, rect.shrink(2.0), glyph, colour)
}
