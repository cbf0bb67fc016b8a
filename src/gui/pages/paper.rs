//! The way to paper: a PDF or a web page of what is open.

use egui::{Ui, vec2};

use crate::app::{Command, Paper};
use crate::gui::icons::Icon;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, button_sized};

/// What a report would hold, and the two ways to write it.
pub(super) fn paper_ui(ui: &mut Ui, theme: &Theme, about: &str, out: &mut Vec<Command>) {
    let space = theme.space();
    theme.label(ui, Text::CardTitle, theme.ink, "Report");
    theme.label(ui, Text::Small, theme.ink2, about);
    ui.add_space(space.tight);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space.tight, space.tight);
        let ways = [
            ("Save as PDF", Paper::Pdf),
            ("Save as web page", Paper::Web),
        ];
        for (label, paper) in ways {
            let glyph = Some(Icon::File);
            if button_sized(ui, theme, Kind::Plain, glyph, label, None, 32.0).clicked() {
                out.push(Command::Print(paper));
            }
        }
    });
}
