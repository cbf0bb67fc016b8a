//! One JSON object a line for each fault.
//!
//! ```json
//! {"v":1,"file":"a.ron","rule":"unknown-field","severity":"error","message":"..","help":[".."],
//!  "labels":[{"text":"","start":{"line":3,"column":5,"byte":41},"end":{"line":3,"column":9,"byte":45}}],
//!  "fixes":[{"text":"title","start":{"line":3,"column":5,"byte":41},"end":{"line":3,"column":9,"byte":45}}]}
//! ```
//!
//! Lines and columns count from 1, columns in characters; `byte` counts from 0 in the text without a byte
//! order mark and with plain line feeds. `end` is one past the last character. The first label is the place
//! to go to. `fixes` are the texts to put in the place of others, all or none; where nothing can be
//! corrected it is empty. Fields may be added under `"v":1`; none is renamed or removed.

use serde::Serialize;

use super::{Diagnostic, Lines, Severity, Source};

#[derive(Serialize)]
struct Line<'a> {
    v: u8,
    file: &'a str,
    rule: &'a str,
    severity: Severity,
    message: &'a str,
    help: &'a [String],
    labels: Vec<Label<'a>>,
    fixes: Vec<Label<'a>>,
}

#[derive(Serialize)]
struct Label<'a> {
    text: &'a str,
    start: Place,
    end: Place,
}

#[derive(Serialize)]
struct Place {
    line: usize,
    column: usize,
    byte: usize,
}

/// The lines for the faults of one source.
pub fn render(source: &Source, diagnostics: &[Diagnostic]) -> String {
    let lines = Lines::of(source);
    let place = |byte| {
        let at = lines.position(byte);
        Place {
            line: at.line,
            column: at.column,
            byte,
        }
    };
    let mut out = String::new();
    for diagnostic in diagnostics {
        let stretch = |text, span| {
            let span = lines.clamp(span);
            let (start, end) = (place(span.start), place(span.end));
            Label { text, start, end }
        };
        let labels = diagnostic.labels.iter();
        let fixes = diagnostic.fixes.iter();
        let line = Line {
            v: 1,
            file: &source.name,
            rule: diagnostic.rule,
            severity: diagnostic.severity,
            message: &diagnostic.message,
            help: &diagnostic.help,
            labels: labels
                .map(|label| stretch(label.text.as_str(), label.span))
                .collect(),
            fixes: fixes
                .map(|edit| stretch(edit.replacement.as_str(), edit.span))
                .collect(),
        };
        let json = serde_json::to_string(&line).expect("strings and numbers are always JSON");
        out.push_str(&json);
        out.push('\n');
    }
    out
}
