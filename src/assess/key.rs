//! How far a move uses a key technique, in quarters.

use crate::catalog::{Phase, PhaseWeight, TechniqueId};
use crate::customer::TagUse;
use crate::scenario::{Credit, Scenario};
use crate::session::Step;

/// Credit x phase factor of one use, 0 to 4 quarters.
pub(super) fn quarters(scenario: &Scenario, step: &Step, tag: TagUse) -> u8 {
    let known = scenario.catalogue.known();
    let id = tag.technique;
    let in_follow_up = step.phase == Phase::FollowUp;
    let void = (id == known.own_it && !scenario.fault.is_ours())
        || (id == known.keep_promise && !(in_follow_up && step.within_due))
        || (id == known.follow_24h && !(in_follow_up && step.within_a_day))
        || judged_otherwise(scenario, id);
    if void {
        return 0;
    }
    let credit = match tag.credit {
        Credit::Full => 2,
        Credit::Half => 1,
    };
    let factor = match tag.weight {
        PhaseWeight::Right => 2,
        PhaseWeight::Tolerated => 1,
        PhaseWeight::Premature => 0,
    };
    credit * factor
}

/// Techniques whose credit comes from the whole play and not from a tag.
pub(super) fn judged_otherwise(scenario: &Scenario, id: TechniqueId) -> bool {
    let known = scenario.catalogue.known();
    id == known.tension_first || id == known.pause_first
}
