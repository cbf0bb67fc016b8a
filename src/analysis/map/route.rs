//! The way a link takes between the boxes.
//!
//! Links run in the gutters between columns and the lanes between rows, never through a box. All links to one
//! stop share what they can.

use super::Map;
use super::rows::Cell;

/// How far from a box's middle the links of each kind leave and enter, so that no two of them meet.
const LEAVE_RIGHT: i32 = 8;
const ENTER_LEFT: i32 = -8;
const LEAVE_LEFT: i32 = 12;
const ENTER_RIGHT: i32 = -12;

/// A height that is not known in points yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Height {
    /// So far from the middle of a row.
    Row(usize, i32),
    /// In the lane above a row; for the links to this stop.
    Lane(usize, usize),
}

/// A side of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// A run up or down a gutter. Gutter 0 is left of column 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) gutter: usize,
    pub(super) from: Height,
    pub(super) to: Height,
}

/// The way of one link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Way {
    /// To the box above or below; to the side by this much.
    Upright(i32),
    /// To the box on the right.
    Across,
    /// Out at one side, along runs, in at another. Between runs it goes straight.
    Runs(Side, Vec<Run>, Side),
}

/// A way for each link.
pub(super) fn ways(map: &Map, cells: &[Cell]) -> Vec<Way> {
    let both = |from: usize, to: usize| {
        let mut links = map.links.iter();
        links.any(|link| link.from == to && link.to == from)
    };
    let links = map.links.iter();
    let way = links.map(|link| {
        let (from, to) = (cells[link.from], cells[link.to]);
        if from.column == to.column && from.row.abs_diff(to.row) == 1 {
            let down = if from.row < to.row { -8 } else { 8 };
            let aside = both(link.from, link.to);
            return Way::Upright(if aside { down } else { 0 });
        }
        if from.row == to.row && from.column + 1 == to.column {
            return Way::Across;
        }
        runs(link.to, from, to, cells)
    });
    way.collect()
}

fn runs(target: usize, from: Cell, to: Cell, cells: &[Cell]) -> Way {
    let (out, into) = match from.column.cmp(&to.column) {
        std::cmp::Ordering::Less => (Side::Right, Side::Left),
        std::cmp::Ordering::Equal => (Side::Right, Side::Right),
        std::cmp::Ordering::Greater => (Side::Left, Side::Right),
    };
    let (first, leave) = match out {
        Side::Right => (from.column + 1, Height::Row(from.row, LEAVE_RIGHT)),
        Side::Left => (from.column, Height::Row(from.row, LEAVE_LEFT)),
    };
    let (last, enter) = match into {
        Side::Right => (to.column + 1, Height::Row(to.row, ENTER_RIGHT)),
        Side::Left => (to.column, Height::Row(to.row, ENTER_LEFT)),
    };
    let run = |gutter, from, to| Run { gutter, from, to };
    let between = first.min(last)..first.max(last);
    let clear = |row: usize| {
        let mut cells = cells.iter();
        !cells.any(|cell| cell.row == row && between.contains(&cell.column))
    };
    let runs = if first == last || clear(to.row) {
        vec![run(first, leave, enter)]
    } else if clear(from.row) {
        vec![run(last, leave, enter)]
    } else {
        let below = from.row > to.row;
        let lane = Height::Lane(to.row + usize::from(below), target);
        vec![run(first, leave, lane), run(last, lane, enter)]
    };
    Way::Runs(out, runs, into)
}
