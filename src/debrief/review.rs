//! Every move of a play beside the best that was still within reach.
//!
//! Turns the moves of a play into a [`Review`]: what each of them cost, what would have been best, how the
//! heat would have gone then, and what every other answer was worth. It begins with the last move, where
//! the least can follow: where the budget does not reach back to the first, the later moves are exact all
//! the same. Never judges a person, and never gives a guess for a figure.

use crate::analysis::{Analyst, Budget, GoOn, Label};
use crate::assess::{Ledger, Tenths};
use crate::customer::{Timing, Untraced};
use crate::scenario::Scenario;
use crate::session::{Move, State, Step, step};

/// A play beside the best.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// One for each move; `None` where the budget did not allow to tell.
    pub moves: Vec<Option<Weighed>>,
}

/// One move beside the best.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    /// What the move cost.
    pub cost: Tenths,
    /// The cost in a word.
    pub label: Label,
    /// The best within reach before the move.
    pub before: Reach,
    /// The best within reach after it.
    pub after: Reach,
    /// The option that was best, as a place in the file, said after a breath.
    pub best_option: usize,
    /// The temperatures of the best play from before this move to its end, in tenths of a degree.
    pub best_line: Vec<i32>,
    /// What each option was worth, in the order of the file; `None` where it was locked.
    pub options: Vec<Option<Worth>>,
}

/// What an answer was worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Worth {
    /// What it cost, or would have cost.
    pub cost: Tenths,
    /// The cost in a word.
    pub label: Label,
    /// The best within reach after it.
    pub after: Reach,
}

/// The best that can still come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// The technique score.
    pub score: Tenths,
    /// The customer result of the play with that score.
    pub result: Tenths,
}

/// Reviews a play of `scenario` by these moves, as far as `budget` allows.
///
/// `go_on` is asked between any two questions and about every millisecond; once it says no, there is no review.
pub fn review(
    scenario: &Scenario,
    moves: &[Move],
    budget: Budget,
    go_on: impl Fn() -> bool,
) -> Option<Review> {
    let mut state = State::start(scenario);
    let mut ledger = Ledger::default();
    let mut asked = Vec::new();
    for &answer in moves {
        let made = step(scenario, &state, answer, &mut Untraced);
        asked.push((state, ledger, made));
        ledger.record(scenario, &made);
        state = made.after;
    }
    let mut scales = Scales {
        scenario,
        analyst: Analyst::going_on(scenario, budget, &go_on),
        go_on: &go_on,
    };
    let mut moves = vec![None; asked.len()];
    for (weighed, (state, ledger, made)) in moves.iter_mut().zip(&asked).rev() {
        match scales.weigh(state, ledger, made) {
            Ok(known) => *weighed = Some(known),
            Err(Unknown::Budget) => break,
            Err(Unknown::Stopped) => return None,
        }
    }
    Some(Review { moves })
}

/// Why there is no answer.
enum Unknown {
    Budget,
    Stopped,
}

struct Scales<'s> {
    scenario: &'s Scenario,
    analyst: Analyst<'s>,
    go_on: GoOn<'s>,
}

impl Scales<'_> {
    fn weigh(&mut self, state: &State, ledger: &Ledger, made: &Step) -> Result<Weighed, Unknown> {
        let after = self.after(ledger, made)?;
        let mut reaches = Vec::new();
        for (option, offered) in self.scenario.node(made.node).options.iter().enumerate() {
            let locked = (offered.needs.as_ref()).is_some_and(|needs| !state.holds(needs));
            let calmly = paused(option);
            reaches.push(if locked {
                None
            } else {
                let other = step(self.scenario, state, calmly, &mut Untraced);
                Some(self.after(ledger, &other)?)
            });
        }
        let (before, line) = self.best(state, ledger)?;
        let options = reaches.into_iter().map(|reach| {
            reach.map(|after| {
                let cost = cost(before, after);
                let label = Label::of(cost);
                Worth { cost, label, after }
            })
        });
        let cost = cost(before, after);
        Ok(Weighed {
            cost,
            label: Label::of(cost),
            before,
            after,
            best_option: line.first().map_or(made.answer.option, |best| best.option),
            best_line: self.temperatures(state, &line),
            options: options.collect(),
        })
    }

    fn after(&mut self, ledger: &Ledger, made: &Step) -> Result<Reach, Unknown> {
        let mut ledger = *ledger;
        ledger.record(self.scenario, made);
        Ok(self.best(&made.after, &ledger)?.0)
    }

    fn best(&mut self, state: &State, ledger: &Ledger) -> Result<(Reach, Vec<Move>), Unknown> {
        if !(self.go_on)() {
            return Err(Unknown::Stopped);
        }
        let best = self.analyst.best_from(state, ledger);
        let best = best.ok_or(if self.analyst.is_unwanted() {
            Unknown::Stopped
        } else {
            Unknown::Budget
        })?;
        let reach = Reach {
            score: best.score,
            result: best.witness.customer_result,
        };
        Ok((reach, best.witness.moves))
    }

    fn temperatures(&self, state: &State, moves: &[Move]) -> Vec<i32> {
        let mut state = *state;
        let mut temperatures = vec![state.kettle.temperature];
        for &answer in moves {
            state = step(self.scenario, &state, answer, &mut Untraced).after;
            temperatures.push(state.kettle.temperature);
        }
        temperatures
    }
}

fn paused(option: usize) -> Move {
    let timing = Timing::Paused;
    Move { option, timing }
}

/// Only another timing than a pause can open a better way than the best; that costs nothing.
fn cost(before: Reach, after: Reach) -> Tenths {
    Tenths((before.score.0 - after.score.0).max(0))
}

impl Weighed {
    /// What the move was worth as it was made.
    pub fn worth(&self) -> Worth {
        Worth {
            cost: self.cost,
            label: self.label,
            after: self.after,
        }
    }
}

impl Review {
    /// How many moves have this label.
    pub fn count(&self, label: Label) -> usize {
        let labelled = self.moves.iter().flatten();
        labelled.filter(|weighed| weighed.label == label).count()
    }

    /// Whether no move could be weighed.
    pub fn is_empty(&self) -> bool {
        self.moves.iter().all(Option::is_none)
    }

    /// How many moves at the beginning could not be weighed.
    pub fn unknown(&self) -> usize {
        self.moves
            .iter()
            .filter(|weighed| weighed.is_none())
            .count()
    }

    /// The move that cost most, from 0; the first of several. `None` where none cost anything.
    pub fn costliest(&self) -> Option<usize> {
        let costs = self.moves.iter().enumerate();
        costs
            .filter_map(|(index, weighed)| Some((index, weighed.as_ref()?.cost)))
            .filter(|(_, cost)| cost.0 > 0)
            .max_by_key(|(index, cost)| (*cost, std::cmp::Reverse(*index)))
            .map(|(index, _)| index)
    }

    /// One plain sentence about the moves.
    pub fn told(&self) -> String {
        let Some(index) = self.costliest() else {
            return match self.unknown() {
                _ if self.is_empty() => "No move could be weighed.".to_owned(),
                0 => "Every move was the best one there.".to_owned(),
                _ => "Every move that could be weighed was the best one there.".to_owned(),
            };
        };
        let cost = self.moves[index].as_ref().map_or(Tenths(0), |it| it.cost);
        let (number, points) = (index + 1, points(cost));
        match self.unknown() {
            0 => format!("Move {number} cost the most, {points}."),
            unknown => {
                let (first, last) = (unknown + 1, self.moves.len());
                format!("Of moves {first} to {last}, move {number} cost the most, {points}.")
            }
        }
    }

    /// What could not be told and what holds all the same, where the budget was passed.
    pub fn limits(&self) -> Option<String> {
        let (all, unknown) = (self.moves.len(), self.unknown());
        let holds = "What each of them did, both results and the evidence are exact all the same.";
        match unknown {
            0 => None,
            1 => Some(format!(
                "More can follow from move 1 than Simmer plays through, so it has no label. {holds}"
            )),
            _ if unknown == all => Some(format!(
                "More can follow here than Simmer plays through, so the moves have no labels. {holds}"
            )),
            _ => Some(format!(
                "More can follow from moves 1 to {unknown} than Simmer plays through, so they have no \
                 labels; from move {} on every label is exact. {holds}",
                unknown + 1
            )),
        }
    }
}

/// "12.4 points", "1 point".
pub fn points(cost: Tenths) -> String {
    match cost.0 {
        10 => "1 point".to_owned(),
        tenths if tenths % 10 == 0 => format!("{} points", tenths / 10),
        _ => format!("{cost} points"),
    }
}
