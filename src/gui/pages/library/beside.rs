//! The card beside the next scenario: the conversation that was left, or a welcome.

use egui::{Align, Layout, Rect, Sense, Stroke, StrokeKind, Ui, vec2};

use super::Shelf;
use crate::app::{Command, Conversation, FirstAct};
use crate::gui::icons::Icon;
use crate::gui::pages::conversation::mood_of;
use crate::gui::pages::frame::{at, signed};
use crate::gui::pages::words::{channel_icon, they_are};
use crate::gui::paint::{Mood, customer, round_bust};
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, button};
use crate::scenario::Gauge;

/// The height of the card where it stands alone.
pub(super) const LEAST: f32 = 196.0;
const FACE: f32 = 72.0;

/// What stands there.
pub(super) enum Beside<'a> {
    /// A conversation that can be continued.
    Left(&'a Conversation),
    /// Nothing was played yet.
    Welcome,
}

impl<'a> Beside<'a> {
    /// What there is to say, if anything.
    pub(super) fn of(shelf: &Shelf<'a>) -> Option<Self> {
        match &shelf.state.left {
            Some(left) => Some(Self::Left(left)),
            None => shelf.is_fresh().then_some(Self::Welcome),
        }
    }

    /// Draws the card.
    pub(super) fn show(self, ui: &mut Ui, shelf: &Shelf, rect: Rect, out: &mut Vec<Command>) {
        let theme = shelf.theme;
        let radius = theme.radius().card;
        let line = Stroke::new(1.0, theme.line);
        ui.painter()
            .rect(rect, radius, theme.surface, line, StrokeKind::Inside);
        let space = theme.space();
        let side = space.margin + space.hair;
        at(ui, rect.shrink2(vec2(side, side)), |ui| match self {
            Self::Left(left) => left_ui(ui, shelf, left, out),
            Self::Welcome => welcome_ui(ui, theme, out),
        });
    }
}

fn left_ui(ui: &mut Ui, shelf: &Shelf, left: &Conversation, out: &mut Vec<Command>) {
    let theme = shelf.theme;
    let space = theme.space();
    theme.label(ui, Text::Label, theme.ink2, "Continue");
    ui.add_space(space.snug);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space.gutter;
        let scenario = left.session.scenario();
        let (face, _) = ui.allocate_exact_size(vec2(FACE, FACE), Sense::hover());
        let who = customer(&scenario.customer.portrait);
        // Where no gauges were shown, the face must not tell more than the page did.
        let mood = if left.tells() {
            mood_of(left.kettle())
        } else {
            Mood::default()
        };
        round_bust(ui.painter(), face, who, &mood, theme.scene, theme.surface);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add_space(space.hair);
            theme.label(ui, Text::CardTitle, theme.ink, scenario.title.as_str());
            theme.label(ui, Text::Small, theme.ink2, state_words(left));
            let sign = channel_icon(scenario.channel);
            signed(ui, theme, sign, Text::Small, theme.ink2, &scenario.industry);
        });
    });
    ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
        let label = "Pick up where you left";
        let key = shelf.state.settings.shortcuts.then_some("Enter");
        if button(ui, theme, Kind::Filled, Some(Icon::Play), label, key).clicked() {
            out.push(Command::Continue);
        }
    });
}

/// "Move 4, she is irritated, 77.1".
fn state_words(left: &Conversation) -> String {
    let number = left.session.transcript().turns.len() + 1;
    if !left.tells() {
        return format!("Move {number}");
    }
    let kettle = left.kettle();
    let pronouns = left.session.scenario().customer.pronouns;
    let (are, word) = (they_are(pronouns), kettle.heat().word());
    let degrees = Gauge::Temperature.show(kettle.temperature);
    format!("Move {number}, {are} {word}, {degrees}")
}

fn welcome_ui(ui: &mut Ui, theme: &Theme, out: &mut Vec<Command>) {
    let space = theme.space();
    theme.label(ui, Text::CardTitle, theme.ink, "New here?");
    ui.add_space(space.hair);
    let text = "You answer a difficult customer and see what each answer does. Afterwards you can \
                go back to any of them and try another.";
    theme.label(ui, Text::Body, theme.ink2, text);
    ui.add_space(space.snug);
    for (glyph, words) in [
        (Icon::Clock, "About five minutes. Stop at any time."),
        (Icon::Lock, "Nothing leaves this machine."),
    ] {
        signed(ui, theme, glyph, Text::Small, theme.ink2, words);
        ui.add_space(space.tight);
    }
    ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
        let label = "The kettle in 40 seconds";
        if button(ui, theme, Kind::Plain, Some(Icon::Steam), label, None).clicked() {
            out.push(Command::First(FirstAct::Teach));
        }
    });
}
