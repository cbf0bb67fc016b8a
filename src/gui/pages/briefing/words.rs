//! What is read before it starts, from the content note down to what will be practised.

use egui::{Align, Frame, Layout, Margin, Rect, Sense, Ui, vec2};

use super::{Card, facts};
use crate::app::Command;
use crate::gui::icons::Icon;
use crate::gui::pages::conversation::Size;
use crate::gui::pages::frame::{heading, signed};
use crate::gui::pages::words::{channel_icon, channel_words};
use crate::gui::theme::Text;
use crate::gui::widgets::{Kind, Tone, button, chip};

/// More chips than this take more rows than there may be room for.
const CHIPS: usize = 7;

pub(super) fn words_ui(ui: &mut Ui, card: &Card, large: bool, out: &mut Vec<Command>) {
    let theme = card.theme;
    let space = theme.space();
    let roomy = card.roomy();
    let scenario = &card.page.scenario;
    let note = scenario.content_note.as_deref();
    if let Some(note) = note.filter(|_| card.page.notes) {
        note_ui(ui, card, note, out);
        ui.add_space(space.gutter);
    }
    if card.measures.size != Size::Column {
        place_ui(ui, card);
        ui.add_space(if roomy { space.tight } else { space.hair });
        title_ui(ui, card);
        ui.add_space(if roomy { space.tight } else { space.hair });
    }
    let voice = if large {
        Text::Voice
    } else {
        Text::VoiceEarlier
    };
    let told = scenario.briefing.situation.as_str();
    theme.label(ui, voice, theme.ink2, told);
    if let Some(intention) = &card.page.intention {
        ui.add_space(if roomy { space.gutter } else { space.tight });
        let words = format!(
            "Your intention: when {}, {}.",
            intention.when, intention.act
        );
        boxed(ui, card, Icon::Note, &words);
    }
    ui.add_space(if roomy {
        space.margin + space.hair
    } else {
        space.gutter
    });
    facts::facts_ui(ui, card);
    ui.add_space(if roomy { space.tight } else { 0.0 });
    practise_ui(ui, card);
}

/// "Face to face, phone repair, level 2".
pub(super) fn place_ui(ui: &mut Ui, card: &Card) {
    let theme = card.theme;
    let scenario = &card.page.scenario;
    let channel = channel_words(scenario.channel);
    let text = format!(
        "{channel}, {}, level {}",
        scenario.industry, scenario.difficulty
    );
    let sign = channel_icon(scenario.channel);
    signed(ui, theme, sign, Text::Small, theme.ink2, &text);
}

pub(super) fn title_ui(ui: &mut Ui, card: &Card) {
    let theme = card.theme;
    let title = card.page.scenario.title.as_str();
    heading(ui, theme, Text::Title, theme.ink, title);
}

/// What it contains that not everybody wants to meet, and the way past it.
fn note_ui(ui: &mut Ui, card: &Card, note: &str, out: &mut Vec<Command>) {
    let theme = card.theme;
    let mut skip_ui = |ui: &mut Ui| {
        let label = "Skip it, without penalty";
        if button(ui, theme, Kind::Plain, None, label, None).clicked() {
            out.push(Command::SkipScenario);
        }
    };
    framed(ui, card, |ui| {
        if card.full {
            let row = vec2(ui.available_width(), 36.0);
            ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
                skip_ui(ui);
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.add_space(theme.space().tight);
                    signed(ui, theme, Icon::Flag, Text::Small, theme.ink, note);
                });
            });
            return;
        }
        signed(ui, theme, Icon::Flag, Text::Small, theme.ink, note);
        ui.add_space(theme.space().tight);
        skip_ui(ui);
    });
}

/// Something that stands out from the rest.
fn boxed(ui: &mut Ui, card: &Card, sign: Icon, words: &str) {
    let theme = card.theme;
    framed(ui, card, |ui| {
        signed(ui, theme, sign, Text::Small, theme.ink, words);
    });
}

fn framed(ui: &mut Ui, card: &Card, add: impl FnOnce(&mut Ui)) {
    let theme = card.theme;
    let space = theme.space();
    Frame::new()
        .fill(theme.sunken)
        .corner_radius(theme.radius().button)
        .inner_margin(Margin::symmetric(space.snug as i8, space.tight as i8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui);
        });
}

/// The key techniques by name; alternatives are joined.
fn practise_ui(ui: &mut Ui, card: &Card) {
    let theme = card.theme;
    let scenario = &card.page.scenario;
    let names: Vec<String> = (scenario.key.iter())
        .map(|group| {
            let names = group.iter().map(|&id| scenario.catalogue.technique(id));
            let names: Vec<&str> = names.map(|it| it.name.as_str()).collect();
            names.join(" or ")
        })
        .collect();
    if card.full && names.len() > CHIPS {
        let words = format!("You will practise: {}.", names.join(", "));
        theme.label(ui, Text::Small, theme.ink2, words);
        return;
    }
    let layout = Layout::left_to_right(Align::Center).with_main_wrap(true);
    // A row that wraps grows downwards only if it starts as high as its parts.
    let size = vec2(ui.available_width(), 24.0);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space().tight, theme.space().tight);
        let (place, _) = ui.allocate_exact_size(vec2(104.0, 24.0), Sense::hover());
        let line = Rect::from_min_size(place.min + vec2(0.0, 3.0), place.size());
        super::at(ui, line, |ui| {
            theme.label(ui, Text::Small, theme.ink2, "You will practise");
        });
        for name in &names {
            chip(ui, theme, Tone::Sunken, None, name);
        }
    });
}
