//! The conversations that can follow, each kept once.
//!
//! Turns states into [`MomentId`]s: two states get the same one exactly when the same answers are open in
//! both, do the same for score and trust, and lead to the same moments. Plays part in a tree, yet only a
//! few thousand moments are different, so everything after this works on a small graph.
//!
//! Three things keep the walk short. What nothing ahead reads is forgotten ([`Ahead`](crate::session::Ahead)).
//! What the gauges have no say in is worked out once for many kettles ([`Scenes`]). And since the rule of
//! the game keeps the order of hot and cool, a kettle between two that go the same way goes it as well
//! ([`Hulls`](super::hull::Hulls)). Where an apology is on offer its effect hangs on how far the customer
//! feels heard, so there only kettles with the same value of it go the same way.

use crate::customer::{Kept, Kettle};
use crate::scenario::{NodeId, Scenario};
use crate::session::{End, State, Step};

use super::hull::Heats;
use super::scenes::{Scene, Scenes, To};
use super::table::Table;

/// A number in [`Moments`].
pub(super) type MomentId = u32;

/// A number for moments on the way to which every kettle is on the same side of every threshold.
type CourseId = u32;

/// Marks the words of a course that is over.
const OVER: u64 = 1 << 63;

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

/// The moments found so far.
#[derive(Debug)]
pub(super) struct Moments<'s> {
    scenes: Scenes<'s>,
    list: Vec<Moment>,
    ids: Table<Moment, Option<MomentId>>,
    /// Moments told apart by every threshold on the way, by number.
    courses: Vec<MomentId>,
    course_ids: Table<Box<[u64]>, Option<CourseId>>,
    /// Moves played so far.
    pub(super) moves: u64,
    /// The most moves to play.
    pub(super) budget: u64,
}

impl<'s> Moments<'s> {
    /// No moments yet; `budget` is the most moves to play.
    pub(super) fn new(scenario: &'s Scenario, budget: u64) -> Self {
        Self {
            scenes: Scenes::new(scenario),
            list: Vec::new(),
            ids: Table::default(),
            courses: Vec::new(),
            course_ids: Table::default(),
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
        &self.scenes.deeds()[id as usize]
    }

    /// All deeds.
    pub(super) fn deeds(&self) -> &[Step] {
        self.scenes.deeds()
    }

    /// The moment of a state.
    pub(super) fn find(&mut self, state: &State) -> Result<MomentId, OverBudget> {
        let to = self.scenes.find(state);
        let course = self.explore(to, &state.kettle)?;
        Ok(self.courses[course as usize])
    }

    fn explore(&mut self, to: To, kettle: &Kettle) -> Result<CourseId, OverBudget> {
        let scene = match to {
            To::Over(end, kept) => {
                let end_word = match end {
                    End::Ending(id) => u64::from(id.0),
                    End::BoiledOver => 1 << 16,
                    End::WalkedOut => 1 << 17,
                };
                let key = key_of(kept);
                let words = vec![OVER | end_word | u64::from(key) << 20];
                return Ok(self.course(words, || Moment::Over(end, key)));
            }
            To::Scene(id) => id,
        };
        let heats = Heats::of(kettle);
        if let Some(found) = self.scenes.get(scene).known.find(heats) {
            return Ok(found);
        }
        let kettle = self.scenes.kettle(scene, kettle);
        let answers = self.scenes.get(scene).answers.len();
        let mut words = Vec::with_capacity(1 + 3 * answers);
        let mut edges = Vec::with_capacity(answers);
        for answer in 0..answers {
            self.scenes.needs(scene, answer, &kettle, &mut words);
            if self.scenes.is_locked(scene, answer, &kettle) {
                continue;
            }
            self.count()?;
            let (after, outcome) = self.scenes.play(scene, answer, &kettle);
            let to = self.explore(outcome.to, &after)?;
            words.push(u64::from(outcome.number) << 32 | u64::from(to));
            words.push(answer as u64 | u64::from(outcome.deed) << 8 | (outcome.trust as u64) << 32);
            self.scenes.route(scene, answer, &after, &mut words);
            edges.push(Edge {
                option: answer as u8,
                deed: outcome.deed,
                trust: outcome.trust,
                to: self.courses[to as usize],
            });
        }
        let Scene { node, state, .. } = self.scenes.get(scene);
        let (node, key) = (*node, key_of(state.kept()));
        let stuck = edges.is_empty();
        words.push(u64::from(node.0) | if stuck { u64::from(key) << 20 } else { 0 });
        let course = self.course(words, || {
            if stuck {
                Moment::Stuck(node, key)
            } else {
                Moment::At(node, edges)
            }
        });
        self.scenes.get_mut(scene).known.add(heats, course);
        Ok(course)
    }

    fn course(&mut self, words: Vec<u64>, moment: impl FnOnce() -> Moment) -> CourseId {
        if let Some(Some(id)) = self.course_ids.get(&words[..]) {
            return *id;
        }
        let moment = moment();
        let moment = self.intern(moment);
        let id = self.courses.len() as CourseId;
        self.courses.push(moment);
        *self.course_ids.entry(words.into()) = Some(id);
        id
    }

    fn intern(&mut self, moment: Moment) -> MomentId {
        if let Some(Some(id)) = self.ids.get(&moment) {
            return *id;
        }
        let id = self.list.len() as MomentId;
        self.list.push(moment.clone());
        *self.ids.entry(moment) = Some(id);
        id
    }
}
