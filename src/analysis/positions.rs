//! Moments with the account of the play so far: the graph on which every figure is computed.
//!
//! Turns a state and its ledger into a [`PositionId`]. Plays that came different ways to one moment and
//! can gain and lose the same from there meet in one position, so each is judged once: what is ahead of a
//! moment ([`Prospect`]) tells what of an account can still matter. A position knows the best technique
//! score of all plays through it. Trust is no part of it: a play only adds to it, so the highest and the
//! lowest stay the highest and the lowest.

use crate::assess::{Account, Accounts, Ledger, Outlook, Prospect, Rubric, Tenths, Verdict};
use crate::customer::{Kept, loyalty};
use crate::scenario::{Fit, NodeId, Scenario};
use crate::session::{End, Place, State};

use super::best::{Best, Witness, paused};
use super::moments::{Moment, MomentId, Moments};
use super::table::Table;
use super::walk::{Halted, Walk};
use super::words::Rows;

/// A number in [`Positions`]. What follows a position has a lower one.
pub(super) type PositionId = u32;

/// A place in a play with all that counts of its past.
#[derive(Debug, Clone, Copy)]
pub(super) struct Position {
    /// The best technique score that can still be reached.
    pub(super) best: Tenths,
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

/// No position yet: a search was stopped here.
const UNKNOWN: PositionId = PositionId::MAX;

/// The most options of a node.
const MOST_OPTIONS: usize = 16;

/// The positions found so far.
#[derive(Debug)]
pub(super) struct Positions<'s> {
    pub(super) moments: Moments<'s>,
    pub(super) scenario: &'s Scenario,
    pub(super) rubric: Rubric,
    outlook: Outlook,
    accounts: Accounts,
    /// What is ahead of each moment.
    prospects: Vec<Prospect>,
    list: Vec<Position>,
    ways: Vec<Way>,
    lasts: Vec<Last>,
    rows: Rows,
    /// The positions by the numbers of their rows; [`UNKNOWN`] until what follows is found.
    ids: Vec<PositionId>,
    results: Table<(PositionId, i32), Option<Tenths>>,
    /// The highest credit of each key technique that is judged at the end.
    pub(super) credits: Vec<u8>,
}

impl<'s> Positions<'s> {
    pub(super) fn new(scenario: &'s Scenario, walk: Walk<'s>) -> Self {
        let rubric = Rubric::of(scenario);
        Self {
            moments: Moments::new(scenario, walk),
            scenario,
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

    pub(super) fn get(&self, id: PositionId) -> &Position {
        &self.list[id as usize]
    }

    /// The answers that are open at a position; none at an end.
    pub(super) fn ways(&self, id: PositionId) -> &[Way] {
        match self.get(id).what {
            What::At(first, count) => &self.ways[first..first + count],
            What::Last(_) => &[],
        }
    }

    /// How plays end at a position, if they do.
    pub(super) fn last(&self, id: PositionId) -> Option<&Last> {
        match self.get(id).what {
            What::At(..) => None,
            What::Last(last) => Some(&self.lasts[last]),
        }
    }

    /// The position of a state and its ledger.
    pub(super) fn find(&mut self, state: &State, ledger: &Ledger) -> Result<PositionId, Halted> {
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

    fn follow(&mut self, moment: MomentId, account: &Account) -> Result<PositionId, Halted> {
        let ahead = &self.prospects[moment as usize];
        let settled = self.outlook.settle(&self.accounts, account, ahead);
        let [credits, once, twice, order, rest] = settled.words();
        let moment_word = u64::from(moment);
        let row = [moment_word, credits, once, twice, order, rest];
        let (row, is_new) = self.rows.number(&row);
        if is_new {
            self.ids.push(UNKNOWN);
        } else if self.ids[row as usize] != UNKNOWN {
            return Ok(self.ids[row as usize]);
        }
        let position = match self.moments.get(moment) {
            Moment::Over(end, kept) => self.end(Some(end), None, kept, account),
            Moment::Stuck(id, kept) => self.end(None, Some(id), kept, account),
            here @ Moment::At(..) => {
                let count = self.moments.edges(here).len();
                let mut ways = [Way::default(); MOST_OPTIONS];
                for (at, way) in ways.iter_mut().enumerate().take(count) {
                    self.moments.walk.count()?;
                    let edge = self.moments.edges(here)[at];
                    let deed = self.moments.deed(edge.deed);
                    let number = edge.deed as usize;
                    let after = self.accounts.record(self.scenario, account, number, deed);
                    *way = Way {
                        option: edge.option,
                        trust: edge.trust,
                        to: self.follow(edge.to, &after)?,
                    };
                }
                let ways = &ways[..count];
                let best = ways.iter().map(|way| self.get(way.to).best).max();
                let first = self.ways.len();
                self.ways.extend_from_slice(ways);
                Position {
                    best: best.unwrap_or(Tenths(0)),
                    what: What::At(first, count),
                }
            }
        };
        let id = self.list.len() as PositionId;
        self.list.push(position);
        self.ids[row as usize] = id;
        Ok(id)
    }

    fn end(
        &mut self,
        end: Option<End>,
        stuck: Option<NodeId>,
        kept: Kept,
        account: &Account,
    ) -> Position {
        let scenario = self.scenario;
        let ledger = self.accounts.ledger(account);
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
        self.lasts.push(Last {
            end,
            stuck,
            skills,
            passed: ledger.verdict(scenario, &state, score) == Verdict::Passed,
            fit,
            kept,
        });
        Position {
            best: score,
            what: What::Last(self.lasts.len() - 1),
        }
    }

    /// The highest customer result of the plays with the best technique score.
    pub(super) fn best_result(&mut self, id: PositionId, trust: i32) -> Tenths {
        if let Some(Some(known)) = self.results.get(&(id, trust)) {
            return *known;
        }
        let result = if let Some(last) = self.last(id) {
            last.result(trust)
        } else {
            let best = self.get(id).best;
            let mut result = Tenths(0);
            for at in 0..self.ways(id).len() {
                let way = self.ways(id)[at];
                if self.get(way.to).best == best {
                    result = result.max(self.best_result(way.to, added(trust, way.trust)));
                }
            }
            result
        };
        *self.results.entry((id, trust)) = Some(result);
        result
    }

    /// The answer that leads to the best score, then the best result, then stands first in the file.
    pub(super) fn best_way(&mut self, id: PositionId, trust: i32) -> Option<Way> {
        let mut first: Option<((Tenths, Tenths), Way)> = None;
        for at in 0..self.ways(id).len() {
            let way = self.ways(id)[at];
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

    /// The best that can still come from here.
    pub(super) fn best(&mut self, id: PositionId, trust: i32) -> Best {
        let line = self.best_line(id, trust);
        let score = self.get(id).best;
        Best {
            score,
            witness: Witness {
                moves: paused(&line),
                technique_score: score,
                customer_result: self.best_result(id, trust),
            },
        }
    }

    /// The options of the best play from here.
    pub(super) fn best_line(&mut self, mut id: PositionId, mut trust: i32) -> Vec<usize> {
        let mut line = Vec::new();
        while let Some(way) = self.best_way(id, trust) {
            line.push(usize::from(way.option));
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
