//! Ranges of kettles between a cooler and a hotter one.
//!
//! Hotter means more temperature, flame and steam, and less heard. The rule of the game keeps that order:
//! of two kettles that meet the same answer the hotter stays the hotter. So what holds for both ends of a
//! [`Span`] and hangs on thresholds alone holds for every kettle between them.

use crate::catalog::Phase;
use crate::customer::Kettle;
use crate::scenario::{Gauge, Guard};

/// Temperature, flame, steam and (negative) heard: the greater the hotter.
type Heats = [i32; 4];

const TEMPERATURE: usize = 0;
const FLAME: usize = 1;
const STEAM: usize = 2;
const HEARD: usize = 3;

/// A range of kettles, both ends in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    cool: Heats,
    hot: Heats,
}

fn heats(kettle: &Kettle) -> Heats {
    [
        kettle.temperature,
        kettle.flame,
        kettle.steam,
        -kettle.heard,
    ]
}

fn with_heats(kettle: Kettle, heats: Heats) -> Kettle {
    Kettle {
        temperature: heats[TEMPERATURE],
        flame: heats[FLAME],
        steam: heats[STEAM],
        heard: -heats[HEARD],
        ..kettle
    }
}

impl Span {
    /// Every kettle there is.
    pub(super) const ALL: Self = Self {
        cool: [300, 0, 0, -100],
        hot: [1000, 1000, 1000, 0],
    };

    pub(super) fn contains(&self, kettle: &Kettle) -> bool {
        let heats = heats(kettle);
        (0..4).all(|i| (self.cool[i]..=self.hot[i]).contains(&heats[i]))
    }

    /// The kettles at both ends, alike `kettle` in all else.
    pub(super) fn ends(&self, kettle: Kettle) -> [Kettle; 2] {
        [with_heats(kettle, self.cool), with_heats(kettle, self.hot)]
    }

    /// Only this kettle.
    pub(super) fn only(kettle: &Kettle) -> Self {
        let heats = heats(kettle);
        Self {
            cool: heats,
            hot: heats,
        }
    }

    /// With only so much heard as `kettle`.
    pub(super) fn pin_heard(&mut self, kettle: &Kettle) {
        self.cool[HEARD] = -kettle.heard;
        self.hot[HEARD] = -kettle.heard;
    }

    /// Keeps the side of a threshold on which `kettle` is: `value` and more, or less than it.
    fn keep_side(&mut self, at: usize, value: i32, kettle: &Kettle) {
        if heats(kettle)[at] >= value {
            self.cool[at] = self.cool[at].max(value);
        } else {
            self.hot[at] = self.hot[at].min(value.saturating_sub(1));
        }
    }

    /// Keeps to kettles that answer every part of a condition as `kettle` does.
    pub(super) fn keep_guard(&mut self, guard: &Guard, kettle: &Kettle) {
        match guard {
            Guard::Hot => self.keep_side(TEMPERATURE, 800, kettle),
            Guard::Warm => {
                self.keep_side(TEMPERATURE, 600, kettle);
                self.keep_side(TEMPERATURE, 800, kettle);
            }
            Guard::Calm => self.keep_side(TEMPERATURE, 600, kettle),
            Guard::AtLeast(gauge, value) => self.keep_gauge(*gauge, *value, kettle),
            Guard::AtMost(gauge, value) => {
                self.keep_gauge(*gauge, value.saturating_add(1), kettle);
            }
            Guard::All(guards) | Guard::Any(guards) => {
                for guard in guards {
                    self.keep_guard(guard, kettle);
                }
            }
            Guard::Not(guard) => self.keep_guard(guard, kettle),
            Guard::Phase(_) | Guard::Knows(_) | Guard::Promised => {}
        }
    }

    fn keep_gauge(&mut self, gauge: Gauge, value: i32, kettle: &Kettle) {
        match gauge {
            Gauge::Temperature => self.keep_side(TEMPERATURE, value, kettle),
            Gauge::Flame => self.keep_side(FLAME, value, kettle),
            Gauge::Steam => self.keep_side(STEAM, value, kettle),
            // Heard at least so much is the same as not hotter than that.
            Gauge::Heard => self.keep_side(HEARD, 1_i32.saturating_sub(value), kettle),
            // A state whose trust is asked for is told apart by its trust.
            Gauge::Trust => {}
        }
    }

    /// Keeps to kettles after a move that boil over, or open or close a phase, as `kettle` does.
    pub(super) fn keep_phase(&mut self, before: Phase, after: Phase, kettle: &Kettle) {
        self.keep_side(STEAM, 1000, kettle);
        match (before, after) {
            (Phase::Tension, Phase::Tension) if kettle.temperature > 700 => {
                self.keep_side(TEMPERATURE, 701, kettle);
            }
            (Phase::Tension, Phase::Tension) => self.keep_side(HEARD, -59, kettle),
            (Phase::Tension, _) => {
                self.keep_side(TEMPERATURE, 701, kettle);
                self.keep_side(HEARD, -59, kettle);
            }
            (Phase::Problem | Phase::Solution, _) => self.keep_side(TEMPERATURE, 801, kettle),
            _ => {}
        }
    }

    /// What both have in common.
    fn and(&self, other: &Self) -> Self {
        let mut both = *self;
        for i in 0..4 {
            both.cool[i] = both.cool[i].max(other.cool[i]);
            both.hot[i] = both.hot[i].min(other.hot[i]);
        }
        both
    }

    /// A guess at the kettles around `before` that a move takes into this span, where it takes `before` to
    /// `after`. Whoever uses it tries both ends.
    pub(super) fn guess_before(&self, before: &Kettle, after: &Kettle, share: i32) -> Self {
        let (from, to) = (heats(before), heats(after));
        let slack = |end: &Heats, limits: &Heats, sign: i32| -> Heats {
            let room = |i: usize| {
                if end[i] == limits[i] {
                    2000
                } else {
                    (sign * (end[i] - to[i])).max(0)
                }
            };
            let (steam, flame) = (room(STEAM), room(FLAME));
            // What heats by one degree adds up to 0.3 of a point of steam.
            let heat = room(TEMPERATURE).min(steam * 3 / 2) * share / 8;
            let flame_room = flame.min(heat * 2);
            let own = heat * 3 / 4;
            let used = (own * 2 / 3 + flame_room / 4) / 3;
            let grow = [own, flame_room, (steam - used).max(0), room(HEARD)];
            std::array::from_fn(|i| from[i] + sign * grow[i])
        };
        let guess = Self {
            cool: slack(&self.cool, &Self::ALL.cool, -1),
            hot: slack(&self.hot, &Self::ALL.hot, 1),
        };
        guess.and(&Self::ALL)
    }

    /// Narrows this span to another that holds the same kettle.
    pub(super) fn narrow(&mut self, other: &Self) {
        *self = self.and(other);
    }
}
