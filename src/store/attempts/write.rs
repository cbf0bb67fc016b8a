//! Keeping a play, move by move.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior};

use crate::app::Beginning;
use crate::progress::{MadeMove, Outcome, Stands};

use super::file_id::FileId;
use super::row::{ATTEMPT, MOVE, OUTCOME, SCENARIO, STANDS, TRAINEE, number, text};
use super::{Store, StoreError};

impl Store {
    pub(super) fn transaction(&mut self) -> Result<Transaction<'_>, StoreError> {
        if !self.writable {
            return Err(StoreError::Newer);
        }
        // What is written to a file that was taken away is lost with the last window that has it open.
        if self.file.is_none() || self.file != FileId::of(&self.path) {
            return Err(StoreError::Gone);
        }
        let behaviour = TransactionBehavior::Immediate;
        Ok(self.connection.transaction_with_behavior(behaviour)?)
    }

    /// Keeps the beginning of an attempt, with whatever moves it has. One that is known already is left as it is.
    pub fn begin(&mut self, new: &Beginning) -> Result<(), StoreError> {
        let transaction = self.transaction()?;
        let attempt = &new.attempt;
        if exists(
            &transaction,
            "SELECT 1 FROM attempt WHERE id = ?",
            &attempt.id,
        )? {
            return Ok(());
        }
        let played = &attempt.scenario;
        let known = "SELECT 1 FROM scenario WHERE fingerprint = ?";
        if !exists(&transaction, known, &played.fingerprint)? {
            let row = vec![
                text(&played.fingerprint),
                text(&played.id),
                text(&played.title),
                number(played.difficulty),
                text(&new.text.scenario),
                new.text.techniques.as_deref().map_or(Value::Null, text),
            ];
            SCENARIO.write(&transaction, "INSERT", row)?;
        }
        let row = vec![
            text(&attempt.id),
            text(&attempt.trainee),
            text(&played.fingerprint),
            text(&attempt.seed.0.to_string()),
            text(attempt.mode.id()),
            number(attempt.started.0),
        ];
        ATTEMPT.write(&transaction, "INSERT", row)?;
        count_attempts(&transaction, &attempt.trainee, 1)?;
        write_moves(&transaction, &attempt.id, &attempt.moves, 0)?;
        write_stands(
            &transaction,
            &attempt.id,
            attempt.moves.len(),
            &attempt.stands,
        )?;
        transaction.commit()?;
        Ok(())
    }

    /// Keeps the moves of an attempt from the first that is not kept yet, and where it stands after them. When this
    /// returns, they are on the disk.
    pub fn keep_moves(
        &mut self,
        attempt: &str,
        moves: &[MadeMove],
        stands: &Stands,
    ) -> Result<(), StoreError> {
        let transaction = self.transaction()?;
        let kept = kept_moves(&transaction, attempt)?.ok_or(StoreError::NoSuchAttempt)?;
        if kept > moves.len() {
            return Err(StoreError::PlayedOn);
        }
        let last = "SELECT answer FROM move WHERE attempt = ?1 AND number = ?2";
        if let Some(before) = kept.checked_sub(1) {
            let answer: Option<String> = transaction
                .query_row(last, (attempt, number(kept)), |row| row.get(0))
                .optional()?;
            if answer != Some(moves[before].answer.to_string()) {
                return Err(StoreError::PlayedOn);
            }
        }
        write_moves(&transaction, attempt, moves, kept)?;
        write_stands(&transaction, attempt, moves.len(), stands)?;
        transaction.commit()?;
        Ok(())
    }

    /// Keeps what an attempt came to, or what has been worked out of it since.
    pub fn finish(&mut self, attempt: &str, outcome: &Outcome) -> Result<(), StoreError> {
        let transaction = self.transaction()?;
        if kept_moves(&transaction, attempt)?.is_none() {
            return Err(StoreError::NoSuchAttempt);
        }
        let opportunities = match &outcome.opportunities {
            Some(them) => {
                let json = serde_json::to_string(them);
                Value::Text(json.map_err(|error| StoreError::Other(error.to_string()))?)
            }
            None => Value::Null,
        };
        let row = vec![
            text(attempt),
            number(outcome.ended.0),
            number(outcome.technique_score.0),
            number(outcome.customer_result.0),
            number(u8::from(outcome.passed)),
            text(&outcome.ending),
            text(&outcome.engine),
            opportunities,
        ];
        OUTCOME.write(&transaction, "REPLACE", row)?;
        transaction.commit()?;
        Ok(())
    }
}

fn exists(connection: &Connection, query: &str, name: &str) -> Result<bool, rusqlite::Error> {
    connection.prepare_cached(query)?.exists([name])
}

/// How many moves of an attempt are kept; `None` where there is no such attempt.
fn kept_moves(connection: &Connection, attempt: &str) -> Result<Option<usize>, rusqlite::Error> {
    let query = "SELECT moves FROM stands WHERE attempt = ?";
    let mut query = connection.prepare_cached(query)?;
    let count: Option<i64> = query.query_row([attempt], |row| row.get(0)).optional()?;
    Ok(count.map(|count| usize::try_from(count).unwrap_or(0)))
}

fn write_moves(
    transaction: &Transaction,
    attempt: &str,
    moves: &[MadeMove],
    from: usize,
) -> Result<(), rusqlite::Error> {
    for (index, made) in moves.iter().enumerate().skip(from) {
        let row = vec![
            text(attempt),
            number(index + 1),
            text(&made.answer.to_string()),
            number(made.clauses),
            number(made.millis),
        ];
        MOVE.write(transaction, "INSERT", row)?;
    }
    Ok(())
}

fn write_stands(
    transaction: &Transaction,
    attempt: &str,
    moves: usize,
    stands: &Stands,
) -> Result<(), rusqlite::Error> {
    let row = vec![
        text(attempt),
        number(moves),
        number(stands.clauses),
        number(u8::from(stands.breathed)),
        text(&stands.note),
        hints(&stands.hints),
    ];
    STANDS.write(transaction, "REPLACE", row)?;
    Ok(())
}

/// The moves with a hint, counted from 1.
fn hints(moves: &[usize]) -> Value {
    let numbers: Vec<String> = moves.iter().map(|index| (index + 1).to_string()).collect();
    if numbers.is_empty() {
        Value::Null
    } else {
        Value::Text(numbers.join(" "))
    }
}

/// Writes down that a trainee has this many attempts more, so that one that gets lost is missed.
pub(super) fn count_attempts(
    transaction: &Transaction,
    trainee: &str,
    more: i64,
) -> Result<(), StoreError> {
    let make = |row: &rusqlite::Row| Ok((row.get(1)?, row.get(2)?));
    let found = TRAINEE.read(transaction, "WHERE id = ?", &[trainee], make)?;
    let Some(Some((created, before))) = found.into_iter().next() else {
        return Err(StoreError::NoSuchTrainee);
    };
    let (created, before): (i64, i64) = (created, before);
    let row = vec![text(trainee), number(created), number(before + more)];
    TRAINEE.update(transaction, row)?;
    Ok(())
}
