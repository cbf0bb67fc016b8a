//! The hair in front of the face, and the scarf around it.

use super::super::canvas::Canvas;
use super::super::colour::{mix, rgb};
use super::super::path::Path;
use super::customers::{Customer, Hair};

const WHITE: u32 = 0xFF_FF_FF;

/// The curls along the forehead: x, y, radius.
const CURLS: [[f32; 3]; 7] = [
    [-66.0, -40.0, 19.0],
    [-54.0, -70.0, 22.0],
    [-28.0, -88.0, 23.0],
    [2.0, -94.0, 23.0],
    [32.0, -86.0, 23.0],
    [56.0, -66.0, 21.0],
    [68.0, -38.0, 18.0],
];

pub(super) fn paint(canvas: &mut Canvas, customer: &Customer) {
    let (hair, w) = (customer.hair, customer.width);
    let shine = mix(hair, rgb(WHITE), 0.12);
    match customer.style {
        Hair::Bob => {
            canvas.fill(
                &Path::at(-w - 6.0, 6.0)
                    .cubic_to(-w - 12.0, -70.0, -46.0, -126.0, 10.0, -122.0)
                    .cubic_to(70.0, -120.0, w + 12.0, -70.0, w + 6.0, 6.0)
                    .cubic_to(w - 8.0, -22.0, w - 16.0, -44.0, w - 34.0, -62.0)
                    .cubic_to(30.0, -46.0, -22.0, -50.0, -38.0, -66.0)
                    .cubic_to(-54.0, -48.0, -w + 8.0, -28.0, -w - 6.0, 6.0)
                    .close(),
                hair,
            );
            canvas.stroke(
                &Path::at(-30.0, -98.0).cubic_to(0.0, -112.0, 34.0, -108.0, 54.0, -92.0),
                4.0,
                shine,
            );
        }
        Hair::Long => {
            canvas.fill(
                &Path::at(-w - 8.0, 10.0)
                    .cubic_to(-w - 12.0, -72.0, -52.0, -126.0, 0.0, -124.0)
                    .cubic_to(52.0, -126.0, w + 12.0, -72.0, w + 8.0, 10.0)
                    .cubic_to(w - 4.0, -36.0, 34.0, -66.0, -4.0, -96.0)
                    .cubic_to(-34.0, -66.0, -w + 4.0, -40.0, -w - 8.0, 10.0)
                    .close(),
                hair,
            );
            canvas.stroke(
                &Path::at(14.0, -108.0).cubic_to(40.0, -98.0, 58.0, -80.0, 66.0, -58.0),
                4.0,
                shine,
            );
        }
        Hair::Fade => {
            canvas.fill(
                &Path::at(-w + 1.0, -30.0)
                    .cubic_to(-w + 2.0, -86.0, -54.0, -118.0, 0.0, -118.0)
                    .cubic_to(54.0, -118.0, w - 2.0, -86.0, w - 1.0, -30.0)
                    .cubic_to(w - 8.0, -52.0, w - 18.0, -66.0, w - 24.0, -72.0)
                    .cubic_to(30.0, -80.0, -30.0, -80.0, -w + 24.0, -72.0)
                    .cubic_to(-w + 18.0, -66.0, -w + 8.0, -52.0, -w + 1.0, -30.0)
                    .close(),
                hair,
            );
        }
        Hair::Receding => {
            canvas.fill(
                &Path::at(-w - 1.0, 2.0)
                    .cubic_to(-w - 6.0, -46.0, -w + 2.0, -74.0, -w + 22.0, -88.0)
                    .cubic_to(-w + 18.0, -62.0, -w + 10.0, -38.0, -w + 7.0, -16.0)
                    .close(),
                hair,
            );
            canvas.fill(
                &Path::at(w + 1.0, 2.0)
                    .cubic_to(w + 6.0, -46.0, w - 2.0, -74.0, w - 22.0, -88.0)
                    .cubic_to(w - 18.0, -62.0, w - 10.0, -38.0, w - 7.0, -16.0)
                    .close(),
                hair,
            );
        }
        Hair::Afro => {
            canvas.fill(
                &Path::at(-w - 8.0, -22.0)
                    .cubic_to(-w - 14.0, -96.0, -40.0, -126.0, 0.0, -126.0)
                    .cubic_to(40.0, -126.0, w + 14.0, -96.0, w + 8.0, -22.0)
                    .cubic_to(w - 8.0, -52.0, 40.0, -76.0, 0.0, -76.0)
                    .cubic_to(-40.0, -76.0, -w + 8.0, -52.0, -w - 8.0, -22.0)
                    .close(),
                hair,
            );
        }
        Hair::Side => {
            canvas.fill(
                &Path::at(-w - 2.0, -18.0)
                    .cubic_to(-w - 10.0, -84.0, -40.0, -124.0, 18.0, -122.0)
                    .cubic_to(72.0, -120.0, w + 8.0, -76.0, w + 2.0, -18.0)
                    .cubic_to(w - 6.0, -46.0, w - 14.0, -58.0, w - 22.0, -64.0)
                    .cubic_to(10.0, -58.0, -28.0, -70.0, -44.0, -86.0)
                    .cubic_to(-52.0, -62.0, -w + 6.0, -46.0, -w - 2.0, -18.0)
                    .close(),
                hair,
            );
            canvas.stroke(
                &Path::at(-36.0, -96.0).cubic_to(-2.0, -112.0, 36.0, -106.0, 58.0, -88.0),
                3.5,
                shine,
            );
        }
        Hair::Crop => {
            canvas.fill(
                &Path::at(-w, -20.0)
                    .cubic_to(-w - 6.0, -84.0, -52.0, -122.0, 0.0, -120.0)
                    .cubic_to(52.0, -122.0, w + 6.0, -84.0, w, -20.0)
                    .cubic_to(w - 6.0, -44.0, w - 12.0, -54.0, w - 18.0, -66.0)
                    .cubic_to(40.0, -78.0, 4.0, -70.0, -16.0, -76.0)
                    .cubic_to(-34.0, -72.0, -50.0, -70.0, -w + 18.0, -62.0)
                    .cubic_to(-w + 12.0, -50.0, -w + 6.0, -40.0, -w, -20.0)
                    .close(),
                hair,
            );
        }
        Hair::Bun => {
            canvas.fill(
                &Path::at(-w - 6.0, 4.0)
                    .cubic_to(-w - 12.0, -74.0, -50.0, -120.0, 0.0, -120.0)
                    .cubic_to(50.0, -120.0, w + 12.0, -74.0, w + 6.0, 4.0)
                    .cubic_to(w - 4.0, -40.0, 44.0, -78.0, 0.0, -82.0)
                    .cubic_to(-44.0, -78.0, -w + 4.0, -40.0, -w - 6.0, 4.0)
                    .close(),
                hair,
            );
            let strand = mix(hair, rgb(0x55_60_6E), 0.22);
            canvas.stroke(
                &Path::at(-14.0, -116.0).cubic_to(-40.0, -104.0, -58.0, -82.0, -66.0, -54.0),
                3.0,
                strand,
            );
            canvas.stroke(
                &Path::at(14.0, -116.0).cubic_to(40.0, -104.0, 58.0, -82.0, 66.0, -54.0),
                3.0,
                strand,
            );
        }
        Hair::Curly => {
            for [x, y, r] in CURLS {
                canvas.circle(x, y, r, hair);
            }
        }
        Hair::Pixie => {
            canvas.fill(
                &Path::at(-w - 6.0, 0.0)
                    .cubic_to(-w - 14.0, -76.0, -48.0, -124.0, 6.0, -122.0)
                    .cubic_to(60.0, -120.0, w + 12.0, -74.0, w + 6.0, -6.0)
                    .cubic_to(w - 4.0, -30.0, w - 10.0, -46.0, w - 16.0, -56.0)
                    .cubic_to(20.0, -52.0, -20.0, -62.0, -34.0, -54.0)
                    .cubic_to(-50.0, -52.0, -w + 6.0, -30.0, -w - 6.0, 0.0)
                    .close(),
                hair,
            );
            canvas.stroke(
                &Path::at(-20.0, -98.0).cubic_to(8.0, -108.0, 40.0, -102.0, 56.0, -84.0),
                3.5,
                shine,
            );
        }
        Hair::Scarf(scarf) => {
            canvas.fill_ring(
                &Path::at(-w - 14.0, 60.0)
                    .cubic_to(-w - 30.0, -60.0, -60.0, -128.0, 0.0, -128.0)
                    .cubic_to(60.0, -128.0, w + 30.0, -60.0, w + 14.0, 60.0)
                    .cubic_to(w + 8.0, 96.0, 40.0, 122.0, 0.0, 124.0)
                    .cubic_to(-40.0, 122.0, -w - 8.0, 96.0, -w - 14.0, 60.0)
                    .close()
                    .move_to(0.0, -84.0)
                    .cubic_to(-44.0, -84.0, -w + 6.0, -50.0, -w + 4.0, 0.0)
                    .cubic_to(-w + 4.0, 50.0, -34.0, 96.0, 0.0, 100.0)
                    .cubic_to(34.0, 96.0, w - 4.0, 50.0, w - 4.0, 0.0)
                    .cubic_to(w - 6.0, -50.0, 44.0, -84.0, 0.0, -84.0)
                    .close(),
                scarf,
            );
            canvas.stroke(
                &Path::at(-30.0, -112.0).cubic_to(10.0, -122.0, 56.0, -98.0, 70.0, -50.0),
                3.5,
                mix(scarf, rgb(WHITE), 0.22),
            );
        }
    }
}
