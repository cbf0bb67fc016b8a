//! What there is to do with an attempt: look at it, set it beside another, delete it.

use egui::accesskit::Live;
use egui::{Margin, Ui};

use super::Sight;
use crate::app::{AttemptsAct, Command};
use crate::gui::icons::Icon;
use crate::gui::theme::Text;
use crate::gui::widgets::{Kind, button, button_sized};
use crate::progress::Attempt;

/// The most others that are offered to be set beside it.
const OTHERS: usize = 4;

pub(super) fn opened_ui(ui: &mut Ui, sight: &Sight, attempt: &Attempt, out: &mut Vec<Command>) {
    let (theme, space) = (sight.theme, sight.theme.space());
    let inset = Margin {
        left: (space.margin + 16.0 + space.tight) as i8,
        right: space.margin as i8,
        top: 0,
        bottom: space.margin as i8,
    };
    egui::Frame::new().inner_margin(inset).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space.snug;
        theme.label(ui, Text::Small, theme.ink2, told(sight, attempt));
        if sight.page.deleting {
            deleting_ui(ui, sight, out);
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(space.tight, space.tight);
            let (label, glyph) = if attempt.outcome.is_some() {
                ("Look at every move", Icon::Transcript)
            } else {
                ("Go on with it", Icon::Play)
            };
            if button(ui, theme, Kind::Filled, Some(glyph), label, None).clicked() {
                let act = AttemptsAct::Open(attempt.id.clone());
                out.push(Command::Attempts(act));
            }
            if button(ui, theme, Kind::Quiet, None, "Delete…", None).clicked() {
                out.push(Command::Attempts(AttemptsAct::AskToDelete(true)));
            }
        });
        others_ui(ui, sight, attempt, out);
    });
}

/// "12 moves, begun 1 March 2026, 13:05."
fn told(sight: &Sight, attempt: &Attempt) -> String {
    let history = &sight.state.history;
    let begun = history.zone.date_and_time(attempt.started);
    let moves = match attempt.moves.len() {
        1 => "1 move".to_owned(),
        count => format!("{count} moves"),
    };
    let level = attempt.scenario.difficulty;
    match &attempt.outcome {
        Some(outcome) => format!(
            "{moves}, level {level}, begun {begun}. Judged by Simmer {}.",
            outcome.engine
        ),
        None => format!("{moves}, level {level}, begun {begun}."),
    }
}

/// Said a second time before anything is deleted.
fn deleting_ui(ui: &mut Ui, sight: &Sight, out: &mut Vec<Command>) {
    let (theme, space) = (sight.theme, sight.theme.space());
    let words =
        "Delete this attempt for good? It goes from your skills and from the copies as well.";
    let told = theme.label(ui, Text::Body, theme.ink, words);
    ui.ctx()
        .accesskit_node_builder(told.id, |node| node.set_live(Live::Polite));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space.tight, space.tight);
        if button(ui, theme, Kind::Plain, None, "Keep it", None).clicked() {
            out.push(Command::Attempts(AttemptsAct::AskToDelete(false)));
        }
        if button(ui, theme, Kind::Plain, None, "Delete it", None).clicked() {
            out.push(Command::Attempts(AttemptsAct::Delete));
        }
    });
}

/// Other plays of the same scenario, the newest first.
fn others_ui(ui: &mut Ui, sight: &Sight, attempt: &Attempt, out: &mut Vec<Command>) {
    let (theme, space) = (sight.theme, sight.theme.space());
    let history = &sight.state.history;
    let comparable = |it: &&Attempt| {
        it.scenario.id == attempt.scenario.id && it.id != attempt.id && !it.moves.is_empty()
    };
    let others = history.attempts.iter().rev().filter(comparable);
    let others: Vec<&Attempt> = others.take(OTHERS).collect();
    if others.is_empty() || attempt.moves.is_empty() {
        return;
    }
    theme.label(ui, Text::Label, theme.ink2, "Set beside the attempt of");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space.tight, space.tight);
        for other in others {
            let when = history.zone.past(other.started, history.now);
            if button_sized(ui, theme, Kind::Plain, None, &when, None, 32.0).clicked() {
                let both = [attempt.id.clone(), other.id.clone()];
                out.push(Command::Attempts(AttemptsAct::Compare(both)));
            }
        }
    });
}
