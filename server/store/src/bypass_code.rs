//! Table `bypass_code`: the hash of the code by which an administrator lets someone in once.

use super::Db;
use crate::{Millis, TokenHash};

/// Stores the code of an account and replaces an earlier one.
pub async fn begin(
    db: &mut Db,
    account_id: &str,
    code: &TokenHash,
    expires_at: Millis,
) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO bypass_code (account_id, code_hash, expires_at) VALUES ($1, $2, $3)
         ON CONFLICT (account_id) DO UPDATE SET code_hash = $2, expires_at = $3, used_at = NULL",
    )
    .bind(account_id)
    .bind(code.to_vec())
    .bind(expires_at)
    .execute(db)
    .await?;
    Ok(())
}

/// Marks the code of an account as used, and returns whether it was this code, unexpired and unused.
pub async fn spend(db: &mut Db, account_id: &str, code: &TokenHash, now: Millis) -> anyhow::Result<bool> {
    let done = sqlx::query(
        "UPDATE bypass_code SET used_at = $1
         WHERE account_id = $2 AND code_hash = $3 AND used_at IS NULL AND expires_at > $1",
    )
    .bind(now)
    .bind(account_id)
    .bind(code.to_vec())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Returns whether this is the code of an account and was used.
pub async fn was_used(db: &mut Db, account_id: &str, code: &TokenHash) -> anyhow::Result<bool> {
    let row = sqlx::query(
        "SELECT 1 AS used FROM bypass_code WHERE account_id = $1 AND code_hash = $2 AND used_at IS NOT NULL",
    )
    .bind(account_id)
    .bind(code.to_vec())
    .fetch_optional(db)
    .await?;
    Ok(row.is_some())
}

/// Revokes the code of an account.
pub async fn end(db: &mut Db, account_id: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM bypass_code WHERE account_id = $1").bind(account_id).execute(db).await?;
    Ok(())
}

/// Removes codes that expired before `before`.
pub async fn delete_stale(db: &mut Db, before: Millis) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM bypass_code WHERE expires_at < $1").bind(before).execute(db).await?;
    Ok(())
}
