//! A conversation in real time: the customer speaks at reading pace and does not wait for ever.
//!
//! Off unless it is asked for. The app knows no clock: whoever has one says how much time has passed, and only while
//! something can still happen.

use serde::{Deserialize, Serialize};

use crate::catalog::Channel;
use crate::session::Mode;

use super::command::Task;
use super::conversation::Conversation;
use super::page::Page;
use super::settings::Settings;
use super::state::AppState;

/// Thousandths of a second for a word at reading pace, 180 words a minute, and for the breath between two clauses.
const WORD: u32 = 333;
const BETWEEN: u32 = 400;

/// The last part of a silence, in which it is said that it grows: enough to ask for more time.
const WARNING: u32 = 20_000;

/// How real time goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RealTime {
    /// Whether it is wanted.
    pub on: bool,
    /// How much time there is, in tenths of what is usual.
    pub room: Room,
    /// Whether exams are played so as well.
    pub in_exam: bool,
}

/// How much time there is: 10 is reading pace and half a minute of silence, 100 ten times as much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub struct Room(u16);

const STEPS: [u16; 8] = [10, 15, 20, 30, 50, 70, 100, 200];

/// The usual silence, in thousandths of a second.
const SILENCE: u32 = 30_000;

impl Default for RealTime {
    fn default() -> Self {
        Self {
            on: false,
            room: Room(20),
            in_exam: false,
        }
    }
}

impl From<u16> for Room {
    fn from(tenths: u16) -> Self {
        Self(tenths.clamp(STEPS[0], STEPS[STEPS.len() - 1]))
    }
}

impl From<Room> for u16 {
    fn from(room: Room) -> Self {
        room.0
    }
}

impl Room {
    /// In tenths of what is usual.
    pub fn tenths(self) -> u16 {
        self.0
    }

    /// The next step up.
    #[must_use]
    pub fn more(self) -> Self {
        let next = STEPS.into_iter().find(|&step| step > self.0);
        Self(next.unwrap_or(self.0))
    }

    /// The next step down.
    #[must_use]
    pub fn less(self) -> Self {
        let next = STEPS.into_iter().rev().find(|&step| step < self.0);
        Self(next.unwrap_or(self.0))
    }

    /// Thousandths of a second before a silence counts as one.
    pub fn silence(self) -> u32 {
        self.of(SILENCE)
    }

    fn of(self, usual: u32) -> u32 {
        usual * u32::from(self.0) / 10
    }
}

/// What a person can do about time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaceAct {
    /// This many thousandths of a second have passed.
    Tick(u32),
    /// Stop, or go on.
    Pause,
    /// As much silence again.
    MoreTime,
}

/// Time in a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    room: Room,
    /// Thousandths of a second since the last clause began.
    waited: u32,
    /// How much silence there is before it counts.
    silence: u32,
    /// Whether it stands still.
    pub paused: bool,
}

/// Where a silence stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// There is time.
    Quiet,
    /// It will soon count; there is still time to ask for more.
    Growing,
    /// It has grown too long: an answer now comes out of dead air.
    Dead,
}

impl Pace {
    fn new(room: Room) -> Self {
        Self {
            room,
            waited: 0,
            silence: room.silence(),
            paused: false,
        }
    }

    /// A new line begins.
    pub(super) fn restart(&mut self) {
        *self = Self::new(self.room);
    }

    fn silence(&self) -> Silence {
        match self.waited {
            waited if waited >= self.silence => Silence::Dead,
            waited if waited + WARNING >= self.silence => Silence::Growing,
            _ => Silence::Quiet,
        }
    }

    /// How long it takes to say this.
    fn spoken(&self, clause: &str) -> u32 {
        let words = clause.split_whitespace().count() as u32;
        self.room.of(words * WORD + BETWEEN)
    }
}

impl Conversation {
    /// Begins to keep time where that is wanted, or stops.
    pub(super) fn keep_time(&mut self, settings: &Settings) {
        let real = settings.real_time;
        let speaks = matches!(
            self.session.scenario().channel,
            Channel::FaceToFace | Channel::Phone
        );
        let mode = self.session.mode;
        let wanted = real.on && speaks && (mode != Mode::Exam || real.in_exam);
        let goes_on = self.pace.filter(|pace| pace.room == real.room);
        self.pace = wanted.then(|| goes_on.unwrap_or_else(|| Pace::new(real.room)));
    }

    /// Where the silence stands, once the customer has finished and where time counts.
    pub fn silence(&self) -> Option<Silence> {
        let pace = self.pace.as_ref()?;
        (self.has_finished() && !self.is_over()).then(|| pace.silence())
    }

    /// Thousandths of a second until something happens by itself. `None` where nothing will.
    pub fn waits(&self) -> Option<u32> {
        let pace = self.pace.as_ref().filter(|pace| !pace.paused)?;
        if self.is_over() {
            return None;
        }
        let left = |until: u32| until.saturating_sub(pace.waited).max(1);
        if let Some(needed) = self.clause_time(pace) {
            return Some(left(needed));
        }
        match pace.silence() {
            Silence::Quiet => Some(left(pace.silence - WARNING)),
            Silence::Growing => Some(left(pace.silence)),
            Silence::Dead => None,
        }
    }

    /// How long the clause that is being said takes, unless all has been said.
    fn clause_time(&self, pace: &Pace) -> Option<u32> {
        if self.has_finished() {
            return None;
        }
        let offer = self.session.offer()?;
        let clause = offer.line.clauses.get(self.revealed.checked_sub(1)?)?;
        Some(pace.spoken(clause))
    }

    fn pass(&mut self, millis: u32) {
        let Some(mut pace) = self.pace.filter(|pace| !pace.paused && !self.is_over()) else {
            return;
        };
        pace.waited = pace.waited.saturating_add(millis);
        while let Some(needed) = self.clause_time(&pace).filter(|it| *it <= pace.waited) {
            pace.waited -= needed;
            self.let_finish();
        }
        self.pace = Some(pace);
    }
}

impl AppState {
    /// Thousandths of a second until something happens by itself. `None` where nothing will, and no time need be told.
    pub fn waits(&self) -> Option<u32> {
        match &self.page {
            Page::Conversation(talk) => talk.waits(),
            _ => None,
        }
    }

    pub(super) fn pace(&mut self, act: PaceAct) -> Option<Task> {
        let Page::Conversation(talk) = &mut self.page else {
            return None;
        };
        let heard = talk.revealed;
        match (act, &mut talk.pace) {
            (PaceAct::Tick(millis), _) => talk.pass(millis),
            (PaceAct::Pause, Some(pace)) => pace.paused = !pace.paused,
            (PaceAct::MoreTime, Some(pace)) if pace.silence() != Silence::Dead => {
                pace.silence = pace.silence.saturating_add(pace.room.silence());
            }
            _ => {}
        }
        (talk.revealed != heard)
            .then(|| talk.keep_stands())
            .flatten()
    }
}
