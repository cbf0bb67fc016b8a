//! Every answer that was there, and the exact state that each would have led to.

use egui::{Ui, vec2};

use crate::app::DebriefPage;
use crate::customer::{Kettle, Timing};
use crate::debrief::{MoveEffect, needs_words};
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::galley;
use crate::scenario::{Credit, Gauge, ResponseOption, Scenario};
use crate::session::{Move, Offered, Turn};

use super::parts::{ink, marked, row, rule};
use super::said::{quoted, spaced};

/// Below this the figure stands under the text.
const NARROW: f32 = 520.0;

pub(super) fn answers(ui: &mut Ui, theme: &Theme, page: &DebriefPage, turn: &Turn) {
    let Some(offer) = page.session.offer_before(page.selected) else {
        return;
    };
    theme.label(
        ui,
        Text::Label,
        theme.ink3,
        "Every answer and where it leads, the others as if said after a breath",
    );
    for (place, offered) in offer.options.iter().enumerate() {
        if place > 0 {
            rule(ui, theme);
        }
        answer(ui, theme, page, turn, offered);
    }
}

fn answer(ui: &mut Ui, theme: &Theme, page: &DebriefPage, turn: &Turn, offered: &Offered<'_>) {
    let scenario = page.session.scenario();
    let option = offered.option;
    let calmly = Move {
        option: offered.index,
        timing: Timing::Paused,
    };
    let yours = turn.step.answer.option == offered.index;
    let Some(other) = page.session.what_if(page.selected, calmly) else {
        return;
    };
    let led = if yours { turn } else { &other };
    let effect = MoveEffect::of(scenario, &led.step);
    let word = if yours { "yours" } else { effect.word() };
    let figure = format!("{word}, {}", degrees(led.step.after.kettle));

    let wide = ui.available_width() >= NARROW;
    let keep = if wide {
        galley(
            ui,
            theme,
            Text::SmallStrong,
            theme.ink,
            &figure,
            f32::INFINITY,
        )
        .size()
        .x
        .ceil()
            + 1.0
    } else {
        0.0
    };
    let tell = |ui: &mut Ui| {
        theme.label(ui, Text::SmallStrong, ink(theme, effect), &figure);
    };
    row(
        ui,
        theme,
        Text::Option,
        keep,
        marked(effect, theme),
        |ui| {
            let act = spaced(&option.act);
            let said = quoted(&option.say);
            let runs = [
                (Text::OptionItalic, theme.ink2, act.as_str()),
                (Text::Option, theme.ink, said.as_str()),
            ];
            let job = theme.job(ui.available_width(), &runs);
            ui.add(egui::Label::new(job).selectable(false));
            if !wide {
                tell(ui);
            }
            small(ui, theme, &option.why);
            if let Some(guard) = offered.locked {
                let needs = needs_words(scenario, guard);
                small(ui, theme, &format!("Was locked: needs {needs}."));
            }
            let mut facts = leads_to(led.step.after.kettle);
            if yours && turn.step.answer.timing != Timing::Paused {
                let calm = leads_to(other.step.after.kettle);
                facts = format!("{facts} After a breath it {}", lowered(&calm));
            }
            let facts = format!("{facts} {}", used(scenario, option));
            theme.label(ui, Text::Small, theme.ink3, facts.trim_end());
        },
        |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            tell(ui);
        },
    );
}

fn small(ui: &mut Ui, theme: &Theme, text: &str) {
    theme.label(ui, Text::Small, theme.ink2, text);
}

fn degrees(kettle: Kettle) -> String {
    format!("{}°", Gauge::Temperature.show(kettle.temperature))
}

/// "Leads to 75.1°, flame 6.63, steam 19.6, heard 0.46."
fn leads_to(kettle: Kettle) -> String {
    let gauges = [Gauge::Flame, Gauge::Steam, Gauge::Heard, Gauge::Trust];
    let rest: Vec<String> = gauges
        .into_iter()
        .map(|gauge| format!("{} {}", gauge.word(), gauge.show(kettle.gauge(gauge))))
        .collect();
    format!("Leads to {}, {}.", degrees(kettle), rest.join(", "))
}

fn lowered(text: &str) -> String {
    text.replacen('L', "l", 1)
}

/// What it shows, what it hints at, what it falls into, by name.
fn used(scenario: &Scenario, option: &ResponseOption) -> String {
    let catalogue = &scenario.catalogue;
    let of = |credit| {
        let tags = option.tags.iter().filter(move |tag| tag.credit == credit);
        tags.map(|tag| catalogue.technique(tag.technique).name.as_str())
    };
    let pitfalls = option.breaks.iter();
    let pitfalls = pitfalls.map(|id| catalogue.pitfall(*id).name.as_str());
    let parts: [(&str, Vec<&str>); 3] = [
        ("Shows", of(Credit::Full).collect()),
        ("Hints at", of(Credit::Half).collect()),
        ("Pitfall", pitfalls.collect()),
    ];
    let sentences: Vec<String> = parts
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(word, names)| format!("{word}: {}.", names.join(", ")))
        .collect();
    sentences.join(" ")
}
