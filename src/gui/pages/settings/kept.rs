//! What is kept, where, for how long, and how it is taken along or deleted.

use egui::accesskit::Live;
use egui::{Ui, vec2};

use super::entry::entry_ui;
use super::rows::rule;
use crate::app::{AppState, Asked, Command, History, PeopleAct, PeopleForm, Retention};
use crate::gui::icons::Icon;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, button, card_padded, segments, text_field};

const FIELD: f32 = 360.0;

const KEPT: &str = "Your name, every attempt move by move with your own notes, the text that was played, and these \
                    settings. All of it stays on this machine. Nothing is sent anywhere.";
const COPIES: &str =
    "A copy of the history is made on each day that you open the app; seven are kept beside it.";
const DELETED: &str = "Your name, your attempts and notes, what your skills add up to, and the cards you kept, here and \
                       in every copy. It cannot be brought back. Reports and exports that you saved stay where they are.";

pub(super) fn kept_ui(ui: &mut Ui, theme: &Theme, state: &AppState, out: &mut Vec<Command>) {
    card_padded(ui, theme, 0.0, |ui| {
        entry_ui(ui, theme, "What is kept", |ui| {
            theme.label(ui, Text::Body, theme.ink2, KEPT);
            theme.label(ui, Text::Small, theme.ink2, COPIES);
        });
        rule(ui, theme);
        entry_ui(ui, theme, "For how long", |ui| {
            retention_ui(ui, theme, state, out);
        });
        rule(ui, theme);
        entry_ui(ui, theme, "Where", |ui| {
            folder_ui(ui, theme, &state.history);
        });
        rule(ui, theme);
        entry_ui(ui, theme, "Reports go to", |ui| {
            reports_ui(ui, theme, state, out);
        });
        if let Some(me) = state.history.trainee() {
            rule(ui, theme);
            entry_ui(ui, theme, "Take it along", |ui| export_ui(ui, theme, out));
            rule(ui, theme);
            entry_ui(ui, theme, "Delete it", |ui| {
                delete_ui(ui, theme, state, &me.alias, out);
            });
        }
    });
}

fn retention_ui(ui: &mut Ui, theme: &Theme, state: &AppState, out: &mut Vec<Command>) {
    let now = state.settings.retention;
    let labels = Retention::ALL.map(Retention::words);
    let place = Retention::ALL.iter().position(|it| *it == now);
    if let Some(chosen) = segments(ui, theme, &labels, place.unwrap_or(0), 92.0) {
        let act = PeopleAct::Retain(Retention::ALL[chosen]);
        out.push(Command::People(act));
    }
    if let Some(Asked::Shorten(retention)) = state.people_form.asked {
        let going = match state.history.older_than(retention) {
            1 => "1 attempt of yours is older and goes at once".to_owned(),
            count => format!("{count} attempts of yours are older and go at once"),
        };
        let words = format!("{going}, also from the copies.");
        announced(ui, theme, &words);
        sure_ui(ui, theme, state, "Delete what is older", out, || {
            PeopleAct::Retain(retention)
        });
        return;
    }
    let words = match now {
        Retention::Always => "Until you delete them.",
        Retention::ThreeMonths | Retention::Year => {
            "Older attempts of everybody here go when the app opens, also from the copies."
        }
    };
    theme.label(ui, Text::Small, theme.ink2, words);
}

fn folder_ui(ui: &mut Ui, theme: &Theme, history: &History) {
    let Some(folder) = &history.folder else {
        let words = "This system has no place for it; what you play lasts until you close the app.";
        theme.label(ui, Text::Body, theme.ink2, words);
        return;
    };
    let path = theme.rich(Text::Code, theme.ink, folder);
    ui.add(egui::Label::new(path).wrap());
    if button(
        ui,
        theme,
        Kind::Plain,
        Some(Icon::Folder),
        "Copy the path",
        None,
    )
    .clicked()
    {
        ui.copy_text(folder.clone());
    }
}

fn reports_ui(ui: &mut Ui, theme: &Theme, state: &AppState, out: &mut Vec<Command>) {
    let mut folder = state.settings.reports.clone().unwrap_or_default();
    let width = FIELD.min(ui.available_width());
    let field = text_field(ui, theme, &mut folder, "A folder of your own", width);
    if field.changed() {
        out.push(Command::People(PeopleAct::ReportsFolder(folder)));
    }
    let words = "Left empty, to the folder “reports” beside your history.";
    theme.label(ui, Text::Small, theme.ink2, words);
}

fn export_ui(ui: &mut Ui, theme: &Theme, out: &mut Vec<Command>) {
    let words = "Tables for a spreadsheet, lines of JSON, learning records, and your notes, in a folder of their own. \
                 They name you by your random number.";
    theme.label(ui, Text::Small, theme.ink2, words);
    let label = "Export everything of mine";
    if button(ui, theme, Kind::Plain, Some(Icon::Arrow), label, None).clicked() {
        out.push(Command::People(PeopleAct::ExportEverything));
    }
}

fn delete_ui(ui: &mut Ui, theme: &Theme, state: &AppState, alias: &str, out: &mut Vec<Command>) {
    theme.label(ui, Text::Small, theme.ink2, DELETED);
    if state.people_form.asked == Some(Asked::DeleteEverything) {
        let count = match state.history.attempts.len() {
            1 => "1 attempt".to_owned(),
            count => format!("{count} attempts"),
        };
        let words = format!("Delete {alias} with {count} for good?");
        announced(ui, theme, &words);
        sure_ui(ui, theme, state, "Yes, delete everything", out, || {
            PeopleAct::DeleteEverything
        });
        return;
    }
    let label = "Delete everything of mine…";
    if button(ui, theme, Kind::Plain, None, label, None).clicked() {
        ask(state, Some(Asked::DeleteEverything), out);
    }
}

/// Thinking better of it comes first.
fn sure_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &AppState,
    label: &str,
    out: &mut Vec<Command>,
    act: impl FnOnce() -> PeopleAct,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space().tight, theme.space().tight);
        if button(ui, theme, Kind::Plain, None, "Keep it all", None).clicked() {
            ask(state, None, out);
        }
        if button(ui, theme, Kind::Plain, None, label, None).clicked() {
            out.push(Command::People(act()));
        }
    });
}

fn ask(state: &AppState, asked: Option<Asked>, out: &mut Vec<Command>) {
    let form = state.people_form.clone();
    let form = PeopleForm { asked, ..form };
    out.push(Command::People(PeopleAct::Form(form)));
}

fn announced(ui: &mut Ui, theme: &Theme, words: &str) {
    let told = theme.label(ui, Text::BodyStrong, theme.ink, words);
    ui.ctx()
        .accesskit_node_builder(told.id, |node| node.set_live(Live::Polite));
}
