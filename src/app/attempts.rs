//! The page of attempts: what is listed, what is open, and two plays side by side.

use crate::assess::{Assessment, assess};
use crate::progress::Attempt;
use crate::session::{Mode, Session};

use super::command::Task;
use super::conversation::Conversation;
use super::history::Fetched;
use super::page::{Back, DebriefPage, Page};
use super::state::AppState;

/// What is said where the text of an attempt is gone.
const NOT_REPLAYED: &str =
    "This attempt cannot be replayed: the text that was played is gone or no longer fits.";

/// The page of attempts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AttemptsPage {
    /// What is listed.
    pub filter: AttemptFilter,
    /// The attempt that is told in full.
    pub open: Option<String>,
    /// Whether it is to be deleted, once that is said again.
    pub deleting: bool,
}

/// Which attempts are listed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AttemptFilter {
    /// Of one scenario, by its id.
    pub scenario: Option<String>,
    /// With one end.
    pub end: Option<AttemptEnd>,
    /// In one mode.
    pub mode: Option<Mode>,
}

/// How far an attempt came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AttemptEnd {
    /// It was passed.
    Passed,
    /// It came to its end and was not passed.
    NotPassed,
    /// It goes on.
    Unfinished,
}

/// Two plays of one scenario.
#[derive(Debug, Clone)]
pub struct ComparePage {
    /// The earlier one, then the later one.
    pub plays: [Compared; 2],
}

/// One of two plays.
#[derive(Debug, Clone)]
pub struct Compared {
    /// The attempt.
    pub attempt: Attempt,
    /// Its play.
    pub session: Session,
    /// What it is worth.
    pub assessment: Assessment,
}

/// What attempts are being fetched for.
#[derive(Debug, Clone, Default)]
pub enum Wanted {
    /// To go on with what was left.
    #[default]
    Left,
    /// To look at one.
    Open(String),
    /// To set two side by side, the first of which may be there.
    Compare([String; 2], Option<Box<Compared>>),
}

/// What can be asked of the page of attempts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AttemptsAct {
    /// Go there.
    Show,
    /// List others.
    Filter(AttemptFilter),
    /// Tell an attempt in full, or no longer, by its name.
    Tell(String),
    /// Look at an attempt move by move, or go on with it where it is not over.
    Open(String),
    /// Set two attempts side by side.
    Compare([String; 2]),
    /// Ask whether the attempt that is told is to be deleted, or think better of it.
    AskToDelete(bool),
    /// Delete the attempt that is told.
    Delete,
}

impl AttemptEnd {
    /// How far an attempt came.
    pub fn of(attempt: &Attempt) -> Self {
        match &attempt.outcome {
            Some(outcome) if outcome.passed => Self::Passed,
            Some(_) => Self::NotPassed,
            None => Self::Unfinished,
        }
    }
}

impl AttemptFilter {
    /// Whether an attempt is listed.
    pub fn lets_through(&self, attempt: &Attempt) -> bool {
        let scenario = self.scenario.as_ref();
        scenario.is_none_or(|id| *id == attempt.scenario.id)
            && self.end.is_none_or(|end| end == AttemptEnd::of(attempt))
            && self.mode.is_none_or(|mode| mode == attempt.mode)
    }
}

impl Compared {
    fn of(fetched: &Fetched) -> Option<Self> {
        let session = fetched.session()?;
        Some(Self {
            assessment: assess(session.scenario(), session.transcript()),
            attempt: fetched.attempt.clone(),
            session,
        })
    }
}

impl AppState {
    pub(super) fn attempts(&mut self, act: AttemptsAct) -> Vec<Task> {
        match act {
            AttemptsAct::Show => self.page = Page::Attempts(AttemptsPage::default()),
            AttemptsAct::Filter(filter) => self.with_attempts(|page| page.filter = filter),
            AttemptsAct::Tell(id) => self.with_attempts(|page| {
                let known = page.open.as_ref() == Some(&id);
                page.open = (!known).then_some(id);
                page.deleting = false;
            }),
            AttemptsAct::Open(id) => {
                let task = self.fetch(&id);
                self.wanted = Wanted::Open(id);
                return task.into_iter().collect();
            }
            AttemptsAct::Compare(both) => {
                let tasks = both.iter().filter_map(|id| self.fetch(id)).collect();
                self.wanted = Wanted::Compare(both, None);
                return tasks;
            }
            AttemptsAct::AskToDelete(ask) => self.with_attempts(|page| page.deleting = ask),
            AttemptsAct::Delete => return self.delete_attempt(),
        }
        Vec::new()
    }

    fn with_attempts(&mut self, act: impl FnOnce(&mut AttemptsPage)) {
        if let Page::Attempts(page) = &mut self.page {
            act(page);
        }
    }

    fn fetch(&self, attempt: &str) -> Option<Task> {
        Some(Task::Fetch {
            trainee: self.history.me.clone()?,
            attempt: attempt.to_owned(),
        })
    }

    /// Deletes what is asked about, and forgets it where it could be continued.
    fn delete_attempt(&mut self) -> Vec<Task> {
        let (Page::Attempts(page), Some(trainee)) = (&mut self.page, self.history.me.clone())
        else {
            return Vec::new();
        };
        let Some(attempt) = page.open.take().filter(|_| page.deleting) else {
            return Vec::new();
        };
        page.deleting = false;
        let same = |left: &Conversation| left.attempt.as_ref() == Some(&attempt);
        if self.left.as_ref().is_some_and(|left| same(left)) {
            self.left = None;
        }
        vec![Task::DeleteAttempt { trainee, attempt }]
    }

    /// Takes in an attempt that was fetched, for whatever it was wanted.
    pub(super) fn fetched(&mut self, fetched: &Fetched) -> Vec<Task> {
        match std::mem::take(&mut self.wanted) {
            Wanted::Open(id) if id == fetched.attempt.id => self.open_attempt(fetched),
            Wanted::Compare(both, first) if both.contains(&fetched.attempt.id) => {
                self.set_beside(both, first, fetched);
                Vec::new()
            }
            other => {
                self.wanted = other;
                if fetched.attempt.outcome.is_some() || self.left.is_some() {
                    return Vec::new();
                }
                let Some(mut talk) = fetched.conversation() else {
                    return Vec::new();
                };
                if talk.is_over() {
                    return talk.keep_end();
                }
                self.left = Some(Box::new(talk));
                Vec::new()
            }
        }
    }

    fn open_attempt(&mut self, fetched: &Fetched) -> Vec<Task> {
        if fetched.attempt.outcome.is_some() {
            match fetched.session() {
                Some(session) => {
                    let mut page = DebriefPage::new(session, false);
                    page.attempt = Some(fetched.attempt.id.clone());
                    page.hinted.clone_from(&fetched.attempt.stands.hints);
                    page.back = Back::Attempts;
                    page.kept_card = self.settings.kept_card(page.session.scenario());
                    self.page = Page::Debrief(Box::new(page));
                }
                None => self.message = Some(NOT_REPLAYED.to_owned()),
            }
            return Vec::new();
        }
        let Some(mut talk) = fetched.conversation() else {
            self.message = Some(NOT_REPLAYED.to_owned());
            return Vec::new();
        };
        if talk.is_over() {
            return talk.keep_end();
        }
        // What was left in this very window knows more than what was fetched.
        let same = |left: &Conversation| left.attempt == talk.attempt;
        if let Some(left) = self.left.take_if(|left| same(left)) {
            talk = *left;
        }
        let goes_on = talk.go_on();
        self.page = Page::Conversation(Box::new(talk));
        goes_on.into_iter().collect()
    }

    fn set_beside(&mut self, both: [String; 2], first: Option<Box<Compared>>, fetched: &Fetched) {
        let Some(second) = Compared::of(fetched) else {
            self.message = Some(NOT_REPLAYED.to_owned());
            return;
        };
        let Some(first) = first else {
            self.wanted = Wanted::Compare(both, Some(Box::new(second)));
            return;
        };
        let mut plays = [*first, second];
        plays.sort_by_key(|play| play.attempt.started);
        self.page = Page::Compare(Box::new(ComparePage { plays }));
    }
}
