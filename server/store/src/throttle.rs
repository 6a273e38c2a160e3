//! Table `throttle`: failed attempts by key, and when the next attempt is allowed.

use sqlx::Row as _;

use super::Db;
use crate::Millis;

/// Returns until when each of three keys has to wait: 0 if its failures demand no wait, none if it has no failures. A wait that
/// ends after `latest` counts as 0: it was set while the clock was ahead. A key may be passed twice.
pub async fn waits(db: &mut Db, keys: [&str; 3], latest: Millis) -> anyhow::Result<[Option<Millis>; 3]> {
    // One row for every set of keys: how long reading takes must not tell which of them have failures.
    let row = sqlx::query(
        "SELECT MAX(CASE WHEN key = $1 THEN until END) AS a, MAX(CASE WHEN key = $2 THEN until END) AS b,
             MAX(CASE WHEN key = $3 THEN until END) AS c
         FROM (SELECT key, CASE WHEN waits_until <= $4 THEN waits_until ELSE 0 END AS until FROM throttle
             WHERE key IN ($1, $2, $3)) AS counted",
    );
    let row = row.bind(keys[0]).bind(keys[1]).bind(keys[2]).bind(latest).fetch_one(db).await?;
    Ok([row.try_get("a")?, row.try_get("b")?, row.try_get("c")?])
}

/// When earlier failures stop counting.
#[derive(Clone, Copy, Debug)]
pub enum Forget {
    /// When the last one was before this time: counts failures in a row.
    LastBefore(Millis),
    /// When the first one was before this time: counts failures within a window.
    FirstBefore(Millis),
}

/// Counts a failure and returns the number of failures that count.
pub async fn count(db: &mut Db, key: &str, now: Millis, forget: Forget) -> anyhow::Result<i64> {
    let (last, first) = match forget {
        Forget::LastBefore(last) => (last, Millis::MIN),
        Forget::FirstBefore(first) => (Millis::MIN, first),
    };
    let row = sqlx::query(
        "INSERT INTO throttle (key, failures, waits_until, updated_at, began_at) VALUES ($1, 1, 0, $2, $2)
         ON CONFLICT (key) DO UPDATE SET updated_at = $2,
             began_at = CASE WHEN throttle.updated_at < $3 OR throttle.began_at < $4 THEN $2
                 ELSE throttle.began_at END,
             failures = CASE WHEN throttle.updated_at < $3 OR throttle.began_at < $4 THEN 1
                 ELSE throttle.failures + 1 END
         RETURNING failures",
    )
    .bind(key)
    .bind(now)
    .bind(last)
    .bind(first)
    .fetch_one(db)
    .await?;
    Ok(row.try_get("failures")?)
}

/// Returns the number of failures since `since`, of a key that counts within a window.
pub async fn failures(db: &mut Db, key: &str, since: Millis) -> anyhow::Result<i64> {
    let row = sqlx::query("SELECT failures FROM throttle WHERE key = $1 AND began_at >= $2")
        .bind(key)
        .bind(since)
        .fetch_optional(db)
        .await?;
    Ok(row.map(|row| row.try_get("failures")).transpose()?.unwrap_or(0))
}

/// Returns when the first failure that counts was.
pub async fn began_at(db: &mut Db, key: &str) -> anyhow::Result<Option<Millis>> {
    let row =
        sqlx::query("SELECT began_at FROM throttle WHERE key = $1").bind(key).fetch_optional(db).await?;
    Ok(row.map(|row| row.try_get("began_at")).transpose()?)
}

/// Makes the next attempt wait.
pub async fn wait_until(db: &mut Db, key: &str, until: Millis) -> anyhow::Result<()> {
    sqlx::query("UPDATE throttle SET waits_until = $1 WHERE key = $2")
        .bind(until)
        .bind(key)
        .execute(db)
        .await?;
    Ok(())
}

/// Resets the failures of two keys.
pub async fn clear(db: &mut Db, keys: [&str; 2]) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM throttle WHERE key IN ($1, $2)").bind(keys[0]).bind(keys[1]).execute(db).await?;
    Ok(())
}

/// Removes rows without a failure since `before`.
pub async fn delete_stale(db: &mut Db, before: Millis) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM throttle WHERE updated_at < $1").bind(before).execute(db).await?;
    Ok(())
}

/// Writes to the database, which shows whether it can be written: changes a row of this table that counts nothing.
/// SQLite would not write a row that stays the same.
pub async fn probe_writing(db: &mut Db, now: Millis) -> anyhow::Result<()> {
    count(db, "write-probe", now, Forget::FirstBefore(Millis::MIN)).await.map(drop)
}
