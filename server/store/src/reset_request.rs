//! Table `reset_request`: the queue of requests for a password reset.

use sqlx::Row as _;

use super::Db;
use crate::Millis;

/// A request in the queue.
#[derive(Clone, Debug)]
pub struct Request {
    /// Random. Part of the context with which the content is sealed.
    pub id: String,
    /// Sealed.
    pub content: Vec<u8>,
    /// When it was queued.
    pub created_at: Millis,
}

/// Queues a request.
pub async fn insert(db: &mut Db, id: &str, content: Vec<u8>, now: Millis) -> anyhow::Result<()> {
    sqlx::query("INSERT INTO reset_request (id, content, created_at) VALUES ($1, $2, $3)")
        .bind(id)
        .bind(content)
        .bind(now)
        .execute(db)
        .await?;
    Ok(())
}

/// Returns whether the queue has a request.
pub async fn any(db: &mut Db) -> anyhow::Result<bool> {
    let row = sqlx::query("SELECT 1 AS waits FROM reset_request LIMIT 1").fetch_optional(db).await?;
    Ok(row.is_some())
}

/// Removes and returns the oldest request.
pub async fn take(db: &mut Db) -> anyhow::Result<Option<Request>> {
    let row = sqlx::query(
        "DELETE FROM reset_request WHERE id =
             (SELECT id FROM reset_request ORDER BY created_at, id LIMIT 1) RETURNING id, content, created_at",
    )
    .fetch_optional(db)
    .await?;
    let read = |row: sqlx::any::AnyRow| {
        Ok(Request {
            id: row.try_get("id")?,
            content: row.try_get("content")?,
            created_at: row.try_get("created_at")?,
        })
    };
    Ok(row.map(read).transpose().map_err(|error: sqlx::Error| error)?)
}
