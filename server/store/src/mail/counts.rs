//! The length and the age of the queue.

use sqlx::Row as _;

use crate::{Db, Millis, account_count::count};

/// The queue in figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Messages that no mail server has accepted yet.
    pub waiting: i64,
    /// Messages that were given up.
    pub given_up: i64,
    /// When the oldest of the waiting messages was queued.
    pub oldest: Option<Millis>,
}

/// Counts the messages.
pub async fn counts(db: &mut Db) -> anyhow::Result<Counts> {
    let waiting = sqlx::query(
        "SELECT COUNT(*) AS messages, MIN(created_at) AS oldest FROM mail
         WHERE failed_at IS NULL AND purpose <> 'decoy'",
    )
    .fetch_one(&mut *db)
    .await?;
    let given_up = sqlx::query("SELECT COUNT(*) AS messages FROM mail WHERE failed_at IS NOT NULL");
    Ok(Counts {
        waiting: waiting.try_get("messages")?,
        given_up: given_up.fetch_one(db).await?.try_get("messages")?,
        oldest: waiting.try_get("oldest")?,
    })
}

/// Returns the number of messages that were given up, and why the newest of them was.
pub async fn failed(db: &mut Db) -> anyhow::Result<(u32, Option<String>)> {
    let row = sqlx::query(
        "SELECT COUNT(*) AS messages,
             (SELECT reason FROM mail WHERE failed_at IS NOT NULL ORDER BY failed_at DESC, id LIMIT 1) AS reason
         FROM mail WHERE failed_at IS NOT NULL",
    )
    .fetch_one(db)
    .await?;
    Ok((count(row.try_get("messages")?), row.try_get("reason")?))
}
