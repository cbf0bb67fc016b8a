//! How well a technique fits the phase that the customer is in.

use crate::catalog::{Catalogue, Class, Phase, PhaseWeight, TechniqueId};

/// The weight of a technique in a phase.
pub fn weight(catalogue: &Catalogue, id: TechniqueId, phase: Phase) -> PhaseWeight {
    let technique = catalogue.technique(id);
    match phase {
        Phase::Tension => technique.weights.tension,
        Phase::Problem => technique.weights.problem,
        Phase::Solution => technique.weights.solution,
        Phase::Close => technique.weights.close,
        Phase::FollowUp => technique.weights.follow_up,
        Phase::PartWays => parting_weight(catalogue, id, technique.class),
        Phase::Manager => PhaseWeight::Right,
    }
}

/// While parting nothing comes too early, and what keeps it decent counts in full.
fn parting_weight(catalogue: &Catalogue, id: TechniqueId, class: Class) -> PhaseWeight {
    let known = catalogue.known();
    let in_place = [
        known.own_it,
        known.see_person,
        known.level_honestly,
        known.weigh_goodwill,
        known.set_limit,
        known.part_ways,
        known.keep_informed,
    ];
    if class == Class::Stance || in_place.contains(&id) {
        PhaseWeight::Right
    } else {
        PhaseWeight::Tolerated
    }
}
