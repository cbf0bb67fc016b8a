//! The stage: the customer as one meets them here, and beside or below them what is said.

use egui::{Id, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::moods::{breath, gesture_words, presence, watched};
use super::{Scene, Size, at, desk, letter, padded, talk, voice};
use crate::app::Command;
use crate::catalog::Channel;
use crate::gui::icons::{Icon, icon};
use crate::gui::paint::{self, Mood, SceneColours, customer};
use crate::gui::theme::Text;
use crate::gui::widgets::galley;
use crate::session::{End, Place};

pub(super) fn stage_ui(ui: &mut Ui, scene: &Scene, _out: &mut Vec<Command>) {
    let rect = ui.max_rect();
    let theme = scene.theme;
    let radius = theme.radius().card;
    ui.painter().rect_filled(rect, radius, theme.surface);
    match scene.talk.session.scenario().channel {
        Channel::FaceToFace => counter_ui(ui, scene, rect),
        Channel::Phone => voice::phone_ui(ui, scene, rect),
        Channel::Email if is_call(scene) => voice::phone_ui(ui, scene, rect),
        Channel::Email => letter::inbox_ui(ui, scene, rect),
        Channel::Desk => desk::desk_ui(ui, scene, rect),
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
    let colours = SceneColours {
        scene: theme.scene,
        scene2: theme.scene2,
        counter: theme.counter,
        counter_edge: theme.counter_edge,
    };
    let painter = ui.painter().with_clip_rect(left.intersect(ui.clip_rect()));
    let presence = presence(ui, scene);
    if has_left(scene) {
        paint::empty_scene(&painter, left, &colours);
    } else {
        paint::scene(&painter, left, who, presence, breath(ui, scene), &colours);
    }
    name_tag_ui(ui, scene, left);
    person_node(ui, scene, left);
    ui.painter()
        .vline(left.right(), rect.y_range(), Stroke::new(1.0, theme.line));
    let pad = if scene.size == Size::Wide { 28.0 } else { 20.0 };
    at(ui, padded(right, pad, 18.0), |ui| {
        talk::talk_ui(ui, scene, talk::Labels::Above);
    });
}

/// Whether they speak although this is an inbox: somebody has picked up the telephone.
pub(super) fn is_call(scene: &Scene) -> bool {
    !scene.talk.is_letter() && !scene.talk.is_over()
}

/// Whether the customer has had enough, and is gone.
fn has_left(scene: &Scene) -> bool {
    matches!(
        scene.talk.session.state().place,
        Place::Over(End::BoiledOver | End::WalkedOut)
    )
}

/// Whether a face is shown where the person is somewhere else: nobody sees one in life.
pub(super) fn shows_face(scene: &Scene) -> bool {
    scene.talk.session.scenario().channel == Channel::FaceToFace || scene.talk.tells()
}

/// The face in a circle; where it is not shown, the sign of the place they are at.
pub(super) fn face_ui(ui: &mut Ui, scene: &Scene, rect: Rect, frame: egui::Color32) {
    let theme = scene.theme;
    let channel = scene.talk.session.scenario().channel;
    if shows_face(scene) {
        let who = customer(&scene.talk.session.scenario().customer.portrait);
        let presence = presence(ui, scene);
        paint::round_bust(ui.painter(), rect, who, presence, theme.scene, frame);
    } else if channel == Channel::Email && !is_call(scene) {
        avatar(ui, scene, rect, frame);
    } else {
        let radius = rect.width().min(rect.height()) / 2.0;
        ui.painter()
            .circle_filled(rect.center(), radius, theme.scene);
        let glyph = Rect::from_center_size(rect.center(), vec2(radius, radius) * 0.8);
        icon(ui.painter(), glyph, Icon::Phone, theme.ink2);
    }
    person_node(ui, scene, rect);
}

/// The face at rest, as on a card: it tells who wrote and not how they look.
pub(super) fn avatar(ui: &Ui, scene: &Scene, rect: Rect, frame: egui::Color32) {
    let who = customer(&scene.talk.session.scenario().customer.portrait);
    let scene_colour = scene.theme.scene;
    paint::round_bust(
        ui.painter(),
        rect,
        who,
        &Mood::default(),
        scene_colour,
        frame,
    );
}

/// The person in the accessibility tree: "Priya Raman, irritated, arms crossed".
fn person_node(ui: &mut Ui, scene: &Scene, rect: Rect) {
    let name = person_words(scene);
    let response = ui.interact(rect, Id::unique("the customer"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name.as_str()));
}

fn person_words(scene: &Scene) -> String {
    let customer = &scene.talk.session.scenario().customer;
    if has_left(scene) {
        return format!("{} has left", customer.name);
    }
    if !shows_face(scene) {
        return customer.name.clone();
    }
    let heat = scene.talk.kettle().heat().word();
    let mut words = format!("{}, {heat}", customer.name);
    if scene.talk.session.scenario().channel == Channel::FaceToFace {
        words.push_str(", ");
        words.push_str(gesture_words(scene));
    }
    if watched(scene) {
        words.push_str(". ");
        words.push_str(watched_words(scene));
    }
    words
}

/// Who else is there.
pub(super) fn watched_words(scene: &Scene) -> &'static str {
    match scene.talk.session.scenario().channel {
        Channel::FaceToFace => "People are watching",
        Channel::Phone | Channel::Desk => "Others are listening",
        Channel::Email => "Others read it too",
    }
}

fn name_tag_ui(ui: &Ui, scene: &Scene, rect: Rect) {
    let name = if has_left(scene) {
        person_words(scene)
    } else {
        scene.talk.session.scenario().customer.name.clone()
    };
    let inset = if scene.size == Size::Wide { 15.0 } else { 11.0 };
    let right = tag_ui(ui, scene, rect.min + vec2(inset, inset), None, &name);
    if watched(scene) && !has_left(scene) {
        let words = watched_words(scene);
        let beside = pos2(right + 8.0, rect.top() + inset);
        let width = galley(
            ui,
            scene.theme,
            Text::SmallMedium,
            scene.theme.ink,
            words,
            f32::INFINITY,
        );
        let fits = beside.x + width.size().x + 60.0 < rect.right();
        let place = if fits {
            beside
        } else {
            // In front of them, where no face is covered.
            rect.left_bottom() + vec2(inset, -inset - 26.0)
        };
        tag_ui(ui, scene, place, Some(Icon::Person), words);
    }
}

/// Words on a chip that lies on the scene; gives its right edge.
fn tag_ui(ui: &Ui, scene: &Scene, corner: Pos2, glyph: Option<Icon>, words: &str) -> f32 {
    let theme = scene.theme;
    let text = galley(
        ui,
        theme,
        Text::SmallMedium,
        theme.ink,
        words,
        f32::INFINITY,
    );
    let before = if glyph.is_some() { 20.0 } else { 0.0 };
    let size = text.size() + vec2(20.0 + before, 8.0);
    let tag = Rect::from_min_size(corner, size);
    ui.painter().rect_filled(tag, size.y / 2.0, theme.surface);
    if let Some(glyph) = glyph {
        let place =
            Rect::from_center_size(pos2(tag.left() + 17.0, tag.center().y), vec2(15.0, 15.0));
        icon(ui.painter(), place, glyph, theme.ink2);
    }
    ui.painter()
        .galley(tag.min + vec2(10.0 + before, 4.0), text, theme.ink);
    tag.right()
}
