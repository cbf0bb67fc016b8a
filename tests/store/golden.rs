//! Databases of each version of the tables, which lie here as they were written.

use std::fs;

use simmer::progress::{Attempt, Stands};
use simmer::session::{Mode, Seed};
use simmer::store::attempts::Store;

use super::{ANNA, BEN, NOW, Place, attempt, moves, outcome, stands};

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
                hints: Vec::new(),
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

/// The history of this version, and a place to put it.
fn golden(version: u32) -> (Place, Vec<u8>) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/store/golden");
    let bytes = fs::read(format!("{folder}/attempts-{version}.db")).unwrap();
    (Place::new(), bytes)
}

fn put(place: &Place, bytes: &[u8]) {
    fs::create_dir_all(place.file().parent().unwrap()).unwrap();
    fs::write(place.file(), bytes).unwrap();
}

fn version(place: &Place) -> i64 {
    let connection = rusqlite::Connection::open(place.file()).unwrap();
    let query = connection.pragma_query_value(None, "user_version", |row| row.get(0));
    query.unwrap()
}

/// Version 2 added hints. The one who left in the middle of a line had asked for two of them.
fn expected_2() -> [Attempt; 3] {
    let mut expected = expected();
    expected[1].stands.hints = vec![0, 1];
    expected
}

#[test]
fn a_history_of_version_2_is_read_with_its_hints() {
    let (place, bytes) = golden(2);
    put(&place, &bytes);
    assert_eq!(read(&place.open()), expected_2());
    assert_eq!(version(&place), 2);
}

#[test]
fn hints_are_added_to_a_history_of_version_1() {
    let (place, bytes) = golden(1);
    put(&place, &bytes);
    let mut store = place.open();
    assert_eq!(version(&place), 2);
    let [_, left, _] = expected_2();
    store
        .keep_moves(&left.id, &left.moves, &left.stands)
        .unwrap();
    drop(store);
    assert_eq!(read(&place.open()), expected_2());
}

#[test]
fn a_history_of_version_1_is_read_and_goes_on() {
    let (place, bytes) = golden(1);
    put(&place, &bytes);
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
    let (place, mut bytes) = golden(2);
    bytes[VERSION_AT..VERSION_AT + 4].copy_from_slice(&99_u32.to_be_bytes());
    put(&place, &bytes);
    let opened = place.open_at(NOW);
    assert!(opened.told.unwrap().contains("newer version"));
    assert_eq!(read(&opened.store), expected_2());
    drop(opened.store);
    assert!(fs::read(place.file()).unwrap() == bytes);
    let log = fs::metadata(place.file().with_extension("db-wal"));
    assert_eq!(log.map_or(0, |data| data.len()), 0, "nor waits a change");
}
