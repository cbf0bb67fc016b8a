//! What opens beside the conversation: the transcript, the case file, the trainee's own note.

use egui::{
    Align, Layout, Rect, ScrollArea, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo, pos2, vec2,
};

use super::read::BESIDE;
use super::{Scene, at, padded, rail, strip};
use crate::app::{Command, Drawer};
use crate::gui::icons::Icon;
use crate::gui::pages::frame::{follow_focus, page_keys};
use crate::gui::theme::Text;
use crate::gui::widgets::{Kind, focus_ring, icon_button, scroll};

pub(super) fn drawer_ui(ui: &mut Ui, body: Rect, scene: &Scene, out: &mut Vec<Command>) {
    let Some(drawer) = scene.talk.drawer else {
        return;
    };
    let theme = scene.theme;
    let space = theme.space();
    let width = (body.width() - 2.0 * space.snug).min(440.0);
    let margin = space.margin.min(body.width() - width);
    let rect = Rect::from_min_max(
        pos2(body.right() - margin - width, body.top() + space.snug),
        pos2(body.right() - margin, body.bottom() - space.snug),
    );
    let layer = egui::LayerId::new(egui::Order::Foreground, egui::Id::unique("drawer"));
    let builder = egui::UiBuilder::new().layer_id(layer).max_rect(rect);
    ui.scope_builder(builder, |ui| {
        // Keeps the pointer from what lies below, and is no stop for the keyboard.
        let behind = egui::Id::unique("behind the drawer");
        let behind = ui.interact(rect, behind, egui::Sense::CLICK);
        behind.widget_info(|| WidgetInfo::labeled(egui::Role::Dialog, true, title(drawer)));
        let radius = theme.radius().card;
        ui.painter().rect(
            rect,
            radius,
            theme.surface,
            Stroke::new(1.0, theme.edge),
            StrokeKind::Inside,
        );
        at(ui, padded(rect, space.margin, space.gutter), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            head_ui(ui, scene, drawer, out);
            ui.add_space(space.tight);
            match drawer {
                Drawer::Note => note_ui(ui, scene, out),
                Drawer::CaseFile => scrolled(ui, scene, drawer, |ui| {
                    rail::case_file_ui(ui, scene);
                }),
                Drawer::Transcript => scrolled(ui, scene, drawer, |ui| {
                    transcript_ui(ui, scene, out);
                }),
            }
        });
    });
}

/// The transcript opens at its end, where the latest lines are; all else at its beginning.
fn scrolled(ui: &mut Ui, scene: &Scene, drawer: Drawer, add: impl FnOnce(&mut Ui)) {
    let turns = scene.talk.session.transcript().turns.len();
    let last = drawer == Drawer::Transcript;
    let area = ScrollArea::vertical()
        .id_salt(("drawer", last, turns))
        .auto_shrink(false)
        .stick_to_bottom(last);
    scroll(ui, area, "what is open", |ui| {
        ui.set_max_width(ui.available_width() - BESIDE);
        add(ui);
        follow_focus(ui);
        page_keys(ui);
    });
}

fn title(drawer: Drawer) -> &'static str {
    match drawer {
        Drawer::Transcript => "Transcript",
        Drawer::CaseFile => "What is known",
        Drawer::Note => "Your note",
    }
}

fn head_ui(ui: &mut Ui, scene: &Scene, drawer: Drawer, out: &mut Vec<Command>) {
    let theme = scene.theme;
    let title = title(drawer);
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), 36.0),
        Layout::left_to_right(Align::Center),
        |ui| {
            theme.label(ui, Text::Heading, theme.ink, title);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if icon_button(ui, theme, Kind::Quiet, Icon::Close, "Close", 36.0).clicked() {
                    out.push(Command::Toggle(drawer));
                }
            });
        },
    );
}

fn note_ui(ui: &mut Ui, scene: &Scene, out: &mut Vec<Command>) {
    let theme = scene.theme;
    let about = "For you alone. Notes are not scored; they save asking twice.";
    let label = theme.label(ui, Text::Small, theme.ink2, about);
    ui.add_space(theme.space().tight);
    let mut note = scene.talk.note.clone();
    // As many rows as there is room for, and the rest scrolls with the cursor.
    let room = ui.available_height() / Text::Body.line() - 1.0;
    let rows = room.floor().clamp(2.0, 8.0);
    let edit = TextEdit::multiline(&mut note)
        .font(Text::Body.font())
        .hint_text("Names, dates, what was promised")
        .desired_width(f32::INFINITY)
        .desired_rows(rows as usize);
    let response = ui.add(edit).labelled_by(label.id);
    focus_ring(ui, theme, &response, theme.radius().button, 0.0);
    let opened = ui.memory(|memory| memory.focused().is_none());
    if opened {
        response.request_focus();
    }
    if response.changed() {
        out.push(Command::SetNote(note));
    }
}

fn transcript_ui(ui: &mut Ui, scene: &Scene, out: &mut Vec<Command>) {
    let theme = scene.theme;
    let session = &scene.talk.session;
    let turns = &session.transcript().turns;
    if turns.is_empty() {
        theme.label(ui, Text::Body, theme.ink2, "Nothing has been answered yet.");
    }
    for (index, turn) in turns.iter().enumerate() {
        let Some(offer) = session.offer_before(index) else {
            continue;
        };
        let option = &offer.node.options[turn.step.answer.option];
        let name = session.scenario().speaker(offer.node);
        strip::jump_ui(ui, scene, index, out);
        theme.label(ui, Text::Small, theme.ink3, name);
        theme.label(ui, Text::VoiceEarlier, theme.ink, offer.line.text());
        ui.add_space(theme.space().tight);
        theme.label(
            ui,
            Text::Small,
            theme.ink3,
            format!("You, move {}", index + 1),
        );
        let said = match (option.act.is_empty(), option.say.is_empty()) {
            (true, _) => option.say.clone(),
            (false, true) => option.act.clone(),
            (false, false) => format!("{} {}", option.act, option.say),
        };
        theme.label(ui, Text::Body, theme.ink2, said);
        if !option.reply.is_empty() {
            ui.add_space(theme.space().tight);
            theme.label(ui, Text::Small, theme.ink3, name);
            theme.label(ui, Text::VoiceEarlier, theme.ink, option.reply.as_str());
        }
        ui.add_space(theme.space().gutter);
    }
}
