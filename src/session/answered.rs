//! A move as far as the gauges have no say in it, and the way on once they have.

use crate::catalog::{Channel, Phase, PhaseWeight, TechniqueId};
use crate::customer::{Influences, Kettle, TagUse, Timing, Wait, next_phase, weight};
use crate::scenario::{Credit, Fit, NodeId, ResponseOption, Route, Scenario, Takes, Target};

use super::desk;
use super::pitfalls::PitfallSet;
use super::state::{End, Known, Place, Promised, State, is_contact};
use super::step::{MOST_TAGS, Move, Step};

/// The move that ends a play that goes nowhere.
pub(super) const LAST_MOVE: u8 = 40;

/// A day, in minutes.
pub(super) const DAY: u32 = 24 * 60;

/// An answer as far as the gauges have no say in it. What they decide is the [`Way`] that follows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Answered<'s> {
    node: NodeId,
    option: &'s ResponseOption,
    answer: Move,
    phase: Phase,
    /// All that follows but the customer and where the play goes.
    after: State,
    pitfalls: PitfallSet,
    timing_lost: u8,
    contact: Contact,
    wait: Option<Wait>,
    tags: [TagUse; MOST_TAGS],
    tag_count: u8,
}

/// What decides after an answer, with the customer, how a play goes on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Gate<'s> {
    route: &'s Route,
    phase: Phase,
    facts_agreed: bool,
    accepted: bool,
    known: Known,
}

impl Gate<'_> {
    /// The way on with this customer after the move.
    pub(crate) fn way(&self, kettle: &Kettle) -> Way {
        let phase = next_phase(self.phase, kettle, self.facts_agreed, self.accepted);
        if kettle.boils_over() {
            let onwards = Onwards::BoiledOver;
            return Way { phase, onwards };
        }
        let mut branches = self.route.branches.iter();
        let guarded = branches.find(|(guard, _)| self.known.holds(guard, kettle, phase));
        let onwards = Onwards::To(guarded.map_or(self.route.otherwise, |(_, target)| *target));
        Way { phase, onwards }
    }
}

/// How a play goes on after an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Way {
    /// The phase, before anything is changed by arriving.
    pub(crate) phase: Phase,
    onwards: Onwards,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Onwards {
    BoiledOver,
    To(Target),
}

impl<'s> Answered<'s> {
    /// Answers in `state`.
    ///
    /// # Panics
    /// As [`step`] does.
    pub(crate) fn new(scenario: &'s Scenario, state: &State, answer: Move) -> Self {
        let Place::At(node) = state.place else {
            panic!("a play that is over takes no more moves");
        };
        let option = &scenario.node(node).options[answer.option];
        let mut after = *state;
        let mut pitfalls = PitfallSet::default();
        for &id in &option.breaks {
            pitfalls.insert(id);
        }
        let (wait, mut timing_lost) = pass_time(scenario, &mut after, option, &mut pitfalls);
        timing_lost += match answer.timing {
            Timing::Paused => 0,
            Timing::Rattled | Timing::DeadAir => 1,
            Timing::Interrupted => 2,
        };
        let mut tags = [TagUse {
            technique: scenario.catalogue.known().hear_out,
            credit: Credit::Half,
            weight: PhaseWeight::Right,
            earlier: 0,
        }; MOST_TAGS];
        let tag_count = option.tags.len().min(MOST_TAGS);
        for (slot, tag) in tags.iter_mut().zip(&option.tags) {
            *slot = TagUse {
                technique: tag.technique,
                credit: tag.credit,
                weight: weight(&scenario.catalogue, tag.technique, state.phase),
                earlier: state.earlier_uses(tag.slot),
            };
        }
        let used = &tags[..tag_count];
        derive_pitfalls(scenario, &after, used, answer.timing, &mut pitfalls);
        let contact = follow_up(scenario, &mut after, used);
        after.acts.broke_promise |=
            pitfalls.contains(scenario.catalogue.known_pitfalls().break_promise);
        timing_lost += contact.timing_lost;
        remember(scenario, &mut after, option, used);
        if scenario.channel == Channel::Desk {
            desk::act(&mut after, scenario, option, &mut pitfalls);
        } else {
            for fact in &option.learns {
                after.facts |= 1 << fact.0;
            }
        }
        after.moves += 1;
        Self {
            node,
            option,
            answer,
            phase: state.phase,
            after,
            pitfalls,
            timing_lost,
            contact,
            wait,
            tags,
            tag_count: tag_count as u8,
        }
    }

    /// What reaches the customer, if anything does.
    pub(crate) fn influences(&self, scenario: &Scenario) -> Option<Influences<'_>> {
        let reaches = scenario.channel != Channel::Desk || self.option.contact;
        reaches.then(|| Influences {
            tags: &self.tags[..usize::from(self.tag_count)],
            pitfalls: &self.option.breaks,
            timing: self.answer.timing,
            wait: self.wait,
            audience: scenario.node(self.node).audience,
            fault_is_ours: scenario.fault.is_ours(),
        })
    }

    /// What decides, with the customer, how the play goes on.
    pub(crate) fn gate(&self) -> Gate<'s> {
        Gate {
            route: &self.option.route,
            phase: self.phase,
            facts_agreed: self.after.facts_agreed,
            accepted: self.after.accepted,
            known: self.after.known(),
        }
    }

    /// The whole move, which led from one customer to another.
    pub(crate) fn end(&self, scenario: &Scenario, before: Kettle, kettle: Kettle) -> Step {
        let way = self.gate().way(&kettle);
        let mut after = self.after;
        let mut pitfalls = self.pitfalls;
        after.kettle = kettle;
        after.phase = way.phase;
        proceed(scenario, &mut after, way.onwards, &mut pitfalls);
        Step {
            node: self.node,
            answer: self.answer,
            phase: self.phase,
            before,
            after,
            pitfalls,
            timing_lost: self.timing_lost,
            within_a_day: self.contact.in_time,
            within_due: self.contact.within_due,
            tags: self.tags,
            tag_count: self.tag_count,
        }
    }
}

/// Lets time pass before the move acts. Returns what the customer feels of it and the timing lost.
fn pass_time(
    scenario: &Scenario,
    after: &mut State,
    option: &ResponseOption,
    pitfalls: &mut PitfallSet,
) -> (Option<Wait>, u8) {
    let known = scenario.catalogue.known_pitfalls();
    let mut lost = 0;
    let wait = match option.takes {
        Some(Takes::Minutes(minutes)) => {
            let over = Wait::Hold(minutes).over();
            lost = u8::from(over > 0) + u8::from(minutes > 3);
            if minutes > 3 {
                pitfalls.insert(known.keep_waiting);
            }
            Some(Wait::Hold(minutes))
        }
        Some(Takes::Hours(hours))
            if scenario.channel == Channel::Email
                && after.promise.is_none()
                && !option.sets.promise =>
        {
            Some(Wait::Mail(hours))
        }
        _ => None,
    };
    if option.sets.promise && after.promise.is_none() {
        after.promise = Some(Promised {
            made_at: after.clock,
            contacted_at: None,
            kept: false,
            touched: false,
            exceeded: false,
            broken: false,
            silent: false,
        });
    }
    after.clock += match option.takes {
        Some(Takes::Minutes(minutes)) => minutes,
        Some(Takes::Hours(hours)) => hours * 60,
        None => 0,
    };
    let due = scenario
        .promise
        .as_ref()
        .map_or(u32::MAX, |promise| promise.due_hours * 60);
    if let (Some(elapsed), Some(promise)) = (after.since_promise(), &mut after.promise) {
        if elapsed > DAY && promise.contacted_at.is_none() && !promise.silent {
            promise.silent = true;
            pitfalls.insert(known.go_silent);
        }
        if elapsed > due && !promise.touched && !promise.broken {
            promise.broken = true;
            pitfalls.insert(known.break_promise);
        }
    }
    (wait, lost)
}

/// The pitfalls that nobody tagged and the move fell into all the same.
fn derive_pitfalls(
    scenario: &Scenario,
    after: &State,
    tags: &[TagUse],
    timing: Timing,
    pitfalls: &mut PitfallSet,
) {
    let known = scenario.catalogue.known();
    let trap = scenario.catalogue.known_pitfalls();
    let has = |id| tags.iter().any(|tag| tag.technique == id);
    let happens = |id| {
        tags.iter()
            .any(|tag| tag.technique == id && tag.weight != PhaseWeight::Premature)
    };
    let mut fall = |into, when| {
        if when {
            pitfalls.insert(into);
        }
    };
    fall(trap.interrupt, timing == Timing::Interrupted);
    let by_mail = scenario.channel == Channel::Email;
    fall(trap.hasty_reply, by_mail && timing == Timing::Rattled);
    let early = tags.iter().any(|tag| tag.weight == PhaseWeight::Premature);
    fall(trap.fix_before_heard, early);
    fall(
        trap.false_confession,
        has(known.own_it) && !scenario.fault.is_ours(),
    );
    let asked = after.acts.asked_outcome || happens(known.ask_outcome);
    fall(trap.impose_fix, happens(known.offer_options) && !asked);
    let concedes = concessions(scenario).into_iter().any(has);
    let again = after.acts.concessions >= 1;
    fall(
        trap.endless_appeasing,
        !scenario.reconcilable && concedes && again,
    );
}

/// The techniques that concede something.
pub(super) fn concessions(scenario: &Scenario) -> [TechniqueId; 3] {
    let known = scenario.catalogue.known();
    [known.weigh_goodwill, known.accommodate, known.offer_options]
}

/// What a move did for the promise.
#[derive(Debug, Clone, Copy, Default)]
struct Contact {
    in_time: bool,
    within_due: bool,
    timing_lost: u8,
}

fn follow_up(scenario: &Scenario, after: &mut State, tags: &[TagUse]) -> Contact {
    let known = scenario.catalogue.known();
    let mut contact = Contact::default();
    let (clock, in_follow_up) = (after.clock, after.phase == Phase::FollowUp);
    let Some(promise) = &mut after.promise else {
        return contact;
    };
    let elapsed = clock - promise.made_at;
    if !in_follow_up {
        return contact;
    }
    let shown = |id| {
        tags.iter()
            .any(|tag| tag.technique == id && tag.credit == Credit::Full)
    };
    contact.in_time = elapsed <= DAY;
    if tags.iter().any(|tag| is_contact(scenario, tag.technique)) && promise.contacted_at.is_none()
    {
        promise.contacted_at = Some(clock);
        contact.timing_lost = if elapsed > DAY { 2 } else { 0 };
    }
    let due = scenario
        .promise
        .as_ref()
        .map_or(u32::MAX, |promise| promise.due_hours * 60);
    contact.within_due = elapsed <= due;
    promise.kept |= shown(known.keep_promise) && elapsed <= due;
    promise.touched |= tags.iter().any(|tag| tag.technique == known.keep_promise) && elapsed <= due;
    promise.exceeded |= shown(known.go_extra);
    contact
}

/// Keeps in mind what later moves depend on.
fn remember(scenario: &Scenario, after: &mut State, option: &ResponseOption, tags: &[TagUse]) {
    let catalogue = &scenario.catalogue;
    let known = catalogue.known();
    let phase = after.phase;
    let acts = &mut after.acts;
    let happened = || {
        tags.iter()
            .filter(|tag| tag.weight != PhaseWeight::Premature)
    };
    acts.apologised |= happened().any(|tag| tag.technique == known.apologise);
    for tag in happened() {
        acts.asked_outcome |= tag.technique == known.ask_outcome;
        acts.resolved |= catalogue.settles(tag.technique);
        acts.checked |=
            tag.technique == known.check_happy || tag.technique == known.confirm_acceptance;
        acts.resolve_after_apology |= acts.apologised && catalogue.is_step(tag.technique);
    }
    let concession = concessions(scenario);
    if tags.iter().any(|tag| concession.contains(&tag.technique)) {
        acts.concessions = acts.concessions.saturating_add(1);
    }
    for tag in &option.tags {
        after.uses.add(tag.slot, phase);
    }
    after.facts_agreed |= option.sets.facts;
    after.accepted |= option.sets.accepted;
}

/// Moves on to the next node or to an end, and notes what shows only at the end.
fn proceed(scenario: &Scenario, after: &mut State, onwards: Onwards, pitfalls: &mut PitfallSet) {
    let trap = scenario.catalogue.known_pitfalls();
    match onwards {
        Onwards::BoiledOver => after.place = Place::Over(End::BoiledOver),
        Onwards::To(Target::Ending(id)) => {
            after.place = Place::Over(End::Ending(id));
            if scenario.ending(id).fit != Fit::Missed && !after.acts.checked {
                pitfalls.insert(trap.assume_satisfied);
            }
            if scenario.fault == crate::scenario::Fault::Company && !after.acts.resolved {
                pitfalls.insert(trap.let_it_go);
            }
            if scenario.channel == Channel::Desk {
                desk::close(after, scenario, pitfalls);
            }
        }
        Onwards::To(Target::Node(_)) if after.moves >= LAST_MOVE => {
            after.place = Place::Over(End::WalkedOut);
        }
        Onwards::To(Target::Node(id)) => after.arrive(scenario, id),
    }
    if matches!(after.place, Place::Over(_))
        && after.acts.apologised
        && !after.acts.resolve_after_apology
    {
        pitfalls.insert(trap.empty_apology);
    }
}
