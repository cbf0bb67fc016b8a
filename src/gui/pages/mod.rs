//! One folder or file for each page.

mod attempts;
mod briefing;
mod compare;
mod conversation;
mod debrief;
mod frame;
mod lesson;
mod library;
mod paper;
mod places;
mod problems;
mod settings;
mod skills;
mod welcome;
mod words;

pub use attempts::attempts_ui;
pub use briefing::briefing_ui;
pub use compare::compare_ui;
pub use conversation::conversation_ui;
pub use debrief::debrief_ui;
pub use frame::NoticeRoom;
pub use lesson::lesson_ui;
pub use library::library_ui;
pub use problems::{ProblemBar, problems_ui};
pub use settings::settings_ui;
pub use skills::skills_ui;
pub use welcome::welcome_ui;
