//! From a [`Draft`] to a [`Scenario`], with every fault of the meaning at once.
//!
//! `resolve` turns names into numbers; the other files each look after one theme. Style is not judged here:
//! what this module calls a fault would keep the scenario from being played.

mod conditions;
mod desk;
mod each;
mod graph;
mod limits;
mod loops;
mod names;
mod options;
mod resolve;
mod routes;
mod story;
mod words;

pub use names::PORTRAITS;

use std::sync::Arc;

use super::draft::Draft;
use super::fault::Faults;
use super::model::Scenario;
use crate::catalog::Catalogue;
use names::Names;

/// The scenario of `draft`, where there is no fault.
pub fn scenario(
    draft: &Draft,
    catalogue: &Arc<Catalogue>,
    faults: &mut Faults,
) -> Option<Scenario> {
    if !limits::format(draft, faults) || !limits::size(draft, faults) {
        return None;
    }
    limits::times(draft, faults);
    words::check(draft, faults);
    desk::check(draft, faults);
    story::check(draft, faults);
    let names = Names::of(draft);
    graph::check(draft, &names, faults);
    loops::check(draft, &names, faults);
    let scenario = resolve::scenario(draft, &names, catalogue, faults);
    faults.is_empty().then_some(scenario)
}
