//! What each move of a play had a chance to show.

use serde::{Deserialize, Serialize};

use crate::catalog::{PhaseWeight, TechniqueId};
use crate::customer::weight;
use crate::scenario::{Credit, ResponseOption};
use crate::session::{Session, State};

/// One technique that the best answer to a moment uses, and what was shown of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Opportunity {
    /// Its name, such as `validate`.
    pub technique: String,
    /// What the chosen answer showed of it, from 0 to 1.
    pub credit: f64,
    /// What a random answer shows of it on average, from 0 to 1.
    pub chance: f64,
}

impl Opportunity {
    /// What was shown beyond chance, from 0 to 1. `None` where every answer shows it in full: that tells nothing.
    pub fn beyond_chance(&self) -> Option<f64> {
        let room = 1.0 - self.chance;
        (room > f64::EPSILON).then(|| ((self.credit - self.chance) / room).clamp(0.0, 1.0))
    }
}

/// The opportunities of a play. `best` holds the best option of each move, by its place in the file; a move
/// whose best option is not known gives none.
pub fn opportunities(session: &Session, best: &[Option<usize>]) -> Vec<Opportunity> {
    let scenario = session.scenario();
    let transcript = session.transcript();
    let mut state = transcript.start;
    let mut found = Vec::new();
    for (turn, best) in transcript.turns.iter().zip(best) {
        let options = &scenario.node(turn.step.node).options;
        let open = |option: &&ResponseOption| {
            let needs = option.needs.as_ref();
            needs.is_none_or(|needs| state.holds(needs))
        };
        let wanted = best.and_then(|best| options.get(best));
        let mut seen: Vec<TechniqueId> = Vec::new();
        for tag in wanted.iter().flat_map(|option| &option.tags) {
            if seen.contains(&tag.technique) {
                continue;
            }
            seen.push(tag.technique);
            let worth = |option| credit(session, &state, option, tag.technique);
            let offered: Vec<f64> = options.iter().filter(open).map(worth).collect();
            found.push(Opportunity {
                technique: scenario.catalogue.technique(tag.technique).id.clone(),
                credit: worth(&options[turn.step.answer.option]),
                chance: offered.iter().sum::<f64>() / offered.len().max(1) as f64,
            });
        }
        state = turn.step.after;
    }
    found
}

/// Credit times phase factor of a technique in one option, from 0 to 1.
fn credit(session: &Session, state: &State, option: &ResponseOption, id: TechniqueId) -> f64 {
    let factor = match weight(&session.scenario().catalogue, id, state.phase) {
        PhaseWeight::Right => 1.0,
        PhaseWeight::Tolerated => 0.5,
        PhaseWeight::Premature => 0.0,
    };
    let tags = option.tags.iter().filter(|tag| tag.technique == id);
    let credits = tags.map(|tag| match tag.credit {
        Credit::Full => 1.0,
        Credit::Half => 0.5,
    });
    credits.fold(0.0, f64::max) * factor
}
