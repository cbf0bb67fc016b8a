//! What is to be kept of a play.

use crate::assess::{Verdict, assess};
use crate::progress::{Attempt, Moment, Outcome, Played, Stands, Text, fingerprint};
use crate::session::{Move, Seed, Session, Turn};

/// A wish to keep something of an attempt.
#[derive(Debug, Clone, PartialEq)]
pub struct Keep {
    /// The attempt.
    pub attempt: String,
    /// What.
    pub what: What,
}

/// What is to be kept.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// It begins.
    Begin(Box<Beginning>),
    /// It goes on, as it was kept.
    Resume(Box<Attempt>),
    /// It goes on, after it was put away.
    GoOn,
    /// A move was made.
    Move {
        /// The move.
        answer: Move,
        /// How many clauses had been heard.
        clauses: u32,
        /// Where the attempt stands now.
        stands: Stands,
    },
    /// Something was heard or noted within a line.
    Stands(Stands),
    /// It is over. Whoever keeps it sets the time.
    Finish(Box<Outcome>),
    /// What it came to was worked out further after its end.
    WorkOut(Box<Outcome>),
    /// Nobody plays now; no time passes.
    PutAway,
    /// Nothing new: what could not be kept before is tried again, of any attempt.
    Again,
}

/// Why something could not be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unkept {
    /// The reason and what helps, as the rest of a sentence.
    pub why: String,
    /// Whether it waits and is kept as soon as that is possible. Otherwise the attempt is not ours to keep any more.
    pub waits: bool,
}

/// An attempt that begins, with the text that is played.
#[derive(Debug, Clone, PartialEq)]
pub struct Beginning {
    /// The attempt, without moves yet.
    pub attempt: Attempt,
    /// The text.
    pub text: Text,
}

/// What only a machine can give to a new attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fresh {
    /// Where the order of the options comes from.
    pub seed: Seed,
    /// A random name for it.
    pub name: String,
    /// Now.
    pub now: Moment,
}

impl What {
    /// The last move of a play, and what it came to where that was the last of all.
    pub fn moved(session: &Session, stands: Stands) -> Vec<Self> {
        let made = session.transcript().turns.last().map(|turn| Self::Move {
            answer: turn.step.answer,
            clauses: heard(session, turn),
            stands,
        });
        made.into_iter().chain(Self::ended(session)).collect()
    }

    /// What a play came to, once it is over.
    pub fn ended(session: &Session) -> Option<Self> {
        outcome(session).map(|outcome| Self::Finish(Box::new(outcome)))
    }
}

impl Beginning {
    /// A play of `text` that has just started, by the trainee with this pseudonym.
    pub fn of(session: &Session, text: Text, trainee: String, fresh: Fresh) -> Self {
        let scenario = session.scenario();
        let attempt = Attempt {
            id: fresh.name,
            trainee,
            scenario: Played {
                id: scenario.id.clone(),
                title: scenario.title.clone(),
                difficulty: scenario.difficulty,
                fingerprint: fingerprint(&text),
            },
            seed: session.seed,
            mode: session.mode,
            started: fresh.now,
            moves: Vec::new(),
            stands: Stands {
                clauses: 1,
                ..Stands::default()
            },
            outcome: None,
        };
        Self { attempt, text }
    }
}

fn heard(session: &Session, turn: &Turn) -> u32 {
    let line = turn.clauses_heard.unwrap_or_else(|| {
        let index = session.transcript().turns.len() - 1;
        session
            .offer_before(index)
            .map_or(1, |offer| offer.line.clauses.len())
    });
    line as u32
}

/// What a play came to, once it is over. The time is set by whoever keeps it.
fn outcome(session: &Session) -> Option<Outcome> {
    let end = session.end()?;
    let scenario = session.scenario();
    let assessment = assess(scenario, session.transcript());
    Some(Outcome {
        ended: Moment::default(),
        technique_score: assessment.technique_score,
        customer_result: assessment.customer_result,
        passed: assessment.verdict == Verdict::Passed,
        ending: end.name(scenario).to_owned(),
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        opportunities: None,
    })
}
