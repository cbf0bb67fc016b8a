//! How far a walk over all plays may go.

use std::fmt;

use super::Budget;

/// Asked now and then by work that takes its time: whether anybody still waits for it.
pub type GoOn<'g> = &'g dyn Fn() -> bool;

/// A walk came to a halt: the budget of moves is used up, or nobody waits for it any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Halted;

/// Moves between two questions. Playing them takes about a millisecond.
const EVERY: u64 = 1024;

/// Counts the moves of a walk.
pub(super) struct Walk<'g> {
    moves: u64,
    most: u64,
    go_on: GoOn<'g>,
    unwanted: bool,
}

impl fmt::Debug for Walk<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} of {} moves", self.moves, self.most)
    }
}

impl<'g> Walk<'g> {
    /// Nothing is played yet.
    pub(super) fn new(budget: Budget, go_on: GoOn<'g>) -> Self {
        Self {
            moves: 0,
            most: budget.0,
            go_on,
            unwanted: false,
        }
    }

    /// Counts a move before it is played.
    #[inline]
    pub(super) fn count(&mut self) -> Result<(), Halted> {
        if self.moves >= self.most || self.unwanted {
            return Err(Halted);
        }
        self.moves += 1;
        if self.moves.is_multiple_of(EVERY) && !(self.go_on)() {
            self.unwanted = true;
            return Err(Halted);
        }
        Ok(())
    }

    /// The moves so far.
    pub(super) fn moves(&self) -> u64 {
        self.moves
    }

    /// Whether it came to a halt because nobody waits for it. It does not go on then.
    pub(super) fn is_unwanted(&self) -> bool {
        self.unwanted
    }
}
