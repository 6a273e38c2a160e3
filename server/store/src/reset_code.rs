//! Table `reset_code`: the hashes of password reset codes.

use sqlx::Row as _;

use super::Db;
use crate::{Millis, TokenHash};

/// Adds a code for an account and revokes the previous one.
pub async fn begin(db: &mut Db, code: &TokenHash, account_id: &str, now: Millis) -> anyhow::Result<()> {
    end_all(&mut *db, account_id, now).await?;
    insert(db, code, account_id, now).await
}

/// Adds a code for an account. Earlier ones stay valid.
pub async fn insert(db: &mut Db, code: &TokenHash, account_id: &str, now: Millis) -> anyhow::Result<()> {
    sqlx::query("INSERT INTO reset_code (code_hash, account_id, created_at) VALUES ($1, $2, $3)")
        .bind(code.to_vec())
        .bind(account_id)
        .bind(now)
        .execute(db)
        .await?;
    Ok(())
}

/// Returns the number of codes that an account got from `since` to `now`.
pub async fn count(db: &mut Db, account_id: &str, since: Millis, now: Millis) -> anyhow::Result<i64> {
    let row = sqlx::query(
        "SELECT COUNT(*) AS codes FROM reset_code WHERE account_id = $1 AND created_at > $2 AND created_at <= $3",
    )
    .bind(account_id)
    .bind(since)
    .bind(now)
    .fetch_one(db)
    .await?;
    Ok(row.try_get("codes")?)
}

/// Returns whether an account has an unused code that it got from `since` to `now`.
pub async fn is_any_valid(db: &mut Db, account_id: &str, since: Millis, now: Millis) -> anyhow::Result<bool> {
    let row = sqlx::query(
        "SELECT 1 AS found FROM reset_code
         WHERE account_id = $1 AND ended_at IS NULL AND created_at > $2 AND created_at <= $3 LIMIT 1",
    )
    .bind(account_id)
    .bind(since)
    .bind(now)
    .fetch_optional(db)
    .await?;
    Ok(row.is_some())
}

/// Finds a code. Returns its account if it is unused, not revoked and newer than `since`.
pub async fn find(db: &mut Db, code: &TokenHash, since: Millis) -> anyhow::Result<Option<Option<String>>> {
    let row = sqlx::query(
        "SELECT CASE WHEN ended_at IS NULL AND created_at > $1 THEN account_id END AS owner
         FROM reset_code WHERE code_hash = $2",
    )
    .bind(since)
    .bind(code.to_vec())
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| row.try_get("owner")).transpose()?)
}

/// Marks a code newer than `since` as used, and returns whether it was still valid.
pub async fn spend(db: &mut Db, code: &TokenHash, since: Millis, now: Millis) -> anyhow::Result<bool> {
    let done = sqlx::query(
        "UPDATE reset_code SET ended_at = $1 WHERE code_hash = $2 AND ended_at IS NULL AND created_at > $3",
    )
    .bind(now)
    .bind(code.to_vec())
    .bind(since)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Revokes the code of an account.
pub async fn end_all(db: &mut Db, account_id: &str, now: Millis) -> anyhow::Result<()> {
    sqlx::query("UPDATE reset_code SET ended_at = $1 WHERE account_id = $2 AND ended_at IS NULL")
        .bind(now)
        .bind(account_id)
        .execute(db)
        .await?;
    Ok(())
}

/// Removes codes older than `before`.
pub async fn delete_stale(db: &mut Db, before: Millis) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM reset_code WHERE created_at < $1").bind(before).execute(db).await?;
    Ok(())
}
