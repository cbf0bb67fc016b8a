//! The kettle in 40 seconds: three presses, each with what follows from it. Can be left at any moment.

mod stills;
mod words;

use egui::accesskit::Live;
use egui::{Align, Id, Key, Layout, Modifiers, Role, Sense, Ui, WidgetInfo, vec2};

use super::conversation::Size;
use super::frame::{Measures, at, bar_ui, heading, scrolled_column};
use crate::app::{Command, FirstAct, LessonPage};
use crate::customer::Kettle;
use crate::gui::paint::{KettleState, kettle};
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, button, button_sized, tween};
use crate::scenario::Gauge;

const COLUMN: f32 = 760.0;
const HIGH: f32 = 44.0;
/// Seconds from one state of the kettle to the next.
const MOVES: f32 = 0.28;

/// Draws the lesson over the whole window.
pub fn lesson_ui(
    ui: &mut Ui,
    theme: &Theme,
    lesson: &LessonPage,
    shortcuts: bool,
    out: &mut Vec<Command>,
) {
    let measures = Measures::of(ui.max_rect(), theme);
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Escape) {
        out.push(Command::First(FirstAct::Skip));
    }
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    if shortcuts && nothing_focused && pressed(Key::Enter) {
        out.push(Command::First(onwards(lesson)));
    }
    let body = bar_ui(ui, theme, &measures, None, |ui| {
        ui.add_space(measures.margin);
        heading(
            ui,
            theme,
            Text::CardTitle,
            theme.ink,
            "The kettle in 40 seconds",
        );
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(theme.space().snug);
            let key = shortcuts.then_some("Esc");
            if button(ui, theme, Kind::Quiet, None, "Skip", key).clicked() {
                out.push(Command::First(FirstAct::Skip));
            }
        });
    });
    let content = measures.middle(body, COLUMN);
    at(ui, body, |ui| {
        scrolled_column(ui, "lesson", content, |ui| {
            let roomy = measures.size == Size::Wide;
            ui.add_space(if roomy { 56.0 } else { measures.margin });
            step_ui(ui, theme, &measures, lesson, shortcuts, out);
            ui.add_space(measures.margin);
        });
    });
}

/// What the one button does.
fn onwards(lesson: &LessonPage) -> FirstAct {
    if lesson.done {
        FirstAct::GoOn
    } else {
        FirstAct::Press
    }
}

fn step_ui(
    ui: &mut Ui,
    theme: &Theme,
    measures: &Measures,
    lesson: &LessonPage,
    shortcuts: bool,
    out: &mut Vec<Command>,
) {
    let space = theme.space();
    let (size, gap) = match measures.size {
        Size::Wide => (vec2(240.0, 300.0), space.wide),
        Size::Compact => (vec2(176.0, 220.0), space.reading),
        Size::Column => (vec2(120.0, 150.0), space.gutter),
    };
    let narrow = ui.available_width() < 480.0;
    if narrow {
        kettle_ui(ui, theme, lesson, size);
        told_ui(ui, theme, lesson, shortcuts, out);
    } else {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            kettle_ui(ui, theme, lesson, size);
            ui.vertical(|ui| told_ui(ui, theme, lesson, shortcuts, out));
        });
    }
    ui.add_space(space.gutter);
    if lesson.done {
        stills::stills_ui(ui, theme, lesson, measures.size);
    }
}

/// The step in words, and the one thing to press.
fn told_ui(
    ui: &mut Ui,
    theme: &Theme,
    lesson: &LessonPage,
    shortcuts: bool,
    out: &mut Vec<Command>,
) {
    let space = theme.space();
    let told = words::of(lesson.step);
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(space.tight);
    let count = format!("{} of 3", lesson.step.number());
    theme.label(ui, Text::Label, theme.ink2, count);
    ui.add_space(space.hair);
    let title = heading(ui, theme, Text::Title, theme.ink, told.title);
    ui.ctx()
        .accesskit_node_builder(title.id, |node| node.set_live(Live::Polite));
    ui.add_space(space.hair);
    theme.label(ui, Text::Option, theme.ink2, told.about);
    ui.add_space(space.gutter);
    let label = if lesson.done {
        words::onwards(lesson)
    } else {
        told.press
    };
    let key = shortcuts.then_some("Enter");
    let response = button_sized(ui, theme, Kind::Filled, None, label, key, HIGH);
    if response.clicked() {
        out.push(Command::First(onwards(lesson)));
    }
    if lesson.done {
        ui.add_space(space.gutter);
        let words = words::happened(lesson);
        let happened = theme.label(ui, Text::Option, theme.ink, words);
        ui.ctx()
            .accesskit_node_builder(happened.id, |node| node.set_live(Live::Polite));
    }
}

fn kettle_ui(ui: &mut Ui, theme: &Theme, lesson: &LessonPage, size: egui::Vec2) {
    let (place, response) = ui.allocate_exact_size(size, Sense::hover());
    let now = lesson.kettle();
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, kettle_words(now)));
    let ease = |name: &str, value| tween(ui.ctx(), Id::unique(("lesson", name)), value, MOVES);
    let shown = KettleState {
        temperature: ease("temperature", drawn(now).temperature),
        flame: ease("flame", drawn(now).flame),
        ..drawn(now)
    };
    let colour = theme.heat(shown.temperature).colour;
    kettle(ui.painter(), place, &shown, theme.dark, colour);
}

/// The kettle at rest.
fn drawn(kettle: Kettle) -> KettleState {
    KettleState {
        temperature: kettle.temperature as f32 / 10.0,
        flame: kettle.flame as f32 / 100.0,
        steam: kettle.steam as f32 / 10.0,
        ..KettleState::default()
    }
}

/// "Kettle: 82.5 degrees, angry, flame 6.82, steam 49.1".
fn kettle_words(kettle: Kettle) -> String {
    format!(
        "Kettle: {} degrees, {}, flame {}, steam {}",
        Gauge::Temperature.show(kettle.temperature),
        kettle.heat().word(),
        Gauge::Flame.show(kettle.flame),
        Gauge::Steam.show(kettle.steam)
    )
}
