//! Numbers for rows of words, each row kept once.

use std::hash::Hasher as _;

use super::table::Mix;

/// Rows of words by number: the first row is 0, the next new one 1, and so on.
#[derive(Debug, Default)]
pub(super) struct Rows {
    words: Vec<u64>,
    /// Where each row ends, and its mixture.
    rows: Vec<(u32, u32)>,
    /// Numbers of rows and one, from the place of their mixture on; 0 where there is none.
    slots: Vec<u32>,
}

impl Rows {
    /// The number of a row, and whether it is new.
    pub(super) fn number(&mut self, row: &[u64]) -> (u32, bool) {
        if self.rows.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let mix = mix(row);
        let mask = self.slots.len() - 1;
        let mut at = mix as usize & mask;
        while let Some(number) = self.slots[at].checked_sub(1) {
            if self.rows[number as usize].1 == mix && self.row(number) == row {
                return (number, false);
            }
            at = (at + 1) & mask;
        }
        let number = self.rows.len() as u32;
        self.slots[at] = number + 1;
        self.words.extend_from_slice(row);
        self.rows.push((self.words.len() as u32, mix));
        (number, true)
    }

    fn row(&self, number: u32) -> &[u64] {
        let before = (number as usize).checked_sub(1);
        let begin = before.map_or(0, |before| self.rows[before].0);
        &self.words[begin as usize..self.rows[number as usize].0 as usize]
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(64);
        self.slots.clear();
        self.slots.resize(size, 0);
        for (number, (_, mix)) in self.rows.iter().enumerate() {
            let mut at = *mix as usize & (size - 1);
            while self.slots[at] != 0 {
                at = (at + 1) & (size - 1);
            }
            self.slots[at] = number as u32 + 1;
        }
    }
}

fn mix(row: &[u64]) -> u32 {
    let mut mix = Mix::default();
    row.iter().for_each(|&word| mix.write_u64(word));
    mix.finish() as u32
}
