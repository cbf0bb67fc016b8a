//! Turns marks on a small grid into egui shapes. Never fills: the few filled parts are convex
//! and have their own methods.

use std::f32::consts::PI;

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, epaint::PathShape, pos2, vec2};

/// One mark of a drawing, in grid units with y down; angles in degrees from the right, clockwise.
#[derive(Clone, Copy, Debug)]
pub(super) enum Mark {
    /// Starts a stroke.
    M(f32, f32),
    /// A line to here.
    L(f32, f32),
    /// A cubic curve: two handles and the end.
    C(f32, f32, f32, f32, f32, f32),
    /// An arc round a centre: radius, from, to. Joins on to the stroke, or starts one.
    A(f32, f32, f32, f32, f32),
    /// Closes the stroke.
    Z,
    /// A circle: centre and radius.
    O(f32, f32, f32),
}

/// A grid laid over a place on the screen.
pub(super) struct Pen<'a> {
    painter: &'a Painter,
    origin: Pos2,
    scale: f32,
}

impl<'a> Pen<'a> {
    /// A grid of `width` by `height` units, as large as fits, in the middle of `rect`.
    pub(super) fn new(painter: &'a Painter, rect: Rect, width: f32, height: f32) -> Self {
        let scale = (rect.width() / width).min(rect.height() / height);
        let origin = rect.center() - vec2(width, height) * scale / 2.0;
        Self {
            painter,
            origin,
            scale,
        }
    }

    fn at(&self, x: f32, y: f32) -> Pos2 {
        self.origin + vec2(x, y) * self.scale
    }

    /// Strokes of one width with round ends.
    pub(super) fn stroke(&self, marks: &[Mark], width: f32, colour: Color32) {
        let mut points = Vec::new();
        for &mark in marks {
            match mark {
                Mark::M(x, y) => {
                    self.finish(&mut points, false, width, colour);
                    points.push(self.at(x, y));
                }
                Mark::L(x, y) => points.push(self.at(x, y)),
                Mark::C(x1, y1, x2, y2, x, y) => {
                    if let Some(&from) = points.last() {
                        let (a, b, to) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
                        points.extend((1..=CURVE).map(|i| {
                            let t = i as f32 / CURVE as f32;
                            cubic(from, a, b, to, t)
                        }));
                    }
                }
                Mark::A(x, y, radius, from, to) => points.extend(self.arc(x, y, radius, from, to)),
                Mark::Z => self.finish(&mut points, true, width, colour),
                Mark::O(x, y, radius) => {
                    self.painter.circle_stroke(
                        self.at(x, y),
                        radius * self.scale,
                        Stroke::new(width * self.scale, colour),
                    );
                }
            }
        }
        self.finish(&mut points, false, width, colour);
    }

    fn finish(&self, points: &mut Vec<Pos2>, closed: bool, width: f32, colour: Color32) {
        let mut points = std::mem::take(points);
        let (Some(&first), Some(&last)) = (points.first(), points.last()) else {
            return;
        };
        let stroke = Stroke::new(width * self.scale, colour);
        if closed {
            self.painter
                .add(Shape::Path(PathShape::closed_line(points, stroke)));
            return;
        }
        if stroke.width * self.painter.pixels_per_point() < ROUND_ENDS {
            // A disc this small is blurred wider than the stroke; a longer stroke looks round.
            lengthen(&mut points, stroke.width * 0.4);
        } else {
            for end in [first, last] {
                self.painter.circle_filled(end, stroke.width / 2.0, colour);
            }
        }
        self.painter.add(Shape::line(points, stroke));
    }

    fn arc(&self, x: f32, y: f32, radius: f32, from: f32, to: f32) -> impl Iterator<Item = Pos2> {
        let steps = ((to - from).abs() / 12.0).ceil().max(2.0);
        (0..=steps as usize).map(move |i| {
            let angle = (from + (to - from) * i as f32 / steps) * PI / 180.0;
            self.at(x + radius * angle.cos(), y + radius * angle.sin())
        })
    }

    /// A filled circle.
    pub(super) fn disc(&self, x: f32, y: f32, radius: f32, colour: Color32) {
        self.painter
            .circle_filled(self.at(x, y), radius * self.scale, colour);
    }

    /// The right half of a filled circle.
    pub(super) fn half_disc(&self, x: f32, y: f32, radius: f32, colour: Color32) {
        let points = self.arc(x, y, radius, -90.0, 90.0).collect();
        self.painter
            .add(Shape::convex_polygon(points, colour, Stroke::NONE));
    }

    /// A filled convex outline.
    pub(super) fn fill(&self, outline: &[(f32, f32)], colour: Color32) {
        let points = outline.iter().map(|&(x, y)| self.at(x, y)).collect();
        self.painter
            .add(Shape::convex_polygon(points, colour, Stroke::NONE));
    }

    /// A filled bar with round ends, from `top` to `bottom`.
    pub(super) fn bar(&self, x: f32, top: f32, bottom: f32, width: f32, colour: Color32) {
        let half = width / 2.0;
        let rect = Rect::from_min_max(self.at(x - half, top), self.at(x + half, bottom));
        self.painter.rect_filled(rect, half * self.scale, colour);
    }
}

/// Pixels from which on the end of a stroke gets a disc.
const ROUND_ENDS: f32 = 2.0;

/// Moves both ends outward.
fn lengthen(points: &mut [Pos2], by: f32) {
    if let [first, second, ..] = points {
        *first += (*first - *second).normalized() * by;
    }
    if let [.., second, last] = points {
        *last += (*last - *second).normalized() * by;
    }
}

/// Pieces of a curve: enough for an icon of 40 points.
const CURVE: usize = 8;

fn cubic(from: Pos2, a: Pos2, b: Pos2, to: Pos2, t: f32) -> Pos2 {
    let u = 1.0 - t;
    let (w0, w1, w2, w3) = (u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t);
    pos2(
        w0 * from.x + w1 * a.x + w2 * b.x + w3 * to.x,
        w0 * from.y + w1 * a.y + w2 * b.y + w3 * to.y,
    )
}
