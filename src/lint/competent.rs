//! Someone who has learnt the techniques and takes at each node what shows most of them, there and then.

use crate::assess::{Assessment, Ledger, Rubric};
use crate::customer::weight;
use crate::scenario::{Credit, ResponseOption, Scenario};
use crate::session::{Place, State};

use super::plays::play;

/// What becomes of such a play.
pub fn assessment(scenario: &Scenario) -> Assessment {
    let (mut state, mut ledger) = (State::start(scenario), Ledger::default());
    while let Place::At(id) = state.place {
        let options = &scenario.node(id).options;
        let open = state.open_options(scenario);
        let best = open
            .iter()
            .rev()
            .max_by_key(|place| merit(scenario, &state, &options[**place]));
        let Some(&best) = best else {
            break;
        };
        let step = play(scenario, &state, best);
        ledger.record(scenario, &step);
        state = step.after;
    }
    ledger.judge(scenario, &Rubric::of(scenario), &state)
}

/// How much an option shows that is in place now, key techniques first, less what it breaks.
fn merit(scenario: &Scenario, state: &State, option: &ResponseOption) -> i64 {
    let tags = option.tags.iter().map(|tag| {
        let is_key = scenario
            .key
            .iter()
            .any(|group| group.contains(&tag.technique));
        let fits = weight(&scenario.catalogue, tag.technique, state.phase).halves();
        let credit = if tag.credit == Credit::Full { 2 } else { 1 };
        i64::from(fits) * credit * if is_key { 2 } else { 1 }
    });
    let breaks = option.breaks.iter();
    let costs = breaks.map(|&id| scenario.catalogue.pitfall(id).severity.points());
    tags.sum::<i64>() - 2 * costs.sum::<i64>()
}
