//! Turns a verdict or a temperature into a glyph that is told apart by shape, not by colour alone.
//! Never stands without its word.

use egui::{Painter, Rect};

use super::pen::{
    Mark::{A, L, M, Z},
    Pen,
};
use crate::gui::theme::Theme;

/// How good a move was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Marker {
    /// A disc with a tick.
    Best,
    /// A ring with a dot.
    Fine,
    /// A triangle with one bar.
    Costly,
    /// An octagon with two bars.
    VeryCostly,
}

/// Draws a marker into the largest square in the middle of `rect`.
pub fn marker(painter: &Painter, rect: Rect, marker: Marker, theme: &Theme) {
    let pen = Pen::new(painter, rect, 20.0, 20.0);
    let on = theme.on_marker();
    match marker {
        Marker::Best => {
            pen.disc(10.0, 10.0, 9.0, theme.best);
            pen.stroke(&[M(6.0, 10.3), L(8.8, 13.2), L(14.2, 7.2)], 2.1, on);
        }
        Marker::Fine => {
            pen.disc(10.0, 10.0, 8.7, theme.fine);
            pen.disc(10.0, 10.0, 6.5, theme.surface);
            pen.disc(10.0, 10.0, 2.8, theme.fine);
        }
        Marker::Costly => {
            let corners = [(10.0, 1.8), (19.0, 17.8), (1.0, 17.8)];
            pen.fill(&corners, theme.costly);
            // Round corners: the edge again as strokes with round ends.
            for i in 0..3 {
                let ((x, y), (to_x, to_y)) = (corners[i], corners[(i + 1) % 3]);
                pen.stroke(&[M(x, y), L(to_x, to_y)], 1.6, theme.costly);
            }
            pen.stroke(&[M(10.0, 7.0), L(10.0, 13.6)], 2.3, on);
        }
        Marker::VeryCostly => {
            let (near, far, low, high) = (6.2, 13.8, 1.0, 19.0);
            let corners = [
                (near, low),
                (far, low),
                (high, near),
                (high, far),
                (far, high),
                (near, high),
                (low, far),
                (low, near),
            ];
            pen.fill(&corners, theme.very);
            for x in [7.3, 12.7] {
                pen.stroke(&[M(x, 5.8), L(x, 14.2)], 2.3, on);
            }
        }
    }
}

/// Draws a thermometer with six fill levels, 10 wide to 18 high, in the middle of `rect`.
pub fn thermometer(painter: &Painter, rect: Rect, degrees: f32, theme: &Theme) {
    let pen = Pen::new(painter, rect, 10.0, 18.0);
    let heat = theme.heat(degrees);
    // Heat is judged against the surface only, so the glass brings its own.
    pen.bar(5.0, 0.7, 14.0, 4.8, theme.surface);
    pen.disc(5.0, 13.2, 3.7, theme.surface);

    let column = 9.5 * (heat.step + 1) as f32 / 6.0;
    pen.disc(5.0, 13.5, 2.3, heat.colour);
    pen.bar(5.0, 12.5 - column, 13.5, 2.0, heat.colour);

    let glass = [
        A(5.0, 3.1, 2.4, 180.0, 360.0),
        A(5.0, 13.216, 3.7, -49.6, 229.6),
        Z,
    ];
    pen.stroke(&glass, 1.3, theme.ink3);
}
