//! Every answer that there was. The one that is pointed at, has the keyboard or was chosen last is shown
//! beside the list with the exact state that it leads to; where there is no room, every row tells it.

use egui::{Align, Id, Layout, Rect, Stroke, StrokeKind, Ui, vec2};

use crate::app::{Command, DebriefPage};
use crate::debrief::{Alternative, Part, alternatives};
use crate::gui::theme::{Text, Theme};

use super::answer::{Row, name};
use super::future;

/// From this width on there is room for the future beside the list.
const BESIDE: f32 = 600.0;
/// The widest column of the future.
const FUTURE: f32 = 288.0;

pub(super) fn answers(ui: &mut Ui, theme: &Theme, page: &DebriefPage, out: &mut Vec<Command>) {
    let space = theme.space();
    let all = alternatives(&page.session, page.selected, page.weighed(page.selected));
    let whole = ui.available_width();
    if whole < BESIDE {
        list(ui, theme, page, &all, false, out);
        return;
    }
    let column = (whole * 0.36).min(FUTURE);
    let width = whole - column - space.gutter;
    let top_down = Layout::top_down(Align::Min);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space.gutter;
        let left = ui.allocate_ui_with_layout(vec2(width, 0.0), top_down, |ui| {
            ui.set_width(width);
            list(ui, theme, page, &all, true, out)
        });
        let list = left.response.rect;
        ui.allocate_ui_with_layout(vec2(column, 0.0), top_down, |ui| {
            ui.set_width(column);
            in_view(ui, theme, list, |ui| {
                future::future(ui, theme, page, &all, left.inner);
            });
        });
    });
}

/// Beside a list that is longer than the window, this goes along as far as the list goes, so that it is
/// seen beside any row.
fn in_view(ui: &mut Ui, theme: &Theme, list: Rect, add: impl FnOnce(&mut Ui)) {
    let id = Id::unique("height of the future");
    let height = ui.data(|data| data.get_temp(id));
    let height: f32 = height.unwrap_or(list.height());
    let most = (list.height() - height).max(0.0);
    let gone = ui.clip_rect().top() + theme.space().snug - list.top();
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(gone.clamp(0.0, most));
    let used = ui.scope(add).response.rect.height();
    ui.data_mut(|data| data.insert_temp(id, used));
}

/// The rows; gives the place of the one whose future is to be shown.
fn list(
    ui: &mut Ui,
    theme: &Theme,
    page: &DebriefPage,
    all: &[Alternative<'_>],
    beside: bool,
    out: &mut Vec<Command>,
) -> usize {
    let space = theme.space();
    ui.spacing_mut().item_spacing.y = space.tight;
    let (mut hovered, mut focused) = (None, None);
    let mut places: Vec<Rect> = Vec::new();
    let mut before = "";
    for (place, answer) in all.iter().enumerate() {
        let heading = heading(page, answer);
        if heading != before {
            if place > 0 {
                ui.add_space(space.hair);
            }
            theme.label(ui, Text::Label, theme.ink3, heading);
            before = heading;
        }
        let told = (!beside).then(|| future::line(page, answer));
        let row = Row::new(ui, theme, page, answer, told.as_deref());
        let kept = page.peeked == Some(place);
        let response = row.show(ui, theme, place, kept, &name(page, answer, heading));
        if response.clicked() {
            out.push(Command::PeekOption(place));
        }
        hovered = hovered.or(response.hovered().then_some(place));
        focused = focused.or(response.has_focus().then_some(place));
        places.push(response.rect);
    }
    let kept = page.peeked.filter(|place| *place < all.len()).unwrap_or(0);
    let shown = hovered.or(focused).unwrap_or(kept);
    if beside && let Some(rect) = places.get(shown) {
        let border = Stroke::new(2.0, theme.accent);
        let radius = theme.radius().option;
        let inside = StrokeKind::Inside;
        ui.painter().rect_stroke(*rect, radius, border, inside);
    }
    shown
}

/// What stands above the rows of a part.
fn heading(page: &DebriefPage, answer: &Alternative<'_>) -> &'static str {
    let best = page.weighed(page.selected).is_some_and(|it| it.cost.0 == 0);
    match answer.part {
        Part::Yours if best => "Your answer, and the best one there",
        Part::Yours => "Your answer",
        Part::Better => "The better line",
        Part::Calmer => "The better line: the same words after a breath",
        Part::Open | Part::Locked => "Also there, as if said after a breath",
    }
}
