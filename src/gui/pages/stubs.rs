use crate::app::*;
use crate::gui::theme::Theme;
use egui::Ui;
pub fn library_ui(_: &mut Ui, _: &Theme, _: &AppState, _: &mut Vec<Command>) {}
pub fn briefing_ui(_: &mut Ui, _: &Theme, _: &BriefingPage, _: bool, _: &mut Vec<Command>) {}
pub fn settings_ui(_: &mut Ui, _: &Theme, _: &Settings, _: &mut Vec<Command>) {}
