//! The skills: eight families that open into techniques, each with what is known of it and how sure that is.

mod detail;
mod empty;
mod rail;
mod row;

use egui::{Rect, Ui, UiBuilder, pos2};

use super::conversation::Size;
use super::frame::{Measures, at, heading, scrolled};
use super::places::{Place, places_bar_ui};
use crate::app::{AppState, Command, SkillsAct, SkillsPage};
use crate::catalog::Family;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::card_padded;

use row::{Estimate, Row};

const ABOUT: &str =
    "The dot is the estimate, the band is how sure we are. Past the line at 70 counts as mastered.";

/// What the parts share.
struct Sight<'a> {
    state: &'a AppState,
    theme: &'a Theme,
    page: &'a SkillsPage,
    measures: Measures,
}

/// Draws the skills over the whole window.
pub fn skills_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &AppState,
    page: &SkillsPage,
    out: &mut Vec<Command>,
) {
    let measures = Measures::of(ui.max_rect(), theme);
    let sight = Sight {
        state,
        theme,
        page,
        measures,
    };
    let body = places_bar_ui(ui, theme, &measures, state, Place::Skills, out);
    let content = measures.middle(body, f32::INFINITY);
    at(ui, body, |ui| {
        scrolled(ui, "skills", |ui| {
            ui.add_space(measures.margin);
            if state.history.progress.skills().len() == 0 {
                let column = content.with_max_x(content.left() + content.width().min(760.0));
                column_ui(ui, column, |ui| empty::empty_ui(ui, &sight, out));
            } else {
                columns_ui(ui, &sight, content, out);
            }
            ui.add_space(measures.margin);
        });
    });
}

/// The families, and beside or below them what is due.
fn columns_ui(ui: &mut Ui, sight: &Sight, content: Rect, out: &mut Vec<Command>) {
    let gutter = sight.measures.gutter;
    if sight.measures.size == Size::Column {
        column_ui(ui, content, |ui| families_ui(ui, sight, out));
        ui.add_space(gutter);
        column_ui(ui, content, |ui| rail::rail_ui(ui, sight, out));
        return;
    }
    let rail = match content.width() {
        1500.0.. => 356.0,
        1100.0.. => 316.0,
        _ => 240.0,
    };
    let top = ui.cursor().top();
    let (main, rail) = content.split_left_right_at_x(content.right() - rail - gutter);
    let rail = rail.with_min_x(rail.left() + gutter);
    let left = column_ui(ui, main, |ui| families_ui(ui, sight, out));
    let below = left.bottom();
    let rail = Rect::from_min_max(pos2(rail.left(), top), pos2(rail.right(), f32::INFINITY));
    let right = ui
        .scope_builder(UiBuilder::new().max_rect(rail), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            rail::rail_ui(ui, sight, out);
        })
        .response
        .rect;
    let end = pos2(content.right(), below.max(right.bottom()));
    ui.advance_cursor_after_rect(Rect::from_min_max(pos2(content.left(), top), end));
}

/// A part in its column, from where the page has come.
fn column_ui(ui: &mut Ui, column: Rect, add: impl FnOnce(&mut Ui)) -> Rect {
    let top = ui.cursor().top();
    let place = Rect::from_min_max(
        pos2(column.left(), top),
        pos2(column.right(), f32::INFINITY),
    );
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        add(ui);
    })
    .response
    .rect
}

fn families_ui(ui: &mut Ui, sight: &Sight, out: &mut Vec<Command>) {
    let theme = sight.theme;
    let space = theme.space();
    let padding = match sight.measures.size {
        Size::Wide => space.reading,
        Size::Compact => space.margin,
        Size::Column => space.gutter,
    };
    card_padded(ui, theme, padding, |ui| {
        ui.set_width(ui.available_width());
        heading(ui, theme, Text::Heading, theme.ink, "Your skills");
        ui.add_space(space.hair);
        theme.label(ui, Text::Small, theme.ink2, ABOUT);
        ui.add_space(space.snug);
        for family in sight.page.catalogue.families() {
            row::rule(ui, theme);
            family_ui(ui, sight, family, out);
        }
    });
}

fn family_ui(ui: &mut Ui, sight: &Sight, family: &Family, out: &mut Vec<Command>) {
    let (page, history) = (sight.page, &sight.state.history);
    let estimate = history
        .progress
        .family(&page.catalogue, &family.id, history.now);
    let open = page.families.contains(&family.id);
    let row = Row {
        name: &family.name,
        estimate: estimate.map(|it| Estimate::of_family(&it)),
        open: Some(open),
        inset: 0.0,
    };
    if row::row_ui(ui, sight.theme, &row).clicked() {
        let act = SkillsAct::Family(family.id.clone());
        out.push(Command::Skills(act));
    }
    if !open {
        return;
    }
    let members = page.catalogue.techniques();
    for (_, technique) in members.filter(|(_, it)| it.family == family.id) {
        let skill = history.progress.skill(&technique.id);
        let told = page.technique.as_ref() == Some(&technique.id);
        let row = Row {
            name: &technique.name,
            estimate: skill.map(|it| Estimate::of_skill(it, history.now)),
            open: Some(told),
            inset: sight.theme.space().margin,
        };
        if row::row_ui(ui, sight.theme, &row).clicked() {
            let act = SkillsAct::Technique(technique.id.clone());
            out.push(Command::Skills(act));
        }
        if told {
            detail::detail_ui(ui, sight, technique, out);
        }
    }
    ui.add_space(sight.theme.space().tight);
}
