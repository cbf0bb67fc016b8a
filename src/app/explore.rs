//! Going back and forth in a play that is not scored.

use super::conversation::Conversation;
use super::hint::Hinting;
use super::page::Page;
use super::renew::Heard;
use super::state::AppState;

/// Where to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExploreAct {
    /// Before the last move.
    Back,
    /// After the move that was taken back last.
    Forward,
    /// Before a move, from 0.
    GoTo(usize),
}

/// Moves that were taken back, the first of them last.
#[derive(Debug, Clone, Default)]
pub struct Undone(Vec<Heard>);

impl Conversation {
    /// Whether moves can be taken back: only where nothing is scored.
    pub fn may_rewind(&self) -> bool {
        self.practice_from.is_some()
    }

    /// Whether there is a move to take back.
    pub fn can_go_back(&self) -> bool {
        self.may_rewind() && !self.session.transcript().turns.is_empty()
    }

    /// Whether there is a move to make again.
    pub fn can_go_forward(&self) -> bool {
        self.may_rewind() && !self.undone.0.is_empty()
    }

    /// Nothing can be made again once another way was taken.
    pub(super) fn forget_undone(&mut self) {
        self.undone.0.clear();
    }

    fn go_to(&mut self, count: usize) {
        let turns = &self.session.transcript().turns;
        let heard = |turn: &crate::session::Turn| (turn.step.answer, turn.clauses_heard);
        self.undone
            .0
            .extend(turns.iter().skip(count).rev().map(heard));
        self.session = self.session.rewound(count);
        // The line was heard already.
        self.revealed = self.clauses().max(1);
        self.settle();
    }

    fn go_forward(&mut self) {
        let Some((answer, heard)) = self.undone.0.pop() else {
            return;
        };
        let clauses = heard.unwrap_or_else(|| self.clauses());
        if self.session.play_after(clauses, answer).is_err() {
            self.undone.0.clear();
            return;
        }
        self.revealed = self.clauses().max(1);
        self.settle();
    }

    fn settle(&mut self) {
        self.breathed = false;
        self.draft = None;
        self.hint = Hinting::Unasked;
        self.unfit = None;
    }
}

impl AppState {
    pub(super) fn explore(&mut self, act: ExploreAct) {
        let Page::Conversation(talk) = &mut self.page else {
            return;
        };
        if !talk.may_rewind() {
            return;
        }
        let made = talk.session.transcript().turns.len();
        match act {
            ExploreAct::Back => talk.go_to(made.saturating_sub(1)),
            ExploreAct::Forward => talk.go_forward(),
            ExploreAct::GoTo(count) if count < made => talk.go_to(count),
            ExploreAct::GoTo(_) => {}
        }
    }
}
