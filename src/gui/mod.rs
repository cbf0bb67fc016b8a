//! The window: everything that is drawn. Never decides what a customer feels.
//!
//! Pages are functions that read a page of [`AppState`](crate::app::AppState) and push
//! [`Command`](crate::app::Command)s; nothing here changes state.

pub mod icons;
pub mod pages;
pub mod paint;
pub mod theme;
pub mod widgets;
