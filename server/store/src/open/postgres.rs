//! Opens a PostgreSQL database.

use std::{str::FromStr as _, time::Duration};

use anyhow::{Context as _, ensure};
use sqlx::{AnyConnection, Connection as _, Executor as _, Row as _, any::AnyConnectOptions};

use crate::{database::Pools, database_url::PostgresUrl, pool::Pool};

/// How long a request waits for a connection.
const WAIT: Duration = Duration::from_secs(5);

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

/// Opens the connections of a server.
pub async fn open(url: &PostgresUrl) -> anyhow::Result<Pools> {
    // The pool would retry until it gives up, and report only that. The first connection reports why it failed.
    connect(url).await?.close().await?;
    let options = AnyConnectOptions::from_str(url.with_secrets())?;
    let pool = Pool::new(options, SETTINGS, url.pool().all(), WAIT)?;
    Ok(Pools { reading: pool.clone(), writing: pool })
}
