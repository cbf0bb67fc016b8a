//! The simulated clock in words. It moves with moves and never by itself.

use egui::{Sense, Ui, vec2};

use super::Scene;
use crate::catalog::Channel;
use crate::gui::icons::{Icon, icon};
use crate::gui::theme::Text;
use crate::gui::widgets::card;

/// How it stands with time, "18 of 24 hours".
pub(super) fn head_words(scene: &Scene) -> String {
    told(scene).0
}

/// A span of time, "2 hours 30 minutes".
pub(super) fn duration(minutes: u32) -> String {
    let plural = |count: u32, unit: &str| match count {
        1 => format!("1 {unit}"),
        _ => format!("{count} {unit}s"),
    };
    match (minutes / 60, minutes % 60) {
        (0, minutes) => plural(minutes, "minute"),
        (hours, 0) => plural(hours, "hour"),
        (hours, minutes) => format!("{} {}", plural(hours, "hour"), plural(minutes, "minute")),
    }
}

/// "18 of 24 hours" where a promise is open; how long it has taken so far elsewhere.
fn told(scene: &Scene) -> (String, String) {
    let session = &scene.talk.session;
    let state = session.state();
    let moves = "The clock moves only when you do.";
    if let (Some(promised), Some(promise)) = (state.promise, &session.scenario().promise) {
        let due = promise.due_hours;
        let what = format!("Promised: {}.", promise.what.trim_end_matches('.'));
        if promised.kept {
            return ("Promise kept".to_owned(), what);
        }
        let passed = (state.clock - promised.made_at) / 60;
        let head = format!("{passed} of {due} hours");
        let words = if promised.broken {
            format!("{what} The time has run out.")
        } else {
            format!("{what} {moves}")
        };
        return (head, words);
    }
    let since = match session.scenario().channel {
        Channel::Email => "since the first mail",
        _ => "so far",
    };
    let head = match state.clock {
        0 => format!("0 hours {since}"),
        minutes => format!("{} {since}", duration(minutes)),
    };
    (head, moves.to_owned())
}

/// The clock in a card of its own.
pub(super) fn clock_card_ui(ui: &mut Ui, scene: &Scene) {
    card(ui, scene.theme, |ui| clock_ui(ui, scene));
}

pub(super) fn clock_ui(ui: &mut Ui, scene: &Scene) {
    let theme = scene.theme;
    let (head, words) = told(scene);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let (place, _) = ui.allocate_exact_size(vec2(18.0, 20.0), Sense::hover());
        icon(ui.painter(), place, Icon::Clock, theme.ink2);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            theme.label(ui, Text::BodyStrong, theme.ink, head);
            theme.label(ui, Text::Small, theme.ink2, words);
        });
    });
}
