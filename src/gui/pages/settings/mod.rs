//! The settings: how it looks, who practises here, what is kept of them.

mod entry;
mod kept;
mod key_rows;
mod people;
mod practice;
mod rows;

use egui::{Key, Modifiers, Ui};

use super::frame::{Measures, at, bar_ui, heading, scrolled_column};
use crate::app::{AppState, Command};
use crate::gui::icons::Icon;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, button};

const COLUMN: f32 = 760.0;

/// Draws the settings over the whole window.
pub fn settings_ui(ui: &mut Ui, theme: &Theme, state: &AppState, out: &mut Vec<Command>) {
    key_rows::listen(ui, state, out);
    let measures = Measures::of(ui.max_rect(), theme);
    let mut back = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let body = bar_ui(ui, theme, &measures, None, |ui| {
        ui.add_space(theme.space().hair + 1.0);
        back |= button(ui, theme, Kind::Quiet, Some(Icon::Back), "Back", None).clicked();
    });
    if back {
        out.push(Command::CloseSettings);
    }
    let content = measures.middle(body, COLUMN);
    let space = theme.space();
    at(ui, body, |ui| {
        scrolled_column(ui, "settings", content, |ui| {
            ui.add_space(space.reading);
            heading(ui, theme, Text::Title, theme.ink, "Settings");
            ui.add_space(space.gutter);
            rows::choices_ui(ui, theme, &state.settings, out);
            part_ui(ui, theme, "How practice goes");
            practice::practice_ui(ui, theme, &state.settings, out);
            part_ui(ui, theme, "Keys");
            key_rows::keys_ui(ui, theme, state, out);
            part_ui(ui, theme, "Who practises here");
            people::people_ui(ui, theme, state, out);
            part_ui(ui, theme, "What is kept of you");
            kept::kept_ui(ui, theme, state, out);
            part_ui(ui, theme, "About");
            rows::about_ui(ui, theme);
            ui.add_space(space.reading);
        });
    });
}

fn part_ui(ui: &mut Ui, theme: &Theme, name: &str) {
    let space = theme.space();
    ui.add_space(space.reading);
    heading(ui, theme, Text::CardTitle, theme.ink, name);
    ui.add_space(space.tight);
}
