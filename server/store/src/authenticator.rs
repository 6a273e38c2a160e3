//! Table `authenticator`: confirmed TOTP secrets, sealed.

use sqlx::{AssertSqlSafe, Row as _, any::AnyRow};

use super::{Db, account::factors};
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
    /// The step that was accepted last.
    pub last_step: i64,
    /// The last few steps that were accepted, the latest last. Empty until the second one.
    pub recent_steps: Vec<i64>,
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
    .execute(&mut *db)
    .await?;
    factors::count_authenticators(db, new.account_id).await
}

/// The columns that [`read`] reads, with names that stay unambiguous in a join.
pub(crate) const COLUMNS: &str = "authenticator.id AS authenticator_id, secret, authenticator.name AS authenticator_name, last_step, recent_steps, \
     authenticator.created_at AS set_up_at";

/// The order of an account's authenticators.
pub(crate) const OLDEST_FIRST: &str = "ORDER BY authenticator.created_at, authenticator.id";

/// Finds the authenticators of an account, the oldest first.
pub async fn of_account(db: &mut Db, account_id: &str) -> anyhow::Result<Vec<Authenticator>> {
    let rows = sqlx::query(AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM authenticator WHERE account_id = $1 {OLDEST_FIRST}"
    )))
    .bind(account_id)
    .fetch_all(db)
    .await?;
    Ok(rows.iter().map(read).collect::<sqlx::Result<_>>()?)
}

fn read(row: &AnyRow) -> sqlx::Result<Authenticator> {
    Ok(Authenticator {
        id: row.try_get("authenticator_id")?,
        secret: row.try_get("secret")?,
        name: row.try_get("authenticator_name")?,
        last_step: row.try_get("last_step")?,
        recent_steps: read_steps(row.try_get("recent_steps")?),
        created_at: row.try_get("set_up_at")?,
    })
}

/// Reads the authenticator of a row that may have none.
pub(crate) fn read_joined(row: &AnyRow) -> Option<sqlx::Result<Authenticator>> {
    match row.try_get::<Option<&str>, _>("authenticator_id") {
        Ok(None) => None,
        Ok(Some(_)) => Some(read(row)),
        Err(error) => Some(Err(error)),
    }
}

/// Accepts a step, with the steps that are then the last few. Returns false if another one was accepted meanwhile.
pub async fn accept_step(
    db: &mut Db,
    authenticator: &Authenticator,
    step: i64,
    recent: &[i64],
) -> anyhow::Result<bool> {
    let done = sqlx::query(
        "UPDATE authenticator SET last_step = $1, recent_steps = $2
         WHERE id = $3 AND last_step = $4 AND recent_steps = $5",
    )
    .bind(step)
    .bind(write_steps(recent))
    .bind(&authenticator.id)
    .bind(authenticator.last_step)
    .bind(write_steps(&authenticator.recent_steps))
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

fn read_steps(text: &str) -> Vec<i64> {
    text.split(' ').filter_map(|step| step.parse().ok()).collect()
}

fn write_steps(steps: &[i64]) -> String {
    steps.iter().map(i64::to_string).collect::<Vec<_>>().join(" ")
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
        .execute(&mut *db)
        .await?;
    factors::count_authenticators(db, account_id).await
}

/// Removes all authenticators of an account.
pub async fn delete_all(db: &mut Db, account_id: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM authenticator WHERE account_id = $1").bind(account_id).execute(&mut *db).await?;
    factors::count_authenticators(db, account_id).await
}
