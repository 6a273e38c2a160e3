//! Table `factor_failures`: consecutive wrong codes, by account and factor.

use shared::api::audit::Factor;
use sqlx::Row as _;

use super::{Db, account_count::count};
use crate::Millis;

/// The number of consecutive wrong codes that blocks a factor. An index and a filter repeat the number.
pub const BLOCKED: i64 = 100;

/// The stored name of a factor.
#[must_use]
pub fn name(factor: Factor) -> &'static str {
    factor.name()
}

/// The factor with this name.
#[must_use]
pub fn factor(name: &str) -> Option<Factor> {
    Factor::ALL.into_iter().find(|factor| self::name(*factor) == name)
}

/// Counts a wrong code and returns the new number. Stores when that blocks the factor.
pub async fn grow(db: &mut Db, account_id: &str, factor: Factor, now: Millis) -> anyhow::Result<i64> {
    let row = sqlx::query(
        "INSERT INTO factor_failures (account_id, factor, failures) VALUES ($1, $2, 1)
         ON CONFLICT (account_id, factor) DO UPDATE SET failures = factor_failures.failures + 1,
             blocked_at = CASE WHEN factor_failures.failures + 1 = $3 THEN $4 ELSE factor_failures.blocked_at END
         RETURNING failures",
    )
    .bind(account_id)
    .bind(name(factor))
    .bind(BLOCKED)
    .bind(now)
    .fetch_one(db)
    .await?;
    Ok(row.try_get("failures")?)
}

/// Resets the count after a correct code.
pub async fn end(db: &mut Db, account_id: &str, factor: Factor) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM factor_failures WHERE account_id = $1 AND factor = $2")
        .bind(account_id)
        .bind(name(factor))
        .execute(db)
        .await?;
    Ok(())
}

/// Resets every count of an account when an administrator unlocks it.
pub async fn end_all(db: &mut Db, account_id: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM factor_failures WHERE account_id = $1").bind(account_id).execute(db).await?;
    Ok(())
}

/// Returns the number of accounts with a blocked factor, and of those whose factor was blocked at `since` or later.
pub async fn blocked(db: &mut Db, since: Millis) -> anyhow::Result<(u32, u32)> {
    let row = sqlx::query(
        "SELECT COUNT(DISTINCT account_id) AS accounts,
             COUNT(DISTINCT CASE WHEN blocked_at >= $1 THEN account_id END) AS lately
         FROM factor_failures WHERE failures >= 100",
    )
    .bind(since)
    .fetch_one(db)
    .await?;
    Ok((count(row.try_get("accounts")?), count(row.try_get("lately")?)))
}
