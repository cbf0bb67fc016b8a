//! What moves around the kettle: flames under it, steam and whistle over the spout, and all that comes
//! over the rim when it is too much.

use egui::Color32;

use super::canvas::Canvas;
use super::kettle::{Enamel, KettleState};
use super::path::Path;

/// How many puffs a steam gives.
fn puffs(steam: f32) -> u8 {
    if steam < 8.0 {
        return 0;
    }
    ((1.0 + (steam / 17.0).floor()) as u8).min(6)
}

/// Up to six puffs along a rising arc from the spout.
pub(super) fn steam(canvas: &mut Canvas, state: &KettleState, colour: Color32) {
    let standing = if state.steam_rise < 1.0 {
        puffs(state.steam_before)
    } else {
        0
    };
    for i in 0..puffs(state.steam) {
        let rise = if i < standing { 1.0 } else { state.steam_rise };
        let t = f32::from(i) / 5.0 * rise;
        let x = 30.0 - 10.0 * (t * 4.2).sin() + t * 10.0;
        let y = 106.0 - t * 62.0;
        let radius = 1.35 * (5.5 + t * 9.0 * (0.6 + state.steam / 160.0));
        let cover = (1.0 - t * 0.62) * rise;
        let stops = [(0.0, cover), (0.6, 0.6 * cover), (1.0, 0.0)];
        canvas.soft_disc([x, y], [radius, radius], colour, &stops);
    }
}

pub(super) fn flame(canvas: &mut Canvas, strength: f32, enamel: &Enamel) {
    let tongues = ((strength * 0.7).round() as u8).max(1);
    let middle = (f32::from(tongues) - 1.0) / 2.0;
    for i in 0..tongues {
        let off = f32::from(i) - middle;
        let height = (7.0 + strength * 2.7) * (1.0 - off.abs() / (f32::from(tongues) + 1.0) * 0.7);
        let (x, y, w) = (128.0 + off * 17.0, 274.0, 6.5);
        let outer = Path::at(x, y - height)
            .cubic_to(
                x + w,
                y - height * 0.55,
                x + w + 1.0,
                y - height * 0.2,
                x,
                y,
            )
            .cubic_to(
                x - w - 1.0,
                y - height * 0.2,
                x - w,
                y - height * 0.55,
                x,
                y - height,
            )
            .close();
        canvas.fill(&outer, enamel.flame);
        let (half, low) = (w * 0.5, y - 2.0);
        let core = Path::at(x, y - height * 0.55)
            .cubic_to(x + half, y - height * 0.3, x + half, low, x, y)
            .cubic_to(
                x - half,
                low,
                x - half,
                y - height * 0.3,
                x,
                y - height * 0.55,
            )
            .close();
        canvas.fill(&core, enamel.flame_core);
    }
}

pub(super) fn whistle(canvas: &mut Canvas, pulse: f32, colour: Color32) {
    canvas.group(
        |space| space.rotate_around(-6.0, 33.0, 111.0),
        |canvas| {
            canvas.fill(
                &Path::new().rounded_rect(19.0, 106.0, 28.0, 11.0, 4.0),
                colour,
            );
        },
    );
    let far = 1.0 + 0.5 * pulse;
    let arcs = Path::at(14.0 - 3.0 * pulse, 104.0)
        .quad_by(-8.0 * far, -5.0 * far, -9.0 * far, -14.0 * far)
        .move_to(52.0 + 3.0 * pulse, 100.0)
        .quad_by(9.0 * far, -4.0 * far, 11.0 * far, -13.0 * far);
    canvas.stroke(&arcs, 2.6 + 1.2 * pulse, colour);
}

/// What comes over the rim: foam under the lid, runs down the body, drops on the stove.
pub(super) fn spill(canvas: &mut Canvas, far: f32, enamel: &Enamel) {
    for (x, y, radius) in [
        (94.0, 127.0, 9.0),
        (110.0, 122.0, 11.0),
        (128.0, 120.0, 12.0),
        (146.0, 122.0, 11.0),
        (162.0, 127.0, 9.0),
    ] {
        canvas.circle(x, y, radius * far, enamel.steam);
    }
    for (x, top, length, bend) in [
        (86.0, 130.0, 92.0, -20.0),
        (101.0, 128.0, 52.0, -4.0),
        (171.0, 130.0, 96.0, 22.0),
    ] {
        let (x, top, length, bend): (f32, f32, f32, f32) = (x, top, length * far, bend * far);
        let run =
            Path::at(x, top).quad_to(x + bend * 0.2, top + length * 0.5, x + bend, top + length);
        canvas.stroke(&run, 7.0 * far, enamel.steam);
        canvas.circle(x + bend, top + length, 5.0 * far, enamel.steam);
    }
    for (x, y) in [(52.0, 258.0), (210.0, 252.0), (44.0, 278.0), (216.0, 276.0)] {
        canvas.ellipse(x, y, 4.0 * far, 6.0 * far, enamel.steam);
    }
    let hiss = Path::at(66.0, 268.0)
        .line_by(-8.0, -7.0)
        .move_to(190.0, 268.0)
        .line_by(8.0, -7.0);
    canvas.stroke(&hiss, 2.6 * far, enamel.ink);
}
