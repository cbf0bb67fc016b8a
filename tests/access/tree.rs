//! What a screen reader is given of every page, and where Tab goes on it. Looked up once for all tests.

use std::sync::LazyLock;

use egui::accesskit::{Action, Live};
use egui::{Key, Rect, Role, Shape, Stroke};
use egui_kittest::kittest::NodeT as _;
use simmer::app::Page;
use simmer::gui::theme::Theme;

use super::places::{Look, PLACES, SMALL, USUAL};
use crate::support::window::Window;

/// A node that is told.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is something else that is told"
)]
pub struct Part {
    pub role: Role,
    pub name: String,
    pub rect: Rect,
    /// Whether it can be pressed or have the keyboard.
    pub acts: bool,
    pub pressed: bool,
    pub disabled: bool,
    pub live: Live,
    pub focused: bool,
}

/// A page at a size.
pub struct Told {
    pub place: &'static str,
    pub look: Look,
    /// From the first to the last, as a screen reader goes through them.
    pub parts: Vec<Part>,
}

/// Where Tab goes on a page at a size, until it comes back to where it began.
pub struct Walk {
    pub place: &'static str,
    pub look: Look,
    pub stops: Vec<Stop>,
    /// Whether it came back.
    pub closed: bool,
}

/// What has the keyboard.
#[derive(Debug, Clone)]
pub struct Stop {
    pub part: Part,
    /// The part of its ring that is in sight, and whether there is one.
    pub ring: Option<Rect>,
}

/// What was found on all pages.
pub struct Found {
    pub told: Vec<Told>,
    pub walks: Vec<Walk>,
    /// Each of them, and the page that Escape leads to in the end.
    pub left: Vec<(&'static str, Page, Page)>,
}

/// All pages at all sizes; by keyboard as they are designed, at 200 % and at the narrowest. Each is opened once.
pub static FOUND: LazyLock<Found> = LazyLock::new(|| {
    let mut found = Found {
        told: Vec::new(),
        walks: Vec::new(),
        left: Vec::new(),
    };
    for place in PLACES {
        let mut shown = place.at(USUAL);
        let window = &mut shown.window;
        for look in [USUAL].into_iter().chain(SMALL) {
            resize(window, look);
            let name = place.name.replace(", ", "-").replace([' ', '\''], "-");
            window.picture(&format!("access-{name}-{}", look.name));
            found.told.push(Told {
                place: place.name,
                look,
                parts: parts(window),
            });
        }
        for look in [USUAL, SMALL[1], SMALL[3]] {
            resize(window, look);
            let (stops, closed) = walk(window);
            found.walks.push(Walk {
                place: place.name,
                look,
                stops,
                closed,
            });
        }
        let page = |window: &Window| window.harness.state().state.page.clone();
        let before = page(window);
        for _ in 0..4 {
            window.key(Key::Escape);
        }
        found.left.push((place.name, before, page(window)));
    }
    found
});

fn resize(window: &mut Window, look: Look) {
    let harness = &mut window.harness;
    harness.ctx.memory_mut(|memory| {
        if let Some(focused) = memory.focused() {
            memory.surrender_focus(focused);
        }
    });
    harness.set_size(look.size);
    harness.run();
}

/// Everything that is told, in order.
pub fn parts(window: &Window) -> Vec<Part> {
    let nodes = window.harness.root().children_recursive();
    nodes
        .map(|node| {
            let told = node.accesskit_node();
            let can = |action| told.data().supports_action(action);
            Part {
                role: told.role(),
                name: told.label().or(told.value()).unwrap_or_default(),
                rect: if told.has_bounds() {
                    node.rect()
                } else {
                    Rect::ZERO
                },
                acts: can(Action::Click) || can(Action::Focus),
                pressed: can(Action::Click),
                disabled: told.is_disabled(),
                live: told.live(),
                focused: told.is_focused() && told.role() != Role::Window,
            }
        })
        .collect()
}

fn walk(window: &mut Window) -> (Vec<Stop>, bool) {
    let mut stops: Vec<Stop> = Vec::new();
    for _ in 0..120 {
        window.key(Key::Tab);
        let Some(part) = parts(window).into_iter().find(|part| part.focused) else {
            continue;
        };
        let first = stops.first();
        if first.is_some_and(|first| first.part.name == part.name && first.part.role == part.role) {
            return (stops, true);
        }
        let ring = ring(window, part.rect);
        stops.push(Stop { part, ring });
    }
    (stops, false)
}

/// What is in sight of a ring round a place: 2 wide or more, in the accent of the light theme.
fn ring(window: &Window, place: Rect) -> Option<Rect> {
    let around = place.expand(8.0);
    let strong = |stroke: &Stroke| stroke.width >= 2.0 && stroke.color == Theme::light().accent;
    let found = window.harness.output().shapes.iter().filter_map(|clipped| {
        let rect = match &clipped.shape {
            Shape::Rect(rect) if strong(&rect.stroke) => rect.rect,
            Shape::Circle(circle) if strong(&circle.stroke) => circle.visual_bounding_rect(),
            _ => return None,
        };
        let near = around.contains_rect(rect) || place.contains_rect(rect);
        near.then(|| clipped.clip_rect.intersect(rect))
    });
    found.max_by(|a, b| a.area().total_cmp(&b.area()))
}
