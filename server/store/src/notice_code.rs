//! Table `notice_code`: the hashes of the codes in security notices, by which an owner says "This wasn't me".

use sqlx::Row as _;

use super::Db;
use crate::{Millis, TokenHash};

/// Adds the code of a notice to an account. `review`: whether an administrator has to look when it is used.
pub async fn insert(
    db: &mut Db,
    code: &TokenHash,
    account_id: &str,
    review: bool,
    now: Millis,
) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO notice_code (code_hash, account_id, review, created_at) VALUES ($1, $2, $3, $4)",
    )
    .bind(code.to_vec())
    .bind(account_id)
    .bind(i64::from(review))
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

/// Marks a code newer than `since` as used. Returns its account and whether an administrator has to look, if it was
/// still valid.
pub async fn spend(
    db: &mut Db,
    code: &TokenHash,
    since: Millis,
    now: Millis,
) -> anyhow::Result<Option<(String, bool)>> {
    let row = sqlx::query(
        "UPDATE notice_code SET used_at = $1 WHERE code_hash = $2 AND used_at IS NULL AND created_at > $3
         RETURNING account_id, review",
    )
    .bind(now)
    .bind(code.to_vec())
    .bind(since)
    .fetch_optional(db)
    .await?;
    let read = |row: &sqlx::any::AnyRow| {
        Ok::<_, sqlx::Error>((row.try_get("account_id")?, row.try_get::<i64, _>("review")? != 0))
    };
    Ok(row.as_ref().map(read).transpose()?)
}

/// Whether a code newer than `since` is unused.
pub async fn is_valid(db: &mut Db, code: &TokenHash, since: Millis) -> anyhow::Result<bool> {
    let row = sqlx::query(
        "SELECT 1 AS valid FROM notice_code WHERE code_hash = $1 AND used_at IS NULL AND created_at > $2",
    )
    .bind(code.to_vec())
    .bind(since)
    .fetch_optional(db)
    .await?;
    Ok(row.is_some())
}

/// Whether an account has an unused code newer than `since` for which an administrator has to look.
pub async fn any_for_review(db: &mut Db, account_id: &str, since: Millis) -> anyhow::Result<bool> {
    let row = sqlx::query(
        "SELECT 1 AS found FROM notice_code
         WHERE account_id = $1 AND review = 1 AND used_at IS NULL AND created_at > $2 LIMIT 1",
    )
    .bind(account_id)
    .bind(since)
    .fetch_optional(db)
    .await?;
    Ok(row.is_some())
}

/// Revokes every code of an account.
pub async fn end_all(db: &mut Db, account_id: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM notice_code WHERE account_id = $1").bind(account_id).execute(db).await?;
    Ok(())
}

/// Removes codes older than `before`.
pub async fn delete_stale(db: &mut Db, before: Millis) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM notice_code WHERE created_at < $1").bind(before).execute(db).await?;
    Ok(())
}
