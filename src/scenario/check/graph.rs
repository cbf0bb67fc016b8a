//! Whether every place can be reached and left.
//!
//! A misspelt target counts as the place it was likely meant to be, so that one slip is told once.

use super::names::Names;
use crate::scenario::draft::{Draft, OptionDraft, PlaceDraft};
use crate::scenario::fault::{At, FaultKind, Faults};
use crate::scenario::union::RouteDraft;

/// The names that an option leads to.
pub fn targets(option: &OptionDraft) -> impl Iterator<Item = &str> {
    let (one, more) = match &option.to {
        RouteDraft::To(name) => (Some(name), [].as_slice()),
        RouteDraft::FirstOf(branches) => (None, branches.as_slice()),
    };
    let more = more.iter().map(|branch| &branch.to);
    one.into_iter().chain(more).map(String::as_str)
}

/// Looks at the start, at what no option leads to, and at what leads nowhere.
pub fn check(draft: &Draft, names: &Names, faults: &mut Faults) {
    let start = start(draft, names, faults);
    let graph = Graph::of(draft, names);
    let Some(start) = start else {
        return;
    };
    let reached = graph.reached_from(start);
    let ending = graph.reaches_ending(draft);
    let nodes = At::ROOT.field("nodes");
    for (index, (name, place)) in draft.nodes.0.iter().enumerate() {
        if names.index(name) != Some(index) {
            continue; // A second entry of that name is a fault of its own.
        }
        let at = nodes.entry(index);
        let owned = || name.clone();
        let is_ending = matches!(place, PlaceDraft::Ending(_));
        let mute = matches!(place, PlaceDraft::Node(node) if node.options.is_empty());
        if !reached[index] {
            faults.name(&at, || FaultKind::Unreachable {
                name: owned(),
                ending: is_ending,
            });
        }
        if mute {
            faults.name(&at, || FaultKind::NoOptions { name: owned() });
        } else if reached[index] && !ending[index] {
            faults.name(&at, || FaultKind::DeadEnd { name: owned() });
        }
    }
}

fn start(draft: &Draft, names: &Names, faults: &mut Faults) -> Option<usize> {
    let at = At::ROOT.field("start");
    let name = || draft.start.clone();
    let Some(index) = names.index(&draft.start) else {
        let near = names.near_place(&draft.start);
        faults.at(&at, || FaultKind::MissingStart {
            name: name(),
            near: near.map(str::to_owned),
        });
        return near.and_then(|near| names.index(near));
    };
    if matches!(draft.nodes.0[index].1, PlaceDraft::Ending(_)) {
        faults.at(&at, || FaultKind::StartIsEnding { name: name() });
        return None;
    }
    Some(index)
}

struct Graph {
    /// For each place those that its options lead to.
    next: Vec<Vec<usize>>,
    /// Places with an option that leads no one knows where.
    lost: Vec<bool>,
}

impl Graph {
    fn of(draft: &Draft, names: &Names) -> Self {
        let count = draft.nodes.0.len();
        let mut graph = Self {
            next: vec![Vec::new(); count],
            lost: vec![false; count],
        };
        for (index, (_, place)) in draft.nodes.0.iter().enumerate() {
            let PlaceDraft::Node(node) = place else {
                continue;
            };
            for name in node.options.iter().flat_map(targets) {
                let meant = || names.near_place(name).and_then(|near| names.index(near));
                match names.index(name).or_else(meant) {
                    Some(to) => graph.next[index].push(to),
                    None => graph.lost[index] = true,
                }
            }
        }
        graph
    }

    fn reached_from(&self, start: usize) -> Vec<bool> {
        let mut reached = vec![false; self.next.len()];
        let mut open = vec![start];
        while let Some(place) = open.pop() {
            if !std::mem::replace(&mut reached[place], true) {
                open.extend(&self.next[place]);
            }
        }
        reached
    }

    /// Whether an ending can be reached, or may be reached once another fault is mended.
    fn reaches_ending(&self, draft: &Draft) -> Vec<bool> {
        let mut before = vec![Vec::new(); self.next.len()];
        for (from, next) in self.next.iter().enumerate() {
            for to in next {
                before[*to].push(from);
            }
        }
        let is_open = |index: &usize| match &draft.nodes.0[*index].1 {
            PlaceDraft::Ending(_) => true,
            PlaceDraft::Node(node) => node.options.is_empty() || self.lost[*index],
        };
        let mut reaches = vec![false; self.next.len()];
        let mut open: Vec<usize> = (0..self.next.len()).filter(is_open).collect();
        while let Some(place) = open.pop() {
            if !std::mem::replace(&mut reaches[place], true) {
                open.extend(&before[place]);
            }
        }
        reaches
    }
}
