//! Parts that scroll. Their bar has a name and says how far it is; one that holds nothing but text can be reached and
//! scrolled by keyboard alone.

use egui::scroll_area::ScrollAreaOutput;
use egui::{EventFilter, Id, Key, Modifiers, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::paint::focus_ring;
use crate::gui::theme::Theme;

/// How far an arrow key scrolls.
const STEP: f32 = 40.0;
/// How much of a text stays in view when a page key turns it.
pub const KEPT: f32 = 0.15;

/// Shows a part that scrolls and names its bar after what it scrolls, such as "the letter".
pub fn scroll<R>(
    ui: &mut Ui,
    area: ScrollArea,
    name: &str,
    add: impl FnOnce(&mut Ui) -> R,
) -> ScrollAreaOutput<R> {
    let output = area.show(ui, add);
    let (seen, all) = (output.inner_rect.size(), output.content_size);
    for direction in 0..2 {
        let bar = output.id.with(direction);
        if !ui.ctx().has_accesskit_node(bar) {
            continue;
        }
        ui.ctx().accesskit_node_builder(bar, |node| {
            node.set_label(format!("Scroll {name}"));
            node.set_numeric_value(output.state.unclamped_offset()[direction].into());
            node.set_min_numeric_value(0.0);
            let most = (all[direction] - seen[direction]).max(0.0);
            node.set_max_numeric_value(most.into());
        });
    }
    output
}

/// A part that holds text and nothing to press. Where not all of it is seen, Tab comes to it, and arrows and page keys
/// scroll it.
pub fn reading<R>(
    ui: &mut Ui,
    theme: &Theme,
    area: ScrollArea,
    name: &str,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    let id = ui.make_persistent_id(Id::unique(("reading", name)));
    let place = ui.available_rect_before_wrap();
    let overflows = ui.data(|data| data.get_temp(id)).unwrap_or(false);
    let mut turned = 0.0;
    let stop = overflows.then(|| {
        let response = ui.interact(place, id, Sense::focusable_noninteractive());
        response.widget_info(|| {
            let words = format!("{name}, scrolls with the arrow keys");
            WidgetInfo::labeled(Role::ScrollView, true, words)
        });
        if response.has_focus() {
            let arrows = EventFilter {
                vertical_arrows: true,
                horizontal_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
            turned = keys(ui, place.height());
        }
        response
    });
    let output = scroll(ui, area, name, |ui| {
        if turned != 0.0 {
            ui.scroll_with_delta(vec2(0.0, turned));
        }
        add(ui)
    });
    if let Some(response) = stop {
        focus_ring(ui, theme, &response, theme.radius().key, -1.0);
    }
    let more = output.content_size.y > output.inner_rect.height() + 1.0;
    if more != overflows {
        ui.data_mut(|data| data.insert_temp(id, more));
        ui.ctx().request_repaint();
    }
    output.inner
}

/// How far the keys that were just pressed scroll a part of this height. Nothing else sees them.
fn keys(ui: &mut Ui, height: f32) -> f32 {
    let page = height * (1.0 - KEPT);
    let turns = [
        (Key::ArrowDown, -STEP),
        (Key::ArrowUp, STEP),
        (Key::PageDown, -page),
        (Key::PageUp, page),
        (Key::End, -f32::from(u16::MAX)),
        (Key::Home, f32::from(u16::MAX)),
    ];
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let pressed = turns.map(|(key, delta)| if pressed(key) { delta } else { 0.0 });
    pressed.into_iter().sum()
}
