//! A technique in full: what it is, what counts, what to say, who says so, and where to practise it.

use egui::{Margin, Ui};

use super::Sight;
use crate::app::Command;
use crate::catalog::{SourceArticle, Technique};
use crate::gui::icons::Icon;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, button_sized};

/// The widest paragraph.
const MEASURE: f32 = 620.0;
/// The most scenarios that are offered.
const OFFERED: usize = 3;

pub(super) fn detail_ui(ui: &mut Ui, sight: &Sight, technique: &Technique, out: &mut Vec<Command>) {
    let theme = sight.theme;
    let space = theme.space();
    let inset = Margin {
        left: (space.margin + 24.0) as i8,
        right: 0,
        top: space.hair as i8,
        bottom: space.gutter as i8,
    };
    egui::Frame::new().inner_margin(inset).show(ui, |ui| {
        ui.set_max_width(ui.available_width().min(MEASURE));
        ui.spacing_mut().item_spacing.y = space.tight;
        theme.label(ui, Text::Body, theme.ink2, &technique.about);
        named(ui, theme, "What counts: ", &technique.seen);
        named(ui, theme, "What misses it: ", &technique.missed);
        for line in &technique.try_saying {
            theme.label(ui, Text::VoiceEarlier, theme.ink, format!("“{line}”"));
        }
        let known = sight.state.history.progress.skill(&technique.id);
        if let Some(skill) = known {
            let history = &sight.state.history;
            let days = skill.schedule.days_left(history.now);
            let again = if skill.schedule.is_due(history.now) {
                "It is time to practise it again.".to_owned()
            } else {
                let day = history.zone.coming(days, history.now);
                format!("Due again: {day}.")
            };
            let chances = match skill.tries {
                1 => "1 chance to show it so far.".to_owned(),
                tries => format!("{tries} chances to show it so far."),
            };
            let words = format!("{chances} {again}");
            theme.label(ui, Text::Small, theme.ink2, words);
        }
        sources_ui(ui, sight, technique);
        practise_ui(ui, sight, technique, out);
    });
}

fn named(ui: &mut Ui, theme: &Theme, name: &str, told: &str) {
    let runs = [
        (Text::BodyStrong, theme.ink, name),
        (Text::Body, theme.ink2, told),
    ];
    let job = theme.job(ui.available_width(), &runs);
    ui.add(egui::Label::new(job).selectable(false));
}

/// The articles that document it.
fn sources_ui(ui: &mut Ui, sight: &Sight, technique: &Technique) {
    let theme = sight.theme;
    let catalogue = &sight.page.catalogue;
    let articles: Vec<&SourceArticle> = technique
        .sources
        .iter()
        .filter_map(|name| catalogue.source(name))
        .collect();
    if articles.is_empty() {
        return;
    }
    let word = if articles.len() == 1 {
        "Source"
    } else {
        "Sources"
    };
    theme.label(ui, Text::Label, theme.ink2, word);
    for article in articles {
        let told = format!("{} {}", sentence(article.citation()), article.gist);
        theme.label(ui, Text::Caption, theme.ink3, told);
    }
}

fn sentence(mut text: String) -> String {
    if !text.ends_with(['.', '!', '?']) {
        text.push('.');
    }
    text
}

/// Scenarios that ask for it.
fn practise_ui(ui: &mut Ui, sight: &Sight, technique: &Technique, out: &mut Vec<Command>) {
    let theme = sight.theme;
    let library = &sight.state.library;
    let asks = |place: &usize| {
        library.scenario(*place).is_some_and(|it| {
            let id = it.catalogue.technique_id(&technique.id);
            it.key.iter().flatten().any(|key| Some(*key) == id)
        })
    };
    let places: Vec<usize> = (0..library.entries.len())
        .filter(asks)
        .take(OFFERED)
        .collect();
    if places.is_empty() {
        return;
    }
    theme.label(ui, Text::Label, theme.ink2, "Practise it in");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space().tight;
        for place in places {
            let title = library.scenario(place).map_or("", |it| it.title.as_str());
            let (kind, glyph) = (Kind::Plain, Some(Icon::Forward));
            if button_sized(ui, theme, kind, glyph, title, None, 32.0).clicked() {
                out.push(Command::OpenBriefing(place));
            }
        }
    });
}
