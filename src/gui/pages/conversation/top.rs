//! The bar on top: the way out, the title, the phases, how much is told.

use egui::{Align, Layout, Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{Scene, Size};
use crate::app::Command;
use crate::catalog::Phase;
use crate::gui::icons::{Icon, icon, thermometer};
use crate::gui::pages::words::channel_icon;
use crate::gui::theme::Text;
use crate::gui::widgets::{Kind, Tone, button, chip, galley, icon_button};
use crate::scenario::Gauge;
use crate::session::Mode;

pub(super) fn top_bar_ui(ui: &mut Ui, scene: &Scene, out: &mut Vec<Command>) {
    let theme = scene.theme;
    let bar = ui.max_rect();
    ui.painter().rect_filled(bar, 0.0, theme.surface);
    ui.painter().hline(
        bar.x_range(),
        bar.bottom() - 0.5,
        Stroke::new(1.0, theme.line),
    );
    let column = scene.size == Size::Column;
    if !column {
        phases_ui(ui, scene, bar);
    }
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        ui.add_space(5.0);
        if button(ui, theme, Kind::Quiet, Some(Icon::Back), "Leave", None).clicked() {
            out.push(Command::Leave);
        }
        if column {
            if has_phase(bar.width()) {
                theme.label(ui, Text::Body, theme.ink2, phase_in_words(scene));
            }
        } else {
            let (line, _) = ui.allocate_exact_size(vec2(1.0, 20.0), Sense::hover());
            ui.painter().rect_filled(line, 0.0, theme.line);
            let (place, _) = ui.allocate_exact_size(vec2(17.0, 17.0), Sense::hover());
            let scenario = scene.talk.session.scenario();
            icon(
                ui.painter(),
                place,
                channel_icon(scenario.channel),
                theme.ink2,
            );
            theme.label(ui, Text::BodyStrong, theme.ink, scenario.title.as_str());
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(theme.space().snug);
            if icon_button(ui, theme, Kind::Quiet, Icon::Settings, "Settings", 36.0).clicked() {
                out.push(Command::ShowSettings);
            }
            if column {
                state_line_ui(ui, scene);
            } else {
                chip(ui, theme, Tone::Sunken, None, mode_name(scene));
            }
        });
    });
}

const EXPLORE: &str = "Explore, not scored";

fn mode_name(scene: &Scene) -> &'static str {
    if scene.talk.practice_from.is_some() {
        // In a smaller window the phases need the room; the strip below says the rest.
        return match scene.size {
            Size::Compact => "Explore",
            Size::Wide | Size::Column => EXPLORE,
        };
    }
    match scene.talk.session.mode {
        Mode::Coach => "Coach",
        Mode::Rehearsal => "Rehearsal",
        Mode::Exam => "Exam",
        Mode::Explore => EXPLORE,
    }
}

/// The four phases of every conversation, and the one that stands outside them where it is on.
fn steps(scene: &Scene) -> (Vec<&'static str>, usize) {
    let now = match scene.talk.session.state().phase {
        Phase::Tension | Phase::Manager => 0,
        Phase::Problem => 1,
        Phase::Solution => 2,
        Phase::Close => 3,
        Phase::FollowUp => {
            return (
                vec!["Tension", "Problem", "Solution", "Close", "Follow-up"],
                4,
            );
        }
        Phase::PartWays => return (vec!["Tension", "Parting"], 1),
    };
    if scene.talk.session.state().phase == Phase::Manager {
        return (vec!["Investigation"], 0);
    }
    (vec!["Tension", "Problem", "Solution", "Close"], now)
}

/// Whether the bar has room for the phase; where not, the column begins with it.
pub(super) fn has_phase(width: f32) -> bool {
    width >= 440.0
}

pub(super) fn phase_in_words(scene: &Scene) -> String {
    let (names, now) = steps(scene);
    format!("{}, {} of {}", names[now], now + 1, names.len())
}

fn phases_ui(ui: &mut Ui, scene: &Scene, bar: Rect) {
    let theme = scene.theme;
    let (names, now) = steps(scene);
    let (mark, gap, line) = if scene.size == Size::Wide {
        (11.0, 9.0, 22.0)
    } else {
        (9.0, 7.0, 14.0)
    };
    let texts: Vec<_> = names
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let (role, ink) = if index == now {
                (Text::BodyStrong, theme.ink)
            } else {
                (Text::Body, theme.ink2)
            };
            galley(ui, theme, role, ink, name, f32::INFINITY)
        })
        .collect();
    let between = line + 2.0 * gap + 2.0;
    let width: f32 = texts
        .iter()
        .map(|text| mark + gap + text.size().x)
        .sum::<f32>()
        + between * (names.len() - 1) as f32;
    let start = if scene.size == Size::Wide {
        bar.center().x - width / 2.0
    } else {
        bar.right() - 156.0 - width
    };
    let rect = Rect::from_min_size(pos2(start, bar.top()), vec2(width, bar.height()));
    let response = ui.interact(rect, egui::Id::unique("phases"), Sense::hover());
    response.widget_info(|| {
        WidgetInfo::labeled(
            egui::Role::Label,
            true,
            format!("Phase: {}", phase_in_words(scene)),
        )
    });

    let painter = ui.painter();
    let mut x = start;
    let y = bar.center().y - 0.5;
    for (index, text) in texts.into_iter().enumerate() {
        let middle = pos2(x + mark / 2.0, y);
        match index.cmp(&now) {
            std::cmp::Ordering::Less => {
                let place = Rect::from_center_size(middle, vec2(mark + 4.0, mark + 4.0));
                icon(painter, place, Icon::Check, theme.best);
            }
            std::cmp::Ordering::Equal => {
                painter.circle_filled(middle, mark / 2.0, theme.accent);
            }
            std::cmp::Ordering::Greater => {
                painter.circle_stroke(middle, mark / 2.0 - 1.0, Stroke::new(1.5, theme.edge));
            }
        }
        x += mark + gap;
        let size = text.size();
        painter.galley(pos2(x, y - size.y / 2.0), text, theme.ink);
        x += size.x + gap + 1.0;
        if index + 1 < names.len() {
            painter.hline(x..=x + line, y, Stroke::new(1.0, theme.edge));
        }
        x += line + gap + 1.0;
    }
}

/// Thermometer, word and number in one line, for the column.
fn state_line_ui(ui: &mut Ui, scene: &Scene) {
    if !scene.talk.tells() {
        return;
    }
    let theme = scene.theme;
    let kettle = scene.talk.kettle();
    let degrees = kettle.temperature as f32 / 10.0;
    let heat = theme.heat(degrees);
    let number = Gauge::Temperature.show(kettle.temperature);
    theme.label(ui, Text::SmallStrong, theme.ink, number);
    theme.label(ui, Text::Small, theme.ink, heat.word);
    let (place, _) = ui.allocate_exact_size(vec2(10.0, 18.0), Sense::hover());
    thermometer(ui.painter(), place, degrees, theme);
}
