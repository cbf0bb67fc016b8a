//! How plays come to each stand, from the start on.
//!
//! For all counts with which a play comes to a stand it is known how likely a random player does, how many plays do,
//! and the highest and the lowest trust with which one does. Since an answer only adds to trust, those two are enough
//! to know the highest and the lowest customer result, and the way back gives the play.

use std::ops::Range;

use crate::assess::Counts;

use super::positions::{Position, Positions, StandId, Way, added};

/// How plays come to a stand with the same counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Arrival {
    pub(super) counts: Counts,
    pub(super) chance: f64,
    pub(super) plays: u64,
    pub(super) highest: Trail,
    pub(super) lowest: Trail,
}

/// A number of an arrival.
pub(super) type ArrivalId = u32;

/// The trust of one play that comes here, and where it came from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Trail {
    pub(super) trust: i32,
    pub(super) option: u8,
    pub(super) from: Option<ArrivalId>,
}

/// The arrivals at all stands, those at one stand side by side.
pub(super) struct Arrivals {
    pub(super) list: Vec<Arrival>,
    spans: Vec<Range<usize>>,
}

impl Arrivals {
    /// All arrivals of plays that begin at `start` with this trust.
    pub(super) fn of(positions: &Positions, start: Position, trust: i32) -> Self {
        let mut all = Self {
            list: Vec::new(),
            spans: vec![0..0; start.stand as usize + 1],
        };
        let begin = Trail {
            trust,
            option: 0,
            from: None,
        };
        let before = Incoming::of(positions, start.stand);
        let mut places = Places::default();
        // What follows a stand has a lower number, so all that leads to it is there when its turn comes.
        for id in (0..=start.stand).rev() {
            places.first = all.list.len();
            if id == start.stand {
                all.list.push(Arrival {
                    counts: start.counts,
                    chance: 1.0,
                    plays: 1,
                    highest: begin,
                    lowest: begin,
                });
            }
            for &(from, way) in before.of_stand(id) {
                let ways = positions.ways(from);
                let share = 1.0 / ways.len() as f64;
                all.come(from, &ways[usize::from(way)], share, &mut places);
            }
            all.spans[id as usize] = places.first..all.list.len();
        }
        all
    }

    /// All that has arrived at a stand goes a way.
    fn come(&mut self, from: StandId, way: &Way, share: f64, places: &mut Places) {
        for at in self.spans[from as usize].clone() {
            if 2 * (self.list.len() - places.first) >= places.slots.len() {
                places.grow(way.to, &self.list);
            }
            let before = self.list[at];
            let trail = |before: Trail| Trail {
                trust: added(before.trust, way.trust),
                option: way.option,
                from: Some(at as ArrivalId),
            };
            let arrival = Arrival {
                counts: before.counts + way.adds,
                chance: before.chance * share,
                plays: before.plays,
                highest: trail(before.highest),
                lowest: trail(before.lowest),
            };
            match places.find(way.to, arrival.counts, &self.list) {
                Ok(place) => self.list[place].add(&arrival),
                Err(slot) => {
                    places.slots[slot] = (way.to, self.list.len() as ArrivalId);
                    self.list.push(arrival);
                }
            }
        }
    }

    pub(super) fn at(&self, id: StandId) -> impl Iterator<Item = (ArrivalId, &Arrival)> {
        let span = self.spans[id as usize].clone();
        span.map(|at| (at as ArrivalId, &self.list[at]))
    }
}

/// Where the arrivals at the stand in question are, by their counts.
#[derive(Default)]
struct Places {
    /// The first of them.
    first: usize,
    /// A stand and an arrival, from the place of the mixture of its counts on. A slot of another stand is free.
    slots: Vec<(StandId, ArrivalId)>,
}

impl Places {
    /// The arrival with these counts, or a free slot.
    fn find(&self, stand: StandId, counts: Counts, list: &[Arrival]) -> Result<usize, usize> {
        let mask = self.slots.len() - 1;
        let mut slot = counts.mix() as usize & mask;
        loop {
            let (other, place) = self.slots[slot];
            if other != stand {
                return Err(slot);
            }
            if list[place as usize].counts == counts {
                return Ok(place as usize);
            }
            slot = (slot + 1) & mask;
        }
    }

    fn grow(&mut self, stand: StandId, list: &[Arrival]) {
        let size = (2 * self.slots.len()).max(64);
        self.slots = vec![(StandId::MAX, 0); size];
        for place in self.first..list.len() {
            if let Err(slot) = self.find(stand, list[place].counts, list) {
                self.slots[slot] = (stand, place as ArrivalId);
            }
        }
    }
}

/// The ways that lead to each stand: where they begin, and the how manieth there.
struct Incoming {
    ways: Vec<(StandId, u8)>,
    ends: Vec<u32>,
}

impl Incoming {
    fn of(positions: &Positions, start: StandId) -> Self {
        let mut ends = vec![0_u32; start as usize + 2];
        let all = || (0..=start).rev();
        for way in all().flat_map(|id| positions.ways(id)) {
            ends[way.to as usize + 1] += 1;
        }
        for at in 1..ends.len() {
            ends[at] += ends[at - 1];
        }
        let mut ways = vec![(0, 0); ends[start as usize + 1] as usize];
        for id in all() {
            for (at, way) in positions.ways(id).iter().enumerate() {
                let end = &mut ends[way.to as usize];
                ways[*end as usize] = (id, at as u8);
                *end += 1;
            }
        }
        Self { ways, ends }
    }

    fn of_stand(&self, id: StandId) -> &[(StandId, u8)] {
        let first = (id as usize).checked_sub(1);
        let first = first.map_or(0, |before| self.ends[before]);
        &self.ways[first as usize..self.ends[id as usize] as usize]
    }
}

impl Arrival {
    /// More plays that come with the same counts.
    fn add(&mut self, other: &Self) {
        if other.highest.trust > self.highest.trust {
            self.highest = other.highest;
        }
        if other.lowest.trust < self.lowest.trust {
            self.lowest = other.lowest;
        }
        self.chance += other.chance;
        self.plays = self.plays.saturating_add(other.plays);
    }
}
