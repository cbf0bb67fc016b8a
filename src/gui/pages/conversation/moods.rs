//! The customer's state as it is drawn, eased from move to move.

use egui::{Id, Ui};

use super::Scene;
use crate::customer::Kettle;
use crate::gui::paint::{KettleState, Mood};
use crate::gui::widgets::tween;

const FACE: f32 = 0.42;
const GAUGES: f32 = 0.28;
const BREATH: f32 = 1.6;
const RATTLE: f32 = 0.27;
const STEAM: f32 = 0.9;

/// What the face shows.
pub(in crate::gui::pages) fn mood_of(kettle: Kettle) -> Mood {
    Mood {
        temperature: kettle.temperature as f32 / 10.0,
        steam: kettle.steam as f32 / 10.0,
        heard: kettle.heard as f32 / 100.0,
        trust: kettle.trust as f32 / 10.0,
    }
}

/// The face on its way to the state it is in.
pub(super) fn mood(ui: &Ui, scene: &Scene) -> Mood {
    let target = mood_of(scene.talk.kettle());
    let ease = |name: &str, value| tween(ui.ctx(), Id::unique(("mood", name)), value, FACE);
    Mood {
        temperature: ease("temperature", target.temperature),
        steam: ease("steam", target.steam),
        heard: ease("heard", target.heard),
        trust: ease("trust", target.trust),
    }
}

/// One rise of the shoulders after a move and with a breath: 0 at rest, 1 at the top.
pub(super) fn breath(ui: &Ui, scene: &Scene) -> f32 {
    let moves = scene.talk.session.transcript().turns.len();
    let breaths = moves as f32 + if scene.talk.breathed { 0.5 } else { 0.0 };
    let behind = breaths - tween(ui.ctx(), Id::unique("breath"), breaths, BREATH);
    let progress = (1.0 - behind.abs().min(1.0)).clamp(0.0, 1.0);
    if progress >= 1.0 {
        0.0
    } else {
        (progress * std::f32::consts::PI).sin()
    }
}

/// The kettle on its way to the state it is in.
pub(super) fn kettle(ui: &Ui, scene: &Scene) -> KettleState {
    let kettle = scene.talk.kettle();
    let ease = |name: &str, value| tween(ui.ctx(), Id::unique(("kettle", name)), value, GAUGES);
    let moves = scene.talk.session.transcript().turns.len() as f32;
    let behind = |name: &str, seconds| {
        let at = tween(ui.ctx(), Id::unique(("kettle", name)), moves, seconds);
        (moves - at).abs().min(1.0)
    };
    let rattling = behind("rattle", RATTLE);
    let lid_shake = if kettle.temperature >= 950 && rattling > 0.0 {
        4.0 * (rattling * 6.0 * std::f32::consts::PI).sin()
    } else {
        0.0
    };
    KettleState {
        temperature: ease("temperature", kettle.temperature as f32 / 10.0),
        flame: ease("flame", kettle.flame as f32 / 100.0),
        steam: kettle.steam as f32 / 10.0,
        lid_shake,
        steam_rise: 1.0 - behind("steam", STEAM),
    }
}
