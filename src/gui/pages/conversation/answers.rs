//! The answers, and what stands in their place when it is over.

use egui::{ScrollArea, Ui};

use super::time::takes_words;
use super::{Scene, Size, desk, drafts, talk};
use crate::app::Command;
use crate::catalog::Channel;
use crate::debrief::needs_words;
use crate::gui::icons::Icon;
use crate::gui::pages::frame::follow_focus;
use crate::gui::theme::Text;
use crate::gui::widgets::{Aside, Kind, button, galley, option_row, scroll};
use crate::scenario::ResponseOption;
use crate::session::{Mode, Offer, Offered};

const LABEL: f32 = 26.0;
const GAP: f32 = 8.0;
/// Left of the text of an answer and right of it.
const SIDES: f32 = 51.0 + 20.0;

fn row_height(scene: &Scene) -> f32 {
    if scene.size == Size::Wide { 60.0 } else { 48.0 }
}

/// How high the answers will be at this width.
pub(super) fn height(ui: &Ui, scene: &Scene, width: f32) -> f32 {
    let Some(offer) = scene.talk.session.offer() else {
        return LABEL + row_height(scene);
    };
    if scene.talk.is_letter() {
        return drafts::height(ui, scene);
    }
    let rows = offer.options.iter().map(|offered| {
        let text = format!("{} {}", offered.option.act, offered.option.say);
        let ink = scene.theme.ink;
        let lines = galley(ui, scene.theme, Text::Option, ink, &text, width - SIDES)
            .size()
            .y;
        let below = offered.locked.is_some() || takes_words(scene, offered.option).is_some();
        let reason = if below { Text::Small.line() } else { 0.0 };
        row_height(scene).max(lines + reason + 2.0 * scene.theme.space().snug) + GAP
    });
    LABEL + rows.sum::<f32>() - GAP
}

pub(super) fn answers_ui(ui: &mut Ui, scene: &Scene, out: &mut Vec<Command>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    if scene.talk.is_over() {
        end_ui(ui, scene, out);
        return;
    }
    if scene.talk.is_letter() {
        drafts::drafts_ui(ui, scene, out);
        return;
    }
    let area = ScrollArea::vertical().id_salt("answers").auto_shrink(false);
    scroll(ui, area, "the answers", |ui| {
        rows_ui(ui, scene, out);
        follow_focus(ui);
    });
}

/// The answers under each other.
pub(super) fn rows_ui(ui: &mut Ui, scene: &Scene, out: &mut Vec<Command>) {
    let theme = scene.theme;
    let Some(offer) = scene.talk.session.offer() else {
        return;
    };
    theme.label(ui, Text::Label, theme.ink2, label(scene, &offer));
    ui.add_space(LABEL - Text::Label.line());
    for (place, offered) in offer.options.iter().enumerate() {
        if place > 0 {
            ui.add_space(GAP);
        }
        if answer_ui(ui, scene, place, offered) {
            out.push(Command::Answer(offered.index));
        }
    }
}

/// What is asked of the trainee.
fn label(scene: &Scene, offer: &Offer) -> &'static str {
    let desk = scene.talk.session.scenario().channel == Channel::Desk;
    let any = |of: fn(&ResponseOption) -> bool| offer.node.options.iter().any(of);
    match () {
        () if offer.node.probe => "What do you hear?",
        () if !desk => "Your answer",
        () if any(|option| !option.verdict.is_empty()) => "Your verdict, or not yet",
        () if any(|option| option.countermeasure.is_some()) => "What will be different",
        () if desk::customer_speaks(offer) => "Your answer",
        () => "Your next step",
    }
}

fn answer_ui(ui: &mut Ui, scene: &Scene, place: usize, offered: &Offered) -> bool {
    let option = offered.option;
    let act = (!option.act.is_empty()).then_some(option.act.as_str());
    let scenario = scene.talk.session.scenario();
    let locked = offered
        .locked
        .map(|needs| format!("Needs {}", needs_words(scenario, needs)));
    let takes = takes_words(scene, option);
    let aside = match (&locked, &takes) {
        (Some(reason), _) => Aside::Locked(reason),
        (None, Some(takes)) => Aside::Takes(takes),
        (None, None) => Aside::None,
    };
    let height = row_height(scene);
    let response = option_row(ui, scene.theme, place + 1, act, &option.say, aside, height);
    talk::in_their_language(ui, scene, response.id);
    response.clicked()
}

/// It is over: the way on.
pub(super) fn end_ui(ui: &mut Ui, scene: &Scene, out: &mut Vec<Command>) {
    ui.add_space(scene.theme.space().tight);
    let key = scene.shortcuts.then_some("Enter");
    let label = match scene.talk.session.mode {
        Mode::Exam => "Hand in",
        _ => "See what each move did",
    };
    if button(
        ui,
        scene.theme,
        Kind::Filled,
        Some(Icon::Forward),
        label,
        key,
    )
    .clicked()
    {
        out.push(Command::ShowDebrief);
    }
}
