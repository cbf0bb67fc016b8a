//! Which single key does what, and how to change it.

use egui::accesskit::Live;
use egui::{Event, Key, Modifiers, Ui};

use super::rows::{row, rule};
use crate::app::{AppState, Command, KeyAct, Prefer, SoleKey};
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, button, card_padded};

/// While a key is being changed the next one is that key, and nothing else hears it.
pub(super) fn listen(ui: &Ui, state: &AppState, out: &mut Vec<Command>) {
    if state.listening.act.is_none() {
        return;
    }
    let first = |input: &egui::InputState| {
        input.events.iter().find_map(|event| match event {
            Event::Key {
                key, pressed: true, ..
            } => Some(*key),
            _ => None,
        })
    };
    let Some(key) = ui.input(first) else {
        return;
    };
    if key == Key::Escape {
        out.push(Command::Prefer(Prefer::Listen(None)));
    } else if let Some(sole) = SoleKey::named(key.name()) {
        out.push(Command::Prefer(Prefer::Press(sole)));
    } else {
        return;
    }
    ui.input_mut(|input| {
        input.consume_key(Modifiers::NONE, key);
        input
            .events
            .retain(|event| !matches!(event, Event::Text(_)));
    });
}

pub(super) fn keys_ui(ui: &mut Ui, theme: &Theme, state: &AppState, out: &mut Vec<Command>) {
    let keys = &state.settings.keys;
    card_padded(ui, theme, 0.0, |ui| {
        let about = "A letter or Space. The digits belong to the answers";
        row(ui, theme, "Keys", Some(about), |ui| {
            ui.add_enabled_ui(!keys.is_usual(), |ui| {
                if button(ui, theme, Kind::Plain, None, "Usual keys", None).clicked() {
                    out.push(Command::Prefer(Prefer::UsualKeys));
                }
            });
        });
        for act in KeyAct::ALL {
            rule(ui, theme);
            let listening = state.listening.act == Some(act);
            row(ui, theme, act.name(), None, |ui| {
                ui.spacing_mut().item_spacing.x = theme.space().snug;
                if let (true, Some((key, other))) = (listening, state.listening.taken) {
                    let words =
                        format!("{} is taken: {}. Press another.", key.name(), other.name());
                    let told = theme.label(ui, Text::Small, theme.costly, words);
                    ui.ctx()
                        .accesskit_node_builder(told.id, |node| node.set_live(Live::Assertive));
                }
                key_ui(ui, theme, act, keys.key(act), listening, out);
            });
        }
    });
}

fn key_ui(
    ui: &mut Ui,
    theme: &Theme,
    act: KeyAct,
    key: SoleKey,
    listening: bool,
    out: &mut Vec<Command>,
) {
    let (kind, label) = if listening {
        (Kind::Tinted, "Press a key")
    } else {
        (Kind::Plain, key.name())
    };
    let response = button(ui, theme, kind, None, label, None);
    let name = if listening {
        format!("{}: press a key, or Escape to leave it", act.name())
    } else {
        format!("{}: {}, change", act.name(), key.name())
    };
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(name));
    if response.clicked() {
        let wanted = (!listening).then_some(act);
        out.push(Command::Prefer(Prefer::Listen(wanted)));
    }
}
