//! A sentence that the person should know, until it is put away.

use egui::accesskit::Live;
use egui::{Align2, Area, Frame, Id, Margin, Order, Stroke, Ui, vec2};

use super::icons::Icon;
use super::theme::{Text, Theme};
use super::widgets::{Kind, icon_button};
use crate::app::Command;

pub(super) fn message_ui(
    ui: &mut Ui,
    theme: &Theme,
    above: f32,
    message: Option<&str>,
    out: &mut Vec<Command>,
) {
    let Some(message) = message else {
        return;
    };
    let space = theme.space();
    let width = (ui.max_rect().width() - 2.0 * space.margin).min(640.0);
    Area::new(Id::unique("message"))
        .order(Order::Foreground)
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -space.margin - above))
        .show(ui.ctx(), |ui| {
            Frame::new()
                .fill(theme.surface)
                .stroke(Stroke::new(1.0, theme.edge))
                .corner_radius(theme.radius().card)
                .inner_margin(Margin::same(space.snug as i8))
                .show(ui, |ui| {
                    ui.set_max_width(width);
                    ui.horizontal(|ui| {
                        let close = |ui: &mut Ui| {
                            icon_button(ui, theme, Kind::Quiet, Icon::Close, "Close", 36.0)
                        };
                        if close(ui).clicked() {
                            out.push(Command::DismissMessage);
                        }
                        let label = theme.label(ui, Text::Body, theme.ink, message);
                        ui.ctx().accesskit_node_builder(label.id, |node| {
                            node.set_live(Live::Assertive);
                        });
                    });
                });
        });
}
