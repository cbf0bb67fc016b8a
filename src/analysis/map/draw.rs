//! The map in points: boxes, bands behind them, and the lines between them.

use super::lanes::Lanes;
use super::route::{Height, Run, Side, Way, ways};
use super::rows::{Cell, cells};
use super::tracks::{Track, sort};
use super::{Column, Map};

/// The height of a box, and of one on the best line, which has two lines of text.
const PLAIN: i32 = 32;
const TALL: i32 = 44;
/// The narrowest box.
const NARROW: i32 = 80;
/// Room for the heading of a band.
const HEAD: i32 = 32;
/// Between rows, and beside what runs between them.
const ROW_GAP: i32 = 28;
const LANE_MARGIN: i32 = 12;
const LANE_PITCH: i32 = 8;
/// Between columns, and beside what runs between them.
const GUTTER: i32 = 52;
const TRACK_MARGIN: i32 = 26;
const TRACK_PITCH: i32 = 9;
/// How far a band reaches beyond its boxes.
const BAND: i32 = 12;
/// Longer names are cut to this many characters.
const LONGEST: usize = 24;

/// The box of a stop.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Frame {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
    /// The name, cut where it is very long.
    pub label: String,
}

/// The background of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Band {
    pub column: Column,
    pub x: i32,
    pub width: i32,
}

/// The line of a link, from box to box. Every part of it is level or upright.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its corners.
    pub points: Vec<(i32, i32)>,
}

/// A map that is ready to be painted.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Drawing {
    pub width: i32,
    pub height: i32,
    /// From left to right, each from the top to the bottom.
    pub bands: Vec<Band>,
    /// A box for each of [`Map::stops`].
    pub frames: Vec<Frame>,
    /// A line for each of [`Map::links`].
    pub lines: Vec<Line>,
}

impl Drawing {
    /// Lays out `map`.
    pub fn of(map: &Map) -> Self {
        let cells = cells(map);
        let ways = ways(map, &cells);
        let heights = Heights::new(&ways, &cells);
        let gutters = gutters(map, &ways, &heights);
        let labels: Vec<String> = map.stops.iter().map(|stop| label(&stop.name)).collect();
        let mut x = 0;
        let mut lefts = Vec::new();
        let mut bands = Vec::new();
        for (place, column) in map.columns().into_iter().enumerate() {
            lefts.push(x);
            x += gutter_width(&gutters[place], place == 0);
            let widths = map.stops.iter().zip(&labels);
            let widths = widths.filter(|(stop, _)| stop.column == column);
            let widest = widths.map(|(stop, label)| box_width(label, stop.warmth.is_some()));
            let width = widest.fold(NARROW, i32::max);
            bands.push(Band { column, x, width });
            x += width;
        }
        lefts.push(x);
        let last = gutters
            .last()
            .map_or(0, |tracks| gutter_width(tracks, true));
        let mut drawing = Self {
            width: x + last,
            height: heights.bottom,
            frames: frames(map, labels, &cells, &bands, &heights),
            bands,
            lines: Vec::new(),
        };
        let pen = Pen {
            heights: &heights,
            gutters: &gutters,
            lefts: &lefts,
        };
        let lines = map.links.iter().zip(&ways);
        let lines = lines.map(|(link, way)| {
            let (from, to) = (&drawing.frames[link.from], &drawing.frames[link.to]);
            Line {
                points: pen.points(link.to, way, from, to),
            }
        });
        drawing.lines = lines.collect();
        for band in &mut drawing.bands {
            band.x -= BAND;
            band.width += 2 * BAND;
        }
        drawing
    }
}

/// The heights of rows and lanes in points.
struct Heights {
    lanes: Lanes,
    /// The middle of each row, and the top of the lane above each row and below the last.
    rows: Vec<(i32, i32)>,
    bottom: i32,
}

impl Heights {
    fn new(ways: &[Way], cells: &[Cell]) -> Self {
        let lanes = Lanes::of(ways);
        let count = cells.iter().map(|cell| cell.row + 1).max().unwrap_or(0);
        let room = |lane: usize| match lanes.count(lane) as i32 {
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

    fn y(&self, height: Height) -> i32 {
        match height {
            Height::Row(row, aside) => self.rows[row].0 + aside,
            Height::Lane(lane, target) => {
                let slot = self.lanes.slot(lane, target) as i32;
                self.rows[lane].1 + LANE_MARGIN + LANE_PITCH * slot
            }
        }
    }
}

/// The sides of a gutter at which the runs of a link begin and end.
fn ends(out: Side, into: Side) -> (Side, Side) {
    let turned = |side| match side {
        Side::Left => Side::Right,
        Side::Right => Side::Left,
    };
    (turned(out), turned(into))
}

fn gutters(map: &Map, ways: &[Way], heights: &Heights) -> Vec<Vec<Track>> {
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

fn gutter_width(tracks: &[Track], outer: bool) -> i32 {
    match tracks.len() as i32 {
        0 if outer => BAND,
        count => (2 * TRACK_MARGIN + TRACK_PITCH * (count - 1)).max(GUTTER),
    }
}

fn frames(
    map: &Map,
    labels: Vec<String>,
    cells: &[Cell],
    bands: &[Band],
    heights: &Heights,
) -> Vec<Frame> {
    let stops = map.stops.iter().zip(labels).zip(cells);
    let frame = stops.map(|((stop, label), cell)| {
        let height = if stop.warmth.is_some() { TALL } else { PLAIN };
        let Band { x, width, .. } = bands[cell.column];
        let y = heights.rows[cell.row].0 - height / 2;
        Frame {
            x,
            y,
            width,
            height,
            label,
        }
    });
    frame.collect()
}

struct Pen<'d> {
    heights: &'d Heights,
    gutters: &'d [Vec<Track>],
    /// Where each gutter begins.
    lefts: &'d [i32],
}

impl Pen<'_> {
    fn points(&self, target: usize, way: &Way, from: &Frame, to: &Frame) -> Vec<(i32, i32)> {
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
                points.push((edge(to, *into), last));
                points
            }
        }
    }

    fn x(&self, run: &Run, target: usize) -> i32 {
        let tracks = &self.gutters[run.gutter];
        let place = tracks
            .iter()
            .position(|track| track.target == target)
            .unwrap_or(0) as i32;
        let spare = gutter_width(tracks, false) - TRACK_PITCH * (tracks.len() as i32 - 1);
        self.lefts[run.gutter] + spare / 2 + TRACK_PITCH * place
    }
}

fn label(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let start = name.chars().take(LONGEST - 1).collect::<String>();
    format!("{start}\u{2026}")
}

/// The width of a box, generous enough for any sans-serif face.
fn box_width(label: &str, warm: bool) -> i32 {
    let name: i32 = label.chars().map(advance).sum();
    if warm {
        (name + 48).max(124)
    } else {
        name + 28
    }
}

/// The most that a character at 13 points takes in common faces.
fn advance(character: char) -> i32 {
    match character {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | '|' | ':' | ';' | '!' => 4,
        'f' | 'r' | 't' | '-' | ' ' | '(' | ')' => 6,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 12,
        'A'..='Z' | '\u{c0}'..='\u{ff}' => 10,
        '\u{1100}'.. => 14,
        _ => 8,
    }
}
