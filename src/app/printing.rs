//! What is open, on paper.

use crate::progress::length_words;
use crate::report::{Report, Told, attempt_report, skills_report};

use super::command::Task;
use super::page::{DebriefPage, Page};
use super::state::AppState;

/// What a report is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// For printers and mail.
    Pdf,
    /// One page for a browser.
    Web,
}

impl Paper {
    /// How its file ends.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Web => "html",
        }
    }
}

impl AppState {
    /// A report of the play or the skills that are open.
    pub(super) fn print(&self, paper: Paper) -> Option<Task> {
        let (report, name) = match &self.page {
            Page::Debrief(page) => (self.report_of(page), page.session.scenario().id.clone()),
            Page::Skills(page) => {
                let history = &self.history;
                let report = skills_report(
                    &page.catalogue,
                    &history.progress,
                    &history.attempts,
                    &history.zone,
                    history.now,
                    &self.told(history.zone.date(history.now)),
                );
                (report, "skills".to_owned())
            }
            _ => return None,
        };
        let day = self.history.zone.iso_day(self.history.now);
        Some(Task::SaveReport {
            report: Box::new(report),
            paper,
            name: format!("{name}-{day}"),
            folder: self.settings.reports.clone(),
        })
    }

    fn report_of(&self, page: &DebriefPage) -> Report {
        let history = &self.history;
        let mut kept = history.attempts.iter();
        let kept = kept.find(|it| Some(&it.id) == page.attempt.as_ref());
        let when = match kept {
            Some(attempt) => {
                let began = history.zone.date_and_time(attempt.started);
                format!("{began}, {}", length_words(attempt.millis()))
            }
            None => history.zone.date(history.now),
        };
        attempt_report(&page.session, page.reviewed(), &self.told(when))
    }

    fn told(&self, when: String) -> Told {
        let me = self.history.trainee();
        let alias = me.map_or("a trainee", |it| it.alias.as_str());
        Told {
            who: format!("Played by {alias}"),
            when,
            version: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }
}
