//! The hair behind the head and neck.

use std::f32::consts::PI;

use egui::{Pos2, Vec2, pos2, vec2};

use super::super::canvas::Canvas;
use super::super::colour::{mix, rgb};
use super::super::path::Path;
use super::customers::{Customer, Hair};

/// How many curls follow the first, and how large they are.
const CURLS: u8 = 15;
const CURL: f32 = 26.0;

pub(super) fn paint(canvas: &mut Canvas, customer: &Customer) {
    let (hair, w) = (customer.hair, customer.width);
    match customer.style {
        Hair::Bob => canvas.fill(
            &Path::at(0.0, -124.0)
                .cubic_to(w + 34.0, -124.0, w + 36.0, -40.0, w + 26.0, 30.0)
                .cubic_to(w + 24.0, 58.0, w + 8.0, 74.0, w - 14.0, 76.0)
                .line_to(-w + 14.0, 76.0)
                .cubic_to(-w - 8.0, 74.0, -w - 24.0, 58.0, -w - 26.0, 30.0)
                .cubic_to(-w - 36.0, -40.0, -w - 34.0, -124.0, 0.0, -124.0)
                .close(),
            hair,
        ),
        Hair::Long => canvas.fill(
            &Path::at(0.0, -126.0)
                .cubic_to(w + 36.0, -126.0, w + 36.0, -40.0, w + 28.0, 40.0)
                .cubic_to(w + 26.0, 100.0, w + 38.0, 140.0, w + 22.0, 178.0)
                .line_to(-w - 22.0, 178.0)
                .cubic_to(-w - 38.0, 140.0, -w - 26.0, 100.0, -w - 28.0, 40.0)
                .cubic_to(-w - 36.0, -40.0, -w - 36.0, -126.0, 0.0, -126.0)
                .close(),
            hair,
        ),
        Hair::Pixie => canvas.fill(
            &Path::at(0.0, -122.0)
                .cubic_to(w + 28.0, -122.0, w + 22.0, -40.0, w + 10.0, 16.0)
                .line_to(-w - 10.0, 16.0)
                .cubic_to(-w - 22.0, -40.0, -w - 28.0, -122.0, 0.0, -122.0)
                .close(),
            hair,
        ),
        Hair::Afro => canvas.ellipse(0.0, -50.0, w + 44.0, 94.0, hair),
        Hair::Curly => {
            canvas.fill(&curls(w), hair);
            canvas.ellipse(-w - 12.0, 44.0, 24.0, 30.0, hair);
            canvas.ellipse(w + 12.0, 44.0, 24.0, 30.0, hair);
        }
        Hair::Bun => {
            canvas.ellipse(0.0, -120.0, 33.0, 28.0, hair);
            canvas.ellipse(0.0, -40.0, w + 14.0, 84.0, hair);
        }
        Hair::Scarf(scarf) => {
            let shade = mix(scarf, rgb(0x0B_12_20), 0.16);
            canvas.fill(
                &Path::at(0.0, -130.0)
                    .cubic_to(w + 44.0, -130.0, w + 42.0, -30.0, w + 30.0, 40.0)
                    .cubic_to(w + 24.0, 92.0, w + 22.0, 150.0, w + 26.0, 205.0)
                    .line_to(-w - 26.0, 205.0)
                    .cubic_to(-w - 22.0, 150.0, -w - 24.0, 92.0, -w - 30.0, 40.0)
                    .cubic_to(-w - 42.0, -30.0, -w - 44.0, -130.0, 0.0, -130.0)
                    .close(),
                shade,
            );
        }
        Hair::Fade | Hair::Receding | Hair::Side | Hair::Crop => {}
    }
}

/// The outer edge of a row of round curls, from one side of the neck over the head to the other.
fn curls(w: f32) -> Path {
    let centre = |i: u8| {
        let (sin, cos) = (PI * (1.22 - 1.44 * f32::from(i) / f32::from(CURLS))).sin_cos();
        pos2(cos * (w + 18.0), -22.0 - sin * 86.0)
    };
    let mut path = Path::at(centre(0).x, centre(0).y);
    for i in 0..CURLS {
        // From the top of one curl down to where it meets the next, and up again.
        let (a, b) = (centre(i), centre(i + 1));
        let half = (b - a) / 2.0;
        let out = vec2(half.y, -half.x).normalized();
        let meet = a + half + out * (CURL * CURL - half.length_sq()).max(0.0).sqrt();
        for (hub, start, end) in [(a, a + top(a) * CURL, meet), (b, meet, b + top(b) * CURL)] {
            let middle = (start - hub).normalized() + (end - hub).normalized();
            let control = hub + middle * (2.0 * CURL / middle.length_sq().max(1e-6));
            path = path
                .line_to(start.x, start.y)
                .quad_to(control.x, control.y, end.x, end.y);
        }
    }
    let last = centre(CURLS);
    path.line_to(last.x, last.y).close()
}

/// The way out of the head at a curl.
fn top(curl: Pos2) -> Vec2 {
    (curl - pos2(0.0, -22.0)).normalized()
}
