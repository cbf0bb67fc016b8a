//! The drawings: how much they cost, that they are sane, and what the pose table says.

use std::sync::Arc;

use egui::{Color32, Context, Mesh, Painter, Pos2, RawInput, Rect, Shape, Vec2, pos2, vec2};
use simmer::gui::paint::{
    Arms, Bearing, Canvas, Gesture, KettleState, Mood, Path, Pose, Presence, SceneColours,
    Transform, bust, cover_corners, customer, gesture_words, kettle, kettle_glyph, round_bust,
    scene,
};
use simmer::scenario::PORTRAITS;

const TEMPERATURES: [f32; 6] = [37.0, 52.0, 65.0, 75.0, 87.0, 98.0];

const COLOURS: SceneColours = SceneColours {
    scene: Color32::LIGHT_GRAY,
    scene2: Color32::GRAY,
    counter: Color32::DARK_GRAY,
    counter_edge: Color32::BLACK,
};

fn draw_in(ctx: &Context, draw: impl Fn(&Painter)) -> Vec<Arc<Mesh>> {
    let mut output = ctx.run_ui(RawInput::default(), |ui| draw(ui.painter()));
    output.textures_delta.clear();
    let meshes = output
        .shapes
        .into_iter()
        .filter_map(|clipped| match clipped.shape {
            Shape::Mesh(mesh) => Some(mesh),
            _ => None,
        });
    meshes.collect()
}

fn draw(draw: impl Fn(&Painter)) -> Vec<Arc<Mesh>> {
    draw_in(&Context::default(), draw)
}

fn triangles(meshes: &[Arc<Mesh>]) -> usize {
    meshes.iter().map(|mesh| mesh.indices.len() / 3).sum()
}

#[track_caller]
fn assert_sane(meshes: &[Arc<Mesh>], what: &str) {
    for mesh in meshes {
        assert!(mesh.is_valid(), "{what}: an index points nowhere");
        for vertex in &mesh.vertices {
            assert!(vertex.pos.is_finite(), "{what}: a corner is nowhere");
        }
    }
}

#[track_caller]
fn assert_inside(meshes: &[Arc<Mesh>], rect: Rect, what: &str) {
    for mesh in meshes {
        let bounds = mesh.calc_bounds();
        assert!(
            rect.expand(1.01).contains_rect(bounds),
            "{what}: {bounds:?} leaves {rect:?}"
        );
    }
}

fn at(size: Vec2) -> Rect {
    Rect::from_min_size(pos2(20.0, 30.0), size)
}

fn heated(temperature: f32) -> Mood {
    Mood {
        temperature,
        steam: temperature,
        heard: 0.5,
        trust: 100.0 - temperature,
    }
}

#[test]
fn a_portrait_stays_within_its_triangles() {
    for id in PORTRAITS {
        for temperature in TEMPERATURES {
            let (who, mood) = (customer(id), heated(temperature));
            let round = |side: f32| {
                draw(|painter| {
                    let rect = at(Vec2::splat(side));
                    round_bust(painter, rect, who, &mood, Color32::WHITE, Color32::BLACK);
                })
            };
            let whole =
                |size: Vec2| draw(|painter| scene(painter, at(size), who, &mood, 0.0, &COLOURS));
            let card = draw(|painter| bust(painter, at(vec2(272.0, 236.0)), who, &mood));
            // A whole scene has arms, hands, a counter and a wall besides the portrait.
            let budgets = [
                (round(56.0), 2000),
                (round(88.0), 2500),
                (card, 2500),
                (whole(vec2(240.0, 274.0)), 3500),
                (whole(vec2(392.0, 410.0)), 4000),
                (whole(vec2(380.0, 600.0)), 4500),
            ];
            for (meshes, budget) in budgets {
                let count = triangles(&meshes);
                assert!(
                    (200..budget).contains(&count),
                    "{id} at {temperature}: {count} of {budget}"
                );
            }
        }
    }
}

#[test]
fn every_customer_can_be_drawn_at_any_size_and_stays_inside() {
    for id in PORTRAITS {
        for side in [1.0, 9.5, 56.0, 4000.0] {
            for size in [Vec2::splat(side), vec2(side, 1.0), vec2(1.0, side)] {
                let (rect, who) = (at(size), customer(id));
                let mood = heated(98.0);
                let what = format!("{id} at {size}");
                let meshes = draw(|painter| {
                    scene(painter, rect, who, &mood, 1.0, &COLOURS);
                    round_bust(painter, rect, who, &mood, Color32::WHITE, Color32::BLACK);
                    bust(painter, rect, who, &mood);
                });
                assert_sane(&meshes, &what);
                assert_inside(&meshes, rect, &what);
                assert!(triangles(&meshes) < 60_000, "{what}");
            }
        }
    }
}

#[test]
fn extreme_input_draws_nothing_that_is_no_number() {
    let numbers = [
        f32::NAN,
        f32::INFINITY,
        f32::NEG_INFINITY,
        f32::MAX,
        f32::MIN,
        0.0,
        -1e9,
    ];
    for n in numbers {
        let mood = Mood {
            temperature: n,
            steam: n,
            heard: n,
            trust: n,
        };
        let state = KettleState {
            temperature: n,
            flame: n,
            steam: n,
            lid_shake: n,
            steam_rise: n,
            steam_before: n,
            whistle_pulse: n,
            boil_over: n,
        };
        let normal = at(vec2(300.0, 300.0));
        let odd = Rect::from_min_size(pos2(0.0, 0.0), vec2(n, 100.0));
        let meshes = draw(|painter| {
            for rect in [normal, odd, Rect::NOTHING, Rect::EVERYTHING, Rect::NAN] {
                scene(painter, rect, customer("leila"), &mood, n, &COLOURS);
                round_bust(
                    painter,
                    rect,
                    customer("amara"),
                    &mood,
                    Color32::WHITE,
                    Color32::BLACK,
                );
                bust(painter, rect, customer("sofia"), &mood);
                kettle(painter, rect, &state, true, Color32::RED);
                kettle_glyph(painter, rect, Color32::BLUE, Color32::WHITE);
                cover_corners(painter, rect, [n; 4], Color32::RED);
            }
        });
        assert_sane(&meshes, &format!("{n}"));
        assert!(
            triangles(&meshes) > 1000,
            "{n}: the sane rectangle stayed empty"
        );
    }
}

/// Every part of a pose, in the order of the columns of the design.
fn parts(pose: &Pose) -> [f32; 15] {
    [
        pose.brow_inner,
        pose.brow_outer,
        pose.knit,
        pose.lid,
        pose.low,
        pose.curve,
        pose.open,
        pose.mouth_width,
        pose.press,
        pose.wrinkle,
        pose.tilt,
        pose.lean,
        pose.shoulder,
        pose.flush,
        pose.gaze,
    ]
}

#[track_caller]
fn assert_close(a: f32, b: f32) {
    assert!((a - b).abs() < 1e-4, "{a} is not {b}");
}

#[test]
#[rustfmt::skip]
fn the_key_poses_are_those_of_the_design() {
    let table: [[f32; 15]; 6] = [
        [5.0, 3.0, 0.0, 0.86, 0.42, 0.95, 0.30, 1.12, 0.0, 0.0, -4.0, 0.0, 0.0, 0.06, 0.0],
        [7.0, 0.0, 0.0, 0.82, 0.20, 0.50, 0.0, 1.0, 0.0, 0.0, -3.0, 0.0, 0.05, 0.05, 0.0],
        [-1.0, 3.0, 0.15, 0.78, 0.16, -0.10, 0.0, 0.86, 0.3, 0.0, 3.0, 0.1, 0.30, 0.08, 0.5],
        [-6.0, 2.0, 0.55, 0.74, 0.28, -0.42, 0.0, 0.92, 0.75, 0.3, 2.0, 0.25, 0.45, 0.22, 0.15],
        [-10.0, 3.0, 0.85, 0.86, 0.34, -0.62, 0.34, 1.02, 0.0, 0.7, 0.0, 0.6, 0.70, 0.38, 0.0],
        [-13.0, 6.0, 1.0, 1.12, 0.26, -0.55, 0.92, 1.10, 0.0, 1.0, -2.0, 1.0, 1.0, 0.56, 0.0],
    ];
    for (temperature, row) in TEMPERATURES.into_iter().zip(table) {
        for (part, expected) in parts(&Pose::key(temperature)).into_iter().zip(row) {
            assert_close(part, expected);
        }
    }
    assert_eq!(Pose::key(30.0), Pose::key(37.0));
    assert_eq!(Pose::key(100.0), Pose::key(98.0));
    // A quarter of the way is 5/32 when both ends are eased.
    assert_close(Pose::key(77.0 + 1.0).brow_inner, -6.0 - 4.0 * 5.0 / 32.0);
    assert_close(Pose::key(81.0).brow_inner, -8.0);
}

#[test]
fn trust_steam_and_being_heard_move_single_parts() {
    let calm = Mood {
        temperature: 75.0,
        steam: 0.0,
        heard: 0.0,
        trust: 50.0,
    };
    let key = Pose::key(75.0);
    let pose = Pose::of(&calm);
    assert_close(pose.flush, key.flush);
    assert_close(pose.shoulder, key.shoulder - 0.1);
    assert_close(pose.tilt, key.tilt + 1.25);
    assert_close(pose.curve, key.curve);

    let distrust = Pose::of(&Mood { trust: 0.0, ..calm });
    assert_close(distrust.gaze, key.gaze + 0.405);
    assert_close(distrust.lid, key.lid - 0.072);
    assert_close(distrust.curve, key.curve - 0.08);

    let steaming = Pose::of(&Mood {
        steam: 100.0,
        ..calm
    });
    assert_close(steaming.flush, key.flush + 0.14);
    assert_close(steaming.shoulder, key.shoulder + 0.15);

    let heard = Pose::of(&Mood { heard: 1.0, ..calm });
    assert_close(heard.brow_inner, key.brow_inner + 3.2);
    assert_close(heard.knit, key.knit * 0.75);
    assert_close(heard.tilt, key.tilt - 1.25);
}

#[test]
fn every_band_has_its_gesture() {
    let bands = [
        (30.0, "one palm open"),
        (44.9, "one palm open"),
        (45.0, "hands at rest"),
        (60.0, "hands clasped"),
        (70.0, "arms crossed"),
        (80.0, "one finger on the counter"),
        (94.9, "one finger on the counter"),
        (95.0, "both palms planted"),
        (100.0, "both palms planted"),
    ];
    for (temperature, words) in bands {
        assert_eq!(
            gesture_words(&Mood::at(temperature)),
            words,
            "at {temperature}"
        );
    }
}

#[test]
fn an_unknown_id_gets_the_first_customer() {
    assert_eq!(customer("nobody").id, PORTRAITS[0]);
    for id in PORTRAITS {
        assert_eq!(customer(id).id, id);
    }
}

#[test]
fn a_mood_blends_from_end_to_end() {
    let (cold, hot) = (Mood::at(40.0), heated(90.0));
    assert_eq!(cold.lerp(&hot, 0.0), cold);
    assert_eq!(cold.lerp(&hot, 1.0), hot);
    assert_eq!(cold.lerp(&hot, 7.0), hot);
    assert_close(cold.lerp(&hot, 0.5).temperature, 65.0);
}

#[test]
fn an_idle_repaint_passes_on_the_same_mesh() {
    let ctx = Context::default();
    let frame = |mood: Mood, place: Pos2| {
        draw_in(&ctx, |painter| {
            bust(
                painter,
                Rect::from_min_size(place, vec2(100.0, 100.0)),
                customer("june"),
                &mood,
            );
        })
    };
    let first = frame(Mood::at(61.0), Pos2::ZERO);
    let second = frame(Mood::at(61.0), Pos2::ZERO);
    assert!(Arc::ptr_eq(&first[0], &second[0]));
    let moved = frame(Mood::at(61.0), pos2(8.0, 0.0));
    let shifted = first[0].calc_bounds().translate(vec2(8.0, 0.0));
    assert!((moved[0].calc_bounds().min - shifted.min).length() < 1e-3);
    let angry = frame(Mood::at(90.0), Pos2::ZERO);
    assert_ne!(angry[0].vertices, first[0].vertices);
}

#[test]
fn a_long_animation_does_not_fill_the_memory() {
    let ctx = Context::default();
    for i in 0..300_u16 {
        let mood = Mood::at(30.0 + f32::from(i) * 0.2);
        let meshes = draw_in(&ctx, |painter| {
            bust(painter, at(vec2(80.0, 80.0)), customer("rosa"), &mood);
        });
        assert_eq!(meshes.len(), 1);
    }
}

fn area(mesh: &Mesh) -> f32 {
    let corner = |i: u32| mesh.vertices[i as usize].pos;
    mesh.triangles()
        .map(|[a, b, c]| {
            let (u, v) = (corner(b) - corner(a), corner(c) - corner(a));
            (u.x * v.y - u.y * v.x).abs() / 2.0
        })
        .sum()
}

/// The area that a path fills when the soft edge is too thin to count.
fn filled(path: &Path) -> f32 {
    let mut canvas = Canvas::new(Transform::IDENTITY, 1e-3);
    canvas.fill(path, Color32::RED);
    area(&canvas.into_mesh())
}

#[test]
fn a_hollow_outline_fills_its_own_area_whichever_way_it_runs() {
    let there = Path::at(0.0, 0.0)
        .line_to(10.0, 0.0)
        .line_to(10.0, 10.0)
        .line_to(5.0, 2.0)
        .line_to(0.0, 10.0)
        .close();
    let back = Path::at(0.0, 0.0)
        .line_to(0.0, 10.0)
        .line_to(5.0, 2.0)
        .line_to(10.0, 10.0)
        .line_to(10.0, 0.0)
        .close();
    for path in [there, back] {
        assert!((filled(&path) - 60.0).abs() < 0.2, "{}", filled(&path));
    }
}

#[test]
fn straight_and_doubled_corners_change_nothing() {
    let path = Path::at(0.0, 0.0)
        .line_to(5.0, 0.0)
        .line_to(5.0, 0.0)
        .line_to(10.0, 0.0)
        .line_to(10.0, 10.0)
        .line_to(10.0, 10.0)
        .line_to(0.0, 10.0)
        .line_to(0.0, 5.0)
        .line_to(0.0, 0.0)
        .close();
    assert!((filled(&path) - 100.0).abs() < 0.2, "{}", filled(&path));
}

#[test]
fn a_ring_leaves_its_hole_empty() {
    let ring = Path::new()
        .rounded_rect(0.0, 0.0, 20.0, 20.0, 0.0)
        .rounded_rect(5.0, 5.0, 10.0, 10.0, 0.0);
    let mut canvas = Canvas::new(Transform::IDENTITY, 1e-3);
    canvas.fill_ring(&ring, Color32::RED);
    let area = area(&canvas.into_mesh());
    assert!((area - 300.0).abs() < 0.5, "{area}");
}

#[test]
fn degenerate_paths_leave_no_trace_and_do_not_panic() {
    let paths = [
        Path::new(),
        Path::at(1.0, 1.0),
        Path::at(1.0, 1.0).line_to(1.0, 1.0).close(),
        Path::at(0.0, 0.0)
            .line_to(9.0, 9.0)
            .line_to(0.0, 0.0)
            .close(),
        Path::at(f32::NAN, 0.0)
            .line_to(f32::INFINITY, 3.0)
            .cubic_to(f32::NAN, 0.0, 1.0, 1.0, 2.0, f32::MAX),
        Path::new().ellipse(0.0, 0.0, 0.0, f32::NAN),
        Path::at(0.0, 0.0)
            .line_to(10.0, 10.0)
            .line_to(10.0, 0.0)
            .line_to(0.0, 10.0)
            .close(),
    ];
    for path in paths {
        for transform in [
            Transform::IDENTITY,
            Transform::IDENTITY.scale(0.0, 0.0),
            Transform::IDENTITY
                .scale(f32::NAN, 1.0)
                .rotate(f32::INFINITY),
        ] {
            for pixel in [1.0, 0.0, f32::NAN] {
                let mut canvas = Canvas::new(transform, pixel);
                canvas.fill(&path, Color32::RED);
                canvas.fill_ring(&path, Color32::RED);
                canvas.fill_shaded(&path, 0.6, Color32::RED, Color32::BLUE);
                canvas.stroke(&path, 3.0, Color32::RED);
                canvas.stroke(&path, f32::NAN, Color32::RED);
                canvas.ellipse(0.0, 0.0, f32::NAN, 1.0, Color32::RED);
                canvas.soft_disc(
                    [0.0, f32::NAN],
                    [1.0, 1.0],
                    Color32::RED,
                    &[(0.0, 1.0), (1.0, 0.0)],
                );
                assert_sane(&[Arc::new(canvas.into_mesh())], &format!("{path:?}"));
            }
        }
    }
}

#[test]
fn the_kettle_lifts_its_lid_and_whistles_late() {
    let count = |temperature: f32, steam: f32| {
        let state = KettleState {
            temperature,
            flame: 5.0,
            steam,
            ..KettleState::default()
        };
        let meshes =
            draw(|painter| kettle(painter, at(vec2(240.0, 300.0)), &state, false, Color32::RED));
        assert_sane(&meshes, "kettle");
        triangles(&meshes)
    };
    assert!(
        count(95.0, 0.0) > count(94.0, 0.0),
        "four ticks around the lid"
    );
    assert!(count(50.0, 80.0) > count(50.0, 79.0), "a cap and two arcs");
    assert!(count(50.0, 8.0) > count(50.0, 7.0), "the first puff");
}

#[test]
fn the_arms_of_two_gestures_cross_fade_at_half_way() {
    let size = vec2(390.0, 390.0);
    let mood = Mood::at(69.0);
    let under_way = |from, to, share| {
        let presence = Presence {
            arms: Arms { from, to, share },
            ..Presence::from(&mood)
        };
        draw(|painter| {
            scene(
                painter,
                at(size),
                customer("priya"),
                presence,
                0.0,
                &COLOURS,
            );
        })
    };
    let still = |gesture| under_way(gesture, gesture, 1.0);
    let (from, to) = (Gesture::Clasped, Gesture::Crossed);
    let count = |share| triangles(&under_way(from, to, share));
    assert_eq!(count(0.0), triangles(&still(from)));
    assert_eq!(
        count(0.3),
        triangles(&still(from)),
        "they stay until near half-way"
    );
    assert!(count(0.5) > count(0.0).max(count(1.0)), "both are there");
    assert_eq!(count(1.0), triangles(&still(to)));
}

#[test]
fn a_grievance_that_outlasts_the_heat_shows_and_so_does_coming_over() {
    let mood = Mood::at(65.0);
    let drawn = |presence: Presence| {
        let size = vec2(200.0, 200.0);
        let meshes = draw(|painter| {
            let (who, back) = (customer("dana"), Color32::LIGHT_GRAY);
            round_bust(painter, at(size), who, presence, back, back);
        });
        assert_sane(&meshes, "a face");
        meshes[0].vertices.clone()
    };
    let rest = Presence::from(&mood);
    let banked = Presence { flame: 9.0, ..rest };
    let cold = Presence { flame: 0.0, ..rest };
    let sided = Presence { sided: 1.0, ..rest };
    assert_ne!(drawn(rest), drawn(banked));
    assert_eq!(
        drawn(rest),
        drawn(cold),
        "a flame lower than the heat is no grievance"
    );
    assert_ne!(drawn(rest), drawn(sided));
    let odd = Presence {
        flame: f32::NAN,
        sided: f32::INFINITY,
        ..rest
    };
    drawn(odd);
}

#[test]
fn whoever_holds_back_shows_no_teeth_and_whoever_is_grave_does_not_smile() {
    let teeth = Color32::from_rgb(0xFB, 0xF8, 0xF4);
    let shows_teeth = |temperature, bearing| {
        let presence = Presence {
            bearing,
            ..Presence::from(&Mood::at(temperature))
        };
        let meshes = draw(|painter| {
            let (who, back) = (customer("amara"), Color32::LIGHT_GRAY);
            round_bust(painter, at(vec2(200.0, 200.0)), who, presence, back, back);
        });
        let mut all = meshes.iter().flat_map(|mesh| &mesh.vertices);
        all.any(|vertex| vertex.color == teeth)
    };
    let (held, grave) = (1.0, 1.0);
    let open = Bearing::default();
    let quiet = Bearing { held, grave };
    let sad = Bearing { held: 0.0, grave };
    for (temperature, bearing, shown) in [
        (98.0, open, true),
        (90.0, open, true),
        (98.0, quiet, false),
        (90.0, quiet, false),
        (98.0, sad, true),
        (35.0, open, true),
        (35.0, sad, false),
    ] {
        assert_eq!(
            shows_teeth(temperature, bearing),
            shown,
            "{bearing:?} at {temperature}"
        );
    }
}

#[test]
fn only_new_puffs_rise_and_the_old_ones_stand_still() {
    let drawn = |steam, steam_before, steam_rise| {
        let state = KettleState {
            steam,
            steam_before,
            steam_rise,
            ..KettleState::default()
        };
        let meshes =
            draw(|painter| kettle(painter, at(vec2(240.0, 300.0)), &state, false, Color32::RED));
        meshes[0].vertices.clone()
    };
    assert_eq!(drawn(40.0, 40.0, 0.4), drawn(40.0, 40.0, 1.0));
    assert_ne!(drawn(60.0, 20.0, 0.4), drawn(60.0, 20.0, 1.0));
    assert_eq!(
        drawn(60.0, 20.0, 1.0),
        drawn(60.0, 60.0, 1.0),
        "the end is the same"
    );
}

#[test]
fn boiling_over_is_a_picture_of_its_own() {
    let count = |boil_over| {
        let state = KettleState {
            temperature: 99.0,
            flame: 10.0,
            steam: 100.0,
            boil_over,
            ..KettleState::default()
        };
        let meshes =
            draw(|painter| kettle(painter, at(vec2(240.0, 300.0)), &state, true, Color32::RED));
        assert_sane(&meshes, "kettle");
        triangles(&meshes)
    };
    assert!(count(1.0) > count(0.0));
}
