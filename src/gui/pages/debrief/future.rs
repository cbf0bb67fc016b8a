//! Where an answer leads: the customer then, the kettle, the phase, what is said next, and the best that
//! can still come.

use egui::{Frame, Margin, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::DebriefPage;
use crate::customer::Kettle;
use crate::debrief::{Alternative, Next, Part, signed};
use crate::gui::icons::thermometer;
use crate::gui::pages::conversation::mood_of;
use crate::gui::paint::{customer, round_bust};
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::galley;
use crate::scenario::Gauge;
use crate::session::Place;

use super::parts::{at_right, capitalised, rule, voice, voice_galley};
use super::said::quoted;

const FACE: f32 = 72.0;
/// The column of the change.
const CHANGE: f32 = 56.0;

/// The future of `all[shown]`. It is as high as the longest of them needs, so that nothing moves.
pub(super) fn future(
    ui: &mut Ui,
    theme: &Theme,
    page: &DebriefPage,
    all: &[Alternative<'_>],
    shown: usize,
) {
    let space = theme.space();
    let Some(answer) = all.get(shown) else {
        return;
    };
    let frame = Frame::new()
        .fill(theme.canvas)
        .corner_radius(theme.radius().option)
        .inner_margin(Margin::same(space.gutter as i8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space.tight;
        theme.label(ui, Text::Label, theme.ink3, title(answer));
        head(ui, theme, page, answer);
        gauges(ui, theme, answer);
        phase(ui, theme, answer);
        rule(ui, theme);
        let width = ui.available_width();
        let most = all
            .iter()
            .map(|other| next_height(ui, theme, page, other, width))
            .fold(0.0, f32::max);
        let own = next_height(ui, theme, page, answer, width);
        next(ui, theme, page, answer);
        if most > own {
            ui.add_space(most - own);
        }
        if page.weighed(page.selected).is_some() {
            rule(ui, theme);
            reach(ui, theme, page, answer);
        }
    });
}

fn title(answer: &Alternative<'_>) -> &'static str {
    match answer.part {
        Part::Yours => "Where your answer led",
        Part::Better | Part::Calmer => "Where the better line leads",
        Part::Open | Part::Locked => "Where this would have led",
    }
}

/// The face, the degrees and their word.
fn head(ui: &mut Ui, theme: &Theme, page: &DebriefPage, answer: &Alternative<'_>) {
    let space = theme.space();
    let kettle = answer.led.step.after.kettle;
    let person = &page.session.scenario().customer;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), FACE), Sense::hover());
    let degrees = Gauge::Temperature.show(kettle.temperature);
    let word = kettle.heat().word();
    let name = format!("{} then: {degrees} degrees, {word}", person.first_name());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    let face = Rect::from_min_size(rect.min, vec2(FACE, FACE));
    let mood = mood_of(kettle);
    let who = customer(&person.portrait);
    round_bust(ui.painter(), face, who, &mood, theme.scene, theme.canvas);

    let left = face.right() + space.snug;
    let number = format!("{degrees}°");
    let number = galley(ui, theme, Text::Heading, theme.ink, &number, f32::INFINITY);
    let worded = capitalised(word);
    let worded = galley(ui, theme, Text::Body, theme.ink2, &worded, f32::INFINITY);
    let top = face.center().y - f32::midpoint(number.size().y, worded.size().y);
    let glyph = Rect::from_center_size(
        pos2(left + 7.0, top + number.size().y / 2.0),
        vec2(14.0, 22.0),
    );
    thermometer(ui.painter(), glyph, kettle.temperature as f32 / 10.0, theme);
    let text = glyph.right() + space.tight;
    let below = pos2(left, top + number.size().y);
    ui.painter().galley(pos2(text, top), number, theme.ink);
    ui.painter().galley(below, worded, theme.ink);
}

/// The other gauges and by how much each moved.
fn gauges(ui: &mut Ui, theme: &Theme, answer: &Alternative<'_>) {
    let (before, after) = (answer.led.step.before, answer.led.step.after.kettle);
    for gauge in [Gauge::Flame, Gauge::Steam, Gauge::Heard, Gauge::Trust] {
        let value = gauge.show(after.gauge(gauge));
        let change = after.gauge(gauge) - before.gauge(gauge);
        let change = if change == 0 {
            "same".to_owned()
        } else {
            signed(gauge, change)
        };
        fact(ui, theme, gauge.word(), &value, &change);
    }
}

fn phase(ui: &mut Ui, theme: &Theme, answer: &Alternative<'_>) {
    let (before, after) = (answer.led.step.phase, answer.led.step.after.phase);
    let changed = if before == after { "" } else { "new" };
    fact(ui, theme, "phase", &capitalised(after.word()), changed);
}

/// A name, its value, and what is new about it.
fn fact(ui: &mut Ui, theme: &Theme, name: &str, value: &str, change: &str) {
    let size = vec2(ui.available_width(), Text::Small.line());
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = capitalised(name);
    let told = format!("{name} {value} {change}");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, told.trim_end()));
    let text = galley(ui, theme, Text::Small, theme.ink2, &name, f32::INFINITY);
    let corner = pos2(rect.left(), rect.center().y - text.size().y / 2.0);
    ui.painter().galley(corner, text, theme.ink2);
    let valued = rect.with_max_x(rect.right() - CHANGE - theme.space().tight);
    at_right(ui, theme, valued, Text::SmallStrong, theme.ink, value);
    at_right(ui, theme, rect, Text::Small, theme.ink3, change);
}

/// What is said next, in the voice, or how it ends.
fn next(ui: &mut Ui, theme: &Theme, page: &DebriefPage, answer: &Alternative<'_>) {
    match answer.next(&page.session) {
        Next::Said(said) => voice(ui, theme, Text::VoiceEarlier, &quoted(&said)),
        Next::Ended(text) => theme.label(ui, Text::Small, theme.ink2, text),
    };
}

fn next_height(
    ui: &Ui,
    theme: &Theme,
    page: &DebriefPage,
    answer: &Alternative<'_>,
    width: f32,
) -> f32 {
    let laid_out = match answer.next(&page.session) {
        Next::Said(said) => voice_galley(ui, theme, Text::VoiceEarlier, &quoted(&said), width),
        Next::Ended(text) => galley(ui, theme, Text::Small, theme.ink2, &text, width),
    };
    laid_out.size().y
}

/// The best that can still come after it, beside what could come before.
fn reach(ui: &mut Ui, theme: &Theme, page: &DebriefPage, answer: &Alternative<'_>) {
    let Some(weighed) = page.weighed(page.selected) else {
        return;
    };
    let words = still(answer);
    let words = words.unwrap_or("It was locked, so nothing was within reach by it.".to_owned());
    theme.label(ui, Text::SmallStrong, theme.ink, words);
    let before = format!("Before this move: technique {}.", weighed.before.score);
    theme.label(ui, Text::Small, theme.ink3, before);
}

/// "Still within reach: technique 84.2, customer 90.1.", or what it ends with.
fn still(answer: &Alternative<'_>) -> Option<String> {
    let after = answer.worth?.after;
    let (score, result) = (after.score, after.result);
    Some(match answer.led.step.after.place {
        Place::At(_) => format!("Still within reach: technique {score}, customer {result}."),
        Place::Over(_) => format!("It ends with technique {score}, customer {result}."),
    })
}

/// The same in words: "Leads to 75.1°, irritated, flame 6.63, .. Still within reach: 84.2."
pub(super) fn line(page: &DebriefPage, answer: &Alternative<'_>) -> String {
    let after = &answer.led.step.after;
    let name = page.session.scenario().customer.first_name();
    let phase = after.phase.word();
    let next = match answer.next(&page.session) {
        Next::Said(said) => format!("{name} then: “{said}”"),
        Next::Ended(text) => text,
    };
    let still = still(answer).unwrap_or_default();
    let told = format!(
        "Leads to {}, phase {phase}. {next} {still}",
        state(after.kettle)
    );
    told.trim_end().to_owned()
}

fn state(kettle: Kettle) -> String {
    let gauges = [Gauge::Flame, Gauge::Steam, Gauge::Heard, Gauge::Trust];
    let rest: Vec<String> = gauges
        .into_iter()
        .map(|gauge| format!("{} {}", gauge.word(), gauge.show(kettle.gauge(gauge))))
        .collect();
    let degrees = Gauge::Temperature.show(kettle.temperature);
    let word = kettle.heat().word();
    format!("{degrees}°, {word}, {}", rest.join(", "))
}
