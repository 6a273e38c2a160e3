//! The database and its connections.

use std::sync::Arc;

use anyhow::Context as _;
use tokio::sync::Semaphore;

use super::pool::{Connection, Pool};

/// The kind of database. All that differs between them outside the schema is where this is matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Sqlite,
    Postgres,
}

/// The database. Clones share its connections.
#[derive(Clone)]
pub struct Store {
    pub(crate) pools: Pools,
    pub(crate) kind: Kind,
    /// The transactions that may run at the same time. Others queue here in order. SQLite has one writer, and this
    /// process does not poll its lock. On PostgreSQL, some connections are left for reading.
    pub(crate) writers: Arc<Semaphore>,
    /// How many that are.
    pub(crate) most_writers: u32,
}

/// The pools of connections. On PostgreSQL, both are the same one.
#[derive(Clone)]
pub(crate) struct Pools {
    pub(crate) reading: Pool,
    /// On SQLite, a single connection. A connection discards the pages in its cache when another one writes, so this one
    /// never has to.
    pub(crate) writing: Pool,
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
    pub async fn read(&self) -> anyhow::Result<Connection> {
        self.pools.reading.acquire().await.context("a database connection")
    }

    /// The current number of connections.
    #[must_use]
    pub fn connections(&self) -> Connections {
        let Pools { reading, writing } = &self.pools;
        let pools = match self.kind {
            Kind::Sqlite => &[reading, writing][..],
            Kind::Postgres => &[reading],
        };
        let counts = pools.iter().map(|pool| pool.count());
        let (open, idle) = counts.fold((0, 0), |sum, (open, idle)| (sum.0 + open, sum.1 + idle));
        Connections { open, idle }
    }

    /// Closes every connection, so that SQLite merges its log into the file.
    pub async fn close(&self) {
        self.pools.reading.close().await;
        self.pools.writing.close().await;
    }
}
