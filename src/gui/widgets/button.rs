//! Buttons: 36 high, an icon before the word, the key that does the same after it.
//! Never more than one filled button on a page.

use egui::{
    Color32, CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};

use super::{
    paint::{focus_ring, keycap, keycap_width, line, put},
    tween::mix,
};
use crate::gui::{
    icons::{Icon, icon},
    theme::{Text, Theme},
};

/// How much a button asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The one thing to do here.
    Filled,
    /// Something else that can be done.
    Plain,
    /// A way out or aside, without a border.
    Quiet,
    /// The thing to do when it is a pause, not an answer.
    Tinted,
}

const HEIGHT: f32 = 36.0;
const PAD: f32 = 15.0;
const ICON: f32 = 17.0;

struct Look {
    fill: Color32,
    border: Color32,
    ink: Color32,
    key: Color32,
    key_border: Color32,
}

/// A button of the usual height.
pub fn button(
    ui: &mut Ui,
    theme: &Theme,
    kind: Kind,
    glyph: Option<Icon>,
    label: &str,
    key: Option<&str>,
) -> Response {
    button_sized(ui, theme, kind, glyph, label, key, HEIGHT)
}

/// A button of another height, such as 44 for the one that begins.
pub fn button_sized(
    ui: &mut Ui,
    theme: &Theme,
    kind: Kind,
    glyph: Option<Icon>,
    label: &str,
    key: Option<&str>,
    height: f32,
) -> Response {
    let role = if kind == Kind::Filled {
        Text::BodyStrong
    } else {
        Text::Button
    };
    let before = glyph.map_or(0.0, |_| ICON + 8.0);
    let after = key.map_or(0.0, |key| 10.0 + keycap_width(ui, theme, key));
    // Colour does not change the width, so any will do to measure with.
    let text = line(ui, theme, role, theme.ink, label).size().x;
    let pad = if height > HEIGHT { PAD + 8.0 } else { PAD };
    let size = vec2((pad + before + text + after + pad).round(), height);
    let (response, look) = frame(ui, theme, kind, size, label);

    let rect = response.rect;
    let mut x = rect.left() + pad;
    let y = rect.center().y;
    if let Some(glyph) = glyph {
        let place = Rect::from_center_size(pos2(x + ICON / 2.0, y), vec2(ICON, ICON));
        icon(ui.painter(), place, glyph, look.ink);
        x += before;
    }
    put(ui, line(ui, theme, role, look.ink, label), x, y);
    if let Some(key) = key {
        keycap(
            ui,
            theme,
            pos2(x + text.round() + 10.0, y),
            key,
            look.key_border,
            look.key,
        );
    }
    response
}

/// A button that shows its choice and opens a list of others: a chevron after the word.
pub fn menu_button(ui: &mut Ui, theme: &Theme, label: &str) -> Response {
    let text = line(ui, theme, Text::Button, theme.ink, label).size().x;
    menu_button_sized(ui, theme, label, (PAD + text + 10.0 + ICON + PAD).round())
}

/// A menu button of a width of its own, which stays whatever is chosen.
pub fn menu_button_sized(ui: &mut Ui, theme: &Theme, label: &str, width: f32) -> Response {
    let size = vec2(width, HEIGHT);
    let (response, look) = frame(ui, theme, Kind::Plain, size, label);
    let (rect, y) = (response.rect, response.rect.center().y);
    let galley = line(ui, theme, Text::Button, look.ink, label);
    put(ui, galley, rect.left() + PAD, y);
    let place = Rect::from_center_size(
        pos2(rect.right() - PAD - ICON / 2.0, y),
        vec2(ICON - 2.0, ICON - 2.0),
    );
    icon(ui.painter(), place, Icon::Chevron, look.ink);
    response
}

/// A square button with an icon alone; `name` is said to whoever cannot see it, and shown on hover.
pub fn icon_button(
    ui: &mut Ui,
    theme: &Theme,
    kind: Kind,
    glyph: Icon,
    name: &str,
    width: f32,
) -> Response {
    let (response, look) = frame(ui, theme, kind, vec2(width, HEIGHT), name);
    let place = Rect::from_center_size(response.rect.center(), vec2(18.0, 18.0));
    icon(ui.painter(), place, glyph, look.ink);
    response.on_hover_text(name)
}

/// Reserves the place, draws fill, border and ring, and says what the button is.
fn frame(ui: &mut Ui, theme: &Theme, kind: Kind, size: egui::Vec2, name: &str) -> (Response, Look) {
    let (_, response) = ui.allocate_exact_size(size, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let look = look(theme, kind, &response);
    let radius = theme.radius().button;
    ui.painter().rect(
        response.rect,
        radius,
        look.fill,
        Stroke::new(1.0, look.border),
        StrokeKind::Inside,
    );
    // Beside an accent border, an accent ring shows only across a gap.
    let accent = matches!(kind, Kind::Filled | Kind::Tinted);
    let gap = if accent { 3.0 } else { 0.0 };
    focus_ring(ui, theme, &response, radius, gap);
    (response, look)
}

fn look(theme: &Theme, kind: Kind, response: &Response) -> Look {
    let clear = Color32::TRANSPARENT;
    if !response.enabled() {
        let border = if kind == Kind::Quiet {
            clear
        } else {
            theme.disabled_line
        };
        return Look {
            fill: clear,
            border,
            ink: theme.disabled_ink,
            key: theme.disabled_ink,
            key_border: theme.disabled_line,
        };
    }
    let pressed = response.is_pointer_button_down_on();
    match kind {
        Kind::Filled => {
            let fill = mix(response, theme.accent, theme.accent_hover);
            Look {
                fill,
                border: fill,
                ink: theme.on_accent,
                key: theme.on_accent,
                key_border: theme.on_accent,
            }
        }
        Kind::Plain => Look {
            fill: if pressed {
                theme.accent_soft
            } else {
                theme.surface
            },
            border: mix(response, theme.edge, theme.accent),
            ink: mix(response, theme.ink, theme.accent_hover),
            key: mix(response, theme.ink2, theme.accent_hover),
            key_border: mix(response, theme.edge, theme.accent),
        },
        Kind::Quiet => Look {
            fill: if pressed { theme.sunken } else { clear },
            border: clear,
            ink: mix(response, theme.ink2, theme.accent_hover),
            key: mix(response, theme.ink2, theme.accent_hover),
            key_border: mix(response, theme.edge, theme.accent),
        },
        Kind::Tinted => {
            let ink = mix(response, theme.accent, theme.accent_hover);
            Look {
                fill: theme.accent_soft,
                border: ink,
                ink,
                key: ink,
                key_border: ink,
            }
        }
    }
}
