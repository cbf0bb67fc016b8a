//! The rows of the settings.

use egui::{Align, Layout, Rect, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

use crate::app::{Command, Settings, ThemeChoice, Zoom};
use crate::gui::icons::Icon;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, button, card_padded, galley, icon_button, segments, switch};

const ROW: f32 = 48.0;
/// Below this a row's control stands under its words.
const ONE_LINE: f32 = 520.0;

/// What can be chosen.
pub(super) fn choices_ui(ui: &mut Ui, theme: &Theme, settings: &Settings, out: &mut Vec<Command>) {
    card_padded(ui, theme, 0.0, |ui| {
        row(ui, theme, "Theme", None, |ui| {
            theme_ui(ui, theme, settings, out);
        });
        rule(ui, theme);
        let keys = "Ctrl and +, Ctrl and -, Ctrl and 0";
        row(ui, theme, "Text size", Some(keys), |ui| {
            size_ui(ui, theme, settings, out);
        });
        rule(ui, theme);
        let (name, about) = ("Reduced motion", "Faces and gauges change at once");
        row(ui, theme, name, Some(about), |ui| {
            if switch(ui, theme, settings.reduced_motion, name).clicked() {
                out.push(Command::SetReducedMotion(!settings.reduced_motion));
            }
        });
        rule(ui, theme);
        let (name, about) = ("Single-key shortcuts", "1 to 9, Enter and the keys below");
        row(ui, theme, name, Some(about), |ui| {
            if switch(ui, theme, settings.shortcuts, name).clicked() {
                out.push(Command::SetShortcuts(!settings.shortcuts));
            }
        });
    });
}

/// What there is to know.
pub(super) fn about_ui(ui: &mut Ui, theme: &Theme) {
    card_padded(ui, theme, 0.0, |ui| {
        let facts = [
            ("Version", concat!("Simmer ", env!("CARGO_PKG_VERSION"))),
            ("Licence", "MIT or Apache 2.0, as you choose"),
            (
                "Fonts",
                "Inter, Fira Code, and Simmer Voice, made from Charis SIL; SIL Open Font License 1.1",
            ),
        ];
        for (index, (name, told)) in facts.into_iter().enumerate() {
            if index > 0 {
                rule(ui, theme);
            }
            fact(ui, theme, name, told);
        }
    });
}

fn theme_ui(ui: &mut Ui, theme: &Theme, settings: &Settings, out: &mut Vec<Command>) {
    const CHOICES: [(ThemeChoice, &str); 3] = [
        (ThemeChoice::System, "System"),
        (ThemeChoice::Light, "Light"),
        (ThemeChoice::Dark, "Dark"),
    ];
    let now = CHOICES
        .iter()
        .position(|(choice, _)| *choice == settings.theme);
    let labels = CHOICES.map(|(_, label)| label);
    if let Some(chosen) = segments(ui, theme, &labels, now.unwrap_or(0), 84.0) {
        out.push(Command::SetTheme(CHOICES[chosen].0));
    }
}

fn size_ui(ui: &mut Ui, theme: &Theme, settings: &Settings, out: &mut Vec<Command>) {
    let zoom = settings.zoom;
    ui.spacing_mut().item_spacing.x = theme.space().tight;
    let mut step = |ui: &mut Ui, glyph, name, to: Zoom, command| {
        ui.add_enabled_ui(to != zoom, |ui| {
            if icon_button(ui, theme, Kind::Plain, glyph, name, 36.0).clicked() {
                out.push(command);
            }
        });
    };
    step(
        ui,
        Icon::Minus,
        "Smaller text",
        zoom.smaller(),
        Command::ZoomOut,
    );
    let (place, _) = ui.allocate_exact_size(vec2(52.0, 36.0), Sense::hover());
    let centred = UiBuilder::new()
        .max_rect(place)
        .layout(Layout::centered_and_justified(egui::Direction::LeftToRight));
    ui.scope_builder(centred, |ui| {
        theme.label(
            ui,
            Text::BodyStrong,
            theme.ink,
            format!("{} %", zoom.percent()),
        );
    });
    step(
        ui,
        Icon::Plus,
        "Larger text",
        zoom.larger(),
        Command::ZoomIn,
    );
    ui.add_enabled_ui(zoom != Zoom::default(), |ui| {
        if button(ui, theme, Kind::Plain, None, "Reset", None).clicked() {
            out.push(Command::ZoomReset);
        }
    });
}

/// A name, what it means, and the control; in a narrow window the control stands below.
pub(super) fn row(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    about: Option<&str>,
    control: impl FnOnce(&mut Ui),
) {
    let space = theme.space();
    let narrow = ui.available_width() < ONE_LINE;
    let inner = ui.available_width() - 2.0 * space.margin;
    let told = about.map_or(0.0, |about| {
        let text = galley(ui, theme, Text::Small, theme.ink3, about, inner);
        text.size().y
    });
    let words = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.x = space.snug;
        theme.label(ui, Text::Button, theme.ink, name);
        if let Some(about) = about {
            theme.label(ui, Text::Small, theme.ink3, about);
        }
    };
    let head = space.snug + Text::Button.line() + told;
    let height = if narrow { head + ROW } else { ROW };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let inner = rect.shrink2(vec2(space.margin, 0.0));
    let (above, below, layout) = if narrow {
        let (above, below) = inner.split_top_bottom_at_y(rect.top() + head);
        let above = above.with_min_y(above.top() + space.snug);
        (above, below, Layout::top_down(Align::Min))
    } else {
        (inner, inner, Layout::left_to_right(Align::Center))
    };
    let left = UiBuilder::new().max_rect(above).layout(layout);
    ui.scope_builder(left, words);
    // Laid out from the left, so that the keyboard goes from left to right; the width is last frame's.
    let id = ui.make_persistent_id(egui::Id::unique(("control", name)));
    let width = ui.data(|data| data.get_temp::<f32>(id));
    let start = match width {
        Some(width) if !narrow => below.right() - width,
        _ => below.left(),
    };
    let place = Rect::from_min_max(pos2(start, below.top()), below.max);
    let right = UiBuilder::new()
        .max_rect(place)
        .layout(Layout::left_to_right(Align::Center));
    let used = ui.scope_builder(right, control).response.rect.width();
    if width.is_none_or(|width| (width - used).abs() > 0.5) {
        ui.data_mut(|data| data.insert_temp(id, used));
        ui.ctx()
            .request_discard("the width of a control is known now");
    }
    ui.advance_cursor_after_rect(rect);
}

fn fact(ui: &mut Ui, theme: &Theme, name: &str, told: &str) {
    const NAMES: f32 = 120.0;
    let space = theme.space();
    let inner = ui.available_width() - 2.0 * space.margin;
    let text = galley(ui, theme, Text::Body, theme.ink2, told, inner - NAMES);
    let height = ROW.max(text.size().y + 2.0 * space.snug);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let inner = rect.shrink2(vec2(space.margin, 0.0));
    let (left, right) = inner.split_left_right_at_x(inner.left() + NAMES);
    let layout = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(left).layout(layout), |ui| {
        theme.label(ui, Text::Button, theme.ink, name);
    });
    let top = right.center().y - text.size().y / 2.0;
    let right = Rect::from_min_max(pos2(right.left(), top), right.max);
    ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
        theme.label(ui, Text::Body, theme.ink2, told);
    });
    ui.advance_cursor_after_rect(rect);
}

pub(super) fn rule(ui: &mut Ui, theme: &Theme) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    let line = Stroke::new(1.0, theme.line);
    ui.painter().hline(
        rect.shrink2(vec2(1.0, 0.0)).x_range(),
        rect.center().y,
        line,
    );
}
