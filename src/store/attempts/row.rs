//! Rows that carry a checksum over what they say.

use crc32fast::Hasher;
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, Row, params_from_iter};

use super::StoreError;

/// A table and its columns but for the checksum.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table {
    pub name: &'static str,
    pub columns: &'static [&'static str],
    /// How many of the last columns came with a later version. Where one of them is `NULL` it is no part of the
    /// checksum, so that rows from before hold as they are.
    pub later: usize,
}

pub(super) const TRAINEE: Table = Table {
    name: "trainee",
    columns: &["id", "created", "attempts"],
    later: 0,
};
pub(super) const ALIAS: Table = Table {
    name: "alias",
    columns: &["trainee", "alias"],
    later: 0,
};
pub(super) const SCENARIO: Table = Table {
    name: "scenario",
    columns: &[
        "fingerprint",
        "id",
        "title",
        "difficulty",
        "text",
        "techniques",
    ],
    later: 0,
};
pub(super) const ATTEMPT: Table = Table {
    name: "attempt",
    columns: &["id", "trainee", "fingerprint", "seed", "mode", "started"],
    later: 0,
};
pub(super) const MOVE: Table = Table {
    name: "move",
    columns: &["attempt", "number", "answer", "clauses", "millis"],
    later: 0,
};
pub(super) const STANDS: Table = Table {
    name: "stands",
    columns: &["attempt", "moves", "clauses", "breathed", "note", "hints"],
    later: 1,
};
pub(super) const OUTCOME: Table = Table {
    name: "outcome",
    columns: &[
        "attempt",
        "ended",
        "technique_tenths",
        "customer_tenths",
        "passed",
        "ending",
        "engine",
        "opportunities",
    ],
    later: 0,
};

impl Table {
    /// Writes a row; `REPLACE` puts it in place of the one with the same name.
    pub fn write(
        self,
        connection: &Connection,
        verb: &str,
        values: Vec<Value>,
    ) -> Result<usize, rusqlite::Error> {
        let seal = self.seal(values.iter().map(ValueRef::from));
        let marks = vec!["?"; values.len() + 1].join(", ");
        let (name, columns) = (self.name, self.columns.join(", "));
        let text = format!("{verb} INTO {name} ({columns}, seal) VALUES ({marks})");
        let values = values.into_iter().chain([Value::Integer(seal)]);
        connection
            .prepare_cached(&text)?
            .execute(params_from_iter(values))
    }

    /// Changes the row that has the first of these values as its name, and leaves what hangs on it alone.
    pub fn update(
        self,
        connection: &Connection,
        values: Vec<Value>,
    ) -> Result<usize, rusqlite::Error> {
        let seal = self.seal(values.iter().map(ValueRef::from));
        let set = self.columns.join(" = ?, ");
        let (table, name) = (self.name, self.columns[0]);
        let text = format!("UPDATE {table} SET {set} = ?, seal = ? WHERE {name} = ?");
        let first = values[0].clone();
        let values = values.into_iter().chain([Value::Integer(seal), first]);
        connection
            .prepare_cached(&text)?
            .execute(params_from_iter(values))
    }

    /// The rows that `rest` of the query selects, each made into something by `make`. A row whose checksum does not
    /// hold, or that `make` cannot read, is `None`.
    pub fn read<T>(
        self,
        connection: &Connection,
        rest: &str,
        values: &[&str],
        make: impl Fn(&Row) -> Result<T, rusqlite::Error>,
    ) -> Result<Vec<Option<T>>, StoreError> {
        let (name, columns) = (self.name, self.columns.join(", "));
        let text = format!("SELECT {columns}, seal FROM {name} {rest}");
        let mut query = connection.prepare_cached(&text)?;
        let mut rows = query.query(params_from_iter(values))?;
        let mut made = Vec::new();
        while let Some(row) = rows.next()? {
            made.push(self.holds(row).then(|| make(row).ok()).flatten());
        }
        Ok(made)
    }

    fn holds(self, row: &Row) -> bool {
        let count = self.columns.len();
        let values: Option<Vec<ValueRef>> = (0..count).map(|at| row.get_ref(at).ok()).collect();
        let seal: Option<i64> = row.get(count).ok();
        values.is_some_and(|values| seal == Some(self.seal(values)))
    }

    /// CRC-32 over the table's name and every value with its kind and length.
    fn seal<'a>(self, values: impl IntoIterator<Item = ValueRef<'a>>) -> i64 {
        let first = self.columns.len() - self.later;
        let mut hasher = Hasher::new();
        hasher.update(self.name.as_bytes());
        for (index, value) in values.into_iter().enumerate() {
            match value {
                ValueRef::Null if index >= first => {}
                ValueRef::Null => hasher.update(b"n"),
                ValueRef::Integer(number) => {
                    hasher.update(b"i");
                    hasher.update(&number.to_be_bytes());
                }
                ValueRef::Real(number) => {
                    hasher.update(b"r");
                    hasher.update(&number.to_be_bytes());
                }
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
                    hasher.update(b"t");
                    hasher.update(&(bytes.len() as u64).to_be_bytes());
                    hasher.update(bytes);
                }
            }
        }
        i64::from(hasher.finalize())
    }
}

/// A count as the database holds it.
pub(super) fn number(count: impl TryInto<i64>) -> Value {
    Value::Integer(count.try_into().unwrap_or(i64::MAX))
}

/// A text as the database holds it.
pub(super) fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}
