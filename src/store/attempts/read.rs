//! Reading attempts back, and saying which cannot be trusted.

use std::collections::BTreeMap;

use rusqlite::Row;

use crate::assess::Tenths;
use crate::progress::{
    Attempt, Damaged, MadeMove, Moment, Outcome, Played, Stands, Text, fingerprint,
};
use crate::session::{Mode, Seed, parse_moves};

use super::row::{ATTEMPT, MOVE, OUTCOME, SCENARIO, STANDS, TRAINEE};
use super::{Store, StoreError};

impl Store {
    /// All attempts of a trainee, the oldest first, and what cannot be trusted. Nothing that is damaged is among
    /// the attempts.
    pub fn attempts(&self, trainee: &str) -> Result<(Vec<Attempt>, Vec<Damaged>), StoreError> {
        let of_trainee = "WHERE trainee = ? ORDER BY started, id";
        let make = |row: &Row| -> Result<Heading, rusqlite::Error> {
            Ok(Heading {
                id: row.get(0)?,
                fingerprint: row.get(2)?,
                seed: row.get(3)?,
                mode: row.get(4)?,
                started: row.get(5)?,
            })
        };
        let headings = ATTEMPT.read(&self.connection, of_trainee, &[trainee], make)?;
        let scenarios = self.played()?;
        let (mut attempts, mut damaged) = (Vec::new(), Vec::new());
        let found = headings.len() as u64;
        for heading in headings {
            let Some(heading) = heading else {
                damaged.push(Damaged::Attempt(None));
                continue;
            };
            match self.attempt(trainee, &heading, &scenarios)? {
                Some(attempt) => attempts.push(attempt),
                None => damaged.push(Damaged::Attempt(Some(heading.id))),
            }
        }
        let make = |row: &Row| row.get::<_, i64>(2);
        let counted = TRAINEE.read(&self.connection, "WHERE id = ?", &[trainee], make)?;
        let counted = counted.into_iter().next().flatten();
        let counted = counted.and_then(|count| u64::try_from(count).ok());
        match counted {
            Some(count) if count > found => damaged.push(Damaged::Missing(count - found)),
            Some(_) => {}
            None => damaged.push(Damaged::Attempt(None)),
        }
        Ok((attempts, damaged))
    }

    /// The text that was played, or `None` where it is gone or no longer reads as it was written.
    pub fn text(&self, print: &str) -> Result<Option<Text>, StoreError> {
        let make = |row: &Row| {
            Ok(Text {
                scenario: row.get(4)?,
                techniques: row.get(5)?,
            })
        };
        let named = "WHERE fingerprint = ?";
        let found = SCENARIO.read(&self.connection, named, &[print], make)?;
        let text: Option<Text> = found.into_iter().next().flatten();
        let same = |text: &Text| fingerprint(text) == print;
        Ok(text.filter(same))
    }

    fn played(&self) -> Result<BTreeMap<String, Played>, StoreError> {
        let make = |row: &Row| {
            Ok(Played {
                fingerprint: row.get(0)?,
                id: row.get(1)?,
                title: row.get(2)?,
                difficulty: row.get(3)?,
            })
        };
        let found = SCENARIO.read(&self.connection, "", &[], make)?;
        let whole = found.into_iter().flatten();
        Ok(whole
            .map(|played: Played| (played.fingerprint.clone(), played))
            .collect())
    }

    /// Puts an attempt together, or `None` where a part of it cannot be trusted.
    fn attempt(
        &self,
        trainee: &str,
        heading: &Heading,
        scenarios: &BTreeMap<String, Played>,
    ) -> Result<Option<Attempt>, StoreError> {
        let moves = MOVE.read(
            &self.connection,
            "WHERE attempt = ? ORDER BY number",
            &[&heading.id],
            |row| Ok((row.get::<_, usize>(1)?, made(row)?)),
        )?;
        let named = "WHERE attempt = ?";
        let stands = STANDS.read(&self.connection, named, &[&heading.id], stands)?;
        let outcome = OUTCOME.read(&self.connection, named, &[&heading.id], outcome)?;
        let moves: Option<Vec<(usize, MadeMove)>> = moves.into_iter().collect();
        let (Some(moves), Some(Some((count, stands)))) = (moves, stands.into_iter().next()) else {
            return Ok(None);
        };
        let in_order = moves
            .iter()
            .enumerate()
            .all(|(at, (number, _))| *number == at + 1);
        let outcome: Option<Vec<Outcome>> = outcome.into_iter().collect();
        let (Some(mut outcome), true, true) = (outcome, in_order, moves.len() == count) else {
            return Ok(None);
        };
        let whole = || {
            Some(Attempt {
                id: heading.id.clone(),
                trainee: trainee.to_owned(),
                scenario: scenarios.get(&heading.fingerprint)?.clone(),
                seed: Seed(heading.seed.parse().ok()?),
                mode: Mode::ALL.into_iter().find(|it| it.id() == heading.mode)?,
                started: Moment(heading.started),
                moves: moves.into_iter().map(|(_, made)| made).collect(),
                stands,
                outcome: outcome.pop(),
            })
        };
        Ok(whole())
    }
}

/// An attempt without its parts.
struct Heading {
    id: String,
    fingerprint: String,
    seed: String,
    mode: String,
    started: i64,
}

fn made(row: &Row) -> Result<MadeMove, rusqlite::Error> {
    let answer: String = row.get(2)?;
    let answer = parse_moves(&answer).ok().filter(|moves| moves.len() == 1);
    let answer = answer.and_then(|moves| moves.first().copied());
    Ok(MadeMove {
        answer: answer.ok_or(rusqlite::Error::InvalidQuery)?,
        clauses: row.get(3)?,
        millis: row.get(4)?,
    })
}

fn stands(row: &Row) -> Result<(usize, Stands), rusqlite::Error> {
    let stands = Stands {
        clauses: row.get(2)?,
        breathed: row.get(3)?,
        note: row.get(4)?,
        hints: hints(row.get(5)?).ok_or(rusqlite::Error::InvalidQuery)?,
    };
    Ok((row.get(1)?, stands))
}

/// The moves with a hint, from 0, as they were written down from 1.
fn hints(written: Option<String>) -> Option<Vec<usize>> {
    let written = written.unwrap_or_default();
    let numbers = written.split_whitespace();
    let from_zero = |number: &str| number.parse::<usize>().ok()?.checked_sub(1);
    numbers.map(from_zero).collect()
}

fn outcome(row: &Row) -> Result<Outcome, rusqlite::Error> {
    let opportunities: Option<String> = row.get(7)?;
    let opportunities = opportunities
        .map(|json| serde_json::from_str(&json))
        .transpose();
    Ok(Outcome {
        ended: Moment(row.get(1)?),
        technique_score: Tenths(row.get(2)?),
        customer_result: Tenths(row.get(3)?),
        passed: row.get(4)?,
        ending: row.get(5)?,
        engine: row.get(6)?,
        opportunities: opportunities.map_err(|_| rusqlite::Error::InvalidQuery)?,
    })
}
