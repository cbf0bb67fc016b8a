//! All attempts of one person, summed up.

use std::collections::BTreeMap;

use crate::catalog::Catalogue;
use crate::session::Mode;

use super::{Moment, Opportunity, Schedule, Skill, Standing};

/// A finished attempt, as far as progress needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Practice {
    /// The scenario's id.
    pub scenario: String,
    /// When it ended.
    pub at: Moment,
    /// The scenario's level, from 1 to 5.
    pub difficulty: u8,
    /// How much was told during play.
    pub mode: Mode,
    /// What could have been shown, and what was.
    pub opportunities: Vec<Opportunity>,
}

/// What practice has added up to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Progress {
    skills: BTreeMap<String, Skill>,
    /// When each scenario was played last.
    played: BTreeMap<String, Moment>,
    latest: Option<(String, Moment)>,
}

/// A family of techniques over all attempts: the plain mean over those that were tried.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FamilyEstimate {
    /// From 0 to 1.
    pub lower: f64,
    /// From 0 to 1.
    pub mean: f64,
    /// From 0 to 1.
    pub upper: f64,
    /// How many of its techniques were tried.
    pub tried: usize,
    /// How many of these are due.
    pub due: usize,
    /// Where it stands: mastered once all of these are, and too early to say under four tries in all.
    pub standing: Standing,
}

impl Progress {
    /// Sums up attempts in the order in which they were played. Exploring is no attempt.
    pub fn of<'a>(practices: impl IntoIterator<Item = &'a Practice>) -> Self {
        let mut progress = Self::default();
        for practice in practices {
            progress.enter(practice);
        }
        progress
    }

    /// Takes in the next attempt.
    pub fn enter(&mut self, practice: &Practice) {
        let again = self.played.contains_key(&practice.scenario);
        let mut sums: BTreeMap<&str, (f64, u32)> = BTreeMap::new();
        for opportunity in &practice.opportunities {
            let Some(credit) = opportunity.beyond_chance() else {
                continue;
            };
            let skill = self
                .skills
                .entry(opportunity.technique.clone())
                .or_insert_with(|| Skill::new(credit, practice.at));
            let weight =
                first_weight(practice.mode, again) * level_weight(practice.difficulty, credit);
            skill.enter(credit, weight, &practice.scenario, practice.at);
            let sum = sums.entry(&opportunity.technique).or_default();
            *sum = (sum.0 + credit, sum.1 + 1);
        }
        for (technique, (sum, count)) in sums {
            let Some(skill) = self.skills.get_mut(technique) else {
                continue;
            };
            let credit = sum / f64::from(count);
            skill.schedule = if skill.tries == count {
                Schedule::first(credit, practice.at)
            } else {
                skill.schedule.after(credit, practice.at)
            };
        }
        let last = self.played.entry(practice.scenario.clone());
        let last = last.or_insert(practice.at);
        *last = practice.at.max(*last);
        self.latest = Some((practice.scenario.clone(), practice.at));
    }

    /// What is known of a technique, by its name. `None` before its first try.
    pub fn skill(&self, technique: &str) -> Option<&Skill> {
        self.skills.get(technique)
    }

    /// Every technique that was tried, by its name.
    pub fn skills(&self) -> impl ExactSizeIterator<Item = (&str, &Skill)> {
        self.skills
            .iter()
            .map(|(name, skill)| (name.as_str(), skill))
    }

    /// Whether nothing was played yet.
    pub fn is_empty(&self) -> bool {
        self.played.is_empty()
    }

    /// When a scenario was played last.
    pub fn last_played(&self, scenario: &str) -> Option<Moment> {
        self.played.get(scenario).copied()
    }

    /// The scenario that was played last of all.
    pub fn latest(&self) -> Option<&str> {
        self.latest.as_ref().map(|(scenario, _)| scenario.as_str())
    }

    /// A family over all its techniques that were tried, or `None` before the first.
    pub fn family(
        &self,
        catalogue: &Catalogue,
        family: &str,
        now: Moment,
    ) -> Option<FamilyEstimate> {
        let members = catalogue.techniques().filter(|(_, it)| it.family == family);
        let skills: Vec<&Skill> = members.filter_map(|(_, it)| self.skill(&it.id)).collect();
        let tried = skills.len();
        if tried == 0 {
            return None;
        }
        let mean_of = |figure: fn(&Skill) -> f64| {
            skills.iter().map(|skill| figure(skill)).sum::<f64>() / tried as f64
        };
        let lower = mean_of(|skill| skill.belief.lower());
        Some(FamilyEstimate {
            lower,
            mean: mean_of(|skill| skill.belief.mean()),
            upper: mean_of(|skill| skill.belief.upper()),
            tried,
            due: skills
                .iter()
                .filter(|skill| skill.schedule.is_due(now))
                .count(),
            standing: Standing::of_family(&skills, lower),
        })
    }
}

/// A first attempt tells most; help while playing takes away most of what it tells.
fn first_weight(mode: Mode, again: bool) -> f64 {
    match (mode, again) {
        (Mode::Coach | Mode::Explore, _) => 0.25,
        (_, true) => 0.5,
        (_, false) => 1.0,
    }
}

/// Success at a hard scenario tells more, and so does failure at an easy one.
fn level_weight(difficulty: u8, credit: f64) -> f64 {
    const SUCCESS: [f64; 5] = [0.6, 0.8, 1.0, 1.2, 1.4];
    let level = usize::from(difficulty.clamp(1, 5)) - 1;
    if credit >= 0.5 {
        SUCCESS[level]
    } else {
        SUCCESS[4 - level]
    }
}
