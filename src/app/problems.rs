//! What is amiss in a file, as the app tells it: one line for all of it, and one entry for each.
//!
//! Whatever stands in [`Reading::diagnostics`] is told here, whoever found it: errors, warnings and notes.

use crate::diag::{Diagnostic, Lines, Severity};
use crate::scenario::Reading;

/// One problem with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// How much it matters.
    pub severity: Severity,
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// One sentence.
    pub message: String,
    /// Ways out, and other places that belong to it.
    pub help: Vec<String>,
}

impl Problem {
    /// "Error at 49:17".
    pub fn place(&self) -> String {
        let word = sentence(self.severity.word());
        let word = word.trim_end_matches('.');
        let Self { line, column, .. } = self;
        format!("{word} at {line}:{column}")
    }

    /// Everything about it in one breath: "Error at 49:17. No technique is called .."
    pub fn spoken(&self) -> String {
        let mut told = format!("{}. {}", self.place(), self.message);
        for help in &self.help {
            told.push(' ');
            told.push_str(help);
        }
        told
    }
}

/// All problems of a file, in the order of the file.
pub fn problems(reading: &Reading) -> Vec<Problem> {
    let lines = Lines::of(&reading.source);
    let problem = |fault: &Diagnostic| {
        let at = lines.position(fault.span().start);
        let others = fault.labels.iter().skip(1);
        let others = others.filter(|label| !label.text.is_empty()).map(|label| {
            let line = lines.position(label.span.start).line;
            format!("Line {line}: {}.", label.text)
        });
        Problem {
            severity: fault.severity,
            line: at.line,
            column: at.column,
            message: sentence(&fault.message),
            help: fault
                .help
                .iter()
                .map(|help| sentence(help))
                .chain(others)
                .collect(),
        }
    };
    reading.diagnostics.iter().map(problem).collect()
}

/// "2 errors, first at line 49", "1 warning, at line 7", or "No problems".
pub fn summary(reading: &Reading) -> String {
    let faults = &reading.diagnostics;
    let count = |severity| faults.iter().filter(|it| it.severity == severity).count();
    let kinds = [Severity::Error, Severity::Warning, Severity::Note];
    let parts: Vec<String> = kinds
        .into_iter()
        .map(|kind| (kind, count(kind)))
        .filter(|&(_, count)| count > 0)
        .map(|(kind, count)| match count {
            1 => format!("1 {}", kind.word()),
            _ => format!("{count} {}s", kind.word()),
        })
        .collect();
    let Some((last, before)) = parts.split_last() else {
        return "No problems".to_owned();
    };
    let told = match before {
        [] => last.clone(),
        _ => format!("{} and {last}", before.join(", ")),
    };
    let at = if faults.len() == 1 { "at" } else { "first at" };
    match first_line(reading) {
        Some(line) => format!("{told}, {at} line {line}"),
        None => told,
    }
}

/// The line of the first of the gravest problems, from 1.
fn first_line(reading: &Reading) -> Option<usize> {
    let faults = &reading.diagnostics;
    let gravest = faults.iter().map(|fault| fault.severity).min()?;
    let first = faults
        .iter()
        .filter(|fault| fault.severity == gravest)
        .filter_map(|fault| fault.labels.first())
        .map(|label| label.span.start)
        .min()?;
    Some(Lines::of(&reading.source).position(first).line)
}

/// A capital at the beginning, a full stop at the end, and quotes as people write them.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let mut sentence: String = first.chain(letters).collect();
    sentence = sentence.replace('`', "'");
    if !sentence.ends_with(['.', '?', ':', '!']) {
        sentence.push('.');
    }
    sentence
}
