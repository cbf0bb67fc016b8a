//! Busts in round frames and on cards, and rounded corners for what cannot round its own.

use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Vec2, pos2, vec2};

use super::cache;
use super::canvas::Canvas;
use super::clip::{circle_corners, clip_mesh, rect_corners};
use super::path::{TOLERANCE, circle_segments};
use super::portrait::{Customer, Framing, Mood, Person, Presence};
use super::scene::drawable;
use super::transform::Transform;

/// What a round frame shows of the drawing: its middle and half its side.
const ROUND: [f32; 2] = [5.0, 157.0];

/// What a card shows of the drawing: width, height, and the line that meets the lower edge.
const CARD: Vec2 = vec2(330.0, 360.0);
const CARD_BOTTOM: f32 = 198.0;

/// Paints a bust in a circle of `rect`, with a soft rim of `frame_colour` around it.
///
/// Nothing is drawn in the corners: the person is cut to the circle.
pub fn round_bust(
    painter: &Painter,
    rect: Rect,
    customer: &Customer,
    presence: impl Into<Presence>,
    background: Color32,
    frame_colour: Color32,
) {
    if !drawable(rect) {
        return;
    }
    let person = Person::new(customer, &presence.into(), Framing::Bust, 0.0);
    let pixel = painter.pixels_per_point().recip();
    let side = rect.width().min(rect.height());
    let key = (
        "round",
        person.key(),
        side.to_bits(),
        pixel.to_bits(),
        background,
        frame_colour,
    );
    let corner = rect.center() - Vec2::splat(side / 2.0);
    cache::paint(painter, corner, key, || {
        let [middle, half] = ROUND;
        let unit = side / (2.0 * half);
        let space = Transform::IDENTITY
            .scale(unit, unit)
            .translate(half, half - middle);
        let mut canvas = Canvas::new(space, pixel);
        person.paint_body(&mut canvas);
        let centre = pos2(side / 2.0, side / 2.0);
        let radius = side / 2.0;
        let circle: Vec<Pos2> = circle_corners(Pos2::ZERO, radius / pixel)
            .into_iter()
            .map(|p| centre + p.to_vec2() * pixel)
            .collect();
        let mut mesh = disc(&circle, centre, background);
        mesh.append(clip_mesh(&canvas.into_mesh(), &circle));
        rim(&mut mesh, &circle, centre, pixel, frame_colour);
        mesh
    });
}

fn disc(circle: &[Pos2], centre: Pos2, colour: Color32) -> Mesh {
    let mut mesh = Mesh::default();
    mesh.colored_vertex(centre, colour);
    let n = circle.len() as u32;
    for (i, &p) in (0..).zip(circle) {
        mesh.colored_vertex(p, colour);
        mesh.add_triangle(0, 1 + i, 1 + (i + 1) % n);
    }
    mesh
}

/// Hides the hard cut at a circle under a line that fades in from the inside.
fn rim(mesh: &mut Mesh, circle: &[Pos2], centre: Pos2, pixel: f32, colour: Color32) {
    let shades = [
        (-1.0, Color32::TRANSPARENT),
        (0.0, colour),
        (0.5, colour),
        (1.0, Color32::TRANSPARENT),
    ];
    let first = mesh.vertices.len() as u32;
    for &p in circle {
        let out = (p - centre).normalized() * pixel;
        for (reach, shade) in shades {
            mesh.colored_vertex(p + out * reach, shade);
        }
    }
    let (n, rows) = (circle.len() as u32, shades.len() as u32);
    for i in 0..n {
        let (a, b) = (first + i * rows, first + (i + 1) % n * rows);
        for row in 0..rows - 1 {
            mesh.add_triangle(a + row, a + row + 1, b + row + 1);
            mesh.add_triangle(a + row, b + row + 1, b + row);
        }
    }
}

/// Paints a bust on whatever is there, filling a rectangle from its lower edge.
pub fn bust(painter: &Painter, rect: Rect, customer: &Customer, mood: &Mood) {
    if !drawable(rect) {
        return;
    }
    let person = Person::new(customer, &mood.into(), Framing::Bust, 0.0);
    let pixel = painter.pixels_per_point().recip();
    let size = rect.size();
    let key = (
        "bust",
        person.key(),
        size.x.to_bits(),
        size.y.to_bits(),
        pixel.to_bits(),
    );
    cache::paint(painter, rect.min, key, || {
        let unit = (size.x / CARD.x).min(size.y / CARD.y);
        let space = Transform::IDENTITY
            .scale(unit, unit)
            .translate(size.x / 2.0 / unit, size.y / unit - CARD_BOTTOM);
        let mut canvas = Canvas::new(space, pixel);
        person.paint_body(&mut canvas);
        clip_mesh(
            &canvas.into_mesh(),
            &rect_corners(Rect::from_min_size(Pos2::ZERO, size)),
        )
    });
}

/// Rounds the corners of something already painted by covering them in `colour`.
///
/// The radii are those of the upper left, upper right, lower left and lower right corner.
pub fn cover_corners(painter: &Painter, rect: Rect, radius: [f32; 4], colour: Color32) {
    if !drawable(rect) {
        return;
    }
    let pixel = painter.pixels_per_point().recip();
    let mut mesh = Mesh::default();
    let corners = [
        (rect.left_top(), vec2(1.0, 1.0)),
        (rect.right_top(), vec2(-1.0, 1.0)),
        (rect.left_bottom(), vec2(1.0, -1.0)),
        (rect.right_bottom(), vec2(-1.0, -1.0)),
    ];
    let most = rect.width().min(rect.height()) / 2.0;
    for ((corner, inward), radius) in corners.into_iter().zip(radius) {
        if radius > 0.0 {
            cover(&mut mesh, corner, inward, radius.min(most), pixel, colour);
        }
    }
    if !mesh.is_empty() {
        painter.add(Shape::mesh(mesh));
    }
}

fn cover(mesh: &mut Mesh, corner: Pos2, inward: Vec2, radius: f32, pixel: f32, colour: Color32) {
    let centre = corner + inward * radius;
    let steps = circle_segments(radius / pixel, TOLERANCE / 2.0).div_ceil(4);
    let half = pixel / 2.0;
    let hub = mesh.vertices.len() as u32;
    mesh.colored_vertex(corner, colour);
    for i in 0..=steps {
        let (sin, cos) = (std::f32::consts::FRAC_PI_2 * i as f32 / steps as f32).sin_cos();
        let ray = vec2(-inward.x * cos, -inward.y * sin);
        mesh.colored_vertex(centre + ray * (radius + half), colour);
        mesh.colored_vertex(centre + ray * (radius - half), Color32::TRANSPARENT);
    }
    for i in 0..steps {
        let a = hub + 1 + 2 * i;
        mesh.add_triangle(hub, a, a + 2);
        mesh.add_triangle(a, a + 1, a + 3);
        mesh.add_triangle(a, a + 3, a + 2);
    }
}
