//! Where options lead: every target exists, and there is always a way.

use super::conditions;
use super::names::Names;
use crate::scenario::fault::{At, FaultKind, Faults};
use crate::scenario::model::{EndingId, Route, Target};
use crate::scenario::union::RouteDraft;

/// The route of one option. Unknown targets are faults and replaced by the first ending.
pub fn route(draft: &RouteDraft, names: &Names, at: &At, faults: &mut Faults) -> Route {
    let branches = match draft {
        RouteDraft::To(name) => {
            return Route {
                branches: Vec::new(),
                otherwise: target(name, names, at, faults),
            };
        }
        RouteDraft::FirstOf(branches) => branches,
    };
    let mut route = Route {
        branches: Vec::new(),
        otherwise: Target::Ending(EndingId(0)),
    };
    if branches.is_empty() {
        faults.at(at, || FaultKind::EmptyRoute);
    }
    for (index, branch) in branches.iter().enumerate() {
        let at = at.item(index);
        let last = index + 1 == branches.len();
        let to = target(&branch.to, names, &at.field("to"), faults);
        match &branch.condition {
            Some(condition) => {
                let place = at.field("if");
                let guard = conditions::guard(condition, names, &place, faults);
                route.branches.push((guard, to));
                if last {
                    faults.name(&place, || FaultKind::GuardedLast);
                }
            }
            None if last => route.otherwise = to,
            None => faults.head(&at, || FaultKind::UnguardedBeforeLast),
        }
    }
    route
}

fn target(name: &str, names: &Names, at: &At, faults: &mut Faults) -> Target {
    names.target(name).unwrap_or_else(|| {
        faults.at(at, || FaultKind::MissingTarget {
            name: name.to_owned(),
            near: names.near_place(name).map(str::to_owned),
        });
        Target::Ending(EndingId(0))
    })
}
