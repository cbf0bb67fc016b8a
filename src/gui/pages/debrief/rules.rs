//! What should come before what, and whether it did.

use egui::Ui;

use crate::app::DebriefPage;
use crate::debrief::Reached;
use crate::gui::theme::{Text, Theme};

use super::evidence::section;
use super::parts::{capitalised, citations, cited, row, rule, sentence};
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
    });
}
