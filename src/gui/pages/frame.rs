//! What holds the pages together: the bar on top, the middle of the window, scrolling by keyboard.

use egui::{
    Align, Color32, Id, Key, Layout, Rect, Response, Role, ScrollArea, Sense, Stroke, Ui,
    UiBuilder, vec2,
};

use super::conversation::Size;
use crate::app::Command;
use crate::gui::icons::{Icon, icon};
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{KEPT, Kind, icon_button, scroll};

/// The widest that content gets, its margins included.
const WIDEST: f32 = 1600.0;

/// White space around the content and between its parts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measures {
    pub(super) size: Size,
    pub(super) bar: f32,
    pub(super) margin: f32,
    pub(super) gutter: f32,
}

impl Measures {
    /// The measures for a window.
    pub(super) fn of(window: Rect, theme: &Theme) -> Self {
        let size = Size::of(window.size());
        let space = theme.space();
        if size == Size::Wide {
            Self {
                size,
                bar: 56.0,
                margin: space.margin,
                gutter: space.gutter,
            }
        } else {
            Self {
                size,
                bar: 48.0,
                margin: space.snug,
                gutter: space.snug,
            }
        }
    }

    /// The content in the middle of a place, not wider than `widest`.
    pub(super) fn middle(&self, place: Rect, widest: f32) -> Rect {
        let width = (place.width().min(WIDEST) - 2.0 * self.margin).min(widest);
        let left = (place.center().x - width / 2.0).round();
        Rect::from_x_y_ranges(left..=left + width, place.y_range())
    }
}

/// Draws window and bar; gives the place below the bar. `settings` is the way to the settings.
pub(super) fn bar_ui(
    ui: &mut Ui,
    theme: &Theme,
    measures: &Measures,
    settings: Option<&mut Vec<Command>>,
    add: impl FnOnce(&mut Ui),
) -> Rect {
    let window = ui.max_rect();
    ui.painter().rect_filled(window, 0.0, theme.canvas);
    let (bar, body) = window.split_top_bottom_at_y(window.top() + measures.bar);
    ui.painter().rect_filled(bar, 0.0, theme.surface);
    let line = Stroke::new(1.0, theme.line);
    ui.painter().hline(bar.x_range(), bar.bottom() - 0.5, line);
    at(ui, bar, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            add(ui);
            let Some(out) = settings else {
                return;
            };
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(theme.space().snug - 1.0);
                let glyph = Icon::Settings;
                if icon_button(ui, theme, Kind::Quiet, glyph, "Settings", 36.0).clicked() {
                    out.push(Command::ShowSettings);
                }
            });
        });
    });
    below_notice(ui, body)
}

/// The room that a notice takes below the bar, and where it begins.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NoticeRoom {
    /// Its height; nothing where there is nothing to say.
    pub height: f32,
    /// Its upper edge, once the page has been drawn.
    pub top: f32,
}

impl NoticeRoom {
    fn id() -> Id {
        Id::unique("room for a notice")
    }

    /// Asks the page of this frame for room.
    pub fn ask(ui: &Ui, height: f32) {
        let room = Self { height, top: 0.0 };
        ui.data_mut(|data| data.insert_temp(Self::id(), room));
    }

    /// What the page of this frame has left.
    pub fn left(ui: &Ui) -> Option<Self> {
        ui.data(|data| data.get_temp(Self::id()))
    }
}

/// The place below the bar, less the room that a notice wants.
pub(super) fn below_notice(ui: &Ui, body: Rect) -> Rect {
    let Some(room) = NoticeRoom::left(ui).filter(|room| room.height > 0.0) else {
        return body;
    };
    let top = body.top();
    ui.data_mut(|data| data.insert_temp(NoticeRoom::id(), NoticeRoom { top, ..room }));
    body.with_min_y(top + room.height)
}

/// Draws a part in its place.
pub(super) fn at<R>(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().max_rect(rect), add).inner
}

/// Text that is a heading to whoever cannot see it.
pub(super) fn heading(
    ui: &mut Ui,
    theme: &Theme,
    role: Text,
    ink: Color32,
    text: &str,
) -> Response {
    let response = theme.label(ui, role, ink, text);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_label(text);
    });
    response
}

/// A sign and text beside it that wraps.
pub(super) fn signed(
    ui: &mut Ui,
    theme: &Theme,
    sign: Icon,
    role: Text,
    ink: Color32,
    text: &str,
) -> Response {
    let row = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space().tight + 1.0;
        let (place, _) = ui.allocate_exact_size(vec2(17.0, role.line()), Sense::hover());
        icon(ui.painter(), place, sign, theme.ink2);
        ui.vertical(|ui| theme.label(ui, role, ink, text)).inner
    });
    row.inner
}

/// A part that scrolls by wheel and page keys and follows the focus.
pub(super) fn scrolled(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui)) {
    let area = ScrollArea::vertical().id_salt(name).auto_shrink(false);
    scroll(ui, area, "the page", |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        // A row of text is as high as the text.
        ui.spacing_mut().interact_size.y = 0.0;
        add(ui);
        follow_focus(ui);
        page_keys(ui);
    });
}

/// A column of the window, as wide as `content`, that scrolls.
pub(super) fn scrolled_column(ui: &mut Ui, name: &str, content: Rect, add: impl FnOnce(&mut Ui)) {
    scrolled(ui, name, |ui| {
        let column = Rect::from_x_y_ranges(content.x_range(), ui.max_rect().y_range());
        let builder = UiBuilder::new()
            .max_rect(column)
            .layout(Layout::top_down(Align::Min));
        ui.scope_builder(builder, |ui| {
            ui.set_width(column.width());
            ui.spacing_mut().item_spacing.y = 0.0;
            add(ui);
        });
    });
}

/// Scrolls to whatever in this part has just received the focus.
pub(super) fn follow_focus(ui: &Ui) {
    let focused = ui.memory(egui::Memory::focused);
    let seen = ui.make_persistent_id(Id::unique("focus seen"));
    let before = ui.data(|data| data.get_temp::<Option<Id>>(seen)).flatten();
    if focused == before {
        return;
    }
    // While a click is under way, looking at a widget elsewhere would take the focus from it.
    if ui.input(|input| input.pointer.any_pressed() || input.pointer.any_released()) {
        ui.request_repaint();
        return;
    }
    ui.data_mut(|data| data.insert_temp(seen, focused));
    let response = focused.and_then(|id| ui.read_response(id));
    if let Some(response) = response
        && response.layer_id == ui.layer_id()
        && ui.min_rect().expand(1.0).contains_rect(response.rect)
    {
        ui.scroll_to_rect(response.rect.expand2(vec2(0.0, 20.0)), None);
    }
}

/// Text without controls can be read to its end.
pub(super) fn page_keys(ui: &Ui) {
    if ui.text_edit_focused() {
        return;
    }
    let page = ui.clip_rect().height() * (1.0 - KEPT);
    let all = ui.min_rect().height();
    let turns = [
        (Key::PageDown, -page),
        (Key::PageUp, page),
        (Key::End, -all),
        (Key::Home, all),
    ];
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    let turned = turns.into_iter().filter(|&(key, _)| pressed(key));
    let delta: f32 = turned.map(|(_, delta)| delta).sum();
    if delta != 0.0 {
        ui.scroll_with_delta(vec2(0.0, delta));
    }
}
