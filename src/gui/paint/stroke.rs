//! Strokes with round caps and joins, as strips with one pixel of soft edge.

use egui::{Color32, Pos2, Vec2};

use super::canvas::{Canvas, mitre, normal};
use super::colour::fade;
use super::path::{Path, TOLERANCE, circle_segments};

/// Cosine of the bend beyond which a corner is made of two strokes that end there.
const SHARP: f32 = 0.2;

/// Strokes thinner than this, in pixels, end square: nobody sees the difference.
const ROUND_FROM: f32 = 2.6;

/// Which ends of a strip get a cap.
#[derive(Clone, Copy, PartialEq)]
enum Ends {
    /// The strip bites its own tail.
    Joined,
    /// The start lies under something else.
    Last,
    Both,
}

impl Canvas {
    /// A line along a path with round ends, `width` drawing units wide.
    pub fn stroke(&mut self, path: &Path, width: f32, colour: Color32) {
        self.stroke_with(path, width, colour, Ends::Both);
    }

    /// A stroke whose start needs no cap because something will cover it.
    pub(super) fn stroke_from_under(&mut self, path: &Path, width: f32, colour: Color32) {
        self.stroke_with(path, width, colour, Ends::Last);
    }

    fn stroke_with(&mut self, path: &Path, width: f32, colour: Color32, ends: Ends) {
        let half = width * self.transform.magnification() / 2.0;
        if !(half > 0.0 && half.is_finite()) {
            return;
        }
        // A wide stroke bends further out at its edge than in its middle, and shows its corners
        // more; those of a thin one disappear in its soft edge.
        let width = 2.0 * half / self.pixel;
        let fine = if width < ROUND_FROM {
            1.6
        } else {
            1.0 / (1.0 + width / 24.0)
        };
        for line in path.flatten(&self.transform, self.pixel * fine) {
            let mut points = line.points;
            points.dedup_by(|a, b| a.distance_sq(*b) < 1e-8);
            if line.closed {
                self.stroke_loop(points, half, colour, ends);
            } else {
                self.stroke_open(&points, half, colour, ends);
            }
        }
    }

    fn stroke_loop(&mut self, mut points: Vec<Pos2>, half: f32, colour: Color32, ends: Ends) {
        while points.len() > 1 && points[0].distance_sq(points[points.len() - 1]) < 1e-8 {
            points.pop();
        }
        let n = points.len();
        if n < 3 {
            return self.stroke_open(&points, half, colour, ends);
        }
        let corner =
            (0..n).find(|&i| is_sharp(points[(i + n - 1) % n], points[i], points[(i + 1) % n]));
        if let Some(corner) = corner {
            points.rotate_left(corner);
            points.push(points[0]);
            self.stroke_open(&points, half, colour, ends);
        } else {
            self.strip(&points, Ends::Joined, half, colour);
        }
    }

    fn stroke_open(&mut self, points: &[Pos2], half: f32, colour: Color32, ends: Ends) {
        let mut start = 0;
        for i in 1..points.len() {
            let stops = i + 1 == points.len() || is_sharp(points[i - 1], points[i], points[i + 1]);
            if stops {
                let these = if start == 0 { ends } else { Ends::Both };
                self.strip(&points[start..=i], these, half, colour);
                start = i;
            }
        }
    }

    /// One stroke without sharp corners.
    fn strip(&mut self, points: &[Pos2], ends: Ends, half: f32, colour: Color32) {
        let closed = ends == Ends::Joined;
        let n = points.len();
        if n < 2 {
            return;
        }
        let soft = self.pixel / 2.0;
        // A line thinner than a pixel is a pixel wide and fainter.
        let colour = if half < soft {
            fade(colour, half / soft)
        } else {
            colour
        };
        let inner = (half - soft).max(0.0);
        let outer = half.max(soft) + soft;
        let first = self.mesh.vertices.len() as u32;
        for (i, &p) in points.iter().enumerate() {
            let (before, after) = if closed {
                (points[(i + n - 1) % n], points[(i + 1) % n])
            } else {
                (points[i.saturating_sub(1)], points[(i + 1).min(n - 1)])
            };
            let out = match (before == p, after == p) {
                (true, _) => normal(after - p),
                (_, true) => normal(p - before),
                _ => mitre(before, p, after),
            };
            self.mesh
                .colored_vertex(p + out * outer, Color32::TRANSPARENT);
            self.mesh.colored_vertex(p + out * inner, colour);
            self.mesh.colored_vertex(p - out * inner, colour);
            self.mesh
                .colored_vertex(p - out * outer, Color32::TRANSPARENT);
        }
        for i in 0..if closed { n } else { n - 1 } {
            let (a, b) = (first + 4 * i as u32, first + 4 * ((i + 1) % n) as u32);
            for side in 0..3 {
                // A hair line has no solid middle.
                if side != 1 || inner > 0.0 {
                    self.quad([a + side, a + side + 1, b + side + 1, b + side]);
                }
            }
        }
        if !closed {
            let last = first + 4 * (n as u32 - 1);
            let (head, tail) = (points[0] - points[1], points[n - 1] - points[n - 2]);
            let reach = [inner, outer];
            if ends == Ends::Both {
                self.cap(
                    points[0],
                    head.normalized(),
                    [first + 3, first + 2, first + 1, first],
                    reach,
                    colour,
                );
            }
            self.cap(
                points[n - 1],
                tail.normalized(),
                [last, last + 1, last + 2, last + 3],
                reach,
                colour,
            );
        }
    }

    /// Ends a strip whose last row, from left to right as seen along `out`, is `row`.
    fn cap(
        &mut self,
        at: Pos2,
        out: Vec2,
        row: [u32; 4],
        [inner, outer]: [f32; 2],
        colour: Color32,
    ) {
        let [left_rim, left, right, right_rim] = row;
        let side = normal(out);
        if outer + inner < ROUND_FROM * self.pixel {
            let a = self.mesh.vertices.len() as u32;
            self.mesh
                .colored_vertex(at + out * outer + side * inner, Color32::TRANSPARENT);
            self.mesh
                .colored_vertex(at + out * outer - side * inner, Color32::TRANSPARENT);
            self.mesh.add_triangle(left_rim, left, a);
            self.quad([left, right, a + 1, a]);
            self.mesh.add_triangle(right, right_rim, a + 1);
            return;
        }
        let steps = circle_segments(outer / self.pixel, TOLERANCE)
            .div_ceil(2)
            .max(3);
        let hub = self.mesh.vertices.len() as u32;
        self.mesh.colored_vertex(at, colour);
        let (mut solid, mut rim) = (left, left_rim);
        for i in 1..=steps {
            let (next_solid, next_rim) = if i == steps {
                (right, right_rim)
            } else {
                let (sin, cos) = (std::f32::consts::PI * i as f32 / steps as f32).sin_cos();
                let ray = side * cos + out * sin;
                let k = self.mesh.vertices.len() as u32;
                self.mesh.colored_vertex(at + ray * inner, colour);
                self.mesh
                    .colored_vertex(at + ray * outer, Color32::TRANSPARENT);
                (k, k + 1)
            };
            self.mesh.add_triangle(hub, solid, next_solid);
            self.quad([solid, rim, next_rim, next_solid]);
            (solid, rim) = (next_solid, next_rim);
        }
    }
}

fn is_sharp(before: Pos2, at: Pos2, after: Pos2) -> bool {
    (at - before).normalized().dot((after - at).normalized()) < SHARP
}
