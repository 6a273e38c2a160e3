//! Table `mail`: the queue of emails that no mail server has accepted yet, and those that were given up.

mod counts;
mod outbox;
mod outcome;
mod position;
mod stuck;

use sqlx::{Row as _, any::AnyRow};

use self::position::next_position;
pub use self::{
    counts::{Counts, counts, failed},
    outbox::{Entry, Listed, can_be_retried, delete_stale, discard, discard_failed, entry, list, retry},
    outcome::{delete, fail, finish, put_back},
    stuck::stuck_since,
};
use super::Db;
use crate::Millis;

/// The purpose of a message that is never sent. It keeps the database as busy as one for an account would.
pub const DECOY: &str = "decoy";
/// One hour.
const HOUR: Millis = 60 * 60 * 1_000;

/// An email to queue.
#[derive(Clone, Copy, Debug)]
pub struct NewMail<'a> {
    /// Random. Part of the context with which content and summary are sealed.
    pub id: &'a str,
    /// Sealed.
    pub content: &'a [u8],
    /// Sealed: recipient and subject.
    pub summary: &'a [u8],
    /// The account that it goes to.
    pub account_id: &'a str,
    /// What it is for.
    pub purpose: &'a str,
    /// When it is of no use any more.
    pub expires_at: Option<Millis>,
    /// When the attempts end.
    pub give_up_at: Millis,
}

/// A message that was taken from the queue.
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
    /// When it is of no use any more.
    pub expires_at: Option<Millis>,
    /// When the attempts end.
    pub give_up_at: Millis,
    /// Whether it is never sent.
    pub is_decoy: bool,
}

/// Queues a message that is due immediately.
pub async fn insert(db: &mut Db, mail: &NewMail<'_>, now: Millis) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO mail
            (id, content, summary, account_id, purpose, expires_at, give_up_at, position, created_at, due_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $9, $8, $8)",
    )
    .bind(mail.id)
    .bind(mail.content.to_vec())
    .bind(mail.summary.to_vec())
    .bind(mail.account_id)
    .bind(mail.purpose)
    .bind(mail.expires_at)
    .bind(mail.give_up_at)
    .bind(now)
    .bind(next_position(now))
    .execute(db)
    .await?;
    Ok(())
}

/// Removes the waiting messages of an account for a purpose, and the content of those that were given up.
pub async fn supersede(db: &mut Db, account_id: &str, purpose: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM mail WHERE account_id = $1 AND purpose = $2 AND failed_at IS NULL")
        .bind(account_id)
        .bind(purpose)
        .execute(&mut *db)
        .await?;
    sqlx::query("UPDATE mail SET content = $1 WHERE account_id = $2 AND purpose = $3")
        .bind(Vec::new())
        .bind(account_id)
        .bind(purpose)
        .execute(db)
        .await?;
    Ok(())
}

/// Returns the number of waiting messages, counted up to `most`.
pub async fn count(db: &mut Db, most: i64) -> anyhow::Result<i64> {
    let row = sqlx::query(
        "SELECT COUNT(*) AS messages FROM
             (SELECT 1 FROM mail WHERE failed_at IS NULL AND purpose <> 'decoy' LIMIT $1) AS counted",
    );
    Ok(row.bind(most).fetch_one(db).await?.try_get("messages")?)
}

/// Which message to take for an attempt.
#[derive(Clone, Copy, Debug)]
pub enum Take<'a> {
    /// The one that has been due longest.
    Due,
    /// Any that waits for the mail server, due or not: one that was tried less often than others.
    ServerDown,
    /// The one with this id, if it is due.
    One(&'a str),
}

/// Leases a message for one attempt. No other worker takes it until the lease ends.
pub async fn take(
    db: &mut Db,
    which: Take<'_>,
    now: Millis,
    lease: Millis,
) -> anyhow::Result<Option<Queued>> {
    while let Some((id, attempts)) = find(db, which, now).await? {
        let row = sqlx::query(
            "UPDATE mail SET attempts = attempts + 1, due_at = $1, leased_until = $1, server_down = 0
             WHERE id = $2 AND attempts = $3 AND failed_at IS NULL
             RETURNING id, content, created_at, attempts, expires_at, give_up_at, purpose",
        );
        let row = row.bind(now + lease).bind(id).bind(attempts).fetch_optional(&mut *db).await?;
        if let Some(row) = row {
            return Ok(Some(queued(&row)?));
        }
        // Another worker was quicker.
    }
    Ok(None)
}

/// The id of a message to take, and how often it was tried.
async fn find(db: &mut Db, which: Take<'_>, now: Millis) -> anyhow::Result<Option<(String, i64)>> {
    // A message due later than the longest pause was stored by a clock that has been set back since.
    let never = now + 2 * HOUR;
    let query = match which {
        Take::Due => {
            "SELECT id, attempts FROM mail WHERE failed_at IS NULL AND (due_at <= $1 OR due_at > $2)
             ORDER BY due_at, position LIMIT 1"
        }
        Take::ServerDown => {
            "SELECT id, attempts FROM mail WHERE failed_at IS NULL AND server_down = 1 AND due_at > $1 AND due_at <= $2
             ORDER BY attempts, position LIMIT 1"
        }
        Take::One(_) => {
            "SELECT id, attempts FROM mail WHERE failed_at IS NULL AND (due_at <= $1 OR due_at > $2) AND id = $3"
        }
    };
    let query = sqlx::query(query).bind(now).bind(never);
    let query = match which {
        Take::One(id) => query.bind(id),
        Take::Due | Take::ServerDown => query,
    };
    let row = query.fetch_optional(db).await?;
    row.map(|row| Ok((row.try_get("id")?, row.try_get("attempts")?))).transpose()
}

/// Extends the lease of a message that was taken, unless another worker has taken it since.
pub async fn renew(db: &mut Db, taken: &Queued, until: Millis) -> anyhow::Result<()> {
    sqlx::query("UPDATE mail SET due_at = $1, leased_until = $1 WHERE id = $2 AND attempts = $3 AND failed_at IS NULL")
        .bind(until)
        .bind(&taken.id)
        .bind(taken.attempts)
        .execute(db)
        .await?;
    Ok(())
}

fn queued(row: &AnyRow) -> anyhow::Result<Queued> {
    Ok(Queued {
        id: row.try_get("id")?,
        content: row.try_get("content")?,
        created_at: row.try_get("created_at")?,
        attempts: row.try_get("attempts")?,
        expires_at: row.try_get("expires_at")?,
        give_up_at: row.try_get("give_up_at")?,
        is_decoy: row.try_get::<String, _>("purpose")? == DECOY,
    })
}

/// Returns whether a message that was taken is still to be sent: it was neither removed nor taken again.
pub async fn is_wanted(db: &mut Db, taken: &Queued) -> anyhow::Result<bool> {
    let row = sqlx::query("SELECT 1 AS one FROM mail WHERE id = $1 AND attempts = $2 AND failed_at IS NULL");
    Ok(row.bind(&taken.id).bind(taken.attempts).fetch_optional(db).await?.is_some())
}
