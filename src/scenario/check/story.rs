//! The promise, the contrast, and the story that goes on.

use super::each;
use crate::catalog::Phase;
use crate::scenario::draft::Draft;
use crate::scenario::fault::{At, FaultKind, Faults};
use crate::scenario::words::Flag;

/// Looks at the parts that must fit together across the file.
pub fn check(draft: &Draft, faults: &mut Faults) {
    promise(draft, faults);
    if let Some(contrast) = &draft.contrast {
        let found = contrast
            .reasons
            .iter()
            .filter(|reason| reason.right)
            .count();
        if found != 1 {
            let at = At::ROOT.field("contrast");
            faults.name(&at.field("reasons"), || FaultKind::RightReasons { found });
        }
    }
    if draft.continues.as_ref() == Some(&draft.id) {
        faults.at(&At::ROOT.field("continues"), || FaultKind::ContinuesItself);
    }
}

fn promise(draft: &Draft, faults: &mut Faults) {
    let mut made = false;
    each::option(draft, |option, at| {
        let Some(index) = option.sets.iter().position(|flag| *flag == Flag::Promise) else {
            return;
        };
        made = true;
        if draft.promise.is_none() {
            let sets = at.field("sets");
            faults.at(&sets.item(index), || FaultKind::PromiseNowhere);
        }
    });
    if draft.promise.is_some() && !made {
        faults.name(&At::ROOT.field("promise"), || FaultKind::PromiseNeverMade);
    }
    if draft.promise.is_none() {
        each::node(draft, |name, node, at| {
            if node.phase == Phase::FollowUp {
                faults.at(&at.field("phase"), || FaultKind::FollowUpUnpromised {
                    name: name.to_owned(),
                });
            }
        });
    }
}
