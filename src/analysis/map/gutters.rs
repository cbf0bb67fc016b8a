//! The gutters between columns in points: what runs in each, and how wide that makes it.

use super::Map;
use super::draw::BAND;
use super::heights::Heights;
use super::route::{Side, Way};
use super::tracks::{Track, sort};
use super::whole;

/// Between columns, and beside what runs between them.
const GUTTER: i32 = 52;
const TRACK_MARGIN: i32 = 26;
pub(super) const TRACK_PITCH: i32 = 9;

/// The sides of a gutter at which the runs of a link begin and end.
fn ends(out: Side, into: Side) -> (Side, Side) {
    let turned = |side| match side {
        Side::Left => Side::Right,
        Side::Right => Side::Left,
    };
    (turned(out), turned(into))
}

pub(super) fn gutters(map: &Map, ways: &[Way], heights: &Heights) -> Vec<Vec<Track>> {
    let mut gutters: Vec<Vec<Track>> = vec![Vec::new(); map.columns().len() + 1];
    for (link, way) in map.links.iter().zip(ways) {
        let Way::Runs(out, runs, into) = way else {
            continue;
        };
        let (start, end) = ends(*out, *into);
        for run in runs {
            let tracks = &mut gutters[run.gutter];
            let known = tracks.iter().position(|track| track.target == link.to);
            let place = known.unwrap_or(tracks.len());
            if known.is_none() {
                tracks.push(Track::new(link.to));
            }
            tracks[place].add(start, heights.y(run.from));
            tracks[place].add(end, heights.y(run.to));
        }
    }
    for tracks in &mut gutters {
        sort(tracks);
    }
    gutters
}

pub(super) fn gutter_width(tracks: &[Track], outer: bool) -> i32 {
    match whole(tracks.len()) {
        0 if outer => BAND,
        count => (2 * TRACK_MARGIN + TRACK_PITCH * (count - 1)).max(GUTTER),
    }
}
