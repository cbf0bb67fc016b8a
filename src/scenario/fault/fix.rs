//! The corrections that need no thought: the nearest name, and what stands there twice.

use super::{Fault, FaultKind, Part, Place};
use crate::diag::{Edit, Source, whole_item};
use crate::scenario::read::Places;

impl Fault {
    /// What to write instead, where only one thing can be meant.
    pub(super) fn fix(&self, source: &Source, places: &Places) -> Option<Edit> {
        let span = match &self.place {
            Place::Bytes(span) => *span,
            Place::Value(path, Part::Whole) => places.span(path, Part::Extent),
            Place::Value(path, part) => places.span(path, *part),
        };
        let written = source.text.get(span.start..span.end)?;
        if let FaultKind::RepeatedTechnique { .. } | FaultKind::RepeatedCause { .. } = self.kind {
            return Some(Edit {
                span: whole_item(&source.text, span),
                replacement: String::new(),
            });
        }
        let (found, near) = self.kind.rename()?;
        let replacement = if written == format!("\"{found}\"") {
            format!("\"{near}\"")
        } else if written == found {
            near.to_owned()
        } else {
            return None;
        };
        Some(Edit { span, replacement })
    }
}

impl FaultKind {
    /// What was written, and what was likely meant.
    fn rename(&self) -> Option<(&str, &str)> {
        match self {
            Self::UnknownField {
                field: name, near, ..
            }
            | Self::UnknownWord {
                word: name, near, ..
            }
            | Self::UnknownTechnique { name, near }
            | Self::UnknownPitfall { name, near }
            | Self::UnknownPortrait { name, near }
            | Self::UnknownFact { name, near }
            | Self::MissingStart { name, near }
            | Self::MissingTarget { name, near }
            | Self::NotKebab {
                id: name,
                better: near,
            } => Some((name, near.as_deref()?)),
            _ => None,
        }
    }
}
