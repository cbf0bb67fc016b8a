//! What a rule has found, and how it becomes a diagnostic.

use super::rule::Rule;
use super::spot::Spot;
use crate::diag::{Diagnostic, Edit, Label, Source, Span, whole_item};
use crate::scenario::{Part, Places};

/// The breaches of one rule in one scenario.
#[derive(Debug)]
pub struct Findings {
    pub(super) found: Vec<Finding>,
}

/// One breach.
#[derive(Debug)]
pub struct Finding {
    spots: Vec<(Spot, String)>,
    message: String,
    help: Vec<String>,
    fix: Option<Fix>,
}

/// A correction of one value.
#[derive(Debug)]
enum Fix {
    Text(Spot, String),
    Remove(Spot),
    RemoveField(Spot),
}

impl Findings {
    pub(super) fn new() -> Self {
        Self { found: Vec::new() }
    }

    /// Adds a breach at `spot`.
    pub fn add(&mut self, spot: Spot, message: impl Into<String>) -> &mut Finding {
        self.found.push(Finding {
            spots: vec![(spot, String::new())],
            message: message.into(),
            help: Vec::new(),
            fix: None,
        });
        let last = self.found.len() - 1;
        &mut self.found[last]
    }
}

impl Finding {
    /// Adds another place that belongs to it.
    pub fn also(&mut self, spot: Spot, text: impl Into<String>) -> &mut Self {
        self.spots.push((spot, text.into()));
        self
    }

    /// Says something about the first place.
    pub fn here(&mut self, text: impl Into<String>) -> &mut Self {
        if let Some((_, said)) = self.spots.first_mut() {
            *said = text.into();
        }
        self
    }

    /// Adds a way out.
    pub fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help.push(help.into());
        self
    }

    /// Offers to put `text` in quotes in place of the value at `spot`.
    pub fn retext(&mut self, spot: Spot, text: impl Into<String>) -> &mut Self {
        self.fix = Some(Fix::Text(spot, text.into()));
        self
    }

    /// Offers to take the item at `spot` out of its list.
    pub fn remove(&mut self, spot: Spot) -> &mut Self {
        self.fix = Some(Fix::Remove(spot));
        self
    }

    /// Offers to take the field at `spot` out, its name included.
    pub fn remove_field(&mut self, spot: Spot) -> &mut Self {
        self.fix = Some(Fix::RemoveField(spot));
        self
    }

    /// The breach as it is told.
    pub(super) fn told(self, rule: &'static Rule, source: &Source, places: &Places) -> Diagnostic {
        let spots = self.spots.into_iter();
        let labels = spots.map(|(spot, text)| Label {
            span: places.span(&spot.path, spot.part),
            text,
        });
        Diagnostic {
            rule: rule.name,
            severity: rule.severity,
            message: self.message,
            labels: labels.collect(),
            help: self.help,
            fixes: self
                .fix
                .map(|fix| fix.edit(source, places))
                .into_iter()
                .collect(),
        }
    }
}

impl Fix {
    fn edit(self, source: &Source, places: &Places) -> Edit {
        let extent = |spot: &Spot| places.span(&spot.path, Part::Extent);
        match self {
            Self::Text(spot, text) => Edit {
                span: extent(&spot),
                replacement: format!("{text:?}"),
            },
            Self::Remove(spot) => gone(source, extent(&spot)),
            Self::RemoveField(spot) => {
                let name = places.span(&spot.path, Part::Name);
                gone(source, Span::new(name.start, extent(&spot).end))
            }
        }
    }
}

fn gone(source: &Source, item: Span) -> Edit {
    Edit {
        span: whole_item(&source.text, item),
        replacement: String::new(),
    }
}
