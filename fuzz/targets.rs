//! What is fuzzed: the reader of scenarios, the player, and the reader of a history. Each takes any bytes and panics
//! where a promise is broken.

use std::fs;
use std::sync::{Arc, LazyLock};

use simmer::app::Fetched;
use simmer::assess::assess;
use simmer::catalog::Catalogue;
use simmer::customer::Timing;
use simmer::diag::Diagnostic;
use simmer::diag::human::{Paint, render};
use simmer::progress::Moment;
use simmer::scenario::{Scenario, read};
use simmer::session::{Mode, Move, Seed, Session, parse_moves};
use simmer::store::attempts::open;
use simmer::store::open::shipped_library;

/// The most moves of one play.
const LONGEST: usize = 100;

static CATALOGUE: LazyLock<Arc<Catalogue>> = LazyLock::new(|| Arc::new(Catalogue::shipped()));
static SCENARIOS: LazyLock<Vec<Arc<Scenario>>> = LazyLock::new(|| {
    let entries = shipped_library().entries.into_iter();
    entries.filter_map(|entry| entry.scenario).collect()
});

/// Any bytes are a scenario or have an error, and every fault can be drawn. A scenario can be played.
pub fn loader(bytes: &[u8]) {
    let reading = read("fuzz.ron", bytes, &CATALOGUE);
    let errors = reading.diagnostics.iter().any(Diagnostic::is_error);
    assert_eq!(reading.scenario.is_some(), !errors);
    let drawn = render(&reading.source, &reading.diagnostics, Paint::Plain);
    assert_eq!(drawn.is_empty(), reading.diagnostics.is_empty());
    if let Some(scenario) = reading.scenario {
        play(&Arc::new(scenario), bytes);
    }
}

/// Any bytes are a play of a shipped scenario: some moves are refused, none breaks anything.
pub fn player(bytes: &[u8]) {
    let _ = parse_moves(&String::from_utf8_lossy(bytes));
    let Some((first, rest)) = bytes.split_first() else {
        return;
    };
    play(&SCENARIOS[*first as usize % SCENARIOS.len()], rest);
}

fn play(scenario: &Arc<Scenario>, bytes: &[u8]) {
    let mode = Mode::Rehearsal;
    let mut session = Session::start(Arc::clone(scenario), Seed(7), mode);
    for byte in bytes.iter().take(LONGEST) {
        let timing = match byte >> 6 {
            0 => Timing::Paused,
            1 => Timing::Rattled,
            2 => Timing::Interrupted,
            _ => Timing::DeadAir,
        };
        let option = usize::from(byte & 7);
        let _ = session.play(Move { option, timing });
    }
    assess(scenario, session.transcript());
    let moves: Vec<Move> = session.transcript().moves().collect();
    let (again, refused) = Session::replay(Arc::clone(scenario), Seed(7), mode, &moves);
    assert!(refused.is_none(), "{refused:?}");
    assert_eq!(
        again.state(),
        session.state(),
        "the same moves, the same play"
    );
}

/// Any bytes in place of a history: it is read as far as it can be, or set aside as it was found.
pub fn database(bytes: &[u8]) {
    let Ok(folder) = tempfile::tempdir() else {
        return;
    };
    let path = folder.path().join("attempts.db");
    if fs::write(&path, bytes).is_err() {
        return;
    }
    let Ok(opened) = open(&path, Moment(1_772_366_400)) else {
        return;
    };
    let store = opened.store;
    for person in store.trainees().unwrap_or_default() {
        let (attempts, _) = store.attempts(&person.id).unwrap_or_default();
        for attempt in attempts {
            let text = store.text(&attempt.scenario.fingerprint).ok().flatten();
            let _ = Fetched { attempt, text }.session();
        }
    }
    let aside = path.with_file_name("attempts.damaged-1.db");
    if let Ok(found) = fs::read(aside) {
        assert!(found == bytes, "set aside untouched");
    }
}
