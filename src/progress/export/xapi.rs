//! Learning records: Experience API 1.0.3 statements.
//!
//! Every statement has an id that follows from the attempt, so that sending it twice is sending it once. People are
//! accounts under a pseudonym. What has no value is left out; nothing is ever `null`.

use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::assess::Tenths;
use crate::progress::{MadeMove, Outcome, moment};

use super::Kept;

/// The home of accounts and activities where a company names no other. Nothing can ever stand at this address.
pub const HOME: &str = "https://simmer.invalid";

const VERBS: &str = "http://adlnet.gov/expapi/verbs/";
const KINDS: &str = "http://adlnet.gov/expapi/activities/";

/// The statements of all attempts: attempted, answered for each move, then passed or failed, and completed.
/// `home` is an absolute web address without a slash at its end.
pub fn statements(kept: &[Kept], home: &str) -> Vec<Value> {
    kept.iter().flat_map(|kept| of_one(kept, home)).collect()
}

fn of_one(kept: &Kept, home: &str) -> Vec<Value> {
    let attempt = &kept.attempt;
    let about = Writer { kept, home };
    let mut all = vec![about.statement(
        "attempted",
        0,
        attempt.started.0 * 1000,
        &about.scenario(),
        None,
    )];
    let mut before = 0;
    for (index, made) in attempt.moves.iter().enumerate() {
        let result = answered(made, before);
        before = made.millis;
        let at = attempt.started.0 * 1000 + i64::try_from(made.millis).unwrap_or(i64::MAX);
        let question = about.question(index);
        let mut statement = about.statement("answered", index + 1, at, &question, Some(result));
        statement["context"]["contextActivities"] = json!({ "parent": [about.scenario()] });
        all.push(statement);
    }
    if let Some(outcome) = &attempt.outcome {
        let ended = outcome.ended.0 * 1000;
        let verdict = if outcome.passed { "passed" } else { "failed" };
        for verb in [verdict, "completed"] {
            let mut result = finished(outcome, attempt.millis());
            result["extensions"] = extensions(&about, outcome);
            let result = Some(result);
            all.push(about.statement(verb, 0, ended, &about.scenario(), result));
        }
    }
    all
}

struct Writer<'a> {
    kept: &'a Kept,
    home: &'a str,
}

impl Writer<'_> {
    fn statement(
        &self,
        verb: &str,
        number: usize,
        millis: i64,
        object: &Value,
        result: Option<Value>,
    ) -> Value {
        let attempt = &self.kept.attempt;
        let name = format!("{}/{verb}/{number}", attempt.id);
        let mut statement = json!({
            "id": Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes()).to_string(),
            "version": "1.0.3",
            "timestamp": moment::iso_millis(millis),
            "actor": {
                "objectType": "Agent",
                "account": { "homePage": self.home, "name": attempt.trainee },
            },
            "verb": { "id": format!("{VERBS}{verb}"), "display": { "en": verb } },
            "object": object,
            "context": {
                "registration": attempt.id,
                "platform": "Simmer",
                "language": "en",
            },
        });
        if let Some(result) = result {
            statement["result"] = result;
        }
        statement
    }

    fn scenario(&self) -> Value {
        let scenario = &self.kept.attempt.scenario;
        self.activity(
            &format!("{}/{}", scenario.id, scenario.fingerprint),
            &scenario.title,
            "simulation",
        )
    }

    fn question(&self, index: usize) -> Value {
        let attempt = &self.kept.attempt;
        let (scenario, print) = (&attempt.scenario.id, &attempt.scenario.fingerprint);
        let session = self.kept.session.as_ref();
        let name = session.and_then(|session| {
            let turn = session.transcript().turns.get(index)?;
            Some(session.scenario().node(turn.step.node).name.clone())
        });
        let name = name.unwrap_or_else(|| format!("move-{}", index + 1));
        self.activity(&format!("{scenario}/{print}/{name}"), &name, "question")
    }

    fn activity(&self, path: &str, name: &str, kind: &str) -> Value {
        json!({
            "objectType": "Activity",
            "id": format!("{}/scenarios/{path}", self.home),
            "definition": { "type": format!("{KINDS}{kind}"), "name": { "en": name } },
        })
    }

    fn key(&self, name: &str) -> String {
        format!("{}/extensions/{name}", self.home)
    }
}

/// An answer: which option, how long it took, and when it came.
fn answered(made: &MadeMove, before: u64) -> Value {
    json!({
        "response": format!("{} {}", made.answer.option + 1, made.answer.timing.id()),
        "duration": duration(made.millis.saturating_sub(before)),
    })
}

fn finished(outcome: &Outcome, millis: u64) -> Value {
    let Tenths(score) = outcome.technique_score;
    json!({
        "score": {
            "scaled": f64::from(score) / 1000.0,
            "raw": f64::from(score) / 10.0,
            "min": 0,
            "max": 100,
        },
        "success": outcome.passed,
        "completion": true,
        "duration": duration(millis),
    })
}

/// ISO 8601, in seconds with two digits after the point, the most that receivers must keep.
fn duration(millis: u64) -> String {
    format!("PT{}.{:02}S", millis / 1000, millis % 1000 / 10)
}

/// Adds what has no key of its own: the customer result and the ending.
fn extensions(writer: &Writer, outcome: &Outcome) -> Value {
    let mut map = Map::new();
    let Tenths(result) = outcome.customer_result;
    map.insert(
        writer.key("customer-result"),
        json!(f64::from(result) / 10.0),
    );
    map.insert(writer.key("ending"), json!(outcome.ending));
    Value::Object(map)
}
