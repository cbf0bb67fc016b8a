//! What of the account of a play can still make a difference.
//!
//! Turns an [`Account`] and what can still be entered into it ([`Prospect`]) into [`Settled`]: two accounts
//! that settle to the same words gain and lose the same whatever is played from there; where their counts are the same
//! as well, they end with the same technique score and the same verdict. Never guesses: what might still matter is kept.

use crate::catalog::{Severity, TechniqueId};
use crate::scenario::Scenario;

use super::account::{ATTENTION, Account, Accounts, Mark, bits, such};
use super::measure::Counts;
use super::order::acts_read;
use super::rubric::{Rubric, rule};

/// What a scenario asks for, as far as it decides what still matters.
#[derive(Debug, Clone)]
pub struct Outlook {
    severe: u64,
    /// The rules that apply.
    rules: u16,
    /// What rules count, in halves, by the lower and the upper seven of them.
    halves: [[u8; 128]; 2],
    /// The rules that decide by themselves whether a play passes.
    verdict_rules: u16,
    /// Credits that hang on the whole play, attention among them.
    whole: u64,
    /// The pitfall by which attention is lost, where that counts.
    multitask: u64,
    keeps_tension: bool,
}

/// All that can still be entered into an account, or is sure to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prospect {
    /// Credits that some way on brings.
    most: u64,
    /// Credits that every way on brings.
    least: u64,
    /// Pitfalls that some way on falls into.
    once: u64,
    /// Pitfalls that some way on falls into twice.
    again: u64,
    /// Order rules that some way on may decide.
    rules: u16,
}

/// The part of an account that decides everything to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settled {
    /// What decides how much every way on adds.
    pub words: [u64; 5],
    /// What it adds to.
    pub counts: Counts,
}

/// The highest bit of every credit but attention.
const HIGHEST: u64 = 0o4_444_444_444_444_444;

/// The quarters of some credits together, attention not among them. The highest bit counts two.
fn sum(credits: u64) -> u32 {
    credits.count_ones() + (credits & HIGHEST).count_ones()
}

impl Prospect {
    /// Nothing comes any more.
    pub const END: Self = Self {
        most: 0,
        least: 0,
        once: 0,
        again: 0,
        rules: 0,
    };

    /// First one move, then all that is ahead of it.
    #[must_use]
    pub fn after(&self, mark: &Mark) -> Self {
        Self {
            most: self.most | mark.credits,
            least: self.least | mark.credits,
            once: self.once | mark.pitfalls,
            again: self.again | self.once & mark.pitfalls,
            rules: self.rules | mark.rules,
        }
    }

    /// This or the other.
    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        Self {
            most: self.most | other.most,
            least: self.least & other.least,
            once: self.once | other.once,
            again: self.again | other.again,
            rules: self.rules | other.rules,
        }
    }
}

impl Outlook {
    /// What `scenario` asks for.
    pub fn of(scenario: &Scenario, rubric: &Rubric) -> Self {
        let known = scenario.catalogue.known();
        let trap = scenario.catalogue.known_pitfalls();
        let halves = |first: usize, some: usize| {
            let rules = rubric.rules.iter().filter(|(number, _)| {
                let at = usize::from(*number).wrapping_sub(first);
                at < 7 && some >> at & 1 != 0
            });
            rules.map(|(_, halves)| halves).sum()
        };
        let special = |id: &TechniqueId| {
            [known.tension_first, known.pause_first, known.full_attention].contains(id)
        };
        let key_has = |id| scenario.key.iter().any(|group| group.contains(&id));
        let keeps_attention = key_has(known.full_attention);
        let groups = scenario.key.iter().enumerate();
        let whole = groups
            .filter(|(_, group)| group.iter().any(special))
            .fold(0, |all, (place, _)| all | bits(place, 4));
        Self {
            severe: such(scenario, Severity::Severe),
            rules: (rubric.rules.iter()).fold(0, |all, (number, _)| all | 1 << number),
            halves: [0, 7].map(|first| std::array::from_fn(|some| halves(first, some))),
            verdict_rules: if scenario.reconcilable {
                0
            } else {
                1 << rule::O13
            },
            whole: if keeps_attention {
                whole | bits(ATTENTION, 4)
            } else {
                whole
            },
            multitask: if keeps_attention {
                1 << trap.multitask.index()
            } else {
                0
            },
            keeps_tension: key_has(known.tension_first),
        }
    }

    /// What of an account still decides.
    pub fn settle(&self, accounts: &Accounts, account: &Account, ahead: &Prospect) -> Settled {
        let marks = accounts.order(account);
        let applies = self.rules;
        let mut open = ahead.rules & (applies | self.verdict_rules) & !marks.decided;
        if !marks.first_move_made {
            open |= 1 << rule::O2 & applies;
        }
        let earned_halves = self.halves(marks.earned);
        let closed = !(ahead.most | self.whole | bits(ATTENTION, 4));
        let earned = sum(account.credits & closed);
        let undecided = ahead.most & !ahead.least | self.whole;
        let tension = if self.keeps_tension {
            1 | u64::from(marks.left_tension) << 1 | u64::from(marks.premature_in_tension) << 2
        } else if open & 1 << rule::O1 != 0 {
            u64::from(marks.premature_in_tension) << 2
        } else {
            0
        };
        let verdict = marks.earned & self.verdict_rules != 0;
        let order = u64::from(open)
            | u64::from(marks.happened & acts_read(open)) << 16
            | tension << 48
            | u64::from(verdict) << 52
            | u64::from(marks.first_move_made) << 53;
        let severe = account.once & self.severe != 0;
        Settled {
            words: [
                account.credits & undecided,
                // What can come but once more counts the same after none and after one.
                account.once & (ahead.again | self.multitask),
                account.twice & ahead.once,
                order,
                u64::from(account.lost) | u64::from(severe) << 8,
            ],
            counts: Counts::new(earned, earned_halves, account.points),
        }
    }

    /// What some rules count, in halves.
    fn halves(&self, rules: u16) -> u32 {
        let (lower, upper) = (rules & 127, rules >> 7 & 127);
        u32::from(self.halves[0][usize::from(lower)] + self.halves[1][usize::from(upper)])
    }
}
