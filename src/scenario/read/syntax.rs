//! Says in plain words what keeps a text from being read.

use ron2::error::{Error, ErrorKind};

use super::scan::Scan;
use super::span;
use crate::diag::Span;
use crate::diag::near::{code_point, shown};
use crate::scenario::fault::{FaultKind, Faults};

/// Adds a fault for each place at which the text breaks off, up to the first after which the reader can
/// only guess.
pub fn report(text: &str, errors: &[Error], scan: &Scan, faults: &mut Faults) {
    let mut told_to = 0;
    for error in errors {
        let at = span(error.span());
        if at.start < told_to {
            continue; // One slip in a line upsets the reader more than once.
        }
        let rest = text.get(at.start..).unwrap_or_default();
        told_to = at.start + rest.find('\n').unwrap_or(rest.len());
        let told = tell(text, error.kind(), at, scan);
        faults.bytes(told.at, || FaultKind::Syntax {
            said: told.said,
            help: told.help,
        });
        if !told.sound {
            return;
        }
    }
}

struct Told {
    said: String,
    help: Vec<String>,
    at: Span,
    /// Whether what follows can still be trusted.
    sound: bool,
}

fn tell(text: &str, kind: &ErrorKind, at: Span, scan: &Scan) -> Told {
    let mut told = match kind {
        ErrorKind::Expected { expected, .. } => expected_sign(text, expected, at),
        ErrorKind::UnexpectedChar(c) => character(*c, at),
        ErrorKind::InvalidEscape(_) => Told {
            said: "this backslash begins nothing that is known".to_owned(),
            help: vec!["a backslash that shall be seen is written twice".to_owned()],
            at,
            sound: true,
        },
        ErrorKind::Eof => plain("a value is missing at the end of the file", at),
        ErrorKind::ExpectedStringEnd => plain("this text is never closed with a quote", at),
        ErrorKind::UnclosedBlockComment => plain("this comment is never closed", at),
        ErrorKind::TrailingCharacters => plain("nothing may follow the end of the scenario", at),
        ErrorKind::ExceededRecursionLimit => plain("this is too deep inside brackets", at),
        _ => plain("this cannot be read", at),
    };
    let before = scan.sprawling.iter().rfind(|span| span.end <= at.end);
    if before.is_some_and(|span| text[span.end..at.end].lines().count() <= 1) {
        told.help.insert(
            0,
            "the text before it runs over several lines; its closing quote may be missing"
                .to_owned(),
        );
    }
    told
}

fn plain(said: &str, at: Span) -> Told {
    Told {
        said: said.to_owned(),
        help: Vec::new(),
        at,
        sound: false,
    }
}

fn expected_sign(text: &str, expected: &str, at: Span) -> Told {
    let start = at.start.min(text.len());
    let (before, rest) = (text[..start].trim_end(), &text[start..]);
    let here = Span::new(before.len(), before.len());
    match expected {
        "comma" => no_comma(before, rest, at),
        "value" => plain("a value is missing here", Span::new(start, start)),
        "`:` after map key" => no_colon(text, at),
        "identifier" => plain("a field name is missing here", Span::new(start, start)),
        _ if rest.starts_with(';') => semicolon(at),
        closing if closing.starts_with("closing") => {
            plain("a closing bracket or a comma is missing here", here)
        }
        _ => plain("something is missing here", here),
    }
}

fn no_comma(before: &str, rest: &str, at: Span) -> Told {
    let next = rest.chars().next().unwrap_or(' ');
    if next == ';' {
        return semicolon(at);
    }
    if let Some(help) = foreign_quote(next) {
        let said = format!(
            "the character {} means nothing here",
            shown(&next.to_string())
        );
        return told(&said, help, Span::new(at.start, at.start + next.len_utf8()));
    }
    if next.is_alphabetic() && is_loose_word(before, rest) {
        let help = "text stands between double quotes";
        return told("these words are no value", help, at);
    }
    let mut told = plain(
        "a comma is missing here",
        Span::new(before.len(), before.len()),
    );
    told.sound = true;
    told
}

fn semicolon(at: Span) -> Told {
    let at = Span::new(at.start, at.start + 1);
    told(
        "entries are parted by commas, not by `;`",
        "write a comma",
        at,
    )
}

fn no_colon(text: &str, name: Span) -> Told {
    let rest = &text[name.end..];
    let sign = name.end + (rest.len() - rest.trim_start().len());
    if text[sign..].starts_with('=') {
        let help = "write `name: value`";
        let at = Span::new(sign, sign + 1);
        return told(
            "a name and its value are joined by a colon, not by `=`",
            help,
            at,
        );
    }
    plain("a colon is missing here", Span::new(name.end, name.end))
}

fn told(said: &str, help: &str, at: Span) -> Told {
    Told {
        said: said.to_owned(),
        help: vec![help.to_owned()],
        at,
        sound: false,
    }
}

/// Whether two words stand side by side that are no field.
fn is_loose_word(before: &str, rest: &str) -> bool {
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
    let after = rest[end.unwrap_or(rest.len())..].trim_start();
    let word_before = before
        .chars()
        .next_back()
        .is_some_and(char::is_alphanumeric);
    word_before && !after.starts_with(':')
}

fn character(c: char, at: Span) -> Told {
    let said = if c.is_ascii() || c.is_alphabetic() {
        format!("the character {} means nothing here", shown(&c.to_string()))
    } else {
        let shown = shown(&c.to_string());
        format!(
            "the character {shown} ({}) means nothing here",
            code_point(c)
        )
    };
    let help = match c {
        '\'' => Some("use double quotes"),
        ';' => Some("entries are parted by commas"),
        ',' => Some("a value is missing before it, or it is one comma too many"),
        ')' | ']' | '}' => Some("a value is missing before it"),
        '#' | '/' | '-' => Some("a comment begins with `//`"),
        c => foreign_quote(c),
    };
    Told {
        said,
        help: help.map(str::to_owned).into_iter().collect(),
        at: Span::new(at.start, at.start + c.len_utf8()),
        sound: false,
    }
}

fn foreign_quote(c: char) -> Option<&'static str> {
    matches!(c, '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '`')
        .then_some("use straight double quotes; a word processor may have curled them")
}
