//! Table `authenticator`: confirmed TOTP secrets, sealed.

use sqlx::Row as _;

use super::Db;
use crate::Millis;

/// A confirmed authenticator.
#[derive(Clone, Debug)]
pub struct Authenticator {
    /// Random.
    pub id: String,
    /// Its sealed secret.
    pub secret: Vec<u8>,
    /// The name that its owner chose. May be empty.
    pub name: String,
    /// The newest step that was accepted.
    pub last_step: i64,
    /// When it was set up.
    pub created_at: Millis,
}

/// An authenticator to add.
#[derive(Clone, Debug)]
pub struct NewAuthenticator<'a> {
    /// Random.
    pub id: &'a str,
    /// The account.
    pub account_id: &'a str,
    /// Its sealed secret.
    pub secret: Vec<u8>,
    /// The name that its owner chose. May be empty.
    pub name: &'a str,
    /// The step of the code that confirmed it.
    pub step: i64,
}

/// Adds a confirmed authenticator.
pub async fn insert(db: &mut Db, new: NewAuthenticator<'_>, now: Millis) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO authenticator (id, account_id, secret, name, last_step, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(new.id)
    .bind(new.account_id)
    .bind(new.secret)
    .bind(new.name)
    .bind(new.step)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

/// Finds the authenticators of an account, the oldest first.
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

/// Marks a time step as used, and returns whether neither it nor a later one was used before (RFC 6238 §5.2).
pub async fn spend_step(db: &mut Db, id: &str, step: i64) -> anyhow::Result<bool> {
    let done = sqlx::query("UPDATE authenticator SET last_step = $1 WHERE id = $2 AND last_step < $1")
        .bind(step)
        .bind(id)
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Renames an authenticator of an account.
pub async fn rename(db: &mut Db, account_id: &str, id: &str, name: &str) -> anyhow::Result<()> {
    sqlx::query("UPDATE authenticator SET name = $1 WHERE account_id = $2 AND id = $3")
        .bind(name)
        .bind(account_id)
        .bind(id)
        .execute(db)
        .await?;
    Ok(())
}

/// Removes an authenticator of an account.
pub async fn delete(db: &mut Db, account_id: &str, id: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM authenticator WHERE account_id = $1 AND id = $2")
        .bind(account_id)
        .bind(id)
        .execute(db)
        .await?;
    Ok(())
}

/// Removes all authenticators of an account.
pub async fn delete_all(db: &mut Db, account_id: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM authenticator WHERE account_id = $1").bind(account_id).execute(db).await?;
    Ok(())
}
