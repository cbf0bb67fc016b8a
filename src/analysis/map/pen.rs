//! The corners of the lines.

use super::draw::Frame;
use super::gutters::{TRACK_PITCH, gutter_width};
use super::heights::Heights;
use super::route::{Run, Side, Way};
use super::tracks::Track;
use super::whole;

/// How far a round end stands back where lines come in.
const ROUND: i32 = 2;

/// Knows where everything stands that a line keeps to.
pub(super) struct Pen<'d> {
    pub(super) heights: &'d Heights,
    pub(super) gutters: &'d [Vec<Track>],
    /// Where each gutter begins.
    pub(super) lefts: &'d [i32],
}

impl Pen<'_> {
    pub(super) fn points(
        &self,
        target: usize,
        way: &Way,
        from: &Frame,
        to: &Frame,
    ) -> Vec<(i32, i32)> {
        let edge = |frame: &Frame, side| match side {
            Side::Left => frame.x,
            Side::Right => frame.x + frame.width,
        };
        let middle = |frame: &Frame| frame.y + frame.height / 2;
        match way {
            Way::Upright(aside) => {
                let x = from.x + from.width / 2 + aside;
                let (top, bottom) = (
                    from.y.max(to.y),
                    (from.y + from.height).min(to.y + to.height),
                );
                let (start, end) = if from.y < to.y {
                    (bottom, top)
                } else {
                    (top, bottom)
                };
                vec![(x, start), (x, end)]
            }
            Way::Across => {
                let y = middle(from);
                vec![(edge(from, Side::Right), y), (edge(to, Side::Left), y)]
            }
            Way::Runs(out, runs, into) => {
                let mut points = Vec::new();
                for run in runs {
                    let x = self.x(run, target);
                    points.push((x, self.heights.y(run.from)));
                    points.push((x, self.heights.y(run.to)));
                }
                let first = points.first().map_or(0, |point| point.1);
                let last = points.last().map_or(0, |point| point.1);
                points.insert(0, (edge(from, *out), first));
                let inside = if to.round { ROUND } else { 0 };
                points.push((edge(to, *into) + inside, last));
                points
            }
        }
    }

    fn x(&self, run: &Run, target: usize) -> i32 {
        let tracks = &self.gutters[run.gutter];
        let place = tracks.iter().position(|track| track.target == target);
        let place = whole(place.unwrap_or(0));
        let spare = gutter_width(tracks, false) - TRACK_PITCH * (whole(tracks.len()) - 1);
        self.lefts[run.gutter] + spare / 2 + TRACK_PITCH * place
    }
}
