//! Table `mail`: the queue of messages that no mail server has taken yet.

use sqlx::Row as _;

use super::Db;
use crate::clock::Millis;

/// A message in the queue.
#[derive(Clone, Debug)]
pub struct Queued {
    /// Random; also seals the content to its row.
    pub id: String,
    /// Sealed.
    pub content: Vec<u8>,
    /// When it was queued.
    pub created_at: Millis,
    /// Tries so far, the current one included.
    pub attempts: i64,
}

/// Queues a message that is due at once.
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

/// Takes the oldest due message for one try, so that no other worker tries it before `retry_at`.
pub async fn take_due(
    db: &mut Db,
    now: Millis,
    retry_at: impl Fn(i64) -> Millis,
) -> anyhow::Result<Option<Queued>> {
    let Some(row) = sqlx::query("SELECT * FROM mail WHERE due_at <= $1 ORDER BY position LIMIT 1")
        .bind(now)
        .fetch_optional(&mut *db)
        .await?
    else {
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
        .bind(retry_at(mail.attempts))
        .bind(&mail.id)
        .execute(db)
        .await?;
    Ok((taken.rows_affected() == 1).then_some(mail))
}

/// Removes a message that was delivered.
pub async fn delete(db: &mut Db, id: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM mail WHERE id = $1").bind(id).execute(db).await?;
    Ok(())
}

/// How many messages wait.
pub async fn count(db: &mut Db) -> anyhow::Result<i64> {
    Ok(sqlx::query("SELECT COUNT(*) AS waiting FROM mail").fetch_one(db).await?.try_get("waiting")?)
}
