//! A moment: one quiet line in the middle of the talk when something turns. It stays until the next move.

use egui::{Rect, Role, Sense, Ui, WidgetInfo, vec2};

use super::{Scene, moods};
use crate::gui::icons::{Icon, icon};
use crate::gui::theme::Text;
use crate::gui::widgets::galley;
use crate::scenario::{CauseId, ClueSource, FactId};
use crate::session::{End, Turn};

/// Draws the moments of the last move.
pub(super) fn moment_ui(ui: &mut Ui, scene: &Scene, margin: f32) {
    let Some(turn) = scene.talk.session.transcript().turns.last() else {
        return;
    };
    for (glyph, words) in moments(scene, turn) {
        line_ui(ui, scene, glyph, &words, margin);
    }
}

/// What turned with a move, in words.
fn moments(scene: &Scene, turn: &Turn) -> Vec<(Icon, String)> {
    let session = &scene.talk.session;
    let scenario = session.scenario();
    let name = scenario.customer.first_name();
    let step = &turn.step;
    let option = &scenario.node(step.node).options[step.answer.option];
    let mut all = Vec::new();
    if moods::switched_sides(scene) {
        let words = format!("Your answer turned something: {name} came over to your side.");
        all.push((Icon::Heard, words));
    }
    if !option.verdict.is_empty() {
        let causes = |ids: &[CauseId]| {
            let names = ids
                .iter()
                .map(|id| scenario.causes[usize::from(id.0)].as_str());
            names.collect::<Vec<_>>().join("; ")
        };
        let mut words = format!("Your verdict: {}.", causes(&option.verdict));
        if scene.talk.tells() {
            words.push(' ');
            words.push_str(&grounds(scene, turn));
        }
        all.push((Icon::Flag, words));
    }
    if let Some(cause) = option.countermeasure {
        let cause = &scenario.causes[usize::from(cause.0)];
        let words =
            format!("From now on something is different: this acts on \u{201c}{cause}\u{201d}.");
        all.push((Icon::Check, words));
    }
    if session.end() == Some(End::BoiledOver) {
        let words = format!("It boils over: {name} is gone.");
        all.push((Icon::Steam, words));
    }
    all
}

/// Whether enough was known for a verdict, and what was missing.
fn grounds(scene: &Scene, turn: &Turn) -> String {
    let after = &turn.step.after;
    if after.case.sound_verdict {
        return "It stands on all three: customer, colleague and an independent trace.".to_owned();
    }
    let scenario = scene.talk.session.scenario();
    let heard = |source| {
        let mut facts = scenario.facts.iter().enumerate();
        facts.any(|(index, fact)| fact.source == source && after.knows(FactId(index as u8)))
    };
    let missing: Vec<&str> = [
        (ClueSource::Customer, "the customer"),
        (ClueSource::Employee, "your colleague"),
        (ClueSource::IndependentTrace, "an independent trace"),
    ]
    .into_iter()
    .filter(|&(source, _)| !heard(source))
    .map(|(_, words)| words)
    .collect();
    if missing.is_empty() {
        return "All sides were heard; too little was known yet to carry it.".to_owned();
    }
    format!("Not heard before it: {}.", missing.join(", "))
}

fn line_ui(ui: &mut Ui, scene: &Scene, glyph: Icon, words: &str, margin: f32) {
    let theme = scene.theme;
    let width = ui.available_width() - 2.0 * margin;
    let text = galley(ui, theme, Text::BodyItalic, theme.ink, words, width - 52.0);
    let height = text.size().y + 16.0;
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let band = Rect::from_min_size(rect.min + vec2(margin, 0.0), vec2(width, height));
    ui.painter()
        .rect_filled(band, theme.radius().button, theme.accent_soft);
    let place = Rect::from_min_size(band.min + vec2(12.0, 8.0), vec2(20.0, 20.0));
    icon(ui.painter(), place.shrink(1.5), glyph, theme.accent);
    ui.painter()
        .galley(band.min + vec2(42.0, 8.0), text, theme.ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    super::talk::announce(ui, response.id);
    ui.add_space(theme.space().snug);
}
