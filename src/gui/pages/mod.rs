//! One folder or file for each page.

mod conversation;
mod debrief;
mod stubs;

pub use conversation::conversation_ui;
pub use debrief::debrief_ui;
pub use stubs::*;
