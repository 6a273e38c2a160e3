//! Table `mail`: the queue of messages that no mail server has taken yet.

use sqlx::Row as _;

use super::Db;
use crate::Millis;

/// One hour.
const HOUR: Millis = 60 * 60 * 1_000;

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

/// How many messages wait, counted to `most`.
pub async fn count(db: &mut Db, most: i64) -> anyhow::Result<i64> {
    let row = sqlx::query("SELECT COUNT(*) AS messages FROM (SELECT 1 FROM mail LIMIT $1) AS some");
    Ok(row.bind(most).fetch_one(db).await?.try_get("messages")?)
}

/// Takes the message that has been due longest for one try: no other worker tries it for as long as
/// the lease lasts.
pub async fn take_due(db: &mut Db, now: Millis, lease: Millis) -> anyhow::Result<Option<Queued>> {
    // Due further off than any pause: set by a clock that has been put back since.
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

/// Makes a message that was not delivered due again at `due_at`.
pub async fn put_back(db: &mut Db, id: &str, due_at: Millis) -> anyhow::Result<()> {
    sqlx::query("UPDATE mail SET due_at = $1 WHERE id = $2").bind(due_at).bind(id).execute(db).await?;
    Ok(())
}

/// Removes a message that was delivered.
pub async fn delete(db: &mut Db, id: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM mail WHERE id = $1").bind(id).execute(db).await?;
    Ok(())
}
