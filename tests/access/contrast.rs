//! A6: text stands out by 4.5 to 1, and whatever else has a meaning by 3 to 1.

use egui::Color32;
use simmer::gui::theme::Theme;

/// Relative luminance after WCAG 2.
fn luminance(colour: Color32) -> f64 {
    let part = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(colour.r()) + 0.7152 * part(colour.g()) + 0.0722 * part(colour.b())
}

fn contrast(a: Color32, b: Color32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

type Token = fn(&Theme) -> Color32;

/// A token, the surfaces it stands on, what it needs, and its lowest contrast, light and dark.
struct Pair {
    name: &'static str,
    of: Token,
    on: &'static [Token],
    needs: f64,
    lowest: [f64; 2],
}

const TEXT: f64 = 4.5;
const PART: f64 = 3.0;

#[rustfmt::skip]
#[expect(clippy::approx_constant, reason = "a contrast that happens to look like pi")]
const PAIRS: [Pair; 10] = [
    Pair { name: "ink", of: |t| t.ink, needs: TEXT, lowest: [13.39, 10.20],
        on: &[|t| t.canvas, |t| t.surface, |t| t.sunken, |t| t.accent_soft, |t| t.scene, |t| t.very_soft] },
    Pair { name: "ink2", of: |t| t.ink2, needs: TEXT, lowest: [6.36, 6.45],
        on: &[|t| t.canvas, |t| t.surface, |t| t.sunken, |t| t.accent_soft, |t| t.scene] },
    Pair { name: "ink3", of: |t| t.ink3, needs: TEXT, lowest: [4.76, 5.31],
        on: &[|t| t.canvas, |t| t.surface, |t| t.sunken, |t| t.accent_soft, |t| t.very_soft] },
    Pair { name: "accent", of: |t| t.accent, needs: TEXT, lowest: [6.25, 5.61],
        on: &[|t| t.canvas, |t| t.surface, |t| t.accent_soft] },
    Pair { name: "on_accent", of: |t| t.on_accent, needs: TEXT, lowest: [7.42, 8.06],
        on: &[|t| t.accent, |t| t.accent_hover] },
    Pair { name: "best", of: |t| t.best, needs: TEXT, lowest: [4.58, 6.34],
        on: &[|t| t.canvas, |t| t.surface, |t| t.best_soft, |t| t.very_soft] },
    Pair { name: "fine", of: |t| t.fine, needs: TEXT, lowest: [5.33, 6.70],
        on: &[|t| t.canvas, |t| t.surface] },
    Pair { name: "costly", of: |t| t.costly, needs: TEXT, lowest: [4.70, 7.10],
        on: &[|t| t.canvas, |t| t.surface, |t| t.costly_soft] },
    Pair { name: "very", of: |t| t.very, needs: TEXT, lowest: [5.59, 5.85],
        on: &[|t| t.canvas, |t| t.surface, |t| t.very_soft] },
    Pair { name: "edge", of: |t| t.edge, needs: PART, lowest: [3.14, 3.41],
        on: &[|t| t.canvas, |t| t.surface, |t| t.sunken] },
];

#[test]
fn every_token_keeps_its_contrast_on_every_surface_it_may_stand_on() {
    for (i, theme) in [Theme::light(), Theme::dark()].iter().enumerate() {
        for Pair {
            name,
            of,
            on,
            needs,
            lowest,
        } in PAIRS
        {
            let found = on
                .iter()
                .map(|surface| contrast(of(theme), surface(theme)))
                .fold(f64::MAX, f64::min);
            assert!(found >= needs, "{name}: {found:.2} is under {needs}");
            assert!(
                (found - lowest[i]).abs() < 0.011,
                "{name}: {found:.3}, expected {}",
                lowest[i]
            );
        }
    }
}

#[test]
fn the_other_pairs_that_widgets_draw_are_told_apart() {
    for t in [Theme::light(), Theme::dark()] {
        for (name, ink, on, needs) in [
            ("gauge on its track", t.accent, t.sunken, PART),
            ("tick on a gauge's track", t.ink, t.sunken, PART),
            ("accent on a scene", t.accent, t.scene, PART),
            ("hovered accent as text", t.accent_hover, t.surface, TEXT),
            ("hovered accent on canvas", t.accent_hover, t.canvas, TEXT),
            (
                "hovered accent on its tint",
                t.accent_hover,
                t.accent_soft,
                TEXT,
            ),
            ("disabled text", t.disabled_ink, t.canvas, TEXT),
            ("best chip", t.best, t.best_soft, TEXT),
            ("bars on very costly", t.on_marker(), t.very, PART),
            ("bar on costly", t.on_marker(), t.costly, PART),
            ("tick on best", t.on_marker(), t.best, PART),
        ] {
            let found = contrast(ink, on);
            assert!(found >= needs, "{name}: {found:.2} is under {needs}");
        }
    }
}

#[test]
fn heat_keeps_its_contrast_against_the_window() {
    let light = [3.62, 4.87, 3.04, 4.34, 6.26, 10.92];
    let dark = [5.30, 7.55, 12.50, 8.14, 5.61, 3.45];
    for (theme, ground, expected) in [
        (Theme::light(), Theme::light().canvas, light),
        (Theme::dark(), Theme::dark().surface, dark),
    ] {
        for (colour, expected) in theme.heat_steps.into_iter().zip(expected) {
            let found = contrast(colour, ground);
            assert!(found >= PART);
            assert!(
                (found - expected).abs() < 0.011,
                "{found:.3}, expected {expected}"
            );
        }
    }
}
