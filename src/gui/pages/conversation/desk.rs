//! The manager's desk: what is known and from whom on the left, whoever speaks on the right.

use egui::{Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{Scene, Size, at, padded, talk};
use crate::gui::icons::{Icon, icon};
use crate::gui::theme::Text;
use crate::gui::widgets::{galley, reading};
use crate::scenario::{ClueSource, Fact, FactId};
use crate::session::Offer;

/// Whether it is the customer who speaks here, and not a colleague or a paper.
pub(super) fn customer_speaks(offer: &Offer) -> bool {
    offer.node.speaker.is_none()
}

pub(super) fn desk_ui(ui: &mut Ui, scene: &Scene, rect: Rect) {
    let theme = scene.theme;
    let wide = scene.size == Size::Wide;
    let share = if wide { 0.41 } else { 0.38 };
    let (left, right) = rect.split_left_right_at_x((rect.left() + rect.width() * share).round());
    ui.painter()
        .rect_filled(left.shrink2(vec2(1.0, 1.0)), 0.0, theme.canvas);
    let (x, y) = if wide { (20.0, 16.0) } else { (12.0, 12.0) };
    at(ui, padded(left, x, y), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().id_salt("board").auto_shrink(false);
        let name = "What is known";
        reading(ui, scene.theme, area, name, |ui| board_ui(ui, scene));
    });
    ui.painter()
        .vline(left.right(), rect.y_range(), Stroke::new(1.0, theme.line));
    let pad = if wide { 28.0 } else { 20.0 };
    at(ui, padded(right, pad, 18.0), |ui| {
        talk::talk_ui(ui, scene, talk::Labels::Above);
    });
}

/// The sources in the order in which they are usually heard.
const SOURCES: [ClueSource; 5] = [
    ClueSource::Customer,
    ClueSource::Employee,
    ClueSource::OwnLog,
    ClueSource::IndependentTrace,
    ClueSource::Context,
];

/// What is known, by where it comes from.
pub(super) fn board_ui(ui: &mut Ui, scene: &Scene) {
    let theme = scene.theme;
    ui.set_width(ui.available_width());
    theme.label(ui, Text::CardTitle, theme.ink, "Known, and from whom");
    for source in SOURCES {
        source_ui(ui, scene, source);
    }
}

/// Left of what is said of a source.
const INSET: f32 = 26.0;

fn source_ui(ui: &mut Ui, scene: &Scene, source: ClueSource) {
    let theme = scene.theme;
    let scenario = scene.talk.session.scenario();
    let state = scene.talk.session.state();
    let of_source = || {
        let facts = scenario.facts.iter().enumerate();
        facts.filter(move |(_, fact)| fact.source == source)
    };
    let known: Vec<&Fact> = of_source()
        .filter(|(index, _)| state.knows(FactId(*index as u8)))
        .map(|(_, fact)| fact)
        .collect();
    let all = of_source().count();
    let expected = !matches!(source, ClueSource::Context);
    if known.is_empty() && (!expected || all == 0) {
        return;
    }
    ui.add_space(theme.space().snug);
    let head = source_name(scene, source);
    let count = count_words(scene, source, known.len(), all);
    let line = |role, ink, text: &str| galley(ui, theme, role, ink, text, f32::INFINITY);
    let text = line(Text::SmallStrong, theme.ink, &head);
    let number = line(Text::Small, theme.ink3, &count);
    let width = ui.available_width();
    // Where both would meet, how much is known goes below.
    let below = INSET + text.size().x + theme.space().tight + number.size().x > width;
    let high = if below { 39.0 } else { 20.0 };
    let (row, response) = ui.allocate_exact_size(vec2(width, high), Sense::hover());
    let place = Rect::from_min_size(row.min + vec2(0.0, 1.0), vec2(17.0, 17.0));
    let (glyph, ink) = if known.is_empty() {
        (Icon::Circle, theme.ink3)
    } else {
        (Icon::Check, theme.best)
    };
    icon(ui.painter(), place, glyph, ink);
    ui.painter()
        .galley(row.min + vec2(INSET, 1.0), text, theme.ink);
    let corner = if below {
        row.min + vec2(INSET, 20.0)
    } else {
        pos2(row.right() - number.size().x, row.top() + 1.0)
    };
    ui.painter().galley(corner, number, theme.ink3);
    let spoken = format!("{head}: {count}");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken.as_str()));
    for fact in known {
        ui.add_space(3.0);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(INSET);
            ui.vertical(|ui| theme.label(ui, Text::Small, theme.ink2, fact.text.as_str()));
        });
    }
}

fn source_name(scene: &Scene, source: ClueSource) -> String {
    match source {
        ClueSource::Customer => scene.talk.session.scenario().customer.name.clone(),
        ClueSource::Employee => "Your colleague".to_owned(),
        ClueSource::OwnLog => "Our own records".to_owned(),
        ClueSource::IndependentTrace => "An independent trace".to_owned(),
        ClueSource::Context => "Around it".to_owned(),
    }
}

/// How much of a source is known. How much there is, is told in Coach only.
fn count_words(scene: &Scene, source: ClueSource, known: usize, all: usize) -> String {
    match (known, source) {
        (0, ClueSource::Customer | ClueSource::Employee) => "not heard yet".to_owned(),
        (0, _) => "not looked at yet".to_owned(),
        _ if scene.talk.tells() => format!("{known} of {all}"),
        _ => known.to_string(),
    }
}
