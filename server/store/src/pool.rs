//! The connections to a database.
//!
//! The connection that was given back last is lent first. Then few of them do most of the work, and what those keep in memory (plans,
//! catalogue rows, pages) stays in the caches of the processor.

mod manager;

use std::{
    ops::{Deref, DerefMut},
    time::Duration,
};

use deadpool::managed::{self, Object, PoolError, QueueMode, WeakPool};
use sqlx::{Connection as _, SqlSafeStr, any::AnyConnectOptions};
use sqlx_core::{any::AnyTransactionManager, transaction::TransactionManager as _};
use tokio::{runtime::Handle, time::timeout};

use self::manager::Manager;
use crate::Db;

/// A connection that has not been used for this long is closed.
const UNUSED: Duration = Duration::from_mins(10);
/// How often the unused ones are looked for.
const PAUSE: Duration = Duration::from_mins(1);

/// The connections to a database. Clones share them.
#[derive(Clone)]
pub(crate) struct Pool {
    lending: managed::Pool<Manager>,
    wait: Duration,
}

/// A connection on loan. Dropping it gives it back, and rolls its transaction back unless that was committed.
pub struct Connection {
    /// None only while it is being dropped.
    lent: Option<Object<Manager>>,
    state: State,
}

/// What has to happen before a connection can be lent again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing: the database has answered every statement.
    Quiet,
    /// A test: a statement may be unfinished, because the request that waited for it was cancelled.
    InUse,
    /// It must be closed: a cancelled request may have begun a transaction of which sqlx does not know. Nobody would roll it back, and the next
    /// users of the connection would not see what others commit.
    Beginning,
}

impl Pool {
    /// A pool of at most `size` connections, each of which runs the statements in `settings` first. Whoever wants one waits at most
    /// for `wait`.
    pub fn new(
        options: AnyConnectOptions,
        settings: &'static str,
        size: u32,
        wait: Duration,
    ) -> anyhow::Result<Self> {
        let lending = managed::Pool::builder(Manager::new(options, settings))
            .max_size(usize::try_from(size)?)
            .queue_mode(QueueMode::Lifo)
            .build()?;
        tokio::spawn(close_unused(lending.weak()));
        Ok(Self { lending, wait })
    }

    /// Lends a connection.
    pub async fn acquire(&self) -> sqlx::Result<Connection> {
        let lent = timeout(self.wait, self.lending.get()).await.map_err(|_| sqlx::Error::PoolTimedOut)?;
        let lent = lent.map_err(|error| match error {
            PoolError::Backend(error) => error,
            PoolError::Closed => sqlx::Error::PoolClosed,
            _ => sqlx::Error::PoolTimedOut,
        })?;
        Ok(Connection { lent: Some(lent), state: State::InUse })
    }

    /// The number of connections, and how many of them are not lent.
    pub fn count(&self) -> (usize, usize) {
        let status = self.lending.status();
        (status.size, status.available)
    }

    /// Closes every connection, those on loan as soon as they are given back. From then on, none is lent.
    pub async fn close(&self) {
        loop {
            close_all(self.lending.retain(|_, _| false).removed).await;
            if self.lending.status().size == 0 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        self.lending.close();
    }
}

/// Closes connections that have not been used for long, until the pool is gone.
async fn close_unused(pool: WeakPool<Manager>) {
    while let Some(pool) = pool.upgrade() {
        let unused = pool.retain(|_, metrics| metrics.last_used() < UNUSED).removed;
        drop(pool);
        close_all(unused).await;
        tokio::time::sleep(PAUSE).await;
    }
}

async fn close_all(connections: Vec<Db>) {
    for db in connections {
        // After an error or without an answer, the connection is just as closed.
        drop(timeout(manager::TEST, db.close()).await);
    }
}

impl Connection {
    /// Gives the connection back without the test that dropping it starts. For frequent reads, after the last statement has ended, and never
    /// in a transaction.
    pub fn give_back(mut self) {
        self.state = State::Quiet;
    }

    /// Begins a transaction with this statement.
    pub(crate) async fn begin(&mut self, statement: impl SqlSafeStr) -> sqlx::Result<()> {
        self.state = State::Beginning;
        let begun = AnyTransactionManager::begin(self, Some(statement.into_sql_str())).await;
        self.state = State::InUse;
        begun
    }

    /// Commits the transaction. After an error, nothing is written, and it is still to be rolled back.
    pub(crate) async fn commit(&mut self) -> sqlx::Result<()> {
        AnyTransactionManager::commit(self).await?;
        self.state = State::Quiet;
        Ok(())
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        let Some(mut lent) = self.lent.take() else { return };
        match (self.state, Handle::try_current()) {
            (State::Quiet, _) => drop(lent),
            (State::InUse, Ok(runtime)) => {
                AnyTransactionManager::start_rollback(&mut lent);
                runtime.spawn(test(lent));
            }
            _ => drop(Object::take(lent)),
        }
    }
}

/// Gives a connection back once the database has answered every statement, including the rollback of a transaction. Closes one that
/// does not answer.
async fn test(mut lent: Object<Manager>) {
    let answered = match Object::pool(&lent) {
        Some(pool) => pool.manager().test(&mut lent).await,
        None => return,
    };
    if answered.is_err() {
        drop(Object::take(lent));
    }
}

impl Deref for Connection {
    type Target = Db;

    fn deref(&self) -> &Db {
        self.lent.as_ref().expect("only dropping takes it")
    }
}

impl DerefMut for Connection {
    fn deref_mut(&mut self) -> &mut Db {
        self.lent.as_mut().expect("only dropping takes it")
    }
}

#[cfg(test)]
mod tests;
