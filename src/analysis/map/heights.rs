//! The heights of rows and lanes in points.

use super::draw::{BAND, TALL};
use super::lanes::Lanes;
use super::route::{Height, Way};
use super::rows::Cell;
use super::whole;

/// Room for the heading of a band.
const HEAD: i32 = 32;
/// Between rows, and beside what runs between them.
const ROW_GAP: i32 = 28;
const LANE_MARGIN: i32 = 12;
const LANE_PITCH: i32 = 8;

/// The heights of rows and lanes in points.
pub(super) struct Heights {
    lanes: Lanes,
    /// The middle of each row, and the top of the lane above each row and below the last.
    pub(super) rows: Vec<(i32, i32)>,
    pub(super) bottom: i32,
}

impl Heights {
    pub(super) fn new(ways: &[Way], cells: &[Cell]) -> Self {
        let lanes = Lanes::of(ways);
        let count = cells.iter().map(|cell| cell.row + 1).max().unwrap_or(0);
        let room = |lane: usize| match whole(lanes.count(lane)) {
            0 => 0,
            slots => 2 * LANE_MARGIN + LANE_PITCH * (slots - 1),
        };
        let mut y = HEAD;
        let mut rows = Vec::new();
        for row in 0..count {
            let least = if row == 0 { 4 } else { ROW_GAP };
            let top = y;
            y += room(row).max(least);
            rows.push((y + TALL / 2, top));
            y += TALL;
        }
        rows.push((y, y));
        let bottom = y + room(count).max(BAND);
        Self {
            lanes,
            rows,
            bottom,
        }
    }

    pub(super) fn y(&self, height: Height) -> i32 {
        match height {
            Height::Row(row, aside) => self.rows[row].0 + aside,
            Height::Lane(lane, target) => {
                let slot = whole(self.lanes.slot(lane, target));
                self.rows[lane].1 + LANE_MARGIN + LANE_PITCH * slot
            }
        }
    }
}
