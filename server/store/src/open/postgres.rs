//! Opens a PostgreSQL database.

use std::{
    str::FromStr as _,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use anyhow::{Context as _, ensure};
use sqlx::{
    AnyConnection, Connection as _, Executor as _, Row as _,
    any::{AnyConnectOptions, AnyPoolOptions},
};

use crate::{database::Pools, database_url::PostgresUrl};

/// How long a request waits for a connection.
const WAIT: Duration = Duration::from_secs(5);
/// A connection that was not used for this long is tested before it is used: the server may have restarted.
const FRESH: Duration = Duration::from_secs(1);
/// How long that test may take. A network that drops everything answers nothing at all.
const TEST: Duration = Duration::from_secs(1);

/// What each connection is set to.
///
/// - Statements find rows by an index. In a small table PostgreSQL would rather read all rows, and a serializable
///   transaction that reads all of them conflicts with every other. It is told not to (and not to compile statements,
///   which it does when it believes that one is expensive, nor to start more processes for one: that takes longer than most
///   statements).
/// - A transaction waits for the locks of others as long as SQLite does, and a statement takes no longer than a request.
/// - A server that is cut off in the middle of a transaction does not keep its locks.
const SETTINGS: &str = "
    SET client_min_messages = warning;
    SET enable_seqscan = off;
    SET jit = off;
    SET max_parallel_workers_per_gather = 0;
    SET lock_timeout = '5s';
    SET statement_timeout = '60s';
    SET idle_in_transaction_session_timeout = '60s'";

/// Opens a connection.
pub async fn connect(url: &PostgresUrl) -> anyhow::Result<AnyConnection> {
    let options = AnyConnectOptions::from_str(url.with_secrets())?;
    let opened = tokio::time::timeout(WAIT, AnyConnection::connect_with(&options));
    let mut db = opened.await.context("the server does not answer")??;
    db.execute(SETTINGS).await?;
    let encoding: String = sqlx::query("SHOW server_encoding").fetch_one(&mut db).await?.try_get(0)?;
    ensure!(encoding == "UTF8", "the database has the encoding {encoding}; it must be UTF8");
    Ok(db)
}

/// When a connection was last found to be lost. The others were probably lost with it: those that have been idle since
/// before are tested, however short that was.
#[derive(Clone, Default)]
struct Lost(Arc<Mutex<Option<Instant>>>);

impl Lost {
    fn at(&self) -> Option<Instant> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tests a connection.
    async fn test(&self, db: &mut AnyConnection) -> sqlx::Result<()> {
        let tested = answers(db).await;
        if tested.is_err() {
            *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
        }
        tested
    }
}

/// Opens the connections of a server.
pub async fn open(url: &PostgresUrl) -> anyhow::Result<Pools> {
    // The pool would retry until it gives up, and report only that. The first connection reports why it failed.
    connect(url).await?.close().await?;
    let options = AnyConnectOptions::from_str(url.with_secrets())?;
    let lost = Lost::default();
    let lost_in_use = lost.clone();
    let pool = AnyPoolOptions::new()
        .max_connections(url.pool().all())
        .acquire_timeout(WAIT)
        .after_connect(|db, _| Box::pin(async move { db.execute(SETTINGS).await.map(drop) }))
        .test_before_acquire(false)
        .before_acquire(move |db, meta| {
            let lost = lost.clone();
            Box::pin(async move {
                if db.is_in_transaction() {
                    return Ok(false);
                }
                if meta.idle_for > FRESH || lost.at().is_some_and(|at| at.elapsed() < meta.idle_for) {
                    lost.test(db).await?;
                }
                Ok(true)
            })
        })
        // sqlx itself would wait for the answer without a limit, and keep the place of the connection.
        .after_release(move |db, _| {
            let lost = lost_in_use.clone();
            Box::pin(async move {
                lost.test(db).await?;
                Ok(true)
            })
        })
        .connect_lazy_with(options);
    Ok(Pools { reading: pool.clone(), writing: pool })
}

/// Waits until the server answers to everything that was sent, which includes the rollback of a transaction.
async fn answers(db: &mut AnyConnection) -> sqlx::Result<()> {
    tokio::time::timeout(TEST, db.ping()).await.map_err(|_| sqlx::Error::PoolTimedOut)?
}
