//! Order rules as a play goes: each is decided when its later act first happens.

use crate::catalog::{Phase, PhaseWeight, TechniqueId};
use crate::customer::Timing;
use crate::scenario::Scenario;
use crate::session::{End, Place, Step};

use super::rubric::rule;

/// The acts that order rules speak of and the rules earned so far, a bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(super) struct OrderMarks {
    pub(super) happened: u32,
    pub(super) decided: u16,
    pub(super) earned: u16,
    pub(super) premature_in_tension: bool,
    pub(super) left_tension: bool,
    pub(super) first_move_made: bool,
}

/// Acts in `happened`.
mod act {
    pub(super) const APOLOGISE: u32 = 1;
    pub(super) const RESTATE_OR_AGREE: u32 = 1 << 1;
    pub(super) const AGREE: u32 = 1 << 2;
    pub(super) const ASK_OUTCOME: u32 = 1 << 3;
    pub(super) const PLAN_OR_YES: u32 = 1 << 4;
    pub(super) const YES: u32 = 1 << 5;
    pub(super) const LEVEL: u32 = 1 << 6;
    pub(super) const RECORDS: u32 = 1 << 7;
    pub(super) const TALK: u32 = 1 << 8;
    pub(super) const RECORDS_THEN_TALK: u32 = 1 << 9;
}

impl OrderMarks {
    pub(super) fn has(self, number: u8) -> bool {
        self.earned & (1 << number) != 0
    }

    fn decide(&mut self, number: u8, earned: bool) {
        let bit = 1 << number;
        if self.decided & bit == 0 {
            self.decided |= bit;
            if earned {
                self.earned |= bit;
            }
        }
    }

    /// The rules that a move may decide after the first, whatever has happened before it.
    pub(super) fn decidable(scenario: &Scenario, step: &Step) -> u16 {
        [0, u32::MAX].into_iter().fold(0, |rules, happened| {
            let mut marks = Self {
                happened,
                first_move_made: true,
                ..Self::default()
            };
            marks.record(scenario, step);
            rules | marks.decided
        })
    }

    pub(super) fn record(&mut self, scenario: &Scenario, step: &Step) {
        let known = scenario.catalogue.known();
        let happened = || {
            step.tags()
                .iter()
                .filter(|tag| tag.weight != PhaseWeight::Premature)
        };

        if !self.first_move_made {
            self.first_move_made = true;
            let listens = |id: TechniqueId| id == known.hear_out || id == known.show_listening;
            self.decide(rule::O2, happened().any(|tag| listens(tag.technique)));
            // A play that begins in a parting left Tension on arrival, with nothing said too early.
            if step.phase == Phase::PartWays {
                self.left_tension = true;
                self.decide(rule::O1, true);
            }
        }
        if step.phase == Phase::Tension && !self.left_tension {
            self.premature_in_tension |= step.was_premature();
        }
        for tag in happened() {
            self.one_act(scenario, step, tag.technique);
        }
        // A step after the apology may stand before it in the same answer.
        let resolves = happened().any(|tag| scenario.catalogue.is_step(tag.technique));
        if resolves && self.happened & act::APOLOGISE != 0 {
            self.decide(rule::O4, true);
        }
        if step.left_tension() && !self.left_tension {
            self.left_tension = true;
            self.decide(rule::O1, !self.premature_in_tension);
        }
        if step.after.case.verdict != 0 {
            self.decide(rule::O11, step.after.case.sound_verdict);
        }
        if let (Phase::FollowUp, Some(promise)) = (step.phase, step.after.promise)
            && promise.contacted_at.is_some()
        {
            self.decide(rule::O10, step.within_a_day);
        }
        if let Place::Over(End::Ending(_)) = step.after.place {
            self.decide(rule::O8, self.happened & act::YES != 0);
        }
    }

    /// One technique, in its place within the answer: what stands before it counts as before.
    fn one_act(&mut self, scenario: &Scenario, step: &Step, id: TechniqueId) {
        let known = scenario.catalogue.known();
        let done = self.happened;
        let did = |act: u32| done & act != 0;
        if id == known.apologise {
            let at_a_break = step.answer.timing != Timing::Interrupted && step.before.heard > 0;
            self.decide(rule::O3, at_a_break);
            self.happened |= act::APOLOGISE;
        }
        if id == known.restate || id == known.agree_facts {
            self.happened |= act::RESTATE_OR_AGREE;
        }
        if id == known.agree_facts {
            self.happened |= act::AGREE;
        }
        if id == known.ask_outcome {
            self.happened |= act::ASK_OUTCOME;
        }
        if id == known.offer_options || id == known.action_plan {
            self.decide(rule::O5, did(act::RESTATE_OR_AGREE));
        }
        if id == known.offer_options {
            self.decide(rule::O7, did(act::ASK_OUTCOME));
        }
        if id == known.confirm_acceptance {
            self.decide(rule::O6, did(act::AGREE));
            self.happened |= act::YES;
        }
        if id == known.turn_around {
            self.decide(rule::O9, did(act::PLAN_OR_YES));
        }
        if id == known.action_plan || id == known.confirm_acceptance {
            self.happened |= act::PLAN_OR_YES;
        }
        if id == known.level_honestly {
            self.happened |= act::LEVEL;
        }
        if id == known.weigh_goodwill || id == known.part_ways {
            self.decide(rule::O13, did(act::LEVEL));
        }
        if id == known.dig_records {
            self.happened |= act::RECORDS;
        }
        if id == known.hear_employee {
            if did(act::RECORDS) && !did(act::TALK) {
                self.happened |= act::RECORDS_THEN_TALK;
            }
            self.happened |= act::TALK;
        }
        if id == known.close_loop {
            self.decide(rule::O12, did(act::RECORDS_THEN_TALK));
        }
        if id == known.right_channel && step.phase == Phase::FollowUp {
            self.decide(rule::O14, true);
        }
    }
}

/// The acts that decide these rules when their time comes.
pub(super) fn acts_read(rules: u16) -> u32 {
    let reads = [
        (rule::O4, act::APOLOGISE),
        (rule::O5, act::RESTATE_OR_AGREE),
        (rule::O6, act::AGREE),
        (rule::O7, act::ASK_OUTCOME),
        (rule::O8, act::YES),
        (rule::O9, act::PLAN_OR_YES),
        (rule::O12, act::RECORDS | act::TALK | act::RECORDS_THEN_TALK),
        (rule::O13, act::LEVEL),
    ];
    let open = reads
        .iter()
        .filter(|(number, _)| rules & (1 << number) != 0);
    open.fold(0, |acts, (_, read)| acts | read)
}
