//! One scenario as a card; the whole card is one button.

use std::sync::Arc;

use egui::{
    Color32, CursorIcon, Galley, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use crate::app::{Entry, summary};
use crate::gui::icons::{Icon, icon};
use crate::gui::pages::words::{channel_icon, channel_words};
use crate::gui::paint::{Mood, customer, round_bust};
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{LEVEL_WIDTH, focus_ring, galley, level_marks, mix};
use crate::scenario::Scenario;

const TALL: f32 = 146.0;
const LOW: f32 = 92.0;
/// The narrowest window in which level and score fit beside the title.
const ROW: f32 = 460.0;
const FACE: f32 = 56.0;
const SIGN: f32 = 15.0;
/// The column of level and score in a low card.
const FIGURES: f32 = 128.0;

/// How high cards are.
pub(super) fn height(content: f32, columns: usize) -> f32 {
    if columns == 1 && content >= ROW {
        LOW
    } else {
        TALL
    }
}

/// Draws the card; gives whether it was chosen.
pub(super) fn card_ui(
    ui: &mut Ui,
    theme: &Theme,
    place: usize,
    entry: &Entry,
    scenario: &Scenario,
    rect: Rect,
) -> bool {
    let response = ui.interact(rect, Id::unique(("scenario", place)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name(entry, scenario)));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        let note = scenario.content_note.as_deref().unwrap_or_default();
        let channel = channel_words(scenario.channel);
        node.set_description(format!("{channel}. {note}").trim_end());
    });
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if ui.is_rect_visible(rect) {
        paint(ui, theme, entry, scenario, &response);
    }
    let clicked = response.clicked();
    if let Some(note) = &scenario.content_note {
        response.on_hover_text(note);
    }
    clicked
}

/// "The line on the bill, internet provider, level 1, not played".
fn name(entry: &Entry, scenario: &Scenario) -> String {
    let Scenario {
        title,
        industry,
        difficulty,
        ..
    } = scenario;
    let best = match entry.best {
        Some(best) if entry.passed => format!("best {best}, passed"),
        Some(best) => format!("best {best}"),
        None => "not played".to_owned(),
    };
    let faults = match entry.errors() {
        0 => String::new(),
        _ => format!(", {}", summary(&entry.reading)),
    };
    format!("{title}, {industry}, level {difficulty}, {best}{faults}")
}

fn paint(ui: &Ui, theme: &Theme, entry: &Entry, scenario: &Scenario, response: &Response) {
    let rect = response.rect;
    let space = theme.space();
    let low = rect.height() < TALL;
    let pressed = response.is_pointer_button_down_on();
    let fill = if pressed {
        theme.accent_soft
    } else {
        theme.surface
    };
    let border = mix(response, theme.line, theme.accent);
    let radius = theme.radius().card;
    let line = Stroke::new(1.0, border);
    ui.painter()
        .rect(rect, radius, fill, line, StrokeKind::Inside);
    focus_ring(ui, theme, response, radius, 0.0);

    let inner = rect.shrink(space.gutter);
    let face_top = if low {
        rect.center().y - FACE / 2.0
    } else {
        inner.top()
    };
    let face = Rect::from_min_size(pos2(inner.left(), face_top), vec2(FACE, FACE));
    let who = customer(&scenario.customer.portrait);
    round_bust(ui.painter(), face, who, &Mood::default(), theme.scene, fill);

    let left = face.right() + space.gutter - 2.0;
    let figures = if low { FIGURES } else { 0.0 };
    let width = inner.right() - left - figures;
    // A title takes two lines at most; the name in the accessibility tree is whole.
    let title = rows(ui, theme, &scenario.title, width, if low { 1 } else { 2 });
    let mut y = if low {
        rect.center().y - f32::midpoint(title.size().y, 20.0)
    } else {
        inner.top() - 2.0
    };
    let title_height = title.size().y;
    ui.painter().galley(pos2(left, y), title, theme.ink);
    y += title_height + 10.0;
    let industry = &scenario.industry;
    let used = fact(
        ui,
        theme,
        left,
        y,
        channel_icon(scenario.channel),
        industry,
        width,
    );
    if scenario.content_note.is_some() {
        let (x, y) = if low {
            (left + used + space.gutter, y)
        } else {
            (left, y + 22.0)
        };
        fact(ui, theme, x, y, Icon::Flag, "content note", width);
    }
    figures_ui(ui, theme, entry, scenario, inner, low);
}

/// Level on the left and score on the right of the lower edge; above each other in a low card.
fn figures_ui(ui: &Ui, theme: &Theme, entry: &Entry, scenario: &Scenario, inner: Rect, low: bool) {
    let level = format!("level {}", scenario.difficulty);
    let level = line(ui, theme, Text::Small, theme.ink3, &level);
    let (score, level_y) = if low {
        (inner.center().y - 12.0, inner.center().y + 12.0)
    } else {
        (inner.bottom() - 8.0, inner.bottom() - 8.0)
    };
    let gap = 10.0;
    let left = if low {
        inner.right() - level.size().x - gap - LEVEL_WIDTH
    } else {
        inner.left()
    };
    let at = pos2(left, level_y);
    level_marks(ui.painter(), theme, at, usize::from(scenario.difficulty));
    put(ui, level, left + LEVEL_WIDTH + gap, level_y);

    if entry.errors() > 0 {
        let text = line(ui, theme, Text::SmallStrong, theme.costly, "has errors");
        let x = inner.right() - text.size().x;
        put(ui, text, x, score);
        let sign = Rect::from_center_size(pos2(x - 12.0, score), vec2(SIGN, SIGN));
        icon(ui.painter(), sign, Icon::Warning, theme.costly);
        return;
    }
    let Some(best) = entry.best else {
        let text = line(ui, theme, Text::Small, theme.ink3, "not played");
        let width = text.size().x;
        put(ui, text, inner.right() - width, score);
        return;
    };
    let text = line(ui, theme, Text::SmallStrong, theme.ink, &best.to_string());
    let x = inner.right() - text.size().x;
    put(ui, text, x, score);
    if entry.passed {
        let middle = pos2(x - 12.0, score);
        let sign = Rect::from_center_size(middle, vec2(SIGN, SIGN));
        icon(ui.painter(), sign, Icon::Check, theme.best);
    }
}

/// A sign and a word; gives the width of both.
fn fact(ui: &Ui, theme: &Theme, x: f32, y: f32, sign: Icon, text: &str, width: f32) -> f32 {
    let before = SIGN + 6.0;
    let mut job = theme.job(width - before, &[(Text::Small, theme.ink2, text)]);
    job.wrap.max_rows = 1;
    let text = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let place = Rect::from_center_size(pos2(x + SIGN / 2.0 - 1.0, y), vec2(SIGN, SIGN));
    icon(ui.painter(), place, sign, theme.ink2);
    let used = before + text.size().x;
    put(ui, text, x + before, y);
    used
}

fn rows(ui: &Ui, theme: &Theme, text: &str, width: f32, most: usize) -> Arc<Galley> {
    let mut job = theme.job(width, &[(Text::CardTitle, theme.ink, text)]);
    job.wrap.max_rows = most;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

fn line(ui: &Ui, theme: &Theme, role: Text, ink: Color32, text: &str) -> Arc<Galley> {
    galley(ui, theme, role, ink, text, f32::INFINITY)
}

fn put(ui: &Ui, text: Arc<Galley>, left: f32, y: f32) {
    let top = y - text.size().y / 2.0;
    ui.painter()
        .galley(pos2(left, top), text, Color32::PLACEHOLDER);
}
