//! Cuts polygons and whole meshes along straight lines.
//!
//! A finished mesh is cut to the rectangle or circle that it belongs in, so that a painted portrait
//! needs neither a clip path nor a clip rectangle of its own.

use egui::epaint::Vertex;
use egui::{Mesh, Pos2, Rect, pos2};

use super::colour::mix;
use super::path::circle_segments;

/// The part of a polygon where `side` is at most 0.
pub(super) fn below(points: &[Pos2], side: impl Fn(Pos2) -> f32) -> Vec<Pos2> {
    let mut kept = Vec::with_capacity(points.len() + 2);
    let Some(&last) = points.last() else {
        return kept;
    };
    let mut from = last;
    for &to in points {
        let (a, b) = (side(from), side(to));
        if (a < 0.0 && b > 0.0) || (a > 0.0 && b < 0.0) {
            kept.push(from.lerp(to, a / (a - b)));
        }
        if b <= 0.0 {
            kept.push(to);
        }
        from = to;
    }
    kept
}

/// Corners of a rectangle, clockwise on the screen.
pub(super) fn rect_corners(rect: Rect) -> Vec<Pos2> {
    vec![
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
    ]
}

/// Corners around a circle, clockwise on the screen; lengths in pixels.
pub(super) fn circle_corners(centre: Pos2, radius: f32) -> Vec<Pos2> {
    let n = circle_segments(radius, 0.08);
    (0..n)
        .map(|i| {
            let (sin, cos) = (std::f32::consts::TAU * i as f32 / n as f32).sin_cos();
            pos2(centre.x + radius * cos, centre.y + radius * sin)
        })
        .collect()
}

/// The mesh without what lies outside a convex polygon that runs clockwise on the screen.
pub(super) fn clip_mesh(mesh: &Mesh, convex: &[Pos2]) -> Mesh {
    let n = convex.len();
    let outside = |k: usize, p: Pos2| {
        let (a, b) = (convex[k], convex[(k + 1) % n]);
        (b.y - a.y) * (p.x - a.x) - (b.x - a.x) * (p.y - a.y)
    };
    let crossed: Vec<bool> = mesh
        .vertices
        .iter()
        .map(|v| (0..n).any(|k| outside(k, v.pos) > 0.0))
        .collect();
    let mut kept = Mesh {
        vertices: mesh.vertices.clone(),
        ..Mesh::default()
    };
    for [a, b, c] in mesh.triangles() {
        let corners = [a, b, c].map(|i| i as usize);
        if !corners.iter().any(|&i| crossed[i]) {
            kept.add_triangle(a, b, c);
            continue;
        }
        let mut piece: Vec<Vertex> = corners.iter().map(|&i| mesh.vertices[i]).collect();
        for k in 0..n {
            if piece.iter().any(|v| outside(k, v.pos) > 0.0) {
                piece = cut(&piece, |p| outside(k, p));
            }
        }
        let first = kept.vertices.len() as u32;
        for i in 2..piece.len() as u32 {
            kept.add_triangle(first, first + i - 1, first + i);
        }
        kept.vertices.extend(piece);
    }
    compact(kept)
}

fn cut(piece: &[Vertex], side: impl Fn(Pos2) -> f32) -> Vec<Vertex> {
    let mut kept = Vec::with_capacity(piece.len() + 1);
    let Some(&last) = piece.last() else {
        return kept;
    };
    let mut from = last;
    for &to in piece {
        let (a, b) = (side(from.pos), side(to.pos));
        if (a < 0.0 && b > 0.0) || (a > 0.0 && b < 0.0) {
            // Always from the same end, so that neighbours get the same corner and leave no crack.
            let swap = (from.pos.x, from.pos.y) > (to.pos.x, to.pos.y);
            let (p, q, t) = if swap {
                (to, from, b / (b - a))
            } else {
                (from, to, a / (a - b))
            };
            let colour = mix(p.color, q.color, t);
            kept.push(Vertex::untextured(p.pos.lerp(q.pos, t), colour));
        }
        if b <= 0.0 {
            kept.push(to);
        }
        from = to;
    }
    kept
}

/// Leaves out the corners that no triangle uses any more.
fn compact(mesh: Mesh) -> Mesh {
    let mut place = vec![u32::MAX; mesh.vertices.len()];
    let mut small = Mesh::default();
    for index in mesh.indices {
        let old = index as usize;
        if place[old] == u32::MAX {
            place[old] = small.vertices.len() as u32;
            small.vertices.push(mesh.vertices[old]);
        }
        small.indices.push(place[old]);
    }
    small
}
