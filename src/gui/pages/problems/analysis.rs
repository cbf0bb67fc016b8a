//! What is true of all plays of a trainer's file, in a few lines.

use egui::Ui;
use egui::accesskit::Live;

use crate::app::{Analysing, Entry};
use crate::gui::icons::Icon;
use crate::gui::pages::frame::{heading, signed};
use crate::gui::theme::{Text, Theme};

const UNDERWAY: &str = "All plays are being followed. You can go on meanwhile.";

/// Draws the analysis of a file, as far as it has come. Nothing where nobody has asked for it.
pub(super) fn analysis_ui(ui: &mut Ui, theme: &Theme, entry: &Entry) {
    let space = theme.space();
    if entry.analysis == Analysing::Wanted {
        return;
    }
    heading(ui, theme, Text::Heading, theme.ink, "All plays");
    ui.add_space(space.hair);
    let told = match &entry.analysis {
        Analysing::Wanted => return,
        Analysing::Underway(_) => theme.label(ui, Text::Body, theme.ink2, UNDERWAY),
        Analysing::Done(analysed) => {
            let sign = if analysed.fair {
                Icon::Check
            } else {
                Icon::Warning
            };
            let told = signed(
                ui,
                theme,
                sign,
                Text::BodyStrong,
                theme.ink,
                &analysed.verdict,
            );
            for line in &analysed.lines {
                ui.add_space(space.hair);
                theme.label(ui, Text::Body, theme.ink2, line);
            }
            told
        }
    };
    ui.ctx()
        .accesskit_node_builder(told.id, |node| node.set_live(Live::Polite));
    if entry.errors() > 0 {
        ui.add_space(space.hair);
        let stale = "This is about the last version without errors.";
        theme.label(ui, Text::Small, theme.ink3, stale);
    }
    ui.add_space(space.margin);
}
