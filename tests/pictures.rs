//! The CPU renderer draws what it is told: exact colours, no seam, and quickly enough to be used.

use std::time::{Duration, Instant};

use egui::{Frame, Pos2, Rect, Shape, Stroke, pos2, vec2};
use egui_kittest::Harness;
use image::{Rgba, RgbaImage};
use simmer::gui::theme::{Theme, install};

use crate::support::soft::Soft;

fn render(size: [f32; 2], draw: impl Fn(&egui::Painter, &Theme) + 'static) -> RgbaImage {
    let theme = Theme::light();
    let mut harness = Harness::builder()
        .with_size(size)
        .with_theme(egui::Theme::Light)
        .renderer(Soft::default())
        .with_context_setup(move |ctx| install(ctx, &theme))
        .build_ui(move |ui| {
            let painter = ui.ctx().layer_painter(ui.layer_id());
            painter.rect_filled(Rect::EVERYTHING, 0.0, theme.surface);
            draw(&painter, &theme);
        });
    harness.run();
    harness.render().unwrap()
}

fn square(from: f32, to: f32) -> Rect {
    Rect::from_min_max(pos2(from, from), pos2(to, to))
}

#[test]
fn an_opaque_square_has_exactly_its_colour_and_its_pixels() {
    let picture = render([40.0, 40.0], |painter, theme| {
        painter.rect_filled(square(10.0, 30.0), 0.0, theme.accent);
    });
    let count = picture
        .pixels()
        .filter(|pixel| **pixel == Rgba([0x1D, 0x4F, 0xB4, 255]))
        .count();
    assert_eq!(count, 400);
}

#[test]
fn a_fan_of_translucent_triangles_shows_no_seam() {
    let picture = render([60.0, 60.0], |painter, theme| {
        let mut fan = egui::Mesh::default();
        let middle = pos2(30.3, 29.7);
        fan.colored_vertex(middle, theme.ink.gamma_multiply(0.5));
        for i in 0..7 {
            let angle = i as f32 * std::f32::consts::TAU / 7.0;
            let rim: Pos2 = middle + vec2(angle.cos(), angle.sin()) * 25.0;
            fan.colored_vertex(rim, theme.ink.gamma_multiply(0.5));
        }
        for i in 0..7 {
            fan.add_triangle(0, 1 + i, 1 + (i + 1) % 7);
        }
        painter.add(Shape::mesh(fan));
    });
    let inside = *picture.get_pixel(30, 20);
    for (x, y, pixel) in picture.enumerate_pixels() {
        if (pos2(x as f32, y as f32) - pos2(30.0, 30.0)).length() < 20.0 {
            assert_eq!(*pixel, inside, "at {x}, {y}");
        }
    }
}

#[test]
fn a_full_window_is_drawn_well_within_a_second() {
    let theme = Theme::dark();
    let mut harness = Harness::builder()
        .with_size([1280.0, 800.0])
        .renderer(Soft::default())
        .build_ui(move |ui| {
            for _ in 0..4 {
                let frame = Frame::new().fill(theme.surface);
                frame.show(ui, |ui| ui.allocate_space(vec2(1200.0, 180.0)));
            }
            let stroke = Stroke::new(2.0, theme.edge);
            for i in 0..40 {
                let at = pos2(30.0 + 30.0 * i as f32, 400.0);
                ui.painter()
                    .circle(at, 40.0, theme.accent.gamma_multiply(0.3), stroke);
            }
            for _ in 0..20 {
                ui.label("They told me it was included, and now there is a third bill.");
            }
        });
    harness.run();
    let start = Instant::now();
    harness.render().unwrap();
    let took = start.elapsed();
    println!("drawn in {took:?}");
    assert!(took < Duration::from_secs(2), "took {took:?}");
}
