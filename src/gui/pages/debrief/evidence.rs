//! Technique by technique: how far it was reached, what it is, what would have counted, who says so.

use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::{Command, DebriefPage, DebriefTab};
use crate::debrief::{EvidenceLine, Missed, Reached, evidence_lines, missed_opportunities};
use crate::gui::icons::{Icon, icon};
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{card, focus_ring, galley, mix};

use super::parts::{GLYPH, citations, row, rule, small_button, voice_galley};
use super::rail::reached_glyph;
use super::said::quoted;
use super::{pitfalls, rules};

pub(super) fn evidence(ui: &mut Ui, theme: &Theme, page: &DebriefPage, out: &mut Vec<Command>) {
    let scenario = page.session.scenario();
    section(ui, theme, "Key techniques", |ui| {
        let lines = evidence_lines(scenario, &page.assessment);
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                rule(ui, theme);
            }
            technique(ui, theme, line, out);
        }
    });
    let missed = missed_opportunities(scenario, page.session.transcript(), &page.assessment);
    if !missed.is_empty() {
        section(ui, theme, "Where a chance went by", |ui| {
            for missed in missed {
                chance(ui, theme, page, missed, out);
            }
        });
    }
    rules::rules(ui, theme, page);
    pitfalls::pitfalls(ui, theme, page);
}

/// A card with a title.
pub(super) fn section(ui: &mut Ui, theme: &Theme, title: &str, add: impl FnOnce(&mut Ui)) {
    card(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space().snug;
        theme.label(ui, Text::CardTitle, theme.ink, title);
        add(ui);
    });
}

fn technique(ui: &mut Ui, theme: &Theme, line: &EvidenceLine, out: &mut Vec<Command>) {
    let reached = match line.reached {
        Reached::Fully => "in full",
        Reached::Partly => "in part",
        Reached::No => "not yet",
    };
    let keep = 124.0;
    row(
        ui,
        theme,
        Text::Option,
        keep,
        reached_glyph(theme, line.reached),
        |ui| {
            let name = format!("{}, ", line.name);
            let runs = [
                (Text::OptionStrong, theme.ink, name.as_str()),
                (Text::Option, theme.ink2, reached),
            ];
            let job = theme.job(ui.available_width(), &runs);
            ui.add(egui::Label::new(job).selectable(false));
            theme.label(ui, Text::Body, theme.ink2, &line.about);
            let runs = [
                (Text::BodyStrong, theme.ink, "What counts: "),
                (Text::Body, theme.ink2, line.seen.as_str()),
            ];
            let job = theme.job(ui.available_width(), &runs);
            ui.add(egui::Label::new(job).selectable(false));
            citations(ui, theme, &line.citations);
        },
        |ui| {
            if let Some(at) = line.at
                && small_button(ui, theme, &format!("Move {}", at + 1)).clicked()
            {
                go_to(at, out);
            }
        },
    );
}

/// Shows a move in the review.
fn go_to(at: usize, out: &mut Vec<Command>) {
    out.push(Command::SelectMove(at));
    out.push(Command::ShowTab(DebriefTab::Review));
}

/// The line that would have shown a technique. The whole row goes to the move.
fn chance(ui: &mut Ui, theme: &Theme, page: &DebriefPage, missed: Missed, out: &mut Vec<Command>) {
    let space = theme.space();
    let scenario = page.session.scenario();
    let turn = &page.session.transcript().turns[missed.at];
    let option = &scenario.node(turn.step.node).options[missed.option];
    let name = &scenario.catalogue.technique(missed.technique).name;
    let heading = format!("Move {}, {}", missed.at + 1, name.to_lowercase());
    let line = if option.say.is_empty() {
        option.act.clone()
    } else {
        quoted(&option.say)
    };

    let inner = ui.available_width() - 2.0 * space.gutter - GLYPH - space.snug;
    let title = galley(ui, theme, Text::BodyStrong, theme.ink, &heading, inner);
    let text = voice_galley(ui, theme, Text::VoiceEarlier, &line, inner);
    let high = title.size().y + text.size().y + 2.0 * space.snug;
    let size = vec2(ui.available_width(), high);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{heading}: {line}")));
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let radius = theme.radius().option;
    let edge = egui::Stroke::new(1.0, mix(&response, theme.line, theme.accent));
    let inside = egui::StrokeKind::Inside;
    ui.painter().rect(rect, radius, theme.surface, edge, inside);
    focus_ring(ui, theme, &response, radius, 0.0);
    let corner = rect.min + vec2(space.gutter, space.snug);
    let below = corner + vec2(0.0, title.size().y);
    ui.painter().galley(corner, title, theme.ink);
    ui.painter().galley(below, text, theme.ink);
    let arrow = egui::Rect::from_center_size(
        rect.right_center() - vec2(space.gutter + GLYPH / 2.0, 0.0),
        vec2(GLYPH, GLYPH),
    );
    icon(ui.painter(), arrow, Icon::Forward, theme.ink2);
    if response.clicked() {
        go_to(missed.at, out);
    }
}
