//! The answers to a letter: drafts on the left, the one that lies open on the right. Nothing is sent by
//! choosing; a draft can be read once more before it goes.

use egui::{
    CursorIcon, Id, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};

use super::keys::first_control;
use super::letter::elided;
use super::time::takes_words;
use super::{Scene, Size, at, padded, read, talk};
use crate::app::Command;
use crate::debrief::needs_words;
use crate::gui::icons::{Icon, icon};
use crate::gui::pages::frame::follow_focus;
use crate::gui::theme::Text;
use crate::gui::widgets::{focus_ring, galley, keycap, reading, scroll};
use crate::session::Offered;

const ROW: f32 = 54.0;

/// How high the drafts are: all rows, and more of the open draft where the window has room.
pub(super) fn height(ui: &Ui, scene: &Scene) -> f32 {
    let window = ui.content_rect().height();
    let offer = scene.talk.session.offer();
    let rows = offer.map_or(0, |offer| offer.options.len()) as f32;
    let least = rows * (ROW + 4.0) + if scene.size == Size::Wide { 58.0 } else { 44.0 };
    let most = if scene.size == Size::Wide { 0.4 } else { 0.37 };
    least.max(window * 0.26).min(window * most)
}

/// Drafts and draft side by side.
pub(super) fn drafts_ui(ui: &mut Ui, scene: &Scene, out: &mut Vec<Command>) {
    let theme = scene.theme;
    let rect = ui.max_rect();
    let radius = theme.radius().card;
    let border = Stroke::new(1.0, theme.line);
    ui.painter()
        .rect(rect, radius, theme.surface, border, StrokeKind::Inside);
    let wide = scene.size == Size::Wide;
    let share = if wide { 0.36 } else { 0.4 };
    let (left, right) = rect.split_left_right_at_x((rect.left() + rect.width() * share).round());
    ui.painter()
        .vline(left.right(), rect.y_range(), Stroke::new(1.0, theme.line));
    let (side, top) = if wide { (14.0, 14.0) } else { (10.0, 10.0) };
    at(ui, padded(left, side, top), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().id_salt("drafts").auto_shrink(false);
        scroll(ui, area, "the drafts", |ui| {
            rows_ui(ui, scene, false, out);
            follow_focus(ui);
        });
    });
    let pad = if wide { 28.0 } else { 16.0 };
    at(ui, padded(right, pad, top), |ui| open_ui(ui, scene));
}

fn label(scene: &Scene) -> &'static str {
    let offer = scene.talk.session.offer();
    let probe = offer.as_ref().is_some_and(|offer| offer.node.probe);
    let writes = offer.is_some_and(|offer| {
        let mut options = offer.node.options.iter();
        options.any(|option| !option.say.is_empty())
    });
    match (probe, writes) {
        (true, _) => "How do you read it?",
        (false, true) => "Your reply",
        (false, false) => "Your next step",
    }
}

/// The drafts under each other; in a column the open one is unfolded below its row.
pub(super) fn rows_ui(ui: &mut Ui, scene: &Scene, column: bool, out: &mut Vec<Command>) {
    let theme = scene.theme;
    let Some(offer) = scene.talk.session.offer() else {
        return;
    };
    let words = label(scene);
    let indent = if column { 0.0 } else { 12.0 };
    let text = galley(ui, theme, Text::Label, theme.ink2, words, f32::INFINITY);
    let size = vec2(ui.available_width(), text.size().y);
    let (line, response) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter()
        .galley(line.min + vec2(indent, 0.0), text, theme.ink2);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    ui.add_space(theme.space().tight);
    for (place, offered) in offer.options.iter().enumerate() {
        let chosen = scene.talk.draft() == Some(offered.index);
        let row = row_ui(ui, scene, place, offered, chosen);
        // Where nothing lies open yet, the keyboard comes back to the first draft.
        if place == 0 && scene.talk.draft().is_none() {
            ui.data_mut(|data| data.insert_temp(first_control(), row.id));
        }
        if row.clicked() && !chosen {
            out.push(Command::Answer(offered.index));
        }
        ui.add_space(theme.space().hair);
        if column && chosen {
            egui::Frame::new()
                .fill(theme.surface)
                .corner_radius(theme.radius().option)
                .stroke(Stroke::new(1.0, theme.line))
                .inner_margin(12.0)
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    text_ui(ui, scene, offered);
                    come_into_view(ui, scene);
                });
            ui.add_space(theme.space().tight);
        }
    }
}

/// A draft that was just opened is scrolled to, once.
fn come_into_view(ui: &Ui, scene: &Scene) {
    let id = Id::unique("draft in view");
    let now = (
        scene.talk.session.transcript().turns.len(),
        scene.talk.draft(),
    );
    let seen = ui.data(|data| data.get_temp::<(usize, Option<usize>)>(id));
    if seen != Some(now) {
        ui.data_mut(|data| data.insert_temp(id, now));
        ui.scroll_to_rect(ui.min_rect(), None);
    }
}

fn row_ui(
    ui: &mut Ui,
    scene: &Scene,
    place: usize,
    offered: &Offered<'_>,
    chosen: bool,
) -> Response {
    let theme = scene.theme;
    let option = offered.option;
    let locked = offered.locked.map(|needs| {
        format!(
            "Needs {}",
            needs_words(scene.talk.session.scenario(), needs)
        )
    });
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let id = Id::unique(("draft", place));
    let sense = if locked.is_some() {
        Sense::hover() | Sense::focusable_noninteractive()
    } else {
        Sense::click()
    };
    let response = ui.interact(rect, id, sense);
    let words = [
        option.subject.clone().unwrap_or_default(),
        option.act.clone(),
        option.say.clone(),
    ];
    let words: Vec<String> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let mut name = format!("{}. {}", place + 1, sentences(&words));
    if let Some(reason) = &locked {
        name = format!("{name} Locked: {reason}");
    }
    response.widget_info(|| {
        WidgetInfo::selected(Role::RadioButton, locked.is_none(), chosen, name.as_str())
    });
    let radius = theme.radius().option;
    if chosen {
        let border = Stroke::new(2.0, theme.accent);
        let kind = StrokeKind::Inside;
        ui.painter()
            .rect(rect, radius, theme.accent_soft, border, kind);
    } else if response.hovered() && locked.is_none() {
        ui.painter().rect_filled(rect, radius, theme.canvas);
    }
    focus_ring(ui, theme, &response, radius, 1.0);
    let (ink, ink2) = if locked.is_some() {
        (theme.disabled_ink, theme.disabled_ink)
    } else {
        (theme.ink, theme.ink2)
    };
    let border = if chosen { theme.accent } else { theme.edge };
    let key_ink = if chosen { theme.accent } else { ink2 };
    let middle = pos2(rect.left() + 12.0, rect.center().y);
    keycap(ui, theme, middle, &(place + 1).to_string(), border, key_ink);
    let left = rect.left() + 46.0;
    let width = rect.right() - 10.0 - left;
    let rest = words.iter().skip(1).cloned().collect::<Vec<_>>().join(" ");
    let below = locked.as_deref().unwrap_or(&rest);
    let first = words.first().map_or("", String::as_str);
    if below.is_empty() {
        // A reading or a deed has no subject: two lines of its words.
        let mut job = theme.job(width, &[(Text::Body, ink, first)]);
        job.wrap.max_rows = 2;
        let text = ui.fonts_mut(|fonts| fonts.layout_job(job));
        let top = rect.center().y - text.size().y / 2.0;
        ui.painter().galley(pos2(left, top), text, ink);
    } else {
        let title = elided(ui, scene, Text::SmallMedium, ink, first, width);
        ui.painter()
            .galley(pos2(left, rect.top() + 8.0), title, ink);
        let rest = elided(ui, scene, Text::Small, ink2, below, width);
        ui.painter()
            .galley(pos2(left, rect.top() + 28.0), rest, ink2);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// Parts one after the other, each with an end to it.
fn sentences(parts: &[String]) -> String {
    let mut all = String::new();
    for part in parts {
        if !all.is_empty() {
            all.push_str(if all.ends_with(['.', '!', '?', ':']) {
                " "
            } else {
                ". "
            });
        }
        all.push_str(part);
    }
    all
}

/// The draft that lies open.
fn open_ui(ui: &mut Ui, scene: &Scene) {
    let theme = scene.theme;
    let Some(offer) = scene.talk.session.offer() else {
        return;
    };
    ui.spacing_mut().item_spacing.y = 0.0;
    let draft = scene.talk.draft();
    let place = draft.and_then(|draft| {
        let mut options = offer.options.iter();
        options.position(|offered| offered.index == draft)
    });
    let Some(place) = place else {
        theme.label(ui, Text::Small, theme.ink2, waiting_words(scene));
        return;
    };
    let offered = &offer.options[place];
    let (head, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
    let to = if offered.option.subject.is_some() {
        format!("To {}", scene.talk.session.scenario().customer.name)
    } else {
        label(scene).to_owned()
    };
    let number = format!("{} of {}", place + 1, offer.options.len());
    let spoken = format!("{to}, {number}");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken.as_str()));
    for (text, align) in [
        (to, egui::Align2::LEFT_CENTER),
        (number, egui::Align2::RIGHT_CENTER),
    ] {
        let galley = elided(ui, scene, Text::Small, theme.ink2, &text, head.width());
        let place = align.align_size_within_rect(galley.size(), head);
        ui.painter().galley(place.min, galley, theme.ink2);
    }
    ui.painter().hline(
        head.x_range(),
        head.bottom() + 4.0,
        Stroke::new(1.0, theme.line),
    );
    ui.add_space(theme.space().snug);
    let area = ScrollArea::vertical()
        .id_salt(("draft", draft))
        .auto_shrink(false);
    reading(ui, theme, area, "The open draft", |ui| {
        text_ui(ui, scene, offered);
    });
}

fn waiting_words(scene: &Scene) -> &'static str {
    match label(scene) {
        "Your reply" => "Choose a draft to read it here. Choosing sends nothing.",
        _ => "Choose one to read it here. Choosing decides nothing yet.",
    }
}

/// All of a draft, and what it takes.
fn text_ui(ui: &mut Ui, scene: &Scene, offered: &Offered<'_>) {
    let theme = scene.theme;
    let option = offered.option;
    ui.spacing_mut().item_spacing.y = 6.0;
    if let Some(subject) = &option.subject {
        theme.label(ui, Text::OptionStrong, theme.ink, subject.as_str());
    }
    if !option.act.is_empty() {
        theme.label(ui, Text::OptionItalic, theme.ink2, option.act.as_str());
    }
    if !option.say.is_empty() {
        theme.label(ui, Text::Option, theme.ink, option.say.as_str());
    }
    if scene.size != Size::Wide {
        let response = theme.label(ui, Text::Small, theme.ink2, state_words(ui, scene));
        talk::announce(ui, response.id);
    }
    if let Some(takes) = takes_words(scene, option) {
        ui.add_space(theme.space().hair);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space().tight;
            let (place, _) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::hover());
            icon(ui.painter(), place, Icon::Clock, theme.ink3);
            theme.label(ui, Text::Small, theme.ink2, takes);
        });
    }
}

/// What sending now would be, in a sentence.
pub(super) fn state_words(ui: &Ui, scene: &Scene) -> &'static str {
    let talk = scene.talk;
    match (talk.draft(), talk.breathed) {
        (None, _) if read::goes_on(ui, scene) => "It goes on below. Take the time you need.",
        (None, _) => "It is all there. Take the time you need.",
        (Some(_), false) => "Read it once more before it goes.",
        (Some(_), true) => "Read once more. It will carry further.",
    }
}

/// What makes a draft happen.
pub(super) fn send_words(scene: &Scene) -> &'static str {
    let Some(offer) = scene.talk.session.offer() else {
        return "Send";
    };
    let options = &offer.node.options;
    let deed = match scene.talk.draft().and_then(|draft| options.get(draft)) {
        Some(option) => option.say.is_empty(),
        None => options.iter().all(|option| option.say.is_empty()),
    };
    match (offer.node.probe, deed) {
        (true, _) => "Decide",
        (false, true) => "Do it",
        (false, false) => "Send",
    }
}
