//! What went against the documented advice: what it means, what it cost, what helps instead.

use egui::Ui;

use crate::app::DebriefPage;
use crate::catalog::Severity;
use crate::gui::icons::Icon;
use crate::gui::theme::{Text, Theme};

use super::evidence::section;
use super::parts::{citations, cited, drawn, row, rule};

pub(super) fn pitfalls(ui: &mut Ui, theme: &Theme, page: &DebriefPage) {
    let catalogue = &page.session.scenario().catalogue;
    section(ui, theme, "Pitfalls", |ui| {
        if page.assessment.pitfalls.is_empty() {
            theme.label(ui, Text::Body, theme.ink2, "No pitfall in this play.");
        }
        for (index, count) in page.assessment.pitfalls.iter().enumerate() {
            if index > 0 {
                rule(ui, theme);
            }
            let pitfall = catalogue.pitfall(count.pitfall);
            let (word, colour) = match pitfall.severity {
                Severity::Mild => ("mild", theme.costly),
                Severity::Moderate => ("moderate", theme.costly),
                Severity::Severe => ("severe", theme.very),
            };
            let points = pitfall.severity.points() * i64::from(count.times);
            let again = if count.times > 1 {
                ", twice or more"
            } else {
                ""
            };
            row(
                ui,
                theme,
                Text::Option,
                0.0,
                drawn(Icon::Warning, colour),
                |ui| {
                    let name = format!("{}, ", pitfall.name);
                    let cost = format!("{word}{again}, −{points} points");
                    let runs = [
                        (Text::OptionStrong, theme.ink, name.as_str()),
                        (Text::Option, theme.ink2, cost.as_str()),
                    ];
                    let job = theme.job(ui.available_width(), &runs);
                    ui.add(egui::Label::new(job).selectable(false));
                    theme.label(ui, Text::Body, theme.ink2, &pitfall.about);
                    let runs = [
                        (Text::BodyStrong, theme.ink, "What helps instead: "),
                        (Text::Body, theme.ink2, pitfall.instead.as_str()),
                    ];
                    let job = theme.job(ui.available_width(), &runs);
                    ui.add(egui::Label::new(job).selectable(false));
                    citations(ui, theme, &cited(catalogue, &pitfall.sources));
                },
                |_| {},
            );
        }
    });
}
