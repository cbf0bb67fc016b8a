//! A weak and a strong line for the same moment: what is different?

use egui::{Key, Ui, accesskit::Live, vec2};

use crate::app::{Command, DebriefPage};
use crate::debrief::contrast_reasons;
use crate::gui::icons::Icon;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Tone, card, chip};
use crate::scenario::{Contrast, Reason};

use super::choice::{Lead, choice, text_width};
use super::evidence::section;
use super::parts::{voice, voice_galley};
use super::said::quoted;

/// Below this the two lines stand under each other.
const NARROW: f32 = 560.0;
const WEAK: &str = "The weaker line";
const STRONG: &str = "The stronger line";
const KEYS: [(Key, &str); 9] = [
    (Key::Num1, "1"),
    (Key::Num2, "2"),
    (Key::Num3, "3"),
    (Key::Num4, "4"),
    (Key::Num5, "5"),
    (Key::Num6, "6"),
    (Key::Num7, "7"),
    (Key::Num8, "8"),
    (Key::Num9, "9"),
];

pub(super) fn contrast(
    ui: &mut Ui,
    theme: &Theme,
    page: &DebriefPage,
    shortcuts: bool,
    out: &mut Vec<Command>,
) {
    let Some(contrast) = &page.session.scenario().contrast else {
        theme.label(
            ui,
            Text::Body,
            theme.ink2,
            "This scenario has no pair of lines to compare.",
        );
        return;
    };
    if ui.available_width() < NARROW {
        line(ui, theme, page, WEAK, Tone::Costly, &contrast.weak, 0.0);
        line(ui, theme, page, STRONG, Tone::Best, &contrast.strong, 0.0);
    } else {
        side_by_side(ui, theme, page, contrast);
    }
    if !contrast.reasons.is_empty() {
        question(ui, theme, page, contrast, shortcuts, out);
    }
}

fn side_by_side(ui: &mut Ui, theme: &Theme, page: &DebriefPage, contrast: &Contrast) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space().gutter;
        // Both cards are as high as the longer line.
        let width =
            (ui.available_width() - theme.space().gutter) / 2.0 - 2.0 * theme.space().margin;
        let high = |said: &str| {
            let said = quoted(said);
            voice_galley(ui, theme, Text::Voice, &said, width).size().y
        };
        let high = high(&contrast.weak).max(high(&contrast.strong));
        ui.columns(2, |columns| {
            let [left, right] = columns else { return };
            line(left, theme, page, WEAK, Tone::Costly, &contrast.weak, high);
            line(
                right,
                theme,
                page,
                STRONG,
                Tone::Best,
                &contrast.strong,
                high,
            );
        });
    });
}

fn line(
    ui: &mut Ui,
    theme: &Theme,
    page: &DebriefPage,
    title: &str,
    tone: Tone,
    said: &str,
    high: f32,
) {
    card(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space().snug;
        ui.horizontal(|ui| {
            chip(ui, theme, tone, None, title);
            if let Some(number) = said_at(page, said) {
                let words = format!("your move {number}");
                theme.label(ui, Text::Small, theme.ink3, words);
            }
        });
        let said = quoted(said);
        let response = voice(ui, theme, Text::Voice, &said);
        let rest = high - response.rect.height();
        if rest > 0.0 {
            ui.allocate_space(vec2(0.0, rest - theme.space().snug));
        }
    });
}

/// The move, from 1, at which the trainee said this.
fn said_at(page: &DebriefPage, said: &str) -> Option<usize> {
    let scenario = page.session.scenario();
    let mut turns = page.session.transcript().turns.iter();
    let place = turns.position(|turn| {
        let option = &scenario.node(turn.step.node).options[turn.step.answer.option];
        option.say == said || option.act == said
    })?;
    Some(place + 1)
}

fn question(
    ui: &mut Ui,
    theme: &Theme,
    page: &DebriefPage,
    contrast: &Contrast,
    shortcuts: bool,
    out: &mut Vec<Command>,
) {
    let reasons = contrast_reasons(page.session.scenario(), contrast);
    section(ui, theme, "What is different?", |ui| {
        ui.spacing_mut().item_spacing.y = theme.space().tight;
        for (index, reason) in reasons.iter().enumerate() {
            let key = KEYS.get(index).filter(|_| shortcuts);
            let text = [(Text::Option, theme.ink, reason.text.as_str())];
            let job = theme.job(text_width(ui, theme), &text);
            let lead = key.map_or(Lead::Ring, |(_, word)| Lead::Key(word));
            let clicked = choice(ui, theme, lead, page.reason == Some(index), job).clicked();
            let pressed = key.is_some_and(|(key, _)| {
                ui.input(|input| !input.modifiers.any() && input.key_pressed(*key))
            });
            if clicked || pressed {
                out.push(Command::PickReason(index));
            }
        }
        if let Some(reason) = page.reason.and_then(|index| reasons.get(index)) {
            explanation(ui, theme, reason);
        }
    });
}

fn explanation(ui: &mut Ui, theme: &Theme, reason: &Reason) {
    ui.add_space(theme.space().tight);
    let (tone, glyph, words) = if reason.right {
        (Tone::Best, Some(Icon::Check), "This makes the difference")
    } else {
        (Tone::Sunken, None, "This does not make the difference")
    };
    chip(ui, theme, tone, glyph, words);
    let response = theme.label(ui, Text::Option, theme.ink, &reason.because);
    ui.accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}
