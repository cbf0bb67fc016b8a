//! The inbox: older messages folded to a row each, the newest open like a letter.

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align, CursorIcon, Id, Layout, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::moods::watched;
use super::stage::{avatar, watched_words};
use super::thread::{Message, Sender, Thread, thread};
use super::{Scene, Size, at, clock, moment, padded, read, talk};
use crate::debrief::ending_text;
use crate::gui::icons::{Icon, icon};
use crate::gui::theme::Text;
use crate::gui::widgets::{Tone, chip, focus_ring, galley};

const ROW: f32 = 36.0;
/// Lines of a letter are no longer than these points.
const MEASURE: f32 = 720.0;

/// The thread in its card.
pub(super) fn inbox_ui(ui: &mut Ui, scene: &Scene, rect: Rect) {
    let theme = scene.theme;
    let wide = scene.size == Size::Wide;
    let thread = thread(&scene.talk.session);
    let head = if wide { 54.0 } else { 44.0 };
    let margin = if wide { 28.0 } else { 16.0 };
    let (top, below) = rect.split_top_bottom_at_y(rect.top() + head);
    let count = thread.older.iter().chain(&thread.newest);
    let count = count.filter(|message| message.from != Sender::Deed).count();
    at(ui, padded(top, margin, 0.0), |ui| {
        head_ui(ui, scene, &thread.subject, count);
    });
    ui.painter()
        .hline(rect.x_range(), top.bottom(), Stroke::new(1.0, theme.line));
    at(ui, below.shrink(1.0), |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
        read::read_ui(ui, scene, "the letter", margin, |ui| {
            let shown = match (wide, thread.older.len()) {
                (false, _) => 0,
                (true, ..3) => 2,
                (true, _) => 1,
            };
            older_ui(ui, scene, &thread.older, shown, margin);
            let newest = ui.scope(|ui| newest_ui(ui, scene, &thread, margin));
            newest.response.rect
        });
    });
}

/// The thread as a part of a column that scrolls.
pub(super) fn inbox_in_column_ui(ui: &mut Ui, scene: &Scene) {
    let thread = thread(&scene.talk.session);
    ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
    scene.theme.label(
        ui,
        Text::CardTitle,
        scene.theme.ink,
        thread.subject.as_str(),
    );
    ui.add_space(scene.theme.space().tight);
    older_ui(ui, scene, &thread.older, 0, 0.0);
    newest_ui(ui, scene, &thread, 0.0);
}

fn head_ui(ui: &mut Ui, scene: &Scene, subject: &str, count: usize) {
    let theme = scene.theme;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        theme.label(ui, Text::Small, theme.ink2, clock::head_words(scene));
        let (place, _) = ui.allocate_exact_size(vec2(16.0, 16.0), Sense::hover());
        icon(ui.painter(), place, Icon::Clock, theme.ink2);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            theme.label(ui, Text::CardTitle, theme.ink, subject);
            if count > 1 {
                chip(ui, theme, Tone::Sunken, None, &format!("{count} messages"));
            }
        });
    });
}

/// Where it is kept which messages are open. They stay open for as long as the play is shown.
fn fold(scene: &Scene, what: usize) -> Id {
    let session = &scene.talk.session;
    Id::unique(("open", &session.scenario().id, session.seed.0, what))
}

/// The row of all messages that are further back.
const ALL: usize = usize::MAX;

fn older_ui(ui: &mut Ui, scene: &Scene, older: &[Message], shown: usize, margin: f32) {
    let theme = scene.theme;
    let hidden = older.len().saturating_sub(shown);
    let all_open = ui.data(|data| data.get_temp(fold(scene, ALL)) == Some(true));
    if hidden > 0 {
        let words = match hidden {
            1 => "1 earlier message".to_owned(),
            _ => format!("{hidden} earlier messages"),
        };
        let row = Row {
            name: &words,
            rest: "",
            open: all_open,
            from: None,
            margin,
        };
        if row.ui(ui, scene, ALL).clicked() {
            ui.data_mut(|data| data.insert_temp(fold(scene, ALL), !all_open));
        }
    }
    for (index, message) in older.iter().enumerate() {
        if index < hidden && !all_open {
            continue;
        }
        let open = ui.data(|data| data.get_temp(fold(scene, index)) == Some(true));
        let row = Row {
            name: name(scene, message),
            rest: &message.preview(),
            open,
            from: Some(message.from),
            margin,
        };
        if row.ui(ui, scene, index).clicked() {
            ui.data_mut(|data| data.insert_temp(fold(scene, index), !open));
        }
        if open {
            body_ui(ui, scene, message, margin);
            let rule = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 1.0));
            ui.painter()
                .hline(rule.x_range(), rule.top(), Stroke::new(1.0, theme.line));
            ui.add_space(1.0);
        }
    }
}

fn name<'a>(scene: &Scene<'a>, message: &Message) -> &'a str {
    match message.from {
        Sender::Customer => scene.talk.session.scenario().customer.name.as_str(),
        Sender::You | Sender::Deed => "You",
    }
}

struct Row<'a> {
    name: &'a str,
    rest: &'a str,
    open: bool,
    from: Option<Sender>,
    margin: f32,
}

impl Row<'_> {
    fn ui(&self, ui: &mut Ui, scene: &Scene, which: usize) -> Response {
        let theme = scene.theme;
        let size = vec2(ui.available_width(), ROW);
        let (_, rect) = ui.allocate_space(size);
        let id = Id::unique(("message", which));
        let response = ui.interact(rect, id, Sense::click());
        let state = if self.open { "open" } else { "folded" };
        let name = format!("{}, {state}. {}", self.name, self.rest);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name.trim_end()));
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, 0.0, theme.canvas);
        }
        focus_ring(ui, theme, &response, theme.radius().key, -2.0);
        let mut x = rect.left() + self.margin;
        let face = Rect::from_center_size(pos2(x + 14.0, rect.center().y), vec2(26.0, 26.0));
        match self.from {
            Some(Sender::Customer) => avatar(ui, scene, face, theme.surface),
            Some(Sender::You | Sender::Deed) => {
                icon(ui.painter(), face.shrink(4.0), Icon::Person, theme.ink3);
            }
            None => icon(ui.painter(), face.shrink(4.0), Icon::Transcript, theme.ink3),
        }
        x += 40.0;
        let put = |ui: &Ui, role, ink, text: &str, x: f32, width: f32| {
            let text = elided(ui, scene, role, ink, text, width);
            let size = text.size();
            let top = rect.center().y - size.y / 2.0;
            ui.painter().galley(pos2(x, top), text, ink);
            size.x
        };
        let end = rect.right() - self.margin - 28.0;
        x += put(ui, Text::SmallMedium, theme.ink, self.name, x, end - x) + 10.0;
        put(
            ui,
            Text::Small,
            theme.ink2,
            self.rest,
            x,
            (end - x).max(0.0),
        );
        let mark = Rect::from_center_size(
            pos2(rect.right() - self.margin - 8.0, rect.center().y),
            vec2(16.0, 16.0),
        );
        let glyph = if self.open {
            Icon::Minus
        } else {
            Icon::Chevron
        };
        icon(ui.painter(), mark, glyph, theme.ink3);
        ui.painter().hline(
            rect.x_range(),
            rect.bottom() - 0.5,
            Stroke::new(1.0, theme.line),
        );
        response
    }
}

/// One line of text that ends in dots where there is no room.
pub(super) fn elided(
    ui: &Ui,
    scene: &Scene,
    role: Text,
    ink: egui::Color32,
    text: &str,
    width: f32,
) -> std::sync::Arc<egui::Galley> {
    let job = LayoutJob {
        wrap: TextWrapping {
            max_width: width.max(0.0),
            max_rows: 1,
            break_anywhere: true,
            overflow_character: Some('…'),
        },
        ..scene.theme.job(width.max(0.0), &[(role, ink, text)])
    };
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// An older message, opened.
fn body_ui(ui: &mut Ui, scene: &Scene, message: &Message, margin: f32) {
    let theme = scene.theme;
    ui.add_space(theme.space().snug);
    indented(ui, margin + 40.0, margin, |ui| {
        if let Some(event) = &message.event {
            theme.label(ui, Text::BodyItalic, theme.ink2, event.as_str());
            ui.add_space(theme.space().hair);
        }
        if let Some(arrived) = &message.arrived {
            theme.label(ui, Text::Small, theme.ink3, arrived.as_str());
        }
        cues_ui(ui, scene, message);
        if let Some(subject) = &message.subject {
            theme.label(ui, Text::BodyStrong, theme.ink2, subject.as_str());
        }
        if !message.act.is_empty() {
            theme.label(ui, Text::BodyItalic, theme.ink2, message.act.as_str());
        }
        let role = match message.from {
            Sender::Customer => Text::VoiceEarlier,
            Sender::You | Sender::Deed => Text::Option,
        };
        paragraphs(ui, scene, role, theme.ink2, &message.paragraphs);
    });
    ui.add_space(theme.space().snug);
}

fn indented(ui: &mut Ui, left: f32, right: f32, add: impl FnOnce(&mut Ui)) {
    let width = (ui.available_width() - left - right).min(MEASURE);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(left);
        ui.vertical(|ui| {
            ui.set_width(width);
            add(ui);
        });
    });
}

fn paragraphs(ui: &mut Ui, scene: &Scene, role: Text, ink: egui::Color32, all: &[String]) {
    for (index, paragraph) in all.iter().enumerate() {
        if index > 0 {
            ui.add_space(6.0);
        }
        let job = scene
            .theme
            .job(ui.available_width(), &[(role, ink, paragraph)]);
        let response = ui.add(egui::Label::new(job).selectable(false));
        talk::announce(ui, response.id);
        talk::in_their_language(ui, scene, response.id);
    }
}

/// What can be seen in a letter besides its words.
fn cues_ui(ui: &mut Ui, scene: &Scene, message: &Message) {
    let theme = scene.theme;
    if !message.cues.is_empty() {
        let cues = message.cues.join(", ");
        theme.label(ui, Text::OptionItalic, theme.ink2, cues);
        ui.add_space(theme.space().hair);
    }
}

/// What was said aloud before a letter, set apart from it.
fn spoken_ui(ui: &mut Ui, scene: &Scene, message: &Message) {
    let theme = scene.theme;
    let name = scene.talk.session.scenario().customer.first_name();
    let who = format!("{name}, on the phone");
    theme.label(ui, Text::Small, theme.ink2, who);
    paragraphs(
        ui,
        scene,
        Text::VoiceEarlier,
        theme.ink2,
        &message.paragraphs,
    );
    ui.add_space(theme.space().snug);
}

/// What happened before the letter, above a rule: it is no part of what was written.
fn event_ui(ui: &mut Ui, scene: &Scene, event: &str) {
    let theme = scene.theme;
    let response = theme.label(ui, Text::BodyItalic, theme.ink2, event);
    talk::announce(ui, response.id);
    ui.add_space(theme.space().tight);
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().rect_filled(line, 0.0, theme.line);
    ui.add_space(theme.space().snug);
}

/// The letter that is being answered, or how it ended.
fn newest_ui(ui: &mut Ui, scene: &Scene, thread: &Thread, margin: f32) {
    let theme = scene.theme;
    ui.add_space(theme.space().snug);
    if let Some(spoken) = &thread.spoken {
        indented(ui, margin, margin, |ui| spoken_ui(ui, scene, spoken));
    }
    moment::moment_ui(ui, scene, margin);
    if let Some(message) = &thread.newest {
        if let Some(event) = &message.event {
            indented(ui, margin, margin, |ui| event_ui(ui, scene, event));
        }
        sender_ui(ui, scene, message, margin);
        let left = if margin > 0.0 { margin + 52.0 } else { 0.0 };
        indented(ui, left, margin, |ui| {
            cues_ui(ui, scene, message);
            let role = if ui.content_rect().height() >= 1000.0 {
                Text::Voice
            } else {
                Text::VoiceEarlier
            };
            paragraphs(ui, scene, role, theme.ink, &message.paragraphs);
        });
    }
    if let Some(end) = scene.talk.session.end() {
        ui.add_space(theme.space().gutter);
        indented(ui, margin, margin, |ui| {
            let text = ending_text(scene.talk.session.scenario(), end);
            let job = theme.job(ui.available_width(), &[(Text::Voice, theme.ink, &text)]);
            let response = ui.add(egui::Label::new(job).selectable(false));
            talk::announce(ui, response.id);
        });
    }
    ui.add_space(theme.space().tight);
}

fn sender_ui(ui: &mut Ui, scene: &Scene, message: &Message, margin: f32) {
    let theme = scene.theme;
    let height = if scene.size == Size::Wide { 40.0 } else { 36.0 };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let face = Rect::from_min_size(rect.min + vec2(margin, 0.0), vec2(height, height));
    super::stage::face_ui(ui, scene, face, theme.surface);
    let customer = &scene.talk.session.scenario().customer;
    let left = face.right() + 12.0;
    let width = rect.right() - margin - left;
    let words = Rect::from_min_size(pos2(left, rect.top()), vec2(width, height));
    at(ui, words, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        theme.label(ui, Text::BodyStrong, theme.ink, customer.name.as_str());
        let mut about = match &message.arrived {
            Some(arrived) => arrived.clone(),
            None => format!("to you, {}", scene.talk.session.scenario().industry),
        };
        if watched(scene) {
            about = format!("{}. {about}", watched_words(scene));
        }
        let line = elided(ui, scene, Text::Small, theme.ink2, &about, width);
        let (place, response) = ui.allocate_exact_size(line.size(), Sense::hover());
        ui.painter().galley(place.min, line, theme.ink2);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, about.as_str()));
        if galley(ui, theme, Text::Small, theme.ink2, &about, f32::INFINITY)
            .size()
            .x
            > width
        {
            response.on_hover_text(&about);
        }
    });
    ui.add_space(theme.space().tight);
}
