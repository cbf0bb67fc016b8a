//! What belongs to the manager's desk, and what belongs to e-mail.

use super::each;
use crate::catalog::{Channel, Phase};
use crate::scenario::draft::{Draft, OptionDraft};
use crate::scenario::fault::{At, FaultKind, Faults};

/// Looks for parts that have no meaning in the channel of `draft`.
pub fn check(draft: &Draft, faults: &mut Faults) {
    let desk = draft.channel == Channel::Desk;
    let root = At::ROOT;
    if !desk && !draft.true_causes.is_empty() {
        desk_only(&root, "true_causes", faults);
    }
    each::node(draft, |name, node, at| {
        let phase = at.field("phase");
        let name = || name.to_owned();
        match (desk, node.phase) {
            (true, Phase::Manager) => {}
            (true, _) => faults.at(&phase, || FaultKind::DeskPhase { name: name() }),
            (false, Phase::Manager) => {
                faults.at(&phase, || FaultKind::NotDeskPhase { name: name() });
            }
            (false, _) => {}
        }
    });
    let mut judged = false;
    each::option(draft, |option, at| {
        if !desk {
            for field in desk_fields(option) {
                desk_only(at, field, faults);
            }
        } else if draft.true_causes.is_empty() && !judged {
            let verdict = (!option.verdict.is_empty()).then_some("verdict");
            let counter = option.countermeasure.as_ref().map(|_| "countermeasure");
            if let Some(field) = verdict.or(counter) {
                judged = true;
                faults.name(&at.field(field), || FaultKind::NoTrueCause);
            }
        }
        if draft.channel != Channel::Email && option.subject.is_some() {
            faults.name(&at.field("subject"), || FaultKind::EmailOnly);
        }
    });
}

fn desk_fields(option: &OptionDraft) -> impl Iterator<Item = &'static str> {
    [
        ("contact", option.contact),
        ("staff", option.staff.is_some()),
        ("remark", option.remark.is_some()),
        ("verdict", !option.verdict.is_empty()),
        ("countermeasure", option.countermeasure.is_some()),
    ]
    .into_iter()
    .filter_map(|(field, used)| used.then_some(field))
}

fn desk_only(at: &At, field: &'static str, faults: &mut Faults) {
    faults.name(&at.field(field), || FaultKind::DeskOnly { field });
}
