//! What was played before, the newest first: to look at again, to set side by side, to delete.

mod finder;
mod opened;
mod row;

use egui::Ui;
use egui::accesskit::Live;

use super::frame::{Measures, at, heading, scrolled_column};
use super::places::{Place, places_bar_ui};
use crate::app::{AppState, AttemptsAct, AttemptsPage, Command};
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, button, card_padded};
use crate::progress::{Attempt, Damaged};

const COLUMN: f32 = 800.0;

/// What the parts share.
struct Sight<'a> {
    state: &'a AppState,
    theme: &'a Theme,
    page: &'a AttemptsPage,
}

/// Draws the attempts over the whole window.
pub fn attempts_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &AppState,
    page: &AttemptsPage,
    out: &mut Vec<Command>,
) {
    let measures = Measures::of(ui.max_rect(), theme);
    let sight = Sight { state, theme, page };
    let body = places_bar_ui(ui, theme, &measures, state, Place::Attempts, out);
    let content = measures.middle(body, COLUMN);
    at(ui, body, |ui| {
        scrolled_column(ui, "attempts", content, |ui| {
            ui.add_space(theme.space().reading);
            page_ui(ui, &sight, out);
            ui.add_space(theme.space().reading);
        });
    });
}

fn page_ui(ui: &mut Ui, sight: &Sight, out: &mut Vec<Command>) {
    let (theme, space) = (sight.theme, sight.theme.space());
    let history = &sight.state.history;
    let shown: Vec<&Attempt> = history
        .attempts
        .iter()
        .rev()
        .filter(|it| sight.page.filter.lets_through(it))
        .collect();
    finder::finder_ui(ui, sight, shown.len(), out);
    ui.add_space(space.gutter);
    if let Some(words) = damaged_words(&history.damaged) {
        let told = theme.label(ui, Text::Small, theme.costly, words);
        ui.ctx()
            .accesskit_node_builder(told.id, |node| node.set_live(Live::Polite));
        ui.add_space(space.snug);
    }
    if shown.is_empty() {
        return empty_ui(ui, sight, out);
    }
    card_padded(ui, theme, 0.0, |ui| {
        for (index, attempt) in shown.iter().enumerate() {
            if index > 0 {
                row::rule(ui, theme);
            }
            let open = sight.page.open.as_ref() == Some(&attempt.id);
            if row::row_ui(ui, sight, attempt, open).clicked() {
                let act = AttemptsAct::Tell(attempt.id.clone());
                out.push(Command::Attempts(act));
            }
            if open {
                opened::opened_ui(ui, sight, attempt, out);
            }
        }
    });
}

/// "1 attempt cannot be read and is left untouched."
fn damaged_words(damaged: &[Damaged]) -> Option<String> {
    let unread = damaged.iter();
    let unread = unread
        .filter(|it| matches!(it, Damaged::Attempt(_)))
        .count();
    let missing = damaged.iter().map(|it| match it {
        Damaged::Missing(count) => *count,
        Damaged::Attempt(_) => 0,
    });
    let missing: u64 = missing.sum();
    let unread = match unread {
        0 => None,
        1 => Some("1 attempt cannot be read and is left untouched.".to_owned()),
        count => Some(format!(
            "{count} attempts cannot be read and are left untouched."
        )),
    };
    let missing = match missing {
        0 => None,
        1 => Some("1 attempt that was kept is not there any more.".to_owned()),
        count => Some(format!(
            "{count} attempts that were kept are not there any more."
        )),
    };
    let told: Vec<String> = [unread, missing].into_iter().flatten().collect();
    (!told.is_empty()).then(|| told.join(" "))
}

/// One line, one reason, one action.
fn empty_ui(ui: &mut Ui, sight: &Sight, out: &mut Vec<Command>) {
    let (theme, space) = (sight.theme, sight.theme.space());
    let history = &sight.state.history;
    let (line, reason, label, action) = if !history.attempts.is_empty() {
        let all = AttemptsAct::Filter(crate::app::AttemptFilter::default());
        (
            "No attempt matches.",
            "Others are there, with another end or in another mode.",
            "Show all",
            Command::Attempts(all),
        )
    } else if history.me.is_none() && history.keeps {
        (
            "Nothing is kept yet.",
            "What you play is kept once you have a name here. Any name will do.",
            "Choose a name",
            Command::ShowSettings,
        )
    } else {
        (
            "Nothing was played yet.",
            "Every play is kept here, move by move, and stays on this machine.",
            "Open the library",
            Command::ShowLibrary,
        )
    };
    heading(ui, theme, Text::CardTitle, theme.ink, line);
    ui.add_space(space.hair);
    theme.label(ui, Text::Body, theme.ink2, reason);
    ui.add_space(space.gutter);
    if button(ui, theme, Kind::Plain, None, label, None).clicked() {
        out.push(action);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_is_told_in_whole_numbers() {
        let one = Damaged::Attempt(None);
        assert_eq!(damaged_words(&[]), None);
        assert_eq!(
            damaged_words(std::slice::from_ref(&one)).unwrap(),
            "1 attempt cannot be read and is left untouched."
        );
        assert_eq!(
            damaged_words(&[one.clone(), one, Damaged::Missing(1)]).unwrap(),
            "2 attempts cannot be read and are left untouched. \
             1 attempt that was kept is not there any more."
        );
    }
}
