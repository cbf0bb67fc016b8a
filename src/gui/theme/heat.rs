//! Turns a temperature into a word and a colour. Never blends, so that a colour always has a name.

use egui::Color32;
use serde::Deserialize;

use super::file::tokens;

/// How a temperature is shown. Never text colour, and never alone: number, word or height go with it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heat {
    /// The mood in one word.
    pub word: &'static str,
    /// The colour of the step, for canvas and surface.
    pub colour: Color32,
    /// 0 for pleased up to 5 for boiling.
    pub step: usize,
}

/// The word from a temperature on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Band {
    from_tenths: i32,
    word: String,
}

/// The step of a temperature, judged as it is printed: 69.96 reads 70.0 and is irritated.
pub(super) fn heat(colours: &[Color32; 6], degrees: f32) -> Heat {
    let tenths = (degrees * 10.0).round() as i32;
    let bands = &tokens().heat;
    let step = bands
        .iter()
        .rposition(|band| tenths >= band.from_tenths)
        .unwrap_or(0);
    Heat {
        word: &bands[step].word,
        colour: colours[step],
        step,
    }
}
