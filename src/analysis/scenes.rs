//! Everything of a state but its kettle, and what the answers there do to any kettle.
//!
//! Plays meet a customer in thousands of moods and say the same few things. So the part of a move in which
//! the gauges have no say is worked out once for each [`Scene`], by the rule of the game itself
//! ([`Answered`]); for a kettle there is left to let the push act ([`Push::land`]) and to see which way the
//! play goes on ([`Answered::way`]), and the few ways are kept as well.

use crate::customer::{Kept, Kettle, Nature, Push, Timing, Untraced, nature};
use crate::scenario::{Guard, NodeId, Scenario};
use crate::session::{Ahead, Answered, End, Gate, Move, Place, State, Step, Way};

use super::hull::{Hulls, Reads, Thresholds};
use super::table::Table;
use super::words::Rows;

/// A number in [`Scenes`].
pub(super) type SceneId = u32;

/// Everything of a state but its kettle, without what nothing after it reads.
#[derive(Debug)]
pub(super) struct Scene {
    pub(super) node: NodeId,
    /// Apart, because the rest is looked at far more often.
    pub(super) state: Box<State>,
    /// The gauges that something from here on asks for.
    pub(super) reads: Reads,
    /// Its answers, in the order of the file, locked or not: where they begin, and how many.
    first: u32,
    pub(super) count: usize,
    /// The kettles for which it is known what follows.
    pub(super) known: Hulls,
}

/// An answer that a scene offers.
#[derive(Debug)]
struct Answer<'s> {
    gate: Gate<'s>,
    needs: &'s Option<Guard>,
    /// Whether people watch.
    audience: bool,
    apologises: bool,
    /// Where its pushes begin: one for each degree of being heard, if it hangs on that, otherwise one.
    first: u32,
}

/// Degrees of being heard.
const DEGREES: usize = 101;

/// Not found yet.
const NONE: u32 = u32::MAX;

/// A push, and the change of trust that it is, before the limits of trust.
#[derive(Debug, Clone, Copy)]
struct Pushed {
    push: Option<Push>,
    trust: i32,
    /// The last outcome that was found; each knows the one before.
    outcome: u32,
}

/// What came of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Outcome {
    /// Its number: the same scene, answer, push and way on.
    pub(super) number: u32,
    way: Way,
    before: u32,
    /// What it does to the score.
    pub(super) deed: u32,
    /// The change of trust, before its limits.
    pub(super) trust: i32,
    pub(super) to: To,
}

/// Where an answer leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum To {
    Scene(SceneId),
    Over(End, Kept),
}

/// What is true of an option in every scene.
#[derive(Debug)]
struct Fixed {
    /// Whether its push hangs on how far the customer feels heard.
    apologises: bool,
    needs: Thresholds,
    route: Thresholds,
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

/// The scenes found so far.
#[derive(Debug)]
pub(super) struct Scenes<'s> {
    pub(super) scenario: &'s Scenario,
    nature: Nature,
    ahead: Ahead,
    options: Vec<Vec<Fixed>>,
    list: Vec<Scene>,
    ids: Rows,
    answers: Vec<Answer<'s>>,
    /// By answer and degree: the push, once it is found.
    degrees: Vec<u32>,
    pushes: Vec<Pushed>,
    outcomes: Vec<Outcome>,
    /// Room for the words of a scene.
    words: Vec<u64>,
    deeds: Vec<Step>,
    deed_ids: Table<Deed, Option<u32>>,
}

impl<'s> Scenes<'s> {
    pub(super) fn new(scenario: &'s Scenario) -> Self {
        Self {
            scenario,
            nature: nature(scenario.customer.temperament),
            ahead: Ahead::of(scenario),
            options: fixed(scenario),
            list: Vec::new(),
            ids: Rows::default(),
            answers: Vec::new(),
            degrees: Vec::new(),
            pushes: Vec::new(),
            outcomes: Vec::new(),
            words: Vec::new(),
            deeds: Vec::new(),
            deed_ids: Table::default(),
        }
    }

    pub(super) fn get(&self, id: SceneId) -> &Scene {
        &self.list[id as usize]
    }

    pub(super) fn get_mut(&mut self, id: SceneId) -> &mut Scene {
        &mut self.list[id as usize]
    }

    /// Steps that do to the score what the deeds do, by their numbers.
    pub(super) fn deeds(&self) -> &[Step] {
        &self.deeds
    }

    /// Where a state is.
    pub(super) fn find(&mut self, state: &State) -> To {
        let node = match state.place {
            Place::Over(end) => return To::Over(end, state.kept()),
            Place::At(node) => node,
        };
        let state = self.ahead.forget(state);
        self.words.clear();
        self.ahead.essence(&state, &mut self.words);
        let (id, is_new) = self.ids.number(&self.words);
        if is_new {
            let first = self.answers.len() as u32;
            for option in 0..self.scenario.node(node).options.len() {
                let first = self.degrees.len();
                let fixed = &self.options[usize::from(node.0)][option];
                let degrees = if fixed.apologises { DEGREES } else { 1 };
                self.degrees.resize(first + degrees, NONE);
                self.answers.push(Answer {
                    gate: self.given(&state, option).gate(),
                    needs: &self.scenario.node(node).options[option].needs,
                    audience: self.scenario.node(node).audience,
                    apologises: fixed.apologises,
                    first: first as u32,
                });
            }
            self.list.push(Scene {
                node,
                reads: Reads {
                    trust: self.ahead.reads_trust(node),
                    heard: self.ahead.reads_heard(node, state.phase),
                    heat: self.ahead.reads_heat(node, state.phase),
                },
                state: Box::new(state),
                first,
                count: self.scenario.node(node).options.len(),
                known: Hulls::default(),
            });
        }
        To::Scene(id)
    }

    fn given(&self, state: &State, option: usize) -> Answered<'s> {
        let timing = Timing::Paused;
        Answered::new(self.scenario, state, Move { option, timing })
    }

    fn answer(&self, id: SceneId, at: usize) -> &Answer<'s> {
        &self.answers[self.get(id).first as usize + at]
    }

    /// Whether an answer is locked for this kettle.
    pub(super) fn is_locked(&self, id: SceneId, answer: usize, kettle: &Kettle) -> bool {
        let needs = self.answer(id, answer).needs.as_ref();
        needs.is_some_and(|needs| {
            let state = &self.get(id).state;
            !state.known().holds(needs, kettle, state.phase)
        })
    }

    /// On which side of what it needs a kettle is.
    pub(super) fn needs(&self, id: SceneId, at: usize, kettle: &Kettle, words: &mut Vec<u64>) {
        self.fixed(id, at).needs.tell(kettle, words);
    }

    /// On which side of the conditions of its route a kettle is after an answer.
    pub(super) fn route(&self, id: SceneId, at: usize, kettle: &Kettle, words: &mut Vec<u64>) {
        self.fixed(id, at).route.tell(kettle, words);
    }

    fn fixed(&self, id: SceneId, at: usize) -> &Fixed {
        &self.options[usize::from(self.get(id).node.0)][at]
    }

    /// What comes of an answer to this kettle.
    pub(super) fn play(&mut self, id: SceneId, at: usize, kettle: &Kettle) -> (Kettle, Outcome) {
        let answer = self.answer(id, at);
        let heard = if answer.apologises { kettle.heard } else { 0 };
        let degree = answer.first as usize + heard as usize;
        if self.degrees[degree] == NONE {
            self.degrees[degree] = self.push(id, at, heard);
        }
        let place = self.degrees[degree];
        let answer = self.answer(id, at);
        let after = self.pushes[place as usize].push.map_or(*kettle, |push| {
            push.land(*kettle, &self.nature, answer.audience, &mut Untraced)
        });
        let way = answer.gate.way(&after);
        let outcome = self.outcome(place, way);
        let outcome = outcome.unwrap_or_else(|| self.comes_of(id, at, place, kettle, &after, way));
        (after, outcome)
    }

    fn outcome(&self, push: u32, way: Way) -> Option<Outcome> {
        let mut place = self.pushes[push as usize].outcome;
        while let Some(outcome) = self.outcomes.get(place as usize) {
            if outcome.way == way {
                return Some(*outcome);
            }
            place = outcome.before;
        }
        None
    }

    fn push(&mut self, id: SceneId, at: usize, heard: i32) -> u32 {
        let state = *self.get(id).state;
        let given = self.given(&state, at);
        let influences = given.influences(self.scenario);
        let push =
            influences.map(|it| Push::new(heard, &self.scenario.catalogue, &it, &mut Untraced));
        // Where a limit of trust is met the push is tried again from the far end, where there is room.
        let change = |trust: i32| {
            let kettle = Kettle {
                trust,
                ..state.kettle
            };
            let after = push?.land(kettle, &self.nature, false, &mut Untraced);
            (1..1000)
                .contains(&after.trust)
                .then_some(after.trust - trust)
        };
        let trust = [500, 0, 1000].into_iter().find_map(change).unwrap_or(0);
        self.pushes.push(Pushed {
            push,
            trust,
            outcome: NONE,
        });
        self.pushes.len() as u32 - 1
    }

    fn comes_of(
        &mut self,
        id: SceneId,
        at: usize,
        push: u32,
        before: &Kettle,
        after: &Kettle,
        way: Way,
    ) -> Outcome {
        let state = *self.get(id).state;
        let given = self.given(&state, at);
        let step = given.end(self.scenario, *before, *after);
        let deed = self.deed_id(&step);
        let to = self.find(&step.after);
        let place = self.outcomes.len() as u32;
        let pushed = &mut self.pushes[push as usize];
        let last = std::mem::replace(&mut pushed.outcome, place);
        let outcome = Outcome {
            number: place,
            way,
            deed,
            trust: pushed.trust,
            to,
            before: last,
        };
        self.outcomes.push(outcome);
        outcome
    }

    fn deed_id(&mut self, step: &Step) -> u32 {
        let known = self.deed_ids.entry(what_it_does(self.scenario, step));
        *known.get_or_insert_with(|| {
            self.deeds.push(*step);
            self.deeds.len() as u32 - 1
        })
    }
}

fn fixed(scenario: &Scenario) -> Vec<Vec<Fixed>> {
    let apologise = scenario.catalogue.known().apologise;
    let nodes = scenario.nodes.iter().map(|node| {
        let options = node.options.iter().map(|option| Fixed {
            apologises: option.tags.iter().any(|tag| tag.technique == apologise),
            needs: Thresholds::of(option.needs.iter()),
            route: Thresholds::of(option.route.branches.iter().map(|(guard, _)| guard)),
        });
        options.collect()
    });
    nodes.collect()
}

fn what_it_does(scenario: &Scenario, step: &Step) -> Deed {
    let apologise = scenario.catalogue.known().apologise;
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
