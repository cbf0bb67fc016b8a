//! The manager's desk: clues, the colleague's trust, praise and criticism, and the verdict.

use crate::scenario::{
    CauseId, ClueSource, ClueWeight, FactId, Remark, ResponseOption, Scenario, StaffTalk,
};

use super::pitfalls::PitfallSet;
use super::state::State;

/// The most insight there is.
pub const MOST_INSIGHT: u8 = 100;

/// Below this insight a verdict is too early and an ending is no more than a promise.
const ENOUGH_INSIGHT: u8 = 60;

/// Below this trust a colleague keeps the key clue to themselves.
const CONFIDES: i8 = 30;

/// The state of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseState {
    /// 0 to 100.
    pub insight: u8,
    /// The colleague's trust, 0 to 100.
    pub staff_trust: i8,
    /// Times that good work was named truly.
    pub positives: u8,
    /// Times that work was criticised.
    pub negatives: u8,
    /// The causes named in the verdict, a bit each; 0 before it.
    pub verdict: u16,
    /// Whether the verdict came when enough was known, and names true causes only.
    pub sound_verdict: bool,
    /// Whether a countermeasure acts on a true cause.
    pub countered: bool,
}

impl Default for CaseState {
    fn default() -> Self {
        Self {
            insight: 0,
            staff_trust: 60,
            positives: 0,
            negatives: 0,
            verdict: 0,
            sound_verdict: false,
            countered: false,
        }
    }
}

impl CaseState {
    /// Forgets what nothing after it reads: how far insight is above enough, how much was praised as well as
    /// criticised, the verdict, which counts in the move that gives it, and the colleague's trust where there is
    /// nothing to confide.
    pub(super) fn forget(&mut self, can_confide: bool) {
        self.insight = self.insight.min(ENOUGH_INSIGHT);
        let both = self.positives.min(self.negatives);
        self.positives -= both;
        self.negatives -= both;
        self.verdict = 0;
        self.sound_verdict = false;
        if !can_confide {
            self.staff_trust = 0;
        }
    }
}

/// What an option can make known that only a colleague who trusts tells.
pub(super) fn confides(scenario: &Scenario, option: &ResponseOption) -> u64 {
    let ids = option.learns.iter().filter(|id| {
        let fact = scenario.fact(**id);
        fact.weight == ClueWeight::Key && fact.source == ClueSource::Employee
    });
    ids.fold(0, |bits, id| bits | 1 << id.0)
}

/// Lets an option act on the case. Clues are learned here because a colleague may hold one back.
pub(super) fn act(
    state: &mut State,
    scenario: &Scenario,
    option: &ResponseOption,
    pitfalls: &mut PitfallSet,
) {
    let change = match option.staff {
        Some(StaffTalk::Open) => 15,
        Some(StaffTalk::Support) => 20,
        Some(StaffTalk::Accuse) => -30,
        None => 0,
    };
    state.case.staff_trust = (state.case.staff_trust + change).clamp(0, 100);
    match option.remark {
        Some(Remark::Praise) => state.case.positives = state.case.positives.saturating_add(1),
        Some(Remark::Criticism) => state.case.negatives = state.case.negatives.saturating_add(1),
        Some(Remark::HollowPraise) | None => {}
    }
    for &id in &option.learns {
        learn(state, scenario, id);
    }
    if !option.verdict.is_empty() {
        decide(state, scenario, option, pitfalls);
    }
    if let Some(cause) = option.countermeasure {
        state.case.countered |= usize::from(cause.0) < scenario.true_causes;
    }
}

fn learn(state: &mut State, scenario: &Scenario, id: FactId) {
    let fact = scenario.fact(id);
    let held_back = fact.weight == ClueWeight::Key
        && fact.source == ClueSource::Employee
        && state.case.staff_trust < CONFIDES;
    if held_back || state.knows(id) {
        return;
    }
    state.facts |= 1 << id.0;
    let worth = match fact.weight {
        ClueWeight::Small => 10,
        ClueWeight::Fair => 20,
        ClueWeight::Key => 30,
    };
    state.case.insight = state.case.insight.saturating_add(worth).min(MOST_INSIGHT);
}

fn decide(
    state: &mut State,
    scenario: &Scenario,
    option: &ResponseOption,
    pitfalls: &mut PitfallSet,
) {
    let known = scenario.catalogue.known_pitfalls();
    let has = |source| {
        scenario
            .facts
            .iter()
            .enumerate()
            .any(|(index, fact)| fact.source == source && state.knows(FactId(index as u8)))
    };
    let (customer, employee) = (has(ClueSource::Customer), has(ClueSource::Employee));
    let trace = has(ClueSource::IndependentTrace);
    let sound = state.case.insight >= ENOUGH_INSIGHT && customer && employee && trace;
    if !trace {
        pitfalls.insert(known.trust_tidy_records);
    }
    if !sound {
        // Whoever has not been heard is the one whom an early verdict wrongs.
        let wronged = if employee && !customer {
            known.blame_customer
        } else {
            known.blame_employee
        };
        pitfalls.insert(wronged);
    }
    // Whoever looked long enough and names what is not there has still not found it.
    let is_true = |cause: &CauseId| usize::from(cause.0) < scenario.true_causes;
    state.case.sound_verdict = sound && option.verdict.iter().all(is_true);
    state.case.verdict = option
        .verdict
        .iter()
        .fold(0, |bits, cause| bits | 1 << cause.0);
}

/// The pitfalls that show only when the case is closed.
pub(super) fn close(state: &State, scenario: &Scenario, pitfalls: &mut PitfallSet) {
    let known = scenario.catalogue.known_pitfalls();
    if state.case.insight < ENOUGH_INSIGHT {
        pitfalls.insert(known.stop_at_promise);
    }
    if !state.case.countered {
        pitfalls.insert(known.fix_once_only);
    }
    if state.case.positives < state.case.negatives {
        pitfalls.insert(known.criticism_only);
    }
}
