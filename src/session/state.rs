//! Everything that the rest of a play depends on, small and copied freely.

use crate::catalog::{Phase, TechniqueId};
use crate::customer::{Kept, Kettle, nature};
use crate::scenario::{EndingId, FactId, Guard, NodeId, Scenario};

use super::desk::CaseState;
use super::uses::Uses;

/// The state of a play between two moves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct State {
    /// Where the play stands.
    pub place: Place,
    /// The customer.
    pub kettle: Kettle,
    /// What it is time for.
    pub phase: Phase,
    /// The facts that are known, a bit each.
    pub facts: u64,
    /// Whether both sides agree on what happened.
    pub facts_agreed: bool,
    /// Whether the way out is accepted.
    pub accepted: bool,
    /// Simulated time since the start, in minutes.
    pub clock: u32,
    /// The promise, once made.
    pub promise: Option<Promised>,
    /// Moves made.
    pub moves: u8,
    /// What has been done so far, as far as later moves depend on it.
    pub acts: Acts,
    /// The case, at the manager's desk.
    pub case: CaseState,
    /// How often each technique of the scenario was used in each kind of phase.
    pub(super) uses: Uses,
}

/// Where a play stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// The trainee is to answer here.
    At(NodeId),
    /// It is over.
    Over(End),
}

/// How a play ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum End {
    /// At an ending of the scenario.
    Ending(EndingId),
    /// The customer has had enough and left.
    BoiledOver,
    /// After forty moves the customer walked out.
    WalkedOut,
}

impl End {
    /// What files and programs call it: the name of an ending, `boil_over` or `walked_out`.
    pub fn name(self, scenario: &Scenario) -> &str {
        match self {
            Self::Ending(id) => &scenario.ending(id).name,
            Self::BoiledOver => "boil_over",
            Self::WalkedOut => "walked_out",
        }
    }
}

/// A promise on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each tells of something else that may have happened"
)]
pub struct Promised {
    /// When it was made, on the simulated clock.
    pub made_at: u32,
    /// When the customer first heard from us afterwards.
    pub contacted_at: Option<u32>,
    /// Kept on time.
    pub kept: bool,
    /// At least hinted at on time; enough not to break it.
    pub touched: bool,
    /// With something on top.
    pub exceeded: bool,
    /// The time ran out.
    pub broken: bool,
    /// A day went by without a word.
    pub silent: bool,
}

/// What has been done so far. An act has happened when it came at a time that was not too early.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "each field says what has happened")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each tells of something else that may have happened"
)]
pub struct Acts {
    pub apologised: bool,
    pub resolve_after_apology: bool,
    pub asked_outcome: bool,
    pub resolved: bool,
    pub checked: bool,
    pub broke_promise: bool,
    pub concessions: u8,
}

/// What conditions ask for besides customer and phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Known {
    facts: u64,
    promised: bool,
}

impl Known {
    /// Whether a condition holds with this customer in this phase.
    pub(crate) fn holds(self, guard: &Guard, kettle: &Kettle, phase: Phase) -> bool {
        let holds = |guard| self.holds(guard, kettle, phase);
        match guard {
            Guard::Phase(one) => phase == *one,
            Guard::Knows(fact) => self.facts & (1 << fact.0) != 0,
            Guard::Promised => self.promised,
            Guard::All(guards) => guards.iter().all(holds),
            Guard::Any(guards) => guards.iter().any(holds),
            Guard::Not(guard) => !holds(guard),
            gauge => kettle.satisfies(gauge),
        }
    }
}

impl State {
    /// The state before the first move.
    pub fn start(scenario: &Scenario) -> Self {
        let first = if scenario.channel == crate::catalog::Channel::Desk {
            Phase::Manager
        } else {
            Phase::Tension
        };
        let mut state = Self {
            place: Place::At(scenario.start),
            kettle: nature(scenario.customer.temperament).start,
            phase: first,
            facts: 0,
            facts_agreed: false,
            accepted: false,
            clock: 0,
            promise: None,
            moves: 0,
            acts: Acts::default(),
            case: CaseState::default(),
            uses: Uses::default(),
        };
        state.arrive(scenario, scenario.start);
        state
    }

    /// Goes to a node. Parting and follow-up begin on arrival, before anything is said; the manager's
    /// desk has one phase only.
    pub(super) fn arrive(&mut self, scenario: &Scenario, id: NodeId) {
        self.place = Place::At(id);
        if self.phase == Phase::Manager {
            return;
        }
        let node = scenario.node(id);
        if node.exit {
            self.phase = Phase::PartWays;
        } else if node.phase == Phase::FollowUp && self.promise.is_some() {
            self.phase = Phase::FollowUp;
        }
    }

    /// Whether a fact is known.
    pub fn knows(&self, fact: FactId) -> bool {
        self.facts & (1 << fact.0) != 0
    }

    /// The options that can be chosen now, by place in the file; none where the play is over.
    pub fn open_options(&self, scenario: &Scenario) -> Vec<usize> {
        let Place::At(id) = self.place else {
            return Vec::new();
        };
        let options = scenario.node(id).options.iter().enumerate();
        options
            .filter(|(_, option)| option.needs.as_ref().is_none_or(|needs| self.holds(needs)))
            .map(|(place, _)| place)
            .collect()
    }

    /// Whether a condition holds now.
    pub fn holds(&self, guard: &Guard) -> bool {
        self.known().holds(guard, &self.kettle, self.phase)
    }

    /// What conditions ask for besides customer and phase.
    pub(crate) fn known(&self) -> Known {
        Known {
            facts: self.facts,
            promised: self.promise.is_some(),
        }
    }

    /// How often a technique was used before in this kind of phase, up to eight times.
    pub(super) fn earlier_uses(&self, slot: u8) -> u8 {
        self.uses.count(slot, self.phase)
    }

    /// Whether the customer is on the trainee's side: fully heard and trusting, with the tension behind them. At the
    /// manager's desk there are no sides.
    pub(super) fn is_with_you(&self) -> bool {
        let calm = !matches!(self.phase, Phase::Tension | Phase::Manager);
        calm && self.kettle.heard >= 100 && self.kettle.trust >= 500
    }

    /// What became of the promise, if the play were over now.
    pub fn kept(&self) -> Kept {
        match self.promise {
            None => Kept::NoPromise,
            Some(Promised {
                kept: true,
                exceeded: true,
                ..
            }) => Kept::Exceeded,
            Some(Promised { kept: true, .. }) => Kept::Kept,
            Some(_) if self.acts.broke_promise => Kept::Broken,
            Some(_) => Kept::LeftOpen,
        }
    }

    /// Minutes since the promise was made.
    pub(super) fn since_promise(&self) -> Option<u32> {
        self.promise.map(|promise| self.clock - promise.made_at)
    }
}

/// Whether a technique means getting in touch again.
pub(super) fn is_contact(scenario: &Scenario, technique: TechniqueId) -> bool {
    let known = scenario.catalogue.known();
    [known.follow_24h, known.keep_promise, known.keep_informed].contains(&technique)
}
