//! One folder or file for each page.

mod briefing;
mod conversation;
mod debrief;
mod frame;
mod library;
mod problems;
mod settings;
mod words;

pub use briefing::briefing_ui;
pub use conversation::conversation_ui;
pub use debrief::debrief_ui;
pub use library::library_ui;
pub use problems::{ProblemBar, problems_ui};
pub use settings::settings_ui;
