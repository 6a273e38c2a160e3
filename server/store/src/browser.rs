//! Table `known_browser`: browsers that have finished a sign-in to an account. Each has its own counter of wrong
//! passwords, so that a stranger cannot lock the owner out.

use sqlx::Row as _;

use super::Db;
use crate::{Millis, TokenHash};

/// Returns whether this browser has signed in to the account before.
pub async fn is_known(db: &mut Db, browser: &TokenHash, account_id: &str) -> anyhow::Result<bool> {
    let row = sqlx::query("SELECT 1 AS known FROM known_browser WHERE token_hash = $1 AND account_id = $2")
        .bind(browser.to_vec())
        .bind(account_id)
        .fetch_optional(db)
        .await?;
    Ok(row.is_some())
}

/// Returns whether this browser has signed in to any account before.
pub async fn exists(db: &mut Db, browser: &TokenHash) -> anyhow::Result<bool> {
    let row = sqlx::query("SELECT 1 AS known FROM known_browser WHERE token_hash = $1 LIMIT 1")
        .bind(browser.to_vec())
        .fetch_optional(db)
        .await?;
    Ok(row.is_some())
}

/// Stores that a browser has signed in to an account.
pub async fn remember(db: &mut Db, browser: &TokenHash, account_id: &str, now: Millis) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO known_browser (token_hash, account_id, seen_at) VALUES ($1, $2, $3)
         ON CONFLICT (token_hash, account_id) DO UPDATE SET seen_at = $3",
    )
    .bind(browser.to_vec())
    .bind(account_id)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

/// Returns the token hashes of the browsers of an account.
pub async fn of_account(db: &mut Db, account_id: &str) -> anyhow::Result<Vec<Vec<u8>>> {
    let rows = sqlx::query("SELECT token_hash FROM known_browser WHERE account_id = $1").bind(account_id);
    let rows = rows.fetch_all(db).await?;
    Ok(rows.iter().map(|row| row.try_get("token_hash")).collect::<sqlx::Result<_>>()?)
}

/// Forgets every browser of an account, except `keep`.
pub async fn forget_all(db: &mut Db, account_id: &str, keep: Option<&TokenHash>) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM known_browser WHERE account_id = $1 AND token_hash <> $2")
        .bind(account_id)
        .bind(keep.map(|keep| keep.to_vec()).unwrap_or_default())
        .execute(db)
        .await?;
    Ok(())
}

/// Forgets browsers not seen since `before`.
pub async fn forget_stale(db: &mut Db, before: Millis) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM known_browser WHERE seen_at < $1").bind(before).execute(db).await?;
    Ok(())
}
