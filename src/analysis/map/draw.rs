//! The map in points: boxes, bands behind them, and the lines between them.

use super::gutters::{gutter_width, gutters};
use super::heights::Heights;
use super::label::{box_width, label};
use super::pen::Pen;
use super::route::ways;
use super::rows::{Cell, cells};
use super::{Column, Map};

/// The height of a box, and of one on the best line, which has two lines of text.
const PLAIN: i32 = 32;
pub(super) const TALL: i32 = 44;
/// The narrowest box.
const NARROW: i32 = 80;
/// How far a band reaches beyond its boxes.
pub(super) const BAND: i32 = 12;

/// The box of a stop.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Frame {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
    /// Whether its ends are fully round: an ending.
    pub round: bool,
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
            round: stop.column == Column::Endings,
            label,
        }
    });
    frame.collect()
}
