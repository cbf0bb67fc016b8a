//! The conversations that can follow, each kept once.
//!
//! Turns states into [`MomentId`]s: two states get the same one exactly when the same answers are open in
//! both, do the same for score and trust, and lead to the same moments. Plays part in a tree, yet only a
//! few thousand moments are different, so everything after this works on a small graph.
//!
//! Two things keep the walk short. What nothing ahead reads is forgotten ([`Ahead`]). And a moment found
//! for one kettle is known to hold for a [`Span`] of kettles around it: its two ends are played, and since
//! the rule of the game keeps the order of hot and cool, all between them go the same way. Where an
//! apology is on offer its effect hangs on how far the customer feels heard, so there a span holds only
//! one value of it.

use crate::customer::{Kept, Timing, Untraced};
use crate::scenario::{NodeId, Scenario};
use crate::session::{Ahead, End, Move, Place, State, Step, step};

use super::span::Span;
use super::table::Table;

/// A number in [`Moments`].
pub(super) type MomentId = u32;

/// The walk was stopped: the budget of moves is used up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OverBudget;

/// What can follow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Moment {
    /// The trainee is to answer. There is at least one edge.
    At(NodeId, Vec<Edge>),
    /// Every answer is locked.
    Stuck(NodeId, KeptKey),
    /// It is over.
    Over(End, KeptKey),
}

/// [`Kept`] as a key.
type KeptKey = u8;

/// What became of a promise, from its key.
pub(super) fn kept(key: KeptKey) -> Kept {
    KEPT[usize::from(key)]
}

fn key_of(kept: Kept) -> KeptKey {
    KEPT.iter().position(|one| *one == kept).unwrap_or(0) as u8
}

const KEPT: [Kept; 5] = [
    Kept::NoPromise,
    Kept::Kept,
    Kept::Exceeded,
    Kept::LeftOpen,
    Kept::Broken,
];

/// An answer that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Edge {
    /// Its place in the file.
    pub(super) option: u8,
    /// What it does to the score.
    pub(super) deed: u32,
    /// The change of trust, before its limits.
    pub(super) trust: i32,
    /// What follows.
    pub(super) to: MomentId,
}

/// All that a score reads of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Deed {
    answer: (u16, u8),
    phase: u8,
    flags: u8,
    timing_lost: u8,
    verdict: u16,
    pitfalls: u64,
}

/// The moments found so far.
#[derive(Debug)]
pub(super) struct Moments<'s> {
    pub(super) scenario: &'s Scenario,
    ahead: Ahead,
    list: Vec<Moment>,
    ids: Table<Moment, MomentId>,
    known: Table<Box<[u64]>, Vec<(Span, MomentId)>>,
    deeds: Vec<Step>,
    deed_ids: Table<Deed, u32>,
    /// Moves played so far.
    pub(super) moves: u64,
    /// The most moves to play.
    pub(super) budget: u64,
}

/// An answer that was tried.
struct Tried {
    option: usize,
    deed: Deed,
    trust: i32,
    after: State,
}

impl<'s> Moments<'s> {
    /// No moments yet; `budget` is the most moves to play.
    pub(super) fn new(scenario: &'s Scenario, budget: u64) -> Self {
        Self {
            scenario,
            ahead: Ahead::of(scenario),
            list: Vec::new(),
            ids: Table::default(),
            known: Table::default(),
            deeds: Vec::new(),
            deed_ids: Table::default(),
            moves: 0,
            budget,
        }
    }

    pub(super) fn get(&self, id: MomentId) -> &Moment {
        &self.list[id as usize]
    }

    /// Counts a move against the budget.
    pub(super) fn count(&mut self) -> Result<(), OverBudget> {
        if self.moves >= self.budget {
            return Err(OverBudget);
        }
        self.moves += 1;
        Ok(())
    }

    /// All of them.
    pub(super) fn all(&self) -> &[Moment] {
        &self.list
    }

    /// A step that does to the score what the deed does.
    pub(super) fn deed(&self, id: u32) -> &Step {
        &self.deeds[id as usize]
    }

    /// All deeds.
    pub(super) fn deeds(&self) -> &[Step] {
        &self.deeds
    }

    /// The moment of a state.
    pub(super) fn find(&mut self, state: &State) -> Result<MomentId, OverBudget> {
        Ok(self.explore(state)?.0)
    }

    fn explore(&mut self, state: &State) -> Result<(MomentId, Span), OverBudget> {
        let id = match state.place {
            Place::Over(end) => {
                let moment = Moment::Over(end, key_of(state.kept()));
                return Ok((self.intern(moment), Span::ALL));
            }
            Place::At(id) => id,
        };
        let state = self.ahead.forget(state);
        let essence = self.essence(&state);
        if let Some(spans) = self.known.get(&essence)
            && let Some(&(span, moment)) =
                spans.iter().find(|(span, _)| span.contains(&state.kettle))
        {
            return Ok((moment, span));
        }
        let mut tried = Vec::new();
        let mut targets = Vec::new();
        let mut edges = Vec::new();
        for option in 0..self.scenario.node(id).options.len() {
            let Some((step, attempt)) = self.attempt(&state, id, option)? else {
                continue;
            };
            let deed = self.deed_id(attempt.deed, &step);
            let (to, span) = self.explore(&step.after)?;
            edges.push(Edge {
                option: option as u8,
                deed,
                trust: attempt.trust,
                to,
            });
            targets.push(self.target(&state, id, &attempt, span));
            tried.push(attempt);
        }
        let span = self.widen(&state, id, &tried, &targets)?;
        let moment = if edges.is_empty() {
            self.intern(Moment::Stuck(id, key_of(state.kept())))
        } else {
            self.intern(Moment::At(id, edges))
        };
        self.known.entry(essence).push((span, moment));
        Ok((moment, span))
    }

    fn essence(&self, state: &State) -> Box<[u64]> {
        let mut words = Vec::with_capacity(16);
        self.ahead.essence(state, &mut words);
        words.into()
    }

    fn intern(&mut self, moment: Moment) -> MomentId {
        if let Some(&id) = self.ids.get(&moment) {
            return id;
        }
        let id = self.list.len() as MomentId;
        self.list.push(moment.clone());
        *self.ids.entry(moment) = id;
        id
    }

    fn deed_id(&mut self, deed: Deed, step: &Step) -> u32 {
        if let Some(&id) = self.deed_ids.get(&deed) {
            return id;
        }
        let id = self.deeds.len() as u32;
        self.deeds.push(*step);
        *self.deed_ids.entry(deed) = id;
        id
    }

    /// Plays an option of a state, or `None` where it is locked.
    fn attempt(
        &mut self,
        state: &State,
        id: NodeId,
        option: usize,
    ) -> Result<Option<(Step, Tried)>, OverBudget> {
        let needs = &self.scenario.node(id).options[option].needs;
        if needs.as_ref().is_some_and(|needs| !state.holds(needs)) {
            return Ok(None);
        }
        self.count()?;
        let step = self.play(state, option);
        let tried = Tried {
            option,
            deed: self.what_it_does(&step),
            trust: self.trust(state, option, &step),
            after: self.ahead.forget(&step.after),
        };
        Ok(Some((step, tried)))
    }

    fn play(&self, state: &State, option: usize) -> Step {
        let timing = Timing::Paused;
        step(self.scenario, state, Move { option, timing }, &mut Untraced)
    }

    /// The change of trust. Where it met a limit it is played again from the far end, where there is room.
    fn trust(&self, state: &State, option: usize, step: &Step) -> i32 {
        let after = step.after.kettle.trust;
        if (1..1000).contains(&after) {
            return after - state.kettle.trust;
        }
        let mut far = *state;
        far.kettle.trust = 1000 - after;
        self.play(&far, option).after.kettle.trust - far.kettle.trust
    }

    fn what_it_does(&self, step: &Step) -> Deed {
        let apologise = self.scenario.catalogue.known().apologise;
        let apologises = step.tags().iter().any(|tag| tag.technique == apologise);
        let flags = [
            step.left_tension(),
            apologises && step.before.heard > 0,
            step.within_a_day,
            step.within_due,
            (step.after.promise).is_some_and(|promise| promise.contacted_at.is_some()),
            step.after.case.sound_verdict,
            matches!(step.after.place, Place::Over(End::Ending(_))),
        ];
        Deed {
            answer: (step.node.0, step.answer.option as u8),
            phase: step.phase as u8,
            flags: flags
                .iter()
                .fold(0, |bits, &flag| bits << 1 | u8::from(flag)),
            timing_lost: step.timing_lost,
            verdict: step.after.case.verdict,
            pitfalls: step.pitfalls.bits(),
        }
    }

    /// The kettles after an answer for which the play goes on as it did.
    fn target(&self, state: &State, id: NodeId, tried: &Tried, mut span: Span) -> Span {
        let kettle = &tried.after.kettle;
        // Arriving can change the phase as well, but that hangs on no gauge.
        let phase = crate::customer::next_phase(
            state.phase,
            kettle,
            tried.after.facts_agreed,
            tried.after.accepted,
        );
        span.keep_phase(state.phase, phase, kettle);
        let option = &self.scenario.node(id).options[tried.option];
        for (guard, _) in &option.route.branches {
            span.keep_guard(guard, kettle);
        }
        span
    }

    /// The kettles around that of `state` from which the same moment follows.
    fn widen(
        &mut self,
        state: &State,
        id: NodeId,
        tried: &[Tried],
        targets: &[Span],
    ) -> Result<Span, OverBudget> {
        let kettle = &state.kettle;
        let node = self.scenario.node(id);
        let apologise = self.scenario.catalogue.known().apologise;
        let mut limits = Span::ALL;
        for option in &node.options {
            if let Some(needs) = &option.needs {
                limits.keep_guard(needs, kettle);
            }
            if option.tags.iter().any(|tag| tag.technique == apologise) {
                limits.pin_heard(kettle);
            }
        }
        for share in [4, 2, 1] {
            let mut span = limits;
            for (attempt, target) in tried.iter().zip(targets) {
                span.narrow(&target.guess_before(kettle, &attempt.after.kettle, share));
            }
            if self.holds(state, id, tried, targets, &span)? {
                return Ok(span);
            }
        }
        Ok(Span::only(kettle))
    }

    /// Whether both ends of a span go the way of `state`.
    fn holds(
        &mut self,
        state: &State,
        id: NodeId,
        tried: &[Tried],
        targets: &[Span],
        span: &Span,
    ) -> Result<bool, OverBudget> {
        for kettle in span.ends(state.kettle) {
            let mut end = *state;
            end.kettle = kettle;
            for (one, target) in tried.iter().zip(targets) {
                let Some((_, other)) = self.attempt(&end, id, one.option)? else {
                    return Ok(false);
                };
                let same = other.deed == one.deed
                    && other.trust == one.trust
                    && alike(&one.after, &other.after)
                    && target.contains(&other.after.kettle);
                if !same {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }
}

/// Whether two states differ in their kettles at most.
fn alike(one: &State, other: &State) -> bool {
    let mut other = *other;
    other.kettle = one.kettle;
    *one == other
}
