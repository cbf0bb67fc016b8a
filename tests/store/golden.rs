//! A database that was written by version 0.1.0, and lies here as it was.

use std::fs;

use simmer::progress::{Attempt, Stands};
use simmer::session::{Mode, Seed};
use simmer::store::attempts::Store;

use super::{ANNA, BEN, NOW, Place, attempt, moves, outcome, stands};

const GOLDEN: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/store/golden/attempts-1.db"
);
/// Where a database says which version of its tables it has.
const VERSION_AT: usize = 60;

/// Three attempts: one over, one in the middle of a line, and Ben's, which has just begun.
fn expected() -> [Attempt; 3] {
    let of = |id: &str, person: &str, written: &str| Attempt {
        moves: moves(written),
        ..attempt(id, person).attempt
    };
    [
        Attempt {
            outcome: Some(outcome()),
            ..of("6f1c-over", ANNA, "2p 1i 3r 1d")
        },
        Attempt {
            seed: Seed(0),
            mode: Mode::Exam,
            stands: Stands {
                clauses: 3,
                breathed: true,
                note: "die neun Minuten – 九分".to_owned(),
            },
            ..of("7a2d-left", ANNA, "1p")
        },
        Attempt {
            mode: Mode::Coach,
            stands: stands(1),
            ..of("8b3e-begun", BEN, "")
        },
    ]
}

fn read(store: &Store) -> Vec<Attempt> {
    let mut all = Vec::new();
    for (person, alias) in [(ANNA, "Anna"), (BEN, "Ben")] {
        let people = store.trainees().unwrap();
        let known = people.iter().find(|it| it.id == person).unwrap();
        assert_eq!(known.alias, alias);
        let (attempts, damaged) = store.attempts(person).unwrap();
        assert_eq!(damaged, []);
        all.extend(attempts);
    }
    all
}

fn golden() -> (Place, Vec<u8>) {
    (Place::new(), fs::read(GOLDEN).unwrap())
}

#[test]
fn a_history_of_version_1_is_read_and_goes_on() {
    let (place, bytes) = golden();
    fs::create_dir_all(place.file().parent().unwrap()).unwrap();
    fs::write(place.file(), &bytes).unwrap();
    let mut store = place.open();
    assert_eq!(read(&store), expected());
    let [_, left, _] = expected();
    let text = store.text(&left.scenario.fingerprint).unwrap().unwrap();
    assert_eq!(text, attempt("any", ANNA).text);
    store
        .keep_moves("7a2d-left", &moves("1p 2p"), &stands(1))
        .unwrap();
    assert_eq!(read(&store)[1].moves, moves("1p 2p"));
}

#[test]
fn the_same_history_of_a_newer_version_is_read_and_not_one_byte_of_it_changes() {
    let (place, mut bytes) = golden();
    bytes[VERSION_AT..VERSION_AT + 4].copy_from_slice(&99_u32.to_be_bytes());
    fs::create_dir_all(place.file().parent().unwrap()).unwrap();
    fs::write(place.file(), &bytes).unwrap();
    let opened = place.open_at(NOW);
    assert!(opened.told.unwrap().contains("newer version"));
    assert_eq!(read(&opened.store), expected());
    drop(opened.store);
    assert!(fs::read(place.file()).unwrap() == bytes);
    let log = fs::metadata(place.file().with_extension("db-wal"));
    assert_eq!(log.map_or(0, |data| data.len()), 0, "nor waits a change");
}
