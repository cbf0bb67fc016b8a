//! Cards to take away: when this happens, do that, because of this.

use egui::{Ui, accesskit::Live};

use crate::app::{Command, DebriefPage};
use crate::gui::icons::Icon;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, Tone, button_sized, chip};
use crate::scenario::Card;

use super::choice::{Lead, choice, text_width};
use super::evidence::section;

pub(super) fn cards(ui: &mut Ui, theme: &Theme, page: &DebriefPage, out: &mut Vec<Command>) {
    let cards = &page.session.scenario().cards;
    if cards.is_empty() {
        theme.label(
            ui,
            Text::Body,
            theme.ink2,
            "This scenario has no cards to keep.",
        );
        return;
    }
    section(ui, theme, "Keep one for the next conversation", |ui| {
        let about = "A plan for one moment is easier to keep than a good resolution. The one you keep \
                     stands in your next briefing.";
        theme.label(ui, Text::Body, theme.ink2, about);
        for (index, card) in cards.iter().enumerate() {
            let kept = page.kept_card == Some(index);
            let job = words(ui, theme, card);
            if choice(ui, theme, Lead::Ring, kept, job).clicked() {
                out.push(Command::KeepCard(index));
            }
        }
        if page.kept_card.is_some() {
            kept(ui, theme, out);
        }
    });
}

/// That it is kept, and the way to think better of it.
fn kept(ui: &mut Ui, theme: &Theme, out: &mut Vec<Command>) {
    ui.horizontal_wrapped(|ui| {
        let words = "Kept as your intention.";
        let response = chip(ui, theme, Tone::Best, Some(Icon::Check), words);
        ui.accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
        let kind = Kind::Quiet;
        if button_sized(ui, theme, kind, None, "Keep neither", None, 28.0).clicked() {
            out.push(Command::KeepNoCard);
        }
    });
}

fn words(ui: &Ui, theme: &Theme, card: &Card) -> egui::text::LayoutJob {
    let when = format!("When {},\n", card.when);
    let act = format!("{},\n", card.act);
    let because = format!("because {}.", card.because);
    theme.job(
        text_width(ui, theme),
        &[
            (Text::Option, theme.ink2, &when),
            (Text::OptionStrong, theme.ink, &act),
            (Text::Option, theme.ink2, &because),
        ],
    )
}
