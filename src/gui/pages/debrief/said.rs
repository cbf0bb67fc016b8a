//! What the customer had said when the answer came, and the answer.

use egui::Ui;

use crate::app::DebriefPage;
use crate::customer::Timing;
use crate::debrief::answered_words;
use crate::gui::theme::{Text, Theme};
use crate::scenario::Line;
use crate::session::Turn;

use super::parts::{paragraphs, voice};

/// The customer's line as far as it was said, and the answer to it.
pub(super) fn said(ui: &mut Ui, theme: &Theme, page: &DebriefPage, turn: &Turn) {
    let Some(offer) = page.session.offer_before(page.selected) else {
        return;
    };
    let scenario = page.session.scenario();
    paragraphs(ui, theme, |ui| {
        if let Some(event) = &offer.node.event {
            theme.label(ui, Text::BodyItalic, theme.ink2, event);
        }
        let timing = turn.step.answer.timing;
        let (heard, unheard) = heard(offer.line, timing);
        voice(ui, theme, Text::VoiceEarlier, &heard);
        if let Some(unheard) = unheard {
            let words = format!("Not yet said: “{unheard}”");
            theme.label(ui, Text::Small, theme.ink3, words);
        }
        ui.add_space(theme.space().hair);
        let option = &offer.node.options[turn.step.answer.option];
        let when = format!("{} ", answered_words(scenario, timing));
        let answer = quoted(&option.say);
        let act = spaced(&option.act);
        let width = ui.available_width();
        let runs = [
            (Text::Body, theme.ink2, when.as_str()),
            (Text::BodyItalic, theme.ink2, act.as_str()),
            (Text::Body, theme.ink, answer.as_str()),
        ];
        ui.add(egui::Label::new(theme.job(width, &runs)).selectable(false));
        if !option.reply.is_empty() {
            let reply = quoted(&option.reply);
            voice(ui, theme, Text::VoiceEarlier, &reply);
        }
    });
}

/// What was heard in any case, and the end of the line where the answer came before it.
fn heard(line: &Line, timing: Timing) -> (String, Option<&str>) {
    match (line.clauses.split_last(), timing) {
        (Some((last, before)), Timing::Interrupted) if !before.is_empty() => {
            let heard = before.join(" ");
            let heard = heard.trim_end_matches(['.', ',', ' ']);
            (format!("“{heard} …”"), Some(last))
        }
        _ => (quoted(&line.text()), None),
    }
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
