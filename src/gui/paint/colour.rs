//! Literal colours of the drawings, and how two of them mix.
#![expect(
    clippy::disallowed_methods,
    reason = "skin, cloth and enamel belong to the drawings"
)]

use egui::Color32;

/// The opaque colour written as `0xRRGGBB`.
pub(super) const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

/// The colour `t` of the way from `a` to `b`, in the gamma space in which the drawings were mixed.
pub(super) fn mix(a: Color32, b: Color32, t: f32) -> Color32 {
    let t = if t.is_finite() {
        t.clamp(0.0, 1.0)
    } else {
        0.0
    };
    let channel =
        |from: u8, to: u8| (f32::from(from) + (f32::from(to) - f32::from(from)) * t).round() as u8;
    Color32::from_rgba_premultiplied(
        channel(a.r(), b.r()),
        channel(a.g(), b.g()),
        channel(a.b(), b.b()),
        channel(a.a(), b.a()),
    )
}

/// The colour with its coverage multiplied by `alpha`.
pub(super) fn fade(colour: Color32, alpha: f32) -> Color32 {
    mix(Color32::TRANSPARENT, colour, alpha)
}
