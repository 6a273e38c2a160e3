//! Table `code_streak`: wrong codes in a row, by account and factor.

use sqlx::Row as _;

use super::Db;

/// A second factor, each with a streak of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// Codes of the authenticator app.
    Totp,
    /// Backup codes.
    BackupCode,
}

impl Factor {
    fn as_str(self) -> &'static str {
        match self {
            Self::Totp => "totp",
            Self::BackupCode => "backup_code",
        }
    }
}

/// How many wrong codes in a row there are.
pub async fn length(db: &mut Db, account_id: &str, factor: Factor) -> anyhow::Result<i64> {
    let row = sqlx::query("SELECT failures FROM code_streak WHERE account_id = $1 AND factor = $2")
        .bind(account_id)
        .bind(factor.as_str())
        .fetch_optional(db)
        .await?;
    Ok(row.map(|row| row.try_get("failures")).transpose()?.unwrap_or(0))
}

/// Adds a wrong code; gives the new length.
pub async fn grow(db: &mut Db, account_id: &str, factor: Factor) -> anyhow::Result<i64> {
    let row = sqlx::query(
        "INSERT INTO code_streak (account_id, factor, failures) VALUES ($1, $2, 1)
         ON CONFLICT (account_id, factor) DO UPDATE SET failures = code_streak.failures + 1 RETURNING failures",
    )
    .bind(account_id)
    .bind(factor.as_str())
    .fetch_one(db)
    .await?;
    Ok(row.try_get("failures")?)
}

/// Ends the streak: a right code was given.
pub async fn end(db: &mut Db, account_id: &str, factor: Factor) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM code_streak WHERE account_id = $1 AND factor = $2")
        .bind(account_id)
        .bind(factor.as_str())
        .execute(db)
        .await?;
    Ok(())
}

/// Ends every streak of an account: an administrator acted.
pub async fn end_all(db: &mut Db, account_id: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM code_streak WHERE account_id = $1").bind(account_id).execute(db).await?;
    Ok(())
}
