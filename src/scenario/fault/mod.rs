//! What can be amiss with a scenario file, as data, and how each fault is worded.
//!
//! Turns a [`Fault`] and the [`Places`] of its file into a [`Diagnostic`]. Decides nothing: `read` and
//! `check` find the faults.

mod fix;
mod help;
mod kind;
mod message;
mod rule;

pub use kind::{FaultKind, Kind, Unlike};

use super::read::Places;
use crate::diag::{Diagnostic, Label, Severity, Source, Span};

/// More faults than this are counted, not told.
const MOST: usize = 100;

/// One step from a value to a part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// To the value of a field.
    Field(&'static str),
    /// To the value of the n-th entry of a map, counted from 0 in the file's order.
    Entry(usize),
    /// To the n-th item of a list, counted from 0.
    Item(usize),
}

/// Which part of a value is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All of it, however many lines that are.
    Extent,
    /// All of it where it stands on one line, else what opens it.
    Whole,
    /// The field name or key in front of it.
    Name,
    /// Its own name, or the bracket that opens it.
    Head,
}

/// A value of the file on the way down to it, without any cost until a fault is found there.
#[derive(Debug, Clone, Copy)]
pub struct At<'a> {
    above: Option<&'a At<'a>>,
    step: Option<Step>,
}

impl At<'_> {
    /// The whole file.
    pub const ROOT: At<'static> = At {
        above: None,
        step: None,
    };

    /// The value of a field.
    pub fn field(&self, name: &'static str) -> At<'_> {
        self.down(Step::Field(name))
    }

    /// The value of the n-th entry of a map.
    pub fn entry(&self, index: usize) -> At<'_> {
        self.down(Step::Entry(index))
    }

    /// The n-th item of a list.
    pub fn item(&self, index: usize) -> At<'_> {
        self.down(Step::Item(index))
    }

    fn down(&self, step: Step) -> At<'_> {
        At {
            above: Some(self),
            step: Some(step),
        }
    }

    /// The steps from the whole file to here.
    pub fn path(&self) -> Vec<Step> {
        let above = std::iter::successors(Some(self), |at| at.above);
        let mut path: Vec<Step> = above.filter_map(|at| at.step).collect();
        path.reverse();
        path
    }
}

/// Where a fault is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// At these bytes.
    Bytes(Span),
    /// At this value, wherever it stands.
    Value(Vec<Step>, Part),
}

/// A fault and its places.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// What is amiss.
    pub kind: FaultKind,
    /// Where.
    pub place: Place,
    /// Another place that belongs to it, and what is there.
    pub also: Option<(Place, &'static str)>,
}

/// The faults found so far.
#[derive(Debug, Default)]
pub struct Faults {
    found: Vec<Fault>,
    untold: usize,
}

impl Faults {
    /// Adds a fault at some bytes.
    pub fn bytes(&mut self, span: Span, kind: impl FnOnce() -> FaultKind) {
        self.add(None, || Place::Bytes(span), kind);
    }

    /// Adds a fault at some bytes that has to do with others.
    pub fn bytes_and(
        &mut self,
        span: Span,
        also: (Span, &'static str),
        kind: impl FnOnce() -> FaultKind,
    ) {
        let also = (Place::Bytes(also.0), also.1);
        self.add(Some(also), || Place::Bytes(span), kind);
    }

    /// Adds a fault of a value.
    pub fn at(&mut self, at: &At, kind: impl FnOnce() -> FaultKind) {
        self.part(at, Part::Whole, kind);
    }

    /// Adds a fault of the name in front of a value.
    pub fn name(&mut self, at: &At, kind: impl FnOnce() -> FaultKind) {
        self.part(at, Part::Name, kind);
    }

    /// Adds a fault at the name or bracket that opens a value.
    pub fn head(&mut self, at: &At, kind: impl FnOnce() -> FaultKind) {
        self.part(at, Part::Head, kind);
    }

    fn part(&mut self, at: &At, part: Part, kind: impl FnOnce() -> FaultKind) {
        self.add(None, || Place::Value(at.path(), part), kind);
    }

    /// Adds a fault of a value that has to do with another one.
    pub fn both(
        &mut self,
        (at, part): (&At, Part),
        (other, other_part, said): (&At, Part, &'static str),
        kind: impl FnOnce() -> FaultKind,
    ) {
        let also = (Place::Value(other.path(), other_part), said);
        self.add(Some(also), || Place::Value(at.path(), part), kind);
    }

    fn add(
        &mut self,
        also: Option<(Place, &'static str)>,
        place: impl FnOnce() -> Place,
        kind: impl FnOnce() -> FaultKind,
    ) {
        if self.found.len() < MOST {
            self.found.push(Fault {
                kind: kind(),
                place: place(),
                also,
            });
        } else {
            self.untold += 1;
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Whether the bytes are no text at all.
    pub fn is_illegible(&self) -> bool {
        self.found.iter().any(|fault| {
            matches!(
                fault.kind,
                FaultKind::TooLarge | FaultKind::NotText { .. } | FaultKind::NotUtf8 { .. }
            )
        })
    }

    /// Keeps the faults that `wanted` holds for.
    pub fn retain(&mut self, wanted: impl FnMut(&Fault) -> bool) {
        self.found.retain(wanted);
    }

    /// Adds the faults of `other`.
    pub fn append(&mut self, other: Self) {
        self.untold += other.untold;
        let room = MOST.saturating_sub(self.found.len());
        self.untold += other.found.len().saturating_sub(room);
        self.found.extend(other.found.into_iter().take(room));
    }

    /// The first bytes of the faults that know their bytes.
    pub fn starts(&self) -> impl Iterator<Item = usize> + '_ {
        self.found.iter().filter_map(|fault| match &fault.place {
            Place::Bytes(span) => Some(span.start),
            Place::Value(..) => None,
        })
    }

    /// The faults as they are told, in the order of the file.
    pub fn diagnostics(mut self, source: &Source, places: &Places) -> Vec<Diagnostic> {
        if self.untold > 0 {
            let untold = self.untold;
            self.found.push(Fault {
                kind: FaultKind::MoreFaults { untold },
                place: Place::Value(Vec::new(), Part::Head),
                also: None,
            });
        }
        let mut told: Vec<Diagnostic> = self
            .found
            .iter()
            .map(|fault| fault.diagnostic(source, places))
            .collect();
        crate::diag::sort(&mut told);
        told.dedup();
        told
    }
}

impl Fault {
    fn diagnostic(&self, source: &Source, places: &Places) -> Diagnostic {
        let span = |place: &Place| match place {
            Place::Bytes(span) => *span,
            Place::Value(path, part) => places.span(path, *part),
        };
        let mut labels = vec![Label {
            span: span(&self.place),
            text: String::new(),
        }];
        if let Some((place, said)) = &self.also {
            labels.push(Label {
                span: span(place),
                text: (*said).to_owned(),
            });
        }
        Diagnostic {
            rule: self.kind.rule(),
            severity: Severity::Error,
            message: self.kind.to_string(),
            labels,
            help: self.kind.help(),
            fixes: self.fix(source, places).into_iter().collect(),
        }
    }
}
