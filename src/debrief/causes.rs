//! Why the gauges moved, in words.

use std::fmt;

use crate::catalog::PhaseWeight;
use crate::customer::{Contribution, Kettle, Timing, Wait, Why};
use crate::scenario::{Gauge, Scenario};
use crate::session::Turn;

/// The change of one gauge and its parts, largest first. The parts add up to the change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Which gauge.
    pub gauge: Gauge,
    /// By how much, in the unit of the gauge.
    pub change: i32,
    /// The parts: a clause and an amount.
    pub parts: Vec<(String, i32)>,
}

const GAUGES: [Gauge; 5] = [
    Gauge::Temperature,
    Gauge::Flame,
    Gauge::Steam,
    Gauge::Heard,
    Gauge::Trust,
];

/// A change with its sign, such as `+7.6` or `−1.47`.
pub fn signed(gauge: Gauge, change: i32) -> String {
    let sign = if change < 0 { '−' } else { '+' };
    format!("{sign}{}", gauge.show(change.abs()))
}

/// Everything that a move changed, gauge by gauge. Gauges that stood still are left out.
pub fn told(scenario: &Scenario, turn: &Turn) -> Vec<Told> {
    let (before, after) = (turn.step.before, turn.step.after.kettle);
    GAUGES
        .into_iter()
        .map(|gauge| {
            let mut parts: Vec<(String, i32)> = turn
                .causes
                .iter()
                .filter(|part| part.gauge == gauge)
                .map(|part| (clause(scenario, part, before, after), part.amount))
                .collect();
            parts.sort_by_key(|(_, amount)| -amount.abs());
            Told {
                gauge,
                change: after.gauge(gauge) - before.gauge(gauge),
                parts,
            }
        })
        .filter(|told| told.change != 0)
        .collect()
}

/// The two or three changes that matter most, one clause each: the value, then what it comes from.
pub fn brief(scenario: &Scenario, turn: &Turn) -> Vec<(String, String)> {
    let mut all = told(scenario, turn);
    // A tenth of the range counts as much on one gauge as on another.
    all.sort_by_key(|told| {
        let range = match told.gauge {
            Gauge::Temperature => 350,
            Gauge::Flame => 500,
            Gauge::Steam | Gauge::Trust => 1000,
            Gauge::Heard => 100,
        };
        -(i64::from(told.change.abs()) * 10_000 / range)
    });
    all.truncate(3);
    let mut told_before: Vec<&str> = Vec::new();
    all.iter()
        .map(|told| {
            let reason = main_reason(told, &told_before);
            told_before.push(reason);
            let words = format!("{}: {reason}", told.gauge.word());
            (signed(told.gauge, told.change), words)
        })
        .collect()
}

/// The largest part of a change, or the next that is not much smaller where the largest was told already.
fn main_reason<'a>(told: &'a Told, told_before: &[&str]) -> &'a str {
    let same_way = |(_, amount): &&(String, i32)| (*amount < 0) == (told.change < 0);
    let mut parts = told.parts.iter().filter(same_way).peekable();
    let Some((first, most)) = parts.peek() else {
        return "";
    };
    let fresh = parts.clone().find(|(clause, amount)| {
        4 * amount.abs() >= most.abs() && !told_before.contains(&clause.as_str())
    });
    fresh.map_or(first.as_str(), |(clause, _)| clause.as_str())
}

/// One cause of a move's changes, as a clause.
pub fn cause_words(scenario: &Scenario, turn: &Turn, part: &Contribution) -> String {
    clause(scenario, part, turn.step.before, turn.step.after.kettle)
}

fn clause(scenario: &Scenario, part: &Contribution, before: Kettle, after: Kettle) -> String {
    let catalogue = &scenario.catalogue;
    match part.why {
        Why::Technique(id, PhaseWeight::Premature) => {
            format!("{}, too early", catalogue.technique(id).cause)
        }
        Why::Technique(id, _) => catalogue.technique(id).cause.clone(),
        Why::Pitfall(id) => catalogue.pitfall(id).cause.clone(),
        Why::Timing(timing) => timing_clause(timing).to_owned(),
        Why::Wait(Wait::Hold(minutes)) => format!("a hold of {minutes} minutes"),
        Why::Wait(Wait::Mail(hours)) => format!("an answer after {hours} hours"),
        Why::Pull => pull_clause(part.amount, before, after).to_owned(),
        Why::Simmer if part.amount > 0 => "it is still hot, and patience runs down".to_owned(),
        Why::Simmer => "it is calm enough for patience to come back".to_owned(),
        Why::Limit => "the gauge stands at its end".to_owned(),
    }
}

fn timing_clause(timing: Timing) -> &'static str {
    match timing {
        Timing::Paused => "you took a breath first",
        Timing::Rattled => "you answered without a breath",
        Timing::Interrupted => "you spoke over the customer",
        Timing::DeadAir => "a silence ran on",
    }
}

fn pull_clause(amount: i32, before: Kettle, after: Kettle) -> &'static str {
    match (amount > 0, after.flame.cmp(&before.flame)) {
        (true, std::cmp::Ordering::Greater) => "the flame rose, pulling the heat up",
        (true, _) => "the flame keeps the heat up",
        (false, std::cmp::Ordering::Less) => "the flame fell, and the heat with it",
        (false, _) => "the heat settles towards the flame",
    }
}

/// "Temperature +7.6: you spoke over the customer (+4.0), .. (+0.5)".
impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let mut name = self.gauge.word().to_owned();
        name[..1].make_ascii_uppercase();
        write!(f, "{name} {}", signed(self.gauge, self.change))?;
        for (index, (clause, amount)) in self.parts.iter().enumerate() {
            let separator = if index == 0 { ": " } else { ", " };
            write!(f, "{separator}{clause} ({})", signed(self.gauge, *amount))?;
        }
        Ok(())
    }
}
