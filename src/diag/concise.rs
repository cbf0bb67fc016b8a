//! One line a fault: `file:line:column: severity[rule]: message`.

use std::fmt::Write as _;

use super::{Diagnostic, Lines, Source};

/// The lines for the faults of one source.
pub fn render(source: &Source, diagnostics: &[Diagnostic]) -> String {
    let lines = Lines::of(source);
    let mut out = String::new();
    for diagnostic in diagnostics {
        let at = lines.position(diagnostic.span().start);
        let (line, column) = (at.line, at.column);
        let severity = diagnostic.severity.word();
        let Diagnostic { rule, message, .. } = diagnostic;
        writeln!(
            out,
            "{}:{line}:{column}: {severity}[{rule}]: {message}",
            source.name
        )
        .expect("writing to a string does not fail");
    }
    out
}
