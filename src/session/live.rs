//! One live play: what is said, what can be answered, and what came of it.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::scenario::{Guard, Line, Node, NodeId, ResponseOption, Scenario};

use super::order::{Seed, option_order};
use super::state::{End, Place, State};
use super::step::Move;
use super::transcript::{Transcript, Turn};

/// How much the trainee is told while playing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Gauges, causes and the reason after each move.
    #[default]
    Coach,
    /// Only the customer reacts; the rest is told afterwards.
    Rehearsal,
    /// No gauges, one go.
    Exam,
    /// Everything is told and any move can be taken back; nothing is scored.
    Explore,
}

impl Mode {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Coach, Self::Rehearsal, Self::Exam, Self::Explore];

    /// What files and programs call it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Coach => "coach",
            Self::Rehearsal => "rehearsal",
            Self::Exam => "exam",
            Self::Explore => "explore",
        }
    }

    /// Whether gauges, causes and reasons are shown during the play.
    pub fn tells(self) -> bool {
        matches!(self, Self::Coach | Self::Explore)
    }
}

/// A play in progress, or over.
#[derive(Debug, Clone)]
pub struct Session {
    scenario: Arc<Scenario>,
    /// Where the order of the options comes from.
    pub seed: Seed,
    /// How much is told.
    pub mode: Mode,
    transcript: Transcript,
}

/// What the customer says now and what can be answered.
#[derive(Debug, Clone)]
pub struct Offer<'s> {
    /// Where.
    pub id: NodeId,
    /// All of it.
    pub node: &'s Node,
    /// The line for the customer's mood.
    pub line: &'s Line,
    /// The options in the order in which they are shown.
    pub options: Vec<Offered<'s>>,
}

/// One option as it is offered.
#[derive(Debug, Clone, Copy)]
pub struct Offered<'s> {
    /// Its place in the file, from 0; this is what [`Move::option`] names.
    pub index: usize,
    /// All of it.
    pub option: &'s ResponseOption,
    /// What is still missing before it can be chosen.
    pub locked: Option<&'s Guard>,
}

/// Why a move was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The play is over.
    Over,
    /// There is no such option here.
    NoSuchOption,
    /// The option is locked.
    Locked,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Over => "the conversation is over",
            Self::NoSuchOption => "there is no such option here",
            Self::Locked => "this option cannot be chosen yet",
        })
    }
}

impl Session {
    /// A play before its first move.
    pub fn start(scenario: Arc<Scenario>, seed: Seed, mode: Mode) -> Self {
        let transcript = Transcript::new(&scenario);
        Self {
            scenario,
            seed,
            mode,
            transcript,
        }
    }

    /// Plays moves from the start. Stops at the first that cannot be made and says which and why.
    pub fn replay(
        scenario: Arc<Scenario>,
        seed: Seed,
        mode: Mode,
        moves: &[Move],
    ) -> (Self, Option<(usize, Refused)>) {
        let mut session = Self::start(scenario, seed, mode);
        for (index, &answer) in moves.iter().enumerate() {
            if let Err(refused) = session.play(answer) {
                return (session, Some((index, refused)));
            }
        }
        (session, None)
    }

    /// What is played.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// What happened so far.
    pub fn transcript(&self) -> &Transcript {
        &self.transcript
    }

    /// The state now.
    pub fn state(&self) -> &State {
        self.transcript.state()
    }

    /// How it ended, once it has.
    pub fn end(&self) -> Option<End> {
        match self.state().place {
            Place::Over(end) => Some(end),
            Place::At(_) => None,
        }
    }

    /// What can be answered now, or `None` when the play is over.
    pub fn offer(&self) -> Option<Offer<'_>> {
        self.offer_in(self.state())
    }

    /// What can be answered in a state that this play might have come to, or `None` where it is over there.
    pub fn offer_in(&self, state: &State) -> Option<Offer<'_>> {
        match state.place {
            Place::At(id) => Some(self.offer_at(id, state)),
            Place::Over(_) => None,
        }
    }

    /// What was offered before move number `index`, from 0.
    pub fn offer_before(&self, index: usize) -> Option<Offer<'_>> {
        let turn = self.transcript.turns.get(index)?;
        let state = match index.checked_sub(1) {
            Some(before) => &self.transcript.turns[before].step.after,
            None => &self.transcript.start,
        };
        Some(self.offer_at(turn.step.node, state))
    }

    fn offer_at(&self, id: NodeId, state: &State) -> Offer<'_> {
        let node = self.scenario.node(id);
        let variant = node.variants.iter().find(|(guard, _)| state.holds(guard));
        let options = option_order(&self.scenario, self.seed, id)
            .into_iter()
            .map(|index| {
                let option = &node.options[index];
                let locked = option.needs.as_ref().filter(|needs| !state.holds(needs));
                Offered {
                    index,
                    option,
                    locked,
                }
            })
            .collect();
        Offer {
            id,
            node,
            line: variant.map_or(&node.line, |(_, line)| line),
            options,
        }
    }

    /// Makes a move and returns what it did.
    pub fn play(&mut self, answer: Move) -> Result<&Turn, Refused> {
        let Place::At(node) = self.state().place else {
            return Err(Refused::Over);
        };
        let option = self
            .scenario
            .node(node)
            .options
            .get(answer.option)
            .ok_or(Refused::NoSuchOption)?;
        if option
            .needs
            .as_ref()
            .is_some_and(|needs| !self.state().holds(needs))
        {
            return Err(Refused::Locked);
        }
        let Transcript { start, turns } = &self.transcript;
        let turn = Turn::play(&self.scenario, start, turns, answer);
        self.transcript.turns.push(turn);
        self.transcript.turns.last().ok_or(Refused::Over)
    }

    /// Makes a move after `clauses` clauses of the line were heard.
    pub fn play_after(&mut self, clauses: usize, answer: Move) -> Result<(), Refused> {
        self.play(answer)?;
        if let Some(turn) = self.transcript.turns.last_mut() {
            turn.clauses_heard = Some(clauses);
        }
        Ok(())
    }

    /// What would have come of another answer to move number `index`, everything before it unchanged.
    pub fn what_if(&self, index: usize, answer: Move) -> Option<Turn> {
        let turns = &self.transcript.turns;
        let node = turns.get(index)?.step.node;
        self.scenario.node(node).options.get(answer.option)?;
        let start = &self.transcript.start;
        Some(Turn::play(&self.scenario, start, &turns[..index], answer))
    }

    /// This play with only its first `count` moves.
    #[must_use]
    pub fn rewound(&self, count: usize) -> Self {
        let mut session = self.clone();
        session.transcript.turns.truncate(count);
        session
    }
}
