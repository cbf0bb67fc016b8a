//! The best that can still come, and what each move of a play cost.

use crate::assess::{Ledger, Tenths};
use crate::customer::Timing;
use crate::scenario::Scenario;
use crate::session::{Move, Session, State};

use super::Budget;
use super::positions::{Positions, Way};
use super::walk::{GoOn, Walk};

/// A play and the figures that it ends with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    /// Its moves, all of them paused.
    pub moves: Vec<Move>,
    /// What was done.
    pub technique_score: Tenths,
    /// What came of it.
    pub customer_result: Tenths,
}

/// The best that can still come from a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Best {
    /// The technique score.
    pub score: Tenths,
    /// The moves from that state on, and the figures at their end.
    pub witness: Witness,
}

/// What a move cost, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    /// Nothing.
    Best,
    /// Up to 3 points.
    Fine,
    /// Up to 10 points.
    Costly,
    /// More.
    VeryCostly,
}

impl Label {
    /// The label of a cost.
    pub fn of(cost: Tenths) -> Self {
        match cost.0 {
            ..=0 => Self::Best,
            1..=30 => Self::Fine,
            31..=100 => Self::Costly,
            _ => Self::VeryCostly,
        }
    }

    /// What is shown.
    pub fn word(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Fine => "fine",
            Self::Costly => "costly",
            Self::VeryCostly => "very costly",
        }
    }
}

/// One move of a play, seen beside the best.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewedMove {
    /// The best score still within reach before it, less that after it. Never negative.
    pub cost: Tenths,
    /// The cost in a word.
    pub label: Label,
    /// The option that was best there.
    pub best_option: usize,
    /// The best that could still come there.
    pub best_line: Best,
}

/// Answers questions about one scenario and keeps what it finds, so that the next answer is quicker.
#[derive(Debug)]
pub struct Analyst<'s> {
    pub(super) positions: Positions<'s>,
}

impl<'s> Analyst<'s> {
    /// Nothing is known yet. All questions together may use `budget`.
    pub fn new(scenario: &'s Scenario, budget: Budget) -> Self {
        Self::going_on(scenario, budget, &|| true)
    }

    /// The same, for someone who may lose interest: `go_on` is asked about every millisecond. Once it says no, it
    /// is asked no more and there are no more answers.
    pub fn going_on(scenario: &'s Scenario, budget: Budget, go_on: GoOn<'s>) -> Self {
        let positions = Positions::new(scenario, Walk::new(budget, go_on));
        Self { positions }
    }

    /// Whether there are no more answers because nobody waits for them.
    pub fn is_unwanted(&self) -> bool {
        self.positions.moments.walk.is_unwanted()
    }

    /// The best that can still come, or `None` where the budget does not allow to tell.
    pub fn best_from(&mut self, state: &State, ledger: &Ledger) -> Option<Best> {
        let here = self.positions.find(state, ledger).ok()?;
        Some(self.positions.best(here, state.kettle.trust))
    }

    /// The best score after each open answer to a state, by the place of the option in the file.
    pub fn worths(&mut self, state: &State, ledger: &Ledger) -> Option<Vec<(usize, Tenths)>> {
        let here = self.positions.find(state, ledger).ok()?;
        let worth = |way: &Way| {
            let after = Positions::after(here.counts, way);
            (usize::from(way.option), self.positions.best_score(after))
        };
        let ways = self.positions.ways(here.stand).iter();
        Some(ways.map(worth).collect())
    }

    /// Every move of a play beside the best, or `None` where the budget does not allow to tell.
    pub fn review(&mut self, session: &Session) -> Option<Vec<ReviewedMove>> {
        let transcript = session.transcript();
        let mut ledger = Ledger::default();
        let mut state = transcript.start;
        let mut reviewed = Vec::new();
        for turn in &transcript.turns {
            let best_line = self.best_from(&state, &ledger)?;
            let mut after = ledger;
            after.record(self.positions.scenario, &turn.step);
            let reached = self.best_from(&turn.step.after, &after)?.score;
            // Only another timing than a pause can open a better way than the best; that costs nothing.
            let cost = Tenths((best_line.score.0 - reached.0).max(0));
            reviewed.push(ReviewedMove {
                cost,
                label: Label::of(cost),
                best_option: best_line.witness.moves.first().map_or(0, |mv| mv.option),
                best_line,
            });
            ledger = after;
            state = turn.step.after;
        }
        Some(reviewed)
    }
}

/// The best that can still come from `state`, whose past is in `ledger`.
pub fn best_from(
    scenario: &Scenario,
    state: &State,
    ledger: &Ledger,
    budget: Budget,
) -> Option<Best> {
    Analyst::new(scenario, budget).best_from(state, ledger)
}

/// Every move of a play beside the best.
pub fn review(session: &Session, budget: Budget) -> Option<Vec<ReviewedMove>> {
    Analyst::new(session.scenario(), budget).review(session)
}

/// Options as paused moves.
pub(super) fn paused(options: &[usize]) -> Vec<Move> {
    let timing = Timing::Paused;
    let moves = options.iter().map(|&option| Move { option, timing });
    moves.collect()
}
