//! What rules know of how a scenario plays: its analysis, the best play move by move, and some detours.

use crate::analysis::{Analysis, Choice};
use crate::assess::{Assessment, Ledger, Rubric, Tenths};
use crate::catalog::{Phase, Severity};
use crate::customer::{Timing, Untraced};
use crate::scenario::{NodeId, Scenario};
use crate::session::{Move, Place, State, Step, step};

use super::competent;

/// How a scenario plays.
#[derive(Debug)]
pub struct Plays<'a> {
    /// Everything that is true of all plays.
    pub analysis: &'a Analysis,
    /// The best play. Empty where not all plays are known.
    pub line: Vec<Moment>,
    /// What became of the best play.
    pub best: Assessment,
    /// What becomes of someone who reads the tags and nothing else.
    pub competent: Assessment,
    /// For each option of the best play's nodes that is a moderate slip, where the best way on leads.
    pub detours: Vec<Detour>,
}

/// A move of the best play.
#[derive(Debug)]
pub struct Moment {
    /// Where.
    pub node: NodeId,
    /// The best option, from 0.
    pub option: usize,
    /// The move.
    pub step: Step,
    /// What each open option is worth.
    pub worths: Vec<Worth>,
}

/// What an option can still lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Worth {
    /// Which, from 0.
    pub option: usize,
    /// The best technique score after it.
    pub score: Tenths,
    /// The best customer result with that score.
    pub result: Tenths,
}

/// A slip and the best that can be made of it.
#[derive(Debug)]
pub struct Detour {
    /// Where the slip is made.
    pub node: NodeId,
    /// With which option, from 0.
    pub option: usize,
    /// The nodes that follow, each with the phase in which it is met.
    pub places: Vec<(NodeId, Phase)>,
}

impl Moment {
    /// Whether it makes a difference to the score what is chosen here.
    pub fn is_scored(&self) -> bool {
        let scores = || self.worths.iter().map(|worth| worth.score);
        scores().max() != scores().min()
    }
}

impl<'a> Plays<'a> {
    /// Plays the best of `scenario`.
    pub fn of(scenario: &Scenario, analysis: &'a Analysis) -> Self {
        let mut plays = Self {
            analysis,
            line: Vec::new(),
            best: Ledger::default().judge(scenario, &Rubric::of(scenario), &State::start(scenario)),
            competent: competent::assessment(scenario),
            detours: Vec::new(),
        };
        let best = analysis.best_play.iter().filter(|_| analysis.exact);
        let (mut state, mut ledger) = (State::start(scenario), Ledger::default());
        for best in best {
            let mut worths = Vec::new();
            for Choice { option, best: next } in &best.choices {
                worths.push(Worth {
                    option: *option,
                    score: next.score,
                    result: next.witness.customer_result,
                });
                if is_slip(scenario, best.node, *option) {
                    let moves = next.witness.moves.iter().map(|answer| answer.option);
                    let step = play(scenario, &state, *option);
                    plays.detours.push(Detour {
                        node: best.node,
                        option: *option,
                        places: places(scenario, step.after, moves),
                    });
                }
            }
            let step = play(scenario, &state, best.option);
            ledger.record(scenario, &step);
            state = step.after;
            plays.line.push(Moment {
                node: best.node,
                option: best.option,
                step,
                worths,
            });
        }
        plays.best = ledger.judge(scenario, &Rubric::of(scenario), &state);
        plays
    }
}

/// A paused move.
pub fn play(scenario: &Scenario, state: &State, option: usize) -> Step {
    let timing = Timing::Paused;
    step(scenario, state, Move { option, timing }, &mut Untraced)
}

/// Whether the gravest pitfall of an option is a moderate one.
fn is_slip(scenario: &Scenario, node: NodeId, option: usize) -> bool {
    let breaks = &scenario.node(node).options[option].breaks;
    let severities = breaks
        .iter()
        .map(|&id| scenario.catalogue.pitfall(id).severity);
    severities.max() == Some(Severity::Moderate)
}

fn places(
    scenario: &Scenario,
    mut state: State,
    moves: impl Iterator<Item = usize>,
) -> Vec<(NodeId, Phase)> {
    let mut places = Vec::new();
    for option in moves {
        let Place::At(node) = state.place else {
            break;
        };
        places.push((node, state.phase));
        state = play(scenario, &state, option).after;
    }
    places
}
