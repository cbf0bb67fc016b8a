//! The mouth, closed or open.

use egui::Color32;

use super::super::canvas::Canvas;
use super::super::colour::{mix, rgb};
use super::super::path::Path;
use super::customers::{Beard, Customer};
use super::pose::Pose;

/// A jaw dropped less than this leaves the lips closed.
pub(super) const OPEN_FROM: f32 = 0.12;

const TEETH: u32 = 0xFB_F8_F4;

pub(super) fn paint(canvas: &mut Canvas, customer: &Customer, pose: &Pose) {
    let red = mix(customer.skin, rgb(0x8E_2F_38), 0.44);
    let lip = mix(red, rgb(0x3A_14_18), 0.08);
    let y = 54.0 + pose.open * 1.5;
    let w = 28.0 * pose.mouth_width;
    let bend = pose.curve * if pose.curve < 0.0 { 7.5 } else { 11.0 };
    if pose.open < OPEN_FROM {
        closed(canvas, customer, pose, lip, [y, w, bend]);
    } else {
        open(canvas, pose, lip, [y, w, bend]);
    }
}

fn closed(
    canvas: &mut Canvas,
    customer: &Customer,
    pose: &Pose,
    lip: Color32,
    [y, w, bend]: [f32; 3],
) {
    let line = Path::at(-w, y - bend * 0.75).quad_to(0.0, y + bend, w, y - bend * 0.75);
    let skin = customer.skin;
    match customer.beard {
        // A dark line would drown in a dark beard.
        Beard::Short => return canvas.stroke(&line, 4.2, mix(lip, rgb(0xF0_B8_A8), 0.30)),
        Beard::Full => return canvas.stroke(&line, 4.2, mix(lip, rgb(0x5A_1E_1E), 0.30)),
        Beard::Moustache | Beard::None => {
            let thickness = 4.6 + (3.2 - 4.6) * pose.press;
            canvas.stroke(&line, thickness, mix(lip, rgb(0x2A_0E_12), 0.35));
        }
    }
    if pose.press < 0.5 {
        let under = y + bend * 0.35;
        let path = Path::at(-9.0, under + 9.0).quad_to(0.0, under + 11.0, 9.0, under + 9.0);
        canvas.stroke(&path, 2.2, mix(skin, rgb(0x7A_3A_34), 0.30));
    } else {
        let path = Path::at(-12.0, y + 12.0).quad_to(0.0, y + 9.0, 12.0, y + 12.0);
        canvas.stroke(&path, 2.4, mix(skin, rgb(0x5A_2A_24), 0.26));
    }
    if pose.curve.abs() > 0.3 {
        for side in [-1.0, 1.0] {
            let path = Path::at(side * (w + 3.0), y - bend * 0.75 - 3.0).quad_by(
                side * 2.0,
                3.0,
                side * 0.5,
                6.0,
            );
            canvas.stroke(&path, 2.0, mix(skin, rgb(0x5A_2A_24), 0.24));
        }
    }
}

fn open(canvas: &mut Canvas, pose: &Pose, lip: Color32, [y, w, bend]: [f32; 3]) {
    let drop = pose.open * 25.0;
    let corner = y - bend * 0.7;
    let smiles = pose.curve > 0.0;
    let top = if smiles {
        y + 1.0
    } else {
        y - 11.0 - drop * 0.12
    };
    let bottom = y + drop + if smiles { 9.0 } else { 1.0 };
    let lips = Path::at(-w, corner)
        .quad_to(-w * 0.45, top, 0.0, top)
        .quad_to(w * 0.45, top, w, corner)
        .quad_to(w * 0.72, bottom, 0.0, bottom)
        .quad_to(-w * 0.72, bottom, -w, corner)
        .close();
    canvas.fill(&lips, rgb(0x4A_1A_20));
    canvas.stroke(&lips, 3.6, lip);
    let teeth = if smiles {
        Path::at(-w * 0.84, corner + 2.2)
            .quad_to(0.0, top + 3.0, w * 0.84, corner + 2.2)
            .quad_to(w * 0.5, top + 9.0, 0.0, top + 9.0)
            .quad_to(-w * 0.5, top + 9.0, -w * 0.84, corner + 2.2)
    } else {
        Path::at(-w * 0.62, top + 4.2)
            .quad_to(0.0, top - 0.5, w * 0.62, top + 4.2)
            .line_to(w * 0.52, top + 9.0)
            .quad_to(0.0, top + 7.5, -w * 0.52, top + 9.0)
    };
    canvas.fill(&teeth.close(), rgb(TEETH));
    if drop > 14.0 {
        canvas.ellipse(0.0, bottom - 6.0, w * 0.46, 5.5, rgb(0xA9_48_4D));
    }
}
