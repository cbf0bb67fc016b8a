//! What is known of one technique.

use std::collections::BTreeSet;

use super::{Belief, Moment, Schedule};

/// From this lower bound on a technique is mastered, with enough tries in different places and on different days.
const MASTERED: f64 = 0.70;

/// Below this lower bound it is shaky.
const SHAKY: f64 = 0.45;

/// The fewest tries that allow a word at all.
const TRIES: u32 = 4;

/// One technique over all attempts.
#[derive(Debug, Clone, PartialEq)]
pub struct Skill {
    /// How well it is shown, and how sure that is.
    pub belief: Belief,
    /// When it wants to be practised again.
    pub schedule: Schedule,
    /// How often it could have been shown.
    pub tries: u32,
    scenarios: BTreeSet<String>,
    days: BTreeSet<i64>,
}

/// Where a technique stands, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Fewer than four tries.
    TooEarly,
    /// The lower bound is under 45 of 100.
    Shaky,
    /// Between the two.
    Developing,
    /// The lower bound is 70 of 100 or more, from two scenarios on two days at least.
    Mastered,
}

impl Standing {
    /// Where a family stands that has these skills and this lower bound.
    pub(super) fn of_family(skills: &[&Skill], lower: f64) -> Self {
        let tries: u32 = skills.iter().map(|skill| skill.tries).sum();
        if tries < TRIES {
            Self::TooEarly
        } else if lower < SHAKY {
            Self::Shaky
        } else if skills.iter().all(|it| it.standing() == Self::Mastered) {
            Self::Mastered
        } else {
            Self::Developing
        }
    }

    /// What is shown.
    pub fn word(self) -> &'static str {
        match self {
            Self::TooEarly => "too early to say",
            Self::Shaky => "shaky",
            Self::Developing => "developing",
            Self::Mastered => "mastered",
        }
    }
}

impl Skill {
    /// Before its first try, which showed `credit`.
    pub(super) fn new(credit: f64, at: Moment) -> Self {
        Self {
            belief: Belief::default(),
            schedule: Schedule::first(credit, at),
            tries: 0,
            scenarios: BTreeSet::new(),
            days: BTreeSet::new(),
        }
    }

    /// Takes in one try.
    pub(super) fn enter(&mut self, credit: f64, weight: f64, scenario: &str, at: Moment) {
        self.belief = self.belief.after(credit, weight);
        self.tries += 1;
        if !self.scenarios.contains(scenario) {
            self.scenarios.insert(scenario.to_owned());
        }
        self.days.insert(at.day());
    }

    /// Where it stands.
    pub fn standing(&self) -> Standing {
        let lower = self.belief.lower();
        if self.tries < TRIES {
            Standing::TooEarly
        } else if lower < SHAKY {
            Standing::Shaky
        } else if lower >= MASTERED && self.scenarios.len() >= 2 && self.days.len() >= 2 {
            Standing::Mastered
        } else {
            Standing::Developing
        }
    }
}
