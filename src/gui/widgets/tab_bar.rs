//! Places side by side, the present one underlined. Never changes the place itself: it tells.

use egui::{CursorIcon, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{
    paint::{focus_ring, line, put},
    tween::mix,
};
use crate::gui::theme::{Text, Theme};

const PAD: f32 = 6.0;
const GAP: f32 = 26.0;
const LEAST_GAP: f32 = 4.0;

/// Tabs as high as `height`; gives the index of the one that was chosen.
pub fn tab_bar(
    ui: &mut Ui,
    theme: &Theme,
    labels: &[&str],
    selected: usize,
    height: f32,
) -> Option<usize> {
    let mut chosen = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = gap(ui, theme, labels);
        for (i, label) in labels.iter().enumerate() {
            if tab(ui, theme, label, i == selected, height) {
                chosen = Some(i);
            }
        }
    });
    chosen
}

/// What stands between two tabs: less where all of them would not fit otherwise.
fn gap(ui: &Ui, theme: &Theme, labels: &[&str]) -> f32 {
    let wide = |label: &&str| tab_width(ui, theme, label);
    let tabs: f32 = labels.iter().map(wide).sum();
    let gaps = labels.len().saturating_sub(1).max(1) as f32;
    ((ui.available_width() - tabs) / gaps).clamp(LEAST_GAP, GAP)
}

fn tab_width(ui: &Ui, theme: &Theme, label: &str) -> f32 {
    let text = line(ui, theme, Text::Button, theme.ink, label);
    (text.size().x + 2.0 * PAD).ceil()
}

fn tab(ui: &mut Ui, theme: &Theme, label: &str, selected: bool, height: f32) -> bool {
    let size = vec2(tab_width(ui, theme, label), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Tab, enabled, selected, label));
    let response = response.on_hover_cursor(CursorIcon::PointingHand);

    let ink = if selected {
        theme.ink
    } else {
        mix(&response, theme.ink2, theme.accent_hover)
    };
    let galley = line(ui, theme, Text::Button, ink, label);
    put(ui, galley, rect.left() + PAD, rect.center().y);
    if selected {
        let rule = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 2.0), rect.max);
        ui.painter().rect_filled(rule, 1.0, theme.accent);
    }
    // The ring goes round the word: round the whole tab it would leave the bar.
    let ring = egui::Response {
        rect: Rect::from_center_size(rect.center(), vec2(rect.width(), 28.0)),
        ..response.clone()
    };
    focus_ring(ui, theme, &ring, theme.radius().key, 0.0);
    response.clicked()
}
