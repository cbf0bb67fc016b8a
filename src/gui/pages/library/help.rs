//! The way to what explains the kettle: below the cards, and a key away.

use egui::{Align, Key, Layout, Modifiers, Rect, Ui, pos2, vec2};

use super::Shelf;
use crate::app::{Command, FirstAct};
use crate::gui::icons::Icon;
use crate::gui::pages::frame::at;
use crate::gui::widgets::{Kind, button};

const HIGH: f32 = 36.0;

/// F1 leads there.
pub(super) fn key(ui: &Ui, out: &mut Vec<Command>) {
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F1)) {
        out.push(Command::First(FirstAct::Teach));
    }
}

/// One quiet button.
pub(super) fn help_ui(ui: &mut Ui, shelf: &Shelf, content: Rect, out: &mut Vec<Command>) {
    let top = ui.cursor().top();
    let row = Rect::from_min_size(pos2(content.left(), top), vec2(content.width(), HIGH));
    at(ui, row, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let label = "Help: the kettle in 40 seconds";
            let glyph = Some(Icon::Steam);
            if button(ui, shelf.theme, Kind::Quiet, glyph, label, Some("F1")).clicked() {
                out.push(Command::First(FirstAct::Teach));
            }
        });
    });
    ui.advance_cursor_after_rect(row);
}
