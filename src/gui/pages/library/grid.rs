//! The cards beside and below each other, and what stands there when nothing was found.

use egui::{Rect, Sense, Ui, pos2, vec2};

use super::{Shelf, broken, card};
use crate::app::{Command, Filter};
use crate::gui::pages::conversation::Size;
use crate::gui::pages::frame::at;
use crate::gui::paint::kettle_glyph;
use crate::gui::theme::Text;
use crate::gui::widgets::{Kind, button};

/// The least width of a card.
const CARD: f32 = 290.0;
const KETTLE: f32 = 64.0;

pub(super) fn grid_ui(ui: &mut Ui, shelf: &Shelf, content: Rect, out: &mut Vec<Command>) {
    let gutter = shelf.measures.gutter;
    let most = match shelf.measures.size {
        Size::Wide => usize::MAX,
        Size::Compact => 2,
        Size::Column => 1,
    };
    let fitting = ((content.width() + gutter) / (CARD + gutter)) as usize;
    let columns = fitting.clamp(1, most);
    let room = content.width() - gutter * (columns - 1) as f32;
    let size = vec2(
        room / columns as f32,
        card::height(content.width(), columns),
    );

    let shown: Vec<_> = shelf.state.library.shown().collect();
    if shown.is_empty() {
        nothing_ui(ui, shelf, content, out);
    }
    for row in shown.chunks(columns) {
        let top = ui.cursor().top();
        for (column, (place, entry)) in row.iter().enumerate() {
            let left = content.left() + (size.x + gutter) * column as f32;
            let rect = Rect::from_min_size(pos2(left, top), size);
            match &entry.scenario {
                Some(scenario) => {
                    let card = card::Card {
                        theme: shelf.theme,
                        entry,
                        scenario,
                        state: &shelf.cards[*place],
                        notes: shelf.state.settings.content_notes,
                    };
                    if card::card_ui(ui, &card, *place, rect) {
                        out.push(Command::OpenBriefing(*place));
                    }
                }
                None => {
                    if broken::broken_ui(ui, shelf.theme, *place, entry, rect) {
                        out.push(Command::ShowProblems(*place));
                    }
                }
            }
        }
        let whole = vec2(content.width(), size.y);
        ui.advance_cursor_after_rect(Rect::from_min_size(pos2(content.left(), top), whole));
        ui.add_space(gutter);
    }
}

/// One line, one reason, one way out.
fn nothing_ui(ui: &mut Ui, shelf: &Shelf, content: Rect, out: &mut Vec<Command>) {
    let theme = shelf.theme;
    let space = theme.space();
    let top = ui.cursor().top();
    let height = KETTLE + 2.0 * space.reading;
    let place = Rect::from_min_size(pos2(content.left(), top), vec2(content.width(), height));
    at(ui, place, |ui| {
        ui.add_space(space.reading);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space.margin;
            let (kettle, _) = ui.allocate_exact_size(vec2(KETTLE, KETTLE), Sense::hover());
            kettle_glyph(ui.painter(), kettle, theme.edge, theme.canvas);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space.tight;
                theme.label(
                    ui,
                    Text::Option,
                    theme.ink,
                    words(&shelf.state.library.filter),
                );
                if shelf.state.library.filter.is_empty() {
                    return;
                }
                if button(ui, theme, Kind::Plain, None, "Clear the search", None).clicked() {
                    out.push(Command::Search(String::new()));
                    out.push(Command::FilterChannel(None));
                    out.push(Command::FilterLevel(None));
                    out.push(Command::FilterPlayed(None));
                }
            });
        });
    });
    ui.advance_cursor_after_rect(place);
}

fn words(filter: &Filter) -> String {
    let words = filter.words.trim();
    match (filter.is_empty(), words.is_empty()) {
        (true, _) => "There is no scenario here yet.".to_owned(),
        (false, true) if filter.played.is_none() => {
            "No scenario on this channel has this level.".to_owned()
        }
        (false, true) => "No scenario is all of this.".to_owned(),
        (false, false) => format!("No scenario matches '{words}'."),
    }
}
