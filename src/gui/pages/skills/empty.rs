//! Before the first play: one line, one reason, one action.

use egui::{Sense, Ui, vec2};

use super::Sight;
use crate::app::Command;
use crate::gui::pages::frame::heading;
use crate::gui::paint::kettle_glyph;
use crate::gui::theme::Text;
use crate::gui::widgets::{Kind, button, card_padded};

const KETTLE: f32 = 64.0;

pub(super) fn empty_ui(ui: &mut Ui, sight: &Sight, out: &mut Vec<Command>) {
    let theme = sight.theme;
    let space = theme.space();
    let history = &sight.state.history;
    let (reason, label, action) = if history.me.is_none() && history.keeps {
        let reason = "What you play is kept once you have a name here. Any name will do.";
        (reason, "Choose a name", Command::ShowSettings)
    } else if history.attempts.iter().any(|it| it.outcome.is_some()) {
        let reason = "Your plays are kept. What each move could show is worked out in its debrief: open one, and \
                      wait a moment.";
        let act = crate::app::AttemptsAct::Show;
        (reason, "Open your attempts", Command::Attempts(act))
    } else {
        let reason = "Each move that could show a technique counts, and the band grows narrower with practice.";
        let place = sight.state.next().map_or(0, |next| next.place);
        (reason, "Open the briefing", Command::OpenBriefing(place))
    };
    card_padded(ui, theme, space.reading, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space.margin;
            let (glyph, _) = ui.allocate_exact_size(vec2(KETTLE, KETTLE), Sense::hover());
            kettle_glyph(ui.painter(), glyph, theme.ink3, theme.surface);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space.tight;
                let line = "Play one scenario and your skills appear here.";
                heading(ui, theme, Text::CardTitle, theme.ink, line);
                theme.label(ui, Text::Body, theme.ink2, reason);
                ui.add_space(space.hair);
                if button(ui, theme, Kind::Filled, None, label, None).clicked() {
                    out.push(action);
                }
            });
        });
    });
}
