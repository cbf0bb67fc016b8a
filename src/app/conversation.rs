//! A conversation in progress: the play, and how far the customer has been heard out.

use crate::customer::{Kettle, Timing};
use crate::progress::Attempt;
use crate::session::{Mode, Move, Offered, Place, Session, Turn};

use super::explore::Undone;
use super::hint::Hinting;
use super::pace::{Pace, Silence};
use super::page::Drawer;
use super::renew::Unfit;

/// A conversation on the screen.
#[derive(Debug, Clone)]
pub struct Conversation {
    /// The play.
    pub session: Session,
    /// Clauses of the line that have been said.
    pub revealed: usize,
    /// Whether a breath was taken for the next answer, or the draft was read once more.
    pub breathed: bool,
    /// The draft that lies open, by its option's place in the file. Only letters have drafts.
    pub(super) draft: Option<usize>,
    /// The drawer that is open.
    pub drawer: Option<Drawer>,
    /// The trainee's own note.
    pub note: String,
    /// Moves that were made in an earlier play; from there on it is unscored practice.
    pub practice_from: Option<usize>,
    /// Where the moves no longer fit, after the scenario was changed.
    pub unfit: Option<Unfit>,
    /// The attempt that it is kept as, if it is.
    pub attempt: Option<String>,
    /// The attempt as it was kept, until it goes on.
    pub fetched: Option<Box<Attempt>>,
    /// The hint for this moment.
    pub hint: Hinting,
    /// The moves, from 0, for which a hint was given.
    pub(super) hinted: Vec<usize>,
    /// What was taken back and can be made again.
    pub(super) undone: Undone,
    /// Time, where it counts.
    pub pace: Option<Pace>,
}

/// What the last move did.
#[derive(Debug, Clone, Copy)]
pub struct Aftermath<'a> {
    /// The move.
    pub turn: &'a Turn,
    /// Its number, from 1.
    pub number: usize,
}

impl Conversation {
    /// A conversation at the start of a line.
    pub fn new(session: Session) -> Self {
        let explores = session.mode == Mode::Explore;
        Self {
            session,
            revealed: 1,
            breathed: false,
            draft: None,
            drawer: None,
            note: String::new(),
            practice_from: explores.then_some(0),
            unfit: None,
            attempt: None,
            fetched: None,
            hint: Hinting::default(),
            hinted: Vec::new(),
            undone: Undone::default(),
            pace: None,
        }
    }

    /// How many clauses the line has.
    pub fn clauses(&self) -> usize {
        self.session
            .offer()
            .map_or(0, |offer| offer.line.clauses.len())
    }

    /// Whether the customer wrote instead of speaking: it is all there from the start, and the answer is a
    /// draft before it is sent.
    pub fn is_letter(&self) -> bool {
        self.session
            .offer()
            .is_some_and(|offer| self.session.scenario().is_letter(offer.node))
    }

    /// How many clauses have been said.
    pub fn said(&self) -> usize {
        if self.is_letter() {
            self.clauses()
        } else {
            self.revealed.min(self.clauses())
        }
    }

    /// Whether the customer has said all there is to say for now.
    pub fn has_finished(&self) -> bool {
        self.said() >= self.clauses()
    }

    /// The draft that lies open, by its option's place in the file.
    pub fn draft(&self) -> Option<usize> {
        let draft = self.draft?;
        let offer = self.session.offer()?;
        let open = |offered: &Offered<'_>| offered.index == draft && offered.locked.is_none();
        (self.is_letter() && offer.options.iter().any(open)).then_some(draft)
    }

    /// Hears the next clause.
    pub(super) fn let_finish(&mut self) {
        self.revealed = (self.revealed + 1).min(self.clauses());
    }

    /// Takes a breath, once the customer has finished; in a letter, reads the open draft once more.
    pub(super) fn breathe(&mut self) {
        let ready = self.has_finished() && (!self.is_letter() || self.draft().is_some());
        self.breathed |= ready;
    }

    /// When an answer given now comes.
    pub fn timing(&self) -> Timing {
        if self.silence() == Some(Silence::Dead) {
            return Timing::DeadAir;
        }
        match (self.has_finished(), self.breathed) {
            (false, _) => Timing::Interrupted,
            (true, true) => Timing::Paused,
            (true, false) => Timing::Rattled,
        }
    }

    /// Answers with an option. An option that cannot be chosen changes nothing; says whether a move was
    /// made. In a letter the first time lays the draft open, and only the second time for the same draft
    /// sends it.
    pub(super) fn answer(&mut self, option: usize) -> bool {
        if self.is_letter() && self.draft() != Some(option) {
            self.draft = Some(option);
            self.breathed = false;
            return false;
        }
        let timing = self.timing();
        let answer = Move { option, timing };
        let made = self.session.play_after(self.said(), answer).is_ok();
        if made {
            self.revealed = 1;
            self.breathed = false;
            self.draft = None;
            self.unfit = None;
            self.hint = Hinting::default();
            self.forget_undone();
            if let Some(pace) = &mut self.pace {
                pace.restart();
            }
        }
        made
    }

    /// What the last move did.
    pub fn aftermath(&self) -> Option<Aftermath<'_>> {
        let turns = &self.session.transcript().turns;
        turns.last().map(|turn| Aftermath {
            turn,
            number: turns.len(),
        })
    }

    /// The customer now.
    pub fn kettle(&self) -> Kettle {
        self.session.state().kettle
    }

    /// Whether gauges and causes are shown.
    pub fn tells(&self) -> bool {
        self.session.mode.tells()
    }

    /// Whether it is over.
    pub fn is_over(&self) -> bool {
        matches!(self.session.state().place, Place::Over(_))
    }
}
