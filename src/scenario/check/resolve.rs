//! Puts the scenario together, names turned into numbers.
//!
//! What a name that stands for nothing leaves open is filled with something harmless. Such a scenario never
//! leaves `check`: its fault has been noted.

use std::sync::Arc;

use super::names::{self, Names};
use super::options::{self, Shared};
use super::{conditions, limits, words};
use crate::catalog::{Catalogue, TechniqueId};
use crate::scenario::draft::{
    BriefingDraft, CardDraft, ContrastDraft, CustomerDraft, Draft, EndingDraft, FactDraft,
    NodeDraft, PlaceDraft, PromiseDraft, ReasonDraft,
};
use crate::scenario::fault::{At, FaultKind, Faults};
use crate::scenario::model::{
    Briefing, Card, Contrast, Customer, Ending, Fact, Line, Node, NodeId, Promise, Reason,
    Scenario, Target,
};
use crate::scenario::union::KeyDraft;
use crate::scenario::words::Due;

const TECHNIQUES: usize = 64;
const CAUSES: usize = 16;

/// The scenario as far as it goes.
pub fn scenario(
    draft: &Draft,
    names: &Names,
    catalogue: &Arc<Catalogue>,
    faults: &mut Faults,
) -> Scenario {
    let root = At::ROOT;
    let mut shared = Shared {
        names,
        catalogue,
        used: Vec::new(),
        causes: true_causes(draft, faults),
    };
    let true_causes = shared.causes.len();
    let (nodes, endings) = places(draft, &mut shared, faults);
    if shared.used.len() > TECHNIQUES {
        let found = shared.used.len();
        let at = root.field("nodes");
        limits::too_many(faults, &at, "different techniques", found, TECHNIQUES);
    }
    if shared.causes.len() > CAUSES {
        let found = shared.causes.len();
        limits::too_many(faults, &root.field("true_causes"), "causes", found, CAUSES);
    }
    let start = match names.target(&draft.start) {
        Some(Target::Node(start)) => start,
        _ => NodeId(0),
    };
    Scenario {
        id: draft.id.clone(),
        title: draft.title.clone(),
        channel: draft.channel,
        industry: draft.industry.clone(),
        cause: draft.cause,
        fault: draft.fault,
        difficulty: draft.difficulty,
        customer: customer(&draft.customer, faults),
        hidden_want: draft.hidden_want.clone(),
        briefing: briefing(&draft.briefing),
        key: key(draft, catalogue, faults),
        traps: options::pitfalls(&draft.traps, catalogue, &root.field("traps"), faults),
        start,
        nodes,
        endings,
        boil_over: draft.boil_over.clone(),
        facts: draft.facts.0.iter().map(fact).collect(),
        promise: draft.promise.as_ref().map(promise),
        reconcilable: draft.reconcilable,
        content_note: draft.content_note.clone(),
        prior_failures: draft.prior_failures,
        continues: draft.continues.clone(),
        causes: shared.causes,
        true_causes,
        contrast: draft.contrast.as_ref().map(contrast),
        cards: draft.cards.iter().map(card).collect(),
        fixed_order: draft.fixed_order,
        lang: draft.lang.clone(),
        used: shared.used,
        catalogue: Arc::clone(catalogue),
    }
}

fn places(draft: &Draft, shared: &mut Shared, faults: &mut Faults) -> (Vec<Node>, Vec<Ending>) {
    let at = At::ROOT.field("nodes");
    let (mut nodes, mut endings) = (Vec::new(), Vec::new());
    for (index, (name, place)) in draft.nodes.0.iter().enumerate() {
        match place {
            PlaceDraft::Node(draft) => {
                nodes.push(node(name, draft, shared, &at.entry(index), faults));
            }
            PlaceDraft::Ending(draft) => endings.push(ending(name, draft)),
        }
    }
    (nodes, endings)
}

fn node(name: &str, draft: &NodeDraft, shared: &mut Shared, at: &At, faults: &mut Faults) -> Node {
    let when = at.field("when");
    let variants = draft.when.iter().enumerate().map(|(index, variant)| {
        let at = when.item(index);
        let condition = &variant.condition;
        let guard = conditions::guard(condition, shared.names, &at.field("if"), faults);
        (guard, line(&variant.says, &variant.cues))
    });
    let variants = variants.collect();
    let options = at.field("options");
    let drafts = draft.options.iter().enumerate();
    Node {
        name: name.to_owned(),
        phase: draft.phase,
        line: line(&draft.says, &draft.cues),
        variants,
        event: draft.event.clone(),
        speaker: draft.speaker.clone(),
        audience: draft.audience,
        exit: draft.exit,
        probe: draft.probe,
        options: drafts
            .map(|(index, option)| shared.option(option, &options.item(index), faults))
            .collect(),
    }
}

fn line(says: &str, cues: &[String]) -> Line {
    Line {
        clauses: words::clauses(says),
        cues: cues.to_vec(),
    }
}

fn ending(name: &str, draft: &EndingDraft) -> Ending {
    let EndingDraft {
        fit,
        text,
        accepted,
    } = draft;
    Ending {
        name: name.to_owned(),
        fit: *fit,
        text: text.clone(),
        accepted: *accepted,
    }
}

fn true_causes(draft: &Draft, faults: &mut Faults) -> Vec<String> {
    let at = At::ROOT.field("true_causes");
    let mut causes: Vec<String> = Vec::new();
    for (index, name) in draft.true_causes.iter().enumerate() {
        if causes.contains(name) {
            faults.at(&at.item(index), || FaultKind::RepeatedCause {
                name: name.clone(),
            });
        } else {
            causes.push(name.clone());
        }
    }
    causes
}

fn key(draft: &Draft, catalogue: &Catalogue, faults: &mut Faults) -> Vec<Vec<TechniqueId>> {
    let key = At::ROOT.field("key");
    if draft.key.is_empty() {
        faults.at(&key, || FaultKind::EmptyKey);
    }
    let mut seen: Vec<&str> = Vec::new();
    let mut groups = Vec::new();
    for (index, entry) in draft.key.iter().enumerate() {
        let at = key.item(index);
        let list = at.item(0);
        let is_choice = matches!(entry, KeyDraft::AnyOf(_));
        if entry.names().is_empty() {
            faults.at(&at, || FaultKind::EmptyKey);
        }
        let mut group = Vec::new();
        for (index, name) in entry.names().iter().enumerate() {
            let place = if is_choice { list.item(index) } else { at };
            if seen.contains(&name.as_str()) {
                faults.at(&place, || FaultKind::RepeatedTechnique {
                    name: name.clone(),
                });
                continue;
            }
            seen.push(name);
            group.extend(names::technique(name, catalogue, &place, faults));
        }
        groups.push(group);
    }
    groups
}

fn customer(draft: &CustomerDraft, faults: &mut Faults) -> Customer {
    let CustomerDraft {
        name,
        portrait,
        temperament,
        pronouns,
    } = draft;
    let at = At::ROOT.field("customer");
    names::portrait(portrait, &at.field("portrait"), faults);
    Customer {
        name: name.clone(),
        portrait: portrait.clone(),
        temperament: *temperament,
        pronouns: *pronouns,
    }
}

fn briefing(draft: &BriefingDraft) -> Briefing {
    let BriefingDraft {
        you_are,
        situation,
        you_may,
        case_file,
        aim,
    } = draft.clone();
    Briefing {
        you_are,
        situation,
        you_may,
        case_file,
        aim,
    }
}

fn fact((name, draft): &(String, FactDraft)) -> Fact {
    let FactDraft {
        text,
        source,
        weight,
    } = draft.clone();
    Fact {
        name: name.clone(),
        text,
        source,
        weight,
    }
}

fn promise(draft: &PromiseDraft) -> Promise {
    let PromiseDraft { what, due } = draft;
    let Due::Hours(due_hours) = *due;
    Promise {
        what: what.clone(),
        due_hours,
    }
}

fn contrast(draft: &ContrastDraft) -> Contrast {
    let ContrastDraft {
        weak,
        strong,
        reasons,
    } = draft.clone();
    let reason = |draft: ReasonDraft| {
        let ReasonDraft {
            text,
            right,
            because,
        } = draft;
        Reason {
            text,
            right,
            because,
        }
    };
    Contrast {
        weak,
        strong,
        reasons: reasons.into_iter().map(reason).collect(),
    }
}

fn card(draft: &CardDraft) -> Card {
    let CardDraft { when, act, because } = draft.clone();
    Card { when, act, because }
}
