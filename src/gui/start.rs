//! Opening the window, and saying plainly why it could not be opened.

use std::fmt;
use std::panic;

use crate::app::{AppState, Command};

use super::machine::ThisMachine;
use super::shell::Shell;
use crate::store::background::Background;
use crate::store::files::Files;
use crate::store::past::open_past;
use crate::store::watch::Watch;
use crate::store::{clock, home, settings};

/// Why there is no window: what is missing and what helps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StartError {
    /// Neither Wayland nor X11 is there.
    NoDisplay,
    /// The display that was named does not answer.
    DisplayUnreachable,
    /// A library of the window system is not installed.
    MissingLibrary,
    /// There is no OpenGL.
    NoOpenGl,
    /// Something else.
    Other,
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::NoDisplay => {
                "No window can be opened because there is no display here; start Simmer from a \
                 graphical session, or set DISPLAY or WAYLAND_DISPLAY."
            }
            Self::DisplayUnreachable => {
                "No window can be opened because the display does not answer; check that DISPLAY or \
                 WAYLAND_DISPLAY names the session you are in."
            }
            Self::MissingLibrary => {
                "No window can be opened because a library of the window system is missing; on Debian \
                 or Ubuntu: apt install libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon0 \
                 libxkbcommon-x11-0."
            }
            Self::NoOpenGl => {
                "No window can be opened because there is no OpenGL; on Debian or Ubuntu: apt install \
                 libgl1 libegl1 libgl1-mesa-dri."
            }
            Self::Other => {
                "No window can be opened on this system; the details stand above."
            }
        })
    }
}

/// Opens the window and stays in it until it is closed.
///
/// `files` are those that the library was read from; the app follows them as they change. `first` is done before
/// anything is drawn.
pub fn run(
    state: AppState,
    files: Option<Files>,
    first: Vec<Command>,
    count_frames: bool,
) -> Result<(), StartError> {
    let options = eframe::NativeOptions {
        renderer: eframe::Renderer::Glow,
        viewport: egui::ViewportBuilder::default()
            .with_title("Simmer")
            .with_app_id("simmer")
            .with_inner_size([1280.0, 800.0])
            .with_min_inner_size([480.0, 360.0]),
        ..Default::default()
    };
    // A missing keyboard library is a panic in the window system's loader, not an error.
    let quiet = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        if !is_missing_library(&panic.to_string()) {
            quiet(panic);
        }
    }));
    let opened = panic::catch_unwind(panic::AssertUnwindSafe(|| {
        let open = |creation: &eframe::CreationContext| {
            let mut shell = shell(state, files, &creation.egui_ctx);
            shell.carry_out(first);
            Ok(Box::new(shell.counting_frames(count_frames)) as Box<dyn eframe::App>)
        };
        eframe::run_native("simmer", options, Box::new(open))
    }));
    match opened {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(cause(&error)),
        Err(panic) => {
            let words = panic.downcast_ref::<String>().map_or("", String::as_str);
            if is_missing_library(words) {
                Err(StartError::MissingLibrary)
            } else {
                panic::resume_unwind(panic)
            }
        }
    }
}

/// The app on this machine, with a watch on its files and work in the background that wake the window.
fn shell(mut state: AppState, files: Option<Files>, window: &egui::Context) -> Shell {
    let mut watched = None;
    if let Some(files) = files {
        let window = window.clone();
        match Watch::new(files.path(), move || window.request_repaint()) {
            Ok(watch) => watched = Some((files, watch)),
            Err(error) => {
                state.message = Some(format!("Changes to the files will not be seen ({error})."));
            }
        }
    }
    let waker = window.clone();
    let (attempts, told) = open_past(home::database(), clock::now(), move || {
        waker.request_repaint();
    });
    state.message = state.message.or(told);
    let machine = ThisMachine {
        settings_path: settings::default_path(),
        files: watched,
        attempts,
        background: Background::new({
            let window = window.clone();
            move || window.request_repaint()
        }),
    };
    let mut shell = Shell::new(state, Box::new(machine));
    shell.carry_out(vec![Command::Remember]);
    shell
}

fn is_missing_library(words: &str) -> bool {
    words.contains("could not be loaded")
}

/// What an error of the window system means. Its own words are for programmers.
fn cause(error: &eframe::Error) -> StartError {
    let words = format!("{error:?}");
    let says = |part: &str| words.contains(part);
    if says("neither WAYLAND_DISPLAY nor") {
        StartError::NoDisplay
    } else if says("XOpenDisplayFailed") || says("NoCompositor") {
        StartError::DisplayUnreachable
    } else if says("LibraryOpenError") {
        StartError::MissingLibrary
    } else if ["Glutin", "OpenGL", "EGL", "GLX"].into_iter().any(says) {
        StartError::NoOpenGl
    } else {
        eprintln!("{error}");
        StartError::Other
    }
}
