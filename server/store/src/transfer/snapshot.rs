//! One consistent state of a database that may be in use.

use std::ops::{Deref, DerefMut};

use anyhow::Context as _;
use sqlx::{AssertSqlSafe, Executor as _};

use super::Refused;
use crate::{DatabaseUrl, Db, inspect, migrations};

/// A connection that sees the state at one moment. Others can write meanwhile.
pub struct Snapshot(Db);

impl Snapshot {
    /// Takes a snapshot of a database that exists and has the schema of this program.
    ///
    /// # Errors
    /// [`Refused`] if the schema is older, [`NewerSchema`](crate::NewerSchema) if it is newer; if the database cannot be
    /// read.
    pub async fn take(url: &DatabaseUrl) -> anyhow::Result<Self> {
        let mut db = inspect::connect(url).await?;
        let begin = match url {
            // The first read fixes the state.
            DatabaseUrl::Sqlite(_) => "PRAGMA busy_timeout = 5000; BEGIN",
            DatabaseUrl::Postgres(_) => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        };
        db.execute(AssertSqlSafe(begin)).await.with_context(|| format!("reading the database {url}"))?;
        let pending = migrations::pending(&mut db, &migrations::migrator(url)).await;
        let pending = pending.with_context(|| format!("reading the database {url}"))?;
        if !pending.is_empty() {
            return Err(Refused(format!(
                "the schema of the database {url} is older than this version: stop the server and run vestibule migrate first"
            ))
            .into());
        }
        Ok(Self(db))
    }
}

impl Deref for Snapshot {
    type Target = Db;
    fn deref(&self) -> &Db {
        &self.0
    }
}

impl DerefMut for Snapshot {
    fn deref_mut(&mut self) -> &mut Db {
        &mut self.0
    }
}
