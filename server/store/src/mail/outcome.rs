//! What becomes of a message after an attempt.

use super::Queued;
use crate::{Db, Millis};

/// Schedules the next attempt for a message that was not delivered. `server_down_at` is the time of this attempt if the
/// mail server took no message at all.
pub async fn put_back(
    db: &mut Db,
    taken: &Queued,
    due_at: Millis,
    reason: &str,
    server_down_at: Option<Millis>,
) -> anyhow::Result<()> {
    sqlx::query(
        "UPDATE mail SET due_at = $1, reason = $2, server_down = $3, leased_until = NULL,
            server_down_since = CASE WHEN $3 = 1 THEN COALESCE(server_down_since, $4) END
         WHERE id = $5 AND attempts = $6",
    )
    .bind(due_at)
    .bind(reason)
    .bind(i64::from(server_down_at.is_some()))
    .bind(server_down_at)
    .bind(&taken.id)
    .bind(taken.attempts)
    .execute(db)
    .await?;
    Ok(())
}

/// Gives a message up: no further attempt is made.
pub async fn fail(db: &mut Db, taken: &Queued, reason: &str, now: Millis) -> anyhow::Result<()> {
    sqlx::query(
        "UPDATE mail SET failed_at = $1, reason = $2, leased_until = NULL, server_down_since = NULL
         WHERE id = $3 AND attempts = $4",
    )
    .bind(now)
    .bind(reason)
    .bind(&taken.id)
    .bind(taken.attempts)
    .execute(db)
    .await?;
    Ok(())
}

/// Removes a message after its attempt, and makes those due that wait for the mail server. Returns whether there were any.
/// A decoy makes none due, by the same statements.
pub async fn finish(db: &mut Db, mail: &Queued, now: Millis) -> anyhow::Result<bool> {
    let server_is_back = i64::from(!mail.is_decoy);
    delete(&mut *db, &mail.id).await?;
    sqlx::query("UPDATE mail SET server_down_since = NULL WHERE server_down_since IS NOT NULL AND $1 = 1")
        .bind(server_is_back)
        .execute(&mut *db)
        .await?;
    let done = sqlx::query(
        "UPDATE mail SET due_at = $1, server_down = 0 WHERE server_down = 1 AND failed_at IS NULL AND $2 = 1",
    );
    Ok(done.bind(now).bind(server_is_back).execute(db).await?.rows_affected() > 0)
}

/// Removes a message.
pub async fn delete(db: &mut Db, id: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM mail WHERE id = $1").bind(id).execute(db).await?;
    Ok(())
}
