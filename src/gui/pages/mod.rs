//! One folder or file for each page.

mod debrief;

pub use debrief::debrief_ui;
