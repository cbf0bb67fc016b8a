//! The card that says what to play next, and why.

use std::sync::Arc;

use egui::{Galley, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::Shelf;
use crate::app::Command;
use crate::gui::pages::conversation::Size;
use crate::gui::pages::frame::at;
use crate::gui::paint::{Mood, bust, customer};
use crate::gui::theme::Text;
use crate::gui::widgets::{Kind, button, galley};

const LEAST: f32 = 236.0;
const BUTTON: f32 = 36.0;
/// Below this the two buttons stand on top of each other.
const ONE_ROW: f32 = 352.0;
/// The longest line that is still read with ease.
const MEASURE: f32 = 560.0;

/// The card, its text laid out.
pub(super) struct Next {
    pub(super) height: f32,
    place: usize,
    portrait: String,
    parts: [(f32, Arc<Galley>); 4],
    pad: f32,
    text: f32,
    bust: f32,
}

impl Next {
    /// Lays the card out for a width.
    pub(super) fn new(ui: &Ui, shelf: &Shelf, place: usize, reason: &str, width: f32) -> Self {
        let theme = shelf.theme;
        let space = theme.space();
        let pad = if shelf.measures.size == Size::Wide {
            space.reading
        } else {
            space.margin
        };
        let bust = match width {
            780.0.. => 252.0,
            520.0.. => 186.0,
            _ => 0.0,
        };
        let text = (width - 2.0 * pad - bust).min(MEASURE);
        let scenario = shelf.state.library.scenario(place);
        let of = |role, ink, words: &str| galley(ui, theme, role, ink, words, text);
        let told = scenario.map_or("", |scenario| scenario.briefing.situation.as_str());
        let title = scenario.map_or("", |scenario| scenario.title.as_str());
        // White space above, then the text.
        let parts = [
            (pad - 4.0, of(Text::Label, theme.accent, "Next for you")),
            (space.tight - 1.0, of(Text::Title, theme.ink, title)),
            (space.hair + 1.0, of(Text::Option, theme.ink2, told)),
            (space.tight + 2.0, of(Text::Small, theme.ink2, reason)),
        ];
        let used: f32 = parts
            .iter()
            .map(|(above, part)| above + part.size().y)
            .sum();
        let rows = if text < ONE_ROW { 2.0 } else { 1.0 };
        let buttons = rows * BUTTON + (rows - 1.0) * space.tight;
        Self {
            height: (used + space.gutter + buttons + pad - 4.0)
                .ceil()
                .max(LEAST),
            place,
            portrait: scenario.map_or_else(String::new, |it| it.customer.portrait.clone()),
            parts,
            pad,
            text,
            bust,
        }
    }

    /// Draws it; gives whether something else is asked for.
    pub(super) fn show(
        self,
        ui: &mut Ui,
        shelf: &Shelf,
        rect: Rect,
        out: &mut Vec<Command>,
    ) -> bool {
        let theme = shelf.theme;
        let radius = theme.radius().card;
        ui.painter().rect_filled(rect, radius, theme.accent_soft);
        if self.bust > 0.0 {
            let right = rect.right() - if self.bust > 200.0 { 40.0 } else { 12.0 };
            let size = vec2(self.bust - 36.0, (rect.height() - 12.0).min(LEAST - 12.0));
            let place = Rect::from_min_size(pos2(right - size.x, rect.bottom() - size.y), size);
            let who = customer(&self.portrait);
            bust(ui.painter(), place, who, &Mood::default());
        }
        let line = Stroke::new(1.0, theme.line);
        ui.painter()
            .rect_stroke(rect, radius, line, StrokeKind::Inside);

        let left = rect.left() + self.pad;
        let mut top = rect.top();
        for (index, (above, part)) in self.parts.into_iter().enumerate() {
            top += above;
            let place = Rect::from_min_size(pos2(left, top), vec2(self.text, part.size().y));
            top = place.bottom();
            said(ui, place, index, part);
        }
        let row = Rect::from_min_max(
            pos2(left, top + theme.space().gutter),
            pos2(left + self.text, rect.bottom() - self.pad + 4.0),
        );
        at(ui, row, |ui| buttons_ui(ui, shelf, self.place, out))
    }
}

/// Draws laid-out text and has it read out.
fn said(ui: &mut Ui, place: Rect, index: usize, part: Arc<Galley>) {
    let id = egui::Id::unique(("next for you", index));
    let response = ui.interact(place, id, egui::Sense::hover());
    let role = if index == 1 {
        egui::Role::Heading
    } else {
        egui::Role::Label
    };
    response.widget_info(|| egui::WidgetInfo::labeled(role, true, part.text()));
    ui.painter()
        .galley(place.min, part, egui::Color32::PLACEHOLDER);
}

fn buttons_ui(ui: &mut Ui, shelf: &Shelf, place: usize, out: &mut Vec<Command>) -> bool {
    let theme = shelf.theme;
    let stacked = ui.available_width() < ONE_ROW;
    // Where a play was left, going on with it comes first.
    let first = shelf.state.left.is_none();
    let key = (shelf.state.settings.shortcuts && !stacked && first).then_some("Enter");
    let kind = if first { Kind::Filled } else { Kind::Plain };
    let mut add = |ui: &mut Ui| {
        if button(ui, theme, kind, None, "Open the briefing", key).clicked() {
            out.push(Command::OpenBriefing(place));
        }
        button(ui, theme, Kind::Plain, None, "Something else", None).clicked()
    };
    let layout = if stacked {
        egui::Layout::top_down(egui::Align::Min)
    } else {
        egui::Layout::left_to_right(egui::Align::Max)
    };
    ui.with_layout(layout, |ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, theme.space().tight);
        add(ui)
    })
    .inner
}
