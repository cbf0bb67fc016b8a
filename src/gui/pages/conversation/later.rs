//! Time that has passed between two lines: a quiet change of scene.

use egui::{Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::Scene;
use crate::catalog::Phase;
use crate::gui::theme::Text;
use crate::gui::widgets::galley;
use crate::session::{Event, Turn};

/// Minutes in an hour, and in a day.
const HOUR: u32 = 60;
const DAY: u32 = 24 * HOUR;

/// "18 hours later" between two rules, where the follow-up begins.
pub(super) fn later_ui(ui: &mut Ui, scene: &Scene) {
    let turns = &scene.talk.session.transcript().turns;
    let Some(words) = turns.last().and_then(later_words) else {
        return;
    };
    let theme = scene.theme;
    let text = galley(ui, theme, Text::Label, theme.ink2, &words, f32::INFINITY);
    let height = text.size().y + 2.0 * theme.space().tight;
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words.as_str()));
    let width = text.size().x;
    let left = rect.center().x - width / 2.0;
    let y = rect.center().y;
    let line = Stroke::new(1.0, theme.line);
    let gap = theme.space().snug;
    let painter = ui.painter();
    painter.hline(rect.left()..=left - gap, y, line);
    painter.hline(left + width + gap..=rect.right(), y, line);
    painter.galley(pos2(left, y - text.size().y / 2.0), text, theme.ink2);
}

/// What has passed with a move that leads into the follow-up.
fn later_words(turn: &Turn) -> Option<String> {
    if turn.step.after.phase != Phase::FollowUp {
        return None;
    }
    let minutes = turn.events.iter().find_map(|event| match event {
        Event::TimePassed(minutes) => Some(*minutes),
        _ => None,
    })?;
    let (count, unit) = match minutes {
        ..HOUR => (minutes, "minute"),
        HOUR..DAY => (minutes / HOUR, "hour"),
        _ if minutes.is_multiple_of(DAY) => (minutes / DAY, "day"),
        _ => (minutes / HOUR, "hour"),
    };
    let plural = if count == 1 { "" } else { "s" };
    Some(format!("{count} {unit}{plural} later"))
}
