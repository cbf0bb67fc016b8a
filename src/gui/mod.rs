//! The window: everything that is drawn. Never decides what a customer feels.
//!
//! Pages are functions that read a page of [`AppState`](crate::app::AppState) and push
//! [`Command`](crate::app::Command)s; [`Shell`] hands those to the state. Nothing else here changes state.

pub mod icons;
mod machine;
mod message;
mod notice;
pub mod pages;
pub mod paint;
mod shell;
mod start;
pub mod theme;
mod time;
pub mod widgets;

pub use machine::{Machine, ThisMachine};
pub use shell::Shell;
pub use start::{StartError, run};
