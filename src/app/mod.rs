//! The app without a window: what is open, what was asked for, what happens then.
//!
//! Views read [`AppState`] and push [`Command`]s; [`AppState::handle`] is the one place where state
//! changes; [`Task`]s are the wishes that the shell carries out. Clicking through the whole app is a test
//! without a window.

mod command;
mod conversation;
mod library;
mod page;
mod settings;
mod state;

pub use command::{Command, Task};
pub use conversation::{Aftermath, Conversation};
pub use library::{Entry, Filter, Library};
pub use page::{BriefingPage, DebriefPage, DebriefTab, Drawer, Page};
pub use settings::{Settings, ThemeChoice, Zoom};
pub use state::AppState;
