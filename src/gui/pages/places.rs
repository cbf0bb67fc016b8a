//! The bar of the places that are always within reach: library, skills, attempts.

use egui::{Rect, Sense, Ui, vec2};

use super::frame::{Measures, bar_ui};
use crate::app::{AppState, AttemptsAct, Command, SkillsAct};
use crate::gui::icons::Icon;
use crate::gui::paint::kettle_glyph;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, button, galley, icon_button, tab_bar};

const GLYPH: f32 = 32.0;
const SETTINGS: f32 = 36.0;
/// What a button is wider than its word, with an icon before it.
const AROUND: f32 = 55.0;
/// The longest name that is shown in full.
const NAME: f32 = 160.0;
/// Below this the name of the app makes room for the places.
const NARROW: f32 = 460.0;

/// Where one can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Library,
    Skills,
    Attempts,
}

impl Place {
    const ALL: [(Self, &str); 3] = [
        (Self::Library, "Library"),
        (Self::Skills, "Skills"),
        (Self::Attempts, "Attempts"),
    ];

    fn command(self) -> Command {
        match self {
            Self::Library => Command::ShowLibrary,
            Self::Skills => Command::Skills(SkillsAct::Show),
            Self::Attempts => Command::Attempts(AttemptsAct::Show),
        }
    }
}

/// Draws window and bar; gives the place below the bar.
pub(super) fn places_bar_ui(
    ui: &mut Ui,
    theme: &Theme,
    measures: &Measures,
    state: &AppState,
    here: Place,
    out: &mut Vec<Command>,
) -> Rect {
    bar_ui(ui, theme, measures, None, |ui| {
        let space = theme.space();
        let narrow = ui.available_width() < NARROW;
        ui.add_space(measures.margin);
        if !narrow {
            let (glyph, _) = ui.allocate_exact_size(vec2(GLYPH, GLYPH), Sense::hover());
            kettle_glyph(ui.painter(), glyph, theme.accent, theme.surface);
            ui.add_space(space.snug + 2.0);
            theme.label(ui, Text::CardTitle, theme.ink, "Simmer");
            ui.add_space(space.wide);
        }
        ui.scope(|ui| {
            // A row as high as the bar, or the tab would hang out of it.
            ui.spacing_mut().interact_size.y = measures.bar;
            let names = Place::ALL.map(|(_, name)| name);
            let selected = Place::ALL.iter().position(|(place, _)| *place == here);
            let chosen = tab_bar(ui, theme, &names, selected.unwrap_or(0), measures.bar);
            if let Some(chosen) = chosen.filter(|chosen| Some(*chosen) != selected) {
                out.push(Place::ALL[chosen].0.command());
            }
        });
        end_ui(ui, theme, state, out);
    })
}

/// Whoever practises now, and the way to the settings, at the right edge.
fn end_ui(ui: &mut Ui, theme: &Theme, state: &AppState, out: &mut Vec<Command>) {
    let space = theme.space();
    let edge = SETTINGS + space.snug - 1.0;
    let name = state.history.trainee().map_or("", |it| it.alias.as_str());
    let words = galley(ui, theme, Text::Button, theme.ink, name, f32::INFINITY);
    let width = words.size().x + AROUND;
    let room = ui.available_width() - edge;
    let shown = !name.is_empty() && words.size().x <= NAME && width + space.gutter <= room;
    let used = if shown { edge + width } else { edge };
    ui.add_space((ui.available_width() - used).max(0.0));
    let mut asked = false;
    if shown {
        asked |= button(ui, theme, Kind::Quiet, Some(Icon::Person), name, None).clicked();
    }
    let kind = Kind::Quiet;
    asked |= icon_button(ui, theme, kind, Icon::Settings, "Settings", SETTINGS).clicked();
    if asked {
        out.push(Command::ShowSettings);
    }
}
