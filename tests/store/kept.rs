use simmer::app::{Command, Keep, What};
use simmer::progress::{Stands, Text, fingerprint};
use simmer::store::attempts::StoreError;
use simmer::store::keeper::{Desk, Stamp};

use super::{ANNA, NOW, Place, attempt, moves, only, outcome, stands, trainee};

#[test]
fn an_attempt_comes_back_as_it_was_kept() {
    let (place, mut store) = Place::with_an_attempt();
    let mid_line = Stands {
        clauses: 3,
        breathed: true,
        note: "the nine minutes".to_owned(),
        hints: vec![0, 3],
    };
    store
        .keep_moves("one", &moves("2p 1i 3r"), &mid_line)
        .unwrap();
    store.finish("one", &outcome()).unwrap();
    drop(store);
    let found = only(&place.open(), ANNA);
    let mut expected = attempt("one", ANNA).attempt;
    expected.moves = moves("2p 1i 3r");
    expected.stands = mid_line;
    expected.outcome = Some(outcome());
    assert_eq!(found, expected);
}

#[test]
fn what_was_played_comes_back_with_its_own_techniques() {
    let place = Place::new();
    let mut store = place.open();
    store.keep_trainee(&trainee(ANNA, "Anna")).unwrap();
    let mut new = attempt("one", ANNA);
    new.text.techniques = Some("Catalogue(..)".to_owned());
    new.attempt.scenario.fingerprint = fingerprint(&new.text);
    store.begin(&new).unwrap();
    let text = store
        .text(&new.attempt.scenario.fingerprint)
        .unwrap()
        .unwrap();
    assert_eq!(text, new.text);
    assert_eq!(store.text("none").unwrap(), None);
}

#[test]
fn the_same_text_is_kept_once_and_another_beside_it() {
    let print = |scenario: &str, techniques: Option<&str>| {
        fingerprint(&Text {
            scenario: scenario.to_owned(),
            techniques: techniques.map(str::to_owned),
        })
    };
    assert_eq!(print("a", None), print("a", None));
    assert_ne!(print("a", None), print("b", None));
    assert_ne!(print("a", None), print("", Some("a")));
    assert_ne!(print("a", None), print("a", Some("")));
    let (_place, mut store) = Place::with_an_attempt();
    store.begin(&attempt("two", ANNA)).unwrap();
    assert_eq!(store.attempts(ANNA).unwrap().0.len(), 2);
}

#[test]
fn what_was_kept_twice_counts_once() {
    let (_place, mut store) = Place::with_an_attempt();
    store.begin(&attempt("one", ANNA)).unwrap();
    store
        .keep_moves("one", &moves("2p 1i"), &stands(1))
        .unwrap();
    assert_eq!(only(&store, ANNA).moves, moves("2p 1i"));
}

#[test]
fn moves_that_were_not_kept_in_time_are_kept_with_the_next() {
    let (_place, mut store) = Place::with_an_attempt();
    store
        .keep_moves("one", &moves("2p 1i 1p 1p 1p"), &stands(1))
        .unwrap();
    assert_eq!(only(&store, ANNA).moves, moves("2p 1i 1p 1p 1p"));
}

#[test]
fn an_attempt_that_went_on_in_another_window_is_not_overwritten() {
    let (place, mut here) = Place::with_an_attempt();
    let mut there = place.open();
    there
        .keep_moves("one", &moves("2p 1i 3p"), &stands(1))
        .unwrap();
    let shorter = here.keep_moves("one", &moves("2p 1i"), &stands(2));
    assert!(matches!(shorter, Err(StoreError::PlayedOn)));
    let other = here.keep_moves("one", &moves("2p 1i 1p"), &stands(1));
    assert!(matches!(other, Err(StoreError::PlayedOn)));
    assert_eq!(only(&here, ANNA).moves, moves("2p 1i 3p"));
}

#[test]
fn an_attempt_that_was_lost_to_another_window_stays_the_other_ones() {
    let place = Place::new();
    let mut store = place.open();
    store.keep_trainee(&trainee(ANNA, "Anna")).unwrap();
    let mut here = Desk::new(store);
    let mut wish = |what| {
        let attempt = "one".to_owned();
        let stamp = Stamp {
            now: NOW,
            millis: 1000,
        };
        here.carry_out(Keep { attempt, what }, stamp)
    };
    wish(What::Begin(Box::new(attempt("one", ANNA))));
    let mut there = place.open();
    there.keep_moves("one", &moves("2p"), &stands(1)).unwrap();
    // The second answer here happens to be the first one there.
    for made in moves("1p 2p 3p") {
        let told = wish(What::Move {
            answer: made.answer,
            clauses: made.clauses,
            stands: stands(1),
        });
        assert!(matches!(told, Command::NotKept(_)), "{told:?}");
    }
    assert_eq!(only(&there, ANNA).moves, moves("2p"));
}

#[test]
fn two_windows_keep_attempts_side_by_side() {
    let (place, mut here) = Place::with_an_attempt();
    let mut there = place.open();
    there.begin(&attempt("two", ANNA)).unwrap();
    here.begin(&attempt("three", ANNA)).unwrap();
    there.keep_moves("two", &moves("1p"), &stands(1)).unwrap();
    here.keep_moves("one", &moves("2p 1i 1p"), &stands(1))
        .unwrap();
    let (attempts, damaged) = there.attempts(ANNA).unwrap();
    assert_eq!(damaged, []);
    let counts: Vec<_> = attempts
        .iter()
        .map(|it| (it.id.as_str(), it.moves.len()))
        .collect();
    assert_eq!(counts, [("one", 3), ("three", 0), ("two", 1)]);
}

#[test]
fn what_nobody_began_cannot_be_kept() {
    let place = Place::new();
    let mut store = place.open();
    let lost = store.keep_moves("none", &moves("1p"), &stands(1));
    assert!(matches!(lost, Err(StoreError::NoSuchAttempt)));
    assert!(matches!(
        store.finish("none", &outcome()),
        Err(StoreError::NoSuchAttempt)
    ));
    let stranger = store.begin(&attempt("one", ANNA));
    assert!(stranger.is_err(), "nobody has that pseudonym");
}

#[test]
fn a_history_from_a_newer_version_is_read_and_left_alone() {
    let (place, store) = Place::with_an_attempt();
    drop(store);
    let connection = rusqlite::Connection::open(place.file()).unwrap();
    connection.pragma_update(None, "user_version", 99).unwrap();
    connection
        .pragma_update(None, "journal_mode", "DELETE")
        .unwrap();
    drop(connection);
    let before = std::fs::read(place.file()).unwrap();
    let opened = place.open_at(NOW);
    let told = opened.told.unwrap();
    assert!(told.contains("newer version"), "{told}");
    let mut store = opened.store;
    assert!(!store.is_writable());
    assert_eq!(only(&store, ANNA).moves.len(), 2);
    let refused = store.keep_moves("one", &moves("2p 1i 1p"), &stands(1));
    assert!(matches!(refused, Err(StoreError::Newer)));
    drop(store);
    assert_eq!(std::fs::read(place.file()).unwrap(), before);
}
