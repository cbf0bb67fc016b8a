//! What should come before what, and whether it did.

use egui::Ui;

use crate::app::DebriefPage;
use crate::debrief::Reached;
use crate::gui::icons::Icon;
use crate::gui::theme::{Text, Theme};

use super::evidence::section;
use super::parts::{capitalised, citations, cited, drawn, row, rule, sentence};
use super::rail::reached_glyph;

pub(super) fn rules(ui: &mut Ui, theme: &Theme, page: &DebriefPage) {
    let catalogue = &page.session.scenario().catalogue;
    section(ui, theme, "Order", |ui| {
        if page.assessment.rules.is_empty() {
            theme.label(
                ui,
                Text::Body,
                theme.ink2,
                "No order rule applies to this scenario.",
            );
        }
        for (index, result) in page.assessment.rules.iter().enumerate() {
            if index > 0 {
                rule(ui, theme);
            }
            let Some(order) = catalogue.order_rules.get(result.rule) else {
                continue;
            };
            let (reached, said, word) = if result.earned {
                (Reached::Fully, &order.earned, "earned")
            } else {
                (Reached::No, &order.lost, "missed")
            };
            row(
                ui,
                theme,
                Text::Option,
                0.0,
                reached_glyph(theme, reached),
                |ui| {
                    let name = format!("{}, ", capitalised(&order.name.replace('-', " ")));
                    let runs = [
                        (Text::OptionStrong, theme.ink, name.as_str()),
                        (Text::Option, theme.ink2, word),
                    ];
                    let job = theme.job(ui.available_width(), &runs);
                    ui.add(egui::Label::new(job).selectable(false));
                    theme.label(ui, Text::Body, theme.ink2, sentence(said));
                    citations(ui, theme, &cited(catalogue, &order.sources));
                },
                |_| {},
            );
        }
        not_asked_for(ui, theme, page);
    });
}

/// The rules that this scenario gives no occasion for. They are told, and count nothing.
fn not_asked_for(ui: &mut Ui, theme: &Theme, page: &DebriefPage) {
    let catalogue = &page.session.scenario().catalogue;
    let applies = |place: usize| page.assessment.rules.iter().any(|it| it.rule == place);
    let others = catalogue.order_rules.iter().enumerate();
    let others: Vec<_> = others.filter(|(place, _)| !applies(*place)).collect();
    if others.is_empty() {
        return;
    }
    rule(ui, theme);
    theme.label(
        ui,
        Text::BodyStrong,
        theme.ink2,
        "No occasion here, so not scored",
    );
    for (_, order) in others {
        let name = format!("{}: ", capitalised(&order.name.replace('-', " ")));
        let about = sentence(&order.about);
        let runs = [
            (Text::SmallStrong, theme.ink2, name.as_str()),
            (Text::Small, theme.ink2, about.as_str()),
        ];
        row(
            ui,
            theme,
            Text::Small,
            0.0,
            drawn(Icon::Minus, theme.ink3),
            |ui| {
                let job = theme.job(ui.available_width(), &runs);
                ui.add(egui::Label::new(job).selectable(false));
            },
            |_| {},
        );
    }
}
