//! Who practises here, what is kept of them and for how long, and how it is taken along or deleted.

use serde::{Deserialize, Serialize};

use crate::progress::Moment;

use super::command::Task;
use super::keep::{Keep, What};
use super::page::Page;
use super::state::AppState;

/// How long attempts are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Retention {
    /// Three months.
    ThreeMonths,
    /// A year.
    Year,
    /// Until they are deleted.
    #[default]
    Always,
}

impl Retention {
    /// All of them, the shortest first.
    pub const ALL: [Self; 3] = [Self::ThreeMonths, Self::Year, Self::Always];

    /// What is shown.
    pub fn words(self) -> &'static str {
        match self {
            Self::ThreeMonths => "3 months",
            Self::Year => "1 year",
            Self::Always => "Always",
        }
    }

    /// In months, where it ends.
    pub fn months(self) -> Option<i32> {
        match self {
            Self::ThreeMonths => Some(3),
            Self::Year => Some(12),
            Self::Always => None,
        }
    }
}

/// A copy of the history from before, where the history itself is gone or cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpareCopy {
    /// Whether the history was there and could not be read.
    pub damaged: bool,
    /// When the copy was made, to the day.
    pub made: Moment,
}

/// What of one's own is to be deleted, and how far that has been confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Delete everything of mine.
    DeleteEverything,
    /// Keep attempts for a shorter time, which deletes some now.
    Shorten(Retention),
}

/// What is being changed about the people on the page of settings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PeopleForm {
    /// A new alias for whoever practises now.
    pub rename: Option<String>,
    /// The alias of somebody new.
    pub add: Option<String>,
    /// What was asked for and waits to be said again.
    pub asked: Option<Asked>,
}

/// What can be asked about people and what is kept of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeopleAct {
    /// Change what is being filled in.
    Form(PeopleForm),
    /// Give whoever practises now the alias that was filled in.
    Rename,
    /// Take in whoever was filled in, who practises from now on.
    Add,
    /// Keep attempts that long; what is older goes.
    Retain(Retention),
    /// Write everything of mine into a folder of its own.
    ExportEverything,
    /// Delete everything of mine.
    DeleteEverything,
    /// It has been deleted; this is told.
    Deleted(String),
    /// Use the spare copy of the history, or begin anew.
    UseCopy(bool),
    /// Try again to keep what could not be kept, or where it never will be, tell it no longer.
    KeepAgain,
    /// Where reports go; nothing for the usual place.
    ReportsFolder(String),
}

impl AppState {
    pub(super) fn people(&mut self, act: PeopleAct) -> Vec<Task> {
        match act {
            PeopleAct::Form(form) => self.people_form = form,
            PeopleAct::Rename => {
                let alias = self.people_form.rename.take();
                return self.keep_alias(self.history.me.clone(), alias);
            }
            PeopleAct::Add => {
                let alias = self.people_form.add.take();
                return self.keep_alias(None, alias);
            }
            PeopleAct::Retain(retention) => return self.retain(retention),
            PeopleAct::ExportEverything => {
                let me = self.history.me.clone();
                return me.map(Task::ExportEverything).into_iter().collect();
            }
            PeopleAct::DeleteEverything => return self.delete_everything(),
            PeopleAct::Deleted(told) => {
                self.message = Some(told);
                return vec![Task::ReadHistory(None)];
            }
            PeopleAct::UseCopy(wanted) => {
                self.history.spare = None;
                return vec![if wanted {
                    Task::Restore
                } else {
                    Task::ForgetCopy
                }];
            }
            PeopleAct::KeepAgain => {
                self.unkept.take_if(|unkept| !unkept.waits);
                let attempt = String::new();
                let again = What::Again;
                let again = Keep {
                    attempt,
                    what: again,
                };
                return self
                    .unkept
                    .iter()
                    .map(|_| Task::Keep(again.clone()))
                    .collect();
            }
            PeopleAct::ReportsFolder(folder) => {
                let folder = folder.trim();
                self.settings.reports = (!folder.is_empty()).then(|| folder.to_owned());
                return vec![Task::SaveSettings(self.settings.clone())];
            }
        }
        Vec::new()
    }

    /// Keeps somebody under an alias, unless it is empty or somebody else has it.
    fn keep_alias(&mut self, id: Option<String>, alias: Option<String>) -> Vec<Task> {
        let alias = alias.unwrap_or_default().trim().to_owned();
        if alias.is_empty() {
            return Vec::new();
        }
        let others = self.history.trainees.iter();
        let mut others = others.filter(|it| Some(&it.id) != id.as_ref());
        if others.any(|it| it.alias == alias) {
            self.message = Some(format!(
                "Somebody is called {alias} here already. Choose another name."
            ));
            return Vec::new();
        }
        vec![Task::KeepTrainee { id, alias }]
    }

    /// Keeps attempts for another time. Where some would go at once, that is asked for twice.
    fn retain(&mut self, retention: Retention) -> Vec<Task> {
        let asked = Some(Asked::Shorten(retention));
        let going = self.history.older_than(retention);
        if going > 0 && self.people_form.asked != asked {
            self.people_form.asked = asked;
            return Vec::new();
        }
        self.people_form.asked = None;
        self.settings.retention = retention;
        let save = Task::SaveSettings(self.settings.clone());
        let tidy = self.tidy();
        std::iter::once(save).chain(tidy).collect()
    }

    /// Deletes what is older than wanted, as it is done when the app opens.
    pub(super) fn tidy(&self) -> Option<Task> {
        self.settings.retention.months().map(Task::Tidy)
    }

    /// Deletes everything of whoever practises now, once it was asked for.
    fn delete_everything(&mut self) -> Vec<Task> {
        let asked = self.people_form.asked.take();
        let (Some(me), Some(Asked::DeleteEverything)) = (self.history.me.clone(), asked) else {
            return Vec::new();
        };
        self.left = None;
        self.unkept = None;
        self.settings.trainee = None;
        self.settings.intentions.clear();
        self.forget_plays();
        vec![
            Task::SaveSettings(self.settings.clone()),
            Task::DeleteEverything(me),
        ]
    }

    /// What is open behind the settings is not kept any more.
    fn forget_plays(&mut self) {
        let mut page = &mut self.page;
        while let Page::Settings(behind) = page {
            page = behind;
        }
        match page {
            Page::Conversation(talk) => talk.attempt = None,
            Page::Debrief(debrief) => debrief.attempt = None,
            Page::Compare(_) => *page = Page::Library,
            Page::Library
            | Page::Welcome(_)
            | Page::Lesson(_)
            | Page::Briefing(_)
            | Page::Problems(_)
            | Page::Skills(_)
            | Page::Attempts(_)
            | Page::Settings(_) => {}
        }
    }
}
