//! The play at a glance: what came of it, the curve, what the customer wanted.

use std::sync::Arc;

use egui::{Rect, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::{Command, DebriefPage};
use crate::debrief::{MoveEffect, ending_text, headline};
use crate::gui::icons::marker;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{card, galley};

use super::measures::Measures;
use super::parts::{capitalised, paragraphs, shape};
use super::{bar, curve, reviewed};

pub(super) fn review(
    ui: &mut Ui,
    theme: &Theme,
    page: &DebriefPage,
    measures: &Measures,
    out: &mut Vec<Command>,
) {
    let space = theme.space();
    let (scenario, transcript) = (page.session.scenario(), page.session.transcript());
    card(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space.tight;
        if !measures.title_in_bar {
            let what = format!("{}, {}", scenario.title, bar::mode_words(page));
            theme.label(ui, Text::Small, theme.ink3, what);
        }
        let words = headline(scenario, transcript, &page.assessment);
        let told = head(ui, theme, page, &words);
        paragraphs(ui, theme, |ui| outcome(ui, theme, page));
        ui.add_space(space.hair);
        if !told {
            ui.horizontal_wrapped(|ui| legend(ui, theme, &counts(page)));
        }
        curve::curve(ui, theme, page, measures.curve, out);
    });
    if let Some(turn) = transcript.turns.get(page.selected) {
        reviewed::reviewed(ui, theme, page, turn, out);
    }
}

/// How it ended, and what would have mattered to the customer.
fn outcome(ui: &mut Ui, theme: &Theme, page: &DebriefPage) {
    let scenario = page.session.scenario();
    if let Some(end) = page.session.end() {
        theme.label(ui, Text::Body, theme.ink2, ending_text(scenario, end));
    }
    let asked = format!("What {} really wanted: ", scenario.customer.first_name());
    let runs = [
        (Text::BodyStrong, theme.ink, asked.as_str()),
        (Text::Body, theme.ink2, scenario.hidden_want.as_str()),
    ];
    let job = theme.job(ui.available_width(), &runs);
    ui.add(egui::Label::new(job).selectable(false));
}

/// The headline, with the legend beside it where there is room. Tells whether there was.
fn head(ui: &mut Ui, theme: &Theme, page: &DebriefPage, headline: &str) -> bool {
    let counts = counts(page);
    let title = galley(ui, theme, Text::Heading, theme.ink, headline, f32::INFINITY);
    let beside = ui.available_width() - title.size().x - theme.space().reading;
    let wide = legend_width(ui, theme, &counts);
    let fits = wide <= beside;
    if fits {
        ui.horizontal(|ui| {
            theme.label(ui, Text::Heading, theme.ink, headline);
            ui.add_space((ui.available_width() - wide).max(0.0));
            legend(ui, theme, &counts);
        });
    } else {
        theme.label(ui, Text::Heading, theme.ink, headline);
    }
    fits
}

/// How many moves had each effect. A severe pitfall is named only where there is one.
fn counts(page: &DebriefPage) -> Vec<(MoveEffect, usize)> {
    let scenario = page.session.scenario();
    let turns = &page.session.transcript().turns;
    MoveEffect::ALL
        .into_iter()
        .map(|effect| {
            let has = |turn: &&crate::session::Turn| MoveEffect::of(scenario, &turn.step) == effect;
            (effect, turns.iter().filter(has).count())
        })
        .filter(|(effect, count)| *effect != MoveEffect::SeverePitfall || *count > 0)
        .collect()
}

const MARK: f32 = 16.0;

/// An effect and its count, in one line.
fn entry(ui: &Ui, theme: &Theme, effect: MoveEffect, count: usize) -> Arc<egui::Galley> {
    let word = format!("{} ", capitalised(effect.word()));
    let count = format!(" {count}");
    let runs = [
        (Text::Small, theme.ink, word.as_str()),
        (Text::Small, theme.ink3, count.as_str()),
    ];
    ui.fonts_mut(|fonts| fonts.layout_job(theme.job(f32::INFINITY, &runs)))
}

fn legend_width(ui: &Ui, theme: &Theme, counts: &[(MoveEffect, usize)]) -> f32 {
    let space = theme.space();
    let entries = counts.iter().map(|(effect, count)| {
        MARK + space.tight + entry(ui, theme, *effect, *count).size().x + space.gutter
    });
    entries.sum::<f32>() - space.gutter
}

fn legend(ui: &mut Ui, theme: &Theme, counts: &[(MoveEffect, usize)]) {
    let space = theme.space();
    ui.spacing_mut().item_spacing.x = 0.0;
    for (index, (effect, count)) in counts.iter().enumerate() {
        let text = entry(ui, theme, *effect, *count);
        let last = index + 1 == counts.len();
        let gap = if last { 0.0 } else { space.gutter };
        let size = vec2(MARK + space.tight + text.size().x + gap, Text::Small.line());
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let name = format!("{}: {count}", capitalised(effect.word()));
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
        let middle = rect.left_center() + vec2(MARK / 2.0, 0.0);
        let mark = Rect::from_center_size(middle, vec2(MARK, MARK));
        marker(ui.painter(), mark, shape(*effect), theme);
        let at = rect.left_top() + vec2(MARK + space.tight, (rect.height() - text.size().y) / 2.0);
        ui.painter().galley(at, text, theme.ink);
    }
}
