//! All faults in one SARIF 2.1.0 document, which code hosts and editors read.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{Diagnostic, Lines, Severity, Source, Span};

/// What is told about a rule.
#[derive(Debug, Clone, Copy)]
pub struct RuleDoc {
    /// Its name.
    pub name: &'static str,
    /// What it is, in a few words.
    pub summary: &'static str,
    /// What it looks for.
    pub about: &'static str,
}

/// The document for the faults of several sources. `rules` are described where they have spoken.
pub fn render(files: &[(&Source, &[Diagnostic])], rules: &[RuleDoc]) -> String {
    let mut spoken: Vec<&str> = files
        .iter()
        .flat_map(|(_, diagnostics)| diagnostics.iter().map(|it| it.rule))
        .collect();
    spoken.sort_unstable();
    spoken.dedup();
    let described = spoken
        .iter()
        .map(|name| match rules.iter().find(|rule| rule.name == *name) {
            Some(rule) => json!({
                "id": name,
                "shortDescription": { "text": rule.summary },
                "fullDescription": { "text": rule.about },
            }),
            None => json!({ "id": name }),
        });
    let described: Vec<Value> = described.collect();
    let results = files.iter().flat_map(|(source, diagnostics)| {
        let lines = Lines::of(source);
        let results = diagnostics
            .iter()
            .map(|it| result(source, &lines, it, &spoken));
        results.collect::<Vec<Value>>()
    });
    let results: Vec<Value> = results.collect();
    let document = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "simmer",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": described,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{document:#}\n")
}

fn result(source: &Source, lines: &Lines, diagnostic: &Diagnostic, spoken: &[&str]) -> Value {
    let level = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let text: Vec<&str> = std::iter::once(&diagnostic.message)
        .chain(&diagnostic.help)
        .map(String::as_str)
        .collect();
    let mut result = json!({
        "ruleId": diagnostic.rule,
        "ruleIndex": spoken.iter().position(|name| *name == diagnostic.rule),
        "level": level,
        "message": { "text": text.join("\n") },
        "locations": [location(source, lines, diagnostic.span())],
    });
    let related = diagnostic.labels.iter().skip(1).map(|label| {
        let mut place = location(source, lines, label.span);
        place["message"] = json!({ "text": label.text });
        place
    });
    let related: Vec<Value> = related.collect();
    if !related.is_empty() {
        result["relatedLocations"] = json!(related);
    }
    if !diagnostic.fixes.is_empty() {
        let replacements = diagnostic.fixes.iter().map(|edit| {
            json!({
                "deletedRegion": region(lines, edit.span),
                "insertedContent": { "text": edit.replacement },
            })
        });
        result["fixes"] = json!([{
            "artifactChanges": [{
                "artifactLocation": { "uri": uri(&source.name) },
                "replacements": replacements.collect::<Vec<Value>>(),
            }],
        }]);
    }
    result
}

fn location(source: &Source, lines: &Lines, span: Span) -> Value {
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": uri(&source.name) },
        "region": region(lines, span),
    } })
}

fn region(lines: &Lines, span: Span) -> Value {
    let span = lines.clamp(span);
    let (start, end) = (lines.position(span.start), lines.position(span.end));
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

/// A path as a reference: what has a meaning in addresses is written in hexadecimal.
fn uri(path: &str) -> String {
    let mut out = String::new();
    for byte in path.replace('\\', "/").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            other => write!(out, "%{other:02X}").expect("writing to a string does not fail"),
        }
    }
    out
}
