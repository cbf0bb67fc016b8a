//! The head from the ears to the glasses, without the hair.

use super::super::canvas::Canvas;
use super::super::colour::{fade, mix, rgb};
use super::super::path::Path;
use super::customers::{Beard, Customer, Extra, Hair, Nose};
use super::pose::Pose;
use super::{eyes, mouth};

const SIDES: [f32; 2] = [-1.0, 1.0];

pub(super) fn paint(canvas: &mut Canvas, customer: &Customer, pose: &Pose) {
    ears(canvas, customer);
    canvas.fill(&outline(customer, pose.open), customer.skin);
    for side in SIDES {
        eyes::eye(canvas, customer, pose, side);
    }
    // After the lids, which are bare skin and would cut the top off the flush.
    let flush = mix(customer.skin, rgb(0xC4_44_3A), 0.52);
    for side in SIDES {
        canvas.soft_disc(
            [side * 46.0, 28.0],
            [27.0, 20.0],
            flush,
            &[(0.0, pose.flush), (1.0, 0.0)],
        );
    }
    beard(canvas, customer, pose);
    lines(canvas, customer, pose);
    if customer.beard == Beard::Moustache {
        let path = Path::at(0.0, 39.0)
            .quad_to(-18.0, 34.0, -34.0, 50.0)
            .quad_to(-18.0, 52.0, 0.0, 46.0)
            .quad_to(18.0, 52.0, 34.0, 50.0)
            .quad_to(18.0, 34.0, 0.0, 39.0)
            .close();
        canvas.fill(&path, customer.hair);
    }
    mouth::paint(canvas, customer, pose);
    if customer.beard == Beard::Full {
        let path = Path::at(0.0, 38.0)
            .quad_to(-18.0, 34.0, -32.0, 47.0)
            .quad_to(-16.0, 48.0, 0.0, 44.0)
            .quad_to(16.0, 48.0, 32.0, 47.0)
            .quad_to(18.0, 34.0, 0.0, 38.0)
            .close();
        canvas.fill(&path, mix(customer.hair, rgb(0), 0.06));
    }
    for side in SIDES {
        eyes::brow(canvas, customer, pose, side);
    }
    if customer.has(Extra::Glasses) {
        glasses(canvas, customer);
    }
}

/// Half the width of the jaw.
fn jaw(customer: &Customer) -> f32 {
    customer.width * (0.58 + 0.26 * customer.jaw)
}

fn outline(customer: &Customer, open: f32) -> Path {
    let (w, j, jaw) = (customer.width, customer.jaw, jaw(customer));
    let chin = 100.0 + open * 9.0;
    let round = 24.0 + 12.0 * j;
    Path::at(0.0, -104.0)
        .cubic_to(w * 0.74, -104.0, w, -66.0, w, -14.0)
        .cubic_to(w, 18.0, w * 0.96, 40.0, jaw, 66.0)
        .cubic_to(jaw * 0.74, chin - 12.0, round, chin, 0.0, chin)
        .cubic_to(-round, chin, -jaw * 0.74, chin - 12.0, -jaw, 66.0)
        .cubic_to(-w * 0.96, 40.0, -w, 18.0, -w, -14.0)
        .cubic_to(-w, -66.0, -w * 0.74, -104.0, 0.0, -104.0)
        .close()
}

fn ears(canvas: &mut Canvas, customer: &Customer) {
    let w = customer.width;
    if !matches!(customer.style, Hair::Scarf(_) | Hair::Bob | Hair::Long) {
        let shade = mix(customer.skin, rgb(0x6A_34_24), 0.20);
        for side in SIDES {
            canvas.ellipse(side * (w + 3.0), 4.0, 12.0, 19.0, customer.skin);
            let fold = Path::at(side * (w + 5.0), -5.0).quad_by(side * 6.0, 8.0, 0.0, 18.0);
            canvas.stroke(&fold, 2.4, shade);
            if customer.has(Extra::Earrings) {
                canvas.circle(side * (w + 6.0), 30.0, 5.0, rgb(0xE8_B9_3E));
            }
        }
    }
    if customer.has(Extra::HearingAid) {
        let grey = rgb(0x87_92_A3);
        canvas.stroke(
            &Path::at(w + 6.0, -14.0).quad_by(12.0, 6.0, 8.0, 24.0),
            5.0,
            grey,
        );
        canvas.stroke(
            &Path::at(w + 8.0, 10.0).quad_by(-6.0, 4.0, -8.0, 2.0),
            3.0,
            grey,
        );
    }
}

fn beard(canvas: &mut Canvas, customer: &Customer, pose: &Pose) {
    let colour = match customer.beard {
        Beard::Full => customer.hair,
        Beard::Short => mix(customer.hair, customer.skin, 0.28),
        Beard::Moustache | Beard::None => return,
    };
    let (w, jaw, drop) = (customer.width, jaw(customer), pose.open * 9.0);
    // Down the cheeks it follows the outline of the head.
    let (high, low) = (0.922 * w + 0.063 * jaw, 0.72 * w + 0.25 * jaw);
    let path = Path::at(-0.99 * w, 8.0)
        .cubic_to(-high, 29.3, -low, 46.5, -jaw, 66.0)
        .cubic_to(
            -jaw * 0.74,
            94.0 + drop,
            -40.0,
            104.0 + drop,
            0.0,
            104.0 + drop,
        )
        .cubic_to(40.0, 104.0 + drop, jaw * 0.74, 94.0 + drop, jaw, 66.0)
        .cubic_to(low, 46.5, high, 29.3, 0.99 * w, 8.0)
        .cubic_to(w - 12.0, 34.0, w - 18.0, 42.0, 40.0, 38.0)
        .quad_to(20.0, 33.0, 0.0, 37.0)
        .quad_to(-20.0, 33.0, -40.0, 38.0)
        .cubic_to(-w + 18.0, 42.0, -w + 12.0, 34.0, -0.99 * w, 8.0)
        .close();
    canvas.fill(&path, colour);
    if pose.open > mouth::OPEN_FROM {
        let around = mix(customer.skin, colour, 0.78);
        canvas.ellipse(
            0.0,
            56.0 + pose.open * 10.0,
            31.0 * pose.mouth_width,
            13.0 + pose.open * 14.0,
            around,
        );
    } else {
        canvas.ellipse(0.0, 61.0, 15.0, 4.0, mix(customer.skin, colour, 0.72));
    }
}

/// The nose, and what age and anger draw around it.
fn lines(canvas: &mut Canvas, customer: &Customer, pose: &Pose) {
    let shade = mix(customer.skin, rgb(0x6A_34_24), 0.20);
    let deep = |t: f32| mix(customer.skin, rgb(0x5A_2A_1C), t);
    if customer.has(Extra::Lines) {
        for side in SIDES {
            let corner = Path::at(side * 66.0, 8.0)
                .quad_by(side * 6.0, 2.0, side * 9.0, 6.0)
                .move_to(side * 62.0, 14.0)
                .quad_by(side * 5.0, 4.0, side * 6.0, 8.0);
            canvas.stroke(&corner, 1.8, shade);
            let cheek = Path::at(side * 32.0, 34.0).quad_by(side * 8.0, 8.0, side * 9.0, 18.0);
            canvas.stroke(&cheek, 2.0, shade);
        }
    }
    let length = if customer.nose == Nose::Long {
        32.0
    } else {
        28.0
    };
    let (width, bridge) = if customer.nose == Nose::Broad {
        (14.0, 4.0)
    } else {
        (10.0, 5.0)
    };
    canvas.stroke(
        &Path::at(bridge, 4.0).quad_by(5.0, length - 14.0, 3.0, length - 8.0),
        2.6,
        shade,
    );
    let wings = Path::at(-width, length + 1.0)
        .quad_by(width * 0.3, 7.0, width, 6.0)
        .quad_by(width * 0.7, 1.0, width, -6.0);
    canvas.stroke(&wings, 3.0, deep(0.38));
    for side in SIDES {
        if pose.wrinkle > 0.2 {
            let path =
                Path::at(side * 12.0, length - 6.0).quad_by(side * 9.0, 5.0, side * 14.0, 14.0);
            canvas.stroke(&path, 2.2, fade(deep(0.28), pose.wrinkle));
        }
        if pose.knit > 0.3 {
            let path = Path::at(side * 5.0, -27.0 - pose.knit * 2.0).line_by(0.0, -9.0);
            canvas.stroke(&path, 2.2, fade(deep(0.34), pose.knit));
        }
    }
}

fn glasses(canvas: &mut Canvas, customer: &Customer) {
    let w = customer.width;
    let frame = Path::new()
        .rounded_rect(-59.0, -20.0, 50.0, 38.0, 15.0)
        .rounded_rect(9.0, -20.0, 50.0, 38.0, 15.0)
        .move_to(-9.0, -6.0)
        .quad_by(9.0, -7.0, 18.0, 0.0)
        .move_to(-59.0, -6.0)
        .line_to(-w, -9.0)
        .move_to(59.0, -6.0)
        .line_to(w, -9.0);
    canvas.stroke(&frame, 3.2, rgb(0x38_42_4F));
}
