//! Who practises here, by alias, and what is forgotten on their wish.

use rusqlite::{Params, Row};

use crate::progress::{Moment, Trainee};

use super::backup::Swept;
use super::row::{ALIAS, TRAINEE, number, text};
use super::write::count_attempts;
use super::{Store, StoreError};

impl Store {
    /// Everybody who practises here, the first one first. Whoever's row no longer reads as it was written is still
    /// among them, so that their attempts are missed and not forgotten.
    pub fn trainees(&self) -> Result<Vec<Trainee>, StoreError> {
        let mut all = self
            .connection
            .prepare_cached("SELECT id FROM trainee ORDER BY created, id")?;
        let ids: Vec<String> = all
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let mut trainees = Vec::new();
        for id in ids {
            let make = |row: &Row| row.get::<_, i64>(1);
            let since = TRAINEE.read(&self.connection, "WHERE id = ?", &[&id], make)?;
            let make = |row: &Row| row.get::<_, String>(1);
            let alias = ALIAS.read(&self.connection, "WHERE trainee = ?", &[&id], make)?;
            trainees.push(Trainee {
                alias: alias.into_iter().flatten().next().unwrap_or_default(),
                id,
                since: Moment(since.into_iter().flatten().next().unwrap_or_default()),
            });
        }
        Ok(trainees)
    }

    /// Takes in a trainee, or gives one that is there another alias.
    pub fn keep_trainee(&mut self, trainee: &Trainee) -> Result<(), StoreError> {
        let transaction = self.transaction()?;
        let known = "SELECT 1 FROM trainee WHERE id = ?";
        if !transaction.prepare_cached(known)?.exists([&trainee.id])? {
            let row = vec![text(&trainee.id), number(trainee.since.0), number(0)];
            TRAINEE.write(&transaction, "INSERT", row)?;
        }
        let row = vec![text(&trainee.id), text(&trainee.alias)];
        ALIAS.write(&transaction, "REPLACE", row)?;
        transaction.commit()?;
        Ok(())
    }

    /// Deletes an attempt, also in the copies.
    pub fn delete_attempt(&mut self, trainee: &str, attempt: &str) -> Result<(), StoreError> {
        let here = |store: &mut Self| {
            let delete = "DELETE FROM attempt WHERE trainee = ?1 AND id = ?2";
            store.delete_attempts(trainee, delete, (trainee, attempt))
        };
        if here(self)? == 0 {
            return Err(StoreError::NoSuchAttempt);
        }
        self.wipe()?;
        self.delete_in_copies(here)?;
        Ok(())
    }

    /// Deletes what began before `moment`, also in the copies, and says how many attempts that were.
    pub fn delete_before(&mut self, trainee: &str, moment: Moment) -> Result<usize, StoreError> {
        let here = |store: &mut Self| {
            let delete = "DELETE FROM attempt WHERE trainee = ?1 AND started < ?2";
            store.delete_attempts(trainee, delete, (trainee, moment.0))
        };
        let count = here(self)?;
        if count > 0 {
            self.wipe()?;
            self.delete_in_copies(here)?;
        }
        Ok(count)
    }

    fn delete_attempts(
        &mut self,
        trainee: &str,
        delete: &str,
        which: impl Params,
    ) -> Result<usize, StoreError> {
        let transaction = self.transaction()?;
        let count = transaction.execute(delete, which)?;
        if count > 0 {
            let less = i64::try_from(count).unwrap_or(i64::MAX);
            count_attempts(&transaction, trainee, -less)?;
            transaction.execute(UNUSED_TEXTS, [])?;
        }
        transaction.commit()?;
        Ok(count)
    }

    /// Deletes a trainee with everything that is kept of them here and in the copies.
    pub fn delete_trainee(&mut self, trainee: &str) -> Result<Swept, StoreError> {
        let here = |store: &mut Self| {
            let transaction = store.transaction()?;
            let count = transaction.execute("DELETE FROM trainee WHERE id = ?", [trainee])?;
            transaction.execute(UNUSED_TEXTS, [])?;
            transaction.commit()?;
            Ok(count)
        };
        here(self)?;
        self.wipe()?;
        Ok(Swept {
            copies: self.delete_in_copies(here)?,
            aside: self.set_aside(),
        })
    }

    /// Leaves no trace of deleted rows in the file or beside it.
    pub(super) fn wipe(&mut self) -> Result<(), StoreError> {
        self.connection.execute_batch("VACUUM")?;
        let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
        self.connection.query_row(checkpoint, [], |_| Ok(()))?;
        Ok(())
    }
}

const UNUSED_TEXTS: &str =
    "DELETE FROM scenario WHERE fingerprint NOT IN (SELECT fingerprint FROM attempt)";
