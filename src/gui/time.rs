//! Tells the app how much time has passed, and only while something can happen by itself.

use std::time::Duration;

use egui::Ui;

use crate::app::{Command, PaceAct};

/// When the app was told last.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct TimeKeeper {
    /// In seconds of the window's own clock. `None` while nothing waits.
    last: Option<f64>,
}

impl TimeKeeper {
    /// The time since the app was told last, where it waits for something.
    pub(super) fn passed(&mut self, ui: &Ui) -> Option<Command> {
        let now = ui.input(|input| input.time);
        let last = self.last.replace(now)?;
        let millis = ((now - last).max(0.0) * 1000.0).round() as u32;
        Some(Command::Pace(PaceAct::Tick(millis)))
    }

    /// Has the window wake when the next thing happens. Where nothing waits, nothing wakes.
    pub(super) fn rest(&mut self, ui: &Ui, millis: Option<u32>) {
        match millis {
            Some(millis) => {
                let until = Duration::from_millis(u64::from(millis));
                ui.ctx().request_repaint_after(until);
            }
            None => self.last = None,
        }
    }
}
