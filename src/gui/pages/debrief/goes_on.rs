//! The way on to the scenario that goes on from here, where there is one.

use egui::Ui;

use crate::app::{Command, DebriefPage};
use crate::gui::icons::Icon;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, button, card};

pub(super) fn goes_on(ui: &mut Ui, theme: &Theme, page: &DebriefPage, out: &mut Vec<Command>) {
    let Some(title) = &page.goes_on else {
        return;
    };
    card(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space().tight;
        theme.label(ui, Text::CardTitle, theme.ink, "The story goes on");
        theme.label(ui, Text::Small, theme.ink2, title);
        let label = "What happened next";
        if button(ui, theme, Kind::Plain, Some(Icon::Forward), label, None).clicked() {
            out.push(Command::WhatHappenedNext);
        }
    });
}
