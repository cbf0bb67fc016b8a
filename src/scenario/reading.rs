//! What comes of reading a file.

use super::{Draft, Scenario};
use crate::diag::{Diagnostic, Source};

/// A file, read.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The text as it was read.
    pub source: Source,
    /// The draft, where the shape is right.
    pub draft: Option<Draft>,
    /// The scenario, exactly where there is no error.
    pub scenario: Option<Scenario>,
    /// Everything amiss, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}
