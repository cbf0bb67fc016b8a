//! Turns pen movements in drawing units into polylines on the screen.
//!
//! Curves are flattened after the transform, so that the tolerance is a quarter of a pixel at any
//! size. Never yields a point that is not finite: a bad coordinate leaves its point out.

use std::f32::consts::TAU;

use egui::{Pos2, pos2};

use super::transform::Transform;

/// How far a flattened curve may leave the true one, in pixels.
pub(super) const TOLERANCE: f32 = 0.25;

/// A curve of absurd size must not eat the memory.
const MOST_SEGMENTS: f32 = 128.0;

/// How far the handles of a quarter circle reach, for a radius of 1.
const ARC: f32 = 0.552_285;

#[derive(Clone, Copy, Debug)]
enum Step {
    Move(Pos2),
    Line(Pos2),
    Quad(Pos2, Pos2),
    Cubic(Pos2, Pos2, Pos2),
    Close,
}

/// One polyline on the screen.
#[derive(Clone, Debug, Default)]
pub struct Polyline {
    /// The corners, in points.
    pub points: Vec<Pos2>,
    /// Whether the last corner is joined to the first.
    pub closed: bool,
}

/// Pen movements, in drawing units.
#[derive(Clone, Debug, Default)]
pub struct Path {
    steps: Vec<Step>,
    pen: Pos2,
}

impl Path {
    /// A path without a step; the pen is at 0,0.
    pub fn new() -> Self {
        Self::default()
    }

    /// A path that starts at a point.
    pub fn at(x: f32, y: f32) -> Self {
        Self::new().move_to(x, y)
    }

    fn push(mut self, step: Step, pen: Pos2) -> Self {
        self.steps.push(step);
        self.pen = pen;
        self
    }

    /// Lifts the pen to a point.
    #[must_use]
    pub fn move_to(self, x: f32, y: f32) -> Self {
        let to = pos2(x, y);
        self.push(Step::Move(to), to)
    }

    /// A line to a point.
    #[must_use]
    pub fn line_to(self, x: f32, y: f32) -> Self {
        let to = pos2(x, y);
        self.push(Step::Line(to), to)
    }

    /// A quadratic curve: control point, end.
    #[must_use]
    pub fn quad_to(self, cx: f32, cy: f32, x: f32, y: f32) -> Self {
        let to = pos2(x, y);
        self.push(Step::Quad(pos2(cx, cy), to), to)
    }

    /// A cubic curve: two control points, end.
    #[must_use]
    pub fn cubic_to(self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) -> Self {
        let to = pos2(x, y);
        self.push(Step::Cubic(pos2(ax, ay), pos2(bx, by), to), to)
    }

    /// A line by a distance from where the pen is.
    #[must_use]
    pub fn line_by(self, dx: f32, dy: f32) -> Self {
        let Pos2 { x, y } = self.pen;
        self.line_to(x + dx, y + dy)
    }

    /// A quadratic curve whose control point and end are distances from where the pen is.
    #[must_use]
    pub fn quad_by(self, cx: f32, cy: f32, dx: f32, dy: f32) -> Self {
        let Pos2 { x, y } = self.pen;
        self.quad_to(x + cx, y + cy, x + dx, y + dy)
    }

    /// A line back to where the outline began.
    #[must_use]
    pub fn close(mut self) -> Self {
        self.steps.push(Step::Close);
        self
    }

    /// A whole ellipse: centre and radii.
    #[must_use]
    pub fn ellipse(self, x: f32, y: f32, rx: f32, ry: f32) -> Self {
        let (kx, ky) = (rx * ARC, ry * ARC);
        self.move_to(x + rx, y)
            .cubic_to(x + rx, y + ky, x + kx, y + ry, x, y + ry)
            .cubic_to(x - kx, y + ry, x - rx, y + ky, x - rx, y)
            .cubic_to(x - rx, y - ky, x - kx, y - ry, x, y - ry)
            .cubic_to(x + kx, y - ry, x + rx, y - ky, x + rx, y)
            .close()
    }

    /// A whole rectangle with round corners: corner, size, radius.
    #[must_use]
    pub fn rounded_rect(self, x: f32, y: f32, w: f32, h: f32, radius: f32) -> Self {
        let r = radius.min(w / 2.0).min(h / 2.0).max(0.0);
        let k = r * (1.0 - ARC);
        let (right, bottom) = (x + w, y + h);
        self.move_to(x + r, y)
            .line_to(right - r, y)
            .cubic_to(right - k, y, right, y + k, right, y + r)
            .line_to(right, bottom - r)
            .cubic_to(right, bottom - k, right - k, bottom, right - r, bottom)
            .line_to(x + r, bottom)
            .cubic_to(x + k, bottom, x, bottom - k, x, bottom - r)
            .line_to(x, y + r)
            .cubic_to(x, y + k, x + k, y, x + r, y)
            .close()
    }

    /// One polyline for each stroke of the pen; `pixel` is the size of a pixel in points.
    pub fn flatten(&self, transform: &Transform, pixel: f32) -> Vec<Polyline> {
        // Even steps are too dense where a curve is nearly straight: take many, then drop most.
        let tolerance = TOLERANCE * pixel / 24.0;
        let mut lines: Vec<Polyline> = Vec::new();
        let mut line = Polyline::default();
        for step in &self.steps {
            match *step {
                Step::Move(to) => {
                    lines.push(std::mem::take(&mut line));
                    line.add(transform.apply(to));
                }
                Step::Line(to) => line.add(transform.apply(to)),
                Step::Quad(control, to) => {
                    line.quad(transform.apply(control), transform.apply(to), tolerance);
                }
                Step::Cubic(a, b, to) => line.cubic(
                    transform.apply(a),
                    transform.apply(b),
                    transform.apply(to),
                    tolerance,
                ),
                Step::Close => line.closed = true,
            }
        }
        lines.push(line);
        lines.retain(|line| line.points.len() > 1);
        for line in &mut lines {
            line.points = simplify(&line.points, TOLERANCE * pixel);
        }
        lines
    }
}

impl Polyline {
    fn add(&mut self, point: Pos2) {
        if point.is_finite() {
            self.points.push(point);
        }
    }

    fn quad(&mut self, control: Pos2, to: Pos2, tolerance: f32) {
        let Some(&from) = self.points.last() else {
            return self.add(to);
        };
        let bend = (from.to_vec2() - 2.0 * control.to_vec2() + to.to_vec2()).length();
        for t in parameters(bend / 4.0, tolerance) {
            self.add(from.lerp(control, t).lerp(control.lerp(to, t), t));
        }
    }

    fn cubic(&mut self, a: Pos2, b: Pos2, to: Pos2, tolerance: f32) {
        let Some(&from) = self.points.last() else {
            return self.add(to);
        };
        let first = (from.to_vec2() - 2.0 * a.to_vec2() + b.to_vec2()).length();
        let second = (a.to_vec2() - 2.0 * b.to_vec2() + to.to_vec2()).length();
        for t in parameters(first.max(second) * 0.75, tolerance) {
            let middle = a.lerp(b, t);
            let left = from.lerp(a, t).lerp(middle, t);
            self.add(left.lerp(middle.lerp(b.lerp(to, t), t), t));
        }
    }
}

/// The corners that keep a polyline within `tolerance` of itself, the ends among them.
fn simplify(points: &[Pos2], tolerance: f32) -> Vec<Pos2> {
    let mut keep = vec![false; points.len()];
    let Some(last) = points.len().checked_sub(1) else {
        return Vec::new();
    };
    (keep[0], keep[last]) = (true, true);
    let mut spans = vec![(0, last)];
    while let Some((from, to)) = spans.pop() {
        let far = (from + 1..to)
            .map(|i| (i, distance(points[i], points[from], points[to])))
            .max_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((i, off)) = far
            && off > tolerance
        {
            keep[i] = true;
            spans.extend([(from, i), (i, to)]);
        }
    }
    let kept = points.iter().zip(keep).filter(|(_, keep)| *keep);
    kept.map(|(&point, _)| point).collect()
}

/// How far a point lies from the line between two others.
fn distance(point: Pos2, from: Pos2, to: Pos2) -> f32 {
    let along = to - from;
    let length_sq = along.length_sq();
    let t = if length_sq > 0.0 {
        (point - from).dot(along) / length_sq
    } else {
        0.0
    };
    point.distance(from + along * t.clamp(0.0, 1.0))
}

/// Even steps through a curve, as many as its bend asks for, without the start.
fn parameters(bend: f32, tolerance: f32) -> impl Iterator<Item = f32> {
    let wanted = (bend / tolerance).sqrt().ceil();
    let count = if wanted.is_finite() {
        wanted.clamp(1.0, MOST_SEGMENTS)
    } else {
        1.0
    };
    (1..=count as u32).map(move |i| i as f32 / count)
}

/// How many straight pieces a full circle of this radius needs, both in the same unit.
pub(super) fn circle_segments(radius: f32, tolerance: f32) -> u32 {
    let wanted = TAU / (8.0 * tolerance / radius.max(tolerance)).sqrt();
    wanted.ceil().clamp(6.0, MOST_SEGMENTS) as u32
}
