//! The review of a play: asked for when its debrief opens, made beside the window, taken in when it comes.
//!
//! Each debrief has a number of its own. An answer with another number comes too late and changes nothing.

use std::sync::Arc;

use crate::analysis::Budget;
use crate::debrief::{Review, Weighed, review};
use crate::scenario::Scenario;
use crate::session::Move;

use super::command::{Command, Task};
use super::page::{DebriefPage, Page};
use super::state::AppState;

/// How far the review of a play has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Reviewing {
    /// Nobody has been asked for it yet.
    #[default]
    Wanted,
    /// It is being made, under this number.
    Underway(u64),
    /// Here it is.
    Done(Review),
}

/// What a review is made from.
#[derive(Debug, Clone, PartialEq)]
pub struct ReviewJob {
    /// Its number.
    pub number: u64,
    /// What was played.
    pub scenario: Arc<Scenario>,
    /// How.
    pub moves: Vec<Move>,
}

impl ReviewJob {
    /// Makes the review, which may take seconds, and answers with it. `go_on` is asked now and then; once it
    /// says no, there is no answer.
    pub fn run(&self, go_on: impl Fn() -> bool) -> Option<Command> {
        let review = review(&self.scenario, &self.moves, Budget::default(), go_on)?;
        Some(Command::Reviewed {
            number: self.number,
            review: Box::new(review),
        })
    }
}

impl DebriefPage {
    /// The review, once it is there.
    pub fn reviewed(&self) -> Option<&Review> {
        match &self.review {
            Reviewing::Done(review) => Some(review),
            Reviewing::Wanted | Reviewing::Underway(_) => None,
        }
    }

    /// A move beside the best, where that is known.
    pub fn weighed(&self, index: usize) -> Option<&Weighed> {
        self.reviewed()?.moves.get(index)?.as_ref()
    }
}

impl AppState {
    /// The debrief that is open, or behind the settings.
    pub(super) fn debrief_mut(&mut self) -> Option<&mut DebriefPage> {
        let mut page = &mut self.page;
        while let Page::Settings(behind) = page {
            page = behind;
        }
        match page {
            Page::Debrief(debrief) => Some(debrief),
            _ => None,
        }
    }

    /// The number of the review that is waited for.
    pub(super) fn awaited(&mut self) -> Option<u64> {
        match self.debrief_mut()?.review {
            Reviewing::Underway(number) => Some(number),
            Reviewing::Wanted | Reviewing::Done(_) => None,
        }
    }

    /// Asks for the review of a debrief that has just been opened.
    pub(super) fn ask_for_review(&mut self) -> Option<Task> {
        let number = self.reviews + 1;
        let debrief = self.debrief_mut()?;
        if debrief.review != Reviewing::Wanted {
            return None;
        }
        debrief.review = Reviewing::Underway(number);
        let job = ReviewJob {
            number,
            scenario: Arc::clone(debrief.session.scenario()),
            moves: debrief.session.transcript().moves().collect(),
        };
        self.reviews = number;
        Some(Task::Review(job))
    }

    /// Takes in a review, unless it comes too late. The move that cost most is shown to whoever has not
    /// begun to look around.
    pub(super) fn reviewed(&mut self, number: u64, review: Review) {
        if self.awaited() != Some(number) {
            return;
        }
        if let Some(debrief) = self.debrief_mut() {
            if let Some(costliest) = review.costliest()
                && !debrief.looked_around
            {
                debrief.selected = costliest;
            }
            // The answers stand in another order now.
            debrief.peeked = None;
            debrief.review = Reviewing::Done(review);
        }
    }
}
