//! Attempts for other programs.

use serde_json::Value;
use simmer::app::Fetched;
use simmer::assess::{Verdict, assess};
use simmer::progress::export::{HOME, Kept, attempts_table, lines, moves_table, statements};
use simmer::progress::{Attempt, MadeMove, Moment, Opportunity, Outcome, Played, Stands, Text};
use simmer::session::{Mode, Seed, parse_moves};
use simmer::store::open::shipped_library;

use crate::plays;
use crate::support::program::Program;
use crate::support::typist::Typist;

const ID: &str = "6f1c1d9e-3a57-4a53-9d0b-2f8f3f0f6f01";
const ANNA: &str = "0d9f0c8a-7d62-4a0f-8f0e-5f3c2b1a0e02";

/// A written play as it would have been kept, a quarter of a second over four seconds a move.
fn kept(name: &str) -> Kept {
    let play = plays::all()
        .into_iter()
        .find(|play| play.name == name)
        .unwrap();
    let scenario = plays::scenario(&play.scenario);
    let moves = parse_moves(&play.moves).unwrap();
    let made = moves.iter().enumerate().map(|(index, &answer)| MadeMove {
        answer,
        clauses: 1,
        millis: 4250 * (index as u64 + 1),
    });
    let library = shipped_library();
    let entry = library
        .entries
        .iter()
        .find(|it| it.scenario.as_ref().unwrap().id == scenario.id);
    let mut fetched = Fetched {
        attempt: Attempt {
            id: ID.to_owned(),
            trainee: ANNA.to_owned(),
            scenario: Played {
                id: scenario.id.clone(),
                title: scenario.title.clone(),
                difficulty: scenario.difficulty,
                fingerprint: "f00d".to_owned(),
            },
            seed: Seed(7),
            mode: Mode::Rehearsal,
            started: Moment(1_772_366_400),
            moves: made.collect(),
            stands: Stands {
                note: "my own words".to_owned(),
                ..Stands::default()
            },
            outcome: None,
        },
        text: Some(Text {
            scenario: entry.unwrap().text.to_string(),
            techniques: None,
        }),
    };
    let session = fetched.session().unwrap();
    if let Some(end) = session.end() {
        let judged = assess(session.scenario(), session.transcript());
        fetched.attempt.outcome = Some(Outcome {
            ended: Moment(1_772_366_500),
            technique_score: judged.technique_score,
            customer_result: judged.customer_result,
            passed: judged.verdict == Verdict::Passed,
            ending: end.name(session.scenario()).to_owned(),
            engine: "0.1.0".to_owned(),
            opportunities: None,
        });
    }
    Kept {
        attempt: fetched.attempt,
        session: Some(session),
    }
}

fn table(bytes: Vec<u8>) -> Vec<Vec<String>> {
    let text = String::from_utf8(bytes).unwrap();
    let rows = text
        .lines()
        .map(|line| line.split(',').map(str::to_owned).collect());
    rows.collect()
}

#[test]
fn a_table_of_attempts_has_a_row_for_each() {
    let kept = [
        kept("sc04-the-wrong-blue.good"),
        kept("sc04-the-wrong-blue.rude"),
    ];
    let rows = table(attempts_table(&kept).unwrap());
    assert_eq!(rows.len(), 3);
    let at = |name: &str| rows[0].iter().position(|head| head == name).unwrap();
    assert_eq!(rows[1][at("attempt")], ID);
    assert_eq!(rows[1][at("started")], "2026-03-01T12:00:00Z");
    assert_eq!(rows[1][at("passed")], "true");
    assert_eq!(rows[2][at("passed")], "false");
    let score = kept[0].attempt.outcome.as_ref().unwrap().technique_score;
    assert_eq!(rows[1][at("technique_score")], score.to_string());
}

#[test]
fn a_table_of_moves_names_the_nodes() {
    let kept = kept("sc04-the-wrong-blue.good");
    let count = kept.attempt.moves.len();
    let rows = table(moves_table(&[kept]).unwrap());
    assert_eq!(rows.len(), count + 1);
    assert_eq!(rows[2][8], "8.500");
    assert!(rows[1..].iter().all(|row| !row[4].is_empty()), "{rows:?}");
}

#[test]
fn a_title_is_never_a_formula() {
    let mut kept = kept("sc04-the-wrong-blue.good");
    kept.attempt.scenario.title = "=HYPERLINK(\"x\")".to_owned();
    let text = String::from_utf8(attempts_table(&[kept]).unwrap()).unwrap();
    assert!(text.contains("\"'=HYPERLINK(\"\"x\"\")\""), "{text}");
}

#[test]
fn a_line_holds_all_that_a_replay_takes() {
    let text = lines(&[kept("sc04-the-wrong-blue.good")]);
    let line: Value = serde_json::from_str(text.trim_end()).unwrap();
    assert_eq!(line["v"], 1);
    assert_eq!(line["seed"], "7");
    assert_eq!(line["moves"][0]["millis"], 4250);
    assert_eq!(line["outcome"]["passed"], true);
}

/// All keys of an object, also of those in it.
fn keys(value: &Value) -> Vec<String> {
    match value {
        Value::Object(object) => {
            let inner = object.values().flat_map(keys);
            object.keys().cloned().chain(inner).collect()
        }
        Value::Array(values) => values.iter().flat_map(keys).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn every_key_and_column_of_an_export_is_described() {
    let docs = include_str!("../docs/json.md");
    let (_, docs) = docs.split_once("## simmer attempts list").unwrap();
    let (json, tables) = docs
        .split_once("## simmer attempts export --format csv")
        .unwrap();
    let mut kept = kept("sc04-the-wrong-blue.good");
    let shown = Opportunity {
        technique: "validate".to_owned(),
        credit: 1.0,
        chance: 0.3,
    };
    kept.attempt.outcome.as_mut().unwrap().opportunities = Some(vec![shown]);
    let line: Value = serde_json::from_str(lines(&[kept.clone()]).trim_end()).unwrap();
    for key in keys(&line) {
        assert!(json.contains(&format!("`{key}`")), "{key}");
    }
    for rows in [
        attempts_table(&[kept.clone()]).unwrap(),
        moves_table(&[kept]).unwrap(),
    ] {
        for column in &table(rows)[0] {
            assert!(tables.contains(&format!("`{column}`")), "{column}");
        }
    }
}

#[test]
fn statements_tell_the_attempt_from_its_beginning_to_its_end() {
    let kept = kept("sc04-the-wrong-blue.good");
    let moves = kept.attempt.moves.len();
    let all = statements(&[kept], HOME);
    let verbs: Vec<&str> = all
        .iter()
        .map(|it| {
            it["verb"]["id"]
                .as_str()
                .unwrap()
                .rsplit('/')
                .next()
                .unwrap()
        })
        .collect();
    let mut expected = vec!["attempted"];
    expected.extend(vec!["answered"; moves]);
    expected.extend(["passed", "completed"]);
    assert_eq!(verbs, expected);
    assert_eq!(all[1]["timestamp"], "2026-03-01T12:00:04.250Z");
    assert_eq!(all[1]["result"]["duration"], "PT4.25S");
    assert_eq!(all[0]["context"]["registration"], ID);
    assert_eq!(all[0]["actor"]["account"]["name"], ANNA);
}

#[test]
fn a_failed_attempt_is_failed_and_one_that_goes_on_is_neither() {
    let verbs = |kept: &Kept| -> Vec<String> {
        let all = statements(std::slice::from_ref(kept), HOME);
        all.iter()
            .map(|it| it["verb"]["display"]["en"].as_str().unwrap().to_owned())
            .collect()
    };
    let mut kept = kept("sc04-the-wrong-blue.rude");
    assert!(verbs(&kept).ends_with(&["failed".to_owned(), "completed".to_owned()]));
    kept.attempt.outcome = None;
    assert_eq!(verbs(&kept).last().unwrap(), "answered");
}

#[test]
fn sending_twice_is_sending_once_and_no_two_statements_share_an_id() {
    let kept = kept("sc04-the-wrong-blue.good");
    let ids = || -> Vec<String> {
        let all = statements(std::slice::from_ref(&kept), HOME);
        all.iter()
            .map(|it| it["id"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(ids(), ids());
    let mut once = ids();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), ids().len());
}

#[test]
fn no_export_holds_a_note_or_a_null() {
    let kept = [kept("sc04-the-wrong-blue.good")];
    let statements = Value::Array(statements(&kept, HOME)).to_string();
    assert!(!statements.contains("null"));
    let table = String::from_utf8(attempts_table(&kept).unwrap()).unwrap();
    for text in [statements, table, lines(&kept)] {
        assert!(!text.contains("my own words"));
    }
}

#[test]
fn plays_at_the_keyboard_become_statements() {
    let program = Program::new();
    let mut moves = 0;
    for scenario in ["sc03-cold-soup", "sc04-the-wrong-blue"] {
        for agent in ["good", "clumsy", "rude"] {
            let typist = Typist::of(&format!("{scenario}.{agent}"));
            moves += typist.written().len();
            let words = ["play", &scenario[..4], "--seed", "1", "--of", "Anna"];
            let ran = program.run(&words, &format!("\n{}", typist.keys(0)));
            assert_eq!(ran.code, Some(0), "{}", ran.err);
        }
    }
    let words = ["attempts", "export", "--format", "xapi"];
    let exported = program.run(&words, "").out;
    let all: Vec<Value> = serde_json::from_str(&exported).unwrap();
    let count = |verb: &str| {
        let said = |it: &&Value| it["verb"]["display"]["en"] == verb;
        all.iter().filter(said).count()
    };
    assert_eq!((count("attempted"), count("answered")), (6, moves));
    assert_eq!((count("passed"), count("failed")), (2, 4));
    // For validators that are not ours.
    if let Some(file) = std::env::var_os("SIMMER_STATEMENTS") {
        std::fs::write(file, exported).unwrap();
    }
}
