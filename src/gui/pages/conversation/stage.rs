//! The stage: the customer as one meets them here, and beside or below them what is said.

use egui::{Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::moods::{breath, mood, mood_of};
use super::{Scene, Size, at, padded, talk, voice};
use crate::app::Command;
use crate::catalog::Channel;
use crate::gui::paint::{self, SceneColours, customer, gesture_words};
use crate::gui::theme::Text;
use crate::gui::widgets::galley;

pub(super) fn stage_ui(ui: &mut Ui, scene: &Scene, _out: &mut Vec<Command>) {
    let rect = ui.max_rect();
    let theme = scene.theme;
    let radius = theme.radius().card;
    ui.painter().rect_filled(rect, radius, theme.surface);
    match scene.talk.session.scenario().channel {
        Channel::FaceToFace => counter_ui(ui, scene, rect),
        Channel::Phone => voice::phone_ui(ui, scene, rect),
        Channel::Email | Channel::Desk => letter_ui(ui, scene, rect),
    }
    let corner = f32::from(radius);
    paint::cover_corners(ui.painter(), rect, [corner; 4], theme.canvas);
    let line = Stroke::new(1.0, theme.line);
    ui.painter()
        .rect_stroke(rect, radius, line, StrokeKind::Inside);
}

fn counter_ui(ui: &mut Ui, scene: &Scene, rect: Rect) {
    let theme = scene.theme;
    let share = if scene.size == Size::Wide {
        0.432
    } else {
        0.353
    };
    let (left, right) = rect.split_left_right_at_x(rect.left() + (rect.width() * share).round());
    let who = customer(&scene.talk.session.scenario().customer.portrait);
    let mood = mood(ui, scene);
    let colours = SceneColours {
        scene: theme.scene,
        scene2: theme.scene2,
        counter: theme.counter,
        counter_edge: theme.counter_edge,
    };
    let painter = ui.painter().with_clip_rect(left.intersect(ui.clip_rect()));
    paint::scene(&painter, left, who, &mood, breath(ui, scene), &colours);
    name_tag_ui(ui, scene, left);
    person_node(ui, scene, left);
    ui.painter()
        .vline(left.right(), rect.y_range(), Stroke::new(1.0, theme.line));
    let pad = if scene.size == Size::Wide { 28.0 } else { 20.0 };
    at(ui, padded(right, pad, 18.0), |ui| {
        talk::talk_ui(ui, scene, talk::Labels::Above);
    });
}

/// A letter: the customer's face small, the text in the serif.
fn letter_ui(ui: &mut Ui, scene: &Scene, rect: Rect) {
    let theme = scene.theme;
    let face = Rect::from_min_size(rect.min + vec2(28.0, 22.0), vec2(64.0, 64.0));
    face_ui(ui, scene, face, theme.surface);
    let name = Rect::from_min_max(pos2(face.right() + 16.0, face.top()), rect.max);
    let customer = &scene.talk.session.scenario().customer;
    at(ui, name, |ui| {
        ui.add_space(10.0);
        theme.label(ui, Text::CardTitle, theme.ink, customer.name.as_str());
        let industry = scene.talk.session.scenario().industry.as_str();
        theme.label(ui, Text::Small, theme.ink3, industry);
    });
    let below = Rect::from_min_max(pos2(rect.left(), face.bottom() + 12.0), rect.max);
    at(ui, padded(below, 28.0, 6.0), |ui| {
        talk::talk_ui(ui, scene, talk::Labels::Above);
    });
}

/// The face in a circle.
pub(super) fn face_ui(ui: &mut Ui, scene: &Scene, rect: Rect, frame: egui::Color32) {
    let who = customer(&scene.talk.session.scenario().customer.portrait);
    let mood = if scene.talk.tells() || scene.talk.session.scenario().channel != Channel::Phone {
        mood(ui, scene)
    } else {
        mood_of(scene.talk.session.transcript().start.kettle)
    };
    paint::round_bust(ui.painter(), rect, who, &mood, scene.theme.scene, frame);
    person_node(ui, scene, rect);
}

/// The person in the accessibility tree: "Priya Raman, irritated, arms crossed".
fn person_node(ui: &mut Ui, scene: &Scene, rect: Rect) {
    let kettle = scene.talk.kettle();
    let customer = &scene.talk.session.scenario().customer;
    let words = match scene.talk.session.scenario().channel {
        Channel::FaceToFace => format!(", {}", gesture_words(&mood_of(kettle))),
        _ => String::new(),
    };
    let name = format!("{}, {}{words}", customer.name, kettle.heat().word());
    let response = ui.interact(rect, Id::unique("the customer"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name.clone()));
}

fn name_tag_ui(ui: &Ui, scene: &Scene, rect: Rect) {
    let theme = scene.theme;
    let name = &scene.talk.session.scenario().customer.name;
    let text = galley(ui, theme, Text::SmallMedium, theme.ink, name, f32::INFINITY);
    let inset = if scene.size == Size::Wide { 15.0 } else { 11.0 };
    let size = text.size() + vec2(20.0, 8.0);
    let tag = Rect::from_min_size(rect.min + vec2(inset, inset), size);
    ui.painter().rect_filled(tag, size.y / 2.0, theme.surface);
    ui.painter()
        .galley(tag.min + vec2(10.0, 4.0), text, theme.ink);
}
