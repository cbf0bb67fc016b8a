//! A glance at a text that knows only the plain spelling.
//!
//! Walks the text against the schema as `shape` does, but without a tree, and says yes only where neither `scan` nor
//! the tree builder nor `shape` would find a fault. Whatever is wrong, or only unusual (a raw text, `Some(..)`, a
//! number in hexadecimal digits, an attribute, a comment in the middle of a line), is for the long way round, which
//! knows places and words. So a sound file is parsed by the loader alone.

use super::scan::DEEPEST;
use super::schema::{Field, SHAPES, Shape, Word};
use super::values::LONGEST;

/// The most digits of a plain number, before the point and after it.
const DIGITS: usize = 9;

/// Whether `text` is surely a scenario without a fault of its shape, as far as anyone but the loader can tell.
pub fn is_sound(text: &str) -> bool {
    let mut glance = Glance {
        text,
        at: 0,
        depth: 0,
    };
    glance.skip_blanks();
    glance.value(&SHAPES.root).is_some() && glance.at == text.len()
}

/// Each method takes what it is named after and the blanks behind it, or says nothing.
struct Glance<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl<'a> Glance<'a> {
    fn value(&mut self, shape: &'static Shape) -> Option<()> {
        let (shape, name) = SHAPES.resolve(shape);
        match shape {
            Shape::Text => self.text().map(drop),
            Shape::Whole(range) => {
                let number = self.digits()?.parse().ok()?;
                range.contains(&number).then_some(())
            }
            Shape::Number => self.number(),
            Shape::Truth => matches!(self.word()?, "true" | "false").then_some(()),
            Shape::List(shape) => self.entries(b'[', b']', |glance| glance.value(shape)),
            Shape::Map(shape) => self.map(shape),
            Shape::Fields(fields) => {
                let named = self.sign()? != b'(';
                if named && self.word()? != name.unwrap_or("Scenario") {
                    return None;
                }
                self.fields(fields)
            }
            Shape::Words(words) => self.one_of(words),
            Shape::Optional(shape) => self.value(shape),
            Shape::Either(_, shapes) => {
                let sign = self.sign()?;
                let fits = |shape: &&Shape| match shape {
                    Shape::Text => sign == b'"',
                    Shape::List(_) => sign == b'[',
                    Shape::Words(_) => sign.is_ascii_alphabetic(),
                    _ => false,
                };
                self.value(shapes.iter().find(fits)?)
            }
            Shape::Any | Shape::Values(_) | Shape::Named(_) => None,
        }
    }

    fn map(&mut self, shape: &'static Shape) -> Option<()> {
        let mut names = Vec::new();
        self.entries(b'{', b'}', |glance| {
            names.push(glance.text()?);
            glance.take(b':')?;
            glance.value(shape)
        })?;
        names.sort_unstable();
        let twice = names.windows(2).any(|pair| pair[0] == pair[1]);
        // Two spellings with escapes may be one name.
        let escaped = names.iter().any(|name| name.contains('\\'));
        (!twice && !escaped).then_some(())
    }

    fn fields(&mut self, fields: &'static [Field]) -> Option<()> {
        let mut seen = 0_u64;
        self.entries(b'(', b')', |glance| {
            let name = glance.word()?;
            let place = fields.iter().position(|field| is(&field.name, name))?;
            let bit = 1_u64.checked_shl(place as u32)?;
            if seen & bit != 0 {
                return None;
            }
            seen |= bit;
            glance.take(b':')?;
            glance.value(&fields[place].shape)
        })?;
        let mut missing = fields.iter().enumerate();
        let missing = missing.any(|(place, field)| field.required && seen & (1 << place) == 0);
        (!missing).then_some(())
    }

    fn one_of(&mut self, words: &'static [Word]) -> Option<()> {
        let found = self.word()?;
        let word = words.iter().find(|word| is(&word.name, found))?;
        let Some(body) = &word.body else {
            return Some(());
        };
        match SHAPES.resolve(body).0 {
            Shape::Fields(fields) => self.fields(fields),
            Shape::Values(shapes) => self.values(shapes),
            shape => self.values(std::slice::from_ref(shape)),
        }
    }

    /// As many values in brackets as there are shapes.
    fn values(&mut self, shapes: &'static [Shape]) -> Option<()> {
        let mut left = shapes.iter();
        self.entries(b'(', b')', |glance| glance.value(left.next()?))?;
        left.next().is_none().then_some(())
    }

    fn entries(
        &mut self,
        open: u8,
        close: u8,
        mut entry: impl FnMut(&mut Self) -> Option<()>,
    ) -> Option<()> {
        self.take(open)?;
        self.depth += 1;
        while self.sign()? != close {
            if self.depth > DEEPEST {
                return None;
            }
            entry(self)?;
            if self.sign()? != close {
                self.take(b',')?;
            }
        }
        self.depth -= 1;
        self.take(close)
    }

    /// A text as it is written between its quotes.
    fn text(&mut self) -> Option<&'a str> {
        if self.sign()? != b'"' {
            return None;
        }
        let start = self.at + 1;
        let mut end = start;
        loop {
            match *self.text.as_bytes().get(end)? {
                b'"' => break,
                b'\\' => {
                    let escaped = self.text.as_bytes().get(end + 1)?;
                    if !matches!(escaped, b'"' | b'\\' | b'n' | b't') {
                        return None;
                    }
                    end += 2;
                }
                _ => end += 1,
            }
        }
        self.at = end + 1;
        self.skip_blanks();
        let text = &self.text[start..end];
        (text.len() <= LONGEST).then_some(text)
    }

    fn number(&mut self) -> Option<()> {
        self.at += usize::from(self.sign()? == b'-');
        let whole = self.run(u8::is_ascii_digit)?;
        let mut fits = is_plain(whole);
        if self.sign() == Some(b'.') {
            self.at += 1;
            fits &= self.run(u8::is_ascii_digit)?.len() <= DIGITS;
        }
        self.skip_blanks();
        fits.then_some(())
    }

    fn digits(&mut self) -> Option<&'a str> {
        let digits = self.run(u8::is_ascii_digit)?;
        self.skip_blanks();
        is_plain(digits).then_some(digits)
    }

    fn word(&mut self) -> Option<&'a str> {
        let word = self.run(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')?;
        self.skip_blanks();
        Some(word)
    }

    /// At least one byte that fits, and all that follow without a blank between them. Takes no blanks.
    fn run(&mut self, fits: impl Fn(&u8) -> bool) -> Option<&'a str> {
        let rest = &self.text[self.at..];
        let length = rest.bytes().position(|byte| !fits(&byte));
        let length = length.unwrap_or(rest.len());
        self.at += length;
        (length > 0).then(|| &rest[..length])
    }

    fn take(&mut self, wanted: u8) -> Option<()> {
        if self.sign()? != wanted {
            return None;
        }
        self.at += 1;
        self.skip_blanks();
        Some(())
    }

    /// The next byte. It is not taken.
    fn sign(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_blanks(&mut self) {
        while let Some(byte) = self.sign() {
            match byte {
                b' ' | b'\n' | b'\t' => self.at += 1,
                b'/' if self.text[self.at..].starts_with("//") => {
                    let rest = &self.text[self.at..];
                    self.at += rest.find('\n').unwrap_or(rest.len());
                }
                _ => return,
            }
        }
    }
}

fn is_plain(digits: &str) -> bool {
    digits.len() <= DIGITS && (digits == "0" || !digits.starts_with('0'))
}

/// Whether two short words are the same; most differ in the first letter.
fn is(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.bytes().eq(other.bytes())
}
