//! The library: what to play next, what was left, and every scenario there is.
//!
//! One column that scrolls under the bar: two cards on top, the way to look for something, then the
//! scenarios as cards. A file that cannot be played keeps its place and says why.

mod beside;
mod broken;
mod card;
mod finder;
mod grid;
mod help;
mod next;

use egui::{Key, Modifiers, Popup, Rect, Ui, pos2, vec2};

use super::conversation::Size;
use super::frame::{Measures, scrolled};
use super::places::{Place, places_bar_ui};
use crate::app::{AppState, CardState, Command, Next};
use crate::gui::theme::Theme;

/// What the parts share.
struct Shelf<'a> {
    state: &'a AppState,
    theme: &'a Theme,
    measures: Measures,
    next: Option<Next>,
    cards: Vec<CardState>,
}

impl Shelf<'_> {
    /// What Enter does: it goes on with what was left, and opens what comes next where nothing was.
    fn enter(&self) -> Option<Command> {
        match (&self.state.left, &self.next) {
            (Some(_), _) => Some(Command::Continue),
            (None, Some(next)) => Some(Command::OpenBriefing(next.place)),
            (None, None) => None,
        }
    }

    /// Whether nothing was played yet.
    fn is_fresh(&self) -> bool {
        let entries = &self.state.library.entries;
        entries.iter().all(|entry| entry.best.is_none())
    }
}

/// Draws the library over the whole window.
pub fn library_ui(ui: &mut Ui, theme: &Theme, state: &AppState, out: &mut Vec<Command>) {
    let measures = Measures::of(ui.max_rect(), theme);
    let shelf = Shelf {
        state,
        theme,
        measures,
        next: state.next(),
        cards: state.card_states(),
    };
    let look = keys(ui, &shelf, out);
    let body = places_bar_ui(ui, theme, &measures, state, Place::Library, out);
    let content = measures.middle(body, f32::INFINITY);
    super::frame::at(ui, body, |ui| {
        scrolled(ui, "library", |ui| {
            ui.add_space(measures.margin);
            let elsewhere = top_ui(ui, &shelf, content, out);
            ui.add_space(measures.margin);
            finder::finder_ui(ui, &shelf, content, look || elsewhere, out);
            ui.add_space(theme.space().gutter + 2.0);
            grid::grid_ui(ui, &shelf, content, out);
            help::help_ui(ui, &shelf, content, out);
            ui.add_space(measures.margin);
        });
    });
}

/// Enter goes on with what was left or opens what comes next, Escape puts the search away. Gives whether the search is asked for.
fn keys(ui: &Ui, shelf: &Shelf, out: &mut Vec<Command>) -> bool {
    if Popup::is_any_open(ui) {
        return false;
    }
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let library = &shelf.state.library;
    if !library.filter.words.is_empty() && pressed(Modifiers::NONE, Key::Escape) {
        out.push(Command::Search(String::new()));
    }
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    if nothing_focused
        && shelf.state.settings.shortcuts
        && let Some(enter) = shelf.enter()
        && pressed(Modifiers::NONE, Key::Enter)
    {
        out.push(enter);
    }
    help::key(ui, out);
    pressed(Modifiers::COMMAND, Key::F)
}

/// What comes next, and beside it what was left. Gives whether something else is asked for.
fn top_ui(ui: &mut Ui, shelf: &Shelf, content: Rect, out: &mut Vec<Command>) -> bool {
    let Some(Next { place, reason }) = &shelf.next else {
        return false;
    };
    let top = ui.cursor().top();
    let stacked = shelf.measures.size == Size::Column;
    let gutter = shelf.measures.gutter;
    let beside = beside::Beside::of(shelf);
    let side = if stacked {
        content.width()
    } else {
        ((content.width() - 4.0) / 3.0).round().clamp(300.0, 440.0)
    };
    let main = match beside {
        Some(_) if !stacked => content.width() - side - gutter,
        _ => content.width(),
    };
    let next = next::Next::new(ui, shelf, *place, reason, main);
    let first = Rect::from_min_size(pos2(content.left(), top), vec2(main, next.height));
    let mut end = first.bottom();
    let elsewhere = next.show(ui, shelf, first, out);
    if let Some(beside) = beside {
        let corner = if stacked {
            pos2(content.left(), first.bottom() + gutter)
        } else {
            pos2(first.right() + gutter, top)
        };
        let height = if stacked {
            beside::LEAST
        } else {
            first.height()
        };
        let second = Rect::from_min_size(corner, vec2(side, height));
        beside.show(ui, shelf, second, out);
        end = second.bottom();
    }
    ui.advance_cursor_after_rect(Rect::from_min_max(first.min, pos2(content.right(), end)));
    elsewhere
}
