//! A look at the brackets of a text, without recursion, before any recursive reader sees it.
//!
//! It tells which bracket is missing, where a reader would only say that the end came too soon, and stops
//! texts on which readers waste time or stack.

use crate::diag::Span;
use crate::scenario::fault::{FaultKind, Faults};

/// The most brackets inside each other.
pub const DEEPEST: usize = 64;

/// What the look has found.
#[derive(Debug, Default)]
pub struct Scan {
    /// No reader should see this text.
    pub hopeless: bool,
    /// Each bracket has its partner.
    pub balanced: bool,
    /// Texts in quotes that run over several lines: often one whose closing quote is missing.
    pub sprawling: Vec<Span>,
}

struct Open {
    bracket: char,
    at: usize,
    /// Where the entry that is being written began.
    entry: Option<usize>,
    colon: bool,
}

struct Scanner<'a, 'f> {
    text: &'a str,
    at: usize,
    open: Vec<Open>,
    scan: Scan,
    faults: &'f mut Faults,
}

/// Looks at all of `text`.
pub fn scan(text: &str, faults: &mut Faults) -> Scan {
    let mut scanner = Scanner {
        text,
        at: 0,
        open: Vec::new(),
        scan: Scan {
            balanced: true,
            ..Scan::default()
        },
        faults,
    };
    scanner.run();
    scanner.scan
}

impl<'a> Scanner<'a, '_> {
    fn run(&mut self) {
        while let Some(c) = self.rest().chars().next() {
            let start = self.at;
            self.at += c.len_utf8();
            match c {
                '"' => self.string(start),
                'r' if self.begins_word(start) && self.raw_string(start) => {}
                '\'' => self.character(),
                '/' if self.rest().starts_with('/') => self.line_comment(),
                '/' if self.rest().starts_with('*') => self.block_comment(),
                '(' | '[' | '{' => {
                    self.token(start);
                    if self.open.len() == DEEPEST {
                        let span = Span::new(start, self.at);
                        self.faults
                            .bytes(span, || FaultKind::Nesting { most: DEEPEST });
                        self.scan.hopeless = true;
                        return;
                    }
                    self.open.push(Open {
                        bracket: c,
                        at: start,
                        entry: None,
                        colon: false,
                    });
                }
                ')' | ']' | '}' => {
                    if !self.close(c, start) {
                        return;
                    }
                }
                ',' => self.end_entry(start, true),
                ':' => {
                    if let Some(open) = self.open.last_mut() {
                        open.colon = true;
                    }
                }
                c if c.is_whitespace() => {}
                _ => self.token(start),
            }
        }
        if let Some(open) = self.open.pop() {
            self.unbalanced(Span::new(open.at, open.at + 1), || FaultKind::Unclosed {
                bracket: open.bracket,
            });
        }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn begins_word(&self, at: usize) -> bool {
        let before = self.text[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_') || before == Some('b')
    }

    fn token(&mut self, start: usize) {
        if let Some(open) = self.open.last_mut() {
            open.entry.get_or_insert(start);
        }
    }

    /// An entry between braces without a colon sends the tree builder to the end of the file each time.
    fn end_entry(&mut self, end: usize, comma: bool) {
        let Some(open) = self.open.last_mut() else {
            return;
        };
        let entry = open.entry.take();
        let colon = std::mem::take(&mut open.colon);
        let start = entry.or(comma.then_some(end));
        if let Some(start) = start
            && open.bracket == '{'
            && !colon
        {
            let entry = self.text[start..end].trim_end();
            let shown = entry.lines().next().unwrap_or(entry).len();
            let span = Span::new(start, start + shown.max(1));
            self.faults.bytes(span, || FaultKind::NoColon);
            self.scan.hopeless = true;
        }
    }

    fn unbalanced(&mut self, span: Span, kind: impl FnOnce() -> FaultKind) {
        self.scan.balanced = false;
        self.faults.bytes(span, kind);
    }

    /// Whether it is worth going on: after one bracket that does not fit, the others do not either.
    fn close(&mut self, close: char, start: usize) -> bool {
        self.end_entry(start, false);
        let span = Span::new(start, self.at);
        let Some(open) = self.open.pop() else {
            self.unbalanced(span, || FaultKind::Unopened { bracket: close });
            return false;
        };
        if matches!((open.bracket, close), ('(', ')') | ('[', ']') | ('{', '}')) {
            return true;
        }
        self.scan.balanced = false;
        let opened = (Span::new(open.at, open.at + 1), "opened here");
        self.faults.bytes_and(span, opened, || FaultKind::Crossed {
            open: open.bracket,
            close,
        });
        false
    }

    fn string(&mut self, start: usize) {
        self.token(start);
        let mut escaped = false;
        for (at, c) in self.text[self.at..].char_indices() {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => return self.end_string(start, self.at + at + 1),
                _ => {}
            }
        }
        // From a missing quote on, what is text and what is not have changed places.
        let (start, said) = match self.scan.sprawling.first() {
            Some(first) => (first.start, "a quote seems to be missing here"),
            None => (start, "this text is never closed with a quote"),
        };
        self.end_of_text(start, said);
    }

    fn end_string(&mut self, start: usize, end: usize) {
        if self.text[start..end].contains('\n') {
            self.scan.sprawling.push(Span::new(start, end));
        }
        self.at = end;
    }

    /// Whether it was one.
    fn raw_string(&mut self, start: usize) -> bool {
        let rest = self.rest();
        let hashes = rest.len() - rest.trim_start_matches('#').len();
        if !rest[hashes..].starts_with('"') {
            return false;
        }
        self.token(start);
        let end = format!("\"{}", &rest[..hashes]);
        match rest[hashes + 1..].find(&end) {
            Some(at) => self.at += hashes + 1 + at + end.len(),
            None => self.end_of_text(start, "this raw text is never closed"),
        }
        true
    }

    fn character(&mut self) {
        self.token(self.at - 1);
        let mut chars = self.rest().char_indices();
        let Some((_, first)) = chars.next() else {
            return;
        };
        let end = match first {
            '\\' => {
                chars.next();
                chars.take(10).find(|(_, c)| *c == '\'')
            }
            _ => chars.next().filter(|(_, c)| *c == '\''),
        };
        if let Some((at, _)) = end {
            self.at += at + 1;
        }
    }

    fn line_comment(&mut self) {
        let rest = self.rest();
        self.at += rest.find('\n').unwrap_or(rest.len());
    }

    fn block_comment(&mut self) {
        let start = self.at - 1;
        let mut depth = 1;
        self.at += 1;
        while depth > 0 {
            let rest = self.rest();
            let Some(at) = rest.find(['/', '*']) else {
                return self.end_of_text(start, "this comment is never closed");
            };
            let (step, change) = match rest.get(at..at + 2) {
                Some("/*") => (2, 1),
                Some("*/") => (2, -1),
                _ => (1, 0),
            };
            self.at += at + step;
            depth += change;
        }
    }

    fn end_of_text(&mut self, start: usize, said: &str) {
        self.at = self.text.len();
        self.open.clear();
        let width = self.text[start..].chars().next().map_or(0, char::len_utf8);
        self.unbalanced(Span::new(start, start + width), || FaultKind::Syntax {
            said: said.to_owned(),
            help: Vec::new(),
        });
    }
}
