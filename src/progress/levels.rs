//! Which levels are open.

use std::collections::BTreeSet;

use super::{Candidate, Progress};

/// The next level opens when the techniques of a level reach this lower bound on average.
pub const OPENS_AT: f64 = 0.55;

/// The highest level that is open, from 1 to 5. Only techniques that were tried count; a level without
/// scenarios, or whose scenarios were never played, opens nothing, but a level without any scenario is passed over.
/// `passed` says whether every scenario of a level was passed, which opens the next one as well: a play in Coach
/// mode tells so little that the bound alone would never be reached by it.
pub fn open_level(
    candidates: &[Candidate],
    progress: &Progress,
    passed: impl Fn(u8) -> bool,
) -> u8 {
    let mut open = 1;
    for level in 1..5_u8 {
        let passed_over = !candidates.iter().any(|it| it.difficulty == level);
        let bound = level_bound(candidates, progress, level);
        let sits = bound.is_some_and(|bound| bound >= OPENS_AT);
        if !(passed_over || sits || passed(level)) {
            break;
        }
        open = level + 1;
    }
    open
}

/// How sure the techniques of a level are on average, from 0 to 1: the mean of the lower bounds of those that were
/// tried. `None` before a scenario of the level was played.
pub fn level_bound(candidates: &[Candidate], progress: &Progress, level: u8) -> Option<f64> {
    let of_level = || candidates.iter().filter(move |it| it.difficulty == level);
    let names: BTreeSet<&str> = of_level()
        .flat_map(|it| it.key.iter().flatten())
        .map(String::as_str)
        .collect();
    let bounds: Vec<f64> = names
        .iter()
        .filter_map(|name| progress.skill(name))
        .map(|skill| skill.belief.lower())
        .collect();
    let played = of_level().any(|it| progress.last_played(&it.id).is_some());
    let mean = bounds.iter().sum::<f64>() / bounds.len().max(1) as f64;
    played.then_some(mean)
}
