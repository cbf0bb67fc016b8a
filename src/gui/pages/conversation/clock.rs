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
    if let Some(hour) = told_hour(scene) {
        return (hour, moves.to_owned());
    }
    let mail = session.scenario().channel == Channel::Email;
    let begun = !session.transcript().turns.is_empty();
    let head = match (state.clock, mail) {
        (0, true) if begun => "The day of the first mail".to_owned(),
        (0, true) => "The first mail has come".to_owned(),
        (0, false) if begun => "Less than an hour so far".to_owned(),
        (0, false) => "It has just begun".to_owned(),
        (minutes, true) => format!("{} since the first mail", duration(minutes)),
        (minutes, false) => format!("{} so far", duration(minutes)),
    };
    (head, moves.to_owned())
}

/// The hour that the scenario itself told last, where no more time has passed since.
fn told_hour(scene: &Scene) -> Option<String> {
    let session = &scene.talk.session;
    let turns = &session.transcript().turns;
    let now = session.offer();
    let earlier = (0..turns.len()).rev().map(|index| {
        let before = index.checked_sub(1);
        let clock = before.map_or(0, |before| turns[before].step.after.clock);
        (session.offer_before(index), clock)
    });
    let all = std::iter::once((now, session.state().clock)).chain(earlier);
    for (offer, clock) in all {
        // What has happened since without an hour may have taken any time.
        if let Some(event) = offer.and_then(|offer| offer.node.event.as_deref()) {
            let hour = hour_in(event);
            return hour.filter(|_| clock == session.state().clock);
        }
    }
    None
}

/// The hour that an event begins with or names in figures: "Friday, 13:12", "Ten past eight".
fn hour_in(event: &str) -> Option<String> {
    let sentence = event.split(". ").find(|sentence| names_hour(sentence))?;
    let sentence = sentence.trim_end_matches('.');
    let mut parts = Vec::new();
    for part in sentence.split(", ") {
        parts.push(part);
        if names_hour(part) {
            break;
        }
    }
    let words = parts.join(", ");
    (words.chars().count() <= LONGEST).then_some(words)
}

/// More than these letters are a story and no hour.
const LONGEST: usize = 36;

fn names_hour(text: &str) -> bool {
    const WORDS: [&str; 3] = ["past", "to", "o'clock"];
    const FIGURES: [&str; 14] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "twenty", "quarter",
    ];
    let in_figures = |word: &str| {
        let mut parts = word.split(':').map(|part| part.parse::<u8>().is_ok());
        word.len() == 5 && parts.next() == Some(true) && parts.next() == Some(true)
    };
    let words: Vec<String> = text.split([' ', ',', '.']).map(str::to_lowercase).collect();
    let figure = |word: Option<&String>| word.is_some_and(|word| FIGURES.contains(&word.as_str()));
    words.iter().enumerate().any(|(index, word)| {
        let before = index.checked_sub(1).and_then(|before| words.get(before));
        let half = before.is_some_and(|before| before == "half");
        let spoken = WORDS.contains(&word.as_str());
        let after = word == "o'clock" || figure(words.get(index + 1));
        in_figures(word) || (spoken && after && (figure(before) || half))
    })
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
