//! The counter: a person behind it, a shelf behind the person.

use egui::{Color32, Mesh, Painter, Pos2, Rect, Vec2, pos2, vec2};

use super::cache;
use super::canvas::Canvas;
use super::clip::{clip_mesh, rect_corners};
use super::colour::mix;
use super::path::Path;
use super::portrait::{COUNTER, Customer, Framing, Person, Presence};
use super::transform::Transform;

/// The colours around a person, which the theme decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SceneColours {
    /// The wall.
    pub scene: Color32,
    /// What hangs on the wall.
    pub scene2: Color32,
    /// The front of the counter.
    pub counter: Color32,
    /// The edge of the counter, where the light falls.
    pub counter_edge: Color32,
}

/// The least of the scene that must fit, in drawing units.
const ROOM: Vec2 = vec2(460.0, 588.0);

/// How much of the counter's front shows, and how thick its edge is, in drawing units.
const COUNTER_FRONT: f32 = 100.0;
const COUNTER_EDGE: f32 = 7.0;

/// How far from the person the things on the wall may hang, in drawing units.
const WALL: f32 = 330.0;

/// Paints the scene (background, shelf, counter, person) filling `rect`, for the counter.
///
/// `breath` from 0 to 1 raises the shoulders by up to 3 units.
pub fn scene(
    painter: &Painter,
    rect: Rect,
    customer: &Customer,
    presence: impl Into<Presence>,
    breath: f32,
    colours: &SceneColours,
) {
    if !drawable(rect) {
        return;
    }
    let presence = presence.into();
    let person = Person::new(customer, &presence, Framing::Counter, breath);
    let place = Place {
        person: Some(&person),
        watched: presence.watched,
    };
    let pixel = painter.pixels_per_point().recip();
    let size = rect.size();
    let key = (
        "scene",
        person.key(),
        presence.watched,
        size.x.to_bits(),
        size.y.to_bits(),
        pixel.to_bits(),
        *colours,
    );
    cache::paint(painter, rect.min, key, || {
        build(&place, size, pixel, colours)
    });
}

/// Paints the same scene after the customer has gone: nobody stands there any more.
pub fn empty_scene(painter: &Painter, rect: Rect, colours: &SceneColours) {
    if !drawable(rect) {
        return;
    }
    let place = Place {
        person: None,
        watched: false,
    };
    let pixel = painter.pixels_per_point().recip();
    let size = rect.size();
    let numbers = [size.x, size.y, pixel].map(f32::to_bits);
    cache::paint(painter, rect.min, ("empty", numbers, *colours), || {
        build(&place, size, pixel, colours)
    });
}

/// Who is there.
struct Place<'a> {
    person: Option<&'a Person<'a>>,
    watched: bool,
}

/// Whether anything can be seen in a rectangle.
pub(super) fn drawable(rect: Rect) -> bool {
    rect.is_finite() && rect.is_positive()
}

fn build(place: &Place<'_>, size: Vec2, pixel: f32, colours: &SceneColours) -> Mesh {
    let unit = (size.x / ROOM.x).min(size.y / ROOM.y);
    let (middle, below) = (size.x / 2.0 / unit, COUNTER_FRONT);
    let space = Transform::IDENTITY
        .scale(unit, unit)
        .translate(middle, size.y / unit - below - COUNTER);
    let mut canvas = Canvas::new(space, pixel);
    let top = COUNTER + below - size.y / unit;
    canvas.hard_rect(Rect::from_min_size(Pos2::ZERO, size), colours.scene);
    wall(
        &mut canvas,
        middle.min(WALL),
        top,
        mix(colours.scene, colours.scene2, 0.8),
    );
    if place.watched {
        watchers(
            &mut canvas,
            mix(colours.scene2, colours.counter_edge, 0.45),
            mix(colours.scene2, colours.counter_edge, 0.18),
        );
    }
    if let Some(person) = place.person {
        person.paint_body(&mut canvas);
    }
    // On whole pixels, or the long edge would look dull.
    let line = |y: f32| (y / pixel).round() * pixel;
    let edge = line(size.y - below * unit);
    let front = line(size.y - (below - COUNTER_EDGE) * unit).max(edge);
    let bar = |from: f32, to: f32| {
        Rect::from_min_max(pos2(0.0, from.min(size.y)), pos2(size.x, to.min(size.y)))
    };
    canvas.hard_rect(bar(edge, front), colours.counter_edge);
    canvas.hard_rect(bar(front, size.y), colours.counter);
    if let Some(person) = place.person {
        person.paint_arms(&mut canvas);
    }
    clip_mesh(
        &canvas.into_mesh(),
        &rect_corners(Rect::from_min_size(Pos2::ZERO, size)),
    )
}

/// People further back, without faces: they watch, and they are not what this is about.
fn watchers(canvas: &mut Canvas, head: Color32, body: Color32) {
    for (x, y, size) in [
        (-212.0, 70.0, 0.92),
        (206.0, 84.0, 0.86),
        (-136.0, 34.0, 0.7),
        (142.0, 40.0, 0.72),
    ] {
        canvas.group(
            |space| space.translate(x, y).scale(size, size),
            |canvas| {
                let shoulders = Path::at(-88.0, 300.0)
                    .cubic_to(-92.0, 130.0, -70.0, 84.0, -22.0, 74.0)
                    .line_to(22.0, 74.0)
                    .cubic_to(70.0, 84.0, 92.0, 130.0, 88.0, 300.0)
                    .close();
                canvas.fill(&shoulders, body);
                canvas.fill(
                    &Path::new().rounded_rect(-15.0, 40.0, 30.0, 44.0, 8.0),
                    body,
                );
                canvas.ellipse(0.0, 8.0, 42.0, 54.0, head);
            },
        );
    }
}

/// Two shelves on the left and a notice on the right.
fn wall(canvas: &mut Canvas, reach: f32, top: f32, colour: Color32) {
    let (left, right) = (-reach + 40.0, reach - 52.0);
    let mut thing = |x: f32, y: f32, w: f32, h: f32, radius: f32| {
        canvas.fill(&Path::new().rounded_rect(x, top + y, w, h, radius), colour);
    };
    thing(left + 8.0, 41.0, 24.0, 24.0, 0.0);
    thing(left + 42.0, 31.0, 34.0, 34.0, 0.0);
    thing(left, 62.0, 148.0, 11.0, 0.0);
    thing(left + 17.0, 126.0, 43.0, 36.0, 0.0);
    thing(left, 159.0, 104.0, 11.0, 0.0);
    thing(right - 92.0, 42.0, 92.0, 132.0, 8.0);
}
