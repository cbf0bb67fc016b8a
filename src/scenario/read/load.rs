//! The loader of truth: `ron` and serde.

use ron::extensions::Extensions;

use crate::diag::{Lines, Source, Span};
use crate::scenario::draft::Draft;

/// Why `ron` refuses a text, and where.
#[derive(Debug)]
pub struct Refusal {
    /// A sentence.
    pub said: String,
    /// The place.
    pub span: Span,
}

/// The draft in `source`.
pub fn load(source: &Source) -> Result<Draft, Refusal> {
    options().from_str(&source.text).map_err(|error| {
        let lines = Lines::of(source);
        let start = lines.byte(error.span.start.line, error.span.start.col);
        let end = lines.byte(error.span.end.line, error.span.end.col);
        let reason: String = error.code.to_string().chars().take(60).collect();
        Refusal {
            said: format!("this cannot be read ({reason})"),
            span: Span::new(start, end.max(start)),
        }
    })
}

/// How scenario files are read. The scan has bounded the brackets, so the limit cannot be met by them.
pub fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
        .with_recursion_limit(320)
}
