//! The two results of a play and their parts.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::catalog::{PitfallId, Severity, TechniqueId};
use crate::customer::{Kept, Loyalty, Standing, loyalty};
use crate::scenario::Scenario;
use crate::session::{End, Place, State, Transcript};

use super::key::{judged_otherwise, quarters};
use super::ledger::Ledger;
use super::measure::{Counts, Measure};
use super::rubric::{Rubric, rule};

/// A figure in tenths, shown with one digit after the point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tenths(pub i32);

impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{}.{}", self.0.abs() / 10, self.0.abs() % 10)
    }
}

impl Serialize for Tenths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(f64::from(self.0) / 10.0)
    }
}

/// A play passes from this technique score on, where nothing else forbids it.
pub const PASS_MARK: Tenths = Tenths(700);

/// The technique score and the customer result of a play, with all their parts.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// What was done: 0 to 100.
    pub technique_score: Tenths,
    /// Its part for the key techniques: 0 to 100, weight .70.
    pub skills: Tenths,
    /// Its part for the order of things: 0 to 100, weight .20.
    pub order: Tenths,
    /// Its part for timing: 0 to 100, weight .10.
    pub timing: Tenths,
    /// Points lost to pitfalls.
    pub penalty: i64,
    /// The evidence for each key technique, in the author's order.
    pub evidence: Vec<Evidence>,
    /// The order rules that apply, and whether they were earned.
    pub rules: Vec<RuleResult>,
    /// The pitfalls, in the order of the catalogue.
    pub pitfalls: Vec<PitfallCount>,
    /// What came of it: 0 to 100.
    pub customer_result: Tenths,
    /// What became of the promise.
    pub kept: Kept,
    /// The words for the customer result.
    pub standing: Standing,
    /// Passed, or why not.
    pub verdict: Verdict,
}

/// How far a key technique was used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The technique, or the alternatives of which the best counts.
    pub techniques: Vec<TechniqueId>,
    /// Credit in quarters, 0 to 4.
    pub quarters: u8,
    /// The first move that reached it, from 0. `None` where the whole play is judged, or nothing came.
    pub at: Option<usize>,
}

/// An order rule in one play.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleResult {
    /// Its place in the catalogue; O1 is 0.
    pub rule: usize,
    /// Whether it was kept.
    pub earned: bool,
}

/// How often a play fell into a pitfall, counted at most twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PitfallCount {
    /// Which.
    pub pitfall: PitfallId,
    /// Once or twice.
    pub times: u8,
}

/// Whether a play passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It did.
    Passed,
    /// It is not over.
    Unfinished,
    /// The technique score is below 70.
    BelowPassMark,
    /// A severe pitfall rules a pass out.
    SeverePitfall(PitfallId),
    /// The customer left.
    CustomerLeft,
    /// With a customer whom nothing can please, only an accepted parting passes.
    NoAcceptedParting,
    /// Reality was not explained before parting or goodwill.
    RealityNotExplained,
}

/// Judges a play, over or not.
pub fn assess(scenario: &Scenario, transcript: &Transcript) -> Assessment {
    let steps = || transcript.turns.iter().map(|turn| &turn.step);
    let ledger = Ledger::of(scenario, steps());
    let rubric = Rubric::of(scenario);
    let mut assessment = ledger.judge(scenario, &rubric, transcript.state());
    for evidence in &mut assessment.evidence {
        let reaches = |step: &crate::session::Step| {
            step.tags().iter().any(|tag| {
                evidence.techniques.contains(&tag.technique)
                    && quarters(scenario, step, *tag) == evidence.quarters
            })
        };
        evidence.at = match evidence.quarters {
            0 => None,
            _ => steps().position(reaches),
        };
    }
    assessment
}

impl Ledger {
    /// The technique score alone, in tenths.
    pub fn technique_score(&self, scenario: &Scenario, rubric: &Rubric) -> Tenths {
        self.score(scenario, rubric).0
    }

    /// Credit for one key technique, in quarters.
    pub fn key_quarters(&self, scenario: &Scenario, place: usize) -> u8 {
        let known = scenario.catalogue.known();
        let trap = scenario.catalogue.known_pitfalls();
        let fell = |id: PitfallId| self.once & (1 << id.index()) != 0;
        let of = |id: TechniqueId| {
            if id == known.tension_first {
                let calm = self.order.left_tension && !self.order.premature_in_tension;
                return if calm { 4 } else { 0 };
            }
            if id == known.pause_first {
                return match self.timing_lost {
                    0..=1 => 4,
                    2..=4 => 2,
                    _ => 0,
                };
            }
            if id == known.full_attention {
                return if fell(trap.multitask) {
                    0
                } else {
                    self.attention
                };
            }
            self.best[place]
        };
        scenario.key[place]
            .iter()
            .map(|&id| of(id))
            .max()
            .unwrap_or(0)
    }

    /// Whether the credit for a key technique can still be lost, or comes only with the last move.
    pub fn hangs_on_the_whole_play(scenario: &Scenario, place: usize) -> bool {
        let full_attention = scenario.catalogue.known().full_attention;
        let mut group = scenario.key[place].iter();
        group.any(|&id| id == full_attention || judged_otherwise(scenario, id))
    }

    /// Score, skills, order, timing in tenths, and the penalty in points.
    fn score(&self, scenario: &Scenario, rubric: &Rubric) -> (Tenths, [Tenths; 3], u32) {
        let measure = Measure::of(scenario, rubric);
        let penalty = self.penalty(scenario);
        let counts = self.counts(scenario, rubric, penalty);
        let parts = [
            measure.skills_part(counts),
            measure.order_part(counts),
            Measure::timing_part(self.timing_lost),
        ];
        (
            measure.score(measure.worth(counts) + measure.timing(self.timing_lost)),
            parts.map(|part| Tenths(part.times(1000))),
            penalty,
        )
    }

    /// All that adds up to the score, timing apart.
    fn counts(&self, scenario: &Scenario, rubric: &Rubric, penalty: u32) -> Counts {
        let credits = 0..scenario.key.len();
        let credits = credits.map(|place| u32::from(self.key_quarters(scenario, place)));
        let earned = (rubric.rules.iter()).filter(|(number, _)| self.order.has(*number));
        let halves = earned.map(|(_, halves)| u32::from(*halves));
        Counts::new(credits.sum(), halves.sum(), penalty)
    }

    /// All that adds up to the score, timing apart, and what timing is worth.
    pub fn counts_and_timing(
        &self,
        scenario: &Scenario,
        rubric: &Rubric,
        measure: &Measure,
    ) -> (Counts, i64) {
        let counts = self.counts(scenario, rubric, self.penalty(scenario));
        (counts, measure.timing(self.timing_lost))
    }

    fn penalty(&self, scenario: &Scenario) -> u32 {
        let points = |bits: u64| -> u32 {
            scenario
                .catalogue
                .pitfalls()
                .filter(|(id, _)| bits & (1 << id.index()) != 0)
                .map(|(_, pitfall)| pitfall.severity.points() as u32)
                .sum()
        };
        points(self.once) + points(self.twice)
    }

    /// Both results, with everything but the moves at which evidence was found.
    pub fn judge(&self, scenario: &Scenario, rubric: &Rubric, state: &State) -> Assessment {
        let (technique_score, [skills, order, timing], penalty) = self.score(scenario, rubric);
        let kept = state.kept();
        let Loyalty(result) = customer_result(scenario, state);
        let let_down = scenario.prior_failures > 0;
        let evidence = scenario
            .key
            .iter()
            .enumerate()
            .map(|(place, techniques)| Evidence {
                techniques: techniques.clone(),
                quarters: self.key_quarters(scenario, place),
                at: None,
            });
        let rules = rubric.rules.iter().map(|(number, _)| RuleResult {
            rule: usize::from(*number),
            earned: self.order.has(*number),
        });
        let pitfalls = scenario.catalogue.pitfalls().filter_map(|(pitfall, _)| {
            let bit = 1 << pitfall.index();
            let times = u8::from(self.once & bit != 0) + u8::from(self.twice & bit != 0);
            (times > 0).then_some(PitfallCount { pitfall, times })
        });
        Assessment {
            technique_score,
            skills,
            order,
            timing,
            penalty: i64::from(penalty),
            evidence: evidence.collect(),
            rules: rules.collect(),
            pitfalls: pitfalls.collect(),
            customer_result: Tenths(result),
            kept,
            standing: Loyalty(result).standing(let_down),
            verdict: self.verdict(scenario, state, technique_score),
        }
    }

    /// Whether the play passes. The customer result never decides.
    pub fn verdict(&self, scenario: &Scenario, state: &State, score: Tenths) -> Verdict {
        let Place::Over(end) = state.place else {
            return Verdict::Unfinished;
        };
        let End::Ending(ending) = end else {
            return Verdict::CustomerLeft;
        };
        let severe = scenario.catalogue.pitfalls().find(|(id, pitfall)| {
            pitfall.severity == Severity::Severe && self.once & (1 << id.index()) != 0
        });
        if let Some((pitfall, _)) = severe {
            return Verdict::SeverePitfall(pitfall);
        }
        if !scenario.reconcilable {
            if !scenario.ending(ending).accepted {
                return Verdict::NoAcceptedParting;
            }
            if !self.order.has(rule::O13) {
                return Verdict::RealityNotExplained;
            }
        }
        if score < PASS_MARK {
            Verdict::BelowPassMark
        } else {
            Verdict::Passed
        }
    }
}

/// The customer result of a state, as if the play were over there.
fn customer_result(scenario: &Scenario, state: &State) -> Loyalty {
    let fit = match state.place {
        Place::Over(End::Ending(id)) => Some(scenario.ending(id).fit),
        Place::Over(_) => None,
        Place::At(_) => Some(crate::scenario::Fit::Missed),
    };
    loyalty(state.kettle.trust, fit, state.kept())
}

impl Evidence {
    /// Whether the whole play is judged for it and no single move.
    pub fn is_of_the_whole_play(&self, scenario: &Scenario) -> bool {
        self.techniques
            .iter()
            .all(|&id| judged_otherwise(scenario, id))
    }
}

/// An exact fraction of non-negative numbers; `under` is never 0.
#[derive(Clone, Copy)]
pub(super) struct Ratio {
    pub(super) over: i64,
    pub(super) under: i64,
}

impl Ratio {
    /// `factor` times the fraction, rounded half up.
    pub(super) fn times(self, factor: i64) -> i32 {
        ((2 * factor * self.over + self.under) / (2 * self.under)) as i32
    }
}
