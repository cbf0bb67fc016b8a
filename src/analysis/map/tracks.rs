//! How a gutter between columns is shared: a track for all links to one stop, in an order with few crossings.

use super::route::Side;

/// A run of a gutter in points.
#[derive(Debug, Clone)]
pub(super) struct Track {
    /// The stop that it leads to.
    pub(super) target: usize,
    /// Its highest point.
    pub(super) top: i32,
    /// Its lowest point.
    pub(super) bottom: i32,
    /// Where something comes in or goes out, and at which side of the gutter.
    pub(super) stubs: Vec<(Side, i32)>,
}

impl Track {
    pub(super) fn new(target: usize) -> Self {
        let (top, bottom) = (i32::MAX, i32::MIN);
        let stubs = Vec::new();
        Self {
            target,
            top,
            bottom,
            stubs,
        }
    }

    pub(super) fn add(&mut self, side: Side, y: i32) {
        self.top = self.top.min(y);
        self.bottom = self.bottom.max(y);
        self.stubs.push((side, y));
    }

    /// How many stubs of `self` cross `other`, which stands to its `side`.
    fn crossings(&self, side: Side, other: &Self) -> usize {
        let stubs = self.stubs.iter().filter(|stub| stub.0 == side);
        stubs
            .filter(|stub| other.top <= stub.1 && stub.1 <= other.bottom)
            .count()
    }
}

/// Sorts tracks from left to right: neighbours change places as long as that spares a crossing.
pub(super) fn sort(tracks: &mut [Track]) {
    for _ in 0..tracks.len() {
        for place in 1..tracks.len() {
            let (one, two) = (&tracks[place - 1], &tracks[place]);
            let now = one.crossings(Side::Right, two) + two.crossings(Side::Left, one);
            let then = two.crossings(Side::Right, one) + one.crossings(Side::Left, two);
            if then < now {
                tracks.swap(place - 1, place);
            }
        }
    }
}
