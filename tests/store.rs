//! What is kept, and what becomes of it on a bad day.

mod damage;
mod flips;
mod golden;
mod kept;
mod people;
mod times;

use std::path::PathBuf;

use simmer::app::Beginning;
use simmer::assess::Tenths;
use simmer::progress::{
    Attempt, MadeMove, Moment, Opportunity, Outcome, Played, Stands, Text, Trainee, fingerprint,
};
use simmer::session::{Mode, Seed, parse_moves};
use simmer::store::attempts::{Opened, Store, open};
use tempfile::TempDir;

const DAY: i64 = 24 * 60 * 60;
/// 2026-03-01, noon.
const NOW: Moment = Moment(1_772_366_400);
const ANNA: &str = "5b0a3c4e-0000-4000-8000-000000000001";
const BEN: &str = "5b0a3c4e-0000-4000-8000-000000000002";

/// A folder of its own with a database in it.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        Self { folder }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("simmer/attempts.db")
    }

    fn open_at(&self, now: Moment) -> Opened {
        open(&self.file(), now).unwrap()
    }

    fn open(&self) -> Store {
        let opened = self.open_at(NOW);
        assert_eq!(opened.told, None);
        opened.store
    }

    /// With Anna and one attempt of hers, two moves in.
    fn with_an_attempt() -> (Self, Store) {
        let place = Self::new();
        let mut store = place.open();
        store.keep_trainee(&trainee(ANNA, "Anna")).unwrap();
        store.begin(&attempt("one", ANNA)).unwrap();
        store
            .keep_moves("one", &moves("2p 1i"), &stands(1))
            .unwrap();
        (place, store)
    }
}

fn trainee(id: &str, alias: &str) -> Trainee {
    Trainee {
        id: id.to_owned(),
        alias: alias.to_owned(),
        since: NOW,
    }
}

fn stands(clauses: u32) -> Stands {
    Stands {
        clauses,
        ..Stands::default()
    }
}

/// Moves a second apart, each after two clauses.
fn moves(written: &str) -> Vec<MadeMove> {
    let moves = parse_moves(written).unwrap();
    let made = moves
        .into_iter()
        .enumerate()
        .map(|(index, answer)| MadeMove {
            answer,
            clauses: 2,
            millis: 1000 * (index as u64 + 1),
        });
    made.collect()
}

fn attempt(id: &str, trainee: &str) -> Beginning {
    let text = Text {
        scenario: "Scenario(..)".to_owned(),
        techniques: None,
    };
    Beginning {
        attempt: Attempt {
            id: id.to_owned(),
            trainee: trainee.to_owned(),
            scenario: Played {
                id: "cold-soup".to_owned(),
                title: "Cold soup".to_owned(),
                difficulty: 1,
                fingerprint: fingerprint(&text),
            },
            seed: Seed(u64::MAX),
            mode: Mode::Rehearsal,
            started: NOW,
            moves: Vec::new(),
            stands: stands(1),
            outcome: None,
        },
        text,
    }
}

fn outcome() -> Outcome {
    Outcome {
        ended: Moment(NOW.0 + 300),
        technique_score: Tenths(815),
        customer_result: Tenths(867),
        passed: true,
        ending: "eats".to_owned(),
        engine: "0.1.0".to_owned(),
        opportunities: Some(vec![Opportunity {
            technique: "validate".to_owned(),
            credit: 1.0,
            chance: 1.0 / 3.0,
        }]),
    }
}

/// The one attempt of a trainee, with nothing damaged beside it.
#[track_caller]
fn only(store: &Store, trainee: &str) -> Attempt {
    let (mut attempts, damaged) = store.attempts(trainee).unwrap();
    assert_eq!(damaged, []);
    assert_eq!(attempts.len(), 1);
    attempts.remove(0)
}
