//! A7, A8, A9: large enough, told apart without colours, and whole in any window.

use egui::{Color32, Rect, Role, pos2, vec2};
use egui_kittest::Harness;
use image::RgbaImage;
use simmer::gui::icons::{Marker, marker, thermometer};
use simmer::gui::theme::Theme;

use super::places::{SMALL, USUAL};
use super::tree::{FOUND, Told};
use crate::support::soft::Soft;

#[test]
fn a7_whatever_can_be_pressed_is_24_points_wide_and_high() {
    for told in &FOUND.told {
        let presses = told.parts.iter().filter(|part| part.pressed);
        for part in presses.filter(|part| part.role != Role::ScrollBar && part.role != Role::Window)
        {
            let at = (told.place, told.look.name);
            // A move on the curve of a narrow window is chosen by the buttons below it as well.
            let on_curve = part.name.starts_with("Move ") && part.role == Role::RadioButton;
            if on_curve && told.look.name != USUAL.name {
                let there = |name: &&str| told.parts.iter().any(|it| it.name == **name);
                assert!(["Earlier move", "Later move"].iter().all(there), "{at:?}");
                continue;
            }
            assert!(part.rect.size().min_elem() >= 23.9, "{at:?}: {part:?}");
        }
    }
}

/// A drawing with every colour that has a meaning taken away.
fn in_grey(draw: impl Fn(&egui::Painter, Rect, &Theme) + 'static) -> RgbaImage {
    let theme = Theme::light();
    let grey = Color32::GRAY;
    let theme = Theme {
        best: grey,
        fine: grey,
        costly: grey,
        very: grey,
        ..theme
    };
    let mut harness = Harness::builder()
        .with_size(vec2(24.0, 24.0))
        .with_pixels_per_point(2.0)
        .renderer(Soft::default())
        .build_ui(move |ui| {
            let rect = Rect::from_min_size(pos2(2.0, 2.0), vec2(20.0, 20.0));
            draw(ui.painter(), rect, &theme);
        });
    harness.run();
    let mut image = harness.render().unwrap();
    for pixel in image.pixels_mut() {
        let [r, g, b, a] = pixel.0;
        // One grey for all that is drawn: only the shape is left.
        let ground = r > 200 && g > 200 && b > 200;
        pixel.0 = if ground {
            [255, 255, 255, a]
        } else {
            [0, 0, 0, a]
        };
    }
    image
}

fn all_differ(images: &[RgbaImage]) {
    for (index, one) in images.iter().enumerate() {
        for other in &images[index + 1..] {
            let pairs = one.pixels().zip(other.pixels());
            let differing = pairs.filter(|(a, b)| a != b).count();
            assert!(differing >= 4, "{differing} pixels differ");
        }
    }
}

#[test]
fn a8_the_marks_of_moves_are_told_apart_by_their_shapes() {
    let kinds = [
        Marker::Best,
        Marker::Fine,
        Marker::Costly,
        Marker::VeryCostly,
    ];
    let drawn =
        kinds.map(|kind| in_grey(move |painter, rect, theme| marker(painter, rect, kind, theme)));
    all_differ(&drawn);
}

#[test]
fn a8_heat_is_told_apart_by_the_height_of_its_column() {
    let steps = [37.0, 52.0, 65.0, 75.0, 87.0, 98.0];
    let drawn = steps.map(|degrees| {
        in_grey(move |painter, rect, theme| {
            let place = Rect::from_center_size(rect.center(), vec2(10.0, 18.0));
            thermometer(painter, place, degrees, theme);
        })
    });
    all_differ(&drawn);
}

#[test]
fn a8_heat_and_marks_stand_beside_their_words() {
    let table = FOUND
        .told
        .iter()
        .find(|told| told.place == "table")
        .unwrap();
    let kettle = table
        .parts
        .iter()
        .find(|part| part.name.starts_with("Kettle: "));
    let words = &kettle.unwrap().name;
    let heat = [
        "pleased",
        "relieved",
        "wary",
        "irritated",
        "angry",
        "boiling",
    ];
    assert!(heat.iter().any(|word| words.contains(word)), "{words}");
    let review = FOUND
        .told
        .iter()
        .find(|told| told.place == "debrief, review");
    let moves = review.unwrap().parts.iter();
    let moves =
        moves.filter(|part| part.role == Role::RadioButton && part.name.starts_with("Move "));
    for made in moves {
        let marks = [" best,", " fine,", " costly,"];
        assert!(
            marks.iter().any(|word| made.name.contains(word)),
            "{made:?}"
        );
    }
}

#[test]
fn a9_nothing_goes_beyond_the_edge_of_a_window() {
    for told in &FOUND.told {
        let width = told.look.size.x;
        for part in told.parts.iter().filter(|part| !part.name.is_empty()) {
            let at = (told.place, told.look.name);
            let inside = part.rect.left() >= -0.5 && part.rect.right() <= width + 0.5;
            assert!(inside, "{at:?}, {width} wide: {part:?}");
        }
    }
}

#[test]
fn a9_nothing_scrolls_sideways() {
    for told in &FOUND.told {
        let bars = told
            .parts
            .iter()
            .filter(|part| part.role == Role::ScrollBar);
        for bar in bars {
            let at = (told.place, told.look.name);
            assert!(bar.rect.height() > bar.rect.width(), "{at:?}: {bar:?}");
        }
    }
}

#[test]
fn a9_controls_do_not_lie_on_each_other() {
    for told in &FOUND.told {
        let presses = || {
            let presses = told.parts.iter().filter(|part| part.pressed);
            presses.filter(|part| matches!(part.role, Role::Button | Role::Tab | Role::Switch))
        };
        // What is open on top covers what lies below.
        if ["transcript", "note", "a play with problems"].contains(&told.place) {
            continue;
        }
        for (index, one) in presses().enumerate() {
            for other in presses().skip(index + 1) {
                let shared = one.rect.intersect(other.rect);
                let apart = shared.width() <= 1.0 || shared.height() <= 1.0;
                let within = one.rect.contains_rect(other.rect);
                let at = (told.place, told.look.name);
                assert!(
                    apart || within || scrolled_away(told, one.rect, other.rect),
                    "{at:?}: {one:?} {other:?}"
                );
            }
        }
    }
}

/// One of them lies below the edge of what scrolls, where it is not drawn.
fn scrolled_away(told: &Told, one: Rect, other: Rect) -> bool {
    let edge = told.look.size.y;
    [one, other]
        .iter()
        .any(|rect| rect.bottom() > edge - 57.0 || rect.top() < 48.0)
}

/// What a smaller window calls otherwise, or shows without a press.
const OTHERWISE: [&str; 6] = [
    // The settings begin with whoever practises.
    "Anna",
    "Trainee",
    "Take a move back",
    "Make it again",
    "Try the costly way",
    "Case file",
];

#[test]
fn a9_nothing_is_lost_in_a_small_window() {
    for look in SMALL {
        for told in FOUND.told.iter().filter(|told| told.look.name == look.name) {
            let whole = FOUND.told.iter();
            let whole = whole.filter(|it| it.place == told.place && it.look.name == USUAL.name);
            for part in whole.flat_map(|it| &it.parts).filter(|part| part.pressed) {
                let bar = matches!(part.role, Role::ScrollBar | Role::Window);
                // What a mode means, or a chip says, may be shorter.
                let begins = |name: &str| name.split(',').next().map(str::to_owned);
                let there = told
                    .parts
                    .iter()
                    .any(|it| begins(&it.name) == begins(&part.name));
                let other = OTHERWISE.contains(&part.name.as_str());
                assert!(
                    there || bar || other,
                    "{}, {}: {part:?}",
                    told.place,
                    look.name
                );
            }
        }
    }
}
