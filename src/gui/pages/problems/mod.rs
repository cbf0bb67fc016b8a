//! What is amiss in a trainer's file: a bar under the page that is open, and a page for a file that cannot be
//! played. Both follow the file.

mod analysis;
mod bar;
mod list;

pub use bar::ProblemBar;

use egui::accesskit::Live;
use egui::{Key, Modifiers, Ui};

use super::frame::{Measures, at, bar_ui, heading, scrolled_column};
use crate::app::{Command, Entry, Library, problems};
use crate::gui::icons::Icon;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, button};

const COLUMN: f32 = 760.0;
const FOLLOWS: &str = "This page follows the file: it is read again when you save it.";

/// Draws the problems of a file over the whole window.
pub fn problems_ui(
    ui: &mut Ui,
    theme: &Theme,
    library: &Library,
    file: &str,
    out: &mut Vec<Command>,
) {
    let measures = Measures::of(ui.max_rect(), theme);
    let mut back = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let body = bar_ui(ui, theme, &measures, Some(out), |ui| {
        ui.add_space(theme.space().hair + 1.0);
        back |= button(ui, theme, Kind::Quiet, Some(Icon::Back), "Library", None).clicked();
    });
    if back {
        out.push(Command::ShowLibrary);
    }
    let content = measures.middle(body, COLUMN);
    at(ui, body, |ui| {
        scrolled_column(ui, "problems", content, |ui| {
            ui.add_space(theme.space().reading);
            let place = library.entries.iter().position(|it| it.file == file);
            if let Some(place) = place {
                let entry = &library.entries[place];
                file_ui(ui, theme, entry, place, library.own, out);
            }
            ui.add_space(theme.space().reading);
        });
    });
}

fn file_ui(
    ui: &mut Ui,
    theme: &Theme,
    entry: &Entry,
    place: usize,
    own: bool,
    out: &mut Vec<Command>,
) {
    let space = theme.space();
    let name = entry.file.rsplit(['/', '\\']).next();
    heading(
        ui,
        theme,
        Text::Title,
        theme.ink,
        name.unwrap_or(&entry.file),
    );
    ui.add_space(space.hair);
    let told = theme.label(ui, Text::Body, theme.ink2, entry.told());
    ui.ctx()
        .accesskit_node_builder(told.id, |node| node.set_live(Live::Polite));
    ui.add_space(space.margin);
    list::list_ui(ui, theme, &problems(&entry.reading));
    if !entry.reading.diagnostics.is_empty() {
        ui.add_space(space.margin);
    }
    analysis::analysis_ui(ui, theme, entry);
    if entry.scenario.is_some() {
        ui.add_space(space.tight);
        if button(ui, theme, Kind::Filled, None, "Open the briefing", None).clicked() {
            out.push(Command::OpenBriefing(place));
        }
        ui.add_space(space.gutter);
    }
    if own {
        theme.label(ui, Text::Small, theme.ink3, FOLLOWS);
    }
}
