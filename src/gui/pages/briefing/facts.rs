//! Who the trainee is, what may be granted, what is known, and the aim: short lines under four labels.

use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::Card;
use crate::gui::icons::Icon;
use crate::gui::pages::frame::{heading, signed};
use crate::gui::theme::Text;
use crate::gui::widgets::galley;

/// Below this the lines stand in one column.
const TWO: f32 = 560.0;
/// The sign before a line.
const SIGN: f32 = 26.0;
/// A label above lines, with the white space around it.
const HEAD: f32 = 28.0;

pub(super) fn facts_ui(ui: &mut Ui, card: &Card) {
    let space = card.theme.space();
    let briefing = &card.page.scenario.briefing;
    let role = std::slice::from_ref(&briefing.you_are);
    let aim = std::slice::from_ref(&briefing.aim);
    // Where every line counts, the aim stands in the column that has room for it.
    let column = ((ui.available_width() - space.margin) / 2.0).max(TWO / 2.0) - SIGN;
    let tall = |lines: &[String]| tall(ui, card, lines, column);
    let may = tall(role) + HEAD + tall(&briefing.you_may);
    let aim_left = card.full && may < tall(&briefing.case_file);
    let aim_ui = |ui: &mut Ui| group_ui(ui, card, "Your aim", Icon::Flag, aim);
    let left = |ui: &mut Ui| {
        group_ui(ui, card, "You are", Icon::Person, role);
        group_ui(ui, card, "You may", Icon::Check, &briefing.you_may);
        if aim_left {
            aim_ui(ui);
        }
    };
    let right = |ui: &mut Ui| {
        group_ui(ui, card, "Case file", Icon::File, &briefing.case_file);
        if !aim_left {
            aim_ui(ui);
        }
    };
    let width = ui.available_width();
    if width < TWO {
        left(ui);
        right(ui);
        return;
    }
    let column = (width - space.margin) / 2.0;
    let top = ui.cursor().top();
    let start = ui.cursor().left();
    let mut below = top;
    let mut add = |ui: &mut Ui, left: f32, add: &dyn Fn(&mut Ui)| {
        let place = Rect::from_min_size(pos2(left, top), vec2(column, f32::INFINITY));
        let builder = UiBuilder::new()
            .max_rect(place)
            .layout(Layout::top_down(Align::Min));
        let used = ui.scope_builder(builder, |ui| add(ui)).response.rect;
        below = below.max(used.bottom());
    };
    add(ui, start, &left);
    add(ui, start + column + space.margin, &right);
    let whole = Rect::from_min_max(pos2(start, top), pos2(start + width, below));
    ui.advance_cursor_after_rect(whole);
}

/// The height of some lines in a column.
fn tall(ui: &Ui, card: &Card, lines: &[String], width: f32) -> f32 {
    let theme = card.theme;
    let role = line_role(card);
    let lines = lines.iter().map(|line| {
        let text = galley(ui, theme, role, theme.ink, line, width);
        text.size().y + theme.space().hair
    });
    lines.sum()
}

/// The text of a line: smaller where every line counts.
fn line_role(card: &Card) -> Text {
    if card.full { Text::Body } else { Text::Option }
}

fn group_ui(ui: &mut Ui, card: &Card, label: &str, sign: Icon, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    let theme = card.theme;
    let space = theme.space();
    let roomy = card.roomy();
    let role = line_role(card);
    ui.spacing_mut().item_spacing.y = 0.0;
    heading(ui, theme, Text::Label, theme.ink2, label);
    ui.add_space(if roomy { space.tight + 2.0 } else { space.hair });
    for line in lines {
        signed(ui, theme, sign, role, theme.ink, line);
        ui.add_space(if roomy { space.tight } else { space.hair });
    }
    ui.add_space(if roomy { space.snug } else { space.tight });
}
