//! What can be done besides answering: hear the customer out, breathe, note.

use egui::{Align, Layout, Ui};

use super::keys::first_control;
use super::{Scene, Size};
use crate::app::{Command, Drawer};
use crate::catalog::Channel;
use crate::gui::icons::Icon;
use crate::gui::widgets::{Kind, button};
use crate::scenario::Pronouns;

pub(super) fn controls_ui(ui: &mut Ui, scene: &Scene, out: &mut Vec<Command>) {
    let talk = scene.talk;
    let key = |key: &'static str| scene.shortcuts.then_some(key);
    // Where there is little room the keys of the less common controls stay unsaid.
    let rare_key = |name: &'static str| key(name).filter(|_| scene.size == Size::Wide);
    let narrow = ui.available_width() < 620.0;
    let key = |name: &'static str| key(name).filter(|_| !narrow);
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        if talk.is_over() {
            return;
        }
        let mut first = None;
        if !talk.has_finished() {
            let label = let_finish_words(scene);
            let kind = Kind::Tinted;
            let response = button(ui, scene.theme, kind, Some(Icon::Ear), label, key("Space"));
            first = Some(response.id);
            if response.clicked() {
                out.push(Command::LetFinish);
            }
        }
        let (label, icon) = match scene.talk.session.scenario().channel {
            Channel::Email => ("Re-read", Icon::Email),
            _ => ("Breathe", Icon::Breathe),
        };
        let ready = talk.has_finished() && !talk.breathed;
        let kind = if ready { Kind::Tinted } else { Kind::Plain };
        ui.add_enabled_ui(ready, |ui| {
            let response = button(ui, scene.theme, kind, Some(icon), label, key("B"));
            first = first.or(ready.then_some(response.id));
            if response.clicked() {
                out.push(Command::Breathe);
            }
        });
        if let Some(id) = first {
            ui.data_mut(|data| data.insert_temp(first_control(), id));
        }
        let drawer = |ui: &mut Ui, icon, label, letter, drawer, out: &mut Vec<Command>| {
            let kind = if talk.drawer == Some(drawer) {
                Kind::Tinted
            } else {
                Kind::Plain
            };
            if button(ui, scene.theme, kind, Some(icon), label, rare_key(letter)).clicked() {
                out.push(Command::Toggle(drawer));
            }
        };
        drawer(ui, Icon::Note, "Note", "N", Drawer::Note, out);
        if scene.size == Size::Compact {
            drawer(ui, Icon::File, "Case file", "C", Drawer::CaseFile, out);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let kind = Kind::Quiet;
            let label = "Transcript";
            if button(
                ui,
                scene.theme,
                kind,
                Some(Icon::Transcript),
                label,
                rare_key("T"),
            )
            .clicked()
            {
                out.push(Command::Toggle(Drawer::Transcript));
            }
        });
    });
}

fn let_finish_words(scene: &Scene) -> &'static str {
    let scenario = scene.talk.session.scenario();
    match (scenario.channel, scenario.customer.pronouns) {
        (Channel::Email, _) => "Read on",
        (_, Pronouns::She) => "Let her finish",
        (_, Pronouns::He) => "Let him finish",
        (_, Pronouns::They) => "Let them finish",
    }
}
