//! What is said below the bar while there is something to say: that nothing is scored and how to go back, a hint,
//! and how the time goes.

use egui::accesskit::Live;
use egui::{Align, Layout, Rect, Sense, Stroke, Ui, UiBuilder, vec2};

use super::controls::{name_of, others_apart};
use super::{Scene, Size};
use crate::app::{Command, ExploreAct, HintAct, Hinting, KeyAct, PaceAct, Silence};
use crate::gui::icons::{Icon, icon};
use crate::gui::theme::Text;
use crate::gui::widgets::{Kind, button, galley};

const ROW: f32 = 44.0;
const SIGN: f32 = 18.0;
/// Below this only what can be pressed is shown.
const WORDS: f32 = 700.0;
/// From here on the ways back and the time stand in one row.
const TOGETHER: f32 = 900.0;
/// Below this what is said of the time stands above what can be done about it.
const TWO_ROWS: f32 = 420.0;

/// Draws what there is to say and gives the place below it.
pub(super) fn strip_ui(ui: &mut Ui, body: Rect, scene: &Scene, out: &mut Vec<Command>) -> Rect {
    let mut rest = body;
    let paced = scene.talk.pace.is_some() && !scene.talk.is_over();
    let apart = is_apart(ui, scene);
    if paced && scene.talk.may_rewind() && body.width() >= TOGETHER {
        rest = row_ui(ui, rest, scene, ROW, |ui| {
            explore_ui(ui, scene, false, out);
            ui.add_space(scene.theme.space().gutter);
            pace_ui(ui, scene, false, out);
        });
    } else {
        if !apart {
            rest = explore_row_ui(ui, rest, scene, out);
        }
        if paced {
            let two = body.width() < TWO_ROWS;
            let high = if two { 2.0 * ROW } else { ROW };
            rest = row_ui(ui, rest, scene, high, |ui| pace_ui(ui, scene, two, out));
        }
    }
    if apart {
        rest
    } else {
        hint_row_ui(ui, rest, scene)
    }
}

/// Whether the ways back and the hint stand below the answers, so that they do not take the whole of a small window.
fn is_apart(ui: &Ui, scene: &Scene) -> bool {
    scene.size == Size::Column && others_apart(ui.content_rect().width())
}

/// The ways back and the hint, as a part of the column.
pub(super) fn in_column_ui(ui: &mut Ui, scene: &Scene, out: &mut Vec<Command>) {
    if !is_apart(ui, scene) {
        return;
    }
    let place = ui.available_rect_before_wrap();
    let rest = explore_row_ui(ui, place, scene, out);
    let rest = hint_row_ui(ui, rest, scene);
    ui.allocate_space(vec2(place.width(), rest.top() - place.top()));
}

fn explore_row_ui(ui: &mut Ui, rest: Rect, scene: &Scene, out: &mut Vec<Command>) -> Rect {
    if !scene.talk.may_rewind() {
        return rest;
    }
    row_ui(ui, rest, scene, ROW, |ui| explore_ui(ui, scene, true, out))
}

fn hint_row_ui(ui: &mut Ui, mut rest: Rect, scene: &Scene) -> Rect {
    if let Some(words) = hint_words(&scene.talk.hint) {
        let inside = rest.width().min(1600.0) - 2.0 * margin(scene) - SIGN - 8.0;
        let theme = scene.theme;
        let text = galley(ui, theme, Text::Option, theme.ink, words, inside);
        let height = (text.size().y + 2.0 * theme.space().snug).max(ROW);
        rest = row_ui(ui, rest, scene, height, |ui| {
            said_ui(ui, scene, Icon::Note, Text::Option, words);
        });
    }
    rest
}

/// Keys for what stands here.
pub(super) fn keys(scene: &Scene, pressed: impl Fn(KeyAct) -> bool, out: &mut Vec<Command>) {
    let talk = scene.talk;
    if talk.gives_hints() && pressed(KeyAct::Hint) {
        out.push(Command::Hint(HintAct::Ask));
    }
    if talk.may_rewind() {
        for (act, command) in [
            (KeyAct::Back, Command::Explore(ExploreAct::Back)),
            (KeyAct::Forward, Command::Explore(ExploreAct::Forward)),
            (KeyAct::Costly, Command::Hint(HintAct::TryCostly)),
        ] {
            if pressed(act) {
                out.push(command);
            }
        }
    }
    if talk.pace.is_some() {
        for (act, command) in [
            (KeyAct::Pause, PaceAct::Pause),
            (KeyAct::MoreTime, PaceAct::MoreTime),
        ] {
            if pressed(act) {
                out.push(Command::Pace(command));
            }
        }
    }
}

/// The way to a hint, where hints are given.
pub(super) fn hint_button_ui(
    ui: &mut Ui,
    scene: &Scene,
    key: Option<&str>,
    out: &mut Vec<Command>,
) {
    if !scene.talk.gives_hints() {
        return;
    }
    let unasked = scene.talk.hint == Hinting::Unasked;
    ui.add_enabled_ui(unasked, |ui| {
        let kind = Kind::Plain;
        if button(ui, scene.theme, kind, None, "Hint", key).clicked() {
            out.push(Command::Hint(HintAct::Ask));
        }
    });
}

/// The way back to before a move, in the transcript.
pub(super) fn jump_ui(ui: &mut Ui, scene: &Scene, index: usize, out: &mut Vec<Command>) {
    if !scene.talk.may_rewind() {
        return;
    }
    let label = format!("Go back to before move {}", index + 1);
    let glyph = Some(Icon::Undo);
    if button(ui, scene.theme, Kind::Plain, glyph, &label, None).clicked() {
        out.push(Command::Explore(ExploreAct::GoTo(index)));
    }
    ui.add_space(scene.theme.space().hair);
}

fn margin(scene: &Scene) -> f32 {
    let space = scene.theme.space();
    if scene.size == Size::Wide {
        space.margin
    } else {
        space.snug
    }
}

/// One row on top of what is left; gives what is left then.
fn row_ui(ui: &mut Ui, place: Rect, scene: &Scene, height: f32, add: impl FnOnce(&mut Ui)) -> Rect {
    let (row, rest) = place.split_top_bottom_at_y(place.top() + height);
    let theme = scene.theme;
    ui.painter().rect_filled(row, 0.0, theme.accent_soft);
    let line = Stroke::new(1.0, theme.line);
    ui.painter().hline(row.x_range(), row.bottom() - 0.5, line);
    let width = row.width().min(1600.0) - 2.0 * margin(scene);
    let inside = Rect::from_center_size(row.center(), vec2(width, height));
    let builder = UiBuilder::new()
        .max_rect(inside)
        .layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = theme.space().tight;
        add(ui);
    });
    rest
}

fn said_ui(ui: &mut Ui, scene: &Scene, sign: Icon, role: Text, words: &str) {
    let theme = scene.theme;
    let (place, _) = ui.allocate_exact_size(vec2(SIGN, SIGN), Sense::hover());
    icon(ui.painter(), place, sign, theme.ink2);
    let text = galley(ui, theme, role, theme.ink, words, ui.available_width());
    let response = ui.add(egui::Label::new(text).selectable(false));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

fn explore_ui(ui: &mut Ui, scene: &Scene, says: bool, out: &mut Vec<Command>) {
    let talk = scene.talk;
    let enough = if says { WORDS } else { 1060.0 };
    let roomy = ui.available_width() >= enough;
    if roomy && says {
        let words = "Nothing here is scored or kept.";
        said_ui(ui, scene, Icon::Circle, Text::Body, words);
    }
    let mut act = |ui: &mut Ui, enabled, glyph, label, key, command| {
        let key = (scene.shortcuts && roomy).then(|| name_of(scene, key));
        ui.add_enabled_ui(enabled, |ui| {
            if button(ui, scene.theme, Kind::Plain, glyph, label, key).clicked() {
                out.push(command);
            }
        });
    };
    let back = Command::Explore(ExploreAct::Back);
    let forward = Command::Explore(ExploreAct::Forward);
    let costly = Command::Hint(HintAct::TryCostly);
    let label = if roomy { "Take a move back" } else { "Back" };
    act(
        ui,
        talk.can_go_back(),
        Some(Icon::Undo),
        label,
        KeyAct::Back,
        back,
    );
    let label = if roomy { "Make it again" } else { "Again" };
    act(
        ui,
        talk.can_go_forward(),
        None,
        label,
        KeyAct::Forward,
        forward,
    );
    let asked = matches!(talk.hint, Hinting::Underway { .. });
    let can = !talk.is_over() && !asked;
    let label = if roomy {
        "Try the costly way"
    } else {
        "Costly way"
    };
    act(ui, can, None, label, KeyAct::Costly, costly);
}

fn pace_ui(ui: &mut Ui, scene: &Scene, two_rows: bool, out: &mut Vec<Command>) {
    let talk = scene.talk;
    let Some(pace) = talk.pace else {
        return;
    };
    let silence = talk.silence();
    let narrow = ui.available_width() < WORDS;
    let words = match (pace.paused, silence) {
        (true, _) => "Paused.",
        (false, Some(Silence::Growing)) if narrow => "The silence grows.",
        (false, Some(Silence::Growing)) => "The silence grows. Answer now, or take more time.",
        (false, Some(Silence::Dead)) => "Dead air.",
        (false, _) => "Real time.",
    };
    let mut act = |ui: &mut Ui, kind, label, key, command| {
        let key = scene.shortcuts.then(|| name_of(scene, key));
        if button(ui, scene.theme, kind, None, label, key).clicked() {
            out.push(Command::Pace(command));
        }
    };
    let mut acts_ui = |ui: &mut Ui| {
        let label = if pace.paused { "Go on" } else { "Pause" };
        act(ui, Kind::Plain, label, KeyAct::Pause, PaceAct::Pause);
        if matches!(silence, Some(Silence::Quiet | Silence::Growing)) {
            let (label, command) = ("More time", PaceAct::MoreTime);
            act(ui, Kind::Plain, label, KeyAct::MoreTime, command);
        }
    };
    if two_rows {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(scene.theme.space().tight);
            ui.horizontal(|ui| said_ui(ui, scene, Icon::Clock, Text::Body, words));
            ui.horizontal(acts_ui);
        });
    } else {
        said_ui(ui, scene, Icon::Clock, Text::Body, words);
        acts_ui(ui);
    }
}

fn hint_words(hint: &Hinting) -> Option<&str> {
    match hint {
        Hinting::Unasked => None,
        Hinting::Underway { costly: false, .. } => Some("Looking for a hint. Go on as you like."),
        Hinting::Underway { costly: true, .. } => Some("Looking for the costly way."),
        Hinting::Told(words) => Some(words),
    }
}
