//! What was said last and what is being said, clause by clause.

use egui::accesskit::Live;
use egui::{Align, Layout, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::{Scene, Size, desk, moment, moods, read};
use crate::customer::Timing;
use crate::debrief::ending_text;
use crate::gui::icons::{Icon, icon};
use crate::gui::theme::Text;
use crate::gui::widgets::galley;
use crate::scenario::Pronouns;

/// Where the names of the speakers stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Labels {
    /// Above what they say.
    Above,
    /// In a column on the left.
    Beside,
}

/// Voice lines hold at most 68 characters: about this many points in the serif.
const MEASURE: f32 = 640.0;
/// The column of names, where there is one.
const NAMES: f32 = 72.0;

pub(super) fn talk_ui(ui: &mut Ui, scene: &Scene, labels: Labels) {
    ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
    ui.spacing_mut().interact_size.y = 20.0;
    let full = ui.max_rect();
    let state_row = 30.0;
    let text = Rect::from_min_max(full.min, pos2(full.right(), full.bottom() - state_row));
    super::at(ui, text, |ui| {
        let role = voice_in(ui, scene, labels, text);
        read::read_ui(ui, scene, "what was said", 0.0, |ui| {
            earlier_ui(ui, scene, labels);
            ui.scope(|ui| now_ui(ui, scene, labels, role)).response.rect
        });
    });
    let row = Rect::from_min_max(pos2(full.left(), full.bottom() - state_row), full.max);
    super::at(ui, row, |ui| clause_state_ui(ui, scene));
}

/// The exchange before this one: the customer's line as far as it was heard, the answer, the reply.
fn earlier_ui(ui: &mut Ui, scene: &Scene, labels: Labels) {
    let theme = scene.theme;
    let session = &scene.talk.session;
    let count = session.transcript().turns.len();
    let Some(index) = count.checked_sub(1) else {
        return;
    };
    let (Some(turn), Some(offer)) = (
        session.transcript().turns.last(),
        session.offer_before(index),
    ) else {
        return;
    };
    let name = session.scenario().speaker(offer.node);
    let option = &offer.node.options[turn.step.answer.option];
    if scene.size == Size::Wide {
        let line = offer.line.text();
        spoken(ui, scene, labels, name, &[(Text::VoiceEarlier, &line)]);
    }
    let act = format!("{} ", option.act);
    let mut answer: Vec<(Text, &str)> = Vec::new();
    if turn.step.answer.timing == Timing::Interrupted {
        answer.push((Text::OptionItalic, "Interrupting. "));
    }
    if !option.act.is_empty() {
        answer.push((Text::OptionItalic, &act));
    }
    answer.push((Text::Option, &option.say));
    spoken(ui, scene, labels, "You", &answer);
    if !option.reply.is_empty() {
        let reply = [(Text::VoiceEarlier, option.reply.as_str())];
        spoken(ui, scene, labels, name, &reply);
    }
    ui.add_space(theme.space().hair);
    moment::moment_ui(ui, scene, 0.0);
    if labels == Labels::Above {
        let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
        ui.painter().rect_filled(line, 0.0, theme.line);
        ui.add_space(theme.space().snug);
    }
}

fn spoken(ui: &mut Ui, scene: &Scene, labels: Labels, name: &str, runs: &[(Text, &str)]) {
    let theme = scene.theme;
    let paragraph = |ui: &mut Ui| {
        let width = ui.available_width().min(MEASURE);
        let runs: Vec<_> = runs
            .iter()
            .map(|(role, text)| (*role, theme.ink2, *text))
            .collect();
        let response = ui.add(egui::Label::new(theme.job(width, &runs)).selectable(false));
        in_their_language(ui, scene, response.id);
    };
    match labels {
        Labels::Above => {
            theme.label(ui, Text::Small, theme.ink3, name);
            paragraph(ui);
            ui.add_space(theme.space().snug);
        }
        Labels::Beside => {
            beside(
                ui,
                |ui| theme.label(ui, Text::Body, theme.ink3, name),
                paragraph,
            );
            ui.add_space(theme.space().tight);
        }
    }
}

/// A name in the left column, what is said in the right one.
fn beside<A, B>(ui: &mut Ui, name: impl FnOnce(&mut Ui) -> A, said: impl FnOnce(&mut Ui) -> B) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let column = vec2(NAMES, 20.0);
        ui.allocate_ui_with_layout(column, Layout::top_down(Align::Min), |ui| {
            ui.set_min_width(column.x);
            name(ui);
        });
        ui.vertical(said);
    });
}

/// What is being said now, or how it ended.
pub(super) fn now_ui(ui: &mut Ui, scene: &Scene, labels: Labels, role: Text) {
    let theme = scene.theme;
    let session = &scene.talk.session;
    if let Some(end) = session.end() {
        let text = ending_text(session.scenario(), end);
        let voice = theme.job(
            ui.available_width().min(MEASURE),
            &[(role, theme.ink, &text)],
        );
        let response = ui.add(egui::Label::new(voice).selectable(false));
        announce(ui, response.id);
        in_their_language(ui, scene, response.id);
        return;
    }
    let Some(offer) = session.offer() else {
        return;
    };
    super::later::later_ui(ui, scene);
    if let Some(event) = &offer.node.event {
        theme.label(ui, Text::BodyItalic, theme.ink2, event.as_str());
        ui.add_space(theme.space().hair);
    }
    let name = session.scenario().speaker(offer.node);
    let clauses = &offer.line.clauses;
    match labels {
        Labels::Above => {
            ui.horizontal_wrapped(|ui| {
                theme.label(ui, Text::BodyStrong, theme.ink, name);
                theme.label(ui, Text::Small, theme.ink2, offer.line.cues.join(", "));
            });
            line_ui(ui, scene, clauses, role);
        }
        Labels::Beside => beside(
            ui,
            |ui| {
                ui.add_space(5.0);
                theme.label(ui, Text::BodyStrong, theme.ink, name)
            },
            |ui| line_ui(ui, scene, clauses, role),
        ),
    }
}

/// The voice that is heard now, where there is room for it.
pub(super) fn voice(ui: &Ui) -> Text {
    if ui.content_rect().height() >= 1000.0 {
        Text::VoiceLarge
    } else {
        Text::Voice
    }
}

/// The same in a place of this size: a line that would not fit is set smaller, from its first clause on.
fn voice_in(ui: &Ui, scene: &Scene, labels: Labels, place: Rect) -> Text {
    let theme = scene.theme;
    let Some(offer) = scene.talk.session.offer() else {
        return voice(ui);
    };
    let (left, head) = match labels {
        Labels::Above => (0.0, Text::Body.line() + 6.0),
        Labels::Beside => (NAMES, 6.0),
    };
    let width = place.width() - read::BESIDE;
    let height = |role, text: &str, width: f32| {
        let text = galley(ui, theme, role, theme.ink, text, width);
        text.size().y
    };
    let event = offer.node.event.as_deref();
    let event = event.map_or(0.0, |event| height(Text::BodyItalic, event, width) + 8.0);
    let line = offer.line.text();
    let line = height(voice(ui), &line, (width - left).min(MEASURE * 1.15));
    if event + head + line > place.height() {
        Text::VoiceEarlier
    } else {
        voice(ui)
    }
}

fn line_ui(ui: &mut Ui, scene: &Scene, clauses: &[String], role: Text) {
    let theme = scene.theme;
    let said = &clauses[..scene.talk.said().min(clauses.len())];
    let Some((last, before)) = said.split_last() else {
        return;
    };
    // What was said last comes out of the paper; it does not move anything.
    let there = moods::clause_there(ui, scene);
    let fresh = theme.surface.lerp_to_gamma(theme.ink, there);
    let mut before = before.join(" ");
    if !before.is_empty() {
        before.push(' ');
    }
    let mut runs = vec![(role, theme.ink, before.as_str()), (role, fresh, last)];
    if !scene.talk.has_finished() {
        runs.push((role, theme.ink3, " …"));
    }
    let job = theme.job(ui.available_width().min(MEASURE * 1.15), &runs);
    let response = ui.add(egui::Label::new(job).selectable(false));
    announce(ui, response.id);
    in_their_language(ui, scene, response.id);
}

/// Has a screen reader speak the words of a scenario as the language that they are in.
pub(super) fn in_their_language(ui: &Ui, scene: &Scene, id: egui::Id) {
    let language = scene.talk.session.scenario().lang.as_str();
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_language(language));
}

/// Has a screen reader say a text when it changes.
pub(super) fn announce(ui: &Ui, id: egui::Id) {
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_live(Live::Polite));
}

/// Dots for the clauses and a sentence for what an answer now would be.
pub(super) fn clause_state_ui(ui: &mut Ui, scene: &Scene) {
    let talk = scene.talk;
    if talk.is_over() {
        return;
    }
    let theme = scene.theme;
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        if talk.has_finished() {
            let (place, _) = ui.allocate_exact_size(vec2(16.0, 16.0), Sense::hover());
            icon(ui.painter(), place, Icon::Check, theme.best);
        } else {
            clause_dots_ui(ui, scene);
        }
        let words = clause_words(scene);
        let text = galley(
            ui,
            theme,
            Text::Small,
            theme.ink2,
            &words,
            ui.available_width(),
        );
        let response = ui.add(egui::Label::new(text).selectable(false));
        announce(ui, response.id);
    });
}

/// How high the dots and the sentence are in a column of this width.
pub(super) fn clause_state_height(ui: &Ui, scene: &Scene, width: f32) -> f32 {
    let dots = 13.0 * scene.talk.clauses() as f32 + 8.0;
    let words = clause_words(scene);
    let theme = scene.theme;
    let text = galley(
        ui,
        theme,
        Text::Small,
        theme.ink2,
        &words,
        width - dots.max(24.0),
    );
    text.size().y + 6.0
}

fn clause_dots_ui(ui: &mut Ui, scene: &Scene) {
    let theme = scene.theme;
    let clauses = scene.talk.clauses();
    let (rect, _) = ui.allocate_exact_size(vec2(13.0 * clauses as f32 - 5.0, 16.0), Sense::hover());
    for index in 0..clauses {
        let middle = pos2(rect.left() + 4.0 + 13.0 * index as f32, rect.center().y);
        if index < scene.talk.said() {
            ui.painter().circle_filled(middle, 4.0, theme.accent);
        } else {
            ui.painter()
                .circle_stroke(middle, 3.2, Stroke::new(1.5, theme.edge));
        }
    }
}

fn clause_words(scene: &Scene) -> String {
    let talk = scene.talk;
    let others = talk
        .session
        .offer()
        .is_some_and(|offer| !desk::customer_speaks(&offer));
    let (subject, object, have) = match talk.session.scenario().customer.pronouns {
        Pronouns::She => ("She", "her", "has"),
        Pronouns::He => ("He", "him", "has"),
        Pronouns::They => ("They", "them", "have"),
    };
    match talk.timing() {
        Timing::Interrupted if others => {
            "There is more to hear. Answering now cuts it short.".to_owned()
        }
        Timing::Interrupted => {
            format!("{subject} {have} not finished. Answering now interrupts {object}.")
        }
        Timing::Rattled if others => "That is all of it. Take the time you need.".to_owned(),
        Timing::Rattled => format!("{subject} {have} finished. Take the time you need."),
        Timing::Paused => "A breath taken. Your answer will carry further.".to_owned(),
        Timing::DeadAir => "A long silence. An answer now sounds lost.".to_owned(),
    }
}
