//! Kettles of which it is known what follows, and all between them.
//!
//! Hotter means more temperature, flame and steam, less heard and, where a condition ahead asks for it, less
//! trust. The rule of the game keeps that order: of two kettles that meet the same answer the hotter stays
//! the hotter. So where a cooler and a hotter kettle are on the same side of every threshold all the way,
//! every kettle between the two is as well.

use crate::customer::Kettle;
use crate::scenario::{Gauge, Guard};

use super::shelves::Shelves;

/// Temperature, flame, steam, and what is missing to be heard and to full trust, 12 bits each: the greater
/// the hotter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Heats(u64);

/// What something ahead may ask for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reads {
    pub(super) trust: bool,
    pub(super) heard: bool,
    /// Temperature, flame or steam, but for boiling over.
    pub(super) heat: bool,
}

/// The bits of a heat.
const BITS: u32 = 12;

/// The top bit of each heat. No heat needs it.
const TOPS: u64 = 0x800_800_800_800_800;

impl Heats {
    const COOLEST: Self = Self(0);
    const HOTTEST: Self = Self(TOPS - 0x001_001_001_001_001);

    /// The heats of a kettle, without those that nobody asks for.
    pub(super) fn of(kettle: &Kettle, reads: Reads) -> Self {
        let trust = if reads.trust { kettle.trust } else { 1000 };
        let heard = if reads.heard { kettle.heard } else { 100 };
        let heats = [
            kettle.temperature,
            kettle.flame,
            kettle.steam,
            100 - heard,
            1000 - trust,
        ];
        Self(heats.iter().fold(0, |all, &heat| all << BITS | heat as u64))
    }

    /// Those of a kettle that has no heat left, but is heard and trusts as this one.
    pub(super) fn cooled(self) -> Self {
        Self(self.0 & ((1 << (2 * BITS)) - 1))
    }

    /// One of them: trust is 0, temperature 4.
    pub(super) fn heat(self, which: u32) -> usize {
        (self.0 >> (BITS * which) & 0xfff) as usize
    }

    /// Of each heat the one that is chosen.
    fn with(self, other: Self, choose: impl Fn(u64, u64) -> u64) -> Self {
        let heat = |heats: Self, at: u32| heats.0 >> (BITS * at) & 0xfff;
        Self((0..5).rev().fold(0, |all, at| {
            all << BITS | choose(heat(self, at), heat(other, at))
        }))
    }

    /// Whether no heat is above that of `other`.
    fn is_up_to(self, other: Self) -> bool {
        // A top bit stays where nothing had to be borrowed.
        ((other.0 | TOPS) - self.0) & TOPS == TOPS
    }
}

/// For the kettles of one scene: what follows, by a number.
#[derive(Debug, Default)]
pub(super) struct Hulls {
    /// Around each hull, a cooler and a hotter kettle than any in it: a quick look before the close one.
    around: Vec<(Heats, Heats)>,
    list: Vec<Hull>,
    /// The hulls by their heats, once there are [`MANY`].
    shelves: Shelves,
}

/// From here on hulls are looked up by their heats.
const MANY: usize = 24;

/// Kettles from which the same follows, without those that are between others.
#[derive(Debug)]
struct Hull {
    follows: u32,
    /// Where one kettle is the coolest of all, that is the one around the hull, and none is here.
    coolest: Vec<Heats>,
    /// The same for the hottest.
    hottest: Vec<Heats>,
}

impl Hulls {
    /// What follows a kettle, where that is known.
    pub(super) fn find(&self, heats: Heats) -> Option<u32> {
        let place = if self.shelves.is_empty() {
            (0..self.list.len()).find(|&place| self.holds(place, heats))
        } else {
            self.shelves.find(heats, |place| self.holds(place, heats))
        };
        Some(self.list[place?].follows)
    }

    #[inline]
    fn holds(&self, place: usize, heats: Heats) -> bool {
        let (cool, hot) = self.around[place];
        cool.is_up_to(heats) && heats.is_up_to(hot) && {
            let Hull {
                coolest, hottest, ..
            } = &self.list[place];
            (coolest.is_empty() || coolest.iter().any(|cool| cool.is_up_to(heats)))
                && (hottest.is_empty() || hottest.iter().any(|&hot| heats.is_up_to(hot)))
        }
    }

    /// The place for something that follows no kettle yet.
    pub(super) fn open(&mut self, follows: u32) -> u32 {
        self.around.push((Heats::HOTTEST, Heats::COOLEST));
        self.list.push(Hull {
            follows,
            coolest: Vec::new(),
            hottest: Vec::new(),
        });
        self.list.len() as u32 - 1
    }

    /// Notes a kettle that is followed by what has this place.
    pub(super) fn add(&mut self, place: u32, heats: Heats) {
        let place = place as usize;
        let (cool, hot) = self.around[place];
        let wider = (cool.with(heats, u64::min), hot.with(heats, u64::max));
        self.around[place] = wider;
        if !self.shelves.is_empty() {
            if wider != (cool, hot) {
                self.shelves.put(place, wider.0, wider.1);
            }
        } else if self.list.len() >= MANY {
            for (place, (cool, hot)) in self.around.iter().enumerate() {
                self.shelves.put(place, *cool, *hot);
            }
        }
        let hull = &mut self.list[place];
        widen(&mut hull.coolest, heats, (cool, wider.0), Heats::is_up_to);
        widen(&mut hull.hottest, heats, (hot, wider.1), |one, other| {
            other.is_up_to(one)
        });
    }
}

/// Adds a kettle to those at one end, of which none is `beyond` another. What was around that end before, and
/// what is now, comes with it.
fn widen(
    ends: &mut Vec<Heats>,
    heats: Heats,
    (before, now): (Heats, Heats),
    beyond: impl Fn(Heats, Heats) -> bool,
) {
    if now == before {
        if ends.is_empty() || ends.iter().any(|&end| beyond(end, heats)) {
            return;
        }
    } else if now == heats {
        ends.clear();
        return;
    } else if ends.is_empty() {
        ends.push(before);
    }
    ends.retain(|&end| !beyond(heats, end));
    ends.push(heats);
}

/// Thresholds that conditions speak of.
#[derive(Debug, Clone, Default)]
pub(super) struct Thresholds(Vec<(Gauge, i32)>);

impl Thresholds {
    /// The thresholds of some conditions. Where there is but one, what comes of the conditions tells its
    /// side, so there are none.
    pub(super) fn of<'g>(guards: impl Iterator<Item = &'g Guard>) -> Self {
        let mut thresholds = Self::default();
        guards.for_each(|guard| thresholds.add(guard));
        if thresholds.0.len() == 1 {
            thresholds.0.clear();
        }
        thresholds
    }

    fn add(&mut self, guard: &Guard) {
        match guard {
            Guard::Hot => self.0.push((Gauge::Temperature, 800)),
            Guard::Warm => {
                self.0.push((Gauge::Temperature, 600));
                self.0.push((Gauge::Temperature, 800));
            }
            Guard::Calm => self.0.push((Gauge::Temperature, 600)),
            Guard::AtLeast(gauge, value) => self.0.push((*gauge, *value)),
            Guard::AtMost(gauge, value) => self.0.push((*gauge, value.saturating_add(1))),
            Guard::All(guards) | Guard::Any(guards) => {
                for guard in guards {
                    self.add(guard);
                }
            }
            Guard::Not(guard) => self.add(guard),
            Guard::Phase(_) | Guard::Knows(_) | Guard::Promised => {}
        }
        self.0
            .sort_unstable_by_key(|(gauge, value)| (*gauge as u8, *value));
        self.0.dedup();
    }

    /// On which side of each threshold a kettle is.
    #[inline]
    pub(super) fn tell(&self, kettle: &Kettle, words: &mut Vec<u64>) {
        for some in self.0.chunks(64) {
            words.push(some.iter().fold(0, |sides, (gauge, value)| {
                sides << 1 | u64::from(kettle.gauge(*gauge) >= *value)
            }));
        }
    }
}
