//! How practice goes: what is locked, and what is said beforehand.

use egui::{Layout, Sense, Ui, UiBuilder, vec2};

use super::rows::{row, rule};
use crate::app::{Command, Prefer, Room, Settings};
use crate::gui::icons::Icon;
use crate::gui::theme::Text;
use crate::gui::theme::Theme;
use crate::gui::widgets::{Kind, card_padded, icon_button, switch};

pub(super) fn practice_ui(ui: &mut Ui, theme: &Theme, settings: &Settings, out: &mut Vec<Command>) {
    card_padded(ui, theme, 0.0, |ui| {
        let mut choice = |ui: &mut Ui, name, about, on: bool, set: fn(bool) -> Prefer| {
            row(ui, theme, name, Some(about), |ui| {
                if switch(ui, theme, on, name).clicked() {
                    out.push(Command::Prefer(set(!on)));
                }
            });
        };
        let about = "A level opens once the one before it sits. Your own files are never locked";
        choice(
            ui,
            "Lock levels",
            about,
            settings.lock_levels,
            Prefer::LockLevels,
        );
        rule(ui, theme);
        let about = "On cards and before a scenario that contains abuse";
        let on = settings.content_notes;
        choice(ui, "Content notices", about, on, Prefer::ContentNotes);
        rule(ui, theme);
        let real = settings.real_time;
        let about =
            "The customer speaks by themselves, and a long silence counts. Off scores in full";
        choice(ui, "Real time", about, real.on, Prefer::RealTime);
        if real.on {
            rule(ui, theme);
            let about = "How long the customer speaks and waits";
            row(ui, theme, "Time to read and answer", Some(about), |ui| {
                room_ui(ui, theme, real.room, out);
            });
            rule(ui, theme);
            let mut choice = |ui: &mut Ui, name, about, on: bool| {
                row(ui, theme, name, Some(about), |ui| {
                    if switch(ui, theme, on, name).clicked() {
                        out.push(Command::Prefer(Prefer::RealTimeExams(!on)));
                    }
                });
            };
            let about = "Otherwise an exam takes as long as it takes";
            choice(ui, "Real time in exams", about, real.in_exam);
        }
    });
}

/// "2x, 60 seconds of silence", a step less and a step more.
fn room_ui(ui: &mut Ui, theme: &Theme, room: Room, out: &mut Vec<Command>) {
    ui.spacing_mut().item_spacing.x = theme.space().tight;
    let mut step = |ui: &mut Ui, glyph, name, to: Room| {
        ui.add_enabled_ui(to != room, |ui| {
            if icon_button(ui, theme, Kind::Plain, glyph, name, 36.0).clicked() {
                out.push(Command::Prefer(Prefer::Room(to)));
            }
        });
    };
    step(ui, Icon::Minus, "Less time", room.less());
    let (place, _) = ui.allocate_exact_size(vec2(76.0, 36.0), Sense::hover());
    let centred = UiBuilder::new()
        .max_rect(place)
        .layout(Layout::centered_and_justified(egui::Direction::LeftToRight));
    let words = format!("{}x, {} s", factor(room), room.silence() / 1000);
    ui.scope_builder(centred, |ui| {
        theme.label(ui, Text::BodyStrong, theme.ink, words);
    });
    step(ui, Icon::Plus, "More time", room.more());
}

/// "1.5", "2".
fn factor(room: Room) -> String {
    let (whole, part) = (room.tenths() / 10, room.tenths() % 10);
    match part {
        0 => whole.to_string(),
        _ => format!("{whole}.{part}"),
    }
}
