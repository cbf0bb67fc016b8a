//! Turns `assets/theme.ron` into colours, type and measures, in a light and a dark set.
//! Never holds a literal of its own: a look that is not in the file does not exist.
//! [`install`] hands the set to egui, for the widgets that are egui's own.

mod file;
mod fonts;
mod heat;
mod install;
mod text;

use egui::Color32;
use serde::Deserialize;

pub use file::{Radius, Space};
pub use heat::Heat;
pub use install::install;
pub use text::Text;

/// The colours of one set; measures and type are the same in both and come from methods.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    missing_docs,
    reason = "the tokens are named after what they are used on"
)]
pub struct Theme {
    pub dark: bool,
    #[serde(with = "file::hex")]
    pub canvas: Color32,
    #[serde(with = "file::hex")]
    pub surface: Color32,
    #[serde(with = "file::hex")]
    pub sunken: Color32,
    #[serde(with = "file::hex")]
    pub scene: Color32,
    #[serde(with = "file::hex")]
    pub scene2: Color32,
    #[serde(with = "file::hex")]
    pub counter: Color32,
    #[serde(with = "file::hex")]
    pub counter_edge: Color32,
    #[serde(with = "file::hex")]
    pub line: Color32,
    #[serde(with = "file::hex")]
    pub edge: Color32,
    #[serde(with = "file::hex")]
    pub ink: Color32,
    #[serde(with = "file::hex")]
    pub ink2: Color32,
    #[serde(with = "file::hex")]
    pub ink3: Color32,
    #[serde(with = "file::hex")]
    pub accent: Color32,
    #[serde(with = "file::hex")]
    pub accent_hover: Color32,
    #[serde(with = "file::hex")]
    pub on_accent: Color32,
    #[serde(with = "file::hex")]
    pub accent_soft: Color32,
    #[serde(with = "file::hex")]
    pub best: Color32,
    #[serde(with = "file::hex")]
    pub best_soft: Color32,
    #[serde(with = "file::hex")]
    pub fine: Color32,
    #[serde(with = "file::hex")]
    pub costly: Color32,
    #[serde(with = "file::hex")]
    pub costly_soft: Color32,
    #[serde(with = "file::hex")]
    pub very: Color32,
    #[serde(with = "file::hex")]
    pub very_soft: Color32,
    #[serde(with = "file::hex")]
    pub disabled_ink: Color32,
    #[serde(with = "file::hex")]
    pub disabled_line: Color32,
    #[serde(with = "file::hex")]
    pub shadow: Color32,
    #[serde(with = "file::hex_steps")]
    pub heat_steps: [Color32; 6],
}

impl Theme {
    /// The set for bright rooms.
    pub fn light() -> Self {
        file::tokens().light
    }

    /// The set for dark rooms.
    pub fn dark() -> Self {
        file::tokens().dark
    }

    /// The word, colour and step of a temperature.
    pub fn heat(&self, degrees: f32) -> Heat {
        heat::heat(&self.heat_steps, degrees)
    }

    /// The steps of white space.
    pub fn space(&self) -> &'static Space {
        &file::tokens().space
    }

    /// The radii of corners.
    pub fn radius(&self) -> &'static Radius {
        &file::tokens().radius
    }

    /// The mark on a part filled with a marker's colour, such as the tick in the disc.
    pub fn on_marker(&self) -> Color32 {
        if self.dark { self.canvas } else { self.surface }
    }
}
