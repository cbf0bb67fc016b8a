//! A bar under the top bar: what is not saved yet, or a copy of the history that can be used. It stays until it is
//! settled, and whatever is open goes on below it.

use std::sync::Arc;

use egui::accesskit::Live;
use egui::{
    Align, Color32, Galley, Id, Layout, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use super::icons::{Icon, icon};
use super::pages::NoticeRoom;
use super::theme::{Text, Theme};
use super::widgets::{Kind, button_sized, galley};
use crate::app::{AppState, Command, Page, PeopleAct};

const SIGN: f32 = 18.0;
const BUTTON: f32 = 32.0;
/// What a button is wider than its word.
const AROUND: f32 = 30.0;
/// Below this the ways out stand under the words.
const ONE_LINE: f32 = 760.0;
/// The room of the ways out beside the words.
const WAYS: f32 = 250.0;

/// What is said, laid out so that the page knows how much room is left.
pub(super) struct Notice {
    words: Arc<Galley>,
    ways: Vec<(&'static str, Command)>,
    stacked: bool,
    height: f32,
}

impl Notice {
    /// What there is to say, if anything. Asks the page for room.
    pub(super) fn new(ui: &Ui, theme: &Theme, state: &AppState) -> Option<Self> {
        let told = told(state);
        let Some((words, ways)) = told else {
            NoticeRoom::ask(ui, 0.0);
            return None;
        };
        let space = theme.space();
        let window = ui.max_rect().width();
        let stacked = window < ONE_LINE;
        let beside = if stacked { 0.0 } else { WAYS };
        let width = window - 2.0 * space.margin - SIGN - space.tight - beside;
        let words = galley(ui, theme, Text::Body, theme.ink, &words, width);
        let below = if stacked { BUTTON + space.tight } else { 0.0 };
        let height = (words.size().y + 2.0 * space.snug).max(BUTTON + 2.0 * space.tight) + below;
        NoticeRoom::ask(ui, height);
        Some(Self {
            words,
            ways,
            stacked,
            height,
        })
    }

    /// Draws it where the page has left room.
    pub(super) fn show(self, ui: &mut Ui, theme: &Theme, out: &mut Vec<Command>) {
        let Some(room) = NoticeRoom::left(ui) else {
            return;
        };
        let space = theme.space();
        let window = ui.max_rect();
        let rect = Rect::from_x_y_ranges(window.x_range(), room.top..=room.top + self.height);
        ui.painter().rect_filled(rect, 0.0, theme.costly_soft);
        let line = Stroke::new(1.0, theme.line);
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 0.5, line);
        let below = if self.stacked {
            BUTTON + space.tight
        } else {
            0.0
        };
        let head = rect.with_max_y(rect.bottom() - below);
        let sign = pos2(rect.left() + space.margin + SIGN / 2.0, head.center().y);
        let sign = Rect::from_center_size(sign, vec2(SIGN, SIGN));
        icon(ui.painter(), sign, Icon::Warning, theme.costly);

        let size = self.words.size();
        let corner = pos2(sign.right() + space.tight, head.center().y - size.y / 2.0);
        let place = Rect::from_min_size(corner, size);
        let response = ui.interact(place, Id::unique("notice"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.words.text()));
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_live(Live::Assertive));
        ui.painter()
            .galley(corner, self.words, Color32::PLACEHOLDER);

        let wide = |label: &str| {
            let text = galley(ui, theme, Text::Button, theme.ink, label, f32::INFINITY);
            (text.size().x + AROUND).round() + space.tight
        };
        let used: f32 = self.ways.iter().map(|(label, _)| wide(label)).sum();
        let (left, top) = if self.stacked {
            (corner.x, rect.bottom() - BUTTON - space.tight)
        } else {
            let left = rect.right() - space.margin - used + space.tight;
            (left, (rect.center().y - BUTTON / 2.0).round())
        };
        let ways = Rect::from_min_max(pos2(left, top), pos2(rect.right(), top + BUTTON));
        let layout = Layout::left_to_right(Align::Min);
        let ways = UiBuilder::new().max_rect(ways).layout(layout);
        ui.scope_builder(ways, |ui| {
            ui.spacing_mut().item_spacing.x = space.tight;
            for (label, command) in self.ways {
                if button_sized(ui, theme, Kind::Plain, None, label, None, BUTTON).clicked() {
                    out.push(command);
                }
            }
        });
    }
}

/// The words and the ways out. What is not saved comes first.
fn told(state: &AppState) -> Option<(String, Vec<(&'static str, Command)>)> {
    let again = Command::People(PeopleAct::KeepAgain);
    if let Some(unkept) = &state.unkept {
        let why = &unkept.why;
        return Some(if unkept.waits {
            let words = format!("Your last move is not saved yet: {why}. The play goes on.");
            (words, vec![("Save it now", again)])
        } else {
            let words = format!("This play is no longer saved: {why}.");
            (words, vec![("I have read it", again)])
        });
    }
    let spare = state.history.spare.as_ref()?;
    let at_rest = matches!(
        state.page,
        Page::Library | Page::Skills(_) | Page::Attempts(_)
    );
    if !at_rest {
        return None;
    }
    let made = state.history.zone.day(spare.made, state.history.now);
    let words = if spare.damaged {
        format!(
            "Your history could not be read. It is set aside, untouched. Use the copy from {made}?"
        )
    } else {
        format!("Your history is gone, but a copy of it from {made} is there. Use it?")
    };
    let ways = vec![
        ("Use the copy", Command::People(PeopleAct::UseCopy(true))),
        ("Begin anew", Command::People(PeopleAct::UseCopy(false))),
    ];
    Some((words, ways))
}
