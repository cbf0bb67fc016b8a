//! One answer that can be given: the number that chooses it, what is done, what is said.
//! Never hides an answer that is locked: it stands in its place with the reason.

use egui::{CursorIcon, Id, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{
    paint::{focus_ring, keycap},
    tween::mix,
};
use crate::gui::{
    icons::{Icon, icon},
    theme::{Text, Theme},
};

const KEY_LEFT: f32 = 15.0;
const TEXT_LEFT: f32 = 51.0;

/// What stands under an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aside<'a> {
    /// Nothing.
    None,
    /// What it costs in time.
    Takes(&'a str),
    /// Why it cannot be given yet.
    Locked(&'a str),
}

/// A row as wide as the place; at least `height_min` high, higher when the text wraps.
pub fn option_row(
    ui: &mut Ui,
    theme: &Theme,
    number: usize,
    act: Option<&str>,
    say: &str,
    aside: Aside<'_>,
    height_min: f32,
) -> Response {
    let locked = matches!(aside, Aside::Locked(_)) || !ui.is_enabled();
    let below = match aside {
        Aside::None => None,
        Aside::Takes(words) => Some((words, Icon::Clock)),
        Aside::Locked(reason) => Some((reason, Icon::Lock)),
    };
    let (said, done) = if locked {
        (theme.disabled_ink, theme.disabled_ink)
    } else {
        (theme.ink, theme.ink2)
    };
    let width = ui.available_width();
    let act_text = act.map_or(String::new(), |act| format!("{act} "));
    let mut job = theme.job(
        width - TEXT_LEFT - theme.space().margin,
        &[
            (Text::OptionItalic, done, act_text.as_str()),
            (Text::Option, said, say),
        ],
    );
    if let Some((words, _)) = below {
        job.append("\n", 0.0, theme.text(Text::Small, said));
        job.append(words, 20.0, theme.text(Text::Small, theme.ink3));
    }
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let height = height_min.max(galley.size().y.ceil() + 2.0 * theme.space().snug);

    let (_, rect) = ui.allocate_space(vec2(width, height));
    // Named after the number, so that the keyboard stays on the row when something above changes.
    let id = ui.make_persistent_id(Id::unique(("option", number)));
    let sense = if locked {
        Sense::hover()
    } else {
        Sense::click()
    };
    let response = ui.interact(rect, id, sense);

    let name = name(number, &act_text, say, aside);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, !locked, &name));
    let response = if locked {
        response
    } else {
        response.on_hover_cursor(CursorIcon::PointingHand)
    };

    let focused = response.has_focus();
    let lively = |calm| {
        if locked {
            calm
        } else if focused {
            theme.accent
        } else {
            mix(&response, calm, theme.accent)
        }
    };
    let fill = if response.is_pointer_button_down_on() {
        theme.accent_soft
    } else if locked {
        theme.canvas
    } else {
        theme.surface
    };
    let radius = theme.radius().option;
    ui.painter().rect(
        rect,
        radius,
        fill,
        Stroke::new(1.0, lively(theme.line)),
        StrokeKind::Inside,
    );
    focus_ring(ui, theme, &response, radius, 0.0);

    let (border, ink) = if locked {
        (theme.disabled_line, theme.disabled_ink)
    } else {
        (lively(theme.edge), lively(theme.ink2))
    };
    let middle = pos2(rect.left() + KEY_LEFT, rect.center().y);
    keycap(ui, theme, middle, &number.to_string(), border, ink);
    let top = rect.center().y - galley.size().y / 2.0;
    if let Some((_, glyph)) = below {
        let line = egui::Rect::from_min_size(
            pos2(rect.left() + TEXT_LEFT, top + galley.size().y - 16.0),
            vec2(14.0, 14.0),
        );
        icon(ui.painter(), line, glyph, theme.ink3);
    }
    ui.painter()
        .galley(pos2(rect.left() + TEXT_LEFT, top), galley, said);
    response
}

fn name(number: usize, act: &str, say: &str, aside: Aside<'_>) -> String {
    let aside = match aside {
        Aside::None => String::new(),
        Aside::Takes(words) => format!(" {words}"),
        Aside::Locked(reason) => format!(" Locked: {reason}"),
    };
    format!("{number}. {act}{say}{aside}")
}
