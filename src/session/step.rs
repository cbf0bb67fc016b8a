//! The rule of the game: one move.

use crate::catalog::{Phase, PhaseWeight};
use crate::customer::{Kettle, TagUse, Timing, Trace, nature, update};
use crate::scenario::{NodeId, Scenario};

use super::answered::Answered;
use super::pitfalls::PitfallSet;
use super::state::State;

/// The most techniques of one option that a play takes into account.
pub(super) const MOST_TAGS: usize = 16;

/// What was answered: an option of the node where the play stands, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Move {
    /// The place in the node's list, counted from 0 in the order of the file.
    pub option: usize,
    /// When.
    pub timing: Timing,
}

/// What a move did, as far as score and debrief need it.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// Where it was made.
    pub node: NodeId,
    /// What was made.
    pub answer: Move,
    /// The phase in which it acted.
    pub phase: Phase,
    /// The customer before.
    pub before: Kettle,
    /// The state after.
    pub after: State,
    /// The pitfalls it fell into, tagged or not.
    pub pitfalls: PitfallSet,
    /// Timing lost, in halves.
    pub timing_lost: u8,
    /// Whether it was made in the follow-up, within a day of the promise.
    pub within_a_day: bool,
    /// Whether it was made in the follow-up, before the promise was due.
    pub within_due: bool,
    pub(super) tags: [TagUse; MOST_TAGS],
    pub(super) tag_count: u8,
}

impl Step {
    /// The techniques used, clear ones first, weighed in the phase of the move.
    pub fn tags(&self) -> &[TagUse] {
        &self.tags[..usize::from(self.tag_count)]
    }

    /// Whether any technique came too early.
    pub fn was_premature(&self) -> bool {
        self.tags()
            .iter()
            .any(|tag| tag.weight == PhaseWeight::Premature)
    }

    /// Whether the conversation left the tension phase by this move.
    pub fn left_tension(&self) -> bool {
        self.phase == Phase::Tension && self.after.phase != Phase::Tension
    }
}

/// Plays a move. `trace` is told why each gauge moved.
///
/// # Panics
/// Where the play is over or the node has no such option: ask [`Session`](super::Session) to play moves
/// that nobody has checked.
pub fn step(scenario: &Scenario, state: &State, answer: Move, trace: &mut impl Trace) -> Step {
    let answered = Answered::new(scenario, state, answer);
    let kettle = match answered.influences(scenario) {
        Some(influences) => update(
            state.kettle,
            &nature(scenario.customer.temperament),
            &scenario.catalogue,
            &influences,
            trace,
        ),
        None => state.kettle,
    };
    answered.end(scenario, state.kettle, kettle)
}
