//! Somebody who plays a written play at the keyboard of a terminal.

use std::sync::Arc;

use simmer::customer::Timing;
use simmer::scenario::Scenario;
use simmer::session::{Mode, Move, Seed, Session, parse_moves};

use crate::plays;

/// Types a written play, as long as the options are shown in the order of seed 1.
pub struct Typist {
    scenario: Arc<Scenario>,
    moves: Vec<Move>,
}

impl Typist {
    /// With the written play of this name.
    pub fn of(name: &str) -> Self {
        let play = plays::all().into_iter().find(|it| it.name == name).unwrap();
        Self {
            scenario: plays::scenario(&play.scenario),
            moves: parse_moves(&play.moves).unwrap(),
        }
    }

    /// The moves as they are written: `1p`.
    pub fn written(&self) -> Vec<String> {
        self.moves.iter().map(ToString::to_string).collect()
    }

    /// What is typed for the moves from number `from` on, counted from 0.
    pub fn keys(&self, from: usize) -> String {
        let scenario = Arc::clone(&self.scenario);
        let mut session = Session::start(scenario, Seed(1), Mode::Coach);
        let mut typed = String::new();
        for (index, &answer) in self.moves.iter().enumerate() {
            let offer = session.offer().unwrap();
            let mut shown = offer.options.iter();
            let place = shown.position(|it| it.index == answer.option).unwrap();
            let (number, rest) = (place + 1, offer.line.clauses.len() - 1);
            let line = match answer.timing {
                Timing::Interrupted => format!("{number}\n"),
                Timing::Rattled => format!("{}{number}\n", "\n".repeat(rest)),
                Timing::Paused => format!("{}b {number}\n", "\n".repeat(rest)),
                Timing::DeadAir => panic!("nobody types a silence"),
            };
            if index >= from {
                typed.push_str(&line);
            }
            session.play(answer).unwrap();
        }
        typed
    }
}
