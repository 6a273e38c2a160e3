//! Transactions that may write, and running one again when the database asks for that.

use std::{
    ops::{Deref, DerefMut},
    sync::Arc,
};

use anyhow::Context as _;
use sqlx::{Any, Executor as _, Transaction};
use tokio::sync::OwnedMutexGuard;

use super::{Db, Store};

/// How often a transaction is run before its error is returned.
const RUNS: u32 = 5;

/// A transaction that may write. Dropping it rolls it back.
pub struct Tx {
    inner: Transaction<'static, Any>,
    turn: OwnedMutexGuard<()>,
}

/// The error of a transaction's closure.
pub trait TransactionError: From<anyhow::Error> {
    /// The error of the database, or of anything else that broke; none where a rule refused.
    fn internal(&self) -> Option<&anyhow::Error>;
}

impl TransactionError for anyhow::Error {
    fn internal(&self) -> Option<&anyhow::Error> {
        Some(self)
    }
}

impl Store {
    /// Runs `work` in a transaction, which `work` commits at its end. The transaction is rolled back when `work`
    /// returns without [`Tx::commit`].
    ///
    /// PostgreSQL rolls a transaction back when it conflicts with another one. `work` then runs again from its
    /// beginning, so it must have no effect outside the transaction: hash passwords, call other servers and wake
    /// tasks before or after.
    ///
    /// # Errors
    /// The error of `work`, or that of the database.
    pub async fn transaction<T, E, F>(&self, work: impl Fn(Tx) -> F) -> Result<T, E>
    where
        E: TransactionError,
        F: Future<Output = Result<T, E>>,
    {
        for _ in 1..RUNS {
            let outcome = work(self.begin().await?).await;
            let conflict = outcome.as_ref().err().and_then(E::internal).is_some_and(is_conflict);
            if !conflict {
                return outcome;
            }
            tracing::debug!(
                target: "database",
                event = "transaction_again",
                "a transaction conflicted with another one and runs again",
            );
        }
        work(self.begin().await?).await
    }

    /// Begins a transaction. [`Store::transaction`] is the usual way.
    ///
    /// # Errors
    /// When the database is locked by another process for longer than it waits.
    pub async fn begin(&self) -> anyhow::Result<Tx> {
        let turn = Arc::clone(&self.writer).lock_owned().await;
        // IMMEDIATE takes the write lock at once: a read that turns into a write later could fail.
        let inner = self.pool.begin_with("BEGIN IMMEDIATE").await.context("beginning a transaction")?;
        Ok(Tx { inner, turn })
    }
}

impl Tx {
    /// Gives SQLite more memory for pages, or takes it back: importing a long file touches more pages than the
    /// usual 2 MB hold, and would write each of them many times.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn make_room(&mut self, room: bool) -> anyhow::Result<()> {
        let pragma = if room { "PRAGMA cache_size = -131072" } else { "PRAGMA cache_size = -2000" };
        self.inner.execute(pragma).await?;
        Ok(())
    }

    /// Commits.
    ///
    /// # Errors
    /// When the database cannot write; then nothing is written.
    pub async fn commit(self) -> anyhow::Result<()> {
        let done = self.inner.commit().await.context("committing");
        drop(self.turn);
        done
    }
}

impl Deref for Tx {
    type Target = Db;
    fn deref(&self) -> &Db {
        &self.inner
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Db {
        &mut self.inner
    }
}

/// Whether the database rolled a transaction back because it conflicted with another one: PostgreSQL's
/// `serialization_failure` (40001) and `deadlock_detected` (40P01).
fn is_conflict(error: &anyhow::Error) -> bool {
    error.chain().filter_map(|cause| cause.downcast_ref::<sqlx::Error>()).any(|cause| match cause {
        sqlx::Error::Database(cause) => cause.code().is_some_and(|code| matches!(&*code, "40001" | "40P01")),
        _ => false,
    })
}

#[cfg(test)]
mod tests;
