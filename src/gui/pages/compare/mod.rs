//! Two plays of one scenario: both curves in one picture, both results in one table.

mod curves;
mod table;

use egui::{Key, Modifiers, Ui};

use super::frame::{Measures, at, bar_ui, heading, scrolled_column};
use crate::app::{AttemptsAct, Command, ComparePage, History};
use crate::gui::icons::Icon;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, button, card};

const COLUMN: f32 = 960.0;

/// Draws both plays over the whole window.
pub fn compare_ui(
    ui: &mut Ui,
    theme: &Theme,
    history: &History,
    page: &ComparePage,
    out: &mut Vec<Command>,
) {
    let measures = Measures::of(ui.max_rect(), theme);
    let mut back = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let body = bar_ui(ui, theme, &measures, Some(out), |ui| {
        ui.add_space(theme.space().hair + 1.0);
        back |= button(ui, theme, Kind::Quiet, Some(Icon::Back), "Attempts", None).clicked();
    });
    if back {
        out.push(Command::Attempts(AttemptsAct::Show));
    }
    let content = measures.middle(body, COLUMN);
    let space = theme.space();
    at(ui, body, |ui| {
        scrolled_column(ui, "compare", content, |ui| {
            ui.add_space(space.reading);
            let title = &page.plays[1].attempt.scenario.title;
            heading(ui, theme, Text::Title, theme.ink, title);
            ui.add_space(space.hair);
            theme.label(ui, Text::Body, theme.ink2, words(page));
            ui.add_space(space.gutter);
            card(ui, theme, |ui| curves::curves_ui(ui, theme, history, page));
            ui.add_space(measures.gutter);
            card(ui, theme, |ui| {
                table::table_ui(ui, theme, history, page, out);
            });
            ui.add_space(space.reading);
        });
    });
}

/// When a play was, as both are called.
fn when(history: &History, page: &ComparePage, index: usize) -> String {
    let started = page.plays[index].attempt.started;
    history.zone.past(started, history.now)
}

/// What has changed between the two, in a sentence.
fn words(page: &ComparePage) -> String {
    let [before, after] = &page.plays;
    let change = |now: i32, then: i32| {
        let tenths = now - then;
        let sign = if tenths < 0 { '−' } else { '+' };
        format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
    };
    let technique = change(
        after.assessment.technique_score.0,
        before.assessment.technique_score.0,
    );
    let customer = change(
        after.assessment.customer_result.0,
        before.assessment.customer_result.0,
    );
    let changed = before.attempt.scenario.fingerprint != after.attempt.scenario.fingerprint;
    let note = if changed {
        " The scenario was changed in between."
    } else {
        ""
    };
    format!("From the earlier to the later: technique {technique}, customer {customer}.{note}")
}
