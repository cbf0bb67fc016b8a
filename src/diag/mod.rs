//! Fault reports as values: what is amiss, where, and the way out.
//!
//! A [`Diagnostic`] is data. How it looks on a terminal, in a log or in JSON is decided by the renderers
//! beside it. Knows nothing of scenarios.

pub mod concise;
mod edit;
pub mod github;
pub mod human;
pub mod json;
pub mod near;
mod position;
pub mod sarif;

pub use edit::{Edit, apply, together, whole_item};
pub use position::{Lines, Position};

use serde::Serialize;

/// A text and the name under which it is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// A path, or what stands in for one.
    pub name: String,
    /// The text, without a byte order mark.
    pub text: String,
}

/// A stretch of a source, in bytes, the end not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// How much a fault matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The scenario cannot be played, or not fairly.
    Error,
    /// It can, and it should be better.
    Warning,
    /// Good to know.
    Note,
}

/// A place in the source and what is to be said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What. Empty where the message says it all.
    pub text: String,
}

impl Span {
    /// From `start` to `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }
}

impl Severity {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// One fault of one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The name of the rule, in kebab-case; it reads well after "allow".
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// One plain sentence without a full stop.
    pub message: String,
    /// The places, the first of them the one to go to.
    pub labels: Vec<Label>,
    /// Ways out, the nearest first.
    pub help: Vec<String>,
    /// What to write instead, where that can be known. All of it or none.
    pub fixes: Vec<Edit>,
}

impl Diagnostic {
    /// The place to go to.
    pub fn span(&self) -> Span {
        self.labels
            .first()
            .map_or_else(Span::default, |label| label.span)
    }

    /// Whether it keeps the scenario from being played.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Sorts by place, then by rule, so that every renderer says the same in the same order.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|a, b| (a.span(), a.rule).cmp(&(b.span(), b.rule)));
}
