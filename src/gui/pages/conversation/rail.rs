//! The rail: the kettle, its gauges, what the last move did, and the case file.

use egui::{Align, Layout, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::{Scene, Size, case, clock, moods, stage};
use crate::catalog::Channel;
use crate::customer::Kettle;
use crate::debrief::{brief, event_words};
use crate::gui::icons::{Icon, icon};
use crate::gui::paint;
use crate::gui::theme::Text;
use crate::gui::widgets::{card, galley, gauge, heat_chip, reading};
use crate::scenario::{ClueSource, FactId, Gauge};
use crate::session::{End, Event};

pub(super) fn rail_ui(ui: &mut Ui, scene: &Scene) {
    let space = scene.theme.space();
    ui.spacing_mut().item_spacing.y = 0.0;
    let area = ScrollArea::vertical().id_salt("rail").auto_shrink(false);
    let width = ui.available_width();
    // The bar lies beside the cards.
    ui.set_max_width(width + space.tight);
    reading(ui, scene.theme, area, "The customer's state", |ui| {
        ui.set_max_width(width);
        let channel = scene.talk.session.scenario().channel;
        if channel == Channel::Desk {
            case::case_rail_ui(ui, scene);
            return;
        }
        if scene.talk.tells() {
            card(ui, scene.theme, |ui| {
                kettle_ui(ui, scene);
                gauges_ui(ui, scene);
                last_move_ui(ui, scene);
            });
            ui.add_space(space.gutter);
        } else {
            card(ui, scene.theme, |ui| quiet_ui(ui, scene));
            ui.add_space(space.gutter);
        }
        if channel == Channel::Email || scene.talk.session.state().promise.is_some() {
            clock::clock_card_ui(ui, scene);
            ui.add_space(space.gutter);
        }
        if scene.size == Size::Wide {
            card(ui, scene.theme, |ui| case_file_ui(ui, scene));
        }
    });
}

/// In rehearsal and exam the kettle stays in the cupboard.
pub(super) fn quiet_ui(ui: &mut Ui, scene: &Scene) {
    let theme = scene.theme;
    ui.set_width(ui.available_width());
    let head = match scene.talk.session.scenario().channel {
        Channel::FaceToFace => "Watch and listen",
        Channel::Phone | Channel::Desk => "Listen",
        Channel::Email => "Read closely",
    };
    theme.label(ui, Text::CardTitle, theme.ink, head);
    ui.add_space(theme.space().hair);
    let text = match scene.talk.session.scenario().channel {
        Channel::FaceToFace => {
            "No gauges in this mode. Face, hands and words tell how it goes; the figures come in the \
             debrief."
        }
        Channel::Phone => {
            "No gauges in this mode. Voice and words tell how it goes; the figures come in the debrief."
        }
        Channel::Email | Channel::Desk => {
            "No gauges in this mode. The words tell how it goes; the figures come in the debrief."
        }
    };
    theme.label(ui, Text::Small, theme.ink2, text);
}

fn kettle_ui(ui: &mut Ui, scene: &Scene) {
    let theme = scene.theme;
    let kettle = scene.talk.kettle();
    let wide = scene.size == Size::Wide;
    let height = if wide { 206.0 } else { 146.0 };
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let degrees = kettle.temperature as f32 / 10.0;
    let number = Gauge::Temperature.show(kettle.temperature);
    let flame = Gauge::Flame.show(kettle.flame);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, kettle_words(scene)));

    let drawn = moods::kettle(ui, scene);
    let size = vec2(rect.height() * 0.8 * 0.98, rect.height() * 0.98);
    let left = rect.left() - if wide { 8.0 } else { 10.0 };
    let place = Rect::from_min_size(pos2(left, rect.bottom() - size.y), size);
    let heat = theme.heat(drawn.temperature);
    paint::kettle(ui.painter(), place, &drawn, theme.dark, heat.colour);

    let right = |role, ink, text: &str, y: f32| {
        let text = galley(ui, theme, role, ink, text, f32::INFINITY);
        let size = text.size();
        ui.painter()
            .galley(pos2(rect.right() - size.x, rect.top() + y), text, ink);
    };
    let (big, small) = if wide { (38.0, 78.0) } else { (30.0, 66.0) };
    let role = if wide { Text::BigNumber } else { Text::Title };
    right(role, theme.ink, &number, big - 4.0);
    if let Some(aftermath) = scene.talk.aftermath() {
        let change = kettle.temperature - aftermath.turn.step.before.temperature;
        right(Text::Small, theme.ink2, &change_words(change), small);
    }
    right(Text::Small, theme.ink2, "Flame", height - 48.0);
    right(Text::BodyStrong, theme.ink, &flame, height - 28.0);
    let chip = Rect::from_min_max(
        rect.min - vec2(0.0, 4.0),
        pos2(rect.right(), rect.top() + 24.0),
    );
    let layout = egui::Layout::right_to_left(egui::Align::Min);
    let builder = UiBuilder::new().max_rect(chip).layout(layout);
    // Drawn over the kettle's place, which has been taken already.
    heat_chip(&mut ui.new_child(builder), theme, degrees);
    ui.add_space(theme.space().tight);
}

/// The kettle of somebody who waits elsewhere: small, its word and its number beside it.
pub(super) fn small_kettle_ui(ui: &mut Ui, scene: &Scene) {
    let theme = scene.theme;
    let kettle = scene.talk.kettle();
    let height = 104.0;
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, kettle_words(scene)));
    let drawn = moods::kettle(ui, scene);
    let place = Rect::from_min_size(rect.min - vec2(6.0, 0.0), vec2(height * 0.8, height));
    let heat = theme.heat(drawn.temperature);
    paint::kettle(ui.painter(), place, &drawn, theme.dark, heat.colour);
    if rect.width() > 250.0 {
        let face = Rect::from_min_size(rect.min + vec2(96.0, 22.0), vec2(72.0, 72.0));
        stage::face_ui(ui, scene, face, theme.surface);
    }
    let right = |role, ink, text: &str, y: f32| {
        let text = galley(ui, theme, role, ink, text, f32::INFINITY);
        let left = rect.right() - text.size().x;
        ui.painter().galley(pos2(left, rect.top() + y), text, ink);
    };
    let number = Gauge::Temperature.show(kettle.temperature);
    right(Text::Title, theme.ink, &number, 28.0);
    let flame = format!("Flame {}", Gauge::Flame.show(kettle.flame));
    right(Text::Small, theme.ink2, &flame, 66.0);
    let chip = Rect::from_min_max(rect.min, pos2(rect.right(), rect.top() + 24.0));
    let layout = egui::Layout::right_to_left(egui::Align::Min);
    let builder = UiBuilder::new().max_rect(chip).layout(layout);
    heat_chip(
        &mut ui.new_child(builder),
        theme,
        kettle.temperature as f32 / 10.0,
    );
}

/// The kettle for whoever cannot see it.
fn kettle_words(scene: &Scene) -> String {
    let kettle = scene.talk.kettle();
    let number = Gauge::Temperature.show(kettle.temperature);
    let flame = Gauge::Flame.show(kettle.flame);
    let heat = kettle.heat().word();
    let mut words = format!("Kettle: {number} degrees, {heat}, flame {flame}");
    if scene.talk.session.end() == Some(End::BoiledOver) {
        words.push_str(", boiled over");
    } else if kettle.whistles() {
        words.push_str(", whistling");
    }
    if kettle.temperature >= 950 {
        words.push_str(", the lid rattles");
    }
    words
}

fn change_words(change: i32) -> String {
    let size = Gauge::Temperature.show(change.abs());
    match change {
        0 => "no change".to_owned(),
        ..0 => format!("down {size}"),
        _ => format!("up {size}"),
    }
}

pub(super) fn gauges_ui(ui: &mut Ui, scene: &Scene) {
    let theme = scene.theme;
    let Kettle {
        steam,
        heard,
        trust,
        ..
    } = scene.talk.kettle();
    let steam_words = match steam {
        ..300 => "low",
        300..600 => "rising",
        600..800 => "high",
        _ => "whistling",
    };
    let heard_words = match heard {
        ..60 => "not yet",
        60..100 => "yes",
        _ => "fully",
    };
    let trust_words = match trust {
        ..250 => "gone",
        250..400 => "thin",
        400..550 => "guarded",
        550..700 => "growing",
        _ => "firm",
    };
    let value = |gauge: Gauge, value| gauge.show(value);
    let parts = |units, most: f32| units as f32 / most;
    ui.spacing_mut().item_spacing.y = theme.space().tight;
    let shown = value(Gauge::Steam, steam);
    gauge(
        ui,
        theme,
        Icon::Steam,
        "Steam",
        steam_words,
        &shown,
        parts(steam, 1000.0),
        Some(0.8),
    );
    let shown = value(Gauge::Heard, heard);
    gauge(
        ui,
        theme,
        Icon::Heard,
        "Heard",
        heard_words,
        &shown,
        parts(heard, 100.0),
        Some(0.6),
    );
    let shown = value(Gauge::Trust, trust);
    gauge(
        ui,
        theme,
        Icon::Trust,
        "Trust",
        trust_words,
        &shown,
        parts(trust, 1000.0),
        None,
    );
    ui.spacing_mut().item_spacing.y = 0.0;
}

/// What the last move did, two or three lines, value first; then why, as the author says it.
pub(super) fn last_move_ui(ui: &mut Ui, scene: &Scene) {
    let theme = scene.theme;
    let Some(aftermath) = scene.talk.aftermath() else {
        return;
    };
    let scenario = scene.talk.session.scenario();
    ui.add_space(theme.space().snug);
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().rect_filled(line, 0.0, theme.line);
    ui.add_space(theme.space().snug);
    theme.label(ui, Text::Label, theme.ink2, "What your last move did");
    ui.add_space(theme.space().hair);
    let step = &aftermath.turn.step;
    let why = scenario.node(step.node).options[step.answer.option]
        .why
        .as_str();
    // Where more stands above, the reason comes before the numbers: it must not be out of sight.
    let first = scenario.channel == Channel::Desk;
    if first {
        theme.label(ui, Text::Small, theme.ink2, why);
        ui.add_space(theme.space().hair);
    }
    let column = 46.0;
    for (value, words) in brief(scenario, aftermath.turn) {
        ui.add_space(theme.space().hair);
        let top = ui.cursor().min;
        let number = galley(
            ui,
            theme,
            Text::SmallStrong,
            theme.ink,
            &value,
            f32::INFINITY,
        );
        let left = top.x + column - 8.0 - number.size().x;
        ui.painter().galley(pos2(left, top.y), number, theme.ink);
        let width = ui.available_width() - column;
        let job = theme.job(width, &[(Text::Small, theme.ink2, &words)]);
        let text = ui.fonts_mut(|fonts| fonts.layout_job(job));
        let (rect, response) =
            ui.allocate_exact_size(vec2(column + width, text.size().y), Sense::hover());
        ui.painter()
            .galley(rect.min + vec2(column, 0.0), text, theme.ink2);
        let spoken = format!("{value} {words}");
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken.clone()));
    }
    for event in &aftermath.turn.events {
        if matches!(
            event,
            Event::Ended(_) | Event::Fell { .. } | Event::Learned(_)
        ) {
            continue;
        }
        if let Some(words) = event_words(scenario, event) {
            ui.add_space(theme.space().hair);
            theme.label(ui, Text::SmallMedium, theme.ink, words);
        }
    }
    if !first {
        ui.add_space(theme.space().tight);
        theme.label(ui, Text::Small, theme.ink2, why);
    }
}

/// The title of a card, and something small at its right end.
pub(super) fn head_ui(ui: &mut Ui, scene: &Scene, title: &str, right: impl FnOnce(&mut Ui)) {
    let size = vec2(ui.available_width(), 24.0);
    let row = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(size, row, |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        scene
            .theme
            .label(ui, Text::CardTitle, scene.theme.ink, title);
        ui.with_layout(Layout::right_to_left(Align::Center), right);
    });
}

/// What is known: the records, and what was found out.
pub(super) fn case_file_ui(ui: &mut Ui, scene: &Scene) {
    let theme = scene.theme;
    let scenario = scene.talk.session.scenario();
    let state = scene.talk.session.state();
    let known = (0..scenario.facts.len() as u8)
        .map(FactId)
        .filter(|&fact| state.knows(fact));
    ui.set_width(ui.available_width());
    let count = scenario.briefing.case_file.len() + state.facts.count_ones() as usize;
    let words = if count == 1 { "fact" } else { "facts" };
    head_ui(ui, scene, "Case file", |ui| {
        theme.label(ui, Text::Small, theme.ink3, format!("{count} {words}"));
    });
    ui.add_space(theme.space().hair);
    for line in &scenario.briefing.case_file {
        entry_ui(ui, scene, Icon::File, line, None);
    }
    for fact in known {
        let fact = scenario.fact(fact);
        entry_ui(
            ui,
            scene,
            Icon::Check,
            &fact.text,
            Some(source_words(fact.source)),
        );
    }
    if scenario.briefing.case_file.is_empty() && state.facts == 0 {
        theme.label(ui, Text::Small, theme.ink3, "Nothing on record.");
    }
}

fn source_words(source: ClueSource) -> &'static str {
    match source {
        ClueSource::Customer => "the customer told you",
        ClueSource::Employee => "a colleague told you",
        ClueSource::OwnLog => "from our records",
        ClueSource::IndependentTrace => "from an independent trace",
        ClueSource::Context => "you noted this",
    }
}

fn entry_ui(ui: &mut Ui, scene: &Scene, glyph: Icon, text: &str, source: Option<&str>) {
    let theme = scene.theme;
    ui.add_space(theme.space().tight);
    let top = ui.cursor().min;
    let place = Rect::from_min_size(top + vec2(0.0, 1.0), vec2(16.0, 16.0));
    let ink = if glyph == Icon::Check {
        theme.best
    } else {
        theme.ink3
    };
    icon(ui.painter(), place, glyph, ink);
    let width = ui.available_width() - 26.0;
    let source = source.map(|source| format!("\n{source}"));
    let mut runs = vec![(Text::Small, theme.ink2, text)];
    if let Some(source) = &source {
        runs.push((Text::Caption, theme.ink3, source.as_str()));
    }
    let job = theme.job(width, &runs);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let (rect, response) =
        ui.allocate_exact_size(vec2(width + 26.0, galley.size().y), Sense::hover());
    ui.painter()
        .galley(rect.min + vec2(26.0, 0.0), galley, theme.ink2);
    let spoken = text.to_owned();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken.clone()));
}
