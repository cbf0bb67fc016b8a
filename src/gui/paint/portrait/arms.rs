//! The arms of the six gestures, as thick strokes that end in hands.

use egui::{Color32, pos2};

use super::super::canvas::Canvas;
use super::super::colour::{mix, rgb};
use super::super::path::Path;
use super::customers::Customer;
use super::hands::Hand;
use super::pose::{Gesture, Pose};
use super::torso;

/// The top edge of the counter, in drawing units.
pub const COUNTER: f32 = 300.0;

/// Half the distance between the shoulders.
pub(super) const SHOULDER: f32 = 139.0;

/// How far the shoulder joints lie below the collar.
pub(super) const BELOW_COLLAR: f32 = 68.0;

/// How thick an arm is.
pub(super) const WIDTH: f32 = 44.0;

pub(super) fn paint(
    canvas: &mut Canvas,
    customer: &Customer,
    pose: &Pose,
    gesture: Gesture,
    breath: f32,
) {
    let mut arms = Arms::new(
        canvas,
        customer,
        BELOW_COLLAR + torso::collar_height(pose, breath),
    );
    let (c, s) = (COUNTER, arms.shoulder);
    match gesture {
        Gesture::Planted => {
            for side in [-1.0, 1.0] {
                arms.arm(
                    side,
                    [170.0, c - 84.0, 168.0, c - 50.0, 148.0, c - 10.0],
                    None,
                );
            }
            arms.hand(Hand::Flat, [-144.0, c + 14.0], 186.0, 1.0);
            arms.hand(Hand::Flat, [144.0, c + 14.0], 174.0, -1.0);
        }
        Gesture::Point => {
            arms.arm(
                -1.0,
                [170.0, c - 66.0, 158.0, c - 26.0, 112.0, c - 4.0],
                None,
            );
            arms.hand(Hand::Fist, [-92.0, c + 2.0], 10.0, 1.0);
            arms.arm(
                1.0,
                [172.0, c - 72.0, 156.0, c - 52.0, 108.0, c - 40.0],
                None,
            );
            arms.hand(Hand::Point, [84.0, c - 34.0], 4.0, 1.0);
        }
        Gesture::Crossed => {
            arms.arm(
                1.0,
                [170.0, s + 52.0, 128.0, s + 70.0, 40.0, s + 74.0],
                Some([-84.0, s + 66.0]),
            );
            arms.arm(
                -1.0,
                [172.0, s + 64.0, 128.0, s + 84.0, 40.0, s + 78.0],
                Some([-74.0, s + 58.0]),
            );
            arms.hand(Hand::Rest, [88.0, s + 53.0], -18.0, 1.0);
        }
        Gesture::Clasped => {
            for side in [-1.0, 1.0] {
                arms.arm(
                    side,
                    [166.0, c - 62.0, 130.0, c - 24.0, 46.0, c - 6.0],
                    None,
                );
            }
            arms.hand(Hand::Fist, [-16.0, c - 2.0], 8.0, 1.0);
            arms.hand(Hand::Fist, [16.0, c - 4.0], -8.0, -1.0);
        }
        Gesture::Rest => {
            for side in [-1.0, 1.0] {
                arms.arm(
                    side,
                    [168.0, c - 62.0, 146.0, c - 22.0, 84.0, c - 4.0],
                    None,
                );
            }
            arms.hand(Hand::Rest, [-56.0, c + 2.0], 6.0, 1.0);
            arms.hand(Hand::Rest, [56.0, c + 2.0], -6.0, -1.0);
        }
        Gesture::Open => {
            arms.arm(
                -1.0,
                [168.0, c - 62.0, 146.0, c - 22.0, 92.0, c - 4.0],
                None,
            );
            arms.hand(Hand::Rest, [-64.0, c + 2.0], 6.0, 1.0);
            arms.arm(
                1.0,
                [176.0, c - 66.0, 172.0, c - 50.0, 140.0, c - 58.0],
                None,
            );
            arms.hand(Hand::Open, [132.0, c - 82.0], 12.0, 1.0);
        }
    }
}

struct Arms<'a> {
    canvas: &'a mut Canvas,
    cloth: Color32,
    /// Tells an arm from the body behind it.
    line: Color32,
    skin: Color32,
    /// The height of the shoulders.
    shoulder: f32,
}

impl<'a> Arms<'a> {
    fn new(canvas: &'a mut Canvas, customer: &Customer, shoulder: f32) -> Self {
        let cloth = customer.cloth;
        let light = [cloth.r(), cloth.g(), cloth.b()]
            .map(f32::from)
            .iter()
            .sum::<f32>()
            / 765.0;
        let line = if light < 0.33 {
            mix(cloth, rgb(0xFF_FF_FF), 0.20)
        } else {
            mix(cloth, rgb(0x0B_12_20), 0.30)
        };
        Self {
            canvas,
            cloth,
            line,
            skin: customer.skin,
            shoulder,
        }
    }

    /// One arm from the shoulder, its points given for the right side of the picture.
    fn arm(&mut self, side: f32, [ax, ay, bx, by, x, y]: [f32; 6], forearm: Option<[f32; 2]>) {
        let [start, a, b, end] =
            [[SHOULDER, self.shoulder], [ax, ay], [bx, by], [x, y]].map(|[x, y]| pos2(side * x, y));
        let lower = |path: Path| match forearm {
            Some([x, y]) => path.line_to(side * x, y),
            None => path,
        };
        // The line begins below the shoulder, so that arm and body grow together above it.
        let t = 0.2;
        let [p, q, r] = [start.lerp(a, t), a.lerp(b, t), b.lerp(end, t)];
        let [u, v] = [p.lerp(q, t), q.lerp(r, t)];
        let from = u.lerp(v, t);
        let line = Path::at(from.x, from.y).cubic_to(v.x, v.y, r.x, r.y, end.x, end.y);
        self.canvas.stroke(&lower(line), WIDTH + 3.0, self.line);
        let arm = Path::at(start.x, start.y).cubic_to(a.x, a.y, b.x, b.y, end.x, end.y);
        self.canvas.stroke(&lower(arm), WIDTH, self.cloth);
    }

    fn hand(&mut self, hand: Hand, [x, y]: [f32; 2], degrees: f32, flip: f32) {
        let skin = self.skin;
        self.canvas.group(
            |space| space.translate(x, y).rotate(degrees).scale(flip, 1.0),
            |canvas| hand.paint(canvas, skin),
        );
    }
}
