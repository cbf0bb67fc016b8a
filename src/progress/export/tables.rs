//! Comma-separated tables (RFC 4180), one row an attempt or one row a move.

use super::Kept;
use crate::scenario::Gauge;

const ATTEMPTS: [&str; 15] = [
    "attempt",
    "trainee",
    "scenario",
    "title",
    "level",
    "fingerprint",
    "mode",
    "started",
    "ended",
    "seconds",
    "moves",
    "technique_score",
    "customer_result",
    "passed",
    "ending",
];

const MOVES: [&str; 10] = [
    "attempt",
    "trainee",
    "scenario",
    "move",
    "node",
    "option",
    "timing",
    "clauses_heard",
    "seconds",
    "temperature_after",
];

/// One row an attempt. What is not known yet is empty.
pub fn attempts_table(kept: &[Kept]) -> Result<Vec<u8>, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(ATTEMPTS)?;
    for Kept { attempt, .. } in kept {
        let outcome = attempt.outcome.as_ref();
        let known = |text: Option<String>| text.unwrap_or_default();
        table.write_record([
            attempt.id.clone(),
            attempt.trainee.clone(),
            harmless(&attempt.scenario.id),
            harmless(&attempt.scenario.title),
            attempt.scenario.difficulty.to_string(),
            attempt.scenario.fingerprint.clone(),
            attempt.mode.id().to_owned(),
            attempt.started.iso(),
            known(outcome.map(|it| it.ended.iso())),
            seconds(attempt.millis()),
            attempt.moves.len().to_string(),
            known(outcome.map(|it| it.technique_score.to_string())),
            known(outcome.map(|it| it.customer_result.to_string())),
            known(outcome.map(|it| it.passed.to_string())),
            known(outcome.map(|it| harmless(&it.ending))),
        ])?;
    }
    done(table)
}

/// One row a move. An attempt that cannot be replayed any more has no nodes and no temperatures.
pub fn moves_table(kept: &[Kept]) -> Result<Vec<u8>, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(MOVES)?;
    for Kept { attempt, session } in kept {
        for (index, made) in attempt.moves.iter().enumerate() {
            let turn = session
                .as_ref()
                .and_then(|session| Some((session, session.transcript().turns.get(index)?)));
            let node = turn.map(|(session, turn)| &session.scenario().node(turn.step.node).name);
            let temperature = turn.map(|(_, turn)| {
                let after = turn.step.after.kettle.temperature;
                Gauge::Temperature.show(after)
            });
            table.write_record([
                attempt.id.clone(),
                attempt.trainee.clone(),
                harmless(&attempt.scenario.id),
                (index + 1).to_string(),
                node.map(|name| harmless(name)).unwrap_or_default(),
                (made.answer.option + 1).to_string(),
                made.answer.timing.id().to_owned(),
                made.clauses.to_string(),
                seconds(made.millis),
                temperature.unwrap_or_default(),
            ])?;
        }
    }
    done(table)
}

fn done(table: csv::Writer<Vec<u8>>) -> Result<Vec<u8>, csv::Error> {
    table
        .into_inner()
        .map_err(|error| error.into_error().into())
}

/// A text that no spreadsheet takes for a formula.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

pub(super) fn seconds(millis: u64) -> String {
    format!("{}.{:03}", millis / 1000, millis % 1000)
}
