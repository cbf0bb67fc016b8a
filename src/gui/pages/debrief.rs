//! The talk afterwards.

use egui::Ui;

use crate::app::{Command, DebriefPage};
use crate::gui::theme::Theme;

/// Draws the debrief.
pub fn debrief_ui(_ui: &mut Ui, _theme: &Theme, _page: &DebriefPage, _out: &mut Vec<Command>) {}
