//! Accounts that nobody uses, and accounts whose grace period ends.

use sqlx::{Row as _, any::AnyRow};

use super::AccountKind;
use crate::{Db, Millis};

/// An enabled account to which nobody has signed in for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Idle {
    /// The account's id.
    pub id: String,
    /// The last sign-in, or when the account was added or enabled, whichever was last.
    pub since: Millis,
    /// When its owner was last warned.
    pub warned_at: Option<Millis>,
    /// When its owner was last warned for the second time.
    pub warned_again_at: Option<Millis>,
}

/// An enabled account without a second factor, of a kind that must have one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unprotected {
    /// The account's id.
    pub id: String,
    /// When it was added.
    pub added_at: Millis,
    /// When its owner was last reminded.
    pub reminded_at: Option<Millis>,
}

/// Returns accounts, in the order of their ids and after the id `after`, that nobody has used since `before`. Without
/// imported ones that were not invited yet.
pub async fn idle(db: &mut Db, before: Millis, after: &str, limit: i64) -> anyhow::Result<Vec<Idle>> {
    let rows = sqlx::query(
        "SELECT id, created_at, enabled_at, last_sign_in_at, unused_warned_at, unused_warned_again_at FROM account
         WHERE id > $2 AND disabled_at IS NULL AND waiting = 0 AND created_at <= $1
             AND (enabled_at IS NULL OR enabled_at <= $1) AND (last_sign_in_at IS NULL OR last_sign_in_at <= $1)
         ORDER BY id LIMIT $3",
    )
    .bind(before)
    .bind(after)
    .bind(limit);
    Ok(rows.fetch_all(db).await?.iter().map(read_idle).collect::<sqlx::Result<_>>()?)
}

/// Returns the account with this id, unless it is disabled.
pub async fn idle_by_id(db: &mut Db, id: &str) -> anyhow::Result<Option<Idle>> {
    let row = sqlx::query(
        "SELECT id, created_at, enabled_at, last_sign_in_at, unused_warned_at, unused_warned_again_at FROM account
         WHERE id = $1 AND disabled_at IS NULL AND waiting = 0",
    )
    .bind(id);
    Ok(row.fetch_optional(db).await?.as_ref().map(read_idle).transpose()?)
}

fn read_idle(row: &AnyRow) -> sqlx::Result<Idle> {
    let added: Millis = row.try_get("created_at")?;
    let enabled: Option<Millis> = row.try_get("enabled_at")?;
    let signed_in: Option<Millis> = row.try_get("last_sign_in_at")?;
    Ok(Idle {
        id: row.try_get("id")?,
        since: added.max(enabled.unwrap_or(added)).max(signed_in.unwrap_or(added)),
        warned_at: row.try_get("unused_warned_at")?,
        warned_again_at: row.try_get("unused_warned_again_at")?,
    })
}

/// Stores that the owner was warned that the account will be disabled, for the first or the second time.
pub async fn set_warned(db: &mut Db, id: &str, again: bool, now: Millis) -> anyhow::Result<()> {
    let update = if again {
        "UPDATE account SET unused_warned_again_at = $1 WHERE id = $2"
    } else {
        "UPDATE account SET unused_warned_at = $1 WHERE id = $2"
    };
    sqlx::query(update).bind(now).bind(id).execute(db).await?;
    Ok(())
}

/// Returns local accounts of a kind, except administrators, that have neither an authenticator nor a passkey and were
/// added after `added_after`, in the order of their ids and after the id `after`.
pub async fn unprotected(
    db: &mut Db,
    kind: AccountKind,
    added_after: Millis,
    after: &str,
    limit: i64,
) -> anyhow::Result<Vec<Unprotected>> {
    let rows = sqlx::query(
        "SELECT id, created_at, grace_reminded_at FROM account AS a
         WHERE id > $3 AND kind = $1 AND origin = 'local' AND admin = 0 AND disabled_at IS NULL AND waiting = 0
             AND created_at > $2
             AND NOT EXISTS (SELECT 1 FROM authenticator AS t WHERE t.account_id = a.id)
             AND NOT EXISTS (SELECT 1 FROM passkey AS p WHERE p.account_id = a.id)
         ORDER BY id LIMIT $4",
    )
    .bind(kind.name())
    .bind(added_after)
    .bind(after)
    .bind(limit);
    let read = |row: &AnyRow| {
        Ok(Unprotected {
            id: row.try_get("id")?,
            added_at: row.try_get("created_at")?,
            reminded_at: row.try_get("grace_reminded_at")?,
        })
    };
    Ok(rows.fetch_all(db).await?.iter().map(read).collect::<sqlx::Result<_>>()?)
}

/// Stores that the owner was reminded that the grace period ends, unless that happened since `reminded_at` was read.
/// Returns whether it did not.
pub async fn set_reminded(
    db: &mut Db,
    id: &str,
    reminded_at: Option<Millis>,
    now: Millis,
) -> anyhow::Result<bool> {
    let done = sqlx::query(
        "UPDATE account SET grace_reminded_at = $1
         WHERE id = $2 AND (grace_reminded_at = $3 OR (grace_reminded_at IS NULL AND $3 IS NULL))
             AND disabled_at IS NULL
             AND NOT EXISTS (SELECT 1 FROM authenticator AS t WHERE t.account_id = account.id)
             AND NOT EXISTS (SELECT 1 FROM passkey AS p WHERE p.account_id = account.id)",
    )
    .bind(now)
    .bind(id)
    .bind(reminded_at)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}
