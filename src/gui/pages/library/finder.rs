//! The heading over the cards and the ways to look for one.

use egui::accesskit::Live;
use egui::{Align, Layout, Rect, Ui, pos2, vec2};

use super::Shelf;
use crate::app::{Command, Library, Played};
use crate::catalog::Channel;
use crate::gui::pages::conversation::Size;
use crate::gui::pages::frame::{at, heading};
use crate::gui::pages::words::channel_words;
use crate::gui::theme::Text;
use crate::gui::widgets::{menu, search_field};

const HEIGHT: f32 = 36.0;
const SEARCH: f32 = 260.0;
const CHANNELS: f32 = 158.0;
const LEVELS: f32 = 116.0;
const PLAYED: f32 = 146.0;
const CHANNEL: [Channel; 4] = [
    Channel::FaceToFace,
    Channel::Phone,
    Channel::Email,
    Channel::Desk,
];

/// Heading, search and menus; `look` puts the keyboard into the search.
pub(super) fn finder_ui(
    ui: &mut Ui,
    shelf: &Shelf,
    content: Rect,
    look: bool,
    out: &mut Vec<Command>,
) {
    let space = shelf.theme.space();
    let top = ui.cursor().top();
    let place =
        |top: f32| Rect::from_min_size(pos2(content.left(), top), vec2(content.width(), HEIGHT));
    let head = place(top);
    head_ui(ui, shelf, head);
    let menus = CHANNELS + LEVELS + PLAYED + 2.0 * space.tight;
    let mut row = head;
    let mut search = SEARCH;
    if shelf.measures.size == Size::Column {
        row = place(head.bottom() + space.hair);
        search = row.width() - menus - space.tight;
    }
    // In a very narrow window the search has a row of its own.
    let alone = search < LEVELS;
    if alone {
        search = row.width();
    }
    let left = if alone {
        row.left()
    } else {
        row.right() - search - space.tight - menus
    };
    let field = Rect::from_min_size(pos2(left, row.top()), vec2(search, HEIGHT));
    at(ui, field, |ui| search_ui(ui, shelf, search, look, out));
    let corner = if alone {
        pos2(row.left(), row.bottom() + space.tight)
    } else {
        pos2(field.right() + space.tight, row.top())
    };
    let menus = Rect::from_min_size(corner, vec2(menus, HEIGHT));
    let wrapped = menus.right() > content.right() + 1.0;
    let below = menus.translate(vec2(0.0, HEIGHT + space.tight));
    at(ui, menus, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space.tight;
            channels_ui(ui, shelf, out);
            levels_ui(ui, shelf, out);
            if !wrapped {
                played_ui(ui, shelf, out);
            }
        });
    });
    if wrapped {
        at(ui, below, |ui| played_ui(ui, shelf, out));
    }
    let last = if wrapped { below } else { menus };
    let end = pos2(content.right(), last.bottom());
    ui.advance_cursor_after_rect(Rect::from_min_max(head.min, end));
}

fn head_ui(ui: &mut Ui, shelf: &Shelf, head: Rect) {
    let theme = shelf.theme;
    let title = head.translate(vec2(0.0, (head.height() - Text::Heading.line()) / 2.0));
    let title = at(ui, title, |ui| {
        heading(ui, theme, Text::Heading, theme.ink, "All scenarios")
    });
    let library = &shelf.state.library;
    let (shown, all) = (library.shown().count(), library.files());
    let count = if library.filter.is_empty() {
        all.to_string()
    } else {
        format!("{shown} of {all}")
    };
    let left = title.rect.right() + theme.space().tight + 2.0;
    let place = Rect::from_min_max(pos2(left, head.top() + 9.0), head.max);
    at(ui, place, |ui| {
        let response = theme.label(ui, Text::Small, theme.ink3, count);
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    });
}

fn search_ui(ui: &mut Ui, shelf: &Shelf, width: f32, look: bool, out: &mut Vec<Command>) {
    let mut words = shelf.state.library.filter.words.clone();
    let hint = "Search titles and techniques";
    let response = search_field(ui, shelf.theme, &mut words, hint, width);
    if look {
        response.request_focus();
    }
    if words != shelf.state.library.filter.words {
        out.push(Command::Search(words));
    }
}

/// Only channels that occur can be chosen.
fn channels_ui(ui: &mut Ui, shelf: &Shelf, out: &mut Vec<Command>) {
    let library = &shelf.state.library;
    let has = |channel: &Channel| scenarios(library).any(|it| it.channel == *channel);
    let channels: Vec<Channel> = CHANNEL.into_iter().filter(has).collect();
    let mut labels = vec!["All channels"];
    labels.extend(channels.iter().map(|&channel| channel_words(channel)));
    let now = library.filter.channel;
    let place = channels.iter().position(|&channel| Some(channel) == now);
    let chosen = place.map_or(0, |place| place + 1);
    if let Some(picked) = menu(ui, shelf.theme, "Channel", &labels, chosen, CHANNELS) {
        let channel = picked.checked_sub(1).map(|place| channels[place]);
        out.push(Command::FilterChannel(channel));
    }
}

fn levels_ui(ui: &mut Ui, shelf: &Shelf, out: &mut Vec<Command>) {
    const LEVEL: [&str; 5] = ["Level 1", "Level 2", "Level 3", "Level 4", "Level 5"];
    let mut labels = vec!["Any level"];
    labels.extend(LEVEL);
    let chosen = shelf.state.library.filter.level.map_or(0, usize::from);
    if let Some(picked) = menu(ui, shelf.theme, "Level", &labels, chosen, LEVELS) {
        let level = (picked > 0).then_some(picked as u8);
        out.push(Command::FilterLevel(level));
    }
}

fn played_ui(ui: &mut Ui, shelf: &Shelf, out: &mut Vec<Command>) {
    const LABELS: [&str; 4] = ["Played or not", "Not played", "Not passed", "Passed"];
    const CHOICES: [Option<Played>; 4] = [
        None,
        Some(Played::Never),
        Some(Played::NotPassed),
        Some(Played::Passed),
    ];
    let now = shelf.state.library.filter.played;
    let chosen = CHOICES.iter().position(|choice| *choice == now);
    let chosen = chosen.unwrap_or(0);
    if let Some(picked) = menu(ui, shelf.theme, "Played", &LABELS, chosen, PLAYED) {
        out.push(Command::FilterPlayed(CHOICES[picked]));
    }
}

fn scenarios(library: &Library) -> impl Iterator<Item = &crate::scenario::Scenario> {
    let entries = library.entries.iter();
    entries.filter_map(|entry| entry.scenario.as_deref())
}
