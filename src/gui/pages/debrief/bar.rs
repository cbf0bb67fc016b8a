//! The bar at the top: the way back, what was played, the parts of the debrief, the way on.

use egui::{Align, Key, Layout, Modifiers, Rect, ScrollArea, Stroke, Ui, UiBuilder, pos2, vec2};

use crate::app::{AttemptsAct, Back, Command, DebriefPage, DebriefTab};
use crate::gui::icons::Icon;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, button, galley, scroll, tab_bar};
use crate::session::Mode;

use super::measures::Measures;

/// What a tab is wider than its word, and the gap between two.
const TAB_PAD: f32 = 12.0;
const TAB_GAP: f32 = 26.0;
/// The height of tabs in a row of their own.
const TABS_BELOW: f32 = 40.0;
const PLAY_AGAIN: f32 = 136.0;
const EXPLORE: &str = "Explore, not scored";

/// Where the debrief leads back to.
fn way_back(page: &DebriefPage) -> (&'static str, Command) {
    match page.back {
        Back::Attempts => ("Attempts", Command::Attempts(AttemptsAct::Show)),
        Back::Library => ("Library", Command::ShowLibrary),
    }
}

pub(super) fn bar(
    ui: &mut Ui,
    theme: &Theme,
    page: &DebriefPage,
    measures: &Measures,
    bar: Rect,
    out: &mut Vec<Command>,
) {
    let space = theme.space();
    ui.painter().rect_filled(bar, 0.0, theme.surface);
    let line = Stroke::new(1.0, theme.line);
    ui.painter().hline(bar.x_range(), bar.bottom() - 0.5, line);

    let tabs = tabs_place(ui, theme, measures, bar);
    let row = if measures.tabs_below {
        bar.with_max_y(tabs.top())
    } else {
        bar
    };
    let margin = measures.margin;
    let right = if measures.tabs_below {
        bar.right() - margin - PLAY_AGAIN
    } else {
        tabs.left() - space.tight
    };
    let left = Rect::from_min_max(
        pos2(bar.left() + margin - space.snug, row.top()),
        pos2(right, row.bottom()),
    );
    let centred = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(left).layout(centred), |ui| {
        let (name, back) = way_back(page);
        let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if escape | button(ui, theme, Kind::Quiet, Some(Icon::Back), name, None).clicked() {
            out.push(back);
        }
        if measures.title_in_bar {
            title(ui, theme, page, row.height());
        }
    });

    let chosen = ui.scope_builder(UiBuilder::new().max_rect(tabs), |ui| {
        let names = DebriefTab::ALL.map(DebriefTab::name);
        let selected = DebriefTab::ALL.iter().position(|tab| *tab == page.tab);
        let area = ScrollArea::horizontal().id_salt("tabs");
        let shown = scroll(ui, area, "the tabs", |ui| {
            tab_bar(ui, theme, &names, selected.unwrap_or(0), tabs.height())
        });
        shown.inner
    });
    if let Some(tab) = chosen.inner.and_then(|index| DebriefTab::ALL.get(index)) {
        out.push(Command::ShowTab(*tab));
    }

    let end = row.with_max_x(bar.right() - margin);
    let from_right = Layout::right_to_left(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(end).layout(from_right), |ui| {
        if button(
            ui,
            theme,
            Kind::Plain,
            Some(Icon::Retry),
            "Play again",
            None,
        )
        .clicked()
        {
            out.push(Command::PlayAgain);
        }
    });
}

fn tabs_place(ui: &Ui, theme: &Theme, measures: &Measures, bar: Rect) -> Rect {
    let words = DebriefTab::ALL.map(|tab| {
        galley(
            ui,
            theme,
            Text::Button,
            theme.ink,
            tab.name(),
            f32::INFINITY,
        )
        .size()
        .x
    });
    let gaps = TAB_GAP * (words.len() - 1) as f32;
    let width = words
        .map(|word| (word + TAB_PAD).ceil())
        .iter()
        .sum::<f32>()
        + gaps;
    if measures.tabs_below {
        let corner = pos2(bar.left() + measures.margin, bar.bottom() - TABS_BELOW);
        let room = (bar.width() - 2.0 * measures.margin).min(width);
        return Rect::from_min_size(corner, vec2(room, TABS_BELOW));
    }
    // In the middle of the window, unless the button at the end is in the way.
    let free = bar.right() - measures.margin - PLAY_AGAIN - theme.space().snug - width / 2.0;
    let centre = pos2(bar.center().x.min(free), bar.center().y);
    Rect::from_center_size(centre, vec2(width, bar.height()))
}

fn title(ui: &mut Ui, theme: &Theme, page: &DebriefPage, height: f32) {
    let space = theme.space();
    let (rule, _) = ui.allocate_exact_size(vec2(1.0, height / 2.0), egui::Sense::hover());
    ui.painter().rect_filled(rule, 0.0, theme.line);
    ui.add_space(space.hair);
    let title = theme.rich(Text::BodyStrong, theme.ink, &page.session.scenario().title);
    let mode = mode_words(page);
    let aside = galley(ui, theme, Text::Small, theme.ink3, mode, f32::INFINITY)
        .size()
        .x;
    let whole = galley(
        ui,
        theme,
        Text::BodyStrong,
        theme.ink,
        &page.session.scenario().title,
        f32::INFINITY,
    )
    .size()
    .x;
    let room = ui.available_width();
    let both = whole + aside + 2.0 * space.snug <= room;
    ui.add(egui::Label::new(title).selectable(false).truncate());
    if both {
        ui.add_space(space.hair);
        theme.label(ui, Text::Small, theme.ink3, mode);
    }
}

/// How it was played, such as "Coach".
pub(super) fn mode_words(page: &DebriefPage) -> &'static str {
    match page.session.mode {
        _ if page.practice => EXPLORE,
        Mode::Explore => EXPLORE,
        Mode::Coach => "Coach",
        Mode::Rehearsal => "Rehearsal",
        Mode::Exam => "Exam",
    }
}
