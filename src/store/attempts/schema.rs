//! The tables, version by version.

use rusqlite::{Connection, TransactionBehavior};

/// The version that this app writes.
pub const VERSION: i64 = 2;

/// What leads from each version to the next, the first from an empty file.
///
/// The name of a person stands in `alias` and nowhere else. `trainee.attempts` and `stands.moves` count what must
/// be there, so that a lost row is noticed.
const STEPS: [&str; VERSION as usize] = [
    "
    CREATE TABLE trainee (
        id TEXT PRIMARY KEY,
        created INTEGER NOT NULL,
        attempts INTEGER NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE alias (
        trainee TEXT PRIMARY KEY REFERENCES trainee ON DELETE CASCADE,
        alias TEXT NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE scenario (
        fingerprint TEXT PRIMARY KEY,
        id TEXT NOT NULL,
        title TEXT NOT NULL,
        difficulty INTEGER NOT NULL,
        text TEXT NOT NULL,
        techniques TEXT,
        seal INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE attempt (
        id TEXT PRIMARY KEY,
        trainee TEXT NOT NULL REFERENCES trainee ON DELETE CASCADE,
        fingerprint TEXT NOT NULL REFERENCES scenario,
        seed TEXT NOT NULL,
        mode TEXT NOT NULL,
        started INTEGER NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX attempt_of_trainee ON attempt (trainee);
    CREATE INDEX attempt_of_text ON attempt (fingerprint);
    CREATE TABLE move (
        attempt TEXT NOT NULL REFERENCES attempt ON DELETE CASCADE,
        number INTEGER NOT NULL,
        answer TEXT NOT NULL,
        clauses INTEGER NOT NULL,
        millis INTEGER NOT NULL,
        seal INTEGER NOT NULL,
        PRIMARY KEY (attempt, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE stands (
        attempt TEXT PRIMARY KEY REFERENCES attempt ON DELETE CASCADE,
        moves INTEGER NOT NULL,
        clauses INTEGER NOT NULL,
        breathed INTEGER NOT NULL,
        note TEXT NOT NULL,
        seal INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE outcome (
        attempt TEXT PRIMARY KEY REFERENCES attempt ON DELETE CASCADE,
        ended INTEGER NOT NULL,
        technique_tenths INTEGER NOT NULL,
        customer_tenths INTEGER NOT NULL,
        passed INTEGER NOT NULL,
        ending TEXT NOT NULL,
        engine TEXT NOT NULL,
        opportunities TEXT,
        seal INTEGER NOT NULL
    ) STRICT;
",
    // The moves for which a hint was given, counted from 1, with blanks between them; NULL where there was none.
    "ALTER TABLE stands ADD COLUMN hints TEXT;",
];

/// The version of a database; 0 where it is new.
pub(super) fn version(connection: &Connection) -> Result<i64, rusqlite::Error> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Brings an older database up to date, all of it or nothing.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), rusqlite::Error> {
    if version(connection)? >= VERSION {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another window may have done it in between.
    let from = usize::try_from(version(&transaction)?).unwrap_or(0);
    for step in STEPS.iter().skip(from) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", VERSION)?;
    transaction.commit()
}
