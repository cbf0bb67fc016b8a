//! One workflow command a fault, which GitHub draws beside the line.

use std::fmt::Write as _;

use super::{Diagnostic, Lines, Severity, Source};

/// The commands for the faults of one source.
pub fn render(source: &Source, diagnostics: &[Diagnostic]) -> String {
    let lines = Lines::of(source);
    let mut out = String::new();
    for diagnostic in diagnostics {
        let span = lines.clamp(diagnostic.span());
        let (start, end) = (lines.position(span.start), lines.position(span.end));
        let command = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let file = property(&source.name);
        let (line, column, rule) = (start.line, start.column, diagnostic.rule);
        let text: Vec<&str> = std::iter::once(&diagnostic.message)
            .chain(&diagnostic.help)
            .map(String::as_str)
            .collect();
        let text = message(&text.join("\n"));
        write!(out, "::{command} file={file},line={line},col={column}")
            .expect("writing to a string does not fail");
        if end.line == start.line && end.column > start.column {
            write!(out, ",endColumn={}", end.column).expect("writing to a string does not fail");
        }
        writeln!(out, ",title={rule}::{text}").expect("writing to a string does not fail");
    }
    out
}

fn message(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
