//! The queue as operators see and change it.

use sqlx::{AssertSqlSafe, Row as _, any::AnyRow};

use crate::{Db, Millis, audit_event::Name};

/// A message in the queue, without its content.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// Sealed: recipient and subject. None if an earlier version queued it.
    pub summary: Option<Vec<u8>>,
    /// The account that it goes to. None if an earlier version queued it.
    pub account: Option<Name>,
    /// What it is for.
    pub purpose: String,
    /// When it was queued.
    pub created_at: Millis,
    /// The number of attempts.
    pub attempts: i64,
    /// When it is tried next.
    pub due_at: Millis,
    /// While it is being sent: when another worker may take it.
    pub leased_until: Option<Millis>,
    /// Why the last attempt failed.
    pub reason: Option<String>,
    /// When it was given up.
    pub failed_at: Option<Millis>,
    /// When it is of no use any more.
    pub expires_at: Option<Millis>,
    /// Whether the content was removed because it had expired or been replaced.
    pub emptied: bool,
}

/// Which messages to list, and in which order.
#[derive(Clone, Copy, Debug)]
pub enum Listed {
    /// All, oldest first.
    All,
    /// Those that were given up, oldest first.
    Failed,
    /// Those that were given up, newest first.
    LatestFailed,
    /// Those that wait or are being sent, oldest first.
    Waiting,
}

const ENTRY: &str =
    "SELECT mail.id, summary, account_id, username, purpose, mail.created_at, attempts, due_at,
    leased_until, reason, failed_at, expires_at, LENGTH(content) AS size
    FROM mail LEFT JOIN account ON account.id = mail.account_id";
/// Content that is still there and of use, and nobody who is sending it.
const CAN_BE_RETRIED: &str =
    "purpose <> 'decoy' AND LENGTH(content) > 0 AND (expires_at IS NULL OR expires_at > $1)
    AND (leased_until IS NULL OR leased_until <= $1)";

fn read(row: &AnyRow) -> anyhow::Result<Entry> {
    let id: Option<String> = row.try_get("account_id")?;
    let username: Option<String> = row.try_get("username")?;
    Ok(Entry {
        id: row.try_get("id")?,
        summary: row.try_get("summary")?,
        account: id.zip(username).map(|(id, username)| Name { id, username }),
        purpose: row.try_get("purpose")?,
        created_at: row.try_get("created_at")?,
        attempts: row.try_get("attempts")?,
        due_at: row.try_get("due_at")?,
        leased_until: row.try_get("leased_until")?,
        reason: row.try_get("reason")?,
        failed_at: row.try_get("failed_at")?,
        expires_at: row.try_get("expires_at")?,
        emptied: row.try_get::<i64, _>("size")? == 0,
    })
}

/// Returns at most `most` messages.
pub async fn list(db: &mut Db, which: Listed, most: i64) -> anyhow::Result<Vec<Entry>> {
    let which = match which {
        Listed::All => "WHERE purpose <> 'decoy' ORDER BY position",
        Listed::Failed => "WHERE failed_at IS NOT NULL ORDER BY position",
        Listed::LatestFailed => "WHERE failed_at IS NOT NULL ORDER BY failed_at DESC, position DESC",
        Listed::Waiting => "WHERE failed_at IS NULL AND purpose <> 'decoy' ORDER BY position",
    };
    let query = format!("{ENTRY} {which} LIMIT $1");
    let rows = sqlx::query(AssertSqlSafe(query)).bind(most).fetch_all(db).await?;
    rows.iter().map(read).collect()
}

/// Returns one message.
pub async fn entry(db: &mut Db, id: &str) -> anyhow::Result<Option<Entry>> {
    let query = format!("{ENTRY} WHERE mail.id = $1");
    let row = sqlx::query(AssertSqlSafe(query)).bind(id).fetch_optional(db).await?;
    row.as_ref().map(read).transpose()
}

/// Makes a message due, even if it was given up. Returns whether that is possible: its content is still there and has
/// not expired, and nobody is sending it.
pub async fn retry(db: &mut Db, id: &str, now: Millis, give_up_at: Millis) -> anyhow::Result<bool> {
    let query = format!(
        "UPDATE mail SET due_at = $1, give_up_at = $2, failed_at = NULL WHERE id = $3 AND {CAN_BE_RETRIED}"
    );
    let done = sqlx::query(AssertSqlSafe(query)).bind(now).bind(give_up_at).bind(id).execute(db).await?;
    Ok(done.rows_affected() == 1)
}

/// Returns the ids of the messages that [`retry`] can make due, oldest first.
pub async fn can_be_retried(db: &mut Db, now: Millis) -> anyhow::Result<Vec<String>> {
    let query = format!("SELECT id FROM mail WHERE {CAN_BE_RETRIED} ORDER BY position");
    let rows = sqlx::query(AssertSqlSafe(query)).bind(now).fetch_all(db).await?;
    rows.iter().map(|row| Ok(row.try_get("id")?)).collect()
}

/// Removes a message, and returns whether it was there.
pub async fn discard(db: &mut Db, id: &str) -> anyhow::Result<bool> {
    let done = sqlx::query("DELETE FROM mail WHERE id = $1").bind(id).execute(db).await?;
    Ok(done.rows_affected() == 1)
}

/// Removes all messages that were given up, and returns their number.
pub async fn discard_failed(db: &mut Db) -> anyhow::Result<u64> {
    let done = sqlx::query("DELETE FROM mail WHERE failed_at IS NOT NULL").execute(db).await?;
    Ok(done.rows_affected())
}

/// Removes messages that were given up before `before`, those that have expired, and the content of those that were
/// given up and have expired.
pub async fn delete_stale(db: &mut Db, before: Millis, now: Millis) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM mail WHERE failed_at < $1").bind(before).execute(&mut *db).await?;
    sqlx::query("DELETE FROM mail WHERE expires_at <= $1 AND failed_at IS NULL")
        .bind(now)
        .execute(&mut *db)
        .await?;
    sqlx::query("UPDATE mail SET content = $1 WHERE expires_at <= $2")
        .bind(Vec::new())
        .bind(now)
        .execute(db)
        .await?;
    Ok(())
}
