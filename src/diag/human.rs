//! Faults as pictures: the line, a caret under the word, and the way out.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Lines, Severity, Source, Span};

/// Longer lines are shown around the fault only.
const WIDEST: usize = 2_000;

/// Whether colours are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// Letters only.
    Plain,
    /// With terminal colours.
    Styled,
}

/// The pictures for the faults of one source, an empty line between two.
pub fn render(source: &Source, diagnostics: &[Diagnostic], paint: Paint) -> String {
    let lines = Lines::of(source);
    let renderer = match paint {
        Paint::Plain => Renderer::plain(),
        Paint::Styled => Renderer::styled(),
    };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(100);
    let mut out = String::new();
    for diagnostic in diagnostics {
        out.push_str(&renderer.render(&[picture(source, &lines, diagnostic)]));
        out.push_str("\n\n");
    }
    out
}

fn picture<'a>(source: &'a Source, lines: &Lines, diagnostic: &'a Diagnostic) -> Group<'a> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.rule);
    let mut group = Group::with_title(title);
    let help = diagnostic
        .help
        .iter()
        .map(|help| Level::HELP.message(help.as_str()));
    if source.text.trim().is_empty() {
        group = group.element(Origin::path(source.name.as_str()));
        return group.elements(help);
    }
    let window = window(source, lines, diagnostic);
    let first = lines.position(window.start);
    let mut snippet =
        Snippet::source(&source.text[window.start..window.end]).line_start(first.line);
    if first.column == 1 {
        snippet = snippet.path(source.name.as_str());
    } else {
        // Of a line that is cut short the snippet would count the columns from the cut.
        let at = lines.position(diagnostic.span().start);
        let origin = Origin::path(source.name.as_str());
        group = group.element(origin.line(at.line).char_column(at.column));
    }
    for (index, label) in diagnostic.labels.iter().enumerate() {
        let span = lines.clamp(label.span);
        if span.start < window.start || span.start > window.end {
            continue;
        }
        snippet = snippet.annotation(annotation(index, &label.text, span, window));
    }
    group.element(snippet).elements(help)
}

fn annotation(index: usize, text: &str, span: Span, window: Span) -> Annotation<'_> {
    let kind = match index {
        0 => AnnotationKind::Primary,
        _ => AnnotationKind::Context,
    };
    let start = span.start - window.start;
    let end = span.end.min(window.end) - window.start;
    let annotation = kind.span(start..end.max(start));
    match text {
        "" => annotation,
        text => annotation.label(text),
    }
}

/// The whole lines from the first label to the last, so that a long file costs no more than a short one.
fn window(source: &Source, lines: &Lines, diagnostic: &Diagnostic) -> Span {
    let spans = || {
        diagnostic
            .labels
            .iter()
            .map(|label| lines.clamp(label.span))
    };
    let primary = lines.clamp(diagnostic.span());
    let first = spans()
        .map(|span| span.start)
        .min()
        .unwrap_or(primary.start);
    let last = spans().map(|span| span.end).max().unwrap_or(primary.end);
    let whole = whole_lines(lines, source, first, last);
    if whole.end - whole.start <= WIDEST {
        return whole;
    }
    let own = whole_lines(lines, source, primary.start, primary.start);
    if own.end - own.start <= WIDEST {
        return own;
    }
    let start = own.start.max(primary.start.saturating_sub(WIDEST / 2));
    let end = own.end.min(primary.start + WIDEST / 2);
    lines.clamp(Span { start, end })
}

fn whole_lines(lines: &Lines, source: &Source, first: usize, last: usize) -> Span {
    let start = lines.start(lines.position(first).line);
    let end = lines.start(lines.position(last).line + 1);
    let text = &source.text[start..end];
    let end = start + text.strip_suffix('\n').unwrap_or(text).len();
    Span { start, end }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Label;

    fn picture_of(text: &str, span: Span) -> String {
        let source = Source {
            name: "a.ron".to_owned(),
            text: text.to_owned(),
        };
        let diagnostic = Diagnostic {
            rule: "some-rule",
            severity: Severity::Warning,
            message: "look".to_owned(),
            labels: vec![Label {
                span,
                text: String::new(),
            }],
            help: vec!["look away".to_owned()],
            fixes: Vec::new(),
        };
        render(&source, &[diagnostic], Paint::Plain)
    }

    #[test]
    fn the_caret_stands_under_the_word_after_tabs_and_wide_letters() {
        let picture = picture_of("\n\t漢字 word\n", Span::new(9, 13));
        assert_eq!(
            picture,
            "warning[some-rule]: look\n --> a.ron:2:5\n  |\n2 |     漢字 word\n  |          ^^^^\n  |\n  \
             = help: look away\n\n"
        );
    }

    #[test]
    fn a_place_far_out_on_a_line_keeps_its_column() {
        let text = format!("{}word", " x".repeat(50_000));
        let picture = picture_of(&text, Span::new(100_000, 100_004));
        assert!(picture.contains("a.ron:1:100001"), "{picture}");
        assert!(picture.contains("^^^^"), "{picture}");
        assert!(picture.len() < 1_000, "{picture}");
    }

    #[test]
    fn a_place_behind_the_end_is_drawn_at_the_end() {
        assert!(picture_of("ab", Span::new(7, 9)).contains("a.ron:1:3"));
    }
}
