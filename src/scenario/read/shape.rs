//! Walks a syntax tree against the shape that a scenario must have.
//!
//! Finds every unknown, missing, doubled and mistyped part, and never stops at the first. Says nothing
//! about parts that could not be read: the syntax errors speak of those.

use std::collections::BTreeMap;

use ron2::ast::{Expr, Ident, MapExpr, StructBody, StructExpr, StructField, TupleElement};

use super::places::head;
use super::schema::{Field, SHAPES, Shape, Word};
use super::span;
use super::spelling::plain;
use super::values::{self, What, unlike, verbatim};
use crate::diag::Span;
use crate::diag::near::nearest;
use crate::scenario::fault::{FaultKind, Faults, Kind, Unlike};

/// Adds every fault of the shape of `expr` to `faults`.
pub fn walk(expr: &Expr, faults: &mut Faults) {
    Walk { faults }.value(expr, &SHAPES.root, What::File);
}

struct Walk<'f> {
    faults: &'f mut Faults,
}

impl Walk<'_> {
    fn value(&mut self, expr: &Expr, shape: &'static Shape, what: What) {
        if matches!(expr, Expr::Error(_)) {
            return;
        }
        let (shape, name) = SHAPES.resolve(shape);
        match (shape, expr) {
            (Shape::Any, _) | (Shape::Truth, Expr::Bool(_)) => {}
            (Shape::Text, Expr::String(string)) => values::text(string, self.faults),
            (Shape::Whole(range), Expr::Number(number)) => {
                values::whole(number, range, what, self.faults);
            }
            (Shape::Number, Expr::Number(number)) => values::number(number, what, self.faults),
            (Shape::List(shape), Expr::Seq(seq)) => {
                for item in &seq.items {
                    self.value(&item.expr, shape, what.one());
                }
            }
            (Shape::Map(shape), Expr::Map(map)) => self.entries(map, shape, what),
            (Shape::Fields(fields), _) => self.fields(expr, fields, name, what),
            (Shape::Words(words), _) => self.word(expr, words, what),
            (Shape::Optional(shape), Expr::Option(option)) => {
                if let Some(value) = &option.value {
                    self.value(&value.expr, shape, what);
                }
            }
            (Shape::Optional(shape), _) => self.value(expr, shape, what),
            (Shape::Either(kind, shapes), _) => self.either(expr, *kind, shapes, what),
            (shape, _) => self.wrong_type(expr, values::kind(shape), what),
        }
    }

    fn wrong_type(&mut self, expr: &Expr, expected: Kind, what: What) {
        self.faults.bytes(head(expr), || FaultKind::WrongType {
            what: what.to_string(),
            expected,
            found: unlike(expr),
            text: verbatim(expr),
        });
    }

    fn either(&mut self, expr: &Expr, kind: Kind, shapes: &'static [Shape], what: What) {
        let fitting = shapes.iter().find(|shape| {
            matches!(
                (shape, expr),
                (Shape::Text, Expr::String(_))
                    | (Shape::List(_), Expr::Seq(_))
                    | (
                        Shape::Words(_),
                        Expr::Struct(StructExpr { body: Some(_), .. })
                    )
            )
        });
        match fitting {
            Some(shape) => self.value(expr, shape, what),
            None => self.wrong_type(expr, kind, what),
        }
    }

    fn entries(&mut self, map: &MapExpr, shape: &'static Shape, what: What) {
        let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
        for entry in &map.entries {
            match &entry.key {
                Expr::String(key) => {
                    let at = span(&key.span);
                    values::text(key, self.faults);
                    if let Some(first) = seen.get(key.value.as_str()) {
                        let first = (*first, "used here first");
                        self.faults
                            .bytes_and(at, first, || FaultKind::DuplicateKey {
                                key: key.value.clone(),
                            });
                    } else {
                        seen.insert(&key.value, at);
                    }
                }
                Expr::Error(_) => {}
                key => self.wrong_type(key, Kind::Text, what.name()),
            }
            self.value(&entry.value, shape, what.one());
        }
    }

    fn fields(&mut self, expr: &Expr, fields: &'static [Field], name: Option<&str>, what: What) {
        let name = name.unwrap_or("Scenario");
        match expr {
            Expr::AnonStruct(body) => self.body(&body.fields, head(expr), fields, name),
            Expr::Unit(_) => self.body(&[], head(expr), fields, name),
            Expr::Struct(word) if plain(&word.name.name) != name => {
                let found = plain(&word.name.name).to_owned();
                self.faults
                    .bytes(span(&word.name.span), || FaultKind::WrongName {
                        expected: name.to_owned(),
                        found,
                    });
            }
            Expr::Struct(word) => self.named_fields(word, fields, name, what),
            other => self.wrong_type(other, Kind::Fields, what),
        }
    }

    fn named_fields(
        &mut self,
        word: &StructExpr,
        fields: &'static [Field],
        name: &str,
        what: What,
    ) {
        let head = span(&word.name.span);
        match &word.body {
            Some(StructBody::Fields(body)) => self.body(&body.fields, head, fields, name),
            Some(StructBody::Tuple(body)) if body.elements.is_empty() => {
                self.body(&[], head, fields, name);
            }
            body => self.faults.bytes(head, || FaultKind::WrongType {
                what: match what {
                    What::File => what.to_string(),
                    _ => format!("`{name}`"),
                },
                expected: Kind::Fields,
                found: match body {
                    Some(_) => Unlike::Values,
                    None => Unlike::Nothing,
                },
                text: None,
            }),
        }
    }

    fn body(&mut self, written: &[StructField], head: Span, fields: &'static [Field], name: &str) {
        let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
        for field in written {
            let found = plain(&field.name.name);
            let at = span(&field.name.span);
            if let Some(first) = seen.get(found) {
                let first = (*first, "it stands here first");
                self.faults
                    .bytes_and(at, first, || FaultKind::DuplicateField {
                        field: found.to_owned(),
                    });
            } else {
                seen.insert(found, at);
            }
            match fields.iter().find(|known| known.name == found) {
                Some(known) => self.value(&field.value, &known.shape, What::Field(&known.name)),
                None => self.unknown_field(&field.name, fields, name),
            }
        }
        let misspelt: Vec<&str> = seen
            .keys()
            .filter(|name| fields.iter().all(|field| field.name != **name))
            .filter_map(|name| nearest(name, fields.iter().map(|field| field.name.as_str())))
            .collect();
        for field in fields.iter().filter(|field| field.required) {
            let wanted = field.name.as_str();
            if !seen.contains_key(wanted) && !misspelt.contains(&wanted) {
                self.faults.bytes(head, || FaultKind::MissingField {
                    field: &field.name,
                    of: format!("`{name}`"),
                });
            }
        }
    }

    fn unknown_field(&mut self, ident: &Ident, fields: &'static [Field], name: &str) {
        let found = plain(&ident.name);
        self.faults.bytes(span(&ident.span), || {
            let known = || fields.iter().map(|field| field.name.as_str());
            FaultKind::UnknownField {
                field: found.to_owned(),
                of: format!("`{name}`"),
                near: nearest(found, known()).map(str::to_owned),
                known: known().collect(),
            }
        });
    }

    fn word(&mut self, expr: &Expr, words: &'static [Word], what: What) {
        let known = || words.iter().map(|word| word.name.as_str());
        let Expr::Struct(written) = expr else {
            self.faults.bytes(head(expr), || FaultKind::NotOneOf {
                what: what.to_string(),
                found: unlike(expr),
                known: known().collect(),
            });
            return;
        };
        let found = plain(&written.name.name);
        match words.iter().find(|word| word.name == found) {
            Some(word) => self.variant(written, word, what),
            None => self
                .faults
                .bytes(span(&written.name.span), || FaultKind::UnknownWord {
                    what: what.to_string(),
                    word: found.to_owned(),
                    near: nearest(found, known()).map(str::to_owned),
                    known: known().collect(),
                }),
        }
    }

    fn variant(&mut self, written: &StructExpr, word: &'static Word, what: What) {
        let elements: &[TupleElement] = match &written.body {
            Some(StructBody::Tuple(body)) => &body.elements,
            _ => &[],
        };
        let has_fields = matches!(written.body, Some(StructBody::Fields(_)));
        let Some(body) = &word.body else {
            if written.body.is_some() {
                self.wrong_count(
                    written,
                    word,
                    0,
                    elements.len().max(usize::from(has_fields)),
                );
            }
            return;
        };
        let (shape, name) = SHAPES.resolve(body);
        match shape {
            Shape::Fields(fields) => {
                let name = name.unwrap_or(&word.name);
                self.named_fields(written, fields, name, what);
            }
            Shape::Values(shapes) if elements.len() == shapes.len() => {
                for (element, shape) in elements.iter().zip(shapes) {
                    self.value(&element.expr, shape, What::In(&word.name));
                }
            }
            Shape::Values(shapes) => {
                self.wrong_count(written, word, shapes.len(), elements.len());
            }
            shape => match elements {
                [only] => self.value(&only.expr, shape, What::In(&word.name)),
                _ if has_fields => {
                    let expected = values::kind(shape);
                    self.faults
                        .bytes(span(&written.name.span), || FaultKind::WrongType {
                            what: format!("`{}`", word.name),
                            expected,
                            found: Unlike::Fields,
                            text: None,
                        });
                }
                elements => self.wrong_count(written, word, 1, elements.len()),
            },
        }
    }

    fn wrong_count(&mut self, written: &StructExpr, word: &Word, expected: usize, found: usize) {
        self.faults
            .bytes(span(&written.name.span), || FaultKind::WrongCount {
                word: word.name.clone(),
                expected,
                found,
            });
    }
}
