//! One scenario as a card; the whole card is one button.

use std::sync::Arc;

use egui::{
    Color32, CursorIcon, Galley, Id, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use crate::app::{CardState, Entry, summary};
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
/// The least room in which a word beside the industry still says something.
const FEWEST: f32 = 60.0;

/// How high cards are.
pub(super) fn height(content: f32, columns: usize) -> f32 {
    if columns == 1 && content >= ROW {
        LOW
    } else {
        TALL
    }
}

/// What a card shows.
pub(super) struct Card<'a> {
    pub(super) theme: &'a Theme,
    pub(super) entry: &'a Entry,
    pub(super) scenario: &'a Scenario,
    pub(super) state: &'a CardState,
    /// Whether content notes are shown.
    pub(super) notes: bool,
}

/// Draws the card; gives whether it was chosen.
pub(super) fn card_ui(ui: &mut Ui, card: &Card, place: usize, rect: Rect) -> bool {
    let scenario = card.scenario;
    let response = ui.interact(rect, Id::unique(("scenario", place)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, card.name()));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        let channel = channel_words(scenario.channel);
        let note = card.note().unwrap_or_default();
        let lock = card.state.lock.map_or_else(String::new, |lock| lock.told());
        node.set_description(format!("{channel}. {note} {lock}").trim_end());
    });
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if ui.is_rect_visible(rect) {
        paint(ui, card, &response);
    }
    let clicked = response.clicked();
    match (&card.state.lock, card.note()) {
        (Some(lock), _) => {
            response.on_hover_text(lock.told());
        }
        (None, Some(note)) => {
            response.on_hover_text(note);
        }
        (None, None) => {}
    }
    clicked
}

impl Card<'_> {
    /// The content note, where such notes are shown.
    fn note(&self) -> Option<&str> {
        let note = self.scenario.content_note.as_deref();
        note.filter(|_| self.notes)
    }

    /// "The line on the bill, internet provider, level 1, not played".
    fn name(&self) -> String {
        let Scenario {
            title,
            industry,
            difficulty,
            ..
        } = self.scenario;
        let best = match self.entry.best {
            Some(best) if self.entry.passed => format!("best {best}, passed"),
            Some(best) => format!("best {best}"),
            None => "not played".to_owned(),
        };
        let mut name = format!("{title}, {industry}, level {difficulty}, {best}");
        let mut add = |words: &str| {
            name.push_str(", ");
            name.push_str(words);
        };
        if self.entry.errors() > 0 {
            add(&summary(&self.entry.reading));
        }
        if let Some((_, words)) = self.news() {
            add(&words);
        }
        name
    }

    /// The one thing about it that matters most now.
    fn news(&self) -> Option<(Icon, String)> {
        let state = self.state;
        if let Some(lock) = state.lock {
            return Some((Icon::Lock, lock.brief()));
        }
        if let (Some(before), None) = (&state.follows, self.entry.best) {
            return Some((Icon::Forward, format!("what happened after {before}")));
        }
        if state.due {
            return Some((Icon::Clock, "due again".to_owned()));
        }
        let skipped = state
            .skipped
            .then(|| (Icon::Flag, "passed over".to_owned()));
        skipped.or_else(|| self.note().map(|_| (Icon::Flag, "content note".to_owned())))
    }
}

fn paint(ui: &Ui, card: &Card, response: &Response) {
    let Card {
        theme, scenario, ..
    } = *card;
    let rect = response.rect;
    let space = theme.space();
    let low = rect.height() < TALL;
    let locked = card.state.lock.is_some();
    let pressed = response.is_pointer_button_down_on();
    let fill = match (pressed, locked) {
        (true, _) => theme.accent_soft,
        (false, true) => theme.canvas,
        (false, false) => theme.surface,
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
    let place = (channel_icon(scenario.channel), scenario.industry.as_str());
    let used = fact(ui, theme, pos2(left, y), place, theme.ink2, width);
    if let Some((sign, words)) = card.news() {
        let ink = match sign {
            Icon::Clock | Icon::Forward => theme.accent,
            _ => theme.ink2,
        };
        // A low card has room for it only beside the industry.
        let (at, room) = if low {
            let before = used + space.gutter;
            (pos2(left + before, y), width - before)
        } else {
            (pos2(left, y + 22.0), width)
        };
        if room > FEWEST {
            fact(ui, theme, at, (sign, &words), ink, room);
        }
    }
    figures_ui(ui, card, inner, low);
}

/// Level on the left and score on the right of the lower edge; above each other in a low card.
fn figures_ui(ui: &Ui, card: &Card, inner: Rect, low: bool) {
    let Card {
        theme,
        entry,
        scenario,
        ..
    } = *card;
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
        let words = if card.state.lock.is_some() {
            "locked"
        } else {
            "not played"
        };
        let text = line(ui, theme, Text::Small, theme.ink3, words);
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
fn fact(
    ui: &Ui,
    theme: &Theme,
    at: Pos2,
    (sign, text): (Icon, &str),
    ink: Color32,
    width: f32,
) -> f32 {
    let before = SIGN + 6.0;
    let mut job = theme.job(width - before, &[(Text::Small, ink, text)]);
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    let text = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let place = Rect::from_center_size(pos2(at.x + SIGN / 2.0 - 1.0, at.y), vec2(SIGN, SIGN));
    icon(ui.painter(), place, sign, ink);
    let used = before + text.size().x;
    put(ui, text, at.x + before, at.y);
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
