//! The curve in points, for whatever draws it.

use super::{Curve, HEAT};

/// A stretch of the curve in one colour, in a place of 1 by 1 that counts down from the top.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    pub(super) colour: [u8; 3],
    pub(super) points: Vec<(f64, f64)>,
}

/// The curve laid out.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Drawing {
    low: f64,
    high: f64,
    moves: f64,
    pub(super) pieces: Vec<Piece>,
    /// One for the start and each move.
    pub(super) dots: Vec<(f64, f64)>,
}

impl Drawing {
    pub(super) fn of(curve: &Curve) -> Self {
        let degrees: Vec<f64> = curve
            .tenths
            .iter()
            .map(|tenths| f64::from(*tenths) / 10.0)
            .collect();
        let low = degrees.iter().fold(44.0, |low: f64, it| low.min(it - 4.0));
        let high = degrees
            .iter()
            .fold(84.0, |high: f64, it| high.max(it + 4.0));
        let mut drawing = Self {
            low,
            high: high.min(101.0),
            moves: degrees.len().saturating_sub(1).max(1) as f64,
            pieces: Vec::new(),
            dots: Vec::new(),
        };
        for (index, pair) in degrees.windows(2).enumerate() {
            drawing.stretch(index as f64, pair[0], pair[1]);
        }
        let dots = degrees.iter().enumerate();
        drawing.dots = dots
            .map(|(index, degrees)| drawing.at(index as f64, *degrees))
            .collect();
        drawing
    }

    /// The place of a temperature at a move.
    pub(super) fn at(&self, index: f64, degrees: f64) -> (f64, f64) {
        let down = (self.high - degrees) / (self.high - self.low);
        (index / self.moves, down)
    }

    /// One move, cut where it crosses from one colour to the next.
    fn stretch(&mut self, index: f64, from: f64, to: f64) {
        let mut cuts: Vec<f64> = HEAT
            .iter()
            .map(|(band, _)| (band - from) / (to - from))
            .filter(|cut| *cut > 0.0 && *cut < 1.0)
            .collect();
        cuts.sort_by(f64::total_cmp);
        cuts.insert(0, 0.0);
        cuts.push(1.0);
        for part in cuts.windows(2) {
            let degrees = |t: f64| from + (to - from) * t;
            let at = |t: f64| self.at(index + t, degrees(t));
            let points = vec![at(part[0]), at(part[1])];
            let colour = colour(degrees(f64::midpoint(part[0], part[1])));
            match self.pieces.last_mut() {
                Some(last) if last.colour == colour => last.points.push(points[1]),
                _ => self.pieces.push(Piece { colour, points }),
            }
        }
    }
}

fn colour(degrees: f64) -> [u8; 3] {
    let reached = HEAT.iter().rev().find(|(band, _)| degrees >= *band);
    reached.map_or(HEAT[0].1, |(_, colour)| *colour)
}
