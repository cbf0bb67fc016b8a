//! Keys that act anywhere on the page, and where the keyboard stands after a move.

use egui::{Id, Key, Modifiers, Ui};

use super::{Scene, strip};
use crate::app::{Command, Drawer, KeyAct};

const DIGITS: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// Turns keys into commands, before any widget sees them.
pub(super) fn handle(ui: &mut Ui, scene: &Scene, out: &mut Vec<Command>) {
    let talk = scene.talk;
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Escape) {
        out.push(match talk.drawer {
            Some(drawer) => Command::Toggle(drawer),
            None => Command::Leave,
        });
        return;
    }
    let typing = ui.text_edit_focused();
    if !scene.shortcuts || typing {
        return;
    }
    if talk.is_over() {
        let nothing_focused = ui.memory(|memory| memory.focused().is_none());
        if nothing_focused && pressed(Key::Enter) {
            out.push(Command::ShowDebrief);
        }
    } else {
        // Space must not press an answer that happens to have the focus while the customer talks.
        if !talk.has_finished() && pressed(of(scene, KeyAct::LetFinish)) {
            out.push(Command::LetFinish);
        }
        if pressed(of(scene, KeyAct::Breathe)) {
            out.push(Command::Breathe);
        }
        if let Some(offer) = talk.session.offer() {
            for (key, offered) in DIGITS.into_iter().zip(&offer.options) {
                // Pressing the number of the open draft again must not send it.
                let open = talk.draft() == Some(offered.index);
                if pressed(key) && offered.locked.is_none() && !open {
                    out.push(Command::Answer(offered.index));
                }
            }
        }
        let elsewhere = ui.memory(|memory| memory.focused().is_some());
        if let Some(draft) = talk.draft()
            && !elsewhere
            && pressed(Key::Enter)
        {
            out.push(Command::Answer(draft));
        }
    }
    for (act, drawer) in [
        (KeyAct::Note, Drawer::Note),
        (KeyAct::Transcript, Drawer::Transcript),
        (KeyAct::CaseFile, Drawer::CaseFile),
    ] {
        if pressed(of(scene, act)) {
            out.push(Command::Toggle(drawer));
        }
    }
    strip::keys(scene, |act| pressed(of(scene, act)), out);
}

/// The key that does this.
fn of(scene: &Scene, act: KeyAct) -> Key {
    Key::from_name(scene.keys.key(act).name()).unwrap_or(Key::Escape)
}

/// Where the first control is found again.
pub(super) fn first_control() -> Id {
    Id::unique("first control of the conversation")
}

/// After a move made by keyboard the keyboard stands on the first control, not on an answer to a
/// question that is gone.
pub(super) fn keep_focus(ui: &mut Ui, scene: &Scene) {
    let moves = scene.talk.session.transcript().turns.len();
    let id = Id::unique("moves seen");
    let seen = ui.data(|data| data.get_temp::<usize>(id)).unwrap_or(moves);
    if seen != moves
        && ui.memory(|memory| memory.focused().is_some())
        && let Some(control) = ui.data(|data| data.get_temp::<Id>(first_control()))
    {
        ui.memory_mut(|memory| memory.request_focus(control));
    }
    ui.data_mut(|data| data.insert_temp(id, moves));
}
