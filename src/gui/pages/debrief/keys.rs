//! The keyboard: arrows between moves, page keys, and a column that follows the focus.

use egui::{EventFilter, Id, Key, Rect, Ui, style::ScrollAnimation, vec2};

use crate::app::{Command, DebriefPage, DebriefTab};

/// How much of the column a page key leaves in view.
const KEPT: f32 = 0.15;
/// The move that is waiting for the focus.
const WAITING: &str = "debrief move waiting for the focus";

/// The keys that work wherever the focus is: left and right go to the move before and after.
pub(super) fn keys(ui: &Ui, page: &DebriefPage, out: &mut Vec<Command>) {
    if page.tab != DebriefTab::Review {
        return;
    }
    // Otherwise egui would move the focus with the same keys.
    ui.memory_mut(|memory| {
        if let Some(id) = memory.focused() {
            let filter = EventFilter {
                horizontal_arrows: true,
                ..EventFilter::default()
            };
            memory.set_focus_lock_filter(id, filter);
        }
    });
    let (earlier, later) = ui.input(|input| {
        let bare = !input.modifiers.any();
        (
            bare && input.key_pressed(Key::ArrowLeft),
            bare && input.key_pressed(Key::ArrowRight),
        )
    });
    let last = page.session.transcript().turns.len().saturating_sub(1);
    let mut go = |index: usize| {
        if ui.memory(|memory| memory.has_focus(move_id(page.selected))) {
            hand_focus(ui, index);
        }
        out.push(Command::SelectMove(index));
    };
    if earlier && page.selected > 0 {
        go(page.selected - 1);
    }
    if later && page.selected < last {
        go(page.selected + 1);
    }
}

/// The marker of a move on the curve.
pub(super) fn move_id(index: usize) -> Id {
    Id::unique(("debrief move", index))
}

/// Sends the focus to a move, which can take it only once it is the chosen one.
pub(super) fn hand_focus(ui: &Ui, index: usize) {
    ui.data_mut(|data| data.insert_temp(Id::unique(WAITING), index));
}

/// Takes the focus that was sent to this move.
pub(super) fn take_focus(ui: &Ui, index: usize) {
    let waiting = Id::unique(WAITING);
    if ui.data(|data| data.get_temp(waiting)) == Some(index) {
        ui.data_mut(|data| data.remove::<usize>(waiting));
        ui.memory_mut(|memory| memory.request_focus(move_id(index)));
    }
}

/// Scrolls this column to whatever in it has just received the focus.
pub(super) fn follow_focus(ui: &Ui) {
    let focused = ui.memory(egui::Memory::focused);
    let seen = ui.make_persistent_id(Id::unique("focus seen"));
    let before = ui.data(|data| data.get_temp::<Option<Id>>(seen)).flatten();
    if focused == before {
        return;
    }
    ui.data_mut(|data| data.insert_temp(seen, focused));
    let place = focused.and_then(|id| ui.read_response(id));
    if let Some(response) = place
        && ui.min_rect().expand(1.0).contains_rect(response.rect)
    {
        ui.scroll_to_rect_animation(around(response.rect), None, ScrollAnimation::none());
    }
}

/// The ring and a little more.
fn around(rect: Rect) -> Rect {
    rect.expand2(vec2(0.0, 12.0))
}

/// Scrolls by page keys, so that text without controls can be read to its end.
pub(super) fn scroll(ui: &Ui) {
    let page = ui.clip_rect().height() * (1.0 - KEPT);
    let all = ui.min_rect().height();
    let delta = ui.input(|input| {
        [
            (Key::PageDown, -page),
            (Key::PageUp, page),
            (Key::End, -all),
            (Key::Home, all),
        ]
        .into_iter()
        .filter(|(key, _)| input.key_pressed(*key))
        .map(|(_, delta)| delta)
        .sum::<f32>()
    });
    if delta != 0.0 {
        ui.scroll_with_delta_animation(vec2(0.0, delta), ScrollAnimation::none());
    }
}
