use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use simmer::progress::{Attempt, Moment, Text, fingerprint};
use simmer::session::{Mode, Seed};
use simmer::store::attempts::{Opened, Store, StoreError, open};

use super::{ANNA, BEN, NOW, Place, attempt, moves, outcome, stands, trainee};
use crate::support::dice::{Dice, rounds};

/// What was kept, as it has to be read back.
struct Known {
    people: BTreeMap<String, (String, Vec<Attempt>)>,
    texts: BTreeMap<String, Text>,
}

/// Two people with twenty attempts each, of three scenarios, most of them over.
fn many(store: &mut Store) -> Known {
    let mut dice = Dice::new(1);
    for (person, alias) in [(ANNA, "Anna"), (BEN, "Ben")] {
        store.keep_trainee(&trainee(person, alias)).unwrap();
        for number in 0..20_u16 {
            let mut new = attempt(&format!("{alias}-{number:02}"), person);
            let words = "What was said, and why. ".repeat(40);
            new.text.scenario = format!("Scenario({}, {words})", number % 3);
            new.text.techniques = (number % 3 == 1).then(|| "Catalogue(..)".to_owned());
            new.attempt.scenario.fingerprint = fingerprint(&new.text);
            new.attempt.seed = Seed(dice.roll());
            new.attempt.mode = [Mode::Coach, Mode::Rehearsal, Mode::Exam][usize::from(number % 3)];
            new.attempt.started = Moment(NOW.0 + 3600 * i64::from(number));
            new.attempt.stands.note = format!("note {number}");
            store.begin(&new).unwrap();
            let count = 1 + dice.below(12);
            let written: Vec<String> = (0..count)
                .map(|_| {
                    let timing = ["p", "i", "r", "d"][dice.below(4)];
                    format!("{}{timing}", 1 + dice.below(5))
                })
                .collect();
            let id = &new.attempt.id;
            let mut stands = stands(2);
            stands.hints = (0..count).filter(|hint| hint % 3 == 1).collect();
            store
                .keep_moves(id, &moves(&written.join(" ")), &stands)
                .unwrap();
            if number % 5 != 0 {
                store.finish(id, &outcome()).unwrap();
            }
        }
    }
    let mut known = Known {
        people: BTreeMap::new(),
        texts: BTreeMap::new(),
    };
    for person in store.trainees().unwrap() {
        let (attempts, damaged) = store.attempts(&person.id).unwrap();
        assert_eq!((attempts.len(), damaged.len()), (20, 0));
        for it in &attempts {
            let print = it.scenario.fingerprint.clone();
            let text = store.text(&print).unwrap().unwrap();
            known.texts.insert(print, text);
        }
        known.people.insert(person.id, (person.alias, attempts));
    }
    assert_eq!(known.texts.len(), 3);
    known
}

/// What became of one flipped bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    /// It stood where nothing is kept.
    Harmless,
    /// Whatever was hit is said to be damaged or missing; all the rest is read.
    Named,
    /// The whole file is set aside untouched, or read only, with a sentence.
    Told,
    /// Reading says that it cannot.
    Refused,
}

/// Reads all that can be read and holds it against what was kept. An error names what changed in silence.
fn judge(opened: &Opened, known: &Known) -> Result<Fate, String> {
    let store = &opened.store;
    let mut fate = match opened.told {
        Some(_) => Fate::Told,
        None => Fate::Harmless,
    };
    let told = fate == Fate::Told;
    let refused = |_: StoreError| Ok(Fate::Refused);
    let people = match store.trainees() {
        Ok(people) => people,
        Err(error) => return refused(error),
    };
    for (id, (alias, attempts)) in &known.people {
        let found = people.iter().find(|it| it.id == *id);
        let Some(found) = found else {
            if told {
                continue;
            }
            return Err(format!("{alias} is gone without a word"));
        };
        if found.alias.is_empty() {
            fate = fate.max(Fate::Named);
        } else if found.alias != *alias {
            return Err(format!("{alias} is called {}", found.alias));
        }
        let (read, damaged) = match store.attempts(id) {
            Ok(read) => read,
            Err(error) => return refused(error),
        };
        for one in &read {
            let before = |it: &Attempt| told && is_earlier(one, it);
            if !attempts.iter().any(|it| it == one || before(it)) {
                return Err(format!("the attempt {} has changed", one.id));
            }
        }
        let in_order = read.windows(2).all(|two| two[0].started <= two[1].started);
        if !in_order {
            return Err("the attempts are out of order".to_owned());
        }
        let lost = attempts.len() - read.len();
        if lost > 0 && damaged.is_empty() && !told {
            return Err(format!(
                "{lost} attempts of {alias} are lost without a word"
            ));
        }
        if !damaged.is_empty() {
            fate = fate.max(Fate::Named);
        }
    }
    if let Some(stranger) = people.iter().find(|it| !known.people.contains_key(&it.id)) {
        return Err(format!("{} came from nowhere", stranger.id));
    }
    for (print, text) in &known.texts {
        match store.text(print) {
            Ok(Some(read)) if read != *text => return Err("a text has changed".to_owned()),
            Ok(_) => {}
            Err(error) => return refused(error),
        }
    }
    Ok(fate)
}

/// Whether an attempt is as it was at some time before it was `later`.
fn is_earlier(one: &Attempt, later: &Attempt) -> bool {
    let begun = |it: &Attempt| Attempt {
        moves: Vec::new(),
        stands: stands(1),
        outcome: None,
        ..it.clone()
    };
    begun(one) == begun(later)
        && later.moves.starts_with(&one.moves)
        && (one.outcome.is_none() || one.outcome == later.outcome)
}

/// The bytes of a database and of the log beside it.
#[derive(Clone)]
struct Bytes {
    database: Vec<u8>,
    log: Vec<u8>,
}

fn log_of(place: &Place) -> PathBuf {
    place.file().with_extension("db-wal")
}

/// What becomes of a database that reads so.
fn fate(found: &Bytes, known: &Known) -> Result<Fate, String> {
    let place = Place::new();
    let copies = place.folder.path().join("simmer/backups");
    fs::create_dir_all(&copies).unwrap();
    // Today's copy is there, so that none is made.
    fs::write(copies.join("attempts-2026-03-01.db"), "").unwrap();
    fs::write(place.file(), &found.database).unwrap();
    if !found.log.is_empty() {
        fs::write(log_of(&place), &found.log).unwrap();
    }
    let fate = match open(&place.file(), NOW) {
        Ok(opened) => judge(&opened, known),
        Err(_) => Ok(Fate::Refused),
    };
    let aside = place.file().with_file_name("attempts.damaged-1.db");
    if aside.exists() {
        assert!(fs::read(aside).unwrap() == found.database, "untouched");
    }
    fate
}

/// Flips bits, one at a time, in the bytes that `part` gives, and says what became of each.
fn flip(tries: usize, known: &Known, whole: &Bytes, part: fn(&mut Bytes) -> &mut Vec<u8>) {
    let mut dice = Dice::new(2);
    let mut fates: BTreeMap<Fate, usize> = BTreeMap::new();
    let mut silent = Vec::new();
    let mut size = 0;
    for _ in 0..tries {
        let mut flipped = whole.clone();
        let bytes = part(&mut flipped);
        size = bytes.len();
        let (at, bit) = (dice.below(size), dice.below(8));
        bytes[at] ^= 1 << bit;
        match fate(&flipped, known) {
            Ok(fate) => *fates.entry(fate).or_default() += 1,
            Err(what) => silent.push(format!("byte {at}, bit {bit}: {what}")),
        }
    }
    println!(
        "{tries} flips in {size} bytes: {fates:?}, silent {}",
        silent.len()
    );
    assert_eq!(silent, Vec::<String>::new());
}

#[test]
fn no_flipped_bit_changes_a_result_in_silence() {
    let place = Place::new();
    let known = many(&mut place.open());
    let whole = Bytes {
        database: fs::read(place.file()).unwrap(),
        log: Vec::new(),
    };
    assert!(!log_of(&place).exists(), "all is in the database");
    let tries = rounds("SIMMER_FLIPS", 200);
    flip(tries, &known, &whole, |bytes| &mut bytes.database);
}

#[test]
fn no_flipped_bit_in_the_log_of_the_last_answers_loses_one_in_silence() {
    let (_place, known, whole) = killed();
    let tries = rounds("SIMMER_FLIPS", 200) / 10;
    flip(tries, &known, &whole, |bytes| &mut bytes.log);
}

#[test]
fn a_log_that_is_cut_short_gives_what_was_kept_before() {
    let (_place, known, whole) = killed();
    assert_eq!(fate(&whole, &known), Ok(Fate::Harmless));
    let mut dice = Dice::new(3);
    for _ in 0..rounds("SIMMER_FLIPS", 200) / 20 {
        let length = dice.below(whole.log.len());
        let cut = Bytes {
            log: whole.log[..length].to_vec(),
            database: whole.database.clone(),
        };
        let place = Place::new();
        fs::create_dir_all(place.file().parent().unwrap()).unwrap();
        fs::write(place.file(), &cut.database).unwrap();
        fs::write(log_of(&place), &cut.log).unwrap();
        let store = open(&place.file(), NOW).unwrap().store;
        for (id, (_, attempts)) in &known.people {
            for one in store.attempts(id).unwrap().0 {
                let known = attempts.iter().any(|it| *it == one || is_earlier(&one, it));
                assert!(known, "cut at {length}: {one:?}");
            }
        }
    }
}

/// Many attempts as they stand on the disk when the program is killed: the last of them only in the log.
fn killed() -> (Place, Known, Bytes) {
    let place = Place::new();
    let mut store = place.open();
    let known = many(&mut store);
    let bytes = Bytes {
        database: fs::read(place.file()).unwrap(),
        log: fs::read(log_of(&place)).unwrap(),
    };
    assert!(bytes.log.len() > 100_000, "{}", bytes.log.len());
    (place, known, bytes)
}
