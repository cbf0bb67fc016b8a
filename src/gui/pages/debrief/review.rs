//! The play at a glance: what came of it, the curve, what the customer wanted.

use std::sync::Arc;

use egui::{Rect, Role, Sense, Ui, WidgetInfo, accesskit::Live, vec2};

use crate::analysis::Label;
use crate::app::{Command, DebriefPage};
use crate::debrief::{Review, came_of_it, ending_text, headline};
use crate::gui::icons::{Icon, icon, marker};
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
        let told = head(ui, theme, page, &headline_words(page));
        if let Some(end) = page.session.end() {
            paragraphs(ui, theme, |ui| {
                theme.label(ui, Text::Body, theme.ink2, ending_text(scenario, end));
            });
        }
        ui.add_space(space.hair);
        if !told {
            ui.horizontal_wrapped(|ui| legend(ui, theme, page));
        }
        if let Some(limits) = page.reviewed().and_then(Review::limits) {
            paragraphs(ui, theme, |ui| {
                theme.label(ui, Text::Small, theme.ink2, limits);
            });
        }
        curve::curve(ui, theme, page, measures.curve, out);
    });
    if let Some(turn) = transcript.turns.get(page.selected) {
        reviewed::reviewed(ui, theme, page, turn, out);
    }
}

/// What became of the customer and, once it is known, which move weighed most.
fn headline_words(page: &DebriefPage) -> String {
    let scenario = page.session.scenario();
    let came_of_it = came_of_it(scenario, &page.assessment);
    match page.reviewed() {
        None => came_of_it,
        Some(review) if review.is_empty() => {
            headline(scenario, page.session.transcript(), &page.assessment)
        }
        Some(review) => format!("{came_of_it} {}", review.told()),
    }
}

/// The headline, with the legend beside it where there is room. Tells whether there was.
fn head(ui: &mut Ui, theme: &Theme, page: &DebriefPage, headline: &str) -> bool {
    let title = galley(ui, theme, Text::Heading, theme.ink, headline, f32::INFINITY);
    let beside = ui.available_width() - title.size().x - theme.space().reading;
    let wide = legend_width(ui, theme, page);
    let fits = wide <= beside;
    let title = |ui: &mut Ui| {
        let response = theme.label(ui, Text::Heading, theme.ink, headline);
        ui.accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    };
    if fits {
        ui.horizontal(|ui| {
            title(ui);
            ui.add_space((ui.available_width() - wide).max(0.0));
            legend(ui, theme, page);
        });
    } else {
        title(ui);
    }
    fits
}

const MARK: f32 = 16.0;
/// The sample of the best line.
const DASHES: f32 = 26.0;
const WAITING: &str = "Each move is being compared with the best play.";

/// A part of the legend.
#[derive(Clone, Copy)]
enum Entry {
    /// A label and how many moves have it.
    Label(Label, usize),
    /// How many moves have none.
    Unknown(usize),
    /// The best play from this move on, from 1.
    BestFrom(usize),
    /// The review is on its way.
    Waiting,
}

impl Entry {
    fn sign(self) -> f32 {
        match self {
            Self::BestFrom(_) => DASHES,
            _ => MARK,
        }
    }

    /// The words, and the figure after them.
    fn words(self) -> (String, String) {
        match self {
            Self::Label(label, count) => (capitalised(label.word()), count.to_string()),
            Self::Unknown(count) => ("Not known".to_owned(), count.to_string()),
            Self::BestFrom(number) => (format!("Best line from move {number}"), String::new()),
            Self::Waiting => (WAITING.to_owned(), String::new()),
        }
    }

    fn name(self) -> String {
        match self.words() {
            (words, figure) if figure.is_empty() => words,
            (words, figure) => format!("{words}: {figure}"),
        }
    }

    fn galley(self, ui: &Ui, theme: &Theme) -> Arc<egui::Galley> {
        let (words, figure) = self.words();
        let figure = format!("  {figure}");
        let runs = [
            (Text::Small, theme.ink, words.as_str()),
            (Text::Small, theme.ink3, figure.trim_end()),
        ];
        ui.fonts_mut(|fonts| fonts.layout_job(theme.job(f32::INFINITY, &runs)))
    }
}

fn entries(page: &DebriefPage) -> Vec<Entry> {
    let Some(review) = page.reviewed() else {
        return vec![Entry::Waiting];
    };
    let labels = [Label::Best, Label::Fine, Label::Costly, Label::VeryCostly];
    let mut entries: Vec<Entry> = labels
        .into_iter()
        .map(|label| Entry::Label(label, review.count(label)))
        .collect();
    match review.unknown() {
        0 => {}
        all if all == review.moves.len() => entries = vec![Entry::Unknown(all)],
        some => entries.push(Entry::Unknown(some)),
    }
    if page.weighed(page.selected).is_some() {
        entries.push(Entry::BestFrom(page.selected + 1));
    }
    entries
}

fn legend_width(ui: &Ui, theme: &Theme, page: &DebriefPage) -> f32 {
    let space = theme.space();
    let entries = entries(page)
        .into_iter()
        .map(|entry| entry.sign() + space.tight + entry.galley(ui, theme).size().x + space.gutter);
    entries.sum::<f32>() - space.gutter
}

fn legend(ui: &mut Ui, theme: &Theme, page: &DebriefPage) {
    let space = theme.space();
    ui.spacing_mut().item_spacing.x = 0.0;
    let entries = entries(page);
    for (index, entry) in entries.iter().enumerate() {
        let text = entry.galley(ui, theme);
        let last = index + 1 == entries.len();
        let gap = if last { 0.0 } else { space.gutter };
        let wide = entry.sign() + space.tight;
        let size = vec2(wide + text.size().x + gap, Text::Small.line());
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, entry.name()));
        let sign = Rect::from_min_size(rect.min, vec2(entry.sign(), rect.height()));
        draw_sign(ui, theme, *entry, sign);
        let at = rect.left_top() + vec2(wide, (rect.height() - text.size().y) / 2.0);
        ui.painter().galley(at, text, theme.ink);
    }
}

fn draw_sign(ui: &Ui, theme: &Theme, entry: Entry, place: Rect) {
    let square = Rect::from_center_size(place.center(), vec2(MARK, MARK));
    let painter = ui.painter();
    match entry {
        Entry::Label(label, _) => marker(painter, square, shape(label), theme),
        Entry::Unknown(_) => icon(painter, square, Icon::Circle, theme.ink2),
        Entry::Waiting => icon(painter, square, Icon::Clock, theme.ink2),
        Entry::BestFrom(_) => {
            let ends = [place.left_center(), place.right_center()];
            painter.extend(curve::dashes(theme, &ends));
        }
    }
}
