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

/// Queues a request. `browser_known`: whether the browser has signed in before, to any account.
pub async fn insert(
    db: &mut Db,
    id: &str,
    content: Vec<u8>,
    browser_known: bool,
    now: Millis,
) -> anyhow::Result<()> {
    sqlx::query("INSERT INTO reset_request (id, content, browser_known, created_at) VALUES ($1, $2, $3, $4)")
        .bind(id)
        .bind(content)
        .bind(i64::from(browser_known))
        .bind(now)
        .execute(db)
        .await?;
    Ok(())
}

/// Which requests to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// All. Those of browsers that have signed in before come first.
    All,
    /// Those of browsers that have signed in before.
    OfKnownBrowsers,
}

impl Wanted {
    /// The least `browser_known` of them.
    fn least(self) -> i64 {
        i64::from(self == Self::OfKnownBrowsers)
    }
}

/// Returns whether the queue has a request.
pub async fn any(db: &mut Db, wanted: Wanted) -> anyhow::Result<bool> {
    let row = sqlx::query("SELECT 1 AS waits FROM reset_request WHERE browser_known >= $1 LIMIT 1");
    Ok(row.bind(wanted.least()).fetch_optional(db).await?.is_some())
}

/// Removes and returns the oldest request.
pub async fn take(db: &mut Db, wanted: Wanted) -> anyhow::Result<Option<Request>> {
    let row = sqlx::query(
        "DELETE FROM reset_request WHERE id =
             (SELECT id FROM reset_request WHERE browser_known >= $1
              ORDER BY browser_known DESC, created_at, id LIMIT 1)
         RETURNING id, content, created_at",
    )
    .bind(wanted.least())
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
