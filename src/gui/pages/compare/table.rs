//! The results of both plays, part by part. Technique and customer are never added.

use egui::{Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::when;
use crate::app::{AttemptsAct, Command, ComparePage, Compared, History};
use crate::debrief::verdict_words;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, button_sized, galley};

const ROW: f32 = 36.0;

/// A name and its figure for each play.
type Line = (&'static str, fn(&Compared) -> String);

const LINES: [Line; 7] = [
    ("Technique", |it| it.assessment.technique_score.to_string()),
    ("Skills", |it| it.assessment.skills.to_string()),
    ("Order", |it| it.assessment.order.to_string()),
    ("Timing", |it| it.assessment.timing.to_string()),
    ("Pitfalls", |it| match it.assessment.penalty {
        0 => "0".to_owned(),
        points => format!("−{points}"),
    }),
    ("Customer", |it| it.assessment.customer_result.to_string()),
    ("Moves", |it| it.attempt.moves.len().to_string()),
];

pub(super) fn table_ui(
    ui: &mut Ui,
    theme: &Theme,
    history: &History,
    page: &ComparePage,
    out: &mut Vec<Command>,
) {
    ui.set_width(ui.available_width());
    let names = [0, 1].map(|index| when(history, page, index));
    let column = (ui.available_width() * 0.36).min(220.0);
    line_ui(ui, theme, column, "", [&names[0], &names[1]], Text::Label);
    for (name, figure) in LINES {
        rule(ui, theme);
        let [before, after] = page.plays.each_ref().map(figure);
        let role = if matches!(name, "Technique" | "Customer") {
            Text::BodyStrong
        } else {
            Text::Body
        };
        line_ui(ui, theme, column, name, [&before, &after], role);
    }
    rule(ui, theme);
    ui.add_space(theme.space().snug);
    for (index, play) in page.plays.iter().enumerate() {
        let verdict = verdict_words(play.session.scenario(), play.assessment.verdict);
        let words = format!("{}: {verdict}.", names[index]);
        theme.label(ui, Text::Small, theme.ink2, capitalised(&words));
    }
    ui.add_space(theme.space().snug);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space().tight, theme.space().tight);
        for (index, play) in page.plays.iter().enumerate() {
            let label = format!("Every move, {}", names[index]);
            if button_sized(ui, theme, Kind::Plain, None, &label, None, 32.0).clicked() {
                let act = AttemptsAct::Open(play.attempt.id.clone());
                out.push(Command::Attempts(act));
            }
        }
    });
}

fn line_ui(ui: &mut Ui, theme: &Theme, column: f32, name: &str, figures: [&String; 2], role: Text) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let spoken = if name.is_empty() {
        format!("Earlier {}, later {}", figures[0], figures[1])
    } else {
        format!("{name}: earlier {}, later {}", figures[0], figures[1])
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    let y = rect.center().y;
    let named = galley(ui, theme, Text::Button, theme.ink2, name, f32::INFINITY);
    let corner = pos2(rect.left(), y - named.size().y / 2.0);
    ui.painter().galley(corner, named, theme.ink2);
    for (index, figure) in figures.into_iter().enumerate() {
        let right = rect.right() - column * (1 - index) as f32;
        let text = galley(ui, theme, role, theme.ink, figure, column - 8.0);
        let corner = pos2(right - text.size().x, y - text.size().y / 2.0);
        ui.painter().galley(corner, text, theme.ink);
    }
}

fn rule(ui: &mut Ui, theme: &Theme) {
    let (rect, _): (Rect, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    let line = Stroke::new(1.0, theme.line);
    ui.painter().hline(rect.x_range(), rect.center().y, line);
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}
