//! The talk afterwards: what each move did, what showed, and what to take away.
//!
//! Draws a [`DebriefPage`] over the whole window: its own bar, the part that was chosen, and the results
//! beside it. Start with [`debrief_ui`]. Never judges: every word and figure comes from `debrief` and
//! `assess`.

mod answer;
mod answers;
mod bar;
mod cards;
mod choice;
mod contrast;
mod curve;
mod evidence;
mod future;
mod goes_on;
mod keys;
mod measures;
mod parts;
pub(super) mod pieces;
mod pitfalls;
mod rail;
mod review;
mod reviewed;
mod rules;
mod said;
mod score;

use egui::{Align, Layout, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::frame::below_notice;
use crate::app::{Command, DebriefPage, DebriefTab};
use crate::gui::theme::Theme;
use crate::gui::widgets::{reading, scroll};

use measures::Measures;

/// The column beside the parts.
const RESULTS: &str = "Results";

/// Draws the debrief.
pub fn debrief_ui(
    ui: &mut Ui,
    theme: &Theme,
    page: &DebriefPage,
    shortcuts: bool,
    out: &mut Vec<Command>,
) {
    let window = ui.max_rect();
    ui.painter().rect_filled(window, 0.0, theme.canvas);
    let measures = Measures::of(window.size(), theme);
    let bar = Rect::from_min_size(window.min, vec2(window.width(), measures.bar));
    bar::bar(ui, theme, page, &measures, bar, out);
    keys::keys(ui, page, out);

    let place = below_notice(ui, Rect::from_min_max(bar.left_bottom(), window.max));
    let left = place.center().x - measures.content / 2.0;
    let main = Rect::from_min_max(
        pos2(left, place.top()),
        pos2(left + measures.main, place.bottom()),
    );
    column(ui, theme, main, measures.margin, page.tab.name(), |ui| {
        match page.tab {
            DebriefTab::Review => review::review(ui, theme, page, &measures, out),
            DebriefTab::Evidence => evidence::evidence(ui, theme, page, out),
            DebriefTab::Contrast => contrast::contrast(ui, theme, page, shortcuts, out),
            DebriefTab::Cards => cards::cards(ui, theme, page, out),
        }
        if measures.rail.is_none() {
            rail::rail(ui, theme, page, out);
        }
    });
    if let Some(width) = measures.rail {
        let left = main.right() + theme.space().gutter;
        let rail = Rect::from_min_max(pos2(left, place.top()), pos2(left + width, place.bottom()));
        column(ui, theme, rail, measures.margin, RESULTS, |ui| {
            rail::rail(ui, theme, page, out);
        });
    }
}

/// Cards below each other that scroll together. The bar of the scrolling lies beside the cards.
fn column(
    ui: &mut Ui,
    theme: &Theme,
    place: Rect,
    margin: f32,
    name: &str,
    add: impl FnOnce(&mut Ui),
) {
    let space = theme.space();
    // Focus rings at the left edge and the bar at the right one need a little room beside the cards.
    let beside = Rect::from_min_max(
        place.min - vec2(space.hair, 0.0),
        place.max + vec2(space.snug, 0.0),
    );
    let builder = UiBuilder::new()
        .id_salt(name)
        .max_rect(beside)
        .layout(Layout::top_down(Align::Min));
    ui.scope_builder(builder, |ui| {
        let area = ScrollArea::vertical().id_salt(name).auto_shrink(false);
        let shown = |ui: &mut Ui| {
            let edge = Margin {
                left: space.hair as i8,
                ..Margin::symmetric(0, margin as i8)
            };
            egui::Frame::new().inner_margin(edge).show(ui, |ui| {
                ui.set_width(place.width());
                ui.spacing_mut().item_spacing.y = space.gutter;
                // Rows of text are as high as their text.
                ui.spacing_mut().interact_size.y = space.margin;
                add(ui);
            });
            keys::follow_focus(ui);
            if name != RESULTS {
                keys::scroll(ui);
            }
        };
        if name == RESULTS {
            reading(ui, theme, area, name, shown);
        } else {
            scroll(ui, area, "the page", shown);
        }
    });
}
