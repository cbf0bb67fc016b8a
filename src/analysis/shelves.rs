//! Which hulls may hold a kettle, told by its heats one by one.

use super::hull::Heats;

/// Heats by which hulls are looked up: all but that of trust.
const HEATS: u32 = 4;

/// Shelves for one heat, each for sixteen values; for two of being heard, which goes only to a hundred.
const SHELVES: usize = 64;

/// A bit for each hull on every shelf on which it has a kettle, 64 hulls in a word.
#[derive(Debug, Default)]
pub(super) struct Shelves(Vec<u64>);

fn shelf(heats: Heats, which: u32) -> usize {
    let values = if which == 0 { 2 } else { 16 };
    which as usize * SHELVES + heats.heat(1 + which) / values % SHELVES
}

impl Shelves {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts a hull on all shelves from one kettle to the other. What was on a shelf stays there.
    pub(super) fn put(&mut self, place: usize, cool: Heats, hot: Heats) {
        let first = place / 64 * HEATS as usize * SHELVES;
        let room = first + HEATS as usize * SHELVES;
        if self.0.len() < room {
            self.0.resize(room, 0);
        }
        for which in 0..HEATS {
            for bits in &mut self.0[first + shelf(cool, which)..=first + shelf(hot, which)] {
                *bits |= 1 << (place % 64);
            }
        }
    }

    /// The first hull for which `holds` is true of those that stand on all shelves of a kettle.
    #[inline]
    pub(super) fn find(&self, heats: Heats, holds: impl Fn(usize) -> bool) -> Option<usize> {
        let shelves: [usize; HEATS as usize] = std::array::from_fn(|at| shelf(heats, at as u32));
        for (word, bits) in self.0.chunks_exact(HEATS as usize * SHELVES).enumerate() {
            let mut some = shelves.iter().fold(!0, |all, shelf| all & bits[*shelf]);
            while some != 0 {
                let place = 64 * word + some.trailing_zeros() as usize;
                if holds(place) {
                    return Some(place);
                }
                some &= some - 1;
            }
        }
        None
    }
}
