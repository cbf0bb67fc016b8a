use std::fs;
use std::path::Path;

use simmer::progress::Moment;

use super::{ANNA, BEN, DAY, NOW, Place, attempt, moves, only, stands, trainee};

/// Ben beside Anna, each with one attempt, a copy of yesterday, and Anna's alias and pseudonym in both.
fn two_people() -> Place {
    let (place, mut store) = Place::with_an_attempt();
    store.keep_trainee(&trainee(BEN, "Ben")).unwrap();
    let mut of_ben = attempt("two", BEN);
    of_ben.text.scenario = String::from("Scenario(other)");
    of_ben.attempt.scenario.fingerprint = String::from("other");
    store.begin(&of_ben).unwrap();
    drop(store);
    drop(place.open_at(Moment(NOW.0 + DAY)));
    place
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// The files below a folder that hold some words.
fn holding(place: &Place, words: &str) -> usize {
    let holds = |path: &std::path::PathBuf| {
        let bytes = fs::read(path).unwrap();
        bytes
            .windows(words.len())
            .any(|part| part == words.as_bytes())
    };
    files(place.folder.path())
        .iter()
        .filter(|path| holds(path))
        .count()
}

#[test]
fn several_people_practise_on_one_machine() {
    let place = two_people();
    let store = place.open();
    let aliases: Vec<String> = store
        .trainees()
        .unwrap()
        .into_iter()
        .map(|it| it.alias)
        .collect();
    assert_eq!(aliases, ["Anna", "Ben"]);
    assert_eq!(only(&store, ANNA).id, "one");
    assert_eq!(only(&store, BEN).id, "two");
}

#[test]
fn an_alias_can_be_changed_and_the_old_one_is_gone() {
    let (place, mut store) = Place::with_an_attempt();
    store.keep_trainee(&trainee(ANNA, "Captain")).unwrap();
    assert_eq!(store.trainees().unwrap()[0].alias, "Captain");
    assert_eq!(only(&store, ANNA).moves, moves("2p 1i"));
    drop(store);
    assert!(holding(&place, "Captain") > 0);
}

#[test]
fn nothing_remains_of_somebody_who_is_deleted() {
    let place = two_people();
    for words in ["Anna", ANNA] {
        assert!(
            holding(&place, words) >= 2,
            "in the history and in its copy"
        );
    }
    let mut store = place.open();
    store.delete_trainee(ANNA).unwrap();
    for words in ["Anna", ANNA, "Scenario(..)"] {
        assert_eq!(holding(&place, words), 0, "while it is open");
    }
    assert_eq!(only(&store, BEN).id, "two");
    drop(store);
    for words in ["Anna", ANNA, "one"] {
        assert_eq!(holding(&place, words), 0, "{words}");
    }
    assert!(holding(&place, "Ben") >= 2);
}

#[test]
fn one_attempt_can_be_deleted() {
    let (place, mut store) = Place::with_an_attempt();
    let mut unwanted = attempt("unwanted", ANNA);
    unwanted.attempt.stands.note = "my own words".to_owned();
    store.begin(&unwanted).unwrap();
    store.delete_attempt(ANNA, "unwanted").unwrap();
    assert_eq!(only(&store, ANNA).id, "one");
    assert_eq!(holding(&place, "my own words"), 0);
    assert!(
        store.delete_attempt(BEN, "one").is_err(),
        "not Ben's to delete"
    );
}

#[test]
fn what_is_too_old_to_keep_is_deleted() {
    let (_place, mut store) = Place::with_an_attempt();
    let mut old = attempt("old", ANNA);
    old.attempt.started = Moment(NOW.0 - 400 * DAY);
    store.begin(&old).unwrap();
    let year = Moment(NOW.0 - 365 * DAY);
    assert_eq!(store.delete_before(ANNA, year).unwrap(), 1);
    assert_eq!(only(&store, ANNA).id, "one");
    assert_eq!(store.delete_before(ANNA, year).unwrap(), 0);
    store
        .keep_moves("one", &moves("2p 1i 1p"), &stands(1))
        .unwrap();
}
