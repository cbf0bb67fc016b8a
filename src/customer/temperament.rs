//! What a temperament means in numbers. Authors choose the name and never see these.

use super::kettle::Kettle;
use crate::scenario::Temperament;

/// The constants of one temperament.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nature {
    /// The state on arrival.
    pub start: Kettle,
    /// The flame never goes below this, in hundredths.
    pub floor: i32,
    /// How quickly steam builds up, in tenths.
    pub fuse: i64,
}

/// The constants of `temperament`.
pub fn nature(temperament: Temperament) -> Nature {
    let (temperature, flame, steam, trust, floor, fuse) = match temperament {
        Temperament::Steady => (700, 550, 200, 450, 0, 8),
        Temperament::Upset => (800, 700, 350, 400, 0, 10),
        Temperament::Irate => (900, 850, 500, 300, 0, 12),
        Temperament::Irrational => (850, 800, 400, 300, 500, 10),
        Temperament::Abusive => (950, 950, 500, 150, 750, 13),
    };
    Nature {
        start: Kettle {
            temperature,
            flame,
            steam,
            heard: 0,
            trust,
        },
        floor,
        fuse,
    }
}
