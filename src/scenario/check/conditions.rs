//! Conditions: facts that exist, gauges within their range.

use super::names::Names;
use crate::scenario::draft::Condition;
use crate::scenario::fault::{At, FaultKind, Faults};
use crate::scenario::model::{FactId, Guard};
use crate::scenario::words::Gauge;

const DEEPEST: usize = 16;

/// The guard for `condition`; where a name stands for nothing, a guard that only fills the place.
pub fn guard(condition: &Condition, names: &Names, at: &At, faults: &mut Faults) -> Guard {
    Conditions { names, faults }.guard(condition, at, 1)
}

struct Conditions<'a, 'f> {
    names: &'a Names<'a>,
    faults: &'f mut Faults,
}

impl Conditions<'_, '_> {
    fn guard(&mut self, condition: &Condition, at: &At, depth: usize) -> Guard {
        if depth > DEEPEST {
            let most = DEEPEST;
            self.faults.at(at, || FaultKind::ConditionDepth { most });
            return Guard::Promised;
        }
        match condition {
            Condition::Hot => Guard::Hot,
            Condition::Warm => Guard::Warm,
            Condition::Calm => Guard::Calm,
            Condition::Phase(phase) => Guard::Phase(*phase),
            Condition::AtLeast(gauge, value) => {
                Guard::AtLeast(*gauge, self.units(*gauge, *value, &at.item(1)))
            }
            Condition::AtMost(gauge, value) => {
                Guard::AtMost(*gauge, self.units(*gauge, *value, &at.item(1)))
            }
            Condition::Knows(name) => {
                let fact = self.names.fact(name, &at.item(0), self.faults);
                Guard::Knows(fact.unwrap_or(FactId(0)))
            }
            Condition::Promised => Guard::Promised,
            Condition::All(all) => Guard::All(self.each("All", all, at, depth)),
            Condition::Any(any) => Guard::Any(self.each("Any", any, at, depth)),
            Condition::Not(inner) => {
                Guard::Not(Box::new(self.guard(inner, &at.item(0), depth + 1)))
            }
        }
    }

    fn each(
        &mut self,
        word: &'static str,
        conditions: &[Condition],
        at: &At,
        depth: usize,
    ) -> Vec<Guard> {
        if conditions.is_empty() {
            self.faults.head(at, || FaultKind::EmptyCondition { word });
        }
        let list = at.item(0);
        let items = conditions.iter().enumerate();
        items
            .map(|(index, inner)| self.guard(inner, &list.item(index), depth + 1))
            .collect()
    }

    /// The value of a gauge in the units of the kettle.
    fn units(&mut self, gauge: Gauge, value: f64, at: &At) -> i32 {
        let (name, least, most, units) = match gauge {
            Gauge::Temperature => ("Temperature", 30, 100, 10.0),
            Gauge::Flame => ("Flame", 0, 10, 100.0),
            Gauge::Steam => ("Steam", 0, 100, 10.0),
            Gauge::Heard => ("Heard", 0, 1, 100.0),
            Gauge::Trust => ("Trust", 0, 100, 10.0),
        };
        if value.is_finite() && !(f64::from(least)..=f64::from(most)).contains(&value) {
            self.faults.at(at, || FaultKind::GaugeRange {
                gauge: name,
                least,
                most,
                found: value,
            });
            return 0;
        }
        (value * units).round() as i32
    }
}
