//! A button that shows what is chosen and opens a list of what else there is.

use egui::{
    CursorIcon, Id, Key, Popup, Rect, Response, Role, Sense, Ui, WidgetInfo, accesskit::HasPopup,
    pos2, vec2,
};

use super::{
    button::menu_button_sized,
    paint::{focus_ring, line, put},
    tween::mix,
};
use crate::gui::{
    icons::{Icon, icon},
    theme::{Text, Theme},
};

const ROW: f32 = 36.0;

/// A menu button `width` wide; gives the place of what was chosen from `labels`.
/// `about` says to whoever cannot see it what the choice is about.
pub fn menu(
    ui: &mut Ui,
    theme: &Theme,
    about: &str,
    labels: &[&str],
    chosen: usize,
    width: f32,
) -> Option<usize> {
    let label = labels.get(chosen).copied().unwrap_or(about);
    let button = menu_button_sized(ui, theme, label, width);
    let was_open = Popup::is_id_open(ui, Popup::default_response_id(&button));
    let mut picked = None;
    Popup::menu(&button)
        .gap(theme.space().hair)
        .width(width)
        .accessible_name(about)
        .show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (index, label) in labels.iter().enumerate() {
                if row(ui, theme, label, index == chosen).clicked() {
                    picked = Some(index);
                    ui.close();
                }
            }
        });
    let open = Popup::is_id_open(ui, Popup::default_response_id(&button));
    describe(ui, button.id, about, open);
    // The row that had the keyboard is gone; the button takes it back.
    let by_key = [Key::Escape, Key::Enter, Key::Space];
    if was_open && !open && ui.input(|input| by_key.iter().any(|&key| input.key_pressed(key))) {
        button.request_focus();
    }
    picked
}

fn describe(ui: &Ui, button: Id, about: &str, open: bool) {
    ui.ctx().accesskit_node_builder(button, |node| {
        node.set_has_popup(HasPopup::Menu);
        node.set_expanded(open);
        node.set_description(about);
    });
}

fn row(ui: &mut Ui, theme: &Theme, label: &str, chosen: bool) -> Response {
    let text = line(ui, theme, Text::Button, theme.ink, label).size().x;
    let space = theme.space();
    let mark = 16.0;
    let before = space.snug + mark + space.tight;
    let width = ui.available_width().max(before + text + space.snug);
    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, chosen, label));
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let radius = theme.radius().button;
    let fill = mix(&response, theme.surface, theme.accent_soft);
    ui.painter().rect_filled(rect, radius, fill);
    let inside = Response {
        rect: rect.shrink(2.0),
        ..response.clone()
    };
    focus_ring(ui, theme, &inside, radius, 0.0);
    if chosen {
        let middle = pos2(rect.left() + space.snug + mark / 2.0, rect.center().y);
        let place = Rect::from_center_size(middle, vec2(mark, mark));
        icon(ui.painter(), place, Icon::Check, theme.accent);
    }
    let ink = mix(&response, theme.ink, theme.accent_hover);
    let galley = line(ui, theme, Text::Button, ink, label);
    put(ui, galley, rect.left() + before, rect.center().y);
    response
}
