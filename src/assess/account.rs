//! The account of a play packed into a few words, for whoever carries millions of them.
//!
//! An [`Account`] says what its [`Ledger`] says, and a [`Mark`] what one move enters. Credits only rise, so
//! they are kept as bits that are only ever set. What became of the order rules is worked out by the
//! ledger's own rule, once for each way that it stands and each move.

use std::collections::BTreeMap;

use crate::catalog::Severity;
use crate::scenario::Scenario;
use crate::session::Step;

use super::ledger::{Ledger, MOST_KEYS};
use super::order::OrderMarks;

/// More timing lost, in halves, than makes any difference.
const MOST_LOST: u16 = 8;

/// Where full attention stands among the credits.
pub(super) const ATTENTION: usize = MOST_KEYS;

/// One credit as bits: at least one quarter, at least two, all four.
pub(super) fn bits(place: usize, quarters: u8) -> u64 {
    let bits = match quarters {
        0 => 0,
        1 => 1,
        2 | 3 => 3,
        _ => 7,
    };
    bits << (3 * place)
}

fn quarters(credits: u64, place: usize) -> u8 {
    match credits >> (3 * place) & 7 {
        0 => 0,
        1 => 1,
        3 => 2,
        _ => 4,
    }
}

/// What one move enters into an account.
#[derive(Debug, Clone, Copy)]
pub struct Mark {
    pub(super) credits: u64,
    pub(super) pitfalls: u64,
    /// The order rules that it may decide.
    pub(super) rules: u16,
    lost: u8,
    points: u32,
}

/// All that a score needs of the past, in a few words. It is read with the [`Accounts`] that made it.
#[derive(Debug, Clone, Copy)]
pub struct Account {
    pub(super) credits: u64,
    pub(super) once: u64,
    pub(super) twice: u64,
    pub(super) order: u32,
    pub(super) lost: u8,
    /// The points of all pitfalls so far, each in at most two moves.
    pub(super) points: u32,
}

/// The pitfalls of one severity.
pub(super) fn such(scenario: &Scenario, severity: Severity) -> u64 {
    let pitfalls = scenario.catalogue.pitfalls();
    let such = pitfalls.filter(|(_, pitfall)| pitfall.severity == severity);
    such.fold(0, |bits, (id, _)| bits | 1 << id.index())
}

/// What the accounts of one scenario have in common.
#[derive(Debug)]
pub struct Accounts {
    /// The pitfalls of each severity, and the points that one costs.
    points: [(u64, u32); 3],
    orders: Vec<OrderMarks>,
    order_ids: BTreeMap<OrderMarks, u32>,
    /// By mark: the order after it, by the order before; [`UNKNOWN`] until it is needed.
    after: Vec<Vec<u32>>,
    marks: Vec<Mark>,
}

const UNKNOWN: u32 = u32::MAX;

impl Accounts {
    /// No accounts yet.
    pub fn new(scenario: &Scenario) -> Self {
        let severities = [Severity::Mild, Severity::Moderate, Severity::Severe];
        Self {
            points: severities.map(|one| (such(scenario, one), one.points() as u32)),
            orders: Vec::new(),
            order_ids: BTreeMap::new(),
            after: Vec::new(),
            marks: Vec::new(),
        }
    }

    /// The points of some pitfalls.
    fn points(&self, pitfalls: u64) -> u32 {
        let points = self.points.iter();
        points
            .map(|(some, points)| (pitfalls & some).count_ones() * points)
            .sum()
    }

    /// The account that says what a ledger says.
    pub fn of(&mut self, ledger: &Ledger) -> Account {
        let credits = ledger.best.iter().enumerate();
        let credits = credits.fold(bits(ATTENTION, ledger.attention), |all, (place, &best)| {
            all | bits(place, best)
        });
        Account {
            credits,
            once: ledger.once,
            twice: ledger.twice,
            order: self.order_id(ledger.order),
            lost: ledger.timing_lost.min(MOST_LOST) as u8,
            points: self.points(ledger.once) + self.points(ledger.twice),
        }
    }

    /// A ledger that says what an account says, but for timing lost beyond all that counts.
    pub fn ledger(&self, account: &Account) -> Ledger {
        Ledger {
            best: std::array::from_fn(|place| quarters(account.credits, place)),
            attention: quarters(account.credits, ATTENTION),
            order: self.order(account),
            once: account.once,
            twice: account.twice,
            timing_lost: u16::from(account.lost),
        }
    }

    pub(super) fn order(&self, account: &Account) -> OrderMarks {
        self.orders[account.order as usize]
    }

    /// The number of marks so far.
    pub fn marks(&self) -> usize {
        self.marks.len()
    }

    /// The mark with this number.
    pub fn mark(&self, number: usize) -> &Mark {
        &self.marks[number]
    }

    /// Adds the mark of a move and gives it the next number.
    pub fn add(&mut self, scenario: &Scenario, step: &Step) {
        let ledger = Ledger::of(scenario, [step]);
        let Account {
            credits,
            once,
            lost,
            points,
            ..
        } = self.of(&ledger);
        self.marks.push(Mark {
            credits,
            pitfalls: once,
            rules: OrderMarks::decidable(scenario, step),
            lost,
            points,
        });
        self.after.push(Vec::new());
    }

    /// The account after the move `step`, whose mark has this number.
    pub fn record(
        &mut self,
        scenario: &Scenario,
        account: &Account,
        number: usize,
        step: &Step,
    ) -> Account {
        let mark = self.marks[number];
        let order = self.order_after(scenario, account.order, number, step);
        let points = if account.twice & mark.pitfalls == 0 {
            mark.points
        } else {
            self.points(mark.pitfalls & !account.twice)
        };
        Account {
            credits: account.credits | mark.credits,
            once: account.once | mark.pitfalls,
            twice: account.twice | account.once & mark.pitfalls,
            order,
            points: account.points + points,
            lost: (account.lost + mark.lost).min(MOST_LOST as u8),
        }
    }

    fn order_after(&mut self, scenario: &Scenario, order: u32, number: usize, step: &Step) -> u32 {
        let known = self.after[number].get(order as usize);
        if let Some(&known) = known.filter(|known| **known != UNKNOWN) {
            return known;
        }
        let mut marks = self.orders[order as usize];
        marks.record(scenario, step);
        let id = self.order_id(marks);
        let after = &mut self.after[number];
        if after.len() <= order as usize {
            after.resize(order as usize + 1, UNKNOWN);
        }
        after[order as usize] = id;
        id
    }

    fn order_id(&mut self, marks: OrderMarks) -> u32 {
        let next = self.orders.len() as u32;
        let id = *self.order_ids.entry(marks).or_insert(next);
        if id == next {
            self.orders.push(marks);
        }
        id
    }
}
