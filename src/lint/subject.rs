//! A scenario as rules look at it: what is written and what is played, node by node.

use super::spot::Spot;
use crate::scenario::{
    Draft, Node, NodeDraft, NodeId, OptionDraft, PlaceDraft, Reading, ResponseOption, Scenario,
};

/// One scenario.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// As it was written.
    pub draft: &'a Draft,
    /// As it is played.
    pub scenario: &'a Scenario,
}

/// A node, both ways.
#[derive(Debug, Clone)]
pub struct NodeView<'a> {
    /// Its number.
    pub id: NodeId,
    /// As it is played.
    pub node: &'a Node,
    /// As it was written.
    pub draft: &'a NodeDraft,
    /// Where it stands.
    pub spot: Spot,
}

/// An option, both ways.
#[derive(Debug, Clone)]
pub struct OptionView<'a> {
    /// Its place in the node, from 0.
    pub index: usize,
    /// As it is played.
    pub option: &'a ResponseOption,
    /// As it was written.
    pub draft: &'a OptionDraft,
    /// Where it stands.
    pub spot: Spot,
}

impl<'a> Subject<'a> {
    /// What was read, where it can be played.
    pub fn of(reading: &'a Reading) -> Option<Self> {
        Some(Self {
            draft: reading.draft.as_ref()?,
            scenario: reading.scenario.as_ref()?,
        })
    }

    /// All nodes, in the order of the file.
    pub fn nodes(&self) -> impl Iterator<Item = NodeView<'a>> + use<'a> {
        let spot = Spot::of("nodes");
        let written = self.draft.nodes.0.iter().enumerate();
        let written = written.filter_map(move |(index, (_, place))| match place {
            PlaceDraft::Node(draft) => Some((draft, spot.entry(index))),
            PlaceDraft::Ending(_) => None,
        });
        let played = self.scenario.nodes.iter().zip(0..);
        played
            .zip(written)
            .map(|((node, id), (draft, spot))| NodeView {
                id: NodeId(id),
                node,
                draft,
                spot,
            })
    }

    /// The node with this number.
    pub fn node(&self, id: NodeId) -> Option<NodeView<'a>> {
        self.nodes().nth(usize::from(id.0))
    }

    /// All options of all nodes.
    pub fn options(&self) -> impl Iterator<Item = OptionView<'a>> + use<'a> {
        self.nodes()
            .flat_map(|node| node.options().collect::<Vec<_>>())
    }
}

impl<'a> NodeView<'a> {
    /// Its options, in the order of the file.
    pub fn options(&self) -> impl Iterator<Item = OptionView<'a>> + use<'a> {
        let spot = self.spot.field("options");
        let both = self
            .node
            .options
            .iter()
            .zip(&self.draft.options)
            .enumerate();
        both.map(move |(index, (option, draft))| OptionView {
            index,
            option,
            draft,
            spot: spot.item(index),
        })
    }

    /// The name in front of it.
    pub fn name(&self) -> Spot {
        self.spot.name()
    }
}

impl OptionView<'_> {
    /// What is read of it at a glance: its words and what is done.
    pub fn text(&self) -> String {
        let parts = [self.draft.act.as_str(), self.draft.say.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" ")
    }

    /// How long it looks: the characters of `say` and `act`.
    pub fn length(&self) -> usize {
        self.draft.say.chars().count() + self.draft.act.chars().count()
    }

    /// Whether nothing but the words is different.
    pub fn acts_like(&self, other: &Self) -> bool {
        let words = |option: &OptionDraft| OptionDraft {
            subject: None,
            say: String::new(),
            act: String::new(),
            why: String::new(),
            reply: String::new(),
            delivery: Vec::new(),
            ..option.clone()
        };
        words(self.draft) == words(other.draft)
    }

    /// Where its words stand.
    pub fn words(&self) -> Spot {
        let field = if self.draft.say.is_empty() {
            "act"
        } else {
            "say"
        };
        self.spot.field(field)
    }
}
