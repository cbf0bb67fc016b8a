//! Which row each stop stands in.
//!
//! The best play goes down within a column and straight across to the next; whatever is left stands as near
//! to what it is linked with as it can.

use std::collections::VecDeque;

use super::Map;

/// How often all stops are looked at again.
const SWEEPS: usize = 8;

/// Where a stop stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cell {
    pub(super) column: usize,
    pub(super) row: usize,
}

/// A cell for each stop. No two share one.
pub(super) fn cells(map: &Map) -> Vec<Cell> {
    let headings = map.columns();
    let column = |column| headings.iter().position(|one| *one == column).unwrap_or(0);
    let columns = map.stops.iter().map(|stop| column(stop.column));
    let mut table = Table {
        map,
        columns: columns.collect(),
        rows: vec![None; map.stops.len()],
        height: 0,
    };
    table.place_best();
    let rest = table.place_rest();
    for _ in 0..SWEEPS {
        if !table.sweep(&rest) {
            break;
        }
    }
    table.cells()
}

struct Table<'m> {
    map: &'m Map,
    columns: Vec<usize>,
    rows: Vec<Option<usize>>,
    height: usize,
}

impl Table<'_> {
    fn at(&self, column: usize, row: usize) -> Option<usize> {
        let mut stops = 0..self.rows.len();
        stops.find(|&stop| self.columns[stop] == column && self.rows[stop] == Some(row))
    }

    fn place_best(&mut self) {
        let mut last = None;
        let mut row = 0;
        for &stop in &self.map.best {
            if self.rows[stop].is_some() {
                continue;
            }
            let column = self.columns[stop];
            if last.is_some_and(|last| column <= last) {
                row += 1;
            }
            while self.at(column, row).is_some() {
                row += 1;
            }
            self.rows[stop] = Some(row);
            last = Some(column);
        }
        let tallest = |&column: &usize| self.columns.iter().filter(|one| **one == column).count();
        let tallest = self.columns.iter().map(tallest).max().unwrap_or(0);
        self.height = tallest.max(row + 1);
    }

    /// Places what the best play does not come by, in the order in which it is met from the best line.
    fn place_rest(&mut self) -> Vec<usize> {
        let mut queue: VecDeque<usize> = self.map.best.iter().copied().collect();
        let mut met = vec![false; self.rows.len()];
        let mut rest = Vec::new();
        for stop in 0..=self.rows.len() {
            while let Some(next) = queue.pop_front() {
                if std::mem::replace(&mut met[next], true) {
                    continue;
                }
                if self.rows[next].is_none() {
                    rest.push(next);
                }
                let links = self.map.links.iter().filter(|link| link.from == next);
                queue.extend(links.map(|link| link.to));
            }
            queue.extend((stop < self.rows.len()).then_some(stop));
        }
        for &stop in &rest {
            let column = self.columns[stop];
            let free = (0..self.height).filter(|row| self.at(column, *row).is_none());
            let nearest = free.min_by_key(|row| self.pull(stop, *row));
            self.rows[stop] = nearest;
        }
        rest
    }

    /// What it costs that `stop` stands in `row`.
    fn pull(&self, stop: usize, row: usize) -> usize {
        let links = self.map.links.iter();
        let near = links.filter_map(|link| match (link.from == stop, link.to == stop) {
            (true, false) => Some(link.to),
            (false, true) => Some(link.from),
            _ => None,
        });
        let cost = |other: usize| {
            let apart = self.rows[other].map_or(0, |there| there.abs_diff(row));
            if self.columns[other] == self.columns[stop] && apart > 1 {
                3 * apart
            } else {
                2 * apart
            }
        };
        near.map(cost).sum()
    }

    /// Moves what can stand better, to a free row or in exchange. Whether anything moved.
    fn sweep(&mut self, rest: &[usize]) -> bool {
        let mut moved = false;
        for &stop in rest {
            let Some(here) = self.rows[stop] else {
                continue;
            };
            for row in 0..self.height {
                let now = self.rows[stop].unwrap_or(here);
                let other = self.at(self.columns[stop], row);
                if other.is_some_and(|other| other == stop || !rest.contains(&other)) {
                    continue;
                }
                let cost = |table: &Self| {
                    let pull = |one: usize| table.rows[one].map_or(0, |row| table.pull(one, row));
                    pull(stop) + other.map_or(0, pull)
                };
                let before = cost(self);
                self.put(stop, row, other, now);
                if cost(self) < before {
                    moved = true;
                } else {
                    self.put(stop, now, other, row);
                }
            }
        }
        moved
    }

    fn put(&mut self, stop: usize, row: usize, other: Option<usize>, others: usize) {
        self.rows[stop] = Some(row);
        if let Some(other) = other {
            self.rows[other] = Some(others);
        }
    }

    /// The cells, without the rows that stayed empty.
    fn cells(&self) -> Vec<Cell> {
        let mut used: Vec<usize> = self.rows.iter().flatten().copied().collect();
        used.sort_unstable();
        used.dedup();
        let rank = |row| used.binary_search(&row).unwrap_or(0);
        let cell = |(row, column): (&Option<usize>, &usize)| Cell {
            column: *column,
            row: rank(row.unwrap_or(0)),
        };
        self.rows.iter().zip(&self.columns).map(cell).collect()
    }
}
