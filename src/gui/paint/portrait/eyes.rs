//! Eyes and brows.
//!
//! The lids are skin painted over the iris, which stands in for clipping it.

use super::super::canvas::Canvas;
use super::super::colour::{fade, mix, rgb};
use super::super::path::Path;
use super::customers::Customer;
use super::pose::Pose;

/// The height of the eyes.
const LEVEL: f32 = -2.0;

/// `side` is -1 for the eye on the left of the picture, 1 for the other.
pub(super) fn eye(canvas: &mut Canvas, customer: &Customer, pose: &Pose, side: f32) {
    let skin = customer.skin;
    let lash = mix(skin, rgb(0x1A_0F_0C), 0.82);
    let (x, y, w) = (side * 33.0, LEVEL, 17.5 * customer.eye);
    let up = 14.5 * customer.eye * pose.lid.clamp(0.05, 1.2);
    let down = 9.5 * (1.0 - pose.low * 0.85);
    // Drawn brows pull the inner corner down.
    let inner_y = y + pose.knit * 3.0;
    let (inner, outer) = (x - side * w, x + side * w);
    let top = |path: Path| {
        path.cubic_to(
            inner + side * w * 0.45,
            inner_y - up * 1.05,
            outer - side * w * 0.5,
            y - up * 1.2,
            outer,
            y - 1.0,
        )
    };
    let bottom = |path: Path| {
        path.cubic_to(
            outer - side * w * 0.5,
            y + down,
            inner + side * w * 0.5,
            y + down,
            inner,
            inner_y,
        )
    };

    canvas.fill(
        &bottom(top(Path::at(inner, inner_y))).close(),
        rgb(0xFB_FA_F8),
    );
    let look_x = x + pose.gaze * 6.5;
    let look_y = y - 1.0 + if pose.gaze > 0.3 { 1.0 } else { 0.0 };
    canvas.circle(look_x, look_y, 8.6 * customer.eye, customer.iris);
    canvas.circle(look_x, look_y, 4.2 * customer.eye, rgb(0x14_10_0E));
    canvas.circle(look_x + 2.8, look_y - 3.0, 1.9, rgb(0xFF_FF_FF));

    let upper_lid = top(Path::at(inner - side * 2.0, inner_y).line_to(inner, inner_y))
        .line_to(outer + side * 2.0, y - 24.0)
        .line_to(inner - side * 2.0, y - 24.0)
        .close();
    canvas.fill(&upper_lid, skin);
    let lower_lid = bottom(Path::at(outer, y - 1.0))
        .line_to(inner, y + 18.0)
        .line_to(outer, y + 18.0)
        .close();
    canvas.fill(&lower_lid, skin);
    canvas.stroke(&top(Path::at(inner, inner_y)), 3.4, lash);
    if pose.low > 0.22 && pose.curve < 0.0 {
        let bag =
            Path::at(x - 11.0, y + down + 3.5).quad_to(x, y + down + 6.0, x + 11.0, y + down + 3.5);
        canvas.stroke(&bag, 1.6, fade(lash, 0.35));
    }
}

pub(super) fn brow(canvas: &mut Canvas, customer: &Customer, pose: &Pose, side: f32) {
    let y = -33.0;
    let (inner, outer) = (side * (14.0 - pose.knit * 5.0), side * 55.0);
    let inner_y = y - pose.brow_inner;
    let outer_y = y - pose.brow_outer + 5.0;
    let middle_y = inner_y.midpoint(outer_y) - 6.0 + pose.knit * 3.5;
    let thick = customer.brow;
    let colour = if customer.brows_follow_skin() {
        mix(customer.skin, rgb(0x2B_23_20), 0.72)
    } else {
        mix(customer.hair, rgb(0x15_10_0E), 0.25)
    };
    let path = Path::at(inner, inner_y - thick * 0.55)
        .quad_to(side * 34.0, middle_y - thick * 0.75, outer, outer_y)
        .quad_to(
            side * 34.0,
            middle_y + thick * 0.55,
            inner,
            inner_y + thick * 0.6,
        )
        .close();
    canvas.fill(&path, colour);
    canvas.stroke(&path, 1.6, colour);
}
