use std::fs;

use simmer::progress::{Damaged, Moment};
use simmer::store::attempts::{StoreError, restore};

use super::{ANNA, DAY, NOW, Place, moves, only, stands};

fn later(days: i64) -> Moment {
    Moment(NOW.0 + days * DAY)
}

fn copies(place: &Place) -> Vec<String> {
    let folder = place.folder.path().join("simmer/backups");
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_copy_is_made_once_a_day_and_seven_are_kept() {
    let (place, store) = Place::with_an_attempt();
    drop(store);
    for day in [0, 0, 1, 2, 3, 4, 5, 6, 7, 8] {
        drop(place.open_at(later(day)));
    }
    let names = copies(&place);
    assert_eq!(names.len(), 7);
    assert_eq!(names[0], "attempts-2026-03-03.db");
    assert_eq!(names[6], "attempts-2026-03-09.db");
}

#[test]
fn nothing_to_copy_is_not_copied() {
    let place = Place::new();
    drop(place.open());
    drop(place.open_at(later(1)));
    assert!(!place.folder.path().join("simmer/backups").exists());
}

#[test]
fn a_history_that_cannot_be_read_is_set_aside_and_the_newest_good_copy_offered() {
    let (place, store) = Place::with_an_attempt();
    drop(store);
    drop(place.open_at(later(1)));
    drop(place.open_at(later(2)));
    let newest = place
        .folder
        .path()
        .join("simmer/backups/attempts-2026-03-03.db");
    fs::write(&newest, "no database").unwrap();
    fs::write(place.file(), "no database either").unwrap();
    let opened = place.open_at(later(2));
    let told = opened.told.unwrap();
    assert!(
        told.starts_with("Your history could not be read. It is set aside, untouched: "),
        "{told}"
    );
    let aside = place.folder.path().join("simmer/attempts.damaged-1.db");
    assert_eq!(fs::read_to_string(aside).unwrap(), "no database either");
    assert!(opened.store.trainees().unwrap().is_empty());
    let copy = opened.backup.unwrap();
    assert!(
        copy.ends_with("attempts-2026-03-02.db"),
        "{}",
        copy.display()
    );
    drop(opened.store);
    let restored = restore(&place.file(), &copy, later(2)).unwrap();
    assert_eq!(only(&restored.store, ANNA).moves, moves("2p 1i"));
}

#[test]
fn a_history_that_is_gone_is_missed_while_there_is_a_copy() {
    let (place, store) = Place::with_an_attempt();
    drop(store);
    drop(place.open_at(later(1)));
    for beside in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(format!("{}{beside}", place.file().display()));
    }
    let opened = place.open_at(later(1));
    assert_eq!(
        opened.told.unwrap(),
        "Your history is gone, but a copy of it is there."
    );
    let restored = restore(&place.file(), &opened.backup.unwrap(), later(1)).unwrap();
    assert_eq!(only(&restored.store, ANNA).moves, moves("2p 1i"));
}

#[test]
fn a_row_that_somebody_changed_is_not_believed() {
    for change in [
        "UPDATE move SET answer = '1p' WHERE number = 1",
        "UPDATE move SET millis = 0 WHERE number = 2",
        "UPDATE attempt SET mode = 'exam'",
        "UPDATE attempt SET seed = '7'",
        "UPDATE stands SET moves = 1",
        "UPDATE stands SET hints = '1'",
        "UPDATE scenario SET title = 'Hot soup'",
        "DELETE FROM move WHERE number = 2",
        "DELETE FROM move WHERE number = 1",
    ] {
        let (place, store) = Place::with_an_attempt();
        let connection = rusqlite::Connection::open(place.file()).unwrap();
        assert_eq!(connection.execute(change, []).unwrap(), 1, "{change}");
        let (attempts, damaged) = store.attempts(ANNA).unwrap();
        assert_eq!(attempts, [], "{change}");
        assert_eq!(damaged.len(), 1, "{change}");
    }
}

#[test]
fn a_person_whose_row_somebody_changed_is_still_there_and_the_change_is_told() {
    let (place, store) = Place::with_an_attempt();
    let connection = rusqlite::Connection::open(place.file()).unwrap();
    let change = "UPDATE trainee SET attempts = 0";
    assert_eq!(connection.execute(change, []).unwrap(), 1);
    assert_eq!(store.trainees().unwrap()[0].alias, "Anna");
    let (attempts, damaged) = store.attempts(ANNA).unwrap();
    assert_eq!((attempts.len(), damaged), (1, vec![Damaged::Attempt(None)]));
}

#[cfg(unix)]
#[test]
fn nothing_counts_as_kept_in_a_file_that_was_taken_away() {
    let (place, mut store) = Place::with_an_attempt();
    let more = moves("2p 1i 1p");
    let moved = place.folder.path().join("elsewhere");
    let home = place.file().parent().unwrap().to_owned();
    fs::rename(&home, &moved).unwrap();
    let gone = store.keep_moves("one", &more, &stands(1));
    assert!(matches!(gone, Err(StoreError::Gone)));
    let mut other = place.open();
    assert!(other.trainees().unwrap().is_empty());
    let replaced = store.keep_moves("one", &more, &stands(1));
    assert!(matches!(replaced, Err(StoreError::Gone)));
    other.keep_trainee(&super::trainee(ANNA, "Anna")).unwrap();
    drop(other);
    fs::remove_dir_all(&home).unwrap();
    fs::rename(&moved, &home).unwrap();
    store.keep_moves("one", &more, &stands(1)).unwrap();
    assert_eq!(only(&store, ANNA).moves, more);
}

#[test]
fn an_attempt_that_got_lost_is_missed() {
    let (place, store) = Place::with_an_attempt();
    let connection = rusqlite::Connection::open(place.file()).unwrap();
    connection.execute("DELETE FROM attempt", []).unwrap();
    let (attempts, damaged) = store.attempts(ANNA).unwrap();
    assert_eq!((attempts, damaged), (vec![], vec![Damaged::Missing(1)]));
}

#[test]
fn a_clock_that_was_set_back_or_forward_changes_no_order_and_no_duration() {
    let (place, mut store) = Place::with_an_attempt();
    store
        .keep_moves("one", &moves("2p 1i 1p"), &stands(1))
        .unwrap();
    drop(store);
    for now in [later(-1), later(365)] {
        let store = place.open_at(now).store;
        let attempt = only(&store, ANNA);
        assert_eq!((attempt.moves.len(), attempt.millis()), (3, 3000));
    }
}

#[test]
fn wherever_the_file_is_cut_no_row_is_wrong_and_a_loss_is_told() {
    let (place, store) = Place::with_an_attempt();
    let expected = only(&store, ANNA);
    drop(store);
    let whole = fs::read(place.file()).unwrap();
    let mut set_aside = 0;
    for length in (1..whole.len()).step_by(997) {
        let cut = Place::new();
        fs::create_dir_all(cut.file().parent().unwrap()).unwrap();
        fs::write(cut.file(), &whole[..length]).unwrap();
        let opened = cut.open_at(NOW);
        match opened.told {
            Some(_) => set_aside += 1,
            // The cut took nothing but empty space.
            None => assert_eq!(only(&opened.store, ANNA), expected, "cut at {length}"),
        }
    }
    assert!(set_aside > 50, "{set_aside}");
}
