//! On the phone: the face in a circle and the voice as bars, one for each word.
//!
//! Loudness comes from the temperature, the cues and the words themselves, so the same line looks the
//! same each time.

use egui::{Color32, Id, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{Scene, Size, at, moods, padded, stage::face_ui, talk};
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::galley;

const PITCH: f32 = 15.4;
const BAR: f32 = 8.0;
const BETWEEN_CLAUSES: f32 = 26.0;
/// A stage lower than this has no room for the bars.
const LOW: f32 = 260.0;
/// A stage lower than this has no room for the whole picture of the voice.
const TALL: f32 = 372.0;

pub(super) fn phone_ui(ui: &mut Ui, scene: &Scene, rect: Rect) {
    let theme = scene.theme;
    let wide = scene.size == Size::Wide;
    // Where there is little room, the words come before the bars.
    let tall = wide && rect.height() >= TALL;
    let strip = if tall {
        166.0
    } else if !wide && rect.height() < LOW {
        56.0
    } else {
        112.0
    };
    let (top, below) = rect.split_top_bottom_at_y(rect.top() + strip);
    ui.painter()
        .rect_filled(top.shrink2(vec2(1.0, 0.0)), 0.0, theme.canvas);
    ui.painter()
        .hline(rect.x_range(), top.bottom(), Stroke::new(1.0, theme.line));
    let margin = if wide { 28.0 } else { 20.0 };
    let side = if tall {
        108.0
    } else {
        (strip - 16.0_f32).min(72.0)
    };
    let face = Rect::from_min_size(
        pos2(rect.left() + margin, top.center().y - side / 2.0),
        vec2(side, side),
    );
    face_ui(ui, scene, face, theme.canvas);
    let text = Rect::from_min_max(
        pos2(
            face.right() + margin,
            top.top() + if strip < 100.0 { 9.0 } else { 14.0 },
        ),
        pos2(rect.right() - margin, top.bottom()),
    );
    caption_ui(ui, scene, text);
    let under = pos2(text.left(), text.top() + 34.0);
    let bars = Rect::from_min_max(under, (text.max - vec2(0.0, 12.0)).max(under));
    trace_ui(ui, scene, bars);
    at(ui, padded(below, margin, 14.0), |ui| {
        talk::talk_ui(ui, scene, talk::Labels::Beside);
    });
}

fn caption_ui(ui: &Ui, scene: &Scene, rect: Rect) {
    let theme = scene.theme;
    let name = &scene.talk.session.scenario().customer.name;
    let put = |role, ink, text: &str, left: f32| {
        let text = galley(ui, theme, role, ink, text, f32::INFINITY);
        let size = text.size();
        ui.painter()
            .galley(pos2(left, rect.top() + 19.0 - size.y / 2.0), text, ink);
        size.x
    };
    let used = put(Text::CardTitle, theme.ink, name, rect.left());
    let on_the_line = if scene.talk.is_over() {
        "the call is over"
    } else {
        "on the line"
    };
    put(
        Text::Small,
        theme.ink3,
        on_the_line,
        rect.left() + used + 10.0,
    );
    let room = rect.width() - used - 110.0;
    let tone = tone_words(ui, scene, room);
    let width = galley(ui, theme, Text::Small, theme.ink2, &tone, f32::INFINITY);
    put(
        Text::Small,
        theme.ink2,
        &tone,
        rect.right() - width.size().x,
    );
}

/// As many of the tone words as there is room for, the first ones first, and who else listens.
fn tone_words(ui: &Ui, scene: &Scene, room: f32) -> String {
    let Some(offer) = scene.talk.session.offer() else {
        return String::new();
    };
    let mut words: Vec<&str> = offer.line.cues.iter().map(String::as_str).collect();
    if offer.node.audience {
        words.insert(0, "others are listening");
    }
    loop {
        let all = words.join(", ");
        let text = galley(
            ui,
            scene.theme,
            Text::Small,
            scene.theme.ink2,
            &all,
            f32::INFINITY,
        );
        if text.size().x <= room || words.pop().is_none() {
            return all;
        }
    }
}

/// One word of the voice.
struct Bar {
    x: f32,
    height: f32,
    colour: Color32,
}

/// The voice so far, word by word.
struct Trace<'a> {
    theme: &'a Theme,
    bars: Vec<Bar>,
    x: f32,
}

impl Trace<'_> {
    fn speak(&mut self, clause: &str, degrees: f32, cues: &[String], shade: f32) {
        let colour = self.theme.heat(degrees).colour.gamma_multiply(shade);
        let words = clause.split_whitespace().count();
        for (index, word) in clause.split_whitespace().enumerate() {
            self.bars.push(Bar {
                x: self.x,
                height: loudness(word, index, words, degrees, cues),
                colour,
            });
            self.x += PITCH;
        }
        self.x += BETWEEN_CLAUSES - PITCH;
    }
}

/// How many moves back the voice is drawn; more have scrolled away on any window.
const BACK: usize = 6;
/// How much colour is left to earlier turns.
const PALE: f32 = 0.42;

fn trace<'a>(ui: &Ui, scene: &Scene<'a>) -> Trace<'a> {
    let session = &scene.talk.session;
    let mut trace = Trace {
        theme: scene.theme,
        bars: Vec::new(),
        x: BAR / 2.0,
    };
    let turns = &session.transcript().turns;
    let mut reply = None;
    let first = turns.len().saturating_sub(BACK);
    for (index, turn) in turns.iter().enumerate().skip(first) {
        let Some(offer) = session.offer_before(index) else {
            continue;
        };
        let step = &turn.step;
        let degrees = step.before.temperature as f32 / 10.0;
        if let Some(reply) = reply {
            trace.speak(reply, degrees, &[], PALE);
        }
        let heard = turn.clauses_heard.unwrap_or(usize::MAX);
        for clause in offer.line.clauses.iter().take(heard) {
            trace.speak(clause, degrees, &offer.line.cues, PALE);
        }
        let option = &offer.node.options[step.answer.option];
        reply = Some(option.reply.as_str());
    }
    let degrees = scene.talk.kettle().temperature as f32 / 10.0;
    if let Some(reply) = reply {
        trace.speak(reply, degrees, &[], 1.0);
    }
    if let Some(offer) = session.offer() {
        let said = scene.talk.said();
        let there = moods::clause_there(ui, scene);
        for (index, clause) in offer.line.clauses.iter().take(said).enumerate() {
            let shade = if index + 1 == said { there } else { 1.0 };
            trace.speak(clause, degrees, &offer.line.cues, shade);
        }
    }
    trace
}

fn trace_ui(ui: &mut Ui, scene: &Scene, rect: Rect) {
    let theme = scene.theme;
    let name = voice_words(scene);
    let response = ui.interact(rect, Id::unique("voice"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name.as_str()));
    if rect.height() < 24.0 {
        return;
    }
    let middle = rect.center().y;
    ui.painter()
        .hline(rect.x_range(), middle, Stroke::new(1.0, theme.line));
    let trace = trace(ui, scene);
    // The newest words stand at the right end; what does not fit has scrolled away.
    let end = trace.bars.last().map_or(0.0, |bar| bar.x + BAR / 2.0);
    let shift = rect.left() - (end - rect.width()).max(0.0);
    for bar in &trace.bars {
        let x = bar.x + shift;
        if x > rect.left() {
            let size = vec2(BAR, 8.0 + (rect.height() - 8.0) * bar.height);
            let place = Rect::from_center_size(pos2(x, middle), size);
            ui.painter().rect_filled(place, BAR / 2.0, bar.colour);
        }
    }
}

/// The voice for whoever cannot see it: "Voice: angry, fast, loud".
fn voice_words(scene: &Scene) -> String {
    let heat = scene.talk.kettle().heat().word().to_lowercase();
    let mut words = vec![heat];
    if let Some(offer) = scene.talk.session.offer() {
        words.extend(offer.line.cues.iter().cloned());
        if offer.node.audience {
            words.push("others are listening".to_owned());
        }
    }
    format!("Voice: {}", words.join(", "))
}

/// 0 to 1: a phrase rises and falls, long and stressed words stand out, heat and cues add.
fn loudness(word: &str, index: usize, words: usize, degrees: f32, cues: &[String]) -> f32 {
    let arc = ((index as f32 + 0.6) / (words as f32 + 0.2) * std::f32::consts::PI).sin();
    let bytes = word
        .bytes()
        .fold(7_u32, |sum, byte| sum.wrapping_mul(31) ^ u32::from(byte));
    let own = (bytes % 97) as f32 / 97.0;
    let heat = ((degrees - 30.0) / 70.0).clamp(0.0, 1.0);
    let tone = 0.14 * super::cues::loudness(cues);
    (0.08 + 0.3 * arc + 0.22 * own + 0.26 * heat + tone).clamp(0.04, 1.0)
}
