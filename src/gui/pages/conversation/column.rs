//! One scrolling column, for large text and narrow windows. The controls stay at the bottom.

use egui::{Rect, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

use super::stage::{face_ui, is_call, shows_face};
use super::{
    Scene, answers, at, case, clock, controls, desk, drafts, letter, main_keys, moment, padded,
    rail, strip, talk, top,
};
use crate::app::Command;
use crate::catalog::Channel;
use crate::gui::pages::frame::follow_focus;
use crate::gui::theme::Text;
use crate::gui::widgets::{card, scroll};

const CONTROLS: f32 = 56.0;

pub(super) fn column_ui(ui: &mut Ui, body: Rect, scene: &Scene, out: &mut Vec<Command>) {
    let theme = scene.theme;
    let over = scene.talk.is_over();
    let channel = scene.talk.session.scenario().channel;
    let bar = if over { 0.0 } else { CONTROLS };
    let (above, below) = body.split_top_bottom_at_y(body.bottom() - bar);
    at(ui, padded(above, theme.space().snug, 0.0), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().id_salt("column").auto_shrink(false);
        let width = ui.available_width();
        // The bar lies beside the cards.
        ui.set_max_width(width + theme.space().tight);
        scroll(ui, area, "the conversation", |ui| {
            ui.set_max_width(width);
            ui.add_space(theme.space().snug);
            if !top::has_phase(ui.content_rect().width()) {
                theme.label(ui, Text::Body, theme.ink2, top::phase_in_words(scene));
                ui.add_space(theme.space().tight);
            }
            card(ui, theme, |ui| {
                ui.set_width(ui.available_width());
                match channel {
                    Channel::Email if !is_call(scene) => letter::inbox_in_column_ui(ui, scene),
                    _ => said_ui(ui, scene),
                }
            });
            ui.add_space(theme.space().snug);
            if over {
                answers::end_ui(ui, scene, out);
            } else if scene.talk.is_letter() {
                drafts::rows_ui(ui, scene, true, out);
            } else {
                answers::rows_ui(ui, scene, out);
            }
            if !over && controls::others_apart(ui.content_rect().width()) {
                ui.add_space(theme.space().snug);
                controls::others_ui(ui, scene, out);
            }
            ui.add_space(theme.space().snug);
            strip::in_column_ui(ui, scene, out);
            if scene.talk.tells() {
                card(ui, theme, |ui| {
                    if channel == Channel::Desk {
                        case::case_gauges_ui(ui, scene);
                        case::contact_ui(ui, scene);
                        ui.add_space(theme.space().snug);
                    }
                    rail::gauges_ui(ui, scene);
                    rail::last_move_ui(ui, scene);
                });
                ui.add_space(theme.space().snug);
            }
            let promised = scene.talk.session.state().promise.is_some();
            if promised || matches!(channel, Channel::Email | Channel::Desk) {
                clock::clock_card_ui(ui, scene);
                ui.add_space(theme.space().snug);
            }
            if channel == Channel::Desk {
                card(ui, theme, |ui| desk::board_ui(ui, scene));
                ui.add_space(theme.space().snug);
            }
            card(ui, theme, |ui| rail::case_file_ui(ui, scene));
            ui.add_space(theme.space().snug);
            follow_focus(ui);
            main_keys(ui, scene);
        });
    });
    if !over {
        ui.painter().rect_filled(below, 0.0, theme.surface);
        ui.painter()
            .hline(below.x_range(), below.top(), Stroke::new(1.0, theme.line));
        at(ui, padded(below, theme.space().snug, 10.0), |ui| {
            controls::controls_ui(ui, scene, out);
        });
    }
}

fn said_ui(ui: &mut Ui, scene: &Scene) {
    let theme = scene.theme;
    let narrow = ui.available_width() < 420.0;
    ui.horizontal_top(|ui| {
        let customer = match scene.talk.session.offer() {
            Some(offer) if scene.talk.session.scenario().channel == Channel::Desk => {
                desk::customer_speaks(&offer)
            }
            _ => shows_face(scene),
        };
        if !narrow && customer {
            let (face, _) = ui.allocate_exact_size(vec2(88.0, 88.0), Sense::hover());
            face_ui(ui, scene, face, theme.surface);
            ui.add_space(theme.space().tight);
        }
        ui.vertical(|ui| {
            moment::moment_ui(ui, scene, 0.0);
            let role = talk::voice(ui);
            talk::now_ui(ui, scene, talk::Labels::Above, role);
            ui.add_space(theme.space().tight);
            let width = ui.available_width();
            let row = vec2(width, talk::clause_state_height(ui, scene, width));
            let (rect, _) = ui.allocate_exact_size(row, Sense::hover());
            at(
                ui,
                Rect::from_min_max(rect.min, pos2(rect.right(), rect.bottom())),
                |ui| {
                    talk::clause_state_ui(ui, scene);
                },
            );
        });
    });
}
