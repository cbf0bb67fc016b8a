//! The curve and the tracks.

use super::page::{Ink, Sheet, Style};
use crate::debrief::THRESHOLDS;
use crate::report::curve::Drawing;
use crate::report::{Curve, Track};

const LEFT: f32 = 24.0;
const RIGHT: f32 = 48.0;
const HEIGHT: f32 = 150.0;
const FOOT: f32 = 18.0;

/// The temperature from move to move.
pub(super) fn curve(sheet: &mut Sheet, curve: &Curve) {
    let drawing = Drawing::of(curve);
    let top = sheet.take(HEIGHT + FOOT + 8.0);
    let right = Sheet::COLUMN - RIGHT;
    let place = |(x, y): (f64, f64)| (LEFT + (right - LEFT) * x as f32, top + HEIGHT * y as f32);
    for (degrees, word) in THRESHOLDS {
        let (_, y) = place(drawing.at(0.0, f64::from(degrees)));
        if y < top {
            continue;
        }
        sheet.stroke(Ink::Line, 0.7, &[(LEFT, y), (right, y)]);
        let figure = degrees.to_string();
        sheet.write_to(Style::Caption, Ink::Grey, &figure, LEFT - 6.0, y);
        sheet.write(Style::Caption, Ink::Grey, word, right + 6.0, y);
    }
    for piece in &drawing.pieces {
        let points: Vec<(f32, f32)> = piece.points.iter().map(|point| place(*point)).collect();
        sheet.stroke(Ink::Of(piece.colour), 3.0, &points);
    }
    for (index, dot) in drawing.dots.iter().enumerate() {
        let (x, y) = place(*dot);
        // A stroke without length is a dot.
        sheet.stroke(Ink::Grey, 6.0, &[(x, y), (x + 0.01, y)]);
        let name = if index == 0 {
            "start".to_owned()
        } else {
            index.to_string()
        };
        let below = top + HEIGHT + FOOT / 2.0;
        sheet.write_around(Style::Caption, Ink::Grey, &name, x, below);
    }
    sheet.text(Style::Caption, Ink::Grey, &curve.words, 0.0);
}

/// What is known of a family or a technique, in one line.
pub(super) fn track(sheet: &mut Sheet, track: &Track) {
    const NAME: f32 = 190.0;
    const WIDTH: f32 = 140.0;
    let top = sheet.take(20.0);
    let y = top + 10.0;
    let (style, inset) = if track.is_family {
        sheet.stroke(Ink::Line, 0.7, &[(0.0, top), (Sheet::COLUMN, top)]);
        (Style::Strong, 0.0)
    } else {
        (Style::Small, 10.0)
    };
    sheet.write(style, Ink::Dark, &track.name, inset, y);
    let x = |share: f64| NAME + WIDTH * share as f32;
    sheet.stroke(Ink::Sunken, 4.0, &[(x(0.0), y), (x(1.0), y)]);
    if let Some([lower, _, upper]) = track.known {
        sheet.stroke(Ink::Band, 4.0, &[(x(lower), y), (x(upper), y)]);
    }
    sheet.stroke(Ink::Grey, 1.0, &[(x(0.7), y - 5.0), (x(0.7), y + 5.0)]);
    if let Some([_, mean, _]) = track.known {
        sheet.stroke(Ink::Accent, 7.0, &[(x(mean), y), (x(mean) + 0.01, y)]);
    }
    let beside = NAME + WIDTH + 12.0;
    if let Some(range) = track.range() {
        sheet.write(Style::Small, Ink::Grey, &range, beside, y);
    }
    sheet.write(Style::Small, Ink::Dark, &track.word, beside + 52.0, y);
}
