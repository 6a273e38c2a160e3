//! The database and its connections.

use std::{ops::DerefMut, sync::Arc};

use anyhow::Context as _;
use sqlx::AnyPool;
use tokio::sync::Semaphore;

use super::Db;

/// The kind of database. All that differs between them outside the schema is where this is matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Sqlite,
    Postgres,
}

/// The database. Clones share its connections.
#[derive(Clone)]
pub struct Store {
    pub(crate) pool: AnyPool,
    pub(crate) kind: Kind,
    /// The transactions that may run at the same time. Others queue here in order. SQLite has one writer, and this
    /// process does not poll its lock. On PostgreSQL, some connections are left for reading.
    pub(crate) writers: Arc<Semaphore>,
    /// How many that are.
    pub(crate) most_writers: u32,
}

/// Connections to the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connections {
    /// All of them.
    pub open: usize,
    /// Those that are not in use.
    pub idle: usize,
}

impl Store {
    /// Returns a connection for reading.
    ///
    /// # Errors
    /// If no connection becomes free in time.
    pub async fn read(&self) -> anyhow::Result<impl DerefMut<Target = Db> + use<>> {
        self.pool.acquire().await.context("a database connection")
    }

    /// The current number of connections.
    #[must_use]
    pub fn connections(&self) -> Connections {
        let open = usize::try_from(self.pool.size()).unwrap_or(usize::MAX);
        Connections { open, idle: self.pool.num_idle() }
    }

    /// Closes every connection, so that SQLite merges its log into the file.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}
