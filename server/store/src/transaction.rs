//! Transactions that may write, and running one again when the database asks for that.

use std::{
    hash::{BuildHasher as _, RandomState},
    ops::{Deref, DerefMut},
    sync::Arc,
    time::Duration,
};

use anyhow::Context as _;
use sqlx::Executor as _;
use tokio::sync::OwnedSemaphorePermit;

use super::{Db, Store, database::Kind, error::is_conflict, pool::Connection};

/// How often a transaction is run before its error is returned.
const RUNS: u32 = 20;
/// How often a transaction runs beside others of this process. After that it runs alone, so that only other servers can
/// conflict with it, and it ends under any load.
const RUNS_BESIDE_OTHERS: u32 = 3;
/// The longest pause between two runs, in milliseconds.
const LONGEST_PAUSE: u64 = 64;

/// A transaction that may write. Dropping it rolls it back.
pub struct Tx {
    inner: Connection,
    pub(crate) kind: Kind,
    turn: OwnedSemaphorePermit,
}

/// How PostgreSQL keeps transactions apart that run at the same time. SQLite runs one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Isolation {
    Serializable,
    ReadCommitted,
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
    /// Transactions are serializable: their effects are those of one after the other. PostgreSQL runs them at the same
    /// time and rolls one back when it conflicts with another one. `work` then runs again from its beginning, so it
    /// must have no effect outside the transaction: hash passwords, call other servers and wake tasks before or after.
    ///
    /// # Errors
    /// The error of `work`, or that of the database.
    pub async fn transaction<T, E, F>(&self, work: impl Fn(Tx) -> F) -> Result<T, E>
    where
        E: TransactionError,
        F: Future<Output = Result<T, E>>,
    {
        self.run(Isolation::Serializable, work).await
    }

    /// As [`Store::transaction`], for work in which every statement that writes names the state that it needs, as in
    /// `UPDATE … WHERE attempts = $1`. Each statement sees what others have committed until then (READ COMMITTED), so nothing that
    /// was only read may decide what is written. In return, it conflicts with no transaction whose rows it does not write.
    ///
    /// # Errors
    /// The error of `work`, or that of the database.
    pub async fn conditional_writes<T, E, F>(&self, work: impl Fn(Tx) -> F) -> Result<T, E>
    where
        E: TransactionError,
        F: Future<Output = Result<T, E>>,
    {
        self.run(Isolation::ReadCommitted, work).await
    }

    async fn run<T, E, F>(&self, isolation: Isolation, work: impl Fn(Tx) -> F) -> Result<T, E>
    where
        E: TransactionError,
        F: Future<Output = Result<T, E>>,
    {
        for run in 1..RUNS {
            let writers = if run > RUNS_BESIDE_OTHERS { self.most_writers } else { 1 };
            let outcome = work(self.begin_as(writers, isolation).await?).await;
            let conflict = outcome.as_ref().err().and_then(E::internal).is_some_and(is_conflict);
            if !conflict {
                return outcome;
            }
            tracing::debug!(
                target: "database",
                event = "transaction_again",
                "a transaction conflicted with another one and runs again",
            );
            tokio::time::sleep(pause(run)).await;
        }
        work(self.begin_as(self.most_writers, isolation).await?).await
    }

    /// Begins a transaction. [`Store::transaction`] is the usual way.
    ///
    /// # Errors
    /// When the database is locked by another process for longer than it waits.
    pub async fn begin(&self) -> anyhow::Result<Tx> {
        self.begin_as(1, Isolation::Serializable).await
    }

    /// Begins a transaction that takes the turns of so many writers.
    async fn begin_as(&self, writers: u32, isolation: Isolation) -> anyhow::Result<Tx> {
        let turn = Arc::clone(&self.writers).acquire_many_owned(writers).await?;
        let begin = match (self.kind, isolation) {
            // IMMEDIATE takes the write lock at once: a read that turns into a write later could fail.
            (Kind::Sqlite, _) => "BEGIN IMMEDIATE",
            (Kind::Postgres, Isolation::Serializable) => "BEGIN ISOLATION LEVEL SERIALIZABLE",
            (Kind::Postgres, Isolation::ReadCommitted) => "BEGIN ISOLATION LEVEL READ COMMITTED",
        };
        let mut inner = self.pools.writing.acquire().await.context("a database connection")?;
        inner.begin(begin).await.context("beginning a transaction")?;
        tracing::trace!(target: "database", event = "transaction_began", "a transaction began");
        Ok(Tx { inner, kind: self.kind, turn })
    }
}

/// How long to wait before the next run: a random time, so that transactions that conflicted do not meet again.
fn pause(run: u32) -> Duration {
    let longest = (1 << run.min(10)).min(LONGEST_PAUSE);
    // The keys of every `RandomState` differ.
    let random = RandomState::new().hash_one(run);
    Duration::from_micros(random % (longest * 1_000))
}

impl Tx {
    /// Gives SQLite more memory for pages, or takes it back: importing a long file touches more pages than the
    /// usual 2 MB hold, and would write each of them many times.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn make_room(&mut self, room: bool) -> anyhow::Result<()> {
        if self.kind == Kind::Sqlite {
            let pragma = if room { "PRAGMA cache_size = -131072" } else { "PRAGMA cache_size = -2000" };
            self.inner.execute(pragma).await?;
        }
        Ok(())
    }

    /// Commits.
    ///
    /// # Errors
    /// When the database cannot write; then nothing is written.
    pub async fn commit(mut self) -> anyhow::Result<()> {
        let done = self.inner.commit().await;
        // A commit that PostgreSQL refuses has ended the transaction, but sqlx rolls back nevertheless, and PostgreSQL would log
        // a warning each time. So it gets an empty transaction to roll back.
        if self.kind == Kind::Postgres && matches!(done, Err(sqlx::Error::Database(_))) {
            drop(self.inner.execute("BEGIN").await);
        }
        drop((self.inner, self.turn));
        done.context("committing")
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

#[cfg(test)]
mod tests;
