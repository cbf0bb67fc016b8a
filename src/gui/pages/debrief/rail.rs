//! The two results, never added, and the evidence in short.

use egui::{Align, Layout, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::{Command, DebriefPage};
use crate::debrief::{EvidenceLine, Reached, evidence_lines, promise_words};
use crate::gui::icons::{Icon, icon};
use crate::gui::pages::paper::paper_ui;
use crate::gui::paint::{Mood, customer, round_bust};
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{card, galley};

use super::parts::{drawn, row, rule};
use super::{goes_on, score};

const FACE: f32 = 64.0;

pub(super) fn rail(ui: &mut Ui, theme: &Theme, page: &DebriefPage, out: &mut Vec<Command>) {
    score::score(ui, theme, page);
    customer_card(ui, theme, page);
    goes_on::goes_on(ui, theme, page, out);
    short_evidence(ui, theme, page);
    card(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space().hair;
        let about = "This play on paper: both results, the curve, every move, the evidence.";
        paper_ui(ui, theme, about, out);
    });
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
        rule(ui, theme);
        let wanted = format!("What {} really wanted: ", scenario.customer.first_name());
        let runs = [
            (Text::SmallStrong, theme.ink, wanted.as_str()),
            (Text::Small, theme.ink2, scenario.hidden_want.as_str()),
        ];
        let job = theme.job(ui.available_width(), &runs);
        ui.add(egui::Label::new(job).selectable(false));
        if let Some((heading, what)) = promise_words(scenario, page.assessment.kept) {
            rule(ui, theme);
            row(
                ui,
                theme,
                Text::Small,
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
                Text::Small,
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
