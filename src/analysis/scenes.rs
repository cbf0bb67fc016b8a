//! Everything of a state but its kettle, and what the answers there do to any kettle.
//!
//! Plays meet a customer in thousands of moods and say the same few things. So the part of a move in which
//! the gauges have no say is worked out once for each [`Scene`], by the rule of the game itself
//! ([`Answered`]); for a kettle there is left to let the push act ([`Push::land`]) and to see which way the
//! play goes on ([`Answered::way`]), and the few ways are kept as well.

use crate::customer::{Kept, Kettle, Nature, Push, Timing, Untraced, nature};
use crate::scenario::{NodeId, Scenario};
use crate::session::{Ahead, Answered, End, Move, Place, State, Step, Way};

use super::hull::{Hulls, Thresholds};
use super::table::Table;

/// A number in [`Scenes`].
pub(super) type SceneId = u32;

/// Everything of a state but its kettle, without what nothing after it reads.
#[derive(Debug)]
pub(super) struct Scene<'s> {
    pub(super) node: NodeId,
    pub(super) state: State,
    pub(super) answers: Vec<Answer<'s>>,
    /// The kettles for which it is known what follows.
    pub(super) known: Hulls,
}

/// An answer that a scene offers, in the order of the file.
#[derive(Debug)]
pub(super) struct Answer<'s> {
    given: Answered<'s>,
    pushes: Vec<Pushed>,
    outcomes: Vec<Outcome>,
}

/// A push, and the change of trust that it is, before the limits of trust.
#[derive(Debug, Clone, Copy)]
struct Pushed {
    heard: i32,
    push: Option<Push>,
    trust: i32,
}

/// What came of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Outcome {
    /// Its number among the outcomes of the answer in its scene: the same push and the same way on.
    pub(super) number: u32,
    push: usize,
    way: Way,
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
    list: Vec<Scene<'s>>,
    ids: Table<Box<[u64]>, Option<SceneId>>,
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
            ids: Table::default(),
            deeds: Vec::new(),
            deed_ids: Table::default(),
        }
    }

    pub(super) fn get(&self, id: SceneId) -> &Scene<'s> {
        &self.list[id as usize]
    }

    pub(super) fn get_mut(&mut self, id: SceneId) -> &mut Scene<'s> {
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
        let mut words = Vec::with_capacity(32);
        self.ahead.essence(&state, &mut words);
        if let Some(Some(id)) = self.ids.get(&words[..]) {
            return To::Scene(*id);
        }
        let id = self.list.len() as SceneId;
        *self.ids.entry(words.into()) = Some(id);
        let answers = (0..self.scenario.node(node).options.len()).map(|option| {
            let timing = Timing::Paused;
            let given = Answered::new(self.scenario, &state, Move { option, timing });
            Answer {
                given,
                pushes: Vec::new(),
                outcomes: Vec::new(),
            }
        });
        let answers = answers.collect();
        self.list.push(Scene {
            node,
            state,
            answers,
            known: Hulls::default(),
        });
        To::Scene(id)
    }

    /// The kettle of a state as a scene takes it: trust is the scene's own.
    pub(super) fn kettle(&self, id: SceneId, kettle: &Kettle) -> Kettle {
        Kettle {
            trust: self.get(id).state.kettle.trust,
            ..*kettle
        }
    }

    /// Whether an answer is locked for this kettle.
    pub(super) fn is_locked(&self, id: SceneId, answer: usize, kettle: &Kettle) -> bool {
        let scene = self.get(id);
        let needs = &self.scenario.node(scene.node).options[answer].needs;
        let needs = needs.as_ref();
        needs.is_some_and(|needs| !scene.state.would_hold(needs, kettle, scene.state.phase))
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
        let place = self.pushed(id, at, kettle);
        let scene = &self.list[id as usize];
        let audience = self.scenario.node(scene.node).audience;
        let answer = &scene.answers[at];
        let pushed = answer.pushes[place];
        let after = pushed.push.map_or(*kettle, |push| {
            push.land(*kettle, &self.nature, audience, &mut Untraced)
        });
        let way = answer.given.way(&after);
        let mut outcomes = answer.outcomes.iter();
        let known = outcomes.find(|one| one.push == place && one.way == way);
        let outcome = match known {
            Some(known) => *known,
            None => self.comes_of(id, at, place, *kettle, after, way),
        };
        let trust = match outcome.to {
            To::Scene(to) => self.get(to).state.kettle.trust,
            To::Over(..) => after.trust,
        };
        (Kettle { trust, ..after }, outcome)
    }

    /// The place of the push that an answer is for this kettle.
    fn pushed(&mut self, id: SceneId, at: usize, kettle: &Kettle) -> usize {
        let node = usize::from(self.get(id).node.0);
        let apologises = self.options[node][at].apologises;
        let answer = &mut self.list[id as usize].answers[at];
        let heard = if apologises { kettle.heard } else { 0 };
        let mut pushes = answer.pushes.iter();
        if let Some(place) = pushes.position(|one| one.heard == heard) {
            return place;
        }
        let influences = answer.given.influences(self.scenario);
        let push = influences
            .map(|it| Push::new(kettle.heard, &self.scenario.catalogue, &it, &mut Untraced));
        // Where a limit of trust is met the push is tried again from the far end, where there is room.
        let change = |trust: i32| {
            let from = Kettle { trust, ..*kettle };
            let after = push?.land(from, &self.nature, false, &mut Untraced);
            (1..1000)
                .contains(&after.trust)
                .then_some(after.trust - trust)
        };
        let trust = [500, 0, 1000].into_iter().find_map(change).unwrap_or(0);
        answer.pushes.push(Pushed { heard, push, trust });
        answer.pushes.len() - 1
    }

    fn comes_of(
        &mut self,
        id: SceneId,
        at: usize,
        place: usize,
        before: Kettle,
        after: Kettle,
        way: Way,
    ) -> Outcome {
        let answer = &self.get(id).answers[at];
        let (number, trust) = (answer.outcomes.len() as u32, answer.pushes[place].trust);
        let step = answer.given.end(self.scenario, before, after);
        let outcome = Outcome {
            number,
            push: place,
            way,
            deed: self.deed_id(&step),
            trust,
            to: self.find(&step.after),
        };
        self.get_mut(id).answers[at].outcomes.push(outcome);
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
