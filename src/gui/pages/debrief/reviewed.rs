//! One move: what was said, what was answered and when, what it did, and what else could have been.

use egui::{Align, Id, Layout, Ui, accesskit::Live, vec2};

use crate::app::{Command, DebriefPage};
use crate::debrief::{Told, answered_words, event_words, points, signed, told};
use crate::gui::icons::Icon;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, button, button_sized, card, galley, icon_button};
use crate::scenario::Gauge;
use crate::session::{Event, Turn};

use super::parts::{GLYPH, capitalised, drawn, glyph, mark, paragraphs, row, rule};
use super::{answers, said};

pub(super) fn reviewed(
    ui: &mut Ui,
    theme: &Theme,
    page: &DebriefPage,
    turn: &Turn,
    out: &mut Vec<Command>,
) {
    let space = theme.space();
    card(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space.snug;
        head(ui, theme, page, turn, out);
        said::said(ui, theme, page, turn);
        did(ui, theme, page, turn, out);
        events(ui, theme, page, turn);
        answers::answers(ui, theme, page, out);
    });
}

const STEP: f32 = 46.0;
/// From this width on the way to all causes stands beside the first.
const BESIDE: f32 = 600.0;
const TOGGLE: f32 = 148.0;
const TRY: &str = "Try it from here";
/// What a button with an icon is wider than its word.
const AROUND: f32 = 55.0;

fn head(ui: &mut Ui, theme: &Theme, page: &DebriefPage, turn: &Turn, out: &mut Vec<Command>) {
    let space = theme.space();
    let number = page.selected + 1;
    let weighed = page.weighed(page.selected);
    let label = weighed.map(|it| it.label);
    let mut title = match label {
        Some(label) => format!("Move {number}, {}", label.word()),
        None => format!("Move {number}"),
    };
    if page.hinted.contains(&page.selected) {
        title.push_str(", with a hint");
    }
    let aside = match weighed {
        Some(weighed) if weighed.cost.0 > 0 => points(weighed.cost),
        Some(_) => "nothing lost".to_owned(),
        None => {
            let flame = turn.step.after.kettle.flame - turn.step.before.flame;
            format!("flame {}", signed(Gauge::Flame, flame))
        }
    };
    let width = |role, text| {
        galley(ui, theme, role, theme.ink, text, f32::INFINITY)
            .size()
            .x
    };
    let named = GLYPH + width(Text::CardTitle, &title) + width(Text::Small, &aside);
    let tried = AROUND + width(Text::BodyStrong, TRY);
    let buttons = (2.0 * STEP + tried + 2.0 * space.tight).round();
    let name = |ui: &mut Ui| {
        glyph(ui, GLYPH, 36.0, |painter, rect| {
            mark(painter, rect, label, theme);
        });
        let response = theme.label(ui, Text::CardTitle, theme.ink, &title);
        ui.accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
        theme.label(ui, Text::Small, theme.ink3, &aside);
    };
    if named + buttons + 3.0 * space.snug <= ui.available_width() {
        ui.horizontal(|ui| {
            name(ui);
            let rest = vec2(ui.available_width(), 36.0);
            ui.allocate_ui_with_layout(rest, Layout::left_to_right(Align::Center), |ui| {
                ui.add_space(ui.available_width() - buttons);
                steps(ui, theme, page, out);
            });
        });
    } else {
        ui.horizontal(name);
        ui.horizontal_wrapped(|ui| steps(ui, theme, page, out));
    }
}

fn steps(ui: &mut Ui, theme: &Theme, page: &DebriefPage, out: &mut Vec<Command>) {
    let last = page.session.transcript().turns.len().saturating_sub(1);
    let at = page.selected;
    let mut step = |ui: &mut Ui, enabled, glyph, name, to| {
        ui.add_enabled_ui(enabled, |ui| {
            let response = icon_button(ui, theme, Kind::Plain, glyph, name, STEP);
            if response.clicked() {
                out.push(Command::SelectMove(to));
            }
            response
        })
        .inner
    };
    let earlier = step(ui, at > 0, Icon::Back, "Earlier move", at.saturating_sub(1));
    let later = step(ui, at < last, Icon::Forward, "Later move", at + 1);
    // A button that has just come to its end hands the keyboard to its neighbour.
    if earlier.clicked() && at == 1 {
        later.request_focus();
    }
    if later.clicked() && at + 1 == last {
        earlier.request_focus();
    }
    if button(ui, theme, Kind::Filled, Some(Icon::Retry), TRY, None).clicked() {
        out.push(Command::TryFrom(at));
    }
}

/// When the answer came and what it did to the temperature; on request why every gauge moved. The parts
/// add up to the change.
fn did(ui: &mut Ui, theme: &Theme, page: &DebriefPage, turn: &Turn, out: &mut Vec<Command>) {
    let scenario = page.session.scenario();
    let (heat, rest): (Vec<Told>, Vec<Told>) = told(scenario, turn)
        .into_iter()
        .partition(|told| told.gauge == Gauge::Temperature);
    let causes = |ui: &mut Ui| {
        paragraphs(ui, theme, |ui| {
            let when = answered_words(scenario, turn.step.answer.timing);
            if let Some(told) = heat.first() {
                cause(ui, theme, &format!("{when} "), told);
            } else {
                let words = format!("{when} The temperature did not change.");
                theme.label(ui, Text::Small, theme.ink2, words);
            }
            for told in rest.iter().filter(|_| page.all_causes) {
                cause(ui, theme, "", told);
            }
        });
    };
    if rest.is_empty() {
        causes(ui);
    } else if ui.available_width() < BESIDE {
        causes(ui);
        toggle(ui, theme, page, out);
    } else {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space().snug;
            let width = ui.available_width() - TOGGLE - theme.space().snug;
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                causes(ui);
            });
            let end = Layout::right_to_left(Align::Min);
            ui.allocate_ui_with_layout(vec2(TOGGLE, 28.0), end, |ui| {
                toggle(ui, theme, page, out);
            });
        });
    }
}

/// Shows or hides why the gauges beside the temperature moved.
fn toggle(ui: &mut Ui, theme: &Theme, page: &DebriefPage, out: &mut Vec<Command>) {
    let (glyph, word) = if page.all_causes {
        (Icon::Minus, "Fewer causes")
    } else {
        (Icon::Plus, "All causes")
    };
    let kind = Kind::Quiet;
    if button_sized(ui, theme, kind, Some(glyph), word, None, 28.0).clicked() {
        out.push(Command::ToggleCauses);
    }
}

/// "Temperature +7.6: you spoke over the customer (+4.0), .."
fn cause(ui: &mut Ui, theme: &Theme, before: &str, told: &Told) {
    let name = capitalised(told.gauge.word());
    let value = format!("{name} {}: ", signed(told.gauge, told.change));
    let parts: Vec<String> = told
        .parts
        .iter()
        .map(|(clause, amount)| format!("{clause} ({})", signed(told.gauge, *amount)))
        .collect();
    let parts = format!("{}.", parts.join(", "));
    let runs = [
        (Text::Small, theme.ink2, before),
        (Text::SmallStrong, theme.ink, value.as_str()),
        (Text::Small, theme.ink2, parts.as_str()),
    ];
    let job = theme.job(ui.available_width(), &runs);
    ui.add(egui::Label::new(job).selectable(false));
}

fn events(ui: &mut Ui, theme: &Theme, page: &DebriefPage, turn: &Turn) {
    let scenario = page.session.scenario();
    let lines: Vec<(Icon, String)> = turn
        .events
        .iter()
        .filter_map(|event| Some((sign(*event), event_words(scenario, event)?)))
        .collect();
    if lines.is_empty() {
        return;
    }
    ui.push_id(Id::unique("events"), |ui| {
        ui.spacing_mut().item_spacing.y = theme.space().hair;
        for (icon, words) in lines {
            row(
                ui,
                theme,
                Text::Body,
                0.0,
                drawn(icon, theme.ink2),
                |ui| {
                    theme.label(ui, Text::Body, theme.ink, words);
                },
                |_| {},
            );
        }
    });
    rule(ui, theme);
}

fn sign(event: Event) -> Icon {
    match event {
        Event::Fell { .. } => Icon::Warning,
        Event::Learned(_) | Event::HeldBack(_) => Icon::Note,
        Event::Promised | Event::TimePassed(_) => Icon::Clock,
        Event::KeptPromise | Event::SwitchedSides => Icon::Check,
        Event::PhaseChanged { .. } | Event::Ended(_) => Icon::Flag,
        Event::Whistled | Event::LidRattled => Icon::Steam,
    }
}
