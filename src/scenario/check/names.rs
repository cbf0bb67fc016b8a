//! What the names of a draft stand for.

use std::cell::OnceCell;
use std::collections::BTreeMap;

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
    targets: Vec<Target>,
    /// Where in the list a name stands first: in the slot that its hash says, or in the next one that was free.
    slots: Vec<Option<u16>>,
    /// The places in the list, sorted by name, once someone asks for the nearest.
    sorted: OnceCell<Vec<usize>>,
    facts: BTreeMap<&'a str, FactId>,
}

impl<'a> Names<'a> {
    /// Collects the names of `draft`, whose numbers of nodes and facts are within their limits.
    pub fn of(draft: &'a Draft) -> Self {
        let list = &draft.nodes.0;
        let mut names = Self {
            list,
            targets: Vec::with_capacity(list.len()),
            slots: vec![None; (2 * list.len()).next_power_of_two().max(2)],
            sorted: OnceCell::new(),
            facts: BTreeMap::new(),
        };
        let (mut nodes, mut endings) = (0, 0);
        for (index, (name, place)) in list.iter().enumerate() {
            names.targets.push(match place {
                PlaceDraft::Node(_) => {
                    nodes += 1;
                    Target::Node(NodeId(nodes - 1))
                }
                PlaceDraft::Ending(_) => {
                    endings += 1;
                    Target::Ending(EndingId(endings - 1))
                }
            });
            if let Err(free) = names.slot(name) {
                names.slots[free] = Some(index as u16);
            }
        }
        for (index, (name, _)) in draft.facts.0.iter().enumerate() {
            let id = FactId(index as u8);
            names.facts.entry(name).or_insert(id);
        }
        names
    }

    /// The place of `name` in the list, or else the slot that would hold it.
    fn slot(&self, name: &str) -> Result<usize, usize> {
        let last = self.slots.len() - 1;
        let mut slot = hash(name) as usize & last;
        while let Some(index) = self.slots[slot].map(usize::from) {
            if self.list[index].0 == name {
                return Ok(index);
            }
            slot = (slot + 1) & last;
        }
        Err(slot)
    }

    /// The node or ending called `name`.
    pub fn target(&self, name: &str) -> Option<Target> {
        self.index(name).map(|index| self.targets[index])
    }

    /// The place of the node or ending called `name` in the file's list.
    pub fn index(&self, name: &str) -> Option<usize> {
        self.slot(name).ok()
    }

    /// The name of a node or ending that `name` was likely meant to be.
    pub fn near_place(&self, name: &str) -> Option<&'a str> {
        let sorted = self.sorted.get_or_init(|| {
            let mut places: Vec<usize> = (0..self.list.len()).collect();
            places.sort_by_key(|place| &self.list[*place].0);
            places
        });
        nearest(
            name,
            sorted.iter().map(|place| self.list[*place].0.as_str()),
        )
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

/// FNV-1a.
fn hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
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
