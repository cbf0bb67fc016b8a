//! Reasons to pick from, for the question what makes one line better than another.

use crate::catalog::{Technique, TechniqueId};
use crate::scenario::{Contrast, Reason, Scenario};

/// How many reasons there are to pick from.
const REASONS: usize = 3;

/// The reasons of a contrast. Where the author wrote fewer than three, others are made of what techniques
/// of the same scenario are for: true of those techniques, but not of the difference between the two lines.
/// Nothing is left to chance: the same scenario gives the same reasons in the same order.
pub fn contrast_reasons(scenario: &Scenario, contrast: &Contrast) -> Vec<Reason> {
    let mut reasons = contrast.reasons.clone();
    if reasons.is_empty() {
        return reasons;
    }
    let written = reasons.len();
    let missing = REASONS.saturating_sub(written);
    reasons.extend(others(scenario, contrast).take(missing).map(reason));
    if reasons.len() > written {
        // The author's own would always stand first, and its place would give it away.
        let letters = contrast.strong.chars().count();
        let turn = letters % reasons.len();
        reasons.rotate_right(turn);
    }
    reasons
}

/// Techniques of the scenario that neither of the two lines is about.
fn others<'s>(
    scenario: &'s Scenario,
    contrast: &'s Contrast,
) -> impl Iterator<Item = &'s Technique> {
    let shown: Vec<TechniqueId> = scenario
        .options()
        .filter(|option| {
            let words = [option.say.as_str(), option.act.as_str()];
            words.contains(&contrast.strong.as_str()) || words.contains(&contrast.weak.as_str())
        })
        .flat_map(|option| option.tags.iter().map(|tag| tag.technique))
        .collect();
    let is_key = |id: &TechniqueId| scenario.key.iter().any(|group| group.contains(id));
    // Where the lines are not found among the options, a key technique may well be the difference.
    let unsure = shown.is_empty();
    let used = scenario.used.iter();
    let is_out = move |id: &&TechniqueId| shown.contains(id) || unsure && is_key(id);
    used.filter(move |id| !is_out(id))
        .map(|id| scenario.catalogue.technique(*id))
}

fn reason(technique: &Technique) -> Reason {
    let Technique {
        name, cause, about, ..
    } = technique;
    Reason {
        text: format!("It works because {cause}."),
        right: false,
        because: format!(
            "That would be “{name}”: {about} It has its place in this conversation; these two lines differ \
             in something else."
        ),
    }
}
