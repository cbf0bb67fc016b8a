//! Figures over all plays, summed up over all that arrives where plays end.

use std::cmp::Reverse;

use crate::assess::{Rubric, Tenths};
use crate::scenario::{NodeId, Scenario};
use crate::session::End;

use super::arrivals::{Arrival, ArrivalId, Arrivals, Trail};
use super::best::Witness;
use super::play::replay;
use super::positions::{Position, Positions};
use super::report::{Bounds, EndReport, RandomPlayer};

/// The plays that end in one way.
#[derive(Debug, Clone)]
struct Sum {
    end: Option<End>,
    plays: u64,
    chance: f64,
    pass_chance: f64,
    /// Score, result and last position of four plays.
    lowest_score: Found,
    highest_score: Found,
    lowest_result: Found,
    highest_result: Found,
}

#[derive(Debug, Clone, Copy)]
struct Found {
    score: Tenths,
    result: Tenths,
    last: ArrivalId,
    high: bool,
}

/// All figures that need every play.
pub(super) struct Tally {
    pub(super) plays: u64,
    pub(super) endings: Vec<EndReport>,
    pub(super) random: RandomPlayer,
    pub(super) stuck: Vec<NodeId>,
    /// The bounds over all plays, where there is a play.
    pub(super) overall: Option<Bounds>,
}

/// Sums up all plays from `start`, which begins with this trust.
pub(super) fn tally(positions: &Positions, start: Position, trust: i32) -> Tally {
    let arrivals = Arrivals::of(positions, start, trust);
    let mut sums: Vec<Sum> = Vec::new();
    let mut random = RandomPlayer::default();
    let mut stuck = Vec::new();
    let mut plays = 0_u64;
    for id in (0..=start.stand).rev() {
        let Some(last) = positions.last(id) else {
            continue;
        };
        for (at, arrival) in arrivals.at(id) {
            plays = plays.saturating_add(arrival.plays);
            let (score, skills, passed) = positions.judged(last, arrival.counts);
            let bin = (score.0 / 100).clamp(0, 9) as usize;
            random.bins[bin] += arrival.chance;
            random.mean_score += arrival.chance * f64::from(score.0) / 10.0;
            random.mean_skills += arrival.chance * f64::from(skills.0) / 10.0;
            if passed {
                random.passes += arrival.chance;
            }
            stuck.extend(last.stuck.filter(|id| !stuck.contains(id)));
            let found = |trail: Trail, high| Found {
                score,
                result: last.result(trail.trust),
                last: at,
                high,
            };
            let (high, low) = (found(arrival.highest, true), found(arrival.lowest, false));
            let sum = Sum {
                end: last.end,
                plays: arrival.plays,
                chance: arrival.chance,
                pass_chance: if passed { arrival.chance } else { 0.0 },
                lowest_score: low,
                highest_score: high,
                lowest_result: low,
                highest_result: high,
            };
            if let Some(known) = sums.iter_mut().find(|known| known.end == sum.end) {
                known.add(&sum);
            } else {
                sums.push(sum);
            }
        }
    }
    stuck.sort_unstable();
    sums.sort_by_key(|sum| match sum.end {
        Some(End::Ending(id)) => (0, id.0),
        Some(End::BoiledOver) => (1, 0),
        Some(End::WalkedOut) => (1, 1),
        None => (2, 0),
    });
    let trails = Trails {
        scenario: positions.scenario,
        rubric: &positions.rubric,
        arrivals: &arrivals.list,
    };
    let overall = sums.clone().into_iter().reduce(|mut all, sum| {
        all.add(&sum);
        all
    });
    Tally {
        plays,
        endings: sums.iter().filter_map(|sum| trails.report(sum)).collect(),
        random,
        stuck,
        overall: overall.map(|sum| trails.bounds(&sum)),
    }
}

impl Sum {
    fn add(&mut self, other: &Self) {
        self.plays = self.plays.saturating_add(other.plays);
        self.chance += other.chance;
        self.pass_chance += other.pass_chance;
        let by_score = |found: &Found| (found.score, found.result);
        let by_result = |found: &Found| (found.result, found.score);
        keep_greater(&mut self.highest_score, other.highest_score, by_score);
        keep_greater(&mut self.highest_result, other.highest_result, by_result);
        keep_greater(&mut self.lowest_score, other.lowest_score, |found| {
            Reverse(by_score(found))
        });
        keep_greater(&mut self.lowest_result, other.lowest_result, |found| {
            Reverse(by_result(found))
        });
    }
}

fn keep_greater<K: Ord>(kept: &mut Found, other: Found, key: impl Fn(&Found) -> K) {
    if key(&other) > key(kept) {
        *kept = other;
    }
}

/// The ways back from where plays end.
struct Trails<'a> {
    scenario: &'a Scenario,
    rubric: &'a Rubric,
    arrivals: &'a [Arrival],
}

impl Trails<'_> {
    fn report(&self, sum: &Sum) -> Option<EndReport> {
        Some(EndReport {
            end: sum.end?,
            plays: sum.plays,
            chance: sum.chance,
            pass_chance: sum.pass_chance,
            bounds: self.bounds(sum),
        })
    }

    fn bounds(&self, sum: &Sum) -> Bounds {
        Bounds {
            lowest_score: self.witness(sum.lowest_score),
            highest_score: self.witness(sum.highest_score),
            lowest_result: self.witness(sum.lowest_result),
            highest_result: self.witness(sum.highest_result),
        }
    }

    fn witness(&self, found: Found) -> Witness {
        let trail = |id: ArrivalId| {
            let arrival = &self.arrivals[id as usize];
            if found.high {
                arrival.highest
            } else {
                arrival.lowest
            }
        };
        let mut options = Vec::new();
        let mut at = trail(found.last);
        while let Some(before) = at.from {
            options.push(usize::from(at.option));
            at = trail(before);
        }
        options.reverse();
        replay(self.scenario, self.rubric, &options).witness
    }
}
