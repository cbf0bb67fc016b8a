//! How much will be told: four cards of which one is chosen, by pointer or by arrow keys.

use egui::{EventFilter, FocusDirection, Id, Key, Modifiers, Ui, vec2};

use super::Card;
use crate::app::Command;
use crate::gui::pages::frame::heading;
use crate::gui::pages::words::only_they_react;
use crate::gui::theme::Text;
use crate::gui::widgets::radio_card;
use crate::session::Mode;

/// Label and cards, where the cards stand side by side.
pub(super) const HEIGHT: f32 = 16.0 + GAP + 64.0;
const GAP: f32 = 8.0;
/// The narrowest card with room for more than two words.
const LONG: f32 = 166.0;
const COUNT: usize = 4;
const MODES: [Mode; COUNT] = [Mode::Coach, Mode::Rehearsal, Mode::Exam, Mode::Explore];

/// Enter begins, unless something else has the keyboard; arrows choose.
pub(super) fn keys(ui: &Ui, card: &Card, out: &mut Vec<Command>) {
    let ids = ui.data(|data| data.get_temp::<[Id; COUNT]>(remembered()));
    let ids = ids.unwrap_or([Id::NULL; COUNT]);
    let focused = ui.memory(egui::Memory::focused);
    let now = place(card.page.mode);
    let on = focused.and_then(|id| ids.iter().position(|&other| other == id));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let begins = focused.is_none() || on == Some(now);
    if begins && card.shortcuts && pressed(Key::Enter) {
        out.push(Command::Begin);
    }
    if focused.is_some() && on.is_none() {
        return;
    }
    let from = on.unwrap_or(now);
    let forward = pressed(Key::ArrowRight) || pressed(Key::ArrowDown);
    let back = pressed(Key::ArrowLeft) || pressed(Key::ArrowUp);
    let to = match (forward, back) {
        (true, false) => (from + 1) % MODES.len(),
        (false, true) => (from + MODES.len() - 1) % MODES.len(),
        _ => return,
    };
    out.push(Command::ChooseMode(MODES[to]));
    ui.memory_mut(|memory| {
        // Otherwise egui would go on from there with the same key.
        memory.move_focus(FocusDirection::None);
        memory.request_focus(ids[to]);
    });
}

/// The cards, `columns` of them side by side.
pub(super) fn modes_ui(ui: &mut Ui, card: &Card, columns: usize, out: &mut Vec<Command>) {
    let theme = card.theme;
    ui.spacing_mut().item_spacing = vec2(10.0, GAP);
    heading(ui, theme, Text::Label, theme.ink2, "How");
    let gaps = 10.0 * (columns - 1) as f32;
    let width = ((ui.available_width() - gaps) / columns as f32).floor();
    let mut ids = [Id::NULL; COUNT];
    let mut add = |ui: &mut Ui, index: usize| {
        let mode = MODES[index];
        let (title, detail) = words(card, mode, width < LONG);
        let on = card.page.mode == mode;
        let response = radio_card(ui, theme, on, title, detail, width);
        ids[index] = response.id;
        if response.has_focus() {
            // Otherwise egui would move the focus with the same keys.
            let filter = EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        }
        if response.clicked() {
            out.push(Command::ChooseMode(mode));
        }
    };
    if columns == 1 {
        (0..MODES.len()).for_each(|index| add(ui, index));
    } else {
        ui.horizontal(|ui| (0..MODES.len()).for_each(|index| add(ui, index)));
    }
    ui.data_mut(|data| data.insert_temp(remembered(), ids));
}

fn words<'a>(card: &Card<'a>, mode: Mode, short: bool) -> (&'static str, &'a str) {
    let pronouns = card.page.scenario.customer.pronouns;
    match mode {
        Mode::Coach if short => ("Coach", "tells you why"),
        Mode::Coach => ("Coach", "a reason each move"),
        Mode::Rehearsal => ("Rehearsal", only_they_react(pronouns)),
        Mode::Exam if short => ("Exam", "no gauges"),
        Mode::Exam => ("Exam", "no gauges, one go"),
        Mode::Explore if short => ("Explore", "not scored"),
        Mode::Explore => ("Explore", "not scored, go back"),
    }
}

fn place(mode: Mode) -> usize {
    MODES.iter().position(|&other| other == mode).unwrap_or(0)
}

fn remembered() -> Id {
    Id::unique("modes of the briefing")
}
