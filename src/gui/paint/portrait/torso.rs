//! Neck, shoulders and collar.

use egui::{pos2, vec2};

use super::super::canvas::Canvas;
use super::super::colour::{mix, rgb};
use super::super::path::Path;
use super::arms::{BELOW_COLLAR, SHOULDER, WIDTH};
use super::customers::{Collar, Customer};
use super::pose::Pose;

/// How far full shoulders rise, in drawing units.
const SHRUG: f32 = 15.0;

/// The height of the collar, for shoulders raised by a pose and lifted by a breath.
pub(super) fn collar_height(pose: &Pose, breath: f32) -> f32 {
    142.0 - pose.shoulder * SHRUG - breath
}

/// `sink` is how far a lean lowers the body but not the arms, and `breath` how far it rises, in
/// drawing units. `armed` draws the body in behind the arms.
pub(super) fn paint(
    canvas: &mut Canvas,
    customer: &Customer,
    pose: &Pose,
    armed: bool,
    [sink, breath]: [f32; 2],
) {
    let cloth = customer.cloth;
    let y = collar_height(pose, breath);
    // The inside of the collar, seen left and right of the neck.
    let inside = Path::at(-40.0, y - 4.0)
        .quad_to(0.0, y - 12.0, 40.0, y - 4.0)
        .quad_to(0.0, y + 44.0, -40.0, y - 4.0)
        .close();
    canvas.fill(&inside, mix(cloth, rgb(0x0B_12_20), 0.35));
    let neck = Path::at(-30.0, 60.0)
        .line_to(-30.0, y + 4.0)
        .quad_to(0.0, y + 34.0, 30.0, y + 4.0)
        .line_to(30.0, 60.0)
        .close();
    canvas.fill(&neck, mix(customer.skin, rgb(0x5A_2A_1C), 0.20));
    let sx = 150.0 + pose.shoulder * 6.0;
    let body = if armed {
        armed_body(y, sx, sink)
    } else {
        bare_body(y, sx)
    };
    canvas.fill(&body, cloth);
    collar(canvas, customer, y);
}

/// A body whose shoulders run into the arms without a notch.
fn armed_body(y: f32, sx: f32, sink: f32) -> Path {
    // Where the arm's round end slopes as the shoulder does.
    let slope = vec2(0.79, 0.61);
    let joint = pos2(SHOULDER, y + BELOW_COLLAR - sink);
    let end = joint + vec2(slope.y, -slope.x) * (WIDTH / 2.0);
    let before = end - slope * 16.0;
    Path::at(-40.0, y - 4.0)
        .cubic_to(-98.0, y + 6.0, -before.x, before.y, -end.x, end.y)
        .cubic_to(-sx - 2.0, y + 76.0, -sx + 22.0, 250.0, -sx + 30.0, 340.0)
        .line_to(sx - 30.0, 340.0)
        .cubic_to(sx - 22.0, 250.0, sx + 2.0, y + 76.0, end.x, end.y)
        .cubic_to(before.x, before.y, 98.0, y + 6.0, 40.0, y - 4.0)
        .quad_to(0.0, y + 40.0, -40.0, y - 4.0)
        .close()
}

fn bare_body(y: f32, sx: f32) -> Path {
    Path::at(-40.0, y - 4.0)
        .cubic_to(-70.0, y + 6.0, -sx + 14.0, y + 12.0, -sx, y + 44.0)
        .cubic_to(-sx - 14.0, y + 76.0, -sx - 16.0, 250.0, -sx - 18.0, 340.0)
        .line_to(sx + 18.0, 340.0)
        .cubic_to(sx + 16.0, 250.0, sx + 14.0, y + 76.0, sx, y + 44.0)
        .cubic_to(sx - 14.0, y + 12.0, 70.0, y + 6.0, 40.0, y - 4.0)
        .quad_to(0.0, y + 40.0, -40.0, y - 4.0)
        .close()
}

fn collar(canvas: &mut Canvas, customer: &Customer, y: f32) {
    let shade = mix(customer.cloth, rgb(0x0B_12_20), 0.20);
    let edge = mix(customer.cloth, rgb(0xFF_FF_FF), 0.22);
    let neckline = Path::at(-41.0, y - 3.0).quad_to(0.0, y + 43.0, 41.0, y - 3.0);
    match customer.collar {
        Collar::Round => canvas.stroke(&neckline, 6.0, edge),
        Collar::Shirt => {
            for side in [-1.0, 1.0] {
                let lapel = Path::at(side * 42.0, y - 8.0)
                    .line_to(side * 4.0, y + 40.0)
                    .line_to(side * 34.0, y + 50.0)
                    .line_to(side * 56.0, y + 2.0)
                    .close();
                canvas.fill(&lapel, edge);
            }
            canvas.stroke(&Path::at(0.0, y + 44.0).line_to(0.0, 338.0), 2.5, shade);
        }
        Collar::Polo => {
            for side in [-1.0, 1.0] {
                let lapel = Path::at(side * 42.0, y - 6.0)
                    .line_to(side * 2.0, y + 36.0)
                    .line_to(side * 28.0, y + 44.0)
                    .line_to(side * 54.0, y + 4.0)
                    .close();
                canvas.fill(&lapel, shade);
            }
            canvas.stroke(&Path::at(0.0, y + 40.0).line_to(0.0, y + 84.0), 2.5, shade);
        }
        Collar::Vee => {
            let chest = Path::at(-40.0, y - 2.0)
                .line_to(0.0, y + 62.0)
                .line_to(40.0, y - 2.0)
                .quad_to(0.0, y + 33.0, -40.0, y - 2.0)
                .close();
            canvas.fill(&chest, mix(customer.skin, rgb(0x5A_2A_1C), 0.10));
            let hem = Path::at(-42.0, y - 4.0)
                .line_to(0.0, y + 62.0)
                .line_to(42.0, y - 4.0);
            canvas.stroke(&hem, 5.0, edge);
        }
        Collar::Zip => {
            canvas.stroke(&neckline, 9.0, shade);
            canvas.stroke(&Path::at(0.0, y + 22.0).line_to(0.0, 338.0), 2.5, shade);
        }
    }
}
