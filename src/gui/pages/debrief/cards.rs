//! Cards to take away: when this happens, do that, because of this.

use egui::Ui;

use crate::app::{Command, DebriefPage};
use crate::gui::theme::{Text, Theme};
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
        let about = "A plan for one moment is easier to keep than a good resolution.";
        theme.label(ui, Text::Body, theme.ink2, about);
        for (index, card) in cards.iter().enumerate() {
            let kept = page.kept_card == Some(index);
            let job = words(ui, theme, card);
            if choice(ui, theme, Lead::Ring, kept, job).clicked() {
                out.push(Command::KeepCard(index));
            }
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
