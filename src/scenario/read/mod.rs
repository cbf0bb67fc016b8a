//! From bytes to a [`Draft`], with every fault of the shape at once.
//!
//! `guard` makes a clean [`Source`] of the bytes, and `glance` sees whether all is well and plainly written. Where it
//! is not sure, `scan` looks at brackets and signs before any recursive reader sees the text, and `shape` walks the
//! syntax tree against the schema of the types. `load` lets serde have the last word. Knows nothing of techniques or
//! of what the names in the file mean.

mod glance;
mod guard;
mod load;
mod places;
mod scan;
mod schema;
mod shape;
mod spelling;
mod syntax;
mod values;

pub use guard::{LARGEST, guard};
pub use places::Places;

use ron2::ast::{Expr, StructExpr};

use super::draft::Draft;
use super::fault::{Fault, FaultKind, Faults, Place};
use crate::diag::{Source, Span};

/// The draft in `source`, where it can be loaded, and every fault of its shape.
///
/// A draft may come with faults: those that serde does not mind, such as a name used twice.
pub fn draft(source: &Source, faults: &mut Faults) -> Option<Draft> {
    if faults.is_empty()
        && glance::is_sound(&source.text)
        && let Ok(draft) = load::load(source)
    {
        return Some(draft);
    }
    closely(source, faults)
}

/// The same with a tree, which knows places.
fn closely(source: &Source, faults: &mut Faults) -> Option<Draft> {
    let text = source.text.as_str();
    let scan = scan::scan(text, faults);
    if scan.hopeless {
        return None;
    }
    let (document, errors) = ron2::ast::parse_document_lossy(text);
    for attribute in &document.attributes {
        faults.bytes(span(&attribute.span), || FaultKind::Attribute);
    }
    if scan.balanced {
        syntax::report(text, &errors, &scan, faults);
    }
    let broken = !errors.is_empty() || !scan.balanced;
    let Some(value) = &document.value else {
        if faults.is_empty() {
            faults.bytes(Span::default(), || FaultKind::Empty);
        }
        return None;
    };
    if let Expr::Struct(StructExpr {
        body: None, name, ..
    }) = value
    {
        *faults = Faults::default();
        faults.bytes(span(&name.span), || FaultKind::NoScenario);
        return None;
    }
    let mut shape = Faults::default();
    shape::walk(value, &mut shape);
    if broken {
        let first = first_error(&errors, faults).min(text.len());
        let first = text[..first].rfind('\n').unwrap_or(0);
        shape.retain(|fault| before(fault, first));
    }
    let sound = faults.is_empty() && shape.is_empty();
    faults.append(shape);
    if broken {
        return None;
    }
    match load::load(source) {
        Ok(draft) => Some(draft),
        Err(refusal) => {
            if sound {
                faults.bytes(refusal.span, || FaultKind::Unread { said: refusal.said });
            }
            None
        }
    }
}

/// Whether the text can be parsed, whatever its words mean. Reports what keeps it from that.
pub fn parses(source: &Source, faults: &mut Faults) -> bool {
    let text = source.text.as_str();
    let scan = scan::scan(text, faults);
    if scan.hopeless {
        return false;
    }
    let (document, errors) = ron2::ast::parse_document_lossy(text);
    for attribute in &document.attributes {
        faults.bytes(span(&attribute.span), || FaultKind::Attribute);
    }
    if scan.balanced {
        syntax::report(text, &errors, &scan, faults);
    }
    if document.value.is_none() && faults.is_empty() {
        faults.bytes(Span::default(), || FaultKind::Empty);
    }
    errors.is_empty() && faults.is_empty()
}

/// After a broken place the tree is a guess, and what seems to be missing may only have been swallowed.
fn before(fault: &Fault, first: usize) -> bool {
    let missing = matches!(fault.kind, FaultKind::MissingField { .. });
    let Place::Bytes(span) = &fault.place else {
        return false;
    };
    !missing && span.end <= first
}

fn first_error(errors: &[ron2::error::Error], faults: &Faults) -> usize {
    let errors = errors.iter().map(|error| error.span().start_offset);
    errors.chain(faults.starts()).min().unwrap_or(usize::MAX)
}

fn span(span: &ron2::error::Span) -> Span {
    Span::new(span.start_offset, span.end_offset)
}
