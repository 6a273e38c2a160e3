//! Table `authenticator`: confirmed TOTP secrets, sealed.

use sqlx::Row as _;

use super::Db;
use crate::clock::Millis;

/// A confirmed authenticator.
#[derive(Clone, Debug)]
pub struct Authenticator {
    /// Random.
    pub id: String,
    /// Its sealed secret.
    pub secret: Vec<u8>,
    /// What its owner calls it; may be empty.
    pub name: String,
    /// The newest step that was accepted.
    pub last_step: i64,
    /// When it was set up.
    pub created_at: Millis,
}

/// Adds a confirmed authenticator whose first code was of `step`.
pub async fn insert(
    db: &mut Db,
    id: &str,
    account_id: &str,
    sealed: Vec<u8>,
    step: i64,
    now: Millis,
) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO authenticator (id, account_id, secret, last_step, created_at) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(id)
    .bind(account_id)
    .bind(sealed)
    .bind(step)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

/// Those of an account, the oldest first.
pub async fn of_account(db: &mut Db, account_id: &str) -> anyhow::Result<Vec<Authenticator>> {
    let rows = sqlx::query(
        "SELECT id, secret, name, last_step, created_at FROM authenticator WHERE account_id = $1 ORDER BY created_at, id",
    )
    .bind(account_id)
    .fetch_all(db)
    .await?;
    let read = |row: &sqlx::any::AnyRow| {
        Ok(Authenticator {
            id: row.try_get("id")?,
            secret: row.try_get("secret")?,
            name: row.try_get("name")?,
            last_step: row.try_get("last_step")?,
            created_at: row.try_get("created_at")?,
        })
    };
    Ok(rows.iter().map(read).collect::<sqlx::Result<_>>()?)
}

/// Spends a step, once: says whether it, or a newer one, was not spent before (RFC 6238 §5.2).
pub async fn spend_step(db: &mut Db, id: &str, step: i64) -> anyhow::Result<bool> {
    let done = sqlx::query("UPDATE authenticator SET last_step = $1 WHERE id = $2 AND last_step < $1")
        .bind(step)
        .bind(id)
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes all authenticators of an account away.
pub async fn delete_all(db: &mut Db, account_id: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM authenticator WHERE account_id = $1").bind(account_id).execute(db).await?;
    Ok(())
}
