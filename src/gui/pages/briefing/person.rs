//! Who will be met: at the counter as they stand there, elsewhere head and shoulders.

use egui::{Align, Id, Layout, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::Card;
use crate::catalog::Channel;
use crate::gui::pages::conversation::{Size, mood_of};
use crate::gui::paint::{
    self, Mood, SceneColours, bust, cover_corners, customer, gesture_words, round_bust,
};
use crate::gui::theme::Text;
use crate::gui::widgets::galley;
use crate::session::State;

const FACE: f32 = 88.0;

/// The person in a frame, with the name on it.
pub(super) fn person_ui(ui: &mut Ui, card: &Card, rect: Rect) {
    let theme = card.theme;
    let scenario = &card.page.scenario;
    let who = customer(&scenario.customer.portrait);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    if scenario.channel == Channel::FaceToFace {
        let colours = SceneColours {
            scene: theme.scene,
            scene2: theme.scene2,
            counter: theme.counter,
            counter_edge: theme.counter_edge,
        };
        paint::scene(&painter, rect, who, &mood(card), 0.0, &colours);
    } else {
        painter.rect_filled(rect, 0.0, theme.scene);
        // A soft round wall behind whoever is somewhere else.
        let middle = pos2(rect.center().x, rect.bottom() - rect.width() * 0.62);
        painter.circle_filled(middle, rect.width() * 0.42, theme.scene2);
        let height = rect.width() * 360.0 / 330.0;
        let place = Rect::from_min_max(pos2(rect.left(), rect.bottom() - height), rect.max);
        bust(&painter, place, who, &mood(card));
    }
    let radius = theme.radius().card;
    cover_corners(ui.painter(), rect, [f32::from(radius); 4], theme.canvas);
    let line = Stroke::new(1.0, theme.line);
    ui.painter()
        .rect_stroke(rect, radius, line, StrokeKind::Inside);
    name_ui(ui, card, rect);
    node(ui, card, rect);
}

/// The face beside channel and title, for one column.
pub(super) fn head_ui(ui: &mut Ui, card: &Card) {
    let theme = card.theme;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space().gutter;
        let (face, _) = ui.allocate_exact_size(vec2(FACE, FACE), Sense::hover());
        let who = customer(&card.page.scenario.customer.portrait);
        let (painter, mood) = (ui.painter(), mood(card));
        round_bust(painter, face, who, &mood, theme.scene, theme.canvas);
        node(ui, card, face);
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = theme.space().hair;
            ui.add_space(theme.space().tight);
            super::words::place_ui(ui, card);
            super::words::title_ui(ui, card);
            let name = card.page.scenario.customer.name.as_str();
            theme.label(ui, Text::SmallMedium, theme.ink2, name);
        });
    });
    ui.add_space(theme.space().snug);
}

/// At the counter they are met as they arrive; a face that cannot be seen yet is at rest.
fn mood(card: &Card) -> Mood {
    if card.page.scenario.channel == Channel::FaceToFace {
        mood_of(State::start(&card.page.scenario).kettle)
    } else {
        Mood::default()
    }
}

fn name_ui(ui: &Ui, card: &Card, rect: Rect) {
    let theme = card.theme;
    let name = &card.page.scenario.customer.name;
    let text = galley(ui, theme, Text::SmallMedium, theme.ink, name, f32::INFINITY);
    let space = theme.space();
    let inset = if card.measures.size == Size::Wide {
        space.gutter
    } else {
        space.snug
    };
    let size = text.size() + vec2(space.margin, space.tight);
    let corner = pos2(rect.left() + inset, rect.bottom() - inset - size.y);
    let tag = Rect::from_min_size(corner, size);
    ui.painter().rect_filled(tag, size.y / 2.0, theme.surface);
    ui.painter()
        .galley(tag.min + vec2(10.0, 4.0), text, theme.ink);
}

fn node(ui: &Ui, card: &Card, rect: Rect) {
    let scenario = &card.page.scenario;
    let name = &scenario.customer.name;
    let name = if scenario.channel == Channel::FaceToFace {
        let word = State::start(scenario).kettle.heat().word();
        format!("{name}, {word}, {}", gesture_words(&mood(card)))
    } else {
        name.clone()
    };
    let response = ui.interact(rect, Id::unique("who will be met"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name.clone()));
}
