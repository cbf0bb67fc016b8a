//! From a text to its words and signs, comments among them, each with the line feeds before it.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A name, number or text, as it is written.
    Atom,
    /// `(`, `[` or `{`.
    Open,
    /// `)`, `]` or `}`.
    Close,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// `// ..` or `/* .. */`
    Comment,
}

/// A word or sign of the text.
#[derive(Debug, Clone, Copy)]
pub struct Token<'t> {
    /// What it is.
    pub kind: Kind,
    /// As it is written.
    pub text: &'t str,
    /// Line feeds between it and what stands before.
    pub feeds: usize,
    /// Whether nothing but comments follows on its line.
    pub ends_line: bool,
}

/// All tokens of `text`, whose quotes and comments are known to be closed.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    loop {
        let rest = &text[at..];
        let blank = rest.len() - rest.trim_start().len();
        let feeds = rest[..blank].matches('\n').count();
        at += blank;
        let Some((kind, length)) = next(&text[at..]) else {
            break;
        };
        tokens.push(Token {
            kind,
            text: text[at..at + length].trim_end(),
            feeds,
            ends_line: false,
        });
        at += length;
    }
    let mut ends = true;
    for token in tokens.iter_mut().rev() {
        token.ends_line = ends;
        ends = token.feeds > 0 || (ends && token.kind == Kind::Comment);
    }
    tokens
}

fn next(rest: &str) -> Option<(Kind, usize)> {
    let sign = |kind| Some((kind, 1));
    match rest.chars().next()? {
        '(' | '[' | '{' => sign(Kind::Open),
        ')' | ']' | '}' => sign(Kind::Close),
        ',' => sign(Kind::Comma),
        ':' if !rest.starts_with("::") => sign(Kind::Colon),
        _ if rest.starts_with("//") => {
            let length = rest.find('\n').unwrap_or(rest.len());
            Some((Kind::Comment, length))
        }
        _ if rest.starts_with("/*") => Some((Kind::Comment, block(rest))),
        _ => Some((Kind::Atom, atom(rest))),
    }
}

/// The length of a comment that may hold others.
fn block(rest: &str) -> usize {
    let (mut at, mut depth) = (2, 1);
    while depth > 0 {
        let Some(found) = rest[at..].find(['/', '*']) else {
            return rest.len();
        };
        at += found;
        let step = match rest.get(at..at + 2) {
            Some("/*") => {
                depth += 1;
                2
            }
            Some("*/") => {
                depth -= 1;
                2
            }
            _ => 1,
        };
        at += step;
    }
    at
}

/// The length of a name, number or text, with all that is written to it without a gap.
fn atom(rest: &str) -> usize {
    let mut at = 0;
    while let Some(c) = rest[at..].chars().next() {
        let here = &rest[at..];
        let length = match c {
            '"' => quoted(here),
            '\'' => character(here),
            ':' if here.starts_with("::") => 2,
            '(' | '[' | '{' | ')' | ']' | '}' | ',' | ':' => break,
            '/' if here.starts_with("//") || here.starts_with("/*") => break,
            c if c.is_whitespace() => break,
            'r' if at == 0 || &rest[..at] == "b" => raw(here).unwrap_or(1),
            c => c.len_utf8(),
        };
        at += length;
    }
    at
}

fn quoted(here: &str) -> usize {
    let mut escaped = false;
    for (at, c) in here.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    here.len()
}

fn character(here: &str) -> usize {
    let mut chars = here.char_indices().skip(1);
    let end = match chars.next() {
        Some((_, '\\')) => {
            chars.next();
            chars.take(10).find(|(_, c)| *c == '\'')
        }
        _ => chars.next().filter(|(_, c)| *c == '\''),
    };
    end.map_or(1, |(at, _)| at + 1)
}

/// The length of a raw text, if it is one.
fn raw(here: &str) -> Option<usize> {
    let hashes = here[1..].len() - here[1..].trim_start_matches('#').len();
    let body = here[1 + hashes..].strip_prefix('"')?;
    let end = format!("\"{}", &here[1..=hashes]);
    let at = body.find(&end)?;
    Some(hashes + 2 + at + end.len())
}
