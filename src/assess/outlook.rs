//! What of the account of a play can still make a difference, node by node.
//!
//! Turns a [`Ledger`] into [`Settled`]: two ledgers that settle to the same value at a node end with the
//! same technique score and the same verdict whatever is played from there. Never guesses: what might
//! still matter is kept.

use crate::catalog::{Channel, PhaseWeight, Severity, TechniqueId};
use crate::scenario::{Credit, NodeId, Scenario, Takes};
use crate::session::gather;

use super::ledger::{Ledger, MOST_KEYS};
use super::order::{Deciders, acts_read};
use super::rubric::{Rubric, rule};

/// What can still be earned or lost at each node and after it.
#[derive(Debug, Clone)]
pub struct Outlook {
    nodes: Vec<Open>,
    /// Points of each pitfall, by its bit.
    points: Vec<u16>,
    severe: u64,
    rules: Vec<(u8, u8)>,
    /// The rules that decide by themselves whether a play passes.
    verdict_rules: u16,
    /// Key techniques whose credit hangs on the whole play.
    of_the_whole_play: u16,
    keeps_attention: bool,
    keeps_tension: bool,
}

/// What is open at a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Open {
    /// The most credit that can still come for each key technique, in quarters.
    credit: [u8; MOST_KEYS],
    pitfalls: u64,
    rules: u16,
}

/// The part of a ledger that decides everything to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Settled {
    credits: u64,
    once: u64,
    twice: u64,
    order: u64,
    points: u16,
    lost: u8,
    attention: u8,
    severe: bool,
}

impl Outlook {
    /// What is open at each node of `scenario`.
    pub fn of(scenario: &Scenario, rubric: &Rubric) -> Self {
        let known = scenario.catalogue.known();
        let trap = scenario.catalogue.known_pitfalls();
        let deciders = Deciders::of(known);
        let applies = rubric
            .rules
            .iter()
            .fold(0_u16, |bits, (number, _)| bits | 1 << number);
        let verdict_rules = if scenario.reconcilable {
            0
        } else {
            1 << rule::O13
        };
        let mut nodes: Vec<Open> = scenario
            .nodes
            .iter()
            .map(|node| {
                let mut open = Open {
                    pitfalls: always_open(scenario),
                    ..Open::default()
                };
                for option in &node.options {
                    for pitfall in &option.breaks {
                        open.pitfalls |= 1 << pitfall.index();
                    }
                    if matches!(option.takes, Some(Takes::Minutes(_))) {
                        open.pitfalls |= 1 << trap.keep_waiting.index();
                    }
                    for tag in &option.tags {
                        let most = if tag.credit == Credit::Full { 4 } else { 2 };
                        for (credit, group) in open.credit.iter_mut().zip(&scenario.key) {
                            if group.contains(&tag.technique) {
                                *credit = (*credit).max(most);
                            }
                        }
                        open.pitfalls |= derived(scenario, tag.technique);
                        open.rules |= deciders.decided_by(scenario, tag.technique);
                    }
                }
                open.rules |= 1 << rule::O1 | 1 << rule::O8 | 1 << rule::O10 | 1 << rule::O11;
                if node.name == scenario.node(scenario.start).name {
                    open.rules |= 1 << rule::O2;
                }
                open.rules &= applies | verdict_rules;
                open
            })
            .collect();
        gather(scenario, &mut nodes, |open, after| {
            open.pitfalls |= after.pitfalls;
            open.rules |= after.rules;
            for (most, other) in open.credit.iter_mut().zip(after.credit) {
                *most = (*most).max(other);
            }
        });
        let special = |id: &TechniqueId| {
            [known.tension_first, known.pause_first, known.full_attention].contains(id)
        };
        let key_has = |id| scenario.key.iter().any(|group| group.contains(&id));
        let whole = scenario.key.iter().enumerate();
        Self {
            nodes,
            points: (scenario.catalogue.pitfalls())
                .map(|(_, pitfall)| pitfall.severity.points() as u16)
                .collect(),
            severe: scenario
                .catalogue
                .pitfalls()
                .filter(|(_, pitfall)| pitfall.severity == Severity::Severe)
                .fold(0, |bits, (id, _)| bits | 1 << id.index()),
            rules: rubric.rules.clone(),
            verdict_rules,
            of_the_whole_play: whole
                .filter(|(_, group)| group.iter().any(special))
                .fold(0, |bits, (place, _)| bits | 1 << place),
            keeps_attention: key_has(known.full_attention),
            keeps_tension: key_has(known.tension_first),
        }
    }

    /// What of `ledger` still decides, at a node or, without one, at the end.
    pub fn settle(&self, ledger: &Ledger, at: Option<NodeId>) -> Settled {
        let open = at.map_or_else(Open::default, |id| self.nodes[usize::from(id.0)]);
        let mut credits = 0;
        let mut earned_for_good = 0;
        for (place, &best) in ledger.best.iter().enumerate() {
            let whole = self.of_the_whole_play & (1 << place) != 0;
            if whole || best < open.credit[place] {
                // One more than the credit, so that what is open is told from what is closed.
                credits |= u64::from(best + 1) << (3 * place);
            } else {
                earned_for_good += u64::from(best);
            }
        }
        let attention_loss = if self.keeps_attention { u64::MAX } else { 0 };
        let points = self.total(ledger.once) + self.total(ledger.twice);
        Settled {
            credits: credits | earned_for_good << 56,
            once: ledger.once & (open.pitfalls | attention_loss),
            twice: ledger.twice & open.pitfalls,
            order: self.order(ledger, open.rules),
            points,
            lost: ledger.timing_lost.min(8) as u8,
            attention: if self.keeps_attention {
                ledger.attention
            } else {
                0
            },
            severe: ledger.once & self.severe != 0,
        }
    }

    fn total(&self, mut bits: u64) -> u16 {
        let mut sum = 0;
        while bits != 0 {
            sum += self.points[bits.trailing_zeros() as usize];
            bits &= bits - 1;
        }
        sum
    }

    fn order(&self, ledger: &Ledger, open: u16) -> u64 {
        let marks = ledger.order;
        let open = open & !marks.decided;
        let halves: u64 = self
            .rules
            .iter()
            .filter(|(number, _)| marks.has(*number))
            .map(|(_, halves)| u64::from(*halves))
            .sum();
        let tension = if marks.left_tension && !self.keeps_tension {
            (true, false)
        } else {
            (marks.left_tension, marks.premature_in_tension)
        };
        let verdict = marks.earned & self.verdict_rules != 0;
        u64::from(open)
            | u64::from(marks.happened & acts_read(open)) << 16
            | halves << 32
            | u64::from(tension.0) << 48
            | u64::from(tension.1) << 49
            | u64::from(verdict) << 50
            | u64::from(marks.first_move_made) << 51
    }
}

/// Pitfalls that a play may fall into wherever it stands.
fn always_open(scenario: &Scenario) -> u64 {
    let trap = scenario.catalogue.known_pitfalls();
    if scenario.channel == Channel::Desk {
        return u64::MAX;
    }
    let mut open = [trap.assume_satisfied, trap.let_it_go, trap.empty_apology]
        .iter()
        .fold(0, |bits, id| bits | 1 << id.index());
    if scenario.options().any(|option| option.sets.promise) {
        open |= 1 << trap.go_silent.index() | 1 << trap.break_promise.index();
    }
    if !scenario.reconcilable {
        open |= 1 << trap.endless_appeasing.index();
    }
    open
}

/// Pitfalls that the use of a technique may be.
fn derived(scenario: &Scenario, id: TechniqueId) -> u64 {
    let known = scenario.catalogue.known();
    let trap = scenario.catalogue.known_pitfalls();
    let weights = scenario.catalogue.technique(id).weights;
    let ever_early = [
        weights.tension,
        weights.problem,
        weights.solution,
        weights.close,
        weights.follow_up,
    ]
    .contains(&PhaseWeight::Premature);
    let mut bits = 0;
    if ever_early {
        bits |= 1 << trap.fix_before_heard.index();
    }
    if id == known.own_it {
        bits |= 1 << trap.false_confession.index();
    }
    if id == known.offer_options {
        bits |= 1 << trap.impose_fix.index();
    }
    bits
}
