//! Opens the database.

pub(crate) mod postgres;
mod sqlite;

use std::sync::Arc;

use anyhow::Context as _;
use tokio::sync::Semaphore;

pub use self::sqlite::exists;
pub(crate) use self::sqlite::{check_header, url};
use super::{DatabaseUrl, Store, Tx, account_word, database::Kind, migrations::migrate};

/// Makes sqlx open PostgreSQL and SQLite, unless other drivers are installed: those of a test.
pub fn install_drivers() {
    drop(sqlx::any::install_drivers(&[sqlx::postgres::any::DRIVER, sqlx::sqlite::any::DRIVER]));
}

impl Store {
    /// Opens the database and migrates its schema. An SQLite file is created if it is missing.
    ///
    /// # Errors
    /// If the database cannot be opened, or its schema is newer than this program.
    pub async fn open(url: &DatabaseUrl) -> anyhow::Result<Self> {
        install_drivers();
        let opened = match url {
            DatabaseUrl::Sqlite(path) => sqlite::open(path).await.map(|pools| (pools, Kind::Sqlite, 1)),
            DatabaseUrl::Postgres(url) => {
                postgres::open(url).await.map(|pools| (pools, Kind::Postgres, url.pool().writers()))
            }
        };
        let (pools, kind, writers) = opened.with_context(|| format!("opening the database {url}"))?;
        migrate(&pools.writing, kind).await.with_context(|| format!("preparing the database {url}"))?;
        let turns = Arc::new(Semaphore::new(usize::try_from(writers)?));
        let store = Self { pools, kind, writers: turns, most_writers: writers };
        let index_some = async |mut tx: Tx| {
            let any = account_word::find_missing(&mut tx).await?;
            tx.commit().await?;
            anyhow::Ok(any)
        };
        while store.transaction(index_some).await? {}
        Ok(store)
    }
}
