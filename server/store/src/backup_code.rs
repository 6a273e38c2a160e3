//! Table `backup_code`: the hashes of an account's current set.

use sqlx::Row as _;

use super::{Db, account::factors};
use crate::Millis;

/// One code of a set.
#[derive(Clone, Debug)]
pub struct StoredCode {
    /// Its Argon2id hash.
    pub hash: String,
    /// When it was used.
    pub used_at: Option<Millis>,
}

/// Replaces the codes of an account. Each code is a slot and a hash.
pub async fn replace(db: &mut Db, account_id: &str, codes: &[(String, String)]) -> anyhow::Result<()> {
    delete_all(db, account_id).await?;
    for (slot, hash) in codes {
        sqlx::query("INSERT INTO backup_code (account_id, slot, hash) VALUES ($1, $2, $3)")
            .bind(account_id)
            .bind(slot)
            .bind(hash)
            .execute(&mut *db)
            .await?;
    }
    factors::set_codes_left(db, account_id, i64::try_from(codes.len()).ok()).await
}

/// Finds the code in a slot.
pub async fn in_slot(db: &mut Db, account_id: &str, slot: &str) -> anyhow::Result<Option<StoredCode>> {
    let row = sqlx::query("SELECT hash, used_at FROM backup_code WHERE account_id = $1 AND slot = $2")
        .bind(account_id)
        .bind(slot)
        .fetch_optional(db)
        .await?;
    let read = |row: sqlx::any::AnyRow| {
        Ok(StoredCode { hash: row.try_get("hash")?, used_at: row.try_get("used_at")? })
    };
    Ok(row.map(read).transpose().map_err(|error: sqlx::Error| error)?)
}

/// Marks the code with this hash as used, and returns whether it was unused.
pub async fn spend(db: &mut Db, account_id: &str, hash: &str, now: Millis) -> anyhow::Result<bool> {
    let done = sqlx::query(
        "UPDATE backup_code SET used_at = $1 WHERE account_id = $2 AND hash = $3 AND used_at IS NULL",
    )
    .bind(now)
    .bind(account_id)
    .bind(hash)
    .execute(&mut *db)
    .await?;
    let spent = done.rows_affected() == 1;
    if spent {
        factors::take_code(db, account_id).await?;
    }
    Ok(spent)
}

/// Returns the number of unused codes of an account.
pub async fn count_unused(db: &mut Db, account_id: &str) -> anyhow::Result<u8> {
    let row =
        sqlx::query("SELECT COUNT(*) AS unused FROM backup_code WHERE account_id = $1 AND used_at IS NULL")
            .bind(account_id)
            .fetch_one(db)
            .await?;
    Ok(u8::try_from(row.try_get::<i64, _>("unused")?).unwrap_or(u8::MAX))
}

/// Removes the codes of an account.
pub async fn delete_all(db: &mut Db, account_id: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM backup_code WHERE account_id = $1").bind(account_id).execute(&mut *db).await?;
    factors::set_codes_left(db, account_id, None).await
}
