//! The heading and the ways to list fewer attempts.

use std::collections::BTreeMap;

use egui::Ui;
use egui::accesskit::Live;

use super::Sight;
use crate::app::{AttemptEnd, AttemptFilter, AttemptsAct, Command};
use crate::gui::pages::frame::heading;
use crate::gui::pages::words::mode_words;
use crate::gui::theme::Text;
use crate::gui::widgets::menu;
use crate::session::Mode;

const SCENARIOS: f32 = 210.0;
const ENDS: f32 = 138.0;
const MODES: f32 = 128.0;

pub(super) fn finder_ui(ui: &mut Ui, sight: &Sight, shown: usize, out: &mut Vec<Command>) {
    let (theme, space) = (sight.theme, sight.theme.space());
    let all = sight.state.history.attempts.len();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space.tight + 2.0;
        heading(ui, theme, Text::Title, theme.ink, "Your attempts");
        if all > 0 {
            let count = if sight.page.filter == AttemptFilter::default() {
                all.to_string()
            } else {
                format!("{shown} of {all}")
            };
            let count = theme.label(ui, Text::Small, theme.ink3, count);
            ui.ctx()
                .accesskit_node_builder(count.id, |node| node.set_live(Live::Polite));
        }
    });
    if all == 0 {
        return;
    }
    ui.add_space(space.snug);
    let mut filter = sight.page.filter.clone();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space.tight, space.tight);
        scenarios_ui(ui, sight, &mut filter);
        ends_ui(ui, sight, &mut filter);
        modes_ui(ui, sight, &mut filter);
    });
    if filter != sight.page.filter {
        out.push(Command::Attempts(AttemptsAct::Filter(filter)));
    }
}

/// Only what was played can be chosen.
fn scenarios_ui(ui: &mut Ui, sight: &Sight, filter: &mut AttemptFilter) {
    let attempts = &sight.state.history.attempts;
    // A later text may have another title; the latest counts.
    let titles: BTreeMap<&str, &str> = attempts
        .iter()
        .map(|it| (it.scenario.id.as_str(), it.scenario.title.as_str()))
        .collect();
    let ids: Vec<&str> = titles.keys().copied().collect();
    let mut labels = vec!["All scenarios"];
    labels.extend(titles.values());
    let place = ids
        .iter()
        .position(|id| Some(*id) == filter.scenario.as_deref());
    let chosen = place.map_or(0, |place| place + 1);
    if let Some(picked) = menu(ui, sight.theme, "Scenario", &labels, chosen, SCENARIOS) {
        filter.scenario = picked.checked_sub(1).map(|place| ids[place].to_owned());
    }
}

fn ends_ui(ui: &mut Ui, sight: &Sight, filter: &mut AttemptFilter) {
    const ENDINGS: [(AttemptEnd, &str); 3] = [
        (AttemptEnd::Passed, "Passed"),
        (AttemptEnd::NotPassed, "Not passed"),
        (AttemptEnd::Unfinished, "Not finished"),
    ];
    let mut labels = vec!["Any end"];
    labels.extend(ENDINGS.map(|(_, label)| label));
    let place = ENDINGS.iter().position(|(end, _)| Some(*end) == filter.end);
    let chosen = place.map_or(0, |place| place + 1);
    if let Some(picked) = menu(ui, sight.theme, "End", &labels, chosen, ENDS) {
        filter.end = picked.checked_sub(1).map(|place| ENDINGS[place].0);
    }
}

fn modes_ui(ui: &mut Ui, sight: &Sight, filter: &mut AttemptFilter) {
    const MODE: [Mode; 3] = [Mode::Coach, Mode::Rehearsal, Mode::Exam];
    let mut labels = vec!["Any mode"];
    labels.extend(MODE.map(mode_words));
    let place = MODE.iter().position(|mode| Some(*mode) == filter.mode);
    let chosen = place.map_or(0, |place| place + 1);
    if let Some(picked) = menu(ui, sight.theme, "Mode", &labels, chosen, MODES) {
        filter.mode = picked.checked_sub(1).map(|place| MODE[place]);
    }
}
