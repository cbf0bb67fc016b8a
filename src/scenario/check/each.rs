//! Walks a draft and tells each visitor where it is.

use crate::scenario::draft::{Draft, NodeDraft, OptionDraft, PlaceDraft};
use crate::scenario::fault::At;

/// Calls `visit` for each node with its name and place.
pub fn node(draft: &Draft, mut visit: impl FnMut(&str, &NodeDraft, &At)) {
    let nodes = At::ROOT.field("nodes");
    for (index, (name, place)) in draft.nodes.0.iter().enumerate() {
        if let PlaceDraft::Node(node) = place {
            visit(name, node, &nodes.entry(index));
        }
    }
}

/// Calls `visit` for each option of each node with its place.
pub fn option(draft: &Draft, mut visit: impl FnMut(&OptionDraft, &At)) {
    node(draft, |_, node, at| {
        let options = at.field("options");
        for (index, option) in node.options.iter().enumerate() {
            visit(option, &options.item(index));
        }
    });
}
