//! Moments with the account of the play so far: the graph on which every figure is computed.
//!
//! Turns a state and its ledger into a [`Position`]. Plays that came different ways to one moment and from there gain
//! and lose the same meet in one [`Stand`]: what is ahead of a moment ([`Prospect`]) tells what of an account can still
//! matter. What they have gathered before only adds to their scores ([`Counts`]), so it is no part of a stand, and
//! millions of plays pass a few thousand of them. A stand knows the most that any way on adds. Trust is no part of it
//! either: a play only adds to it, so the highest and the lowest stay the highest and the lowest.

use crate::assess::{
    Account, Accounts, Counts, Ledger, Measure, Outlook, PASS_MARK, Prospect, Rubric, Tenths,
    Verdict,
};
use crate::customer::{Kept, loyalty};
use crate::scenario::{Fit, NodeId, Scenario};
use crate::session::{End, Place, State};

use super::best::{Best, Witness, paused};
use super::moments::{Moment, MomentId, Moments};
use super::table::Table;
use super::walk::{Halted, Walk};
use super::words::Rows;

/// A number in [`Positions`]. What follows a stand has a lower one.
pub(super) type StandId = u32;

/// A place in a play with all that counts of its past.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Position {
    pub(super) stand: StandId,
    /// What was gathered on the way here.
    pub(super) counts: Counts,
}

/// A place in a play with all of its past that decides what the rest adds.
#[derive(Debug, Clone, Copy)]
struct Stand {
    /// The most that a way on adds.
    most: i64,
    what: What,
}

#[derive(Debug, Clone, Copy)]
enum What {
    /// Answers are open here: where their ways begin, and how many.
    At(usize, usize),
    /// The play ends: how.
    Last(usize),
}

/// An answer and where it leads.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Way {
    /// Its place in the file.
    pub(super) option: u8,
    /// The change of trust.
    pub(super) trust: i32,
    /// What it adds.
    pub(super) adds: Counts,
    pub(super) to: StandId,
}

/// How plays end that end here.
#[derive(Debug, Clone, Copy)]
pub(super) struct Last {
    /// `None` where every answer is locked.
    pub(super) end: Option<End>,
    /// Where every answer is locked.
    pub(super) stuck: Option<NodeId>,
    /// What shows only at the end.
    adds: Counts,
    /// What timing is worth.
    timing: i64,
    /// Whether the play passes with a score that is high enough.
    may_pass: bool,
    fit: Option<Fit>,
    kept: Kept,
}

impl Last {
    /// The customer result of a play that ends here with this trust.
    pub(super) fn result(&self, trust: i32) -> Tenths {
        Tenths(loyalty(trust, self.fit, self.kept).0)
    }
}

/// No stand yet: a search was stopped here.
const UNKNOWN: StandId = StandId::MAX;

/// The most options of a node.
const MOST_OPTIONS: usize = 16;

/// The positions found so far.
#[derive(Debug)]
pub(super) struct Positions<'s> {
    pub(super) moments: Moments<'s>,
    pub(super) scenario: &'s Scenario,
    pub(super) rubric: Rubric,
    measure: Measure,
    outlook: Outlook,
    accounts: Accounts,
    /// What is ahead of each moment.
    prospects: Vec<Prospect>,
    list: Vec<Stand>,
    ways: Vec<Way>,
    lasts: Vec<Last>,
    rows: Rows,
    /// The stands by the numbers of their rows; [`UNKNOWN`] until what follows is found.
    ids: Vec<StandId>,
    results: Table<(Position, i32), Option<Tenths>>,
    /// The highest credit of each key technique that is judged at the end.
    pub(super) credits: Vec<u8>,
}

impl<'s> Positions<'s> {
    pub(super) fn new(scenario: &'s Scenario, walk: Walk<'s>) -> Self {
        let rubric = Rubric::of(scenario);
        Self {
            moments: Moments::new(scenario, walk),
            scenario,
            measure: Measure::of(scenario, &rubric),
            outlook: Outlook::of(scenario, &rubric),
            rubric,
            accounts: Accounts::new(scenario),
            prospects: Vec::new(),
            list: Vec::new(),
            ways: Vec::new(),
            lasts: Vec::new(),
            rows: Rows::default(),
            ids: Vec::new(),
            results: Table::default(),
            credits: vec![0; scenario.key.len()],
        }
    }

    /// The most that is added from a stand on, to its end.
    fn most(&self, id: StandId) -> i64 {
        self.list[id as usize].most
    }

    /// The best technique score that can still be reached.
    pub(super) fn best_score(&self, position: Position) -> Tenths {
        let gathered = self.measure.worth(position.counts);
        self.measure.score(gathered + self.most(position.stand))
    }

    /// The position after an answer.
    pub(super) fn after(counts: Counts, way: &Way) -> Position {
        Position {
            stand: way.to,
            counts: counts + way.adds,
        }
    }

    /// The answers that are open at a stand; none at an end.
    pub(super) fn ways(&self, id: StandId) -> &[Way] {
        match self.list[id as usize].what {
            What::At(first, count) => &self.ways[first..first + count],
            What::Last(_) => &[],
        }
    }

    /// How plays end at a stand, if they do.
    pub(super) fn last(&self, id: StandId) -> Option<&Last> {
        match self.list[id as usize].what {
            What::At(..) => None,
            What::Last(last) => Some(&self.lasts[last]),
        }
    }

    /// Score and skills of a play that ends with these counts, and whether it passes.
    pub(super) fn judged(&self, last: &Last, counts: Counts) -> (Tenths, Tenths, bool) {
        let counts = counts + last.adds;
        let score = self.measure.score(self.measure.worth(counts) + last.timing);
        let passed = last.may_pass && score >= PASS_MARK;
        (score, self.measure.skills(counts), passed)
    }

    /// The position of a state and its ledger.
    pub(super) fn find(&mut self, state: &State, ledger: &Ledger) -> Result<Position, Halted> {
        let moment = self.moments.find(state)?;
        self.look_ahead();
        let account = self.accounts.of(ledger);
        self.follow(moment, &account)
    }

    /// Works out what is ahead of the moments that are new. What follows a moment has a lower number.
    fn look_ahead(&mut self) {
        let deeds = self.moments.deeds();
        for deed in &deeds[self.accounts.marks()..] {
            self.accounts.add(self.scenario, deed);
        }
        for moment in &self.moments.all()[self.prospects.len()..] {
            let ahead = self.moments.edges(*moment).iter().map(|edge| {
                let mark = self.accounts.mark(edge.deed as usize);
                self.prospects[edge.to as usize].after(mark)
            });
            let ahead = ahead.reduce(|one, other| one.or(&other));
            self.prospects.push(ahead.unwrap_or(Prospect::END));
        }
    }

    fn follow(&mut self, moment: MomentId, account: &Account) -> Result<Position, Halted> {
        let ahead = &self.prospects[moment as usize];
        let settled = self.outlook.settle(&self.accounts, account, ahead);
        let [credits, once, twice, order, rest] = settled.words;
        let row = [u64::from(moment) << 16 | rest, credits, once, twice, order];
        let counts = settled.counts;
        let (row, is_new) = self.rows.number(&row);
        if is_new {
            self.ids.push(UNKNOWN);
        } else if self.ids[row as usize] != UNKNOWN {
            let stand = self.ids[row as usize];
            return Ok(Position { stand, counts });
        }
        let found = match self.moments.get(moment) {
            Moment::Over(end, kept) => self.end(Some(end), None, kept, account, counts),
            Moment::Stuck(id, kept) => self.end(None, Some(id), kept, account, counts),
            here @ Moment::At(..) => {
                let count = self.moments.edges(here).len();
                let mut ways = [Way::default(); MOST_OPTIONS];
                let mut most = i64::MIN;
                for (at, way) in ways.iter_mut().enumerate().take(count) {
                    self.moments.walk.count()?;
                    let edge = self.moments.edges(here)[at];
                    let deed = self.moments.deed(edge.deed);
                    let number = edge.deed as usize;
                    let after = self.accounts.record(self.scenario, account, number, deed);
                    let reached = self.follow(edge.to, &after)?;
                    *way = Way {
                        option: edge.option,
                        trust: edge.trust,
                        adds: reached.counts - counts,
                        to: reached.stand,
                    };
                    most = most.max(self.measure.worth(way.adds) + self.most(way.to));
                }
                let first = self.ways.len();
                self.ways.extend_from_slice(&ways[..count]);
                Stand {
                    most,
                    what: What::At(first, count),
                }
            }
        };
        let stand = self.list.len() as StandId;
        self.list.push(found);
        self.ids[row as usize] = stand;
        Ok(Position { stand, counts })
    }

    fn end(
        &mut self,
        end: Option<End>,
        stuck: Option<NodeId>,
        kept: Kept,
        account: &Account,
        counts: Counts,
    ) -> Stand {
        let scenario = self.scenario;
        let ledger = self.accounts.ledger(account);
        let (all, timing) = ledger.counts_and_timing(scenario, &self.rubric, &self.measure);
        let adds = all - counts;
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
        self.lasts.push(Last {
            end,
            stuck,
            adds,
            timing,
            may_pass: ledger.verdict(scenario, &state, PASS_MARK) == Verdict::Passed,
            fit,
            kept,
        });
        Stand {
            most: self.measure.worth(adds) + timing,
            what: What::Last(self.lasts.len() - 1),
        }
    }

    /// The highest customer result of the plays with the best technique score.
    pub(super) fn best_result(&mut self, here: Position, trust: i32) -> Tenths {
        if let Some(Some(known)) = self.results.get(&(here, trust)) {
            return *known;
        }
        let result = if let Some(last) = self.last(here.stand) {
            last.result(trust)
        } else {
            let best = self.best_score(here);
            let mut result = Tenths(0);
            for at in 0..self.ways(here.stand).len() {
                let way = self.ways(here.stand)[at];
                let after = Self::after(here.counts, &way);
                if self.best_score(after) == best {
                    result = result.max(self.best_result(after, added(trust, way.trust)));
                }
            }
            result
        };
        *self.results.entry((here, trust)) = Some(result);
        result
    }

    /// The answer that leads to the best score, then the best result, then stands first in the file.
    pub(super) fn best_way(&mut self, here: Position, trust: i32) -> Option<Way> {
        let mut first: Option<((Tenths, Tenths), Way)> = None;
        for at in 0..self.ways(here.stand).len() {
            let way = self.ways(here.stand)[at];
            let after = Self::after(here.counts, &way);
            let score = self.best_score(after);
            if first.is_some_and(|((best, _), _)| score < best) {
                continue;
            }
            let worth = (score, self.best_result(after, added(trust, way.trust)));
            if first.is_none_or(|(best, _)| worth > best) {
                first = Some((worth, way));
            }
        }
        first.map(|(_, way)| way)
    }

    /// The best that can still come from here.
    pub(super) fn best(&mut self, here: Position, trust: i32) -> Best {
        let line = self.best_line(here, trust);
        let score = self.best_score(here);
        Best {
            score,
            witness: Witness {
                moves: paused(&line),
                technique_score: score,
                customer_result: self.best_result(here, trust),
            },
        }
    }

    /// The options of the best play from here.
    pub(super) fn best_line(&mut self, mut here: Position, mut trust: i32) -> Vec<usize> {
        let mut line = Vec::new();
        while let Some(way) = self.best_way(here, trust) {
            line.push(usize::from(way.option));
            trust = added(trust, way.trust);
            here = Self::after(here.counts, &way);
        }
        line
    }
}

/// Trust after a change, within its limits.
pub(super) fn added(trust: i32, change: i32) -> i32 {
    (trust + change).clamp(0, 1000)
}
