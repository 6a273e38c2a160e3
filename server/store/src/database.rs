//! The database and its connections.

use std::{ops::DerefMut, sync::Arc};

use anyhow::Context as _;
use sqlx::AnyPool;
use tokio::sync::Mutex;

use super::Db;

/// The database. Clones share its connections.
#[derive(Clone)]
pub struct Store {
    pub(super) pool: AnyPool,
    /// SQLite has one writer. The writers of this process queue here in order instead of polling its lock.
    pub(super) writer: Arc<Mutex<()>>,
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

/// Returns whether an error came from the database or from the connection to it.
#[must_use]
pub fn is_database(error: &anyhow::Error) -> bool {
    error.chain().any(<dyn std::error::Error>::is::<sqlx::Error>)
}

/// Returns whether an error is temporary: the database is locked or cannot be reached.
#[must_use]
pub fn is_unavailable(error: &anyhow::Error) -> bool {
    error.chain().filter_map(|cause| cause.downcast_ref::<sqlx::Error>()).any(|cause| match cause {
        sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed => true,
        // SQLITE_BUSY and SQLITE_LOCKED with their extended codes.
        sqlx::Error::Database(cause) => cause
            .code()
            .and_then(|code| code.parse::<u32>().ok())
            .is_some_and(|code| matches!(code & 0xff, 5 | 6)),
        _ => false,
    })
}

/// Why SQLite cannot write, for operators. None for other errors.
#[must_use]
pub fn write_problem(error: &anyhow::Error) -> Option<&'static str> {
    error.chain().filter_map(|cause| cause.downcast_ref::<sqlx::Error>()).find_map(|cause| {
        let sqlx::Error::Database(cause) = cause else { return None };
        match cause.code()?.parse::<u32>().ok()? & 0xff {
            5 | 6 => Some("another process has locked it"),
            8 => Some("it is read-only"),
            10 => Some("the disk reports an error"),
            11 | 26 => Some("its file is damaged"),
            13 => Some("the disk is full"),
            14 => Some("its file or folder cannot be opened"),
            _ => None,
        }
    })
}
