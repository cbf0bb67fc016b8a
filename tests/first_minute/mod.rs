//! What a new hire meets: the welcome, the kettle, what to play next and what is still locked.

mod explore;
mod goes_on;
mod hints;
mod kettle;
mod keys;
mod next;
mod pictures;
pub mod real_time;
mod welcome;

use simmer::app::{AppState, Settings, ThemeChoice};
use simmer::store::open::shipped_library;
use tempfile::TempDir;

use crate::support::window::Window;

fn folder() -> TempDir {
    TempDir::new().unwrap()
}

/// The app as it opens for the first time.
fn first_start(folder: &TempDir) -> Window {
    Window::keeping(folder.path())
}

/// The app of somebody called Anna, past the welcome.
fn anna(folder: &TempDir) -> Window {
    let mut window = first_start(folder);
    window
        .click("Start training")
        .click("Skip")
        .key(egui::Key::Escape);
    window
}

fn app(window: &Window) -> &AppState {
    &window.harness.state().state
}

fn state() -> AppState {
    AppState::new(shipped_library(), Settings::default())
}

fn looks(size: egui::Vec2, pixels: f32, theme: ThemeChoice, folder: &TempDir) -> Window {
    let mut state = state();
    state.settings.reduced_motion = true;
    let mut window = Window::on(state, size, pixels, theme, Some(folder.path()));
    window.ask(simmer::app::Command::Remember);
    window
}
