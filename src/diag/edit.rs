//! Corrections as data: what to write where, and a text with them applied.

use std::ops::Range;

use super::{Diagnostic, Span};

/// Text to put in place of a stretch of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What goes.
    pub span: Span,
    /// What comes.
    pub replacement: String,
}

/// The corrections that can be made together, in the order of the text. A correction that touches an
/// earlier one is left for another time, with all its edits.
pub fn together(diagnostics: &[Diagnostic]) -> Vec<Edit> {
    let mut chosen: Vec<Edit> = Vec::new();
    for diagnostic in diagnostics {
        let free = diagnostic.fixes.iter().all(|edit| {
            chosen
                .iter()
                .all(|other| edit.span.end < other.span.start || other.span.end < edit.span.start)
        });
        if free {
            chosen.extend(diagnostic.fixes.iter().cloned());
        }
    }
    chosen.sort_by_key(|edit| edit.span);
    chosen
}

/// `text` with `edits`, which are sorted and do not touch, each placed by `range`.
pub fn apply(text: &str, edits: &[Edit], range: impl Fn(Span) -> Range<usize>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for edit in edits {
        let range = range(edit.span);
        let Some(kept) = text.get(done..range.start) else {
            continue;
        };
        out.push_str(kept);
        out.push_str(&edit.replacement);
        done = range.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// The stretch that goes when the item at `span` is taken out of its list: with the comma behind it and
/// the blanks after that, or, where it is the last, with the comma and the blanks before it.
pub fn whole_item(text: &str, span: Span) -> Span {
    let behind = &text[span.end..];
    let blanks = behind.len() - behind.trim_start().len();
    if let Some(rest) = behind[blanks..].strip_prefix(',') {
        let inline = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let after = &rest[inline..];
        let end = span.end + blanks + 1 + inline;
        let own_line = after.starts_with('\n') && indent(text, span.start).is_some();
        return match indent(text, span.start) {
            Some(start) if own_line => Span::new(start, end + 1),
            _ => Span::new(span.start, end),
        };
    }
    let before = text[..span.start].trim_end();
    match before.strip_suffix(',') {
        Some(before) => Span::new(before.len(), span.end),
        None => span,
    }
}

/// Where the line begins, if only blanks stand between that and `at`.
fn indent(text: &str, at: usize) -> Option<usize> {
    let start = text[..at].rfind('\n').map_or(0, |found| found + 1);
    text[start..at].trim().is_empty().then_some(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(text: &str, item: &str) -> String {
        let start = text.find(item).unwrap();
        let span = whole_item(text, Span::new(start, start + item.len()));
        let edit = Edit {
            span,
            replacement: String::new(),
        };
        apply(text, &[edit], |span| span.start..span.end)
    }

    #[test]
    fn an_item_goes_with_its_comma() {
        assert_eq!(without("[a, b, c]", "b"), "[a, c]");
        assert_eq!(without("[a, b]", "b"), "[a]");
        assert_eq!(without("[a]", "a"), "[]");
        assert_eq!(without("[\n  a,\n  b, // why\n]", "a"), "[\n  b, // why\n]");
        assert_eq!(
            without("[\n  a, // why\n  b,\n]", "a"),
            "[\n  // why\n  b,\n]"
        );
    }
}
