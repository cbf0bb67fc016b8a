//! On the phone: the face in a circle and the voice as bars, one for each word.
//!
//! Loudness comes from the temperature, the cues and the words themselves, so the same line looks the
//! same each time.

use egui::{Id, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{Scene, Size, at, padded, stage::face_ui, talk};
use crate::gui::theme::Text;
use crate::gui::widgets::galley;

const PITCH: f32 = 15.4;
const BAR: f32 = 8.0;
const BETWEEN_CLAUSES: f32 = 26.0;

pub(super) fn phone_ui(ui: &mut Ui, scene: &Scene, rect: Rect) {
    let theme = scene.theme;
    let wide = scene.size == Size::Wide;
    let strip = if wide { 166.0 } else { 112.0 };
    let (top, below) = rect.split_top_bottom_at_y(rect.top() + strip);
    ui.painter()
        .rect_filled(top.shrink2(vec2(1.0, 0.0)), 0.0, theme.canvas);
    ui.painter()
        .hline(rect.x_range(), top.bottom(), Stroke::new(1.0, theme.line));
    let margin = if wide { 28.0 } else { 20.0 };
    let side = if wide { 108.0 } else { 72.0 };
    let face = Rect::from_min_size(
        pos2(rect.left() + margin, top.center().y - side / 2.0),
        vec2(side, side),
    );
    face_ui(ui, scene, face, theme.canvas);
    let text = Rect::from_min_max(
        pos2(face.right() + margin, top.top() + 14.0),
        pos2(rect.right() - margin, top.bottom()),
    );
    caption_ui(ui, scene, text);
    let bars = Rect::from_min_max(
        pos2(text.left(), text.top() + 34.0),
        text.max - vec2(0.0, 12.0),
    );
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
    if let Some(offer) = scene.talk.session.offer() {
        let cues = offer.line.cues.join(", ");
        let width = galley(ui, theme, Text::Small, theme.ink2, &cues, f32::INFINITY)
            .size()
            .x;
        let room = rect.width() - used - 110.0;
        if width < room {
            put(Text::Small, theme.ink2, &cues, rect.right() - width);
        }
    }
}

fn trace_ui(ui: &mut Ui, scene: &Scene, rect: Rect) {
    let theme = scene.theme;
    let middle = rect.center().y;
    ui.painter()
        .hline(rect.x_range(), middle, Stroke::new(1.0, theme.line));
    let mut bars: Vec<(f32, f32, egui::Color32)> = Vec::new();
    let mut x = rect.left() + BAR / 2.0;
    let session = &scene.talk.session;
    let mut speak = |clause: &str, degrees: f32, cues: &[String], faded: bool| {
        let colour = theme.heat(degrees).colour;
        let colour = if faded {
            colour.gamma_multiply(0.42)
        } else {
            colour
        };
        let words = clause.split_whitespace().count();
        for (index, word) in clause.split_whitespace().enumerate() {
            let height = loudness(word, index, words, degrees, cues);
            bars.push((x, height, colour));
            x += PITCH;
        }
        x += BETWEEN_CLAUSES - PITCH;
    };
    if let Some(last) = session.transcript().turns.len().checked_sub(1)
        && let Some(before) = session.offer_before(last)
    {
        let degrees = session.transcript().turns[last].step.before.temperature as f32 / 10.0;
        for clause in &before.line.clauses {
            speak(clause, degrees, &before.line.cues, true);
        }
    }
    if let Some(offer) = session.offer() {
        let degrees = scene.talk.kettle().temperature as f32 / 10.0;
        for clause in offer.line.clauses.iter().take(scene.talk.revealed) {
            speak(clause, degrees, &offer.line.cues, false);
        }
    }
    // The newest words stand at the right end; what does not fit has scrolled away.
    let end = bars.last().map_or(0.0, |(x, ..)| *x + BAR / 2.0);
    let shift = (end - rect.right()).max(0.0);
    for (x, height, colour) in bars {
        let x = x - shift;
        if x > rect.left() {
            let size = vec2(BAR, 8.0 + (rect.height() - 8.0) * height);
            let bar = Rect::from_center_size(pos2(x, middle), size);
            ui.painter().rect_filled(bar, BAR / 2.0, colour);
        }
    }
    let cues = session
        .offer()
        .map(|offer| offer.line.cues.join(", "))
        .unwrap_or_default();
    let response = ui.interact(rect, Id::unique("voice"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, format!("Voice: {cues}")));
}

/// 0 to 1: a phrase rises and falls, long and stressed words stand out, heat and cues add.
fn loudness(word: &str, index: usize, words: usize, degrees: f32, cues: &[String]) -> f32 {
    let arc = ((index as f32 + 0.6) / (words as f32 + 0.2) * std::f32::consts::PI).sin();
    let bytes = word
        .bytes()
        .fold(7_u32, |sum, byte| sum.wrapping_mul(31) ^ u32::from(byte));
    let own = (bytes % 97) as f32 / 97.0;
    let heat = ((degrees - 30.0) / 70.0).clamp(0.0, 1.0);
    let said = |name: &str| cues.iter().any(|cue| cue.contains(name));
    let tone = match () {
        () if said("loud") || said("shout") => 0.18,
        () if said("soft") || said("quiet") || said("low") || said("flat") => -0.18,
        () => 0.0,
    };
    (0.12 + 0.34 * arc + 0.22 * own + 0.3 * heat + tone).clamp(0.04, 1.0)
}
