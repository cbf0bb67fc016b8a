//! Moments with the account of the play so far: the graph on which every figure is computed.
//!
//! Turns a state and its ledger into a [`PositionId`]. Plays that came different ways to one moment and
//! can gain and lose the same from there meet in one position, so each is judged once. A position knows
//! the best and the worst technique score of all plays through it. Trust is no part of it: a play only
//! adds to it, so the highest and the lowest stay the highest and the lowest.

use crate::assess::{Ledger, Outlook, Rubric, Settled, Tenths, Verdict};
use crate::customer::{Kept, loyalty};
use crate::scenario::{Fit, NodeId, Scenario};
use crate::session::{End, Place, State};

use super::moments::{Moment, MomentId, Moments, OverBudget, kept};
use super::table::Table;

/// A number in [`Positions`]. What follows a position has a lower one.
pub(super) type PositionId = u32;

/// A place in a play with all that counts of its past.
#[derive(Debug, Clone)]
pub(super) struct Position {
    /// The best technique score that can still be reached.
    pub(super) best: Tenths,
    /// The worst.
    pub(super) worst: Tenths,
    pub(super) what: What,
}

/// What a position is.
#[derive(Debug, Clone)]
pub(super) enum What {
    /// Answers are open here.
    At(Box<[Way]>),
    /// The play ends.
    Last(Last),
}

/// An answer and where it leads.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way {
    /// Its place in the file.
    pub(super) option: usize,
    /// The change of trust.
    pub(super) trust: i32,
    pub(super) to: PositionId,
}

/// How plays end that end here.
#[derive(Debug, Clone, Copy)]
pub(super) struct Last {
    /// `None` where every answer is locked.
    pub(super) end: Option<End>,
    /// Where every answer is locked.
    pub(super) stuck: Option<NodeId>,
    pub(super) skills: Tenths,
    pub(super) passed: bool,
    fit: Option<Fit>,
    kept: Kept,
}

impl Last {
    /// The customer result of a play that ends here with this trust.
    pub(super) fn result(&self, trust: i32) -> Tenths {
        Tenths(loyalty(trust, self.fit, self.kept).0)
    }
}

/// The positions found so far.
#[derive(Debug)]
pub(super) struct Positions<'s> {
    pub(super) moments: Moments<'s>,
    pub(super) scenario: &'s Scenario,
    pub(super) rubric: Rubric,
    outlook: Outlook,
    list: Vec<Position>,
    ids: Table<(MomentId, Settled), PositionId>,
    results: Table<(PositionId, i32), Option<Tenths>>,
    /// The highest credit of each key technique that is judged at the end.
    pub(super) credits: Vec<u8>,
}

impl<'s> Positions<'s> {
    pub(super) fn new(scenario: &'s Scenario, budget: u64) -> Self {
        let rubric = Rubric::of(scenario);
        Self {
            moments: Moments::new(scenario, budget),
            scenario,
            outlook: Outlook::of(scenario, &rubric),
            rubric,
            list: Vec::new(),
            ids: Table::default(),
            results: Table::default(),
            credits: vec![0; scenario.key.len()],
        }
    }

    pub(super) fn get(&self, id: PositionId) -> &Position {
        &self.list[id as usize]
    }

    /// The position of a state and its ledger.
    pub(super) fn find(
        &mut self,
        state: &State,
        ledger: &Ledger,
    ) -> Result<PositionId, OverBudget> {
        let moment = self.moments.find(state)?;
        self.follow(moment, ledger)
    }

    fn follow(&mut self, moment: MomentId, ledger: &Ledger) -> Result<PositionId, OverBudget> {
        let at = match self.moments.get(moment) {
            Moment::At(id, _) => Some(*id),
            Moment::Stuck(..) | Moment::Over(..) => None,
        };
        let key = (moment, self.outlook.settle(ledger, at));
        if let Some(&found) = self.ids.get(&key) {
            return Ok(found);
        }
        let position = match self.moments.get(moment).clone() {
            Moment::Over(end, promise) => self.end(Some(end), None, kept(promise), ledger),
            Moment::Stuck(id, promise) => self.end(None, Some(id), kept(promise), ledger),
            Moment::At(_, edges) => {
                let mut ways = Vec::with_capacity(edges.len());
                for edge in edges {
                    self.moments.count()?;
                    let mut after = *ledger;
                    after.record(self.scenario, self.moments.deed(edge.deed));
                    let to = self.follow(edge.to, &after)?;
                    ways.push(Way {
                        option: usize::from(edge.option),
                        trust: edge.trust,
                        to,
                    });
                }
                let after = || ways.iter().map(|way| self.get(way.to));
                let best = after().map(|position| position.best).max();
                let worst = after().map(|position| position.worst).min();
                Position {
                    best: best.unwrap_or(Tenths(0)),
                    worst: worst.unwrap_or(Tenths(0)),
                    what: What::At(ways.into()),
                }
            }
        };
        let id = self.list.len() as PositionId;
        self.list.push(position);
        *self.ids.entry(key) = id;
        Ok(id)
    }

    fn end(
        &mut self,
        end: Option<End>,
        stuck: Option<NodeId>,
        kept: Kept,
        ledger: &Ledger,
    ) -> Position {
        let scenario = self.scenario;
        let (score, skills) = ledger.score_and_skills(scenario, &self.rubric);
        for (place, most) in self.credits.iter_mut().enumerate() {
            *most = (*most).max(ledger.key_quarters(scenario, place));
        }
        let mut state = State::start(scenario);
        if let Some(end) = end {
            state.place = Place::Over(end);
        }
        let fit = match end {
            Some(End::Ending(id)) => Some(scenario.ending(id).fit),
            Some(End::BoiledOver | End::WalkedOut) => None,
            None => Some(Fit::Missed),
        };
        Position {
            best: score,
            worst: score,
            what: What::Last(Last {
                end,
                stuck,
                skills,
                passed: ledger.verdict(scenario, &state, score) == Verdict::Passed,
                fit,
                kept,
            }),
        }
    }

    /// The highest customer result of the plays with the best technique score.
    pub(super) fn best_result(&mut self, id: PositionId, trust: i32) -> Tenths {
        if let Some(Some(known)) = self.results.get(&(id, trust)) {
            return *known;
        }
        let Position { best, what, .. } = self.get(id).clone();
        let result = match what {
            What::Last(last) => last.result(trust),
            What::At(ways) => {
                let results = ways.iter().filter_map(|way| {
                    let as_good = self.get(way.to).best == best;
                    as_good.then(|| self.best_result(way.to, added(trust, way.trust)))
                });
                results.max().unwrap_or(Tenths(0))
            }
        };
        *self.results.entry((id, trust)) = Some(result);
        result
    }

    /// The answer that leads to the best score, then the best result, then stands first in the file.
    pub(super) fn best_way(&mut self, id: PositionId, trust: i32) -> Option<Way> {
        let What::At(ways) = self.get(id).what.clone() else {
            return None;
        };
        let mut first: Option<((Tenths, Tenths), Way)> = None;
        for way in ways {
            let score = self.get(way.to).best;
            if first.is_some_and(|((best, _), _)| score < best) {
                continue;
            }
            let worth = (score, self.best_result(way.to, added(trust, way.trust)));
            if first.is_none_or(|(best, _)| worth > best) {
                first = Some((worth, way));
            }
        }
        first.map(|(_, way)| way)
    }

    /// The options of the best play from here.
    pub(super) fn best_line(&mut self, mut id: PositionId, mut trust: i32) -> Vec<usize> {
        let mut line = Vec::new();
        while let Some(way) = self.best_way(id, trust) {
            line.push(way.option);
            trust = added(trust, way.trust);
            id = way.to;
        }
        line
    }
}

/// Trust after a change, within its limits.
pub(super) fn added(trust: i32, change: i32) -> i32 {
    (trust + change).clamp(0, 1000)
}
