//! The briefing: who will be met, what is known, what may be granted, and how much will be told.
//!
//! The person on the left, the words on the right; how to play and the way in stay on the screen whatever
//! is read above them. Where text is large everything but the way in is one scrolling column.

mod facts;
mod modes;
mod person;
mod words;

use egui::{Align, Id, Key, Layout, Modifiers, Rect, Stroke, Ui, UiBuilder, pos2, vec2};

use super::conversation::Size;
use super::frame::{Measures, at, bar_ui, scrolled};
use crate::app::{BriefingPage, Command};
use crate::gui::icons::Icon;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, button, button_sized};

const BEGIN: f32 = 44.0;
const FOOT: f32 = 68.0;
/// The width in which four cards have room beside each other.
const WORDS: f32 = 640.0;
/// Below this there is no room beside the way in.
const BESIDE: f32 = 560.0;
const TIME: &str = "About five minutes. You can stop at any time and go on later.";

/// What the parts share.
pub(super) struct Card<'a> {
    page: &'a BriefingPage,
    theme: &'a Theme,
    shortcuts: bool,
    measures: Measures,
    /// Whether its words need all the room there is.
    full: bool,
}

impl Card<'_> {
    /// Whether there is white space to spare.
    fn roomy(&self) -> bool {
        self.measures.size == Size::Wide && !self.full
    }
}

/// Draws the briefing over the whole window.
pub fn briefing_ui(
    ui: &mut Ui,
    theme: &Theme,
    briefing: &BriefingPage,
    shortcuts: bool,
    out: &mut Vec<Command>,
) {
    let measures = Measures::of(ui.max_rect(), theme);
    let kept = full(ui, briefing);
    let card = Card {
        page: briefing,
        theme,
        shortcuts,
        measures,
        full: ui.data(|data| data.get_temp(kept) == Some(true)),
    };
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        out.push(Command::ShowLibrary);
    }
    modes::keys(ui, &card, out);
    let mut back = false;
    let body = bar_ui(ui, theme, &measures, Some(out), |ui| {
        ui.add_space(theme.space().hair + 1.0);
        back = button(ui, theme, Kind::Quiet, Some(Icon::Back), "Library", None).clicked();
    });
    if back {
        out.push(Command::ShowLibrary);
    }
    match measures.size {
        Size::Column => column_ui(ui, body, &card, out),
        Size::Wide | Size::Compact => side_by_side_ui(ui, body, &card, out),
    }
}

/// Where it is kept that the words of a briefing were too long for a window of this size.
fn full(ui: &Ui, briefing: &BriefingPage) -> Id {
    let window = ui.content_rect().size();
    let size = (window.x as i32, window.y as i32);
    Id::unique(("full", &briefing.scenario.id, size))
}

fn side_by_side_ui(ui: &mut Ui, body: Rect, card: &Card, out: &mut Vec<Command>) {
    let space = card.theme.space();
    let large = body.width() >= 1500.0 && body.height() >= 860.0;
    let (picture, gap, text) = match card.measures.size {
        Size::Wide if large => (vec2(456.0, 720.0), 64.0, 720.0),
        Size::Wide => (vec2(380.0, 704.0), 56.0, 700.0),
        _ => {
            let height = body.height() - 2.0 * card.measures.margin;
            let room = body.width() - 2.0 * card.measures.margin - space.reading;
            let width = (room - WORDS).clamp(200.0, 340.0);
            let words = room - width;
            (vec2(width, height.min(720.0)), space.reading, words)
        }
    };
    let height = picture.y.min(body.height() - 2.0 * card.measures.margin);
    let left = (body.center().x - (picture.x + gap + text) / 2.0).round();
    let top = (body.center().y - height / 2.0).round();
    let person = Rect::from_min_size(pos2(left, top), vec2(picture.x, height));
    person::person_ui(ui, card, person);

    let words = Rect::from_min_size(pos2(person.right() + gap, top), vec2(text, height));
    let (above, begin) = words.split_top_bottom_at_y(words.bottom() - BEGIN);
    let gap = if card.measures.size == Size::Wide {
        space.margin + space.hair
    } else {
        space.snug
    };
    let modes_top = above.bottom() - gap - modes::HEIGHT;
    let modes = Rect::from_min_max(
        pos2(above.left(), modes_top),
        pos2(above.right(), above.bottom() - gap),
    );
    // Room on both sides for focus rings; the text keeps off the label below it.
    let read = Rect::from_min_max(
        above.min - vec2(space.hair, 0.0),
        pos2(above.right() + space.snug, modes_top - space.snug),
    );
    at(ui, read, |ui| {
        scrolled(ui, "briefing", |ui| {
            inset(ui, space.hair, text, |ui| {
                words::words_ui(ui, card, large, out);
            });
            // White space goes before words are out of sight.
            if card.roomy() && ui.min_rect().height() > ui.clip_rect().height() {
                let kept = full(ui, card.page);
                ui.data_mut(|data| data.insert_temp(kept, true));
                ui.ctx().request_discard("the briefing needs the room");
            }
        });
    });
    at(ui, modes, |ui| modes::modes_ui(ui, card, 4, out));
    at(ui, begin, |ui| begin_ui(ui, card, out));
}

fn column_ui(ui: &mut Ui, body: Rect, card: &Card, out: &mut Vec<Command>) {
    let theme = card.theme;
    let space = theme.space();
    let (above, foot) = body.split_top_bottom_at_y(body.bottom() - FOOT);
    let margin = card.measures.margin;
    let width = above.width() - 2.0 * margin;
    at(ui, above, |ui| {
        scrolled(ui, "briefing", |ui| {
            inset(ui, margin, width, |ui| {
                ui.add_space(margin);
                person::head_ui(ui, card);
                words::words_ui(ui, card, false, out);
                ui.add_space(space.margin);
                let columns = if width >= 600.0 { 4 } else { 1 };
                modes::modes_ui(ui, card, columns, out);
                if width < BESIDE {
                    ui.add_space(space.snug);
                    theme.label(ui, Text::Small, theme.ink2, TIME);
                }
                ui.add_space(margin);
            });
        });
    });
    ui.painter().rect_filled(foot, 0.0, theme.surface);
    let line = Stroke::new(1.0, theme.line);
    ui.painter().hline(foot.x_range(), foot.top(), line);
    let begin = Rect::from_center_size(foot.center(), vec2(width, BEGIN));
    at(ui, begin, |ui| begin_ui(ui, card, out));
}

/// A column `width` wide, `margin` from the left.
fn inset(ui: &mut Ui, margin: f32, width: f32, add: impl FnOnce(&mut Ui)) {
    let corner = ui.cursor().min + vec2(margin, 0.0);
    let place = Rect::from_min_size(corner, vec2(width, f32::INFINITY));
    let builder = UiBuilder::new()
        .max_rect(place)
        .layout(Layout::top_down(Align::Min));
    ui.scope_builder(builder, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        add(ui);
    });
}

fn begin_ui(ui: &mut Ui, card: &Card, out: &mut Vec<Command>) {
    let theme = card.theme;
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = theme.space().snug + 2.0;
        let key = card.shortcuts.then_some("Enter");
        if button_sized(ui, theme, Kind::Filled, None, "Begin", key, BEGIN).clicked() {
            out.push(Command::Begin);
        }
        if ui.max_rect().width() >= BESIDE {
            theme.label(ui, Text::Small, theme.ink2, TIME);
        }
    });
}
