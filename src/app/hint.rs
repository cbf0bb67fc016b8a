//! A hint on demand, and the costly way: both come from the best that can still be reached, worked out beside the
//! window when somebody asks.
//!
//! A hint names the family of what the best answer uses, never the answer. Each question has a number of its own;
//! an answer with another number comes too late and changes nothing.

use std::sync::Arc;

use crate::analysis::{Analyst, Budget};
use crate::assess::{Ledger, Tenths};
use crate::customer::Untraced;
use crate::scenario::{Credit, ResponseOption, Scenario};
use crate::session::{Mode, Move, State, step};

use super::command::{Command, Task};
use super::conversation::Conversation;
use super::page::Page;
use super::state::AppState;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HintAct {
    /// A hint for this moment.
    Ask,
    /// The answer that costs most.
    TryCostly,
    /// What was found out.
    Found {
        /// The number of the question.
        number: u64,
        /// The answer to it, or `None` where it would take too long to tell.
        found: Option<Found>,
    },
}

/// The open answers to a moment, as places in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The best.
    pub best: usize,
    /// The one that costs most, unless all are worth the same.
    pub costly: Option<usize>,
}

/// How far a hint has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Hinting {
    /// Nobody has asked.
    #[default]
    Unasked,
    /// It is being worked out, under this number.
    Underway {
        /// The number.
        number: u64,
        /// Whether the costly way is wanted, and no hint.
        costly: bool,
    },
    /// Here it is.
    Told(String),
}

/// What is asked beside the window.
#[derive(Debug, Clone, PartialEq)]
pub struct HintJob {
    /// The number of the question.
    pub number: u64,
    /// What is played.
    pub scenario: Arc<Scenario>,
    /// The moves so far.
    pub moves: Vec<Move>,
}

impl HintJob {
    /// Finds the answer, which may take a second or two. `go_on` is asked now and then; once it says no, there is no
    /// answer.
    pub fn run(&self, go_on: impl Fn() -> bool) -> Option<Command> {
        let scenario = &self.scenario;
        let mut state = State::start(scenario);
        let mut ledger = Ledger::default();
        for &answer in &self.moves {
            let made = step(scenario, &state, answer, &mut Untraced);
            ledger.record(scenario, &made);
            state = made.after;
        }
        let mut analyst = Analyst::going_on(scenario, Budget::default(), &go_on);
        let best = analyst.best_from(&state, &ledger);
        if analyst.is_unwanted() || !go_on() {
            return None;
        }
        let worths = analyst.worths(&state, &ledger);
        let found = best.zip(worths).and_then(|(best, worths)| {
            let best = best.witness.moves.first()?.option;
            Some(Found {
                best,
                costly: costliest(&worths),
            })
        });
        let number = self.number;
        Some(Command::Hint(HintAct::Found { number, found }))
    }
}

/// The first of those that are worth least, unless all are worth the same.
fn costliest(worths: &[(usize, Tenths)]) -> Option<usize> {
    let (option, least) = worths.iter().min_by_key(|(_, worth)| *worth)?;
    let most = worths.iter().map(|(_, worth)| worth).max()?;
    (least < most).then_some(*option)
}

const TOO_FAR: &str = "There is too much ahead to work out a hint here.";

impl Conversation {
    /// Whether a hint can be asked for.
    pub fn gives_hints(&self) -> bool {
        matches!(self.session.mode, Mode::Coach | Mode::Explore) && !self.is_over()
    }

    /// The moves, from 0, that were made after a hint.
    pub fn hinted(&self) -> &[usize] {
        let made = self.session.transcript().turns.len();
        let count = self.hinted.partition_point(|&index| index < made);
        &self.hinted[..count]
    }

    fn found(&mut self, found: Option<Found>, costly: bool) -> Option<usize> {
        let Some(found) = found else {
            self.hint = Hinting::Told(TOO_FAR.to_owned());
            return None;
        };
        if costly {
            self.hint = Hinting::Unasked;
            if found.costly.is_none() {
                let words = "Every answer here is worth the same.";
                self.hint = Hinting::Told(words.to_owned());
            }
            // Only the answer is costly, not its moment.
            self.revealed = self.clauses();
            self.draft = found.costly;
            return found.costly;
        }
        let offer = self.session.offer()?;
        let option = offer.node.options.get(found.best)?;
        let words = words(self.session.scenario(), option, offer.node.probe);
        self.hint = Hinting::Told(words);
        let index = self.session.transcript().turns.len();
        if !self.hinted.contains(&index) {
            self.hinted.push(index);
        }
        None
    }
}

/// The family of what the answer uses, its key techniques before others; never the answer itself.
fn words(scenario: &Scenario, option: &ResponseOption, probe: bool) -> String {
    let is_key = |tag: &&crate::scenario::Tag| {
        let mut key = scenario.key.iter().flatten();
        key.any(|&id| id == tag.technique)
    };
    let clear = |tag: &&crate::scenario::Tag| tag.credit == Credit::Full;
    let tags = || option.tags.iter();
    let tag = tags().filter(clear).find(is_key);
    let tag = tag
        .or_else(|| tags().find(is_key))
        .or_else(|| tags().find(clear));
    let tag = tag.or_else(|| tags().next());
    let family = tag.and_then(|tag| {
        let technique = scenario.catalogue.technique(tag.technique);
        scenario.catalogue.family(&technique.family)
    });
    match family {
        Some(family) => format!("Hint: think of “{}”. {}", family.name, family.about),
        None if probe => "Hint: listen to how it is said, not only to what is said.".to_owned(),
        None => "Hint: the plainest next step is enough here.".to_owned(),
    }
}

impl AppState {
    pub(super) fn hint(&mut self, act: HintAct) -> Vec<Task> {
        let number = self.hints + 1;
        let Page::Conversation(talk) = &mut self.page else {
            return Vec::new();
        };
        let costly = match act {
            HintAct::Ask => false,
            HintAct::TryCostly if talk.may_rewind() => true,
            HintAct::TryCostly => return Vec::new(),
            HintAct::Found { number, found } => {
                let Hinting::Underway {
                    number: wanted,
                    costly,
                } = talk.hint
                else {
                    return Vec::new();
                };
                if wanted != number {
                    return Vec::new();
                }
                let before = talk.hinted.len();
                return match talk.found(found, costly) {
                    Some(option) => self.answer(option),
                    None if talk.hinted.len() > before => talk.keep_stands().into_iter().collect(),
                    None => Vec::new(),
                };
            }
        };
        if !talk.gives_hints() || matches!(talk.hint, Hinting::Underway { .. }) {
            return Vec::new();
        }
        talk.hint = Hinting::Underway { number, costly };
        let job = HintJob {
            number,
            scenario: Arc::clone(talk.session.scenario()),
            moves: talk.session.transcript().moves().collect(),
        };
        self.hints = number;
        vec![Task::FindHint(job)]
    }
}
