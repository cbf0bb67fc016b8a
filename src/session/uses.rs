//! How often each technique was used in each kind of phase, small enough to be copied with every move.

use crate::catalog::Phase;

/// The most uses that are counted. From here on a technique used again has no further effect.
const MOST: u64 = 8;

const SLOTS: usize = 64;
const KINDS: usize = 6;
/// Counts in a word, four bits each.
const IN_WORD: usize = 16;
const WORDS: usize = SLOTS / IN_WORD;

/// Counts of use by kind of phase and slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Uses([[u64; WORDS]; KINDS]);

/// Parting shares its count with tension: both are the same kind of talk.
fn kind(phase: Phase) -> usize {
    match phase {
        Phase::Tension | Phase::PartWays => 0,
        Phase::Problem => 1,
        Phase::Solution => 2,
        Phase::Close => 3,
        Phase::FollowUp => 4,
        Phase::Manager => 5,
    }
}

fn place(slot: u8) -> (usize, usize) {
    let slot = usize::from(slot) % SLOTS;
    (slot / IN_WORD, 4 * (slot % IN_WORD))
}

impl Uses {
    /// How often the technique of a slot was used in this kind of phase, up to eight times.
    pub(super) fn count(&self, slot: u8, phase: Phase) -> u8 {
        let (word, shift) = place(slot);
        (self.0[kind(phase)][word] >> shift & 15) as u8
    }

    /// Counts one use more.
    pub(super) fn add(&mut self, slot: u8, phase: Phase) {
        let (word, shift) = place(slot);
        let counts = &mut self.0[kind(phase)][word];
        *counts += u64::from(*counts >> shift & 15 < MOST) << shift;
    }

    /// Marks a slot in this kind of phase as one to keep.
    pub(super) fn mark(&mut self, slot: u8, phase: Phase) {
        let (word, shift) = place(slot);
        self.0[kind(phase)][word] |= 15 << shift;
    }

    /// Keeps what is marked here or there.
    pub(super) fn join(&mut self, marks: &Self) {
        for (words, others) in self.0.iter_mut().zip(&marks.0) {
            for (word, other) in words.iter_mut().zip(others) {
                *word |= other;
            }
        }
    }

    /// Forgets what is not marked.
    pub(super) fn keep(&mut self, marks: &Self) {
        for (words, others) in self.0.iter_mut().zip(&marks.0) {
            for (word, other) in words.iter_mut().zip(others) {
                *word &= other;
            }
        }
    }

    /// All counts.
    pub(super) fn words(&self) -> &[u64] {
        self.0.as_flattened()
    }
}
