//! Scenarios: from the text of a file to something that can be played.
//!
//! Turns a [`Source`] into a [`Draft`] (the shape is right), and a draft into a
//! [`Scenario`] (the meaning is right), reporting every fault on the way with its place. Never touches a
//! file; never stops at the first fault.

mod check;
mod draft;
mod entries;
mod fault;
mod format;
mod model;
mod read;
mod union;
mod words;

use std::sync::Arc;

use crate::catalog::Catalogue;
use crate::diag::{Diagnostic, Source};

pub use check::PORTRAITS;
pub use draft::*;
pub use entries::Entries;
pub use fault::{At, Part, Step};
pub use format::{Formatted, WIDTH, format};
pub use model::*;
pub use read::{LARGEST, Places};
pub use union::{BranchDraft, KeyDraft, RouteDraft};
pub use words::*;

/// What became of the bytes of one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The text that the places of the diagnostics count in.
    pub source: Source,
    /// The file's content, where its shape could be loaded.
    pub draft: Option<Draft>,
    /// The scenario: there exactly when no diagnostic is an error.
    pub scenario: Option<Scenario>,
    /// All faults, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a file that is called `name` and holds `bytes`, whatever they are.
pub fn read(name: &str, bytes: &[u8], catalogue: &Arc<Catalogue>) -> Reading {
    let mut faults = fault::Faults::default();
    let source = read::guard(name, bytes, &mut faults);
    let mut draft = None;
    let mut scenario = None;
    if !faults.is_illegible() {
        draft = read::draft(&source, &mut faults);
    }
    if let Some(draft) = &draft {
        scenario = check::scenario(draft, catalogue, &mut faults);
    }
    let places = if faults.is_empty() || draft.is_none() {
        Places::default()
    } else {
        Places::of(&source)
    };
    Reading {
        diagnostics: faults.diagnostics(&source, &places),
        source,
        draft,
        scenario,
    }
}
