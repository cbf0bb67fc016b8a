//! Collects fills, strokes and soft discs in drawing units into one mesh on the screen.
//!
//! Every hard edge is one pixel soft: the filled part ends half a pixel inside the outline and
//! fades to nothing half a pixel outside it. Never samples a texture and never clips.

use egui::{Color32, Mesh, Pos2, Rect, Vec2, vec2};

use super::clip::below;
use super::colour::{fade, mix};
use super::path::{Path, circle_segments};
use super::transform::Transform;
use super::triangulate::{bridge, signed_area, triangulate};

/// A sharp corner may stick out this many times the soft edge.
const MITRE_LIMIT: f32 = 2.0;

/// How many triangles a soft disc has around its centre.
const SOFT_DISC_SIDES: u32 = 32;

/// A mesh being painted.
#[derive(Debug)]
pub struct Canvas {
    pub(super) mesh: Mesh,
    pub(super) transform: Transform,
    pub(super) pixel: f32,
}

impl Canvas {
    /// An empty canvas; `pixel` is the size of a pixel in points.
    pub fn new(transform: Transform, pixel: f32) -> Self {
        Self {
            mesh: Mesh::default(),
            transform,
            pixel: if pixel.is_finite() {
                pixel.max(1e-3)
            } else {
                1.0
            },
        }
    }

    /// What was painted, in points.
    pub fn into_mesh(self) -> Mesh {
        self.mesh
    }

    /// Paints within a space of its own: `inner` is applied before the present transform.
    pub fn group(
        &mut self,
        inner: impl FnOnce(Transform) -> Transform,
        paint: impl FnOnce(&mut Self),
    ) {
        let outer = self.transform;
        self.transform = inner(outer);
        paint(self);
        self.transform = outer;
    }

    /// Paints something that covers only in part, from 0 to 1.
    pub fn faded(&mut self, cover: f32, paint: impl FnOnce(&mut Self)) {
        let first = self.mesh.vertices.len();
        paint(self);
        if cover < 1.0 {
            for vertex in &mut self.mesh.vertices[first..] {
                vertex.color = fade(vertex.color, cover);
            }
        }
    }

    /// Fills each closed line of the path.
    pub fn fill(&mut self, path: &Path, colour: Color32) {
        for line in path.flatten(&self.transform, self.pixel) {
            let Some(points) = clockwise(line.points) else {
                continue;
            };
            let triangles = triangulate(&points);
            let ring = self.soft_ring(&points, colour);
            for [a, b, c] in triangles {
                self.mesh.add_triangle(ring[a], ring[b], ring[c]);
            }
        }
    }

    /// Fills a ring: the first line of the path without the second.
    pub fn fill_ring(&mut self, path: &Path, colour: Color32) {
        let mut lines = path.flatten(&self.transform, self.pixel).into_iter();
        let (Some(outer), Some(hole)) = (lines.next(), lines.next()) else {
            return;
        };
        let (Some(outer), Some(mut hole)) = (clockwise(outer.points), clockwise(hole.points))
        else {
            return;
        };
        hole.reverse();
        let outer_ring = self.soft_ring(&outer, colour);
        let hole_ring = self.soft_ring(&hole, colour);
        let corners = bridge(&outer, &hole);
        let points: Vec<Pos2> = corners
            .iter()
            .map(|&(in_hole, i)| if in_hole { hole[i] } else { outer[i] })
            .collect();
        for triangle in triangulate(&points) {
            let [a, b, c] = triangle.map(|corner| {
                let (in_hole, i) = corners[corner];
                if in_hole { hole_ring[i] } else { outer_ring[i] }
            });
            self.mesh.add_triangle(a, b, c);
        }
    }

    /// Fills with a colour that stays flat over the left `flat` of the width and then shades off.
    ///
    /// The edge is hard: such a fill is always under a rim.
    pub fn fill_shaded(&mut self, path: &Path, flat: f32, colour: Color32, shade: Color32) {
        let unit = self.transform.magnification().max(1e-6);
        for line in path.flatten(&Transform::IDENTITY, self.pixel / unit) {
            let Some(points) = clockwise(line.points) else {
                continue;
            };
            let left = points.iter().map(|p| p.x).fold(f32::INFINITY, f32::min);
            let right = points.iter().map(|p| p.x).fold(f32::NEG_INFINITY, f32::max);
            let knee = left + (right - left) * flat;
            // Each part shades evenly, so that any way to cut it into triangles looks the same.
            for part in [
                below(&points, |p| p.x - knee),
                below(&points, |p| knee - p.x),
            ] {
                let first = self.mesh.vertices.len() as u32;
                for &p in &part {
                    let t = (p.x - knee) / (right - knee).max(1e-6);
                    self.mesh
                        .colored_vertex(self.transform.apply(p), mix(colour, shade, t));
                }
                for [a, b, c] in triangulate(&part) {
                    self.mesh
                        .add_triangle(first + a as u32, first + b as u32, first + c as u32);
                }
            }
        }
    }

    /// A filled ellipse: its centre and radii, in drawing units.
    pub fn ellipse(&mut self, x: f32, y: f32, rx: f32, ry: f32, colour: Color32) {
        if !(rx > 0.0 && ry > 0.0) {
            return;
        }
        let unit = self.transform.magnification();
        let sides = circle_segments(rx.max(ry) * unit / self.pixel, super::path::TOLERANCE);
        let points: Vec<Pos2> = (0..sides)
            .map(|i| {
                let (sin, cos) = angle(i, sides).sin_cos();
                self.transform.apply(Pos2::new(x + rx * cos, y + ry * sin))
            })
            .collect();
        let Some(points) = clockwise(points) else {
            return;
        };
        let ring = self.soft_ring(&points, colour);
        for pair in ring[1..].windows(2) {
            self.mesh.add_triangle(ring[0], pair[0], pair[1]);
        }
    }

    /// A filled circle: its centre and radius, in drawing units.
    pub fn circle(&mut self, x: f32, y: f32, radius: f32, colour: Color32) {
        self.ellipse(x, y, radius, radius, colour);
    }

    /// An ellipse that fades out. `stops` are pairs of (share of the radius, coverage), the first
    /// of them the centre and the last the rim.
    pub fn soft_disc(
        &mut self,
        centre: [f32; 2],
        radii: [f32; 2],
        colour: Color32,
        stops: &[(f32, f32)],
    ) {
        let [x, y] = centre;
        let middle = self.transform.apply(Pos2::new(x, y));
        let Some((&(_, alpha), rings)) = stops.split_first() else {
            return;
        };
        if !middle.is_finite() || !radii.iter().all(|r| r.is_finite()) {
            return;
        }
        let hub = self.mesh.vertices.len() as u32;
        self.mesh.colored_vertex(middle, fade(colour, alpha));
        for (n, &(share, alpha)) in rings.iter().enumerate() {
            let first = self.mesh.vertices.len() as u32;
            for i in 0..SOFT_DISC_SIDES {
                let (sin, cos) = angle(i, SOFT_DISC_SIDES).sin_cos();
                let p = Pos2::new(x + radii[0] * share * cos, y + radii[1] * share * sin);
                self.mesh
                    .colored_vertex(self.transform.apply(p), fade(colour, alpha));
            }
            for i in 0..SOFT_DISC_SIDES {
                let next = (i + 1) % SOFT_DISC_SIDES;
                if n == 0 {
                    self.mesh.add_triangle(hub, first + i, first + next);
                } else {
                    let inner = first - SOFT_DISC_SIDES;
                    self.quad([inner + i, inner + next, first + next, first + i]);
                }
            }
        }
    }

    /// A rectangle on the screen, not in drawing units, with hard edges.
    pub(super) fn hard_rect(&mut self, rect: Rect, colour: Color32) {
        if rect.is_positive() {
            self.mesh.add_colored_rect(rect, colour);
        }
    }

    pub(super) fn quad(&mut self, [a, b, c, d]: [u32; 4]) {
        self.mesh.add_triangle(a, b, c);
        self.mesh.add_triangle(a, c, d);
    }

    /// Paints the soft edge of a clockwise outline; gives the corners that bound the solid part.
    fn soft_ring(&mut self, points: &[Pos2], colour: Color32) -> Vec<u32> {
        let half = self.pixel / 2.0;
        let n = points.len();
        let first = self.mesh.vertices.len() as u32;
        for (i, &p) in points.iter().enumerate() {
            let before = points[(i + n - 1) % n];
            let after = points[(i + 1) % n];
            let out = mitre(before, p, after) * half;
            self.mesh.colored_vertex(p - out, colour);
            self.mesh.colored_vertex(p + out, Color32::TRANSPARENT);
        }
        let solid = |i: usize| first + 2 * (i % n) as u32;
        for i in 0..n {
            let (a, b) = (solid(i), solid(i + 1));
            self.quad([a, a + 1, b + 1, b]);
        }
        (0..n).map(solid).collect()
    }
}

fn angle(i: u32, of: u32) -> f32 {
    std::f32::consts::TAU * i as f32 / of as f32
}

/// Drops doubled points and turns the outline clockwise; nothing if no area is left.
fn clockwise(mut points: Vec<Pos2>) -> Option<Vec<Pos2>> {
    points.retain(|p| p.is_finite());
    points.dedup_by(|a, b| a.distance_sq(*b) < 1e-8);
    let doubled = |points: &[Pos2]| match points {
        [first, .., last] => first.distance_sq(*last) < 1e-8,
        _ => false,
    };
    while doubled(&points) {
        points.pop();
    }
    let area = signed_area(&points);
    if points.len() < 3 || !area.is_finite() || area == 0.0 {
        return None;
    }
    if area < 0.0 {
        points.reverse();
    }
    Some(points)
}

/// Where the corner goes when both sides move out by 1 (to the left of the way, on the screen).
pub(super) fn mitre(before: Pos2, at: Pos2, after: Pos2) -> Vec2 {
    let (a, b) = (normal(at - before), normal(after - at));
    let sum = a + b;
    // Length of the sum squared is 2 (1 + cos); dividing by half of it keeps both distances at 1.
    let stretch = sum.length_sq() / 2.0;
    if stretch < 1e-4 {
        return a;
    }
    let out = sum / stretch;
    let length = out.length();
    if length > MITRE_LIMIT {
        out * (MITRE_LIMIT / length)
    } else {
        out
    }
}

pub(super) fn normal(along: Vec2) -> Vec2 {
    let along = along.normalized();
    vec2(along.y, -along.x)
}
