//! How much of everything there may be.

use super::each;
use crate::scenario::draft::Draft;
use crate::scenario::fault::{At, FaultKind, Faults};
use crate::scenario::words::{Due, Takes};

const NODES: usize = 2_000;
const OPTIONS: usize = 12;
const FACTS: usize = 64;
const KEYS: usize = 16;
const TECHNIQUES: usize = 16;
const MINUTES: u32 = 600;
const HOURS: u32 = 720;

/// Whether this version reads the format of `draft`.
pub fn format(draft: &Draft, faults: &mut Faults) -> bool {
    let found = draft.format;
    if found != 1 {
        faults.at(&At::ROOT.field("format"), || FaultKind::Format { found });
    }
    found == 1
}

/// Whether the draft is small enough to be looked at closely.
pub fn size(draft: &Draft, faults: &mut Faults) -> bool {
    let nodes = draft.nodes.0.len();
    if nodes > NODES {
        too_many(
            faults,
            &At::ROOT.field("nodes"),
            "nodes and endings",
            nodes,
            NODES,
        );
    }
    let facts = draft.facts.0.len();
    if facts > FACTS {
        too_many(faults, &At::ROOT.field("facts"), "facts", facts, FACTS);
    }
    let mut choices = true;
    each::node(draft, |_, node, at| {
        let found = node.options.len();
        if found > OPTIONS {
            choices = false;
            too_many(
                faults,
                &at.field("options"),
                "options at this node",
                found,
                OPTIONS,
            );
        }
    });
    let keys = draft.key.len();
    if keys > KEYS {
        too_many(faults, &At::ROOT.field("key"), "key techniques", keys, KEYS);
    }
    each::option(draft, |option, at| {
        let found = option.shows.len() + option.hints.len();
        if found > TECHNIQUES {
            let what = "techniques in this answer";
            too_many(faults, &at.field("shows"), what, found, TECHNIQUES);
        }
    });
    nodes <= NODES && facts <= FACTS && keys <= KEYS && choices
}

/// How long an option may take, and a promise.
pub fn times(draft: &Draft, faults: &mut Faults) {
    if let Some(Due::Hours(found)) = draft.promise.as_ref().map(|promise| promise.due)
        && found > HOURS
    {
        let (unit, most) = ("Hours", HOURS);
        let promise = At::ROOT.field("promise");
        faults.at(&promise.field("due"), || FaultKind::LongTime {
            unit,
            most,
            found,
        });
    }
    each::option(draft, |option, at| {
        let (unit, most, found) = match option.takes {
            Some(Takes::Minutes(found)) if found > MINUTES => ("Minutes", MINUTES, found),
            Some(Takes::Hours(found)) if found > HOURS => ("Hours", HOURS, found),
            _ => return,
        };
        faults.at(&at.field("takes"), || FaultKind::LongTime {
            unit,
            most,
            found,
        });
    });
}

/// Adds that there is too much of something.
pub fn too_many(faults: &mut Faults, at: &At, what: &'static str, found: usize, most: usize) {
    faults.name(at, || FaultKind::TooMany { what, found, most });
}
