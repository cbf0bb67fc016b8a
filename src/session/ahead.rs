//! What the rest of a play can still read, so that the rest can be forgotten.
//!
//! Turns a [`State`] into the least that decides every conversation after it. Two states with the same
//! [`Ahead::essence`] and the same kettle are followed by the same plays, move for move. It never looks
//! at the score: that is the business of whoever keeps it.

use crate::catalog::{Channel, Phase, PhaseWeight};
use crate::customer::{has_effect, weight};
use crate::scenario::{Fault, Gauge, Guard, NodeId, ResponseOption, Scenario};

use super::answered::{DAY, LAST_MOVE, concessions};
use super::desk;
use super::state::{End, Place, State};

use super::uses::Uses;
use super::ways::{gather, longest, minutes};

/// What can be read after each node.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question of its own about the scenario"
)]
pub struct Ahead {
    nodes: Vec<Live>,
    /// The uses that can still be counted once a play is in a phase.
    phases: [Uses; Phase::ALL.len()],
    /// Minutes after a promise at which something changes.
    deadlines: [u32; 2],
    /// Whether a play can last so long that the number of moves ends it.
    counts_moves: bool,
    /// Whether it matters how often something was conceded.
    counts_concessions: bool,
    /// Whether it matters that something was done about the cause.
    asks_for_resolve: bool,
    at_desk: bool,
}

/// What can be read at a node or anywhere after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question of its own about what lies ahead"
)]
struct Live {
    uses: Uses,
    facts: u64,
    /// Facts that a colleague may still confide.
    confides: u64,
    trust: bool,
    heard: bool,
    /// Temperature, flame or steam.
    heat: bool,
    apologises: bool,
    concedes: bool,
    asks_outcome: bool,
    /// The most simulated minutes from here to an end, up to [`FOREVER`].
    minutes: u32,
}

impl Ahead {
    /// What can be read after each node of `scenario`.
    pub fn of(scenario: &Scenario) -> Self {
        let known = scenario.catalogue.known();
        let concessions = concessions(scenario);
        let own = scenario.nodes.iter().map(|node| {
            let mut live = Live::default();
            for option in &node.options {
                read_uses(scenario, option, &mut live.uses);
                for guard in guards(option) {
                    live.facts |= facts(guard);
                    live.trust |= reads(guard, Gauge::Trust);
                    live.heard |= reads(guard, Gauge::Heard);
                    live.heat |= reads_heat(guard);
                }
                live.facts |= facts_of_case(scenario, option);
                live.confides |= desk::confides(scenario, option);
                for tag in &option.tags {
                    live.apologises |= tag.technique == known.apologise;
                    live.concedes |= concessions.contains(&tag.technique);
                    live.asks_outcome |= tag.technique == known.offer_options;
                }
            }
            live
        });
        let mut nodes: Vec<Live> = own.collect();
        gather(scenario, &mut nodes, |live, after| {
            live.uses.join(&after.uses);
            live.facts |= after.facts;
            live.confides |= after.confides;
            live.trust |= after.trust;
            live.heard |= after.heard;
            live.heat |= after.heat;
            live.apologises |= after.apologises;
            live.concedes |= after.concedes;
            live.asks_outcome |= after.asks_outcome;
        });
        let loops = longest(scenario).is_none();
        let minutes = minutes(scenario, loops);
        for (live, minutes) in nodes.iter_mut().zip(minutes) {
            live.minutes = minutes;
        }
        let due = scenario.promise.as_ref();
        let due = due.map_or(DAY, |promise| promise.due_hours.saturating_mul(60));
        Self {
            nodes,
            phases: Phase::ALL.map(|phase| counted_from(scenario, phase)),
            deadlines: [DAY.min(due), DAY.max(due)],
            counts_moves: longest(scenario).is_none_or(|moves| moves > usize::from(LAST_MOVE)),
            counts_concessions: !scenario.reconcilable,
            asks_for_resolve: scenario.fault == Fault::Company,
            at_desk: scenario.channel == Channel::Desk,
        }
    }

    /// Whether any condition at a node or after it asks for trust. If not, it can be left out of a kettle.
    pub fn reads_trust(&self, id: NodeId) -> bool {
        self.nodes[usize::from(id.0)].trust
    }

    /// Whether anything at a node or after it asks how far the customer feels heard, once a play is in this phase: a
    /// condition, an apology, or a phase that may begin.
    pub fn reads_heard(&self, id: NodeId, phase: Phase) -> bool {
        let live = &self.nodes[usize::from(id.0)];
        live.heard || live.apologises || !is_late(phase)
    }

    /// Whether anything at a node or after it asks for temperature, flame or steam, once a play is in this phase, but
    /// whether the customer boils over.
    pub fn reads_heat(&self, id: NodeId, phase: Phase) -> bool {
        self.nodes[usize::from(id.0)].heat || !is_late(phase)
    }

    /// The state without what nothing after it reads. Every play from it goes as from `state`.
    #[must_use]
    pub fn forget(&self, state: &State) -> State {
        let mut kept = *state;
        if !self.counts_moves {
            kept.moves = 0;
        }
        let Place::At(id) = state.place else {
            return kept;
        };
        let live = &self.nodes[usize::from(id.0)];
        if self.at_desk {
            kept.case.forget(live.confides & !kept.facts != 0);
        }
        kept.facts &= live.facts;
        self.forget_time(&mut kept, live.minutes);
        if kept.acts.resolve_after_apology && !live.apologises {
            // It is as if nobody had apologised.
            kept.acts.apologised = false;
            kept.acts.resolve_after_apology = false;
        }
        kept.acts.concessions = if self.counts_concessions && live.concedes {
            kept.acts.concessions.min(1)
        } else {
            0
        };
        kept.acts.asked_outcome &= live.asks_outcome;
        kept.acts.resolved &= self.asks_for_resolve;
        if is_late(kept.phase) {
            kept.facts_agreed = false;
            kept.accepted = false;
        }
        kept.uses.keep(&live.uses);
        kept.uses.keep(&self.phases[kept.phase as usize]);
        kept
    }

    /// Time counts only from a promise on, and only as far as a deadline can be missed or met.
    fn forget_time(&self, kept: &mut State, ahead: u32) {
        let Some(promise) = &mut kept.promise else {
            kept.clock = 0;
            return;
        };
        let elapsed = kept.clock - promise.made_at;
        promise.made_at = 0;
        promise.contacted_at = promise.contacted_at.map(|_| 0);
        let is_open =
            |deadline: &u32| elapsed <= *deadline && elapsed.saturating_add(ahead) > *deadline;
        let missed = self
            .deadlines
            .iter()
            .filter(|&&deadline| elapsed > deadline);
        kept.clock = if self.deadlines.iter().any(is_open) {
            elapsed
        } else {
            missed.max().map_or(0, |deadline| deadline + 1)
        };
    }

    /// All of a state but its kettle, in a few words.
    pub fn essence(&self, state: &State, words: &mut Vec<u64>) {
        let State {
            place,
            kettle: _,
            phase,
            facts,
            facts_agreed,
            accepted,
            clock,
            promise,
            moves,
            acts,
            case,
            uses,
        } = state;
        let place = match *place {
            Place::At(id) => u64::from(id.0),
            Place::Over(End::Ending(id)) => 0x1_0000 | u64::from(id.0),
            Place::Over(End::BoiledOver) => 0x2_0000,
            Place::Over(End::WalkedOut) => 0x2_0001,
        };
        let flags = [
            *facts_agreed,
            *accepted,
            acts.apologised,
            acts.resolve_after_apology,
            acts.asked_outcome,
            acts.resolved,
            acts.checked,
            acts.broke_promise,
            promise.is_some(),
        ];
        let rest = pack(&flags)
            | (*phase as u64) << 10
            | u64::from(acts.concessions) << 16
            | u64::from(*moves) << 24;
        words.extend([place | u64::from(*clock) << 20, rest, *facts]);
        if let Some(promise) = promise {
            let flags = [
                promise.kept,
                promise.touched,
                promise.exceeded,
                promise.broken,
                promise.silent,
                promise.contacted_at.is_some(),
            ];
            let at = promise.contacted_at.unwrap_or(0);
            words.extend([
                pack(&flags) | u64::from(at) << 8,
                u64::from(promise.made_at),
            ]);
        }
        if self.at_desk {
            let flags = [case.sound_verdict, case.countered];
            words.push(
                pack(&flags)
                    | u64::from(case.insight) << 8
                    | u64::from(case.staff_trust.unsigned_abs()) << 16
                    | u64::from(case.positives) << 24
                    | u64::from(case.negatives) << 32
                    | u64::from(case.verdict) << 40,
            );
        }
        words.extend(uses.words());
    }
}

/// Marks the uses that count when an option is chosen, in whatever phase.
fn read_uses(scenario: &Scenario, option: &ResponseOption, uses: &mut Uses) {
    if scenario.channel == Channel::Desk && !option.contact {
        return;
    }
    for tag in &option.tags {
        if !has_effect(scenario.catalogue.technique(tag.technique).class) {
            continue;
        }
        for phase in Phase::ALL {
            // What comes too early does the same however often it was done.
            if weight(&scenario.catalogue, tag.technique, phase) != PhaseWeight::Premature {
                uses.mark(tag.slot, phase);
            }
        }
    }
}

/// The uses that can be counted from a phase on: no way leads back from a close, a follow-up or a parting.
fn counted_from(scenario: &Scenario, phase: Phase) -> Uses {
    let later: &[Phase] = match phase {
        Phase::Tension | Phase::Problem | Phase::Solution => &[
            Phase::Tension,
            Phase::Problem,
            Phase::Solution,
            Phase::Close,
            Phase::FollowUp,
        ],
        Phase::Close => &[Phase::Close, Phase::FollowUp, Phase::PartWays],
        Phase::FollowUp | Phase::PartWays => &[Phase::FollowUp, Phase::PartWays],
        Phase::Manager => &[Phase::Manager],
    };
    let exits = scenario.nodes.iter().any(|node| node.exit);
    let mut uses = Uses::default();
    for slot in 0..64 {
        for &later in later {
            if later != Phase::PartWays || exits {
                uses.mark(slot, later);
            }
        }
    }
    uses
}

fn pack(flags: &[bool]) -> u64 {
    flags
        .iter()
        .fold(0, |bits, &flag| bits << 1 | u64::from(flag))
}

/// The conditions that decide how a play goes on.
fn guards(option: &ResponseOption) -> impl Iterator<Item = &Guard> {
    let routes = option.route.branches.iter().map(|(guard, _)| guard);
    option.needs.iter().chain(routes)
}

/// The facts that an option asks for at the desk: whether they are new, or all of them for a verdict.
fn facts_of_case(scenario: &Scenario, option: &ResponseOption) -> u64 {
    if scenario.channel != Channel::Desk {
        return 0;
    }
    if !option.verdict.is_empty() {
        return u64::MAX;
    }
    (option.learns.iter()).fold(0, |bits, fact| bits | 1 << fact.0)
}

fn facts(guard: &Guard) -> u64 {
    match guard {
        Guard::Knows(fact) => 1 << fact.0,
        Guard::All(guards) | Guard::Any(guards) => {
            guards.iter().fold(0, |bits, guard| bits | facts(guard))
        }
        Guard::Not(guard) => facts(guard),
        _ => 0,
    }
}

/// Whether a condition asks for a gauge.
fn reads(guard: &Guard, gauge: Gauge) -> bool {
    match guard {
        Guard::AtLeast(one, _) | Guard::AtMost(one, _) => *one == gauge,
        Guard::All(guards) | Guard::Any(guards) => guards.iter().any(|one| reads(one, gauge)),
        Guard::Not(guard) => reads(guard, gauge),
        _ => false,
    }
}

fn reads_heat(guard: &Guard) -> bool {
    match guard {
        Guard::Hot | Guard::Warm | Guard::Calm => true,
        Guard::AtLeast(gauge, _) | Guard::AtMost(gauge, _) => {
            !matches!(gauge, Gauge::Heard | Gauge::Trust)
        }
        Guard::All(guards) | Guard::Any(guards) => guards.iter().any(reads_heat),
        Guard::Not(guard) => reads_heat(guard),
        Guard::Phase(_) | Guard::Knows(_) | Guard::Promised => false,
    }
}

/// Whether no gauge has a say in the phases that follow this one.
fn is_late(phase: Phase) -> bool {
    matches!(
        phase,
        Phase::Close | Phase::FollowUp | Phase::PartWays | Phase::Manager
    )
}
