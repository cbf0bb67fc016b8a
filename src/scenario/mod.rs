//! Scenarios: from the text of a file to something that can be played.
//!
//! Turns a [`Source`](crate::diag::Source) into a [`Draft`] (the shape is right), and a draft into a
//! [`Scenario`] (the meaning is right), reporting every fault on the way with its place. Never touches a
//! file; never stops at the first fault.

mod draft;
mod entries;
mod model;
mod reading;
mod union;
mod words;

pub use draft::*;
pub use entries::Entries;
pub use model::*;
pub use reading::Reading;
pub use union::{BranchDraft, KeyDraft, RouteDraft};
pub use words::*;
