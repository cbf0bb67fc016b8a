//! What the names of a draft stand for.

#![expect(
    clippy::disallowed_types,
    reason = "looked up by key only: every answer of a large file asks for the name that it leads to"
)]

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, DefaultHasher};

use crate::catalog::{Catalogue, PitfallId, TechniqueId};
use crate::diag::near::nearest;
use crate::scenario::draft::{Draft, PlaceDraft};
use crate::scenario::fault::{At, FaultKind, Faults};
use crate::scenario::model::{EndingId, FactId, NodeId, Target};

/// The people who are drawn.
pub const PORTRAITS: [&str; 13] = [
    "dana", "marcus", "priya", "tomasz", "amara", "kenji", "leila", "sofia", "henrik", "rosa",
    "ibrahim", "june", "vera",
];

/// The names that a draft gives. Of a name given twice the first counts.
#[derive(Debug)]
pub struct Names<'a> {
    list: &'a [(String, PlaceDraft)],
    places: HashMap<&'a str, (usize, Target), BuildHasherDefault<DefaultHasher>>,
    facts: BTreeMap<&'a str, FactId>,
}

impl<'a> Names<'a> {
    /// Collects the names of `draft`, whose numbers of nodes and facts are within their limits.
    pub fn of(draft: &'a Draft) -> Self {
        let mut names = Self {
            list: &draft.nodes.0,
            places: HashMap::default(),
            facts: BTreeMap::new(),
        };
        let (mut nodes, mut endings) = (0, 0);
        for (index, (name, place)) in draft.nodes.0.iter().enumerate() {
            let target = match place {
                PlaceDraft::Node(_) => {
                    nodes += 1;
                    Target::Node(NodeId(nodes - 1))
                }
                PlaceDraft::Ending(_) => {
                    endings += 1;
                    Target::Ending(EndingId(endings - 1))
                }
            };
            names.places.entry(name).or_insert((index, target));
        }
        for (index, (name, _)) in draft.facts.0.iter().enumerate() {
            let id = FactId(index as u8);
            names.facts.entry(name).or_insert(id);
        }
        names
    }

    /// The node or ending called `name`.
    pub fn target(&self, name: &str) -> Option<Target> {
        self.places.get(name).map(|(_, target)| *target)
    }

    /// The place of the node or ending called `name` in the file's list.
    pub fn index(&self, name: &str) -> Option<usize> {
        self.places.get(name).map(|(index, _)| *index)
    }

    /// The name of a node or ending that `name` was likely meant to be.
    pub fn near_place(&self, name: &str) -> Option<&'a str> {
        nearest(name, self.list.iter().map(|(name, _)| name.as_str()))
    }

    /// The fact called `name`, or a fault.
    pub fn fact(&self, name: &str, at: &At, faults: &mut Faults) -> Option<FactId> {
        let id = self.facts.get(name).copied();
        if id.is_none() {
            faults.at(at, || FaultKind::UnknownFact {
                name: name.to_owned(),
                near: nearest(name, self.facts.keys().copied()).map(str::to_owned),
            });
        }
        id
    }
}

/// The technique called `name`, or a fault.
pub fn technique(
    name: &str,
    catalogue: &Catalogue,
    at: &At,
    faults: &mut Faults,
) -> Option<TechniqueId> {
    let id = catalogue.technique_id(name);
    if id.is_none() {
        faults.at(at, || {
            let name = name.to_owned();
            if catalogue.pitfall_id(&name).is_some() {
                return FaultKind::PitfallAsTechnique { name };
            }
            let ids = || catalogue.techniques().map(|(_, technique)| technique);
            let near = nearest(&name, ids().map(|t| t.id.as_str())).or_else(|| {
                let near = nearest(&name, ids().map(|t| t.name.as_str()))?;
                ids().find(|t| t.name == near).map(|t| t.id.as_str())
            });
            let near = near.map(str::to_owned);
            FaultKind::UnknownTechnique { name, near }
        });
    }
    id
}

/// The pitfall called `name`, or a fault.
pub fn pitfall(
    name: &str,
    catalogue: &Catalogue,
    at: &At,
    faults: &mut Faults,
) -> Option<PitfallId> {
    let id = catalogue.pitfall_id(name);
    if id.is_none() {
        faults.at(at, || {
            let name = name.to_owned();
            if catalogue.technique_id(&name).is_some() {
                return FaultKind::TechniqueAsPitfall { name };
            }
            let ids = || catalogue.pitfalls().map(|(_, pitfall)| pitfall);
            let near = nearest(&name, ids().map(|p| p.id.as_str())).or_else(|| {
                let near = nearest(&name, ids().map(|p| p.name.as_str()))?;
                ids().find(|p| p.name == near).map(|p| p.id.as_str())
            });
            let near = near.map(str::to_owned);
            FaultKind::UnknownPitfall { name, near }
        });
    }
    id
}

/// Looks whether someone of that name is drawn.
pub fn portrait(name: &str, at: &At, faults: &mut Faults) {
    if !PORTRAITS.contains(&name) {
        faults.at(at, || FaultKind::UnknownPortrait {
            name: name.to_owned(),
            near: nearest(name, PORTRAITS).map(str::to_owned),
        });
    }
}
