//! Table `mail`: the queue of emails that no mail server has accepted yet.

use sqlx::Row as _;

use super::Db;
use crate::Millis;

/// One hour.
const HOUR: Millis = 60 * 60 * 1_000;

/// A message in the queue.
#[derive(Clone, Debug)]
pub struct Queued {
    /// Random. Part of the context with which the content is sealed.
    pub id: String,
    /// Sealed.
    pub content: Vec<u8>,
    /// When it was queued.
    pub created_at: Millis,
    /// The number of attempts, including the current one.
    pub attempts: i64,
}

/// Queues a message that is due immediately.
pub async fn insert(db: &mut Db, id: &str, content: Vec<u8>, now: Millis) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO mail (id, content, position, created_at, due_at)
         SELECT $1, $2, COALESCE(MAX(position), 0) + 1, $3, $3 FROM mail",
    )
    .bind(id)
    .bind(content)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

/// Returns the number of queued messages, counted up to `most`.
pub async fn count(db: &mut Db, most: i64) -> anyhow::Result<i64> {
    let row = sqlx::query("SELECT COUNT(*) AS messages FROM (SELECT 1 FROM mail LIMIT $1) AS some");
    Ok(row.bind(most).fetch_one(db).await?.try_get("messages")?)
}

/// Leases the message that has been due longest for one attempt. No other worker takes it until the lease ends.
pub async fn take_due(db: &mut Db, now: Millis, lease: Millis) -> anyhow::Result<Option<Queued>> {
    // A message due later than the longest pause was stored by a clock that has been set back since.
    let never = now + 2 * HOUR;
    let due = "SELECT id, content, created_at, attempts FROM mail WHERE due_at <= $1 OR due_at > $2 ORDER BY due_at, position LIMIT 1";
    let Some(row) = sqlx::query(due).bind(now).bind(never).fetch_optional(&mut *db).await? else {
        return Ok(None);
    };
    let mail = Queued {
        id: row.try_get("id")?,
        content: row.try_get("content")?,
        created_at: row.try_get("created_at")?,
        attempts: row.try_get::<i64, _>("attempts")? + 1,
    };
    let taken = sqlx::query("UPDATE mail SET attempts = $1, due_at = $2 WHERE id = $3 AND attempts = $1 - 1")
        .bind(mail.attempts)
        .bind(now + lease)
        .bind(&mail.id)
        .execute(db)
        .await?;
    Ok((taken.rows_affected() == 1).then_some(mail))
}

/// Schedules the next attempt for a message that was not delivered.
pub async fn put_back(db: &mut Db, id: &str, due_at: Millis) -> anyhow::Result<()> {
    sqlx::query("UPDATE mail SET due_at = $1 WHERE id = $2").bind(due_at).bind(id).execute(db).await?;
    Ok(())
}

/// Removes a message that was delivered.
pub async fn delete(db: &mut Db, id: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM mail WHERE id = $1").bind(id).execute(db).await?;
    Ok(())
}
