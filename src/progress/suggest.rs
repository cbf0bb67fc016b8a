//! What to play next, and why.

use std::collections::BTreeSet;

use crate::catalog::Channel;
use crate::scenario::Cause;

use super::{Moment, Progress, Skill};

/// A scenario that could be played, as far as the choice needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// The scenario's id.
    pub id: String,
    /// The techniques that it teaches, with their alternatives.
    pub key: Vec<Vec<String>>,
    /// From 1 to 5.
    pub difficulty: u8,
    /// Where it is played.
    pub channel: Channel,
    /// Where the customer comes from.
    pub industry: String,
    /// What the customer complains about.
    pub cause: Cause,
}

/// What to play next.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The place among the candidates.
    pub place: usize,
    /// What speaks for it most.
    pub reason: Reason,
}

/// Why a scenario was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Nothing was played yet: the first one teaches the controls.
    First,
    /// A technique is due; its name.
    Due(String),
    /// A technique was never tried; its name.
    New(String),
    /// A technique is the least sure; its name.
    Weak(String),
}

/// The success that teaches best, in the middle of a band from 70 to 85 of 100.
const TARGET: f64 = 0.75;

/// Chooses among the candidates whose level is at most `open`, or `None` where all of them were played today or
/// none is there. Two scenarios with the same cause never follow each other while there is another.
pub fn suggest(
    candidates: &[Candidate],
    progress: &Progress,
    open: u8,
    now: Moment,
) -> Option<Suggestion> {
    let fresh = |it: &&(usize, &Candidate)| {
        let last = progress.last_played(&it.1.id);
        it.1.difficulty <= open && last.is_none_or(|last| last.day() != now.day())
    };
    let all: Vec<(usize, &Candidate)> = candidates.iter().enumerate().collect();
    let allowed: Vec<_> = all.iter().filter(fresh).copied().collect();
    let before = candidates
        .iter()
        .find(|it| Some(it.id.as_str()) == progress.latest());
    let other = |it: &&(usize, &Candidate)| before.is_none_or(|before| before.cause != it.1.cause);
    let mut pool: Vec<_> = allowed.iter().filter(other).copied().collect();
    if pool.is_empty() {
        pool = allowed;
    }
    let known = Known::of(candidates, progress);
    let mut best: Option<(usize, f64)> = None;
    for (place, candidate) in pool {
        let use_of_it = known.utility(candidate, progress, now);
        if best.is_none_or(|(_, most)| use_of_it > most) {
            best = Some((place, use_of_it));
        }
    }
    let (place, _) = best?;
    let reason = reason(&candidates[place], progress, now);
    Some(Suggestion { place, reason })
}

/// The channels and industries that were met.
struct Known<'a> {
    channels: Vec<Channel>,
    industries: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    fn of(candidates: &'a [Candidate], progress: &Progress) -> Self {
        let met = || {
            let played = |it: &&Candidate| progress.last_played(&it.id).is_some();
            candidates.iter().filter(played)
        };
        Self {
            channels: met().map(|it| it.channel).collect(),
            industries: met().map(|it| it.industry.as_str()).collect(),
        }
    }

    fn utility(&self, candidate: &Candidate, progress: &Progress, now: Moment) -> f64 {
        let names = || candidate.key.iter().flatten();
        let count = names().count().max(1) as f64;
        let need: f64 = names().map(|name| need(progress.skill(name), now)).sum();
        let means: f64 = names().map(|name| mean(progress.skill(name))).sum();
        let chance = means / count - 0.08 * (f64::from(candidate.difficulty) - 2.0);
        let last = progress.last_played(&candidate.id);
        let recent = last.is_some_and(|last| now.days_since(last) < 3.0);
        let new = !self.channels.contains(&candidate.channel)
            || !self.industries.contains(candidate.industry.as_str());
        need / count - 0.5 * f64::from(recent) + 0.2 * f64::from(new) - (chance - TARGET).abs()
    }
}

fn need(skill: Option<&Skill>, now: Moment) -> f64 {
    let lower = skill.map_or_else(|| super::Belief::default().lower(), |it| it.belief.lower());
    let due = skill.is_some_and(|skill| skill.schedule.is_due(now));
    (1.0 - lower) * (1.0 + f64::from(due))
}

fn mean(skill: Option<&Skill>) -> f64 {
    skill.map_or_else(|| super::Belief::default().mean(), |it| it.belief.mean())
}

fn reason(candidate: &Candidate, progress: &Progress, now: Moment) -> Reason {
    if progress.is_empty() {
        return Reason::First;
    }
    let mut neediest: Option<(&String, f64)> = None;
    for name in candidate.key.iter().flatten() {
        let need = need(progress.skill(name), now);
        if neediest.is_none_or(|(_, most)| need > most) {
            neediest = Some((name, need));
        }
    }
    let Some((name, _)) = neediest else {
        return Reason::First;
    };
    match progress.skill(name) {
        None => Reason::New(name.clone()),
        Some(skill) if skill.schedule.is_due(now) => Reason::Due(name.clone()),
        Some(_) => Reason::Weak(name.clone()),
    }
}
