//! The cold kettle as a glyph: the mark of the app, and of places where nothing is on yet.

use egui::{Color32, Painter, Rect, pos2};

use super::cache;
use super::canvas::Canvas;
use super::kettle::fit;
use super::path::Path;
use super::scene::drawable;

/// The small kettle is a shape of its own: at 32 points the large one would be all rim.
const GLYPH: Rect = Rect {
    min: pos2(-0.5, 0.0),
    max: pos2(32.5, 31.0),
};

/// Paints the small cold kettle in one colour; `background` parts the handle from the body.
pub fn kettle_glyph(painter: &Painter, rect: Rect, colour: Color32, background: Color32) {
    if !drawable(rect) {
        return;
    }
    let (_, space) = fit(GLYPH, rect);
    let pixel = painter.pixels_per_point().recip();
    let size = [rect.width(), rect.height(), pixel].map(f32::to_bits);
    cache::paint(
        painter,
        rect.min,
        ("glyph", size, colour, background),
        || {
            let mut canvas = Canvas::new(space, pixel);
            let body = Path::at(5.7, 27.4)
                .cubic_to(5.7, 23.0, 6.6, 18.0, 8.9, 15.1)
                .cubic_to(10.0, 13.6, 12.4, 12.6, 13.8, 11.2)
                .cubic_to(15.6, 9.4, 21.8, 9.4, 23.6, 11.2)
                .cubic_to(30.2, 13.4, 32.0, 20.5, 32.0, 27.4)
                .quad_to(32.0, 30.2, 29.2, 30.2)
                .line_to(8.5, 30.2)
                .quad_to(5.7, 30.2, 5.7, 27.4)
                .close();
            let spout = Path::at(0.5, 9.2)
                .line_to(4.7, 8.4)
                .cubic_to(5.8, 11.2, 7.0, 13.6, 10.0, 15.4)
                .line_to(6.9, 24.0)
                .cubic_to(6.0, 18.0, 3.4, 13.4, 0.6, 10.6)
                .close();
            canvas.fill(&body, colour);
            canvas.fill(&spout, colour);
            canvas.stroke(&spout, 0.9, colour);
            let handle = Path::at(10.3, 12.2).cubic_to(8.2, -1.3, 29.2, -1.3, 27.1, 12.2);
            canvas.stroke(&handle, 4.4, background);
            canvas.stroke(&handle, 2.4, colour);
            canvas.into_mesh()
        },
    );
}
