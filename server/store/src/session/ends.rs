//! Ends sessions.

use crate::{Db, Millis};

/// Ends the session with this id.
pub async fn end_one(db: &mut Db, id: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM session WHERE id = $1").bind(id).execute(db).await?;
    Ok(())
}

/// Ends the finished session of an account with this id, and returns whether there was one.
pub async fn end_of_account(db: &mut Db, account_id: &str, id: &str) -> anyhow::Result<bool> {
    let done =
        sqlx::query("DELETE FROM session WHERE account_id = $1 AND id = $2 AND finished_at IS NOT NULL")
            .bind(account_id)
            .bind(id)
            .execute(db)
            .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends every session and sign-in of an account except `keep`, and returns how many.
pub async fn end_all(db: &mut Db, account_id: &str, keep: Option<&str>) -> anyhow::Result<u64> {
    let done = sqlx::query("DELETE FROM session WHERE account_id = $1 AND id <> $2")
        .bind(account_id)
        .bind(keep.unwrap_or_default())
        .execute(db)
        .await?;
    Ok(done.rows_affected())
}

/// Removes sessions last used before `before`.
pub async fn delete_stale(db: &mut Db, before: Millis) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM session WHERE seen_at < $1").bind(before).execute(db).await?;
    Ok(())
}
