//! The bar under the page: what is amiss in the file that is open, and where its play stands.

use std::sync::Arc;

use egui::accesskit::Live;
use egui::{
    Align2, Area, Color32, Frame, Galley, Id, Key, Margin, Modifiers, Order, Rect, Role,
    ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::{analysis, list};
use crate::app::{Analysing, AppState, Command, Entry, Page, problems, summary};
use crate::diag::Severity;
use crate::gui::icons::icon;
use crate::gui::pages::frame::{at, page_keys};
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, button, galley, scroll};

const LEAST: f32 = 40.0;
const SIGN: f32 = 17.0;
const BUTTON: f32 = 140.0;
const WIDEST: f32 = 760.0;
/// Below this only what is needed most is said.
const NARROW: f32 = 600.0;
/// How much of the page the open list may cover.
const COVER: f32 = 0.6;

/// The bar, laid out so that the page knows how much room is left.
pub struct ProblemBar<'a> {
    /// Its place; without height where there is nothing to tell.
    pub rect: Rect,
    state: &'a AppState,
    theme: &'a Theme,
    text: Option<Arc<Galley>>,
}

impl std::fmt::Debug for ProblemBar<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ProblemBar")
            .field("rect", &self.rect)
            .finish_non_exhaustive()
    }
}

impl<'a> ProblemBar<'a> {
    /// Lays the bar out at the lower edge and takes the key that closes its list.
    pub fn new(ui: &Ui, theme: &'a Theme, state: &'a AppState, out: &mut Vec<Command>) -> Self {
        let window = ui.max_rect();
        let mut bar = Self {
            rect: window.with_min_y(window.bottom()),
            state,
            theme,
            text: None,
        };
        let Some(words) = words(state, window.width() < NARROW) else {
            return bar;
        };
        let escape =
            |ui: &Ui| ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if bar.is_open() && escape(ui) {
            out.push(Command::ToggleProblems);
        }
        let space = theme.space();
        let button = if bar.has_list() { BUTTON } else { 0.0 };
        let around = 2.0 * space.snug + SIGN + space.tight + button;
        let text = galley(
            ui,
            theme,
            Text::Small,
            theme.ink,
            &words,
            window.width() - around,
        );
        let height = (text.size().y + 2.0 * space.tight).ceil().max(LEAST);
        bar.rect = window.with_min_y(window.bottom() - height);
        bar.text = Some(text);
        bar
    }

    fn has_list(&self) -> bool {
        let is_done = |entry: &Entry| matches!(entry.analysis, Analysing::Done(_));
        self.has_problems() || self.state.author().is_some_and(is_done)
    }

    fn has_problems(&self) -> bool {
        let entry = self.state.author();
        entry.is_some_and(|entry| !entry.reading.diagnostics.is_empty())
    }

    fn is_open(&self) -> bool {
        self.state.problems_open && self.has_list()
    }

    /// Draws the bar, and the list where it is open.
    pub fn show(self, ui: &mut Ui, out: &mut Vec<Command>) {
        let Self { rect, theme, .. } = self;
        let (open, has_list) = (self.is_open(), self.has_list());
        let has_problems = self.has_problems();
        let (Some(text), Some(entry)) = (self.text, self.state.author()) else {
            return;
        };
        let space = theme.space();
        ui.painter().rect_filled(rect, 0.0, theme.surface);
        let line = Stroke::new(1.0, theme.line);
        ui.painter().hline(rect.x_range(), rect.top() + 0.5, line);

        let faults = &entry.reading.diagnostics;
        let lost = entry.lost.as_ref().map(|_| Severity::Error);
        let gravest = faults.iter().map(|fault| fault.severity).chain(lost).min();
        let (glyph, ink) = list::sign(theme, gravest);
        let middle = rect.center().y;
        let sign = Rect::from_center_size(
            pos2(rect.left() + space.snug + SIGN / 2.0, middle),
            vec2(SIGN, SIGN),
        );
        icon(ui.painter(), sign, glyph, ink);

        let corner = pos2(sign.right() + space.tight, middle - text.size().y / 2.0);
        let place = Rect::from_min_size(corner, text.size());
        let response = ui.interact(place, Id::unique("problem bar"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text.text()));
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
        ui.painter().galley(corner, text, Color32::PLACEHOLDER);

        if !has_list {
            return;
        }
        let room = Rect::from_min_max(
            pos2(rect.right() - space.tight - BUTTON, middle - 18.0),
            pos2(rect.right() - space.tight, middle + 18.0),
        );
        let layout = egui::Layout::right_to_left(egui::Align::Center);
        let label = match (open, has_problems) {
            (true, true) => "Hide problems",
            (false, true) => "Show problems",
            (true, false) => "Hide analysis",
            (false, false) => "Show analysis",
        };
        at(ui, room, |ui| {
            ui.with_layout(layout, |ui| {
                if button(ui, theme, Kind::Quiet, None, label, None).clicked() {
                    out.push(Command::ToggleProblems);
                }
            });
        });
        if open {
            open_list_ui(ui, theme, rect, |ui| {
                list::list_ui(ui, theme, &problems(&entry.reading));
                if has_problems {
                    ui.add_space(theme.space().margin);
                }
                analysis::analysis_ui(ui, theme, entry);
            });
        }
    }
}

/// The list over the page, as high as it needs to be.
fn open_list_ui(ui: &Ui, theme: &Theme, bar: Rect, add: impl FnOnce(&mut Ui)) {
    let window = ui.max_rect();
    let space = theme.space();
    let width = (window.width() - 2.0 * space.snug).min(WIDEST);
    let most = (window.height() - bar.height()) * COVER;
    let shown = Area::new(Id::unique("problem list"))
        .order(Order::Foreground)
        .anchor(
            Align2::RIGHT_BOTTOM,
            vec2(-space.snug, -space.snug - bar.height()),
        )
        .show(ui.ctx(), |ui| {
            Frame::new()
                .fill(theme.surface)
                .stroke(Stroke::new(1.0, theme.edge))
                .corner_radius(theme.radius().card)
                .inner_margin(Margin::same(space.gutter as i8))
                .show(ui, |ui| {
                    ui.set_width(width - 2.0 * space.gutter);
                    let area = ScrollArea::vertical()
                        .id_salt("problem list")
                        .auto_shrink([false, true])
                        .max_height(most - 2.0 * space.gutter);
                    scroll(ui, area, "the problems", |ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        add(ui);
                        page_keys(ui);
                    });
                });
        });
    // Its place comes from its size in the frame before; in another window it has another one.
    let right = window.right() - space.snug;
    if (shown.response.rect.right() - right).abs() > 1.0 {
        ui.ctx().request_repaint();
    }
}

/// The state of the file, and of the play where it could not go on as it was.
fn words(state: &AppState, narrow: bool) -> Option<String> {
    let entry = state.author()?;
    let told = match &entry.lost {
        None if narrow => summary(&entry.reading),
        _ => entry.told(),
    };
    let unfit = match &state.page {
        Page::Conversation(talk) => talk.unfit.as_ref(),
        _ => None,
    };
    Some(match unfit {
        Some(unfit) => format!("{}. {unfit}", told.trim_end_matches('.')),
        None => told,
    })
}
