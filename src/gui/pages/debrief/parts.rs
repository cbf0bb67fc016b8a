//! What several parts of the debrief draw alike.

use std::sync::Arc;

use egui::{
    Align, Color32, Galley, Layout, Painter, Rect, Response, Sense, Stroke, Ui, pos2, vec2,
};

use crate::analysis::Label;
use crate::catalog::Catalogue;
use crate::gui::icons::{Icon, Marker, icon, marker};
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, button_sized, galley};

/// The side of a glyph before a line of text.
pub(super) const GLYPH: f32 = 20.0;
/// The widest column of text beside a glyph.
const MEASURE: f32 = 760.0;
/// The widest paragraph of the app's own words.
const PARAGRAPH: f32 = 880.0;
/// The most characters in a line that a person says.
const LINE: usize = 68;

/// The shape of a label; every shape stands beside its word.
pub(super) fn shape(label: Label) -> Marker {
    match label {
        Label::Best => Marker::Best,
        Label::Fine => Marker::Fine,
        Label::Costly => Marker::Costly,
        Label::VeryCostly => Marker::VeryCostly,
    }
}

/// The colour of the word of a label.
pub(super) fn ink(theme: &Theme, label: Label) -> Color32 {
    match label {
        Label::Best => theme.best,
        Label::Fine => theme.fine,
        Label::Costly => theme.costly,
        Label::VeryCostly => theme.very,
    }
}

/// The mark of a move, or a ring where nothing is known about it.
pub(super) fn mark(painter: &Painter, rect: Rect, label: Option<Label>, theme: &Theme) {
    match label {
        Some(label) => marker(painter, rect, shape(label), theme),
        None => icon(painter, rect, Icon::Circle, theme.ink2),
    }
}

/// Something small, drawn in a place `width` wide that is as high as a line.
pub(super) fn glyph(ui: &mut Ui, width: f32, line: f32, draw: impl FnOnce(&Painter, Rect)) {
    let (rect, _) = ui.allocate_exact_size(vec2(width, line), Sense::hover());
    let side = width.min(line);
    let place = Rect::from_center_size(rect.center(), vec2(side, side));
    draw(ui.painter(), place);
}

/// The least that a text needs beside what stands at the end of its row.
const BESIDE: f32 = 150.0;

/// A glyph on the line of `first`, and beside it whatever wraps, as wide as is left after `keep`. Where too little is
/// left, what stands at the end goes below.
pub(super) fn row(
    ui: &mut Ui,
    theme: &Theme,
    first: Text,
    keep: f32,
    draw: impl FnOnce(&Painter, Rect),
    body: impl FnOnce(&mut Ui),
    end: impl FnOnce(&mut Ui),
) {
    let space = theme.space();
    let line = first.line();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(space.snug, space.hair);
        let whole = ui.available_width();
        glyph(ui, GLYPH, line, draw);
        let below = keep > 0.0 && whole - GLYPH - keep < BESIDE;
        let keep = if below { 0.0 } else { keep };
        let gap = if keep > 0.0 { space.snug } else { 0.0 };
        let width = whole - GLYPH - space.snug - keep - gap;
        let mut end = Some(end);
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(width);
            ui.scope(|ui| {
                ui.set_max_width(width.min(MEASURE));
                body(ui);
            });
            if let Some(end) = end.take_if(|_| below) {
                end(ui);
            }
        });
        if let Some(end) = end.filter(|_| keep > 0.0) {
            ui.allocate_ui_with_layout(vec2(keep, line), Layout::top_down(Align::Max), |ui| {
                ui.set_width(keep);
                end(ui);
            });
        }
    });
}

/// An icon in a colour, to be handed to [`row`].
pub(super) fn drawn(glyph: Icon, colour: Color32) -> impl FnOnce(&Painter, Rect) {
    move |painter, rect| icon(painter, rect.shrink(1.0), glyph, colour)
}

/// A hairline across the place.
pub(super) fn rule(ui: &mut Ui, theme: &Theme) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    let stroke = Stroke::new(1.0, theme.line);
    ui.painter().hline(rect.x_range(), rect.center().y, stroke);
}

/// Paragraphs that are not wider than can be read.
pub(super) fn paragraphs(ui: &mut Ui, theme: &Theme, add: impl FnOnce(&mut Ui)) {
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(PARAGRAPH));
        ui.spacing_mut().item_spacing.y = theme.space().hair;
        add(ui);
    });
}

/// What a person says, in lines of at most 68 characters.
pub(super) fn voice(ui: &mut Ui, theme: &Theme, role: Text, said: &str) -> Response {
    let galley = voice_galley(ui, theme, role, said, ui.available_width());
    ui.add(egui::Label::new(galley).selectable(false))
}

/// A voice laid out within `width` and within 68 characters a line.
pub(super) fn voice_galley(
    ui: &Ui,
    theme: &Theme,
    role: Text,
    said: &str,
    mut width: f32,
) -> Arc<Galley> {
    let long = |galley: &Galley| {
        let mut rows = galley.rows.iter();
        rows.any(|row| row.char_count_excluding_newline().0 > LINE)
    };
    loop {
        let laid_out = galley(ui, theme, role, theme.ink, said, width);
        if !long(&laid_out) || width < GLYPH {
            return laid_out;
        }
        width = (width - GLYPH / 2.0).min(laid_out.size().x);
    }
}

/// The articles behind an entry, or nothing where it is an addition of ours.
pub(super) fn citations(ui: &mut Ui, theme: &Theme, citations: &[String]) {
    let word = match citations.len() {
        0 => return,
        1 => "Source",
        _ => "Sources",
    };
    let all = citations.join("; ");
    theme.label(ui, Text::Caption, theme.ink3, format!("{word}: {all}"));
}

/// The articles that a catalogue entry names, ready to be cited.
pub(super) fn cited(catalogue: &Catalogue, sources: &[String]) -> Vec<String> {
    sources
        .iter()
        .filter_map(|source| catalogue.source(source))
        .map(crate::catalog::SourceArticle::citation)
        .collect()
}

/// A button in a line of text, such as "Move 2".
pub(super) fn small_button(ui: &mut Ui, theme: &Theme, label: &str) -> Response {
    button_sized(
        ui,
        theme,
        Kind::Quiet,
        Some(Icon::Forward),
        label,
        None,
        28.0,
    )
}

/// With a capital letter at the start and a full stop at the end.
pub(super) fn sentence(text: &str) -> String {
    let mut sentence = capitalised(text);
    if !sentence.ends_with(['.', '!', '?', '”']) {
        sentence.push('.');
    }
    sentence
}

/// With a capital letter at the start.
pub(super) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

/// Text in one line that ends at the right edge of `place`.
pub(super) fn at_right(
    ui: &Ui,
    theme: &Theme,
    place: Rect,
    role: Text,
    colour: Color32,
    text: &str,
) {
    let galley = galley(ui, theme, role, colour, text, f32::INFINITY);
    let corner = pos2(
        place.right() - galley.size().x,
        place.center().y - galley.size().y / 2.0,
    );
    ui.painter().galley(corner, galley, colour);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gui::theme::install;

    #[test]
    fn a_voice_never_has_more_than_68_characters_in_a_line() {
        let theme = Theme::light();
        let said = "It is till it is ill. ".repeat(30);
        let ctx = egui::Context::default();
        install(&ctx, &theme);
        let mut rows = 0;
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            let galley = voice_galley(ui, &theme, Text::VoiceEarlier, &said, 2000.0);
            rows = galley.rows.len();
            for row in &galley.rows {
                assert!(row.char_count_excluding_newline().0 <= LINE);
            }
        });
        output.textures_delta.clear();
        assert!((10..=13).contains(&rows), "{rows} lines");
    }
}
