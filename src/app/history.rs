//! What was played before: read when the app opens, kept move by move, read again when something is over.

use std::sync::Arc;

use crate::catalog::Catalogue;
use crate::progress::{Attempt, Damaged, Moment, Progress, Stands, Text, Trainee, Zone};
use crate::scenario::read;
use crate::session::Session;

use super::command::Task;
use super::conversation::Conversation;
use super::keep::{Beginning, Fresh, Keep, What};
use super::page::Page;
use super::people::{Retention, SpareCopy};
use super::state::AppState;

/// What was played before, and by whom.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    /// Whether anything can be kept. Where not, the app works all the same.
    pub keeps: bool,
    /// Everybody who practises on this machine.
    pub trainees: Vec<Trainee>,
    /// The pseudonym of whoever practises now.
    pub me: Option<String>,
    /// The attempts of whoever practises now, the oldest first.
    pub attempts: Vec<Attempt>,
    /// What cannot be trusted any more.
    pub damaged: Vec<Damaged>,
    /// What the attempts add up to.
    pub progress: Progress,
    /// When all this was read.
    pub now: Moment,
    /// Where on earth it was read.
    pub zone: Zone,
    /// The folder in which all this is kept.
    pub folder: Option<String>,
    /// A copy from before that can be used, where the history itself is gone.
    pub spare: Option<SpareCopy>,
}

/// An attempt and the text that was played.
#[derive(Debug, Clone, PartialEq)]
pub struct Fetched {
    /// The attempt.
    pub attempt: Attempt,
    /// The text, or `None` where it cannot be trusted any more.
    pub text: Option<Text>,
}

impl History {
    /// Sums up the attempts.
    pub fn of(
        trainees: Vec<Trainee>,
        me: Option<String>,
        attempts: Vec<Attempt>,
        damaged: Vec<Damaged>,
    ) -> Self {
        let practices: Vec<_> = attempts.iter().filter_map(Attempt::practice).collect();
        Self {
            keeps: true,
            trainees,
            me,
            progress: Progress::of(&practices),
            attempts,
            damaged,
            ..Self::default()
        }
    }

    /// Whoever practises now.
    pub fn trainee(&self) -> Option<&Trainee> {
        let me = self.me.as_ref()?;
        self.trainees.iter().find(|it| it.id == *me)
    }

    /// How many attempts of whoever practises now are older than wanted.
    pub fn older_than(&self, retention: Retention) -> usize {
        let Some(months) = retention.months() else {
            return 0;
        };
        let before = self.zone.months_before(self.now, months);
        let old = |it: &&Attempt| it.started < before;
        self.attempts.iter().filter(old).count()
    }

    /// The attempt that was begun last and is not over.
    pub fn unfinished(&self) -> Option<&Attempt> {
        self.attempts.iter().rev().find(|it| it.outcome.is_none())
    }
}

impl Fetched {
    /// The play as far as it went, from the very text that was played. `None` where it cannot be replayed.
    pub fn session(&self) -> Option<Session> {
        let text = self.text.as_ref()?;
        let mut catalogue = Catalogue::shipped();
        if let Some(own) = &text.techniques {
            catalogue = catalogue.extended(own).ok()?;
        }
        let reading = read(
            &self.attempt.scenario.id,
            text.scenario.as_bytes(),
            &Arc::new(catalogue),
        );
        let scenario = Arc::new(reading.scenario?);
        let mut session = Session::start(scenario, self.attempt.seed, self.attempt.mode);
        for made in &self.attempt.moves {
            session
                .play_after(made.clauses as usize, made.answer)
                .ok()?;
        }
        Some(session)
    }

    /// The conversation where it was left, in the middle of a line.
    pub fn conversation(&self) -> Option<Conversation> {
        let mut talk = Conversation::new(self.session()?);
        let stands = &self.attempt.stands;
        talk.revealed = (stands.clauses as usize).clamp(1, talk.clauses().max(1));
        talk.breathed = stands.breathed && talk.has_finished();
        talk.note.clone_from(&stands.note);
        talk.hinted.clone_from(&stands.hints);
        talk.attempt = Some(self.attempt.id.clone());
        talk.fetched = Some(Box::new(self.attempt.clone()));
        Some(talk)
    }
}

impl Conversation {
    /// Where it stands within the customer's line.
    fn stands(&self) -> Stands {
        Stands {
            clauses: self.revealed as u32,
            breathed: self.breathed,
            note: self.note.clone(),
            hints: self.hinted.clone(),
        }
    }

    /// A wish to keep something of it, if it is kept at all.
    fn keep(&self, what: What) -> Option<Task> {
        let attempt = self.attempt.clone()?;
        Some(Task::Keep(Keep { attempt, what }))
    }

    /// Keeps where it stands.
    pub(super) fn keep_stands(&self) -> Option<Task> {
        self.keep(What::Stands(self.stands()))
    }

    /// Keeps its last move, and what it came to where that was the last of all.
    pub(super) fn keep_move(&self) -> Vec<Task> {
        let whats = What::moved(&self.session, self.stands());
        whats
            .into_iter()
            .filter_map(|what| self.keep(what))
            .collect()
    }

    /// No time passes in it until it goes on.
    pub(super) fn put_away(&self) -> Option<Task> {
        self.keep(What::PutAway)
    }

    /// Keeps the end of a play that was cut off between its last move and its end.
    pub(super) fn keep_end(&mut self) -> Vec<Task> {
        let end = What::ended(&self.session).and_then(|what| self.keep(what));
        end.map_or_else(Vec::new, |end| {
            self.go_on().into_iter().chain([end]).collect()
        })
    }

    /// It goes on.
    pub(super) fn go_on(&mut self) -> Option<Task> {
        let what = self.fetched.take().map_or(What::GoOn, What::Resume);
        self.keep(what)
    }
}

impl AppState {
    /// Begins to keep a conversation that has just started.
    pub(super) fn keep_beginning(&mut self, fresh: Fresh) -> Option<Task> {
        let trainee = self.history.me.clone()?;
        let Page::Conversation(talk) = &mut self.page else {
            return None;
        };
        if talk.practice_from.is_some() {
            return None;
        }
        let scenario = Arc::clone(talk.session.scenario());
        let text = self.library.text_of(&scenario)?;
        talk.attempt = Some(fresh.name.clone());
        let mut beginning = Beginning::of(&talk.session, text, trainee, fresh);
        beginning.attempt.stands = talk.stands();
        talk.keep(What::Begin(Box::new(beginning)))
    }

    /// Takes in what was played before.
    pub(super) fn history_read(&mut self, history: History) -> Option<Task> {
        let other = self.history.me != history.me;
        self.history = history;
        if other {
            self.left = None;
        }
        self.library.enter_all(&self.history.attempts);
        self.welcome();
        let unfinished = self.history.unfinished()?;
        let is_open = matches!(self.page.behind_settings(), Page::Conversation(talk) if talk.attempt.as_ref() == Some(&unfinished.id));
        let wanted = self.left.is_none() && !is_open;
        wanted.then(|| Task::Fetch {
            trainee: unfinished.trainee.clone(),
            attempt: unfinished.id.clone(),
        })
    }
}
