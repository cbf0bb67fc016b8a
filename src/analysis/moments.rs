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
use super::scenes::{SceneId, Scenes, To};
use super::walk::{Halted, Walk};
use super::words::Rows;

/// A number in [`Moments`].
pub(super) type MomentId = u32;

/// A number for moments on the way to which every kettle is on the same side of every threshold.
type CourseId = u32;

/// Marks the words of a course that is over.
const OVER: u64 = 1 << 63;

/// Marks the first word of a course on which the first answer is locked.
const LOCKED: u64 = 1 << 32;

/// Marks the first word of a moment at which every answer is locked.
const STUCK: u64 = 1 << 62;

/// What can follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moment {
    /// The trainee is to answer. There is at least one edge: where they begin, and how many.
    At(NodeId, u32, u32),
    /// Every answer is locked.
    Stuck(NodeId, Kept),
    /// It is over.
    Over(End, Kept),
}

/// An answer that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

/// A course of one scene.
#[derive(Debug, Clone, Copy)]
struct Course {
    moment: MomentId,
    /// Where the scene keeps the kettles that take it.
    place: u32,
}

/// The moments found so far.
#[derive(Debug)]
pub(super) struct Moments<'s> {
    scenes: Scenes<'s>,
    list: Vec<Moment>,
    /// Whether the customer may boil over at a moment's answers or after them.
    boils: Vec<bool>,
    edges: Vec<Edge>,
    ids: Rows,
    /// Moments told apart by every threshold on the way, by number.
    courses: Vec<Course>,
    course_ids: Rows,
    /// The words of the courses that are being found, one after the other.
    words: Vec<u64>,
    /// The edges of the moments that are being found.
    open: Vec<Edge>,
    pub(super) walk: Walk<'s>,
}

impl<'s> Moments<'s> {
    /// No moments yet.
    pub(super) fn new(scenario: &'s Scenario, walk: Walk<'s>) -> Self {
        Self {
            scenes: Scenes::new(scenario),
            list: Vec::new(),
            boils: Vec::new(),
            edges: Vec::new(),
            words: Vec::new(),
            open: Vec::new(),
            ids: Rows::default(),
            courses: Vec::new(),
            course_ids: Rows::default(),
            walk,
        }
    }

    pub(super) fn get(&self, id: MomentId) -> Moment {
        self.list[id as usize]
    }

    /// The answers that are open at a moment.
    pub(super) fn edges(&self, moment: Moment) -> &[Edge] {
        match moment {
            Moment::At(_, first, count) => {
                &self.edges[first as usize..first as usize + count as usize]
            }
            Moment::Stuck(..) | Moment::Over(..) => &[],
        }
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
    pub(super) fn find(&mut self, state: &State) -> Result<MomentId, Halted> {
        // Left over where a search before this one was stopped.
        self.words.clear();
        self.open.clear();
        let to = self.scenes.find(state);
        let course = self.explore(to, &state.kettle)?;
        Ok(self.courses[course as usize].moment)
    }

    fn explore(&mut self, to: To, kettle: &Kettle) -> Result<CourseId, Halted> {
        let scene = match to {
            To::Over(end, kept) => return Ok(self.over(end, kept)),
            To::Scene(id) => id,
        };
        let reads = self.scenes.get(scene).reads;
        let heats = Heats::of(kettle, reads);
        if let Some(found) = self.scenes.get(scene).known.find(heats) {
            return Ok(found);
        }
        let (begin, first) = (self.words.len(), self.open.len());
        self.words.push(u64::from(scene));
        for answer in 0..self.scenes.get(scene).count {
            self.scenes.needs(scene, answer, kettle, &mut self.words);
            if self.scenes.is_locked(scene, answer, kettle) {
                self.words[begin] |= LOCKED << answer;
                continue;
            }
            self.walk.count()?;
            let (after, outcome) = self.scenes.play(scene, answer, kettle);
            let to = self.explore(outcome.to, &after)?;
            self.words
                .push(u64::from(outcome.number) << 32 | u64::from(to));
            self.scenes.route(scene, answer, &after, &mut self.words);
            self.open.push(Edge {
                option: answer as u8,
                deed: outcome.deed,
                trust: outcome.trust,
                to: self.courses[to as usize].moment,
            });
        }
        let course = self.course(scene, begin, first);
        self.open.truncate(first);
        let Course { moment, place } = self.courses[course as usize];
        let known = &mut self.scenes.get_mut(scene).known;
        known.add(place, heats);
        if !reads.heat && !self.boils[moment as usize] {
            // Nobody asks how cool it is.
            known.add(place, heats.cooled());
        }
        self.words.truncate(begin);
        Ok(course)
    }

    fn over(&mut self, end: End, kept: Kept) -> CourseId {
        let end_word = match end {
            End::Ending(id) => u64::from(id.0),
            End::BoiledOver => 1 << 16,
            End::WalkedOut => 1 << 17,
        };
        let word = OVER | end_word | (kept as u64) << 20;
        let (id, is_new) = self.course_ids.number(&[word]);
        if is_new {
            let (moment, _) = self.ids.number(&[word]);
            self.list.push(Moment::Over(end, kept));
            self.boils.push(end == End::BoiledOver);
            self.courses.push(Course { moment, place: 0 });
        }
        id
    }

    /// The course that is told by the words from `begin` on, with the edges from `first` on.
    fn course(&mut self, scene: SceneId, begin: usize, first: usize) -> CourseId {
        let kept = self.scenes.get(scene).state.kept();
        let (id, is_new) = self.course_ids.number(&self.words[begin..]);
        if !is_new {
            return id;
        }
        let node = self.scenes.get(scene).node;
        let stuck = self.open.len() == first;
        self.words.truncate(begin);
        self.words.push(if stuck {
            STUCK | u64::from(node.0) | (kept as u64) << 20
        } else {
            u64::from(node.0)
        });
        for edge in &self.open[first..] {
            let trust = u64::from(edge.trust.cast_unsigned());
            self.words
                .push(u64::from(edge.option) << 32 | u64::from(edge.deed));
            self.words.push(trust << 32 | u64::from(edge.to));
        }
        let (moment, is_new) = self.ids.number(&self.words[begin..]);
        if is_new {
            let mut edges = self.open[first..].iter();
            self.boils
                .push(edges.any(|edge| self.boils[edge.to as usize]));
            self.list.push(if stuck {
                Moment::Stuck(node, kept)
            } else {
                let count = self.open.len() - first;
                Moment::At(node, self.edges.len() as u32, count as u32)
            });
            self.edges.extend_from_slice(&self.open[first..]);
        }
        let place = self.scenes.get_mut(scene).known.open(id);
        self.courses.push(Course { moment, place });
        id
    }
}
