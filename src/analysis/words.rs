//! Numbers for rows of words, each row kept once.

/// Rows of words by number: the first row is 0, the next new one 1, and so on.
#[derive(Debug, Default)]
pub(super) struct Rows {
    words: Vec<u64>,
    /// Where each row ends.
    ends: Vec<u32>,
    /// The mixture of a row and its number and one, from the place of the mixture on; 0 where there is none.
    slots: Vec<(u32, u32)>,
}

impl Rows {
    /// The number of a row, and whether it is new.
    pub(super) fn number(&mut self, row: &[u64]) -> (u32, bool) {
        if self.ends.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let mix = mix(row);
        let mask = self.slots.len() - 1;
        let mut at = mix as usize & mask;
        while let (other, Some(number)) = (self.slots[at].0, self.slots[at].1.checked_sub(1)) {
            if other == mix && self.row(number) == row {
                return (number, false);
            }
            at = (at + 1) & mask;
        }
        let number = self.ends.len() as u32;
        self.slots[at] = (mix, number + 1);
        self.words.extend_from_slice(row);
        self.ends.push(self.words.len() as u32);
        (number, true)
    }

    fn row(&self, number: u32) -> &[u64] {
        let before = (number as usize).checked_sub(1);
        let begin = before.map_or(0, |before| self.ends[before]);
        &self.words[begin as usize..self.ends[number as usize] as usize]
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(64);
        let slots = std::mem::replace(&mut self.slots, vec![(0, 0); size]);
        for slot in slots.into_iter().filter(|slot| slot.1 != 0) {
            let mut at = slot.0 as usize & (size - 1);
            while self.slots[at].1 != 0 {
                at = (at + 1) & (size - 1);
            }
            self.slots[at] = slot;
        }
    }
}

/// A quick mixture of words. Rows are made by us, so nobody can aim for collisions.
fn mix(row: &[u64]) -> u32 {
    let mut mix = row.len() as u64;
    for pair in row.chunks(2) {
        let one = pair[0] ^ mix ^ 0x9e37_79b9_7f4a_7c15;
        let other = pair.get(1).unwrap_or(&0) ^ 0xd1b5_4a32_d192_ed03;
        let wide = u128::from(one) * u128::from(other);
        mix = wide as u64 ^ (wide >> 64) as u64;
    }
    (mix ^ mix >> 32) as u32
}
