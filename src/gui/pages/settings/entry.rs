//! A name at the left and whatever belongs to it at the right; in a narrow window below.

use egui::{Align, Layout, Ui, vec2};

use crate::gui::theme::{Text, Theme};

/// The column of names.
const NAMES: f32 = 168.0;
/// Below this what belongs to a name stands under it.
const NARROW: f32 = 520.0;

pub(super) fn entry_ui(ui: &mut Ui, theme: &Theme, name: &str, add: impl FnOnce(&mut Ui)) {
    let space = theme.space();
    let margin = egui::Margin::symmetric(space.margin as i8, space.snug as i8);
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        let width = ui.available_width();
        ui.set_width(width);
        if width < NARROW {
            ui.spacing_mut().item_spacing.y = space.tight;
            theme.label(ui, Text::Button, theme.ink, name);
            return add(ui);
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let down = Layout::top_down(Align::Min);
            ui.allocate_ui_with_layout(vec2(NAMES, 0.0), down, |ui| {
                ui.set_width(NAMES);
                ui.add_space(2.0);
                theme.label(ui, Text::Button, theme.ink, name);
            });
            ui.allocate_ui_with_layout(vec2(width - NAMES, 0.0), down, |ui| {
                ui.set_width(width - NAMES);
                ui.spacing_mut().item_spacing.y = space.tight;
                add(ui);
            });
        });
    });
}
