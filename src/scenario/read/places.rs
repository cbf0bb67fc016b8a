//! Where in the text each value stands.

use ron2::ast::{Expr, StructBody, StructField, TupleElement};

use super::span;
use crate::diag::{Source, Span};
use crate::scenario::fault::{Part, Step};

/// The places of all values of one file.
#[derive(Debug, Default)]
pub struct Places {
    root: Option<Spot>,
}

#[derive(Debug)]
struct Spot {
    extent: Span,
    whole: Span,
    head: Span,
    parts: Vec<(Option<String>, Span, Spot)>,
}

impl Places {
    /// The places in a source that has been read without a fault of its shape.
    pub fn of(source: &Source) -> Self {
        let (document, _) = ron2::ast::parse_document_lossy(&source.text);
        Self {
            root: document.value.as_ref().map(spot),
        }
    }

    /// The place of the value at the end of `path`, or of the last one on the way that is there.
    pub fn span(&self, path: &[Step], part: Part) -> Span {
        let Some(mut spot) = self.root.as_ref() else {
            return Span::default();
        };
        let mut name = None;
        for step in path {
            let Some((_, named, next)) = spot.part(*step) else {
                return spot.head;
            };
            name = Some(*named);
            spot = next;
        }
        match part {
            Part::Extent => spot.extent,
            Part::Whole => spot.whole,
            Part::Head => spot.head,
            Part::Name => name.unwrap_or(spot.head),
        }
    }
}

impl Spot {
    fn part(&self, step: Step) -> Option<&(Option<String>, Span, Self)> {
        match step {
            Step::Field(name) => self
                .parts
                .iter()
                .find(|(field, ..)| field.as_deref() == Some(name)),
            Step::Entry(index) | Step::Item(index) => self.parts.get(index),
        }
    }
}

fn spot(expr: &Expr) -> Spot {
    let parts = match expr {
        Expr::Option(option) => {
            if let Some(value) = &option.value {
                return spot(&value.expr);
            }
            Vec::new()
        }
        Expr::Seq(seq) => seq.items.iter().map(|item| unnamed(&item.expr)).collect(),
        Expr::Map(map) => map
            .entries
            .iter()
            .map(|entry| (None, span(entry.key.span()), spot(&entry.value)))
            .collect(),
        Expr::Tuple(tuple) => values(&tuple.elements),
        Expr::AnonStruct(fields) => named(&fields.fields),
        Expr::Struct(word) => match &word.body {
            Some(StructBody::Tuple(tuple)) => values(&tuple.elements),
            Some(StructBody::Fields(fields)) => named(&fields.fields),
            None => Vec::new(),
        },
        _ => Vec::new(),
    };
    let all = expr.span();
    let head = head(expr);
    Spot {
        extent: span(all),
        whole: if all.start.line == all.end.line || matches!(expr, Expr::String(_)) {
            span(all)
        } else {
            head
        },
        head,
        parts,
    }
}

/// The name of a value, or the bracket that opens it, or all of it where it has neither.
pub fn head(expr: &Expr) -> Span {
    match expr {
        Expr::Seq(seq) => span(&seq.open_bracket),
        Expr::Map(map) => span(&map.open_brace),
        Expr::Tuple(tuple) => span(&tuple.open_paren),
        Expr::AnonStruct(fields) => span(&fields.open_paren),
        Expr::Struct(word) => span(&word.name.span),
        other => span(other.span()),
    }
}

fn unnamed(expr: &Expr) -> (Option<String>, Span, Spot) {
    (None, head(expr), spot(expr))
}

fn values(elements: &[TupleElement]) -> Vec<(Option<String>, Span, Spot)> {
    elements.iter().map(|item| unnamed(&item.expr)).collect()
}

fn named(fields: &[StructField]) -> Vec<(Option<String>, Span, Spot)> {
    fields
        .iter()
        .map(|field| {
            let name = super::spelling::plain(&field.name.name);
            (
                Some(name.to_owned()),
                span(&field.name.span),
                spot(&field.value),
            )
        })
        .collect()
}
