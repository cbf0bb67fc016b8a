//! The update rule: one move, one new state.

use std::cmp::Reverse;

use crate::catalog::{Catalogue, PhaseWeight, PitfallId, TechniqueId};
use crate::scenario::{Credit, Gauge};

use super::cause::{GRAINS, Trace, Why, unit};
use super::effect::{
    Effect, FALSE_CONFESSION, Timing, Wait, acts_on_kettle, of_class, of_severity,
};
use super::kettle::Kettle;
use super::temperament::Nature;

/// One use of a technique, weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TagUse {
    /// Which.
    pub technique: TechniqueId,
    /// How clearly.
    pub credit: Credit,
    /// How well it fits the phase.
    pub weight: PhaseWeight,
    /// How often it was used in this kind of phase before.
    pub earlier: u8,
}

/// All that reaches the customer in one move.
#[derive(Debug, Clone, Copy)]
pub struct Influences<'a> {
    /// What was used, clear uses before weak ones.
    pub tags: &'a [TagUse],
    /// What the author says it falls into.
    pub pitfalls: &'a [PitfallId],
    /// When it came.
    pub timing: Timing,
    /// How long it took.
    pub wait: Option<Wait>,
    /// Whether people watch.
    pub audience: bool,
    /// Whether a fault is ours to own.
    pub fault_is_ours: bool,
}

/// The share of the strongest, second and third technique of a move, in tenths. Others have none.
const RANK: [i64; 3] = [10, 6, 3];

/// The most techniques of one move that are weighed; more add nothing after the third anyway.
const MOST_TAGS: usize = 16;

/// The state after a move. `trace` is told every part of every change.
///
/// Flame first, then temperature with the new flame, then steam with the new temperature; each value
/// rounded once, halves away from zero.
pub fn update(
    kettle: Kettle,
    nature: &Nature,
    catalogue: &Catalogue,
    influences: &Influences,
    trace: &mut impl Trace,
) -> Kettle {
    let push = Push::new(kettle.heard, catalogue, influences, trace);
    push.land(kettle, nature, influences.audience, trace)
}

/// What a move does to the gauges, in grains, whatever they show. Only an apology asks how far the
/// customer feels heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Push {
    flame: i64,
    puff: i64,
    steam: i64,
    heard: i64,
    trust: i64,
}

impl Push {
    /// The push of a move against a customer who feels this far heard.
    pub(crate) fn new(
        heard: i32,
        catalogue: &Catalogue,
        influences: &Influences,
        trace: &mut impl Trace,
    ) -> Self {
        let mut sums = Sums {
            push: Self::default(),
            trace,
        };
        add_techniques(&mut sums, heard, catalogue, influences);
        for &id in influences.pitfalls {
            let pitfall = catalogue.pitfall(id);
            if acts_on_kettle(pitfall) {
                sums.add(
                    Why::Pitfall(id),
                    of_severity(pitfall.severity),
                    Scale::WHOLE,
                );
            }
        }
        let timing = influences.timing;
        sums.add(Why::Timing(timing), timing.effect(), Scale::WHOLE);
        if let Some(wait) = influences.wait {
            sums.add(Why::Wait(wait), wait.effect(), Scale::WHOLE);
        }
        sums.push
    }

    /// The state after it.
    pub(crate) fn land(
        &self,
        kettle: Kettle,
        nature: &Nature,
        audience: bool,
        trace: &mut impl Trace,
    ) -> Kettle {
        let flame = settle(
            Gauge::Flame,
            kettle.flame,
            self.flame,
            (nature.floor, 1000),
            trace,
        );
        let pull = i64::from(3000 + 7 * flame - 10 * kettle.temperature) * (GRAINS / 100) * 35;
        trace.part(Gauge::Temperature, Why::Pull, pull);
        let range = (300, 1000);
        let temperature = settle(
            Gauge::Temperature,
            kettle.temperature,
            self.puff + pull,
            range,
            trace,
        );
        let above_simmer = i64::from(10 * (temperature - 600));
        let crowd = if audience && above_simmer > 0 { 12 } else { 10 };
        let simmer = above_simmer * nature.fuse * crowd * (GRAINS / 1000) * 2;
        trace.part(Gauge::Steam, Why::Simmer, simmer);
        let steam = self.steam + simmer;
        Kettle {
            temperature,
            flame,
            steam: settle(Gauge::Steam, kettle.steam, steam, (0, 1000), trace),
            heard: settle(Gauge::Heard, kettle.heard, self.heard, (0, 100), trace),
            trust: settle(Gauge::Trust, kettle.trust, self.trust, (0, 1000), trace),
        }
    }
}

fn add_techniques<T: Trace>(
    sums: &mut Sums<T>,
    heard: i32,
    catalogue: &Catalogue,
    influences: &Influences,
) {
    let known = catalogue.known();
    let mut good = [(0, Why::Pull, Effect::default(), Scale::WHOLE); MOST_TAGS];
    let mut count = 0;
    for tag in influences.tags {
        if tag.technique == known.own_it && !influences.fault_is_ours {
            let pitfall = catalogue.known_pitfalls().false_confession;
            sums.add(Why::Pitfall(pitfall), FALSE_CONFESSION, Scale::WHOLE);
            continue;
        }
        let Some(effect) = of_class(catalogue.technique(tag.technique).class) else {
            continue;
        };
        let why = Why::Technique(tag.technique, tag.weight);
        let sincerity = if tag.technique == known.apologise {
            400 + 6 * i64::from(heard)
        } else {
            1000
        };
        if tag.weight == PhaseWeight::Premature {
            let effect = Effect { heard: 0, ..effect };
            sums.add(
                why,
                effect,
                Scale {
                    common: -WHOLE / 2,
                    sincerity,
                    earn: 10,
                },
            );
        } else if count < MOST_TAGS {
            let clear = if tag.credit == Credit::Full { 2 } else { 1 };
            let repeated = 256 >> tag.earlier.min(8);
            let common = i64::from(tag.weight.halves()) * clear * repeated;
            let strength = effect.flame.abs() * common * sincerity;
            good[count] = (
                strength,
                why,
                effect,
                Scale {
                    common,
                    sincerity,
                    earn: 6,
                },
            );
            count += 1;
        }
    }
    // Stable: on equal strength what is clear stays before what is weak, then the author's order.
    good[..count].sort_by_key(|(strength, ..)| Reverse(*strength));
    let pause = if influences.timing == Timing::Paused {
        115
    } else {
        100
    };
    for (&(_, why, effect, scale), rank) in good[..count].iter().zip(RANK) {
        sums.add(
            why,
            effect,
            Scale {
                common: scale.common * rank * pause,
                ..scale
            },
        );
    }
}

/// How much of an effect counts: `common` of [`WHOLE`] for every gauge, besides `sincerity` thousandths
/// for flame and trust, and `earn` tenths for trust.
#[derive(Debug, Clone, Copy)]
struct Scale {
    common: i64,
    sincerity: i64,
    earn: i64,
}

/// 2 (weight) x 2 (clear) x 256 (repetition) x 10 (rank) x 100 (pause).
const WHOLE: i64 = 2 * 2 * 256 * 10 * 100;

impl Scale {
    const WHOLE: Self = Self {
        common: WHOLE,
        sincerity: 1000,
        earn: 10,
    };
}

/// The parts so far.
struct Sums<'t, T> {
    push: Push,
    trace: &'t mut T,
}

impl<T: Trace> Sums<'_, T> {
    fn add(&mut self, why: Why, effect: Effect, scale: Scale) {
        let Effect {
            flame,
            puff,
            steam,
            heard,
            trust,
        } = effect;
        let Scale {
            common,
            sincerity,
            earn,
        } = scale;
        let mut part = |sum: &mut i64, gauge, grains| {
            *sum += grains;
            self.trace.part(gauge, why, grains);
        };
        let push = &mut self.push;
        part(
            &mut push.flame,
            Gauge::Flame,
            flame * common * sincerity * 10,
        );
        part(
            &mut push.puff,
            Gauge::Temperature,
            puff * common * 1000 * 10,
        );
        part(&mut push.steam, Gauge::Steam, steam * common * 1000 * 10);
        part(&mut push.heard, Gauge::Heard, heard * common * 1000 * 10);
        part(
            &mut push.trust,
            Gauge::Trust,
            trust * common * sincerity * earn,
        );
    }
}

/// Adds a change to a value, keeps it in its range and rounds it.
fn settle(
    gauge: Gauge,
    before: i32,
    change: i64,
    (least, most): (i32, i32),
    trace: &mut impl Trace,
) -> i32 {
    let unit = unit(gauge);
    let exact = i64::from(before) * unit + change;
    let kept = exact.clamp(i64::from(least) * unit, i64::from(most) * unit);
    trace.part(gauge, Why::Limit, kept - exact);
    // Ranges start at 0 or above, so rounding halves up is rounding them away from zero.
    let after = ((kept + unit / 2) / unit) as i32;
    trace.total(gauge, before, after);
    after
}
