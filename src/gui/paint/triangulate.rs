//! Turns a simple polygon into triangles by clipping ears.
//!
//! Total: collinear and doubled points are allowed, and a polygon that crosses itself yields some
//! triangles rather than a panic or an endless loop.

use egui::{Pos2, Vec2};

/// Twice the area, positive where the outline runs clockwise on the screen.
pub(super) fn signed_area(points: &[Pos2]) -> f32 {
    let Some(&last) = points.last() else {
        return 0.0;
    };
    let mut area = 0.0;
    let mut from = last;
    for &to in points {
        area += from.x * to.y - to.x * from.y;
        from = to;
    }
    area
}

fn cross(a: Vec2, b: Vec2) -> f32 {
    a.x * b.y - a.y * b.x
}

/// How far the corner at `b` turns right; negative for a hollow corner.
fn turn(a: Pos2, b: Pos2, c: Pos2) -> f32 {
    cross(b - a, c - b)
}

fn inside(p: Pos2, a: Pos2, b: Pos2, c: Pos2) -> bool {
    // A corner that another ring of the same outline touches does not block the ear.
    p != a
        && p != b
        && p != c
        && cross(b - a, p - a) >= 0.0
        && cross(c - b, p - b) >= 0.0
        && cross(a - c, p - c) >= 0.0
}

/// Indices of three corners each, for an outline that runs clockwise on the screen.
pub(super) fn triangulate(points: &[Pos2]) -> Vec<[usize; 3]> {
    let mut rest: Vec<usize> = (0..points.len()).collect();
    let mut triangles = Vec::with_capacity(points.len().saturating_sub(2));
    let mut at = 0;
    let mut misses = 0;
    while rest.len() > 2 {
        let n = rest.len();
        at %= n;
        let ear = [rest[(at + n - 1) % n], rest[at], rest[(at + 1) % n]];
        // After a whole round without an ear the outline crosses itself: cut anywhere and go on.
        if misses > n || is_ear(points, &rest, ear) {
            let [a, b, c] = ear.map(|i| points[i]);
            if turn(a, b, c) > 0.0 {
                triangles.push(ear);
            }
            rest.remove(at);
            misses = 0;
            // Skipping one corner keeps the triangles fat instead of fanning from the first.
            at += 1;
        } else {
            at += 1;
            misses += 1;
        }
    }
    triangles
}

fn is_ear(points: &[Pos2], rest: &[usize], ear: [usize; 3]) -> bool {
    let [a, b, c] = ear.map(|i| points[i]);
    let bend = turn(a, b, c);
    if bend < 0.0 {
        return false;
    }
    if bend == 0.0 {
        // A straight corner, or a spike that goes nowhere, can leave without a triangle.
        return true;
    }
    let n = rest.len();
    !(0..n).any(|k| {
        let i = rest[k];
        if ear.contains(&i) {
            return false;
        }
        let (before, after) = (points[rest[(k + n - 1) % n]], points[rest[(k + 1) % n]]);
        turn(before, points[i], after) <= 0.0 && inside(points[i], a, b, c)
    })
}

/// One outline out of a ring and the hole in it, joined where the two are nearest.
///
/// Gives, for each corner, whether it belongs to the hole, and its index there.
pub(super) fn bridge(outer: &[Pos2], hole: &[Pos2]) -> Vec<(bool, usize)> {
    let mut best = (f32::INFINITY, 0, 0);
    for (i, &o) in outer.iter().enumerate() {
        for (j, &h) in hole.iter().enumerate() {
            let distance = o.distance_sq(h);
            if distance < best.0 {
                best = (distance, i, j);
            }
        }
    }
    let (_, i, j) = best;
    let around = |hole: bool, start: usize, n: usize| (0..=n).map(move |k| (hole, (start + k) % n));
    around(false, i, outer.len())
        .chain(around(true, j, hole.len()))
        .collect()
}
