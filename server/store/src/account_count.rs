//! Counts of accounts, for the effect of a setting.

use sqlx::Row as _;

use super::{Db, account::AccountKind};

/// Returns the number of enabled local accounts of a kind, except administrators, and how many of them have no
/// authenticator.
pub async fn of_kind(db: &mut Db, kind: AccountKind) -> anyhow::Result<(u32, u32)> {
    let row = sqlx::query(
        "SELECT COUNT(*) AS accounts, COUNT(CASE WHEN NOT EXISTS
             (SELECT 1 FROM authenticator AS t WHERE t.account_id = a.id) THEN 1 END) AS without
         FROM account AS a
         WHERE a.kind = $1 AND a.origin = 'local' AND a.admin = 0 AND a.disabled_at IS NULL",
    )
    .bind(kind.name())
    .fetch_one(db)
    .await?;
    Ok((count(row.try_get("accounts")?), count(row.try_get("without")?)))
}

/// Returns the number of accounts with backup codes.
pub async fn with_backup_codes(db: &mut Db) -> anyhow::Result<u32> {
    let row = sqlx::query("SELECT COUNT(*) AS accounts FROM account WHERE backup_code_set IS NOT NULL")
        .fetch_one(db)
        .await?;
    Ok(count(row.try_get("accounts")?))
}

pub(super) fn count(rows: i64) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}
