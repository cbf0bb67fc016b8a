//! The conversation: the customer, what was said, what can be answered, the kettle.
//!
//! Three arrangements of the same parts: side by side, the same in a smaller window, and one scrolling
//! column where text is large or the window narrow.

mod answers;
mod case;
mod clock;
mod column;
mod controls;
mod cues;
mod desk;
mod drafts;
mod drawer;
mod keys;
mod later;
mod letter;
mod moment;
mod moods;
mod rail;
mod read;
mod stage;
mod strip;
mod talk;
mod thread;
mod time;
mod top;
mod voice;

pub(super) use moods::mood_of;

use egui::{Rect, Ui, UiBuilder, Vec2, pos2, vec2};

use super::frame::{below_notice, page_keys};
use crate::app::{Command, Conversation, Keymap, Settings};
use crate::gui::theme::Theme;

/// What the parts share: the conversation, the look, and whether keys alone act.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    talk: &'a Conversation,
    theme: &'a Theme,
    shortcuts: bool,
    keys: &'a Keymap,
    size: Size,
}

/// The arrangement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    /// Side by side with room to spare.
    Wide,
    /// Side by side, everything a little smaller.
    Compact,
    /// One column.
    Column,
}

impl Size {
    /// The arrangement for a window.
    pub(super) fn of(window: Vec2) -> Self {
        if window.x < 860.0 || window.y < 520.0 {
            Self::Column
        } else if window.x < 1120.0 || window.y < 720.0 {
            Self::Compact
        } else {
            Self::Wide
        }
    }
}

/// Draws the conversation over the whole window.
pub fn conversation_ui(
    ui: &mut Ui,
    theme: &Theme,
    talk: &Conversation,
    settings: &Settings,
    out: &mut Vec<Command>,
) {
    let window = ui.max_rect();
    let size = Size::of(window.size());
    let scene = Scene {
        talk,
        theme,
        shortcuts: settings.shortcuts,
        keys: &settings.keys,
        size,
    };
    keys::handle(ui, &scene, out);
    ui.painter().rect_filled(window, 0.0, theme.canvas);

    let bar = if size == Size::Wide { 56.0 } else { 48.0 };
    let (top, body) = window.split_top_bottom_at_y(window.top() + bar);
    at(ui, top, |ui| top::top_bar_ui(ui, &scene, out));
    let body = below_notice(ui, body);
    let body = strip::strip_ui(ui, body, &scene, out);
    match size {
        Size::Column => at(ui, body, |ui| {
            // A drawer covers all of it, so the keyboard stays in the drawer.
            if talk.drawer.is_some() {
                ui.disable();
            }
            column::column_ui(ui, body, &scene, out);
        }),
        Size::Wide | Size::Compact => side_by_side_ui(ui, body, &scene, out),
    }
    drawer::drawer_ui(ui, body, &scene, out);
    keys::keep_focus(ui, &scene);
}

fn side_by_side_ui(ui: &mut Ui, body: Rect, scene: &Scene, out: &mut Vec<Command>) {
    let space = scene.theme.space();
    let wide = scene.size == Size::Wide;
    let (margin, gutter) = if wide {
        (space.margin, space.gutter)
    } else {
        (space.snug, space.snug)
    };
    let rail = match body.width() {
        1900.0.. => 356.0,
        _ if wide => 316.0,
        _ => 240.0,
    };
    let width = body.width().min(1600.0);
    let left = body.center().x - width / 2.0 + margin;
    let right = body.center().x + width / 2.0 - margin;
    let (top, bottom) = (body.top() + margin, body.bottom() - margin);

    let main = Rect::from_min_max(pos2(left, top), pos2(right - rail - gutter, bottom));
    let controls_top = main.bottom() - 36.0;
    let controls = Rect::from_min_max(pos2(main.left(), controls_top), main.max);
    at(ui, controls, |ui| controls::controls_ui(ui, scene, out));

    let above = if wide { space.gutter } else { space.snug };
    let needed = answers::height(ui, scene, main.width());
    let least_stage = if wide { 240.0 } else { 200.0 };
    let most = controls_top - above - main.top() - least_stage;
    let answers_top = controls_top - above - needed.min(most);
    let answers = Rect::from_min_max(
        pos2(main.left(), answers_top),
        pos2(main.right(), controls_top - above),
    );
    let stage = Rect::from_min_max(main.min, pos2(main.right(), answers_top - space.snug));
    at(ui, stage, |ui| stage::stage_ui(ui, scene, out));
    at(ui, answers, |ui| answers::answers_ui(ui, scene, out));

    let rail = Rect::from_min_max(pos2(right - rail, top), pos2(right, bottom));
    at(ui, rail, |ui| rail::rail_ui(ui, scene));
}

/// Page keys scroll what the customer says, unless a drawer lies over it.
fn main_keys(ui: &Ui, scene: &Scene) {
    if scene.talk.drawer.is_none() {
        page_keys(ui);
    }
}

/// Draws a part in its place.
pub(super) fn at<R>(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().max_rect(rect), add).inner
}

/// The place left in a `ui` after padding.
pub(super) fn padded(rect: Rect, x: f32, y: f32) -> Rect {
    rect.shrink2(vec2(x, y))
}
