//! Counts of accounts, for the effect of a setting.

use sqlx::{AssertSqlSafe, Row as _};

use super::{Db, account::AccountKind, remembered_browser::Window};
use crate::Millis;

/// Counts of the enabled local accounts that a setting affects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Affected {
    /// All of them.
    pub accounts: u32,
    /// Those without authenticator and passkey.
    pub without_second_factor: u32,
    /// Those without passkey.
    pub without_passkey: u32,
}

/// Counts the accounts of a kind, except administrators.
pub async fn of_kind(db: &mut Db, kind: AccountKind) -> anyhow::Result<Affected> {
    affected(db, "a.kind = $1 AND a.admin = 0", Some(kind)).await
}

/// Counts the accounts of administrators.
pub async fn of_administrators(db: &mut Db) -> anyhow::Result<Affected> {
    affected(db, "a.admin = 1", None).await
}

/// What accounts lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// An authenticator and a passkey.
    SecondFactor,
    /// A passkey.
    Passkey,
    /// An authenticator.
    Authenticator,
}

impl Lack {
    fn condition(self) -> &'static str {
        match self {
            Self::SecondFactor => {
                "NOT EXISTS (SELECT 1 FROM authenticator AS t WHERE t.account_id = a.id)
                 AND NOT EXISTS (SELECT 1 FROM passkey AS p WHERE p.account_id = a.id)"
            }
            Self::Passkey => "NOT EXISTS (SELECT 1 FROM passkey AS p WHERE p.account_id = a.id)",
            Self::Authenticator => "NOT EXISTS (SELECT 1 FROM authenticator AS t WHERE t.account_id = a.id)",
        }
    }
}

/// Counts the enabled local accounts of a kind, except administrators, that lack something and were added after and until
/// the given times. Returns also when the newest of them was added.
pub async fn lacking(
    db: &mut Db,
    kind: AccountKind,
    lack: Lack,
    (after, until): (Millis, Millis),
) -> anyhow::Result<(u32, Option<Millis>)> {
    let row = sqlx::query(AssertSqlSafe(format!(
        "SELECT COUNT(*) AS accounts, MAX(a.created_at) AS newest FROM account AS a
         WHERE a.kind = $1 AND a.admin = 0 AND a.origin = 'local' AND a.disabled_at IS NULL
             AND a.created_at > $2 AND a.created_at <= $3 AND {}",
        lack.condition()
    )));
    let row = row.bind(kind.name()).bind(after).bind(until).fetch_one(db).await?;
    Ok((count(row.try_get("accounts")?), row.try_get("newest")?))
}

/// Returns the number of enabled accounts whose only second factor is a passkey.
pub async fn with_passkeys_only(db: &mut Db) -> anyhow::Result<u32> {
    let row = sqlx::query(AssertSqlSafe(format!(
        "SELECT COUNT(*) AS accounts FROM account AS a WHERE a.disabled_at IS NULL AND {}
             AND EXISTS (SELECT 1 FROM passkey AS p WHERE p.account_id = a.id)",
        Lack::Authenticator.condition()
    )));
    Ok(count(row.fetch_one(db).await?.try_get("accounts")?))
}

/// Returns the number of enabled accounts without those that were not invited yet; how many of them nobody has used since
/// `before`; and since when nobody has used the first of these.
pub async fn idle(db: &mut Db, before: Millis) -> anyhow::Result<(u32, u32, Option<Millis>)> {
    let row = sqlx::query(
        "SELECT COUNT(*) AS accounts, COUNT(CASE WHEN since <= $1 THEN 1 END) AS idle, MIN(since) AS first FROM
             (SELECT CASE WHEN COALESCE(last_sign_in_at, 0) > created_at THEN
                     CASE WHEN last_sign_in_at > COALESCE(enabled_at, 0) THEN last_sign_in_at ELSE enabled_at END
                 WHEN COALESCE(enabled_at, 0) > created_at THEN enabled_at ELSE created_at END AS since
              FROM account WHERE disabled_at IS NULL AND waiting = 0) AS used",
    )
    .bind(before)
    .fetch_one(db)
    .await?;
    Ok((count(row.try_get("accounts")?), count(row.try_get("idle")?), row.try_get("first")?))
}

/// Returns the number of enabled accounts whose owners were warned since `since`, and that nobody has used after that.
pub async fn warned(db: &mut Db, since: Millis) -> anyhow::Result<u32> {
    let row = sqlx::query(
        "SELECT COUNT(*) AS accounts FROM account WHERE disabled_at IS NULL AND unused_warned_at >= $1
             AND unused_warned_at >= created_at AND unused_warned_at >= COALESCE(enabled_at, 0)
             AND unused_warned_at >= COALESCE(last_sign_in_at, 0)",
    );
    Ok(count(row.bind(since).fetch_one(db).await?.try_get("accounts")?))
}

async fn affected(db: &mut Db, which: &str, kind: Option<AccountKind>) -> anyhow::Result<Affected> {
    let mut query = sqlx::query(AssertSqlSafe(format!(
        "SELECT COUNT(*) AS accounts,
             COUNT(CASE WHEN NOT EXISTS (SELECT 1 FROM authenticator AS t WHERE t.account_id = a.id)
                 AND NOT EXISTS (SELECT 1 FROM passkey AS p WHERE p.account_id = a.id) THEN 1 END) AS without_any,
             COUNT(CASE WHEN NOT EXISTS (SELECT 1 FROM passkey AS p WHERE p.account_id = a.id) THEN 1 END)
                 AS without_passkey
         FROM account AS a WHERE {which} AND a.origin = 'local' AND a.disabled_at IS NULL"
    )));
    if let Some(kind) = kind {
        query = query.bind(kind.name());
    }
    let row = query.fetch_one(db).await?;
    Ok(Affected {
        accounts: count(row.try_get("accounts")?),
        without_second_factor: count(row.try_get("without_any")?),
        without_passkey: count(row.try_get("without_passkey")?),
    })
}

/// Returns the number of accounts with backup codes.
pub async fn with_backup_codes(db: &mut Db) -> anyhow::Result<u32> {
    let row = sqlx::query("SELECT COUNT(*) AS accounts FROM account WHERE backup_code_set IS NOT NULL")
        .fetch_one(db)
        .await?;
    Ok(count(row.try_get("accounts")?))
}

/// Returns the number of accounts with passkeys.
pub async fn with_passkeys(db: &mut Db) -> anyhow::Result<u32> {
    let row = sqlx::query("SELECT COUNT(DISTINCT account_id) AS accounts FROM passkey").fetch_one(db).await?;
    Ok(count(row.try_get("accounts")?))
}

/// Returns whether there are accounts.
pub async fn any(db: &mut Db) -> anyhow::Result<bool> {
    Ok(sqlx::query("SELECT 1 AS there FROM account LIMIT 1").fetch_optional(db).await?.is_some())
}

/// Returns whether an administrator other than this account can sign in: enabled and not on hold.
pub async fn has_other_administrator(db: &mut Db, id: &str) -> anyhow::Result<bool> {
    let row = sqlx::query(
        "SELECT 1 AS there FROM account
         WHERE admin = 1 AND disabled_at IS NULL AND held_at IS NULL AND id <> $1 LIMIT 1",
    );
    Ok(row.bind(id).fetch_optional(db).await?.is_some())
}

/// Returns the number of browsers that accounts remember.
pub async fn remembered_browsers(db: &mut Db, window: Window) -> anyhow::Result<u32> {
    let row = sqlx::query(
        "SELECT COUNT(*) AS browsers FROM remembered_browser WHERE expires_at > $1 AND created_at > $2",
    )
    .bind(window.now)
    .bind(window.since)
    .fetch_one(db)
    .await?;
    Ok(count(row.try_get("browsers")?))
}

pub(super) fn count(rows: i64) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}
