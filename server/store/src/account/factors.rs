//! The columns of `account` that repeat how many second factors it has, for the list of accounts. Whatever changes
//! those updates them.

use crate::{Db, Millis};

/// Counts the authenticators of an account again.
pub(crate) async fn count_authenticators(db: &mut Db, id: &str) -> anyhow::Result<()> {
    sqlx::query(
        "UPDATE account SET authenticators = (SELECT COUNT(*) FROM authenticator WHERE account_id = $1) WHERE id = $1",
    )
    .bind(id)
    .execute(db)
    .await?;
    Ok(())
}

/// Counts the passkeys of an account again.
pub(crate) async fn count_passkeys(db: &mut Db, id: &str) -> anyhow::Result<()> {
    sqlx::query(
        "UPDATE account SET passkeys = (SELECT COUNT(*) FROM passkey WHERE account_id = $1) WHERE id = $1",
    )
    .bind(id)
    .execute(db)
    .await?;
    Ok(())
}

/// Stores how many backup codes are unused. None: there is no set.
pub(crate) async fn set_codes_left(db: &mut Db, id: &str, left: Option<i64>) -> anyhow::Result<()> {
    sqlx::query("UPDATE account SET codes_left = $1 WHERE id = $2").bind(left).bind(id).execute(db).await?;
    Ok(())
}

/// Stores that one more backup code was used.
pub(crate) async fn take_code(db: &mut Db, id: &str) -> anyhow::Result<()> {
    sqlx::query("UPDATE account SET codes_left = codes_left - 1 WHERE id = $1").bind(id).execute(db).await?;
    Ok(())
}

/// Stores that the owner was reminded to set up a second factor, unless that was after `since`. Returns whether it was
/// not.
pub async fn remind(db: &mut Db, id: &str, since: Millis, now: Millis) -> anyhow::Result<bool> {
    let done = sqlx::query(
        "UPDATE account SET reminded_at = $1 WHERE id = $2 AND (reminded_at IS NULL OR reminded_at <= $3)",
    )
    .bind(now)
    .bind(id)
    .bind(since)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}
