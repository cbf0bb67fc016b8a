//! What the customer had said when the answer came.

use egui::Ui;

use crate::app::DebriefPage;
use crate::customer::Timing;
use crate::gui::theme::{Text, Theme};
use crate::scenario::Line;
use crate::session::Turn;

use super::parts::{paragraphs, voice};

/// The customer's line as far as it was said.
pub(super) fn said(ui: &mut Ui, theme: &Theme, page: &DebriefPage, turn: &Turn) {
    let Some(offer) = page.session.offer_before(page.selected) else {
        return;
    };
    paragraphs(ui, theme, |ui| {
        if let Some(event) = &offer.node.event {
            theme.label(ui, Text::BodyItalic, theme.ink2, event);
        }
        let (heard, unheard) = heard(offer.line, turn);
        voice(ui, theme, Text::VoiceEarlier, &heard);
        if let Some(unheard) = unheard {
            let words = format!("Not yet said: “{unheard}”");
            theme.label(ui, Text::Small, theme.ink3, words);
        }
    });
}

/// What was heard, and what was left unsaid where the answer came before the end. Where nobody noted how
/// far the customer had come, the first clause is all that is certain.
fn heard(line: &Line, turn: &Turn) -> (String, Option<String>) {
    let clauses = &line.clauses;
    let interrupted = turn.step.answer.timing == Timing::Interrupted;
    let count = turn.clauses_heard.unwrap_or(1).min(clauses.len());
    if !interrupted || count == clauses.len() {
        return (quoted(&line.text()), None);
    }
    let heard = clauses[..count].join(" ");
    let heard = heard.trim_end_matches(['.', ',', ' ']);
    (format!("“{heard} …”"), Some(clauses[count..].join(" ")))
}

/// In quotation marks, unless there is nothing to quote.
pub(super) fn quoted(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!("“{text}”")
    }
}

/// Followed by a space, unless it is empty.
pub(super) fn spaced(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!("{text} ")
    }
}
