//! What happened in a play, move by move, and how a play is written down as text.

use std::fmt;

use crate::customer::{Causes, Contribution, Timing};
use crate::scenario::Scenario;

use super::event::Event;
use super::state::{Place, State};
use super::step::{Move, Step, step};

/// A play so far.
#[derive(Debug, Clone)]
pub struct Transcript {
    /// The state before the first move.
    pub start: State,
    /// The moves and what they did.
    pub turns: Vec<Turn>,
}

/// One move and what it did.
#[derive(Debug, Clone)]
pub struct Turn {
    /// How many clauses of the line had been said, where that is known. Only an interruption leaves it
    /// open: a move that was written down does not say how far the customer had come.
    pub clauses_heard: Option<usize>,
    /// The move and the states around it.
    pub step: Step,
    /// Why each gauge moved; for each gauge the parts add up to its change.
    pub causes: Vec<Contribution>,
    /// What else happened, in order.
    pub events: Vec<Event>,
}

impl Turn {
    /// Plays a move after `earlier` ones, with its causes and events.
    pub(super) fn play(scenario: &Scenario, start: &State, earlier: &[Self], answer: Move) -> Self {
        let state = earlier.last().map_or(start, |turn| &turn.step.after);
        let mut causes = Causes::default();
        let step = step(scenario, state, answer, &mut causes);
        let mut events = events(scenario, state, &step);
        let with_you = |turn: &Self| turn.step.after.is_with_you();
        if step.after.is_with_you() && !earlier.iter().any(with_you) {
            // Before the end of the play, which comes last.
            let ended = |event: &Event| matches!(event, Event::Ended(_));
            let place = events.iter().position(ended).unwrap_or(events.len());
            events.insert(place, Event::SwitchedSides);
        }
        Self {
            clauses_heard: None,
            step,
            causes: causes.contributions,
            events,
        }
    }
}

impl Transcript {
    /// A play without moves.
    pub fn new(scenario: &Scenario) -> Self {
        Self {
            start: State::start(scenario),
            turns: Vec::new(),
        }
    }

    /// The state now.
    pub fn state(&self) -> &State {
        self.turns
            .last()
            .map_or(&self.start, |turn| &turn.step.after)
    }

    /// The moves, enough to play it all again.
    pub fn moves(&self) -> impl ExactSizeIterator<Item = Move> + '_ {
        self.turns.iter().map(|turn| turn.step.answer)
    }

    /// Simulated minutes that move number `index` took.
    pub fn minutes(&self, index: usize) -> u32 {
        let before = index
            .checked_sub(1)
            .map_or(&self.start, |i| &self.turns[i].step.after);
        self.turns[index].step.after.clock - before.clock
    }
}

fn events(scenario: &Scenario, before: &State, step: &Step) -> Vec<Event> {
    let Step {
        node,
        answer,
        after,
        pitfalls,
        ..
    } = step;
    let option = &scenario.node(*node).options[answer.option];
    let mut events = Vec::new();
    if after.clock > before.clock {
        events.push(Event::TimePassed(after.clock - before.clock));
    }
    for pitfall in pitfalls.iter(&scenario.catalogue) {
        let tagged = option.breaks.contains(&pitfall);
        events.push(Event::Fell { pitfall, tagged });
    }
    for &fact in &option.learns {
        match (before.knows(fact), after.knows(fact)) {
            (false, true) => events.push(Event::Learned(fact)),
            (false, false) => events.push(Event::HeldBack(fact)),
            (true, _) => {}
        }
    }
    if before.promise.is_none() && after.promise.is_some() {
        events.push(Event::Promised);
    }
    let kept = |state: &State| state.promise.is_some_and(|promise| promise.kept);
    if !kept(before) && kept(after) {
        events.push(Event::KeptPromise);
    }
    if !before.kettle.whistles() && after.kettle.whistles() {
        events.push(Event::Whistled);
    }
    if before.kettle.temperature < 950 && after.kettle.temperature >= 950 {
        events.push(Event::LidRattled);
    }
    if after.phase != before.phase {
        events.push(Event::PhaseChanged {
            from: before.phase,
            to: after.phase,
        });
    }
    if let Place::Over(end) = after.place {
        events.push(Event::Ended(end));
    }
    events
}

/// What is amiss with a move that was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadMove {
    /// The word as written.
    pub word: String,
}

impl fmt::Display for BadMove {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "`{}` is no move: write the number of an option and a letter for the timing, such as `2p` \
             (p paused, r rattled, i interrupted, d dead air)",
            self.word
        )
    }
}

/// Reads moves such as `1i 2p 3`. Options count from 1; without a letter the answer is paused.
pub fn parse_moves(text: &str) -> Result<Vec<Move>, BadMove> {
    text.split([' ', ',', '\n', '\t'])
        .filter(|word| !word.is_empty())
        .map(|word| {
            parse_move(word).ok_or_else(|| BadMove {
                word: word.chars().take(20).collect(),
            })
        })
        .collect()
}

fn parse_move(word: &str) -> Option<Move> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let timing = match &word[digits.len()..] {
        "" | "p" => Timing::Paused,
        "r" => Timing::Rattled,
        "i" => Timing::Interrupted,
        "d" => Timing::DeadAir,
        _ => return None,
    };
    let number: usize = digits.parse().ok()?;
    Some(Move {
        option: number.checked_sub(1)?,
        timing,
    })
}

impl fmt::Display for Move {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let letter = match self.timing {
            Timing::Paused => 'p',
            Timing::Rattled => 'r',
            Timing::Interrupted => 'i',
            Timing::DeadAir => 'd',
        };
        write!(f, "{}{letter}", self.option + 1)
    }
}
