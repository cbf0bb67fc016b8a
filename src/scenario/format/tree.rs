//! From tokens to brackets inside each other, with every comment beside what it speaks of.

use super::lex::{Kind, Token};

/// What stands between two brackets, or in the file.
#[derive(Debug, Default)]
pub struct Group<'t> {
    /// The bracket before it, empty for the file.
    pub open: &'t str,
    /// The bracket after it.
    pub close: &'t str,
    /// Whether the author began a new line behind the bracket.
    pub spread: bool,
    /// Comments on the line of the bracket.
    pub head: Vec<&'t str>,
    /// What it holds.
    pub items: Vec<Item<'t>>,
    /// Comments behind the last item.
    pub tail: Vec<Remark<'t>>,
}

/// A value or a field, with the comments around it.
#[derive(Debug, Default)]
pub struct Item<'t> {
    /// Comments on lines of their own before it.
    pub before: Vec<Remark<'t>>,
    /// Whether an empty line stands before it.
    pub gap: bool,
    /// Name, colon and value.
    pub parts: Vec<Part<'t>>,
    /// Whether a comma was written.
    pub comma: bool,
    /// Comments behind it on its line.
    pub after: Vec<&'t str>,
}

/// A comment on a line of its own.
#[derive(Debug, Clone, Copy)]
pub struct Remark<'t> {
    /// Whether an empty line stands before it.
    pub gap: bool,
    /// With its signs.
    pub text: &'t str,
}

/// A piece of an item.
#[derive(Debug)]
pub enum Part<'t> {
    /// A name, number or text.
    Atom(&'t str),
    /// A comment that stands between other pieces.
    Aside(&'t str),
    /// `:`
    Colon,
    /// A value in brackets.
    Group(Group<'t>),
}

/// Builds the tree. Recursion is bounded by the depth of the brackets.
pub fn tree<'t>(tokens: &[Token<'t>]) -> Group<'t> {
    let mut rest = tokens.iter().copied();
    group("", &mut rest)
}

fn group<'t>(open: &'t str, rest: &mut impl Iterator<Item = Token<'t>>) -> Group<'t> {
    let mut group = Group {
        open,
        ..Group::default()
    };
    let (mut item, mut fresh) = (Draft::default(), true);
    while let Some(token) = rest.next() {
        let remark = Remark {
            gap: token.feeds > 1,
            text: token.text,
        };
        if std::mem::take(&mut fresh) {
            group.spread = token.feeds > 0;
        }
        match token.kind {
            Kind::Close => {
                group.close = token.text;
                break;
            }
            Kind::Comma => {
                item.item.comma = true;
                let late = item.finish(&mut group);
                item.item.before = late;
            }
            Kind::Comment if !token.ends_line => {
                item.begin(token);
                item.item.parts.push(Part::Aside(token.text));
            }
            Kind::Comment if token.feeds > 0 || group.open.is_empty() && item.is_empty() => {
                item.own(remark);
            }
            Kind::Comment => match (item.is_empty(), group.items.last_mut()) {
                (false, _) => item.behind.push((false, remark)),
                (true, Some(last)) if item.item.before.is_empty() => last.after.push(token.text),
                (true, None) if item.item.before.is_empty() => group.head.push(token.text),
                (true, _) => item.item.before.push(remark),
            },
            Kind::Atom => {
                item.begin(token);
                item.item.parts.push(Part::Atom(token.text));
            }
            Kind::Colon => {
                item.begin(token);
                item.item.parts.push(Part::Colon);
            }
            Kind::Open => {
                item.begin(token);
                let inner = self::group(token.text, rest);
                item.item.parts.push(Part::Group(inner));
            }
        }
    }
    group.tail = item.finish(&mut group);
    group
}

/// An item that is still being read.
#[derive(Default)]
struct Draft<'t> {
    item: Item<'t>,
    /// Comments since the last piece, each with whether it has a line of its own.
    behind: Vec<(bool, Remark<'t>)>,
}

impl<'t> Draft<'t> {
    fn is_empty(&self) -> bool {
        self.item.parts.is_empty()
    }

    fn own(&mut self, remark: Remark<'t>) {
        if self.is_empty() {
            self.item.before.push(remark);
        } else {
            self.behind.push((true, remark));
        }
    }

    /// Makes ready for a piece. Comments that cut the item in two move above it.
    fn begin(&mut self, token: Token<'t>) {
        if self.is_empty() {
            self.item.gap = token.feeds > 1;
        }
        for (_, mut remark) in self.behind.drain(..) {
            remark.gap = std::mem::take(&mut self.item.gap);
            self.item.before.push(remark);
        }
    }

    /// Ends the item; what is left are comments that belong to what follows.
    fn finish(&mut self, group: &mut Group<'t>) -> Vec<Remark<'t>> {
        let Self { mut item, behind } = std::mem::take(self);
        let mut late = Vec::new();
        for (own, remark) in behind {
            if own || !late.is_empty() {
                late.push(remark);
            } else {
                item.after.push(remark.text);
            }
        }
        let is_value = |part: &Part| !matches!(part, Part::Aside(_));
        if item.parts.iter().any(is_value) {
            group.items.push(item);
            return late;
        }
        let mut left = item.before;
        left.extend(item.parts.iter().filter_map(|part| match part {
            Part::Aside(text) => Some(Remark { gap: false, text }),
            _ => None,
        }));
        left.extend(late);
        left
    }
}
