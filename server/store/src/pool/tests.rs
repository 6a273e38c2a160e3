use std::str::FromStr as _;

use sqlx::{Executor as _, Row as _};

use super::*;
use crate::install_drivers;

/// A pool of connections to a new file. Each knows by a temporary table of its own which one it is.
fn pool(folder: &tempfile::TempDir, size: u32) -> Pool {
    install_drivers();
    let url = format!("sqlite://{}?mode=rwc", folder.path().join("pool.db").display());
    let options = AnyConnectOptions::from_str(&url).unwrap();
    let settings = "PRAGMA journal_mode = WAL; CREATE TEMP TABLE own (name TEXT)";
    Pool::new(options, settings, size, Duration::from_millis(200)).unwrap()
}

async fn name(db: &mut Db, name: &'static str) {
    sqlx::query("INSERT INTO own (name) VALUES ($1)").bind(name).execute(db).await.unwrap();
}

async fn name_of(db: &mut Db) -> String {
    sqlx::query("SELECT name FROM own").fetch_one(db).await.unwrap().get(0)
}

/// Gives a connection back, and waits until it can be lent.
async fn give_back(pool: &Pool, connection: Connection) {
    let (_, idle) = pool.count();
    drop(connection);
    while pool.count().1 == idle {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn the_connection_that_was_given_back_last_is_lent_first() {
    let folder = tempfile::tempdir().unwrap();
    let pool = pool(&folder, 3);
    let mut lent = Vec::new();
    for one in ["a", "b", "c"] {
        let mut connection = pool.acquire().await.unwrap();
        name(&mut connection, one).await;
        lent.push(connection);
    }
    assert!(matches!(pool.acquire().await.err(), Some(sqlx::Error::PoolTimedOut)));
    assert_eq!(pool.count(), (3, 0));
    for connection in lent {
        give_back(&pool, connection).await;
    }
    for _ in 0..3 {
        let mut connection = pool.acquire().await.unwrap();
        assert_eq!(name_of(&mut connection).await, "c");
        give_back(&pool, connection).await;
    }
    assert_eq!(pool.count(), (3, 3));
}

#[tokio::test]
async fn a_transaction_that_was_not_committed_is_rolled_back_and_its_connection_lent_again() {
    let folder = tempfile::tempdir().unwrap();
    let pool = pool(&folder, 1);
    for commits in [false, true] {
        let mut connection = pool.acquire().await.unwrap();
        connection.execute("CREATE TABLE IF NOT EXISTS row (kind TEXT)").await.unwrap();
        connection.begin("BEGIN IMMEDIATE").await.unwrap();
        connection.execute("INSERT INTO row VALUES ('x')").await.unwrap();
        if commits {
            connection.commit().await.unwrap();
            // The database has answered to everything, so it goes back at once.
            drop(connection);
            assert_eq!(pool.count(), (1, 1));
        } else {
            drop(connection);
        }
        let mut connection = pool.acquire().await.unwrap();
        let rows = connection.fetch_one("SELECT COUNT(*) FROM row").await.unwrap().get::<i64, _>(0);
        assert_eq!(rows, i64::from(commits));
        assert_eq!(pool.count().0, 1);
        give_back(&pool, connection).await;
    }
}

#[tokio::test]
async fn a_connection_whose_begin_was_cancelled_is_not_lent_again() {
    let folder = tempfile::tempdir().unwrap();
    let pool = pool(&folder, 2);
    let mut first = pool.acquire().await.unwrap();
    first.begin("BEGIN IMMEDIATE").await.unwrap();
    let mut second = pool.acquire().await.unwrap();
    name(&mut second, "cancelled").await;
    let begun = timeout(Duration::from_millis(20), second.begin("BEGIN IMMEDIATE")).await;
    assert!(begun.is_err());
    drop(second);
    assert_eq!(pool.count(), (1, 0));
    let mut other = pool.acquire().await.unwrap();
    assert!(other.fetch_all("SELECT name FROM own").await.unwrap().is_empty());
}

#[tokio::test]
async fn closing_waits_until_each_connection_is_given_back() {
    let folder = tempfile::tempdir().unwrap();
    let pool = pool(&folder, 2);
    let connection = pool.acquire().await.unwrap();
    let closing = tokio::spawn({
        let pool = pool.clone();
        async move { pool.close().await }
    });
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert!(!closing.is_finished());
    drop(connection);
    closing.await.unwrap();
    assert_eq!(pool.count(), (0, 0));
    assert!(matches!(pool.acquire().await.err(), Some(sqlx::Error::PoolClosed)));
}
