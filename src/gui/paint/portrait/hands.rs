//! Five hands: a palm, capsules for fingers, a few lines.

use egui::Color32;

use super::super::canvas::Canvas;
use super::super::colour::{fade, mix, rgb};
use super::super::path::Path;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hand {
    Flat,
    Fist,
    Point,
    Rest,
    Open,
}

/// Root x, y, reach x, y and width of each finger.
type Fingers = [[f32; 5]; 5];

const FLAT: Fingers = [
    [-12.0, -8.0, -4.0, -22.0, 9.5],
    [-4.0, -11.0, -1.0, -25.0, 9.5],
    [5.0, -11.0, 3.0, -24.0, 9.5],
    [13.0, -8.0, 6.0, -19.0, 9.0],
    [-14.0, 4.0, -16.0, -6.0, 10.0],
];

const OPEN: Fingers = [
    [-9.0, -8.0, -9.0, -17.0, 9.0],
    [-2.0, -11.0, -3.0, -21.0, 9.0],
    [6.0, -10.0, 4.0, -20.0, 9.0],
    [13.0, -5.0, 9.0, -14.0, 8.5],
    [-13.0, 3.0, -16.0, -2.0, 9.5],
];

impl Hand {
    /// Draws around 0,0, fingers up; the caller turns, mirrors and moves the space.
    pub(super) fn paint(self, canvas: &mut Canvas, skin: Color32) {
        let line = mix(skin, rgb(0x4A_23_18), 0.30);
        match self {
            Self::Flat => {
                for each in FLAT {
                    finger(canvas, each, skin, line);
                }
                canvas.ellipse(0.0, 2.0, 18.0, 15.0, skin);
            }
            Self::Fist => {
                canvas.ellipse(0.0, 0.0, 18.0, 15.0, skin);
                let knuckles = Path::at(-9.0, -6.0)
                    .line_by(0.0, 10.0)
                    .move_to(-1.0, -7.0)
                    .line_by(0.0, 11.0)
                    .move_to(7.0, -6.0)
                    .line_by(0.0, 10.0)
                    .move_to(-12.0, 8.0)
                    .quad_by(10.0, 5.0, 20.0, 0.0);
                canvas.stroke(&knuckles, 1.8, fade(line, 0.7));
            }
            Self::Point => {
                finger(canvas, [0.0, 4.0, 0.0, 34.0, 10.0], skin, line);
                canvas.ellipse(0.0, 0.0, 18.0, 15.0, skin);
                let knuckles = Path::at(-10.0, 4.0)
                    .line_by(0.0, 8.0)
                    .move_to(8.0, 4.0)
                    .line_by(0.0, 8.0);
                canvas.stroke(&knuckles, 1.8, fade(line, 0.7));
            }
            Self::Rest => {
                canvas.ellipse(0.0, 0.0, 22.0, 12.0, skin);
                let fingers = Path::at(12.0, 3.0)
                    .quad_by(10.0, 3.0, 15.0, 4.0)
                    .move_to(8.0, 7.0)
                    .quad_by(10.0, 4.0, 14.0, 5.0);
                canvas.stroke(&fingers, 8.0, skin);
                let gaps = Path::at(10.0, 0.0)
                    .quad_by(9.0, 2.0, 14.0, 3.0)
                    .move_to(8.0, 5.0)
                    .quad_by(8.0, 3.0, 13.0, 4.0);
                canvas.stroke(&gaps, 1.6, fade(line, 0.6));
            }
            Self::Open => {
                for each in OPEN {
                    finger(canvas, each, skin, line);
                }
                canvas.ellipse(0.0, 0.0, 17.0, 14.0, skin);
                let crease = Path::at(-6.0, 2.0).quad_by(6.0, 5.0, 13.0, 1.0);
                canvas.stroke(&crease, 1.6, fade(line, 0.55));
            }
        }
    }
}

fn finger(canvas: &mut Canvas, [x, y, dx, dy, width]: [f32; 5], skin: Color32, line: Color32) {
    let path = Path::at(x, y).line_by(dx, dy);
    canvas.stroke_from_under(&path, width + 2.2, line);
    canvas.stroke_from_under(&path, width, skin);
}
