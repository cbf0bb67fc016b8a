//! One play by whoever chooses.

use crate::assess::{Ledger, Rubric, Tenths, Verdict};
use crate::customer::{Timing, Untraced};
use crate::scenario::Scenario;
use crate::session::{Move, Place, State, step};

use super::best::Witness;

/// A play that has come to its end, or to a node where everything is locked.
#[derive(Debug, Clone)]
pub(super) struct Ended {
    pub(super) witness: Witness,
    pub(super) skills: Tenths,
    pub(super) verdict: Verdict,
    pub(super) state: State,
    /// Credit for each key technique, in quarters.
    pub(super) credits: Vec<u8>,
}

/// Plays with pauses. `choose` picks one of the open options, or stops.
pub(super) fn play(
    scenario: &Scenario,
    rubric: &Rubric,
    mut choose: impl FnMut(&State, &[usize]) -> Option<usize>,
) -> Ended {
    let mut state = State::start(scenario);
    let mut ledger = Ledger::default();
    let mut moves = Vec::new();
    while let Some(option) = choose(&state, &state.open_options(scenario)) {
        let timing = Timing::Paused;
        let answer = Move { option, timing };
        let step = step(scenario, &state, answer, &mut Untraced);
        ledger.record(scenario, &step);
        moves.push(answer);
        state = step.after;
        if matches!(state.place, Place::Over(_)) {
            break;
        }
    }
    let assessment = ledger.judge(scenario, rubric, &state);
    Ended {
        witness: Witness {
            moves,
            technique_score: assessment.technique_score,
            customer_result: assessment.customer_result,
        },
        skills: assessment.skills,
        verdict: assessment.verdict,
        state,
        credits: assessment.evidence.iter().map(|one| one.quarters).collect(),
    }
}

/// Plays these options from the start.
pub(super) fn replay(scenario: &Scenario, rubric: &Rubric, options: &[usize]) -> Ended {
    let mut rest = options.iter();
    play(scenario, rubric, |_, _| rest.next().copied())
}
