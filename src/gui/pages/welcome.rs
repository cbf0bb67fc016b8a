//! The first thing that a newcomer sees: what this is, what is kept and where, a name, one button.

use egui::{
    Align, Frame, Key, Layout, Margin, Modifiers, Rect, Response, Sense, Stroke, StrokeKind,
    TextEdit, Ui, vec2,
};

use super::conversation::Size;
use super::frame::{Measures, at, bar_ui, heading, scrolled_column, signed};
use crate::app::{Command, FirstAct, History, NAMELESS, WelcomePage};
use crate::gui::icons::Icon;
use crate::gui::paint::{KettleState, kettle, kettle_glyph};
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, button, button_sized, focus_ring};

const COLUMN: f32 = 600.0;
const KETTLE: egui::Vec2 = vec2(150.0, 188.0);
const NAME: f32 = 320.0;
const HIGH: f32 = 44.0;
const LABEL: &str = "Name or alias";

/// Draws the welcome over the whole window.
pub fn welcome_ui(
    ui: &mut Ui,
    theme: &Theme,
    page: &WelcomePage,
    history: &History,
    out: &mut Vec<Command>,
) {
    let measures = Measures::of(ui.max_rect(), theme);
    let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if escape {
        out.push(Command::First(FirstAct::LookAround));
    }
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    let enter = |ui: &Ui| ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    if nothing_focused && enter(ui) {
        out.push(Command::First(FirstAct::StartTraining));
    }
    let body = bar_ui(ui, theme, &measures, Some(out), |ui| {
        ui.add_space(measures.margin);
        let (glyph, _) = ui.allocate_exact_size(vec2(32.0, 32.0), Sense::hover());
        kettle_glyph(ui.painter(), glyph, theme.accent, theme.surface);
        ui.add_space(theme.space().snug + 2.0);
        theme.label(ui, Text::CardTitle, theme.ink, "Simmer");
    });
    let content = measures.middle(body, COLUMN);
    at(ui, body, |ui| {
        scrolled_column(ui, "welcome", content, |ui| {
            ui.add_space(above(body, &measures, theme));
            words_ui(ui, theme, &measures, history);
            name_ui(ui, theme, page, out);
            ui.add_space(theme.space().reading);
        });
    });
}

/// White space above, so that the page stands a little over the middle of a large window.
fn above(body: Rect, measures: &Measures, theme: &Theme) -> f32 {
    match measures.size {
        Size::Wide => ((body.height() - 640.0) * 0.4).max(theme.space().reading),
        Size::Compact => theme.space().snug,
        Size::Column => theme.space().gutter,
    }
}

fn words_ui(ui: &mut Ui, theme: &Theme, measures: &Measures, history: &History) {
    let space = theme.space();
    let roomy = measures.size == Size::Wide;
    if measures.size != Size::Column {
        let size = if roomy { KETTLE } else { KETTLE * 0.56 };
        let (place, _) = ui.allocate_exact_size(size, Sense::hover());
        let calm = KettleState {
            temperature: 52.0,
            flame: 2.9,
            steam: 12.0,
            ..KettleState::default()
        };
        let colour = theme.heat(calm.temperature).colour;
        kettle(ui.painter(), place, &calm, theme.dark, colour);
        ui.add_space(if roomy { space.gutter } else { space.hair });
    }
    heading(ui, theme, Text::Title, theme.ink, "Welcome to Simmer");
    ui.add_space(space.tight);
    let text = "You answer upset customers and see what each answer does to them. Afterwards you can go back to \
                any answer and try another.";
    theme.label(ui, Text::Option, theme.ink2, text);
    ui.add_space(if roomy { space.margin } else { space.snug });
    let kept = match &history.folder {
        Some(folder) => format!("What you play is kept on this machine, in {folder}"),
        None => "What you play is kept on this machine.".to_owned(),
    };
    for (sign, words) in [
        (Icon::Folder, kept.as_str()),
        (
            Icon::Lock,
            "Nothing leaves this machine. There is no account.",
        ),
        (
            Icon::Clock,
            "A scenario takes about five minutes. You can stop at any time.",
        ),
    ] {
        signed(ui, theme, sign, Text::Body, theme.ink2, words);
        ui.add_space(space.tight);
    }
    ui.add_space(if roomy { space.snug } else { space.hair });
}

fn name_ui(ui: &mut Ui, theme: &Theme, page: &WelcomePage, out: &mut Vec<Command>) {
    let space = theme.space();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space.tight;
        theme.label(ui, Text::SmallStrong, theme.ink, LABEL);
        let aside = format!("If you leave it empty: {NAMELESS}");
        theme.label(ui, Text::Small, theme.ink3, aside);
    });
    ui.add_space(space.tight);
    let mut alias = page.alias.clone();
    let width = ui.available_width().min(NAME);
    let field = field_ui(ui, theme, &mut alias, width);
    if alias != page.alias {
        out.push(Command::First(FirstAct::SetAlias(alias)));
    }
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    ui.add_space(space.gutter);
    let row = vec2(ui.available_width(), HIGH);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space.tight;
        let narrow = ui.available_width() < 340.0;
        let key = (!narrow).then_some("Enter");
        let start = button_sized(ui, theme, Kind::Filled, None, "Start training", key, HIGH);
        if start.clicked() || entered {
            out.push(Command::First(FirstAct::StartTraining));
        }
        let look = button(ui, theme, Kind::Quiet, None, "Only look around", None);
        let look = look.on_hover_text("Then nothing is kept");
        if look.clicked() {
            out.push(Command::First(FirstAct::LookAround));
        }
    });
}

/// A field for one line, framed like every other.
fn field_ui(ui: &mut Ui, theme: &Theme, text: &mut String, width: f32) -> Response {
    let radius = theme.radius().button;
    let frame = Frame::new()
        .fill(theme.surface)
        .corner_radius(radius)
        .inner_margin(Margin::symmetric(theme.space().snug as i8, 8));
    let field = TextEdit::singleline(text)
        .font(Text::Option.font())
        .text_color(theme.ink)
        .align(egui::Align2::LEFT_CENTER)
        .min_size(vec2(width, HIGH))
        .desired_width(width)
        .frame(frame);
    let response = ui.add(field);
    let edge = if response.has_focus() || response.hovered() {
        theme.accent
    } else {
        theme.edge
    };
    let line = Stroke::new(1.0, edge);
    ui.painter()
        .rect_stroke(response.rect, radius, line, StrokeKind::Inside);
    focus_ring(ui, theme, &response, radius, 0.0);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(LABEL));
    response
}
