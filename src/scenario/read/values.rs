//! Single values: texts, numbers, and how a message speaks of them.

use std::fmt;
use std::ops::RangeInclusive;

use ron2::ast::{Expr, NumberExpr, NumberKind, StringExpr};

use super::guard::is_treacherous;
use super::schema::Shape;
use super::{span, spelling};
use crate::diag::Span;
use crate::diag::near::shown;
use crate::scenario::fault::{FaultKind, Faults, Kind, Unlike};

/// The most characters of one text.
pub const LONGEST: usize = 10_000;

/// What a value is for.
#[derive(Debug, Clone, Copy)]
pub enum What {
    /// The whole file.
    File,
    /// The value of a field.
    Field(&'static str),
    /// One item or entry of the value of a field.
    One(&'static str),
    /// The name of an entry.
    Name(&'static str),
    /// A value in the brackets of a word.
    In(&'static str),
}

impl What {
    /// One item of it.
    pub fn one(self) -> Self {
        match self {
            Self::Field(name) => Self::One(name),
            other => other,
        }
    }

    /// The name of one entry of it.
    pub fn name(self) -> Self {
        match self {
            Self::Field(name) => Self::Name(name),
            other => other,
        }
    }
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::File => f.write_str("a scenario file"),
            Self::Field(name) => write!(f, "`{name}`"),
            Self::One(name) => write!(f, "an entry of `{name}`"),
            Self::Name(name) => write!(f, "a name in `{name}`"),
            Self::In(name) => write!(f, "`{name}(..)`"),
        }
    }
}

/// What a shape takes.
pub fn kind(shape: &Shape) -> Kind {
    match shape {
        Shape::Text | Shape::Any => Kind::Text,
        Shape::Whole(_) => Kind::Whole,
        Shape::Number => Kind::Number,
        Shape::Truth => Kind::Truth,
        Shape::List(_) => Kind::List,
        Shape::Map(_) => Kind::Map,
        Shape::Fields(_) | Shape::Values(_) => Kind::Fields,
        Shape::Words(_) | Shape::Named(_) => Kind::Word,
        Shape::Optional(inner) => kind(inner),
        Shape::Either(kind, _) => *kind,
    }
}

/// What is written.
pub fn unlike(expr: &Expr) -> Unlike {
    match expr {
        Expr::Bool(_) => Unlike::Truth,
        Expr::Char(_) => Unlike::Character,
        Expr::Number(number) if number.kind == NumberKind::Float => Unlike::Fraction,
        Expr::Number(_) => Unlike::Number,
        Expr::String(_) => Unlike::Text,
        Expr::Byte(_) | Expr::Bytes(_) => Unlike::Bytes,
        Expr::Option(option) => match option.value {
            Some(_) => Unlike::Call("`Some`".to_owned()),
            None => Unlike::Word("`None`".to_owned()),
        },
        Expr::Seq(_) => Unlike::List,
        Expr::Map(_) => Unlike::Map,
        Expr::Tuple(_) => Unlike::Values,
        Expr::AnonStruct(_) => Unlike::Fields,
        Expr::Struct(word) => match word.body {
            Some(_) => Unlike::Call(shown(&word.name.name)),
            None => Unlike::Word(shown(&word.name.name)),
        },
        Expr::Unit(_) | Expr::Error(_) => Unlike::Nothing,
    }
}

/// The text of a short value as it stands in the file.
pub fn verbatim(expr: &Expr) -> Option<String> {
    let text = match expr {
        Expr::String(string) => string.raw.as_ref(),
        Expr::Number(number) => number.raw.as_ref(),
        Expr::Struct(word) if word.body.is_none() => word.name.name.as_ref(),
        _ => return None,
    };
    (text.chars().count() <= 50 && !text.contains('\n')).then(|| text.to_owned())
}

/// Checks a text: its length, and what its escapes stand for.
pub fn text(string: &StringExpr, faults: &mut Faults) {
    if string.value.len() > LONGEST {
        let characters = string.value.chars().count();
        if characters > LONGEST {
            let start = string.span.start_offset;
            faults.bytes(Span::new(start, start + 1), || FaultKind::TextTooLong {
                characters,
            });
        }
    }
    if !string.raw.contains('\\') {
        return;
    }
    for found in string.value.chars().filter(|c| is_treacherous(*c)) {
        // What stands there unescaped has been reported already.
        if string.raw.contains(found) {
            continue;
        }
        let at = escape(&string.raw, found).map_or(span(&string.span), |(start, end)| {
            let base = string.span.start_offset;
            Span::new(base + start, base + end)
        });
        faults.bytes(at, || FaultKind::ControlCharacter {
            found,
            escaped: true,
        });
    }
}

/// Where in a quoted text the first escape for a character stands.
fn escape(raw: &str, wanted: char) -> Option<(usize, usize)> {
    let mut at = 0;
    while let Some(found) = raw.get(at..)?.find('\\') {
        let start = at + found;
        let rest = raw.get(start + 1..)?;
        let kind = rest.chars().next()?;
        let (length, code) = match kind {
            'u' => {
                let end = rest.find('}')?;
                let code = rest.get(2..end)?;
                (end + 2, u32::from_str_radix(code, 16).ok())
            }
            'x' => (4, u32::from_str_radix(rest.get(1..3)?, 16).ok()),
            '0' => (2, Some(0)),
            'r' => (2, Some(13)),
            other => (1 + other.len_utf8(), None),
        };
        if code == Some(u32::from(wanted)) {
            return Some((start, start + length));
        }
        at = start + length;
    }
    None
}

/// Checks a whole number against its bounds.
pub fn whole(number: &NumberExpr, range: &RangeInclusive<u64>, what: What, faults: &mut Faults) {
    let at = span(&number.span);
    let found = match number.kind {
        _ if spelling::has_suffix(&number.raw) => Some(Unlike::Suffixed),
        NumberKind::Integer | NumberKind::NegativeInteger => None,
        NumberKind::Float | NumberKind::SpecialFloat => Some(Unlike::Fraction),
    };
    if let Some(found) = found {
        wrong(Kind::Whole, found, at, what, faults);
        return;
    }
    let value = spelling::whole(&number.raw);
    let negative = number.kind == NumberKind::NegativeInteger && value != Some(0);
    let (least, most) = (*range.start(), *range.end());
    let fits = value.is_some_and(|value| (u128::from(least)..=u128::from(most)).contains(&value));
    if negative || !fits {
        faults.bytes(at, || FaultKind::OutOfRange {
            what: what.to_string(),
            least,
            most,
            found: number.raw.clone().into_owned(),
        });
    }
}

/// Checks that a number can be reached.
pub fn number(number: &NumberExpr, what: What, faults: &mut Faults) {
    if spelling::has_suffix(&number.raw) {
        let at = span(&number.span);
        wrong(Kind::Number, Unlike::Suffixed, at, what, faults);
        return;
    }
    let finite = match number.kind {
        NumberKind::Integer | NumberKind::NegativeInteger => true,
        NumberKind::SpecialFloat => false,
        NumberKind::Float => spelling::fraction(&number.raw).is_some_and(f64::is_finite),
    };
    if !finite {
        faults.bytes(span(&number.span), || FaultKind::NotFinite);
    }
}

fn wrong(expected: Kind, found: Unlike, at: Span, what: What, faults: &mut Faults) {
    faults.bytes(at, || FaultKind::WrongType {
        what: what.to_string(),
        expected,
        found,
        text: None,
    });
}
