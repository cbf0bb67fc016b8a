//! The plainest way to know all plays: play them. Slow, and hard to get wrong.

use simmer::assess::{Ledger, Rubric, Verdict};
use simmer::customer::{Timing, Untraced};
use simmer::scenario::{NodeId, Scenario};
use simmer::session::{End, Move, Place, State, step};

/// All plays that end in one way.
#[derive(Debug, Clone, PartialEq)]
pub struct Sum {
    pub end: Option<End>,
    pub plays: u64,
    pub chance: f64,
    pub pass_chance: f64,
    pub scores: (i32, i32),
    pub results: (i32, i32),
}

/// Everything about all plays.
#[derive(Debug, Clone, Default)]
pub struct Plain {
    pub moves: u64,
    pub plays: u64,
    pub sums: Vec<Sum>,
    pub mean_score: f64,
    pub mean_skills: f64,
    pub bins: [f64; 10],
    pub credits: Vec<u8>,
    pub chosen: Vec<(NodeId, usize)>,
    most: u64,
}

/// Score, result and options of the best play.
pub type Best = (i32, i32, Vec<usize>);

impl Plain {
    /// Plays everything, or `None` where that is more than `most` moves.
    pub fn of(scenario: &Scenario, most: u64) -> Option<(Self, Best)> {
        let mut plain = Self {
            credits: vec![0; scenario.key.len()],
            most,
            ..Self::default()
        };
        let rubric = Rubric::of(scenario);
        let (start, ledger) = (State::start(scenario), Ledger::default());
        let best = plain.walk(scenario, &rubric, &start, &ledger, 1.0);
        (plain.moves <= most).then_some((plain, best))
    }

    /// The best that can come from a state.
    pub fn best_from(scenario: &Scenario, state: &State, ledger: &Ledger) -> Best {
        let mut plain = Self {
            credits: vec![0; scenario.key.len()],
            most: u64::MAX,
            ..Self::default()
        };
        plain.walk(scenario, &Rubric::of(scenario), state, ledger, 1.0)
    }

    fn walk(
        &mut self,
        scenario: &Scenario,
        rubric: &Rubric,
        state: &State,
        ledger: &Ledger,
        chance: f64,
    ) -> Best {
        let Place::At(id) = state.place else {
            return self.end(scenario, rubric, state, ledger, chance);
        };
        let options = scenario.node(id).options.iter().enumerate();
        let open: Vec<usize> = options
            .filter(|(_, option)| option.needs.as_ref().is_none_or(|needs| state.holds(needs)))
            .map(|(place, _)| place)
            .collect();
        if open.is_empty() {
            return self.end(scenario, rubric, state, ledger, chance);
        }
        let mut best: Option<Best> = None;
        for &option in &open {
            self.moves += 1;
            if self.moves > self.most {
                break;
            }
            if !self.chosen.contains(&(id, option)) {
                self.chosen.push((id, option));
            }
            let timing = Timing::Paused;
            let step = step(scenario, state, Move { option, timing }, &mut Untraced);
            let mut after = *ledger;
            after.record(scenario, &step);
            let share = chance / open.len() as f64;
            let (score, result, line) = self.walk(scenario, rubric, &step.after, &after, share);
            if best
                .as_ref()
                .is_none_or(|best| (score, result) > (best.0, best.1))
            {
                best = Some((score, result, [vec![option], line].concat()));
            }
        }
        best.unwrap_or((0, 0, Vec::new()))
    }

    fn end(
        &mut self,
        scenario: &Scenario,
        rubric: &Rubric,
        state: &State,
        ledger: &Ledger,
        chance: f64,
    ) -> Best {
        let judged = ledger.judge(scenario, rubric, state);
        let (score, result) = (judged.technique_score.0, judged.customer_result.0);
        self.plays += 1;
        self.mean_score += chance * f64::from(score) / 10.0;
        self.mean_skills += chance * f64::from(judged.skills.0) / 10.0;
        self.bins[(score / 100).clamp(0, 9) as usize] += chance;
        for (most, evidence) in self.credits.iter_mut().zip(&judged.evidence) {
            *most = (*most).max(evidence.quarters);
        }
        let end = match state.place {
            Place::Over(end) => Some(end),
            Place::At(_) => None,
        };
        let passed = judged.verdict == Verdict::Passed;
        let at = self.sums.iter().position(|sum| sum.end == end);
        let at = at.unwrap_or_else(|| {
            self.sums.push(Sum {
                end,
                plays: 0,
                chance: 0.0,
                pass_chance: 0.0,
                scores: (score, score),
                results: (result, result),
            });
            self.sums.len() - 1
        });
        let sum = &mut self.sums[at];
        sum.plays += 1;
        sum.chance += chance;
        sum.pass_chance += if passed { chance } else { 0.0 };
        sum.scores = (sum.scores.0.min(score), sum.scores.1.max(score));
        sum.results = (sum.results.0.min(result), sum.results.1.max(result));
        (score, result, Vec::new())
    }
}
