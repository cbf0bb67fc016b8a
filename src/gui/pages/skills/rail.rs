//! Beside the skills: what comes next, what is due and when, and what was resolved.

use egui::{Align, Layout, Sense, Ui, vec2};

use super::{Sight, row};
use crate::app::{Command, Next};
use crate::gui::pages::frame::{heading, signed};
use crate::gui::pages::paper::paper_ui;
use crate::gui::pages::words::channel_icon;
use crate::gui::paint::{Mood, customer, round_bust};
use crate::gui::theme::Text;
use crate::gui::widgets::{Kind, button, card};

const FACE: f32 = 64.0;
/// The most techniques whose day is told.
const LISTED: usize = 6;

pub(super) fn rail_ui(ui: &mut Ui, sight: &Sight, out: &mut Vec<Command>) {
    next_ui(ui, sight, out);
    ui.add_space(sight.measures.gutter);
    card(ui, sight.theme, |ui| {
        ui.set_width(ui.available_width());
        due_ui(ui, sight);
        intention_ui(ui, sight);
    });
    ui.add_space(sight.measures.gutter);
    card(ui, sight.theme, |ui| {
        ui.set_width(ui.available_width());
        paper_ui(
            ui,
            sight.theme,
            "All this on paper, with your attempts.",
            out,
        );
    });
}

fn next_ui(ui: &mut Ui, sight: &Sight, out: &mut Vec<Command>) {
    let theme = sight.theme;
    let space = theme.space();
    let library = &sight.state.library;
    let Some(Next { place, reason }) = sight.state.next() else {
        return;
    };
    let Some(scenario) = library.scenario(place) else {
        return;
    };
    card(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        theme.label(ui, Text::Label, theme.accent, "Next for you");
        ui.add_space(space.snug);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space.snug;
            let (face, _) = ui.allocate_exact_size(vec2(FACE, FACE), Sense::hover());
            let who = customer(&scenario.customer.portrait);
            let (scene, ground) = (theme.scene, theme.surface);
            round_bust(ui.painter(), face, who, &Mood::default(), scene, ground);
            ui.vertical(|ui| {
                ui.add_space(space.hair);
                theme.label(ui, Text::CardTitle, theme.ink, &scenario.title);
                ui.add_space(space.hair);
                let level = format!("level {}", scenario.difficulty);
                let sign = channel_icon(scenario.channel);
                signed(ui, theme, sign, Text::Small, theme.ink2, &level);
            });
        });
        ui.add_space(space.snug);
        theme.label(ui, Text::Body, theme.ink2, reason);
        ui.add_space(space.gutter);
        if button(ui, theme, Kind::Filled, None, "Open the briefing", None).clicked() {
            out.push(Command::OpenBriefing(place));
        }
    });
}

/// The techniques that are due first, with their days.
fn due_ui(ui: &mut Ui, sight: &Sight) {
    let theme = sight.theme;
    let space = theme.space();
    let history = &sight.state.history;
    let catalogue = &sight.page.catalogue;
    let mut days: Vec<(f64, &str)> = history
        .progress
        .skills()
        .filter_map(|(id, skill)| {
            let technique = catalogue.technique(catalogue.technique_id(id)?);
            let days = skill.schedule.days_left(history.now);
            Some((days, technique.name.as_str()))
        })
        .collect();
    days.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(b.1)));
    heading(ui, theme, Text::CardTitle, theme.ink, "Due");
    ui.add_space(space.tight);
    for (days, name) in days.into_iter().take(LISTED) {
        let day = history.zone.coming(days, history.now);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space.tight;
            let words = (ui.available_width() - 84.0).max(60.0);
            let top_down = Layout::top_down(Align::Min);
            ui.allocate_ui_with_layout(vec2(words, 0.0), top_down, |ui| {
                ui.set_width(words);
                theme.label(ui, Text::Small, theme.ink, name);
            });
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                let ink = if day == "today" {
                    theme.accent
                } else {
                    theme.ink2
                };
                theme.label(ui, Text::Small, ink, day);
            });
        });
        ui.add_space(space.tight);
    }
}

/// The card that was kept last.
fn intention_ui(ui: &mut Ui, sight: &Sight) {
    let theme = sight.theme;
    let space = theme.space();
    let Some(kept) = sight.state.settings.intentions.first() else {
        return;
    };
    ui.add_space(space.tight);
    row::rule(ui, theme);
    ui.add_space(space.gutter);
    heading(ui, theme, Text::CardTitle, theme.ink, "You said you would");
    ui.add_space(space.tight);
    let words = format!(
        "When {}, {}, because {}.",
        kept.when, kept.act, kept.because
    );
    theme.label(ui, Text::VoiceEarlier, theme.ink, words);
    if let Some(scenario) = sight.state.library.with_id(&kept.scenario) {
        ui.add_space(space.tight);
        let from = format!("Card from “{}”", scenario.title);
        theme.label(ui, Text::Small, theme.ink2, from);
    }
}
