//! What can be done besides answering: hear the customer out, breathe, note.

use egui::{Align, Layout, Ui, vec2};

use super::keys::first_control;
use super::{Scene, Size, desk, drafts, strip, talk};
use crate::app::{Command, Drawer, KeyAct};
use crate::catalog::Channel;
use crate::gui::icons::Icon;
use crate::gui::theme::Text;
use crate::gui::widgets::{Kind, button};
use crate::scenario::Pronouns;

pub(super) fn controls_ui(ui: &mut Ui, scene: &Scene, out: &mut Vec<Command>) {
    let talk = scene.talk;
    let key = |key: &'static str| scene.shortcuts.then_some(key);
    let narrow = ui.available_width() < 760.0;
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
            let response = button(
                ui,
                scene.theme,
                kind,
                Some(Icon::Ear),
                label,
                key(name_of(scene, KeyAct::LetFinish)),
            );
            first = Some(response.id);
            if response.clicked() {
                out.push(Command::LetFinish);
            }
        }
        if talk.is_letter() {
            first = send_ui(
                ui,
                scene,
                key(name_of(scene, KeyAct::Breathe)),
                key("Enter"),
                out,
            );
        } else {
            let ready = talk.has_finished() && !talk.breathed;
            let kind = if ready { Kind::Tinted } else { Kind::Plain };
            ui.add_enabled_ui(ready, |ui| {
                let glyph = Some(Icon::Breathe);
                let response = button(
                    ui,
                    scene.theme,
                    kind,
                    glyph,
                    "Breathe",
                    key(name_of(scene, KeyAct::Breathe)),
                );
                first = first.or(ready.then_some(response.id));
                if response.clicked() {
                    out.push(Command::Breathe);
                }
            });
        }
        if let Some(id) = first {
            ui.data_mut(|data| data.insert_temp(first_control(), id));
        }
        if scene.size == Size::Column && others_apart(ui.content_rect().width()) {
            return;
        }
        drawers_ui(ui, scene, out);
        if talk.is_letter() && scene.size == Size::Wide {
            let words = drafts::state_words(ui, scene);
            let response = scene.theme.label(ui, Text::Small, scene.theme.ink2, words);
            talk::announce(ui, response.id);
        }
        strip::hint_button_ui(ui, scene, rare_key(scene, KeyAct::Hint), out);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            transcript_button_ui(ui, scene, Kind::Quiet, out);
        });
    });
}

/// Whether a window is too narrow for all controls in one row. The answers are then followed by those that are needed
/// less often.
pub(super) fn others_apart(width: f32) -> bool {
    width < 600.0
}

/// Note, hint and transcript, where they stand in the column.
pub(super) fn others_ui(ui: &mut Ui, scene: &Scene, out: &mut Vec<Command>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 8.0);
        drawers_ui(ui, scene, out);
        strip::hint_button_ui(ui, scene, None, out);
        transcript_button_ui(ui, scene, Kind::Plain, out);
    });
}

/// Where there is little room the keys of the less common controls stay unsaid.
fn rare_key(scene: &Scene, act: KeyAct) -> Option<&'static str> {
    let said = scene.shortcuts && scene.size == Size::Wide;
    said.then(|| name_of(scene, act))
}

fn drawers_ui(ui: &mut Ui, scene: &Scene, out: &mut Vec<Command>) {
    let kind = |drawer| match scene.talk.drawer {
        Some(open) if open == drawer => Kind::Tinted,
        _ => Kind::Plain,
    };
    let mut drawer = |glyph, label, act, drawer| {
        let key = rare_key(scene, act);
        if button(ui, scene.theme, kind(drawer), Some(glyph), label, key).clicked() {
            out.push(Command::Toggle(drawer));
        }
    };
    drawer(Icon::Note, "Note", KeyAct::Note, Drawer::Note);
    let at_desk = scene.talk.session.scenario().channel == Channel::Desk;
    if scene.size == Size::Compact || (at_desk && scene.size == Size::Wide) {
        let (act, file) = (KeyAct::CaseFile, Drawer::CaseFile);
        drawer(Icon::File, "Case file", act, file);
    }
}

fn transcript_button_ui(ui: &mut Ui, scene: &Scene, kind: Kind, out: &mut Vec<Command>) {
    let key = rare_key(scene, KeyAct::Transcript);
    let glyph = Some(Icon::Transcript);
    if button(ui, scene.theme, kind, glyph, "Transcript", key).clicked() {
        out.push(Command::Toggle(Drawer::Transcript));
    }
}

/// Read the open draft once more, or send it as it is. Gives the first of the two that can be pressed.
fn send_ui(
    ui: &mut Ui,
    scene: &Scene,
    read_key: Option<&str>,
    send_key: Option<&str>,
    out: &mut Vec<Command>,
) -> Option<egui::Id> {
    let (theme, talk) = (scene.theme, scene.talk);
    let draft = talk.draft();
    let unread = draft.is_some() && !talk.breathed;
    let mut first = None;
    let (read, send) = match (draft, talk.breathed) {
        (None, _) => (Kind::Plain, Kind::Plain),
        (Some(_), false) => (Kind::Filled, Kind::Plain),
        (Some(_), true) => (Kind::Plain, Kind::Filled),
    };
    ui.add_enabled_ui(unread, |ui| {
        let response = button(ui, theme, read, Some(Icon::Breathe), "Re-read", read_key);
        first = unread.then_some(response.id);
        if response.clicked() {
            out.push(Command::Breathe);
        }
    });
    ui.add_enabled_ui(draft.is_some(), |ui| {
        let label = drafts::send_words(scene);
        let response = button(ui, theme, send, None, label, send_key);
        first = first.or(draft.map(|_| response.id));
        if response.clicked()
            && let Some(draft) = draft
        {
            out.push(Command::Answer(draft));
        }
    });
    first
}

fn customer_speaks(scene: &Scene) -> bool {
    let offer = scene.talk.session.offer();
    offer.is_some_and(|offer| desk::customer_speaks(&offer))
}

/// What stands on the key that does this.
pub(super) fn name_of(scene: &Scene, act: KeyAct) -> &'static str {
    scene.keys.key(act).name()
}

fn let_finish_words(scene: &Scene) -> &'static str {
    let scenario = scene.talk.session.scenario();
    match scenario.customer.pronouns {
        _ if !customer_speaks(scene) => "Hear the rest",
        Pronouns::She => "Let her finish",
        Pronouns::He => "Let him finish",
        Pronouns::They => "Let them finish",
    }
}
