//! JSON Lines: one object an attempt, with all that it takes to replay and to judge it.

use serde_json::{Value, json};

use super::Kept;

/// One line an attempt, each an object whose `v` is 1.
pub fn lines(kept: &[Kept]) -> String {
    let objects = kept.iter().map(|kept| format!("{}\n", object(kept)));
    objects.collect()
}

fn object(Kept { attempt, session }: &Kept) -> Value {
    let turns = session
        .as_ref()
        .map(|session| (session, &session.transcript().turns));
    let moves = attempt.moves.iter().enumerate().map(|(index, made)| {
        let turn = turns.and_then(|(session, turns)| Some((session, turns.get(index)?)));
        let node =
            turn.map(|(session, turn)| session.scenario().node(turn.step.node).name.as_str());
        json!({
            "node": node,
            "option": made.answer.option + 1,
            "timing": made.answer.timing.id(),
            "clauses_heard": made.clauses,
            "millis": made.millis,
            "hint": attempt.stands.hints.contains(&index),
        })
    });
    let outcome = attempt.outcome.as_ref().map(|it| {
        json!({
            "ended": it.ended.iso(),
            "technique_score": it.technique_score,
            "customer_result": it.customer_result,
            "passed": it.passed,
            "ending": it.ending,
            "engine": it.engine,
            "opportunities": it.opportunities,
        })
    });
    json!({
        "v": 1,
        "attempt": attempt.id,
        "trainee": attempt.trainee,
        "scenario": attempt.scenario.id,
        "title": attempt.scenario.title,
        "level": attempt.scenario.difficulty,
        "fingerprint": attempt.scenario.fingerprint,
        "seed": attempt.seed.0.to_string(),
        "mode": attempt.mode.id(),
        "started": attempt.started.iso(),
        "moves": moves.collect::<Vec<_>>(),
        "outcome": outcome,
    })
}
