//! Table `factor_failures`: wrong codes in a row, by account and factor.

use shared::api::audit::Factor;
use sqlx::Row as _;

use super::Db;

/// A factor with so many wrong codes in a row is blocked. Indices and filters say it in their own words.
pub const BLOCKED: i64 = 100;

/// A factor as it is stored.
#[must_use]
pub fn name(factor: Factor) -> &'static str {
    factor.name()
}

/// The factor with this name.
#[must_use]
pub fn factor(name: &str) -> Option<Factor> {
    [Factor::Totp, Factor::BackupCode].into_iter().find(|factor| self::name(*factor) == name)
}

/// How many wrong codes in a row there are.
pub async fn length(db: &mut Db, account_id: &str, factor: Factor) -> anyhow::Result<i64> {
    let row = sqlx::query("SELECT failures FROM factor_failures WHERE account_id = $1 AND factor = $2")
        .bind(account_id)
        .bind(name(factor))
        .fetch_optional(db)
        .await?;
    Ok(row.map(|row| row.try_get("failures")).transpose()?.unwrap_or(0))
}

/// Adds a wrong code; gives the new length.
pub async fn grow(db: &mut Db, account_id: &str, factor: Factor) -> anyhow::Result<i64> {
    let row = sqlx::query(
        "INSERT INTO factor_failures (account_id, factor, failures) VALUES ($1, $2, 1)
         ON CONFLICT (account_id, factor) DO UPDATE SET failures = factor_failures.failures + 1 RETURNING failures",
    )
    .bind(account_id)
    .bind(name(factor))
    .fetch_one(db)
    .await?;
    Ok(row.try_get("failures")?)
}

/// Ends the streak: a right code was given.
pub async fn end(db: &mut Db, account_id: &str, factor: Factor) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM factor_failures WHERE account_id = $1 AND factor = $2")
        .bind(account_id)
        .bind(name(factor))
        .execute(db)
        .await?;
    Ok(())
}

/// Ends every streak of an account: an administrator acted.
pub async fn end_all(db: &mut Db, account_id: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM factor_failures WHERE account_id = $1").bind(account_id).execute(db).await?;
    Ok(())
}
