//! What each move of a finished play could have shown: the part of a play that skills grow from.
//!
//! It comes from the review of a debrief. Plays whose debrief nobody has opened, in the window or in the terminal, are
//! worked out beside the window, one at a time, so that they count too.

use std::collections::BTreeSet;

use crate::analysis::Budget;
use crate::debrief::{Review, review};
use crate::progress::{Opportunity, Outcome, opportunities};
use crate::session::{Move, Session};

use super::command::{Command, Task};
use super::history::Fetched;
use super::keep::{Keep, What};
use super::page::Page;
use super::review::Reviewing;
use super::state::AppState;

/// What has been asked for since the app was opened.
#[derive(Debug, Clone, Default)]
pub struct WorkingOut {
    /// Whether one is under way.
    underway: bool,
    /// The attempts that were asked for. None of them is asked for again.
    asked: BTreeSet<String>,
}

/// A play that is to be worked out.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkOutJob {
    /// The attempt, with the text that was played.
    pub fetched: Fetched,
}

impl WorkOutJob {
    /// Works it out, which may take seconds, and answers with it. `go_on` is asked now and then; once it says no,
    /// nothing was found out.
    pub fn run(&self, go_on: impl Fn() -> bool) -> Command {
        let found = self.fetched.session().and_then(|session| {
            let moves: Vec<Move> = session.transcript().moves().collect();
            let review = review(session.scenario(), &moves, Budget::default(), go_on)?;
            Some(shown(&session, &review))
        });
        Command::WorkedOut {
            attempt: self.fetched.attempt.id.clone(),
            found,
        }
    }
}

fn shown(session: &Session, review: &Review) -> Vec<Opportunity> {
    let moves = review.moves.iter();
    let best: Vec<_> = moves
        .map(|it| it.as_ref().map(|it| it.best_option))
        .collect();
    opportunities(session, &best)
}

impl AppState {
    /// Asks for the latest play that is over, is not open, and was not worked out.
    pub(super) fn ask_to_work_out(&mut self) -> Option<Task> {
        if self.working_out.underway {
            return None;
        }
        let here = match self.page.behind_settings() {
            Page::Conversation(talk) => talk.attempt.as_ref(),
            Page::Debrief(page) => page.attempt.as_ref(),
            _ => None,
        };
        let attempt = self.history.attempts.iter().rev().find(|it| {
            let outcome = it.outcome.as_ref();
            outcome.is_some_and(|it| it.opportunities.is_none())
                && Some(&it.id) != here
                && !self.working_out.asked.contains(&it.id)
        })?;
        self.working_out.underway = true;
        self.working_out.asked.insert(attempt.id.clone());
        Some(Task::WorkOut {
            trainee: attempt.trainee.clone(),
            attempt: attempt.id.clone(),
        })
    }

    /// Keeps what was worked out.
    pub(super) fn worked_out(
        &mut self,
        attempt: &str,
        found: Option<Vec<Opportunity>>,
    ) -> Option<Task> {
        self.working_out.underway = false;
        self.keep_opportunities(attempt, found?)
    }

    /// Keeps what each move of the reviewed play could have shown.
    pub(super) fn keep_reviewed(&mut self) -> Option<Task> {
        let page = self.debrief_mut()?;
        let attempt = page.attempt.clone()?;
        let Reviewing::Done(review) = &page.review else {
            return None;
        };
        let found = shown(&page.session, review);
        self.keep_opportunities(&attempt, found)
    }

    fn keep_opportunities(&self, attempt: &str, found: Vec<Opportunity>) -> Option<Task> {
        let known = self.history.attempts.iter().find(|it| it.id == attempt)?;
        let outcome = known.outcome.clone();
        let outcome = outcome.filter(|it| it.opportunities.is_none())?;
        let what = What::WorkOut(Box::new(Outcome {
            opportunities: Some(found),
            ..outcome
        }));
        Some(Task::Keep(Keep {
            attempt: attempt.to_owned(),
            what,
        }))
    }
}
