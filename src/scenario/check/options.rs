//! Options: what they show, break, find out and cost.

use super::conditions;
use super::names::{self, Names};
use super::routes;
use crate::catalog::{Catalogue, PitfallId, TechniqueId};
use crate::scenario::draft::OptionDraft;
use crate::scenario::fault::{At, FaultKind, Faults, Part};
use crate::scenario::model::{CauseId, Credit, Milestones, ResponseOption, Tag};
use crate::scenario::words::Flag;

/// What all options of a scenario share.
#[derive(Debug)]
pub struct Shared<'a> {
    /// What the names of the file stand for.
    pub names: &'a Names<'a>,
    /// What the names of the catalogue stand for.
    pub catalogue: &'a Catalogue,
    /// The techniques used so far.
    pub used: Vec<TechniqueId>,
    /// The causes named so far.
    pub causes: Vec<String>,
}

impl Shared<'_> {
    /// The option that `draft` stands for.
    pub fn option(&mut self, draft: &OptionDraft, at: &At, faults: &mut Faults) -> ResponseOption {
        let needs = draft.needs.as_ref();
        let learns = at.field("learns");
        let facts = draft.learns.iter().enumerate();
        ResponseOption {
            subject: draft.subject.clone(),
            say: draft.say.clone(),
            act: draft.act.clone(),
            tags: self.tags(draft, at, faults),
            breaks: pitfalls(&draft.breaks, self.catalogue, &at.field("breaks"), faults),
            route: routes::route(&draft.to, self.names, &at.field("to"), faults),
            why: draft.why.clone(),
            reply: super::words::unparted(&draft.reply),
            needs: needs
                .map(|needs| conditions::guard(needs, self.names, &at.field("needs"), faults)),
            learns: facts
                .filter_map(|(index, name)| self.names.fact(name, &learns.item(index), faults))
                .collect(),
            sets: milestones(&draft.sets),
            takes: draft.takes,
            grants: draft.grants.clone(),
            delivery: draft.delivery.clone(),
            contact: draft.contact,
            staff: draft.staff,
            remark: draft.remark,
            verdict: draft.verdict.iter().map(|name| self.cause(name)).collect(),
            countermeasure: draft.countermeasure.as_deref().map(|name| self.cause(name)),
        }
    }

    fn tags(&mut self, draft: &OptionDraft, at: &At, faults: &mut Faults) -> Vec<Tag> {
        let (shows, hints) = (at.field("shows"), at.field("hints"));
        let shown = draft.shows.iter().enumerate();
        let hinted = draft.hints.iter().enumerate();
        let all = shown
            .map(|(index, name)| (Credit::Full, name, shows.item(index)))
            .chain(hinted.map(|(index, name)| (Credit::Half, name, hints.item(index))));
        let mut seen: Vec<(&str, At)> = Vec::new();
        let mut tags = Vec::new();
        for (credit, name, at) in all {
            if let Some((_, first)) = seen.iter().find(|(other, _)| other == name) {
                let first = (first, Part::Whole, "named here first");
                faults.both((&at, Part::Whole), first, || FaultKind::RepeatedTechnique {
                    name: name.clone(),
                });
                continue;
            }
            if let Some(technique) = names::technique(name, self.catalogue, &at, faults) {
                tags.push(Tag {
                    technique,
                    credit,
                    slot: self.slot(technique),
                });
            }
            seen.push((name, at));
        }
        tags
    }

    fn slot(&mut self, technique: TechniqueId) -> u8 {
        let known = self.used.iter().position(|used| *used == technique);
        let slot = known.unwrap_or_else(|| {
            self.used.push(technique);
            self.used.len() - 1
        });
        u8::try_from(slot).unwrap_or(u8::MAX)
    }

    fn cause(&mut self, name: &str) -> CauseId {
        let known = self.causes.iter().position(|cause| cause == name);
        let index = known.unwrap_or_else(|| {
            self.causes.push(name.to_owned());
            self.causes.len() - 1
        });
        CauseId(u8::try_from(index).unwrap_or(u8::MAX))
    }
}

/// The pitfalls called `names`, each once.
pub fn pitfalls(
    names: &[String],
    catalogue: &Catalogue,
    at: &At,
    faults: &mut Faults,
) -> Vec<PitfallId> {
    let mut found = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let item = at.item(index);
        if let Some(first) = names[..index].iter().position(|other| other == name) {
            let first = at.item(first);
            let first = (&first, Part::Whole, "named here first");
            faults.both((&item, Part::Whole), first, || {
                FaultKind::RepeatedTechnique { name: name.clone() }
            });
        } else {
            found.extend(names::pitfall(name, catalogue, &item, faults));
        }
    }
    found
}

fn milestones(flags: &[Flag]) -> Milestones {
    let mut milestones = Milestones::default();
    for flag in flags {
        match flag {
            Flag::Facts => milestones.facts = true,
            Flag::Accepted => milestones.accepted = true,
            Flag::Promise => milestones.promise = true,
        }
    }
    milestones
}
