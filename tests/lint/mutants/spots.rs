//! Where a slip is made: edits at places of a file.

use simmer::diag::{Edit, Span, whole_item};
use simmer::lint::Spot;
use simmer::scenario::{
    Draft, NodeDraft, OptionDraft, Part, PlaceDraft, ResponseOption, RouteDraft, Scenario,
};

use super::Original;

/// An option with its place in the file.
pub struct Answer<'o> {
    pub node: &'o NodeDraft,
    pub draft: &'o OptionDraft,
    pub played: &'o ResponseOption,
    pub spot: Spot,
}

impl Original {
    pub fn draft(&self) -> &Draft {
        self.reading.draft.as_ref().unwrap()
    }

    pub fn scenario(&self) -> &Scenario {
        self.reading.scenario.as_ref().unwrap()
    }

    /// All options of all nodes, in the order of the file.
    pub fn answers(&self) -> Vec<Answer<'_>> {
        let mut played = self.scenario().nodes.iter();
        let mut answers = Vec::new();
        for (at, (_, place)) in self.draft().nodes.0.iter().enumerate() {
            let PlaceDraft::Node(node) = place else {
                continue;
            };
            let options = &played.next().unwrap().options;
            for (index, (draft, played)) in node.options.iter().zip(options).enumerate() {
                let spot = Spot::of("nodes").entry(at).field("options").item(index);
                answers.push(Answer {
                    node,
                    draft,
                    played,
                    spot,
                });
            }
        }
        answers
    }

    /// The places of the endings for which `wanted` holds.
    pub fn endings(&self, fit: simmer::scenario::Fit) -> Vec<Spot> {
        let places = self.draft().nodes.0.iter().enumerate();
        places
            .filter(|(_, (_, place))| matches!(place, PlaceDraft::Ending(it) if it.fit == fit))
            .map(|(at, _)| Spot::of("nodes").entry(at))
            .collect()
    }

    /// All of the value at `spot`.
    pub fn extent(&self, spot: &Spot) -> Span {
        self.places.span(&spot.path, Part::Extent)
    }

    /// The text of the value at `spot`.
    pub fn text(&self, spot: &Spot) -> String {
        let Span { start, end } = self.extent(spot);
        self.reading.source.text[start..end].to_owned()
    }

    fn name(&self, spot: &Spot) -> Span {
        self.places.span(&spot.path, Part::Name)
    }
}

/// Writes `text` in place of the value at `spot`.
pub fn put(original: &Original, spot: &Spot, text: &str) -> Edit {
    Edit {
        span: original.extent(spot),
        replacement: text.to_owned(),
    }
}

/// Writes `text` in front of the field or the entry at `spot`.
pub fn before(original: &Original, spot: &Spot, text: &str) -> Edit {
    let at = original.name(spot).start;
    Edit {
        span: Span::new(at, at),
        replacement: text.to_owned(),
    }
}

/// Takes the field at `spot` out.
pub fn cut(original: &Original, spot: &Spot) -> Edit {
    let span = Span::new(original.name(spot).start, original.extent(spot).end);
    Edit {
        span: whole_item(&original.reading.source.text, span),
        replacement: String::new(),
    }
}

/// The last way on of an option, which has no condition.
pub fn last_target(answer: &Answer) -> Spot {
    let to = answer.spot.field("to");
    match &answer.draft.to {
        RouteDraft::To(_) => to,
        RouteDraft::FirstOf(branches) => to.item(branches.len() - 1).field("to"),
    }
}
