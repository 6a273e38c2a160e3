//! What was written while the clock was ahead. After the clock is put back, it would be valid for longer than it should be.

use super::Db;
use crate::Millis;

/// The times from which on something must have been written by a clock that was ahead.
#[derive(Clone, Copy, Debug)]
pub struct Future {
    /// When something was made, used or counted.
    pub from: Millis,
    /// When a bypass code expires.
    pub bypass_code: Millis,
    /// When a temporary password expires.
    pub temporary_password: Millis,
}

/// Ends everything from the future: sessions, codes, challenges, sign-ins at a provider, remembered browsers and counters.
/// Temporary passwords expire at `now`, so that their owners can ask for new ones.
pub async fn end(db: &mut Db, future: Future, now: Millis) -> anyhow::Result<()> {
    for statement in [
        "DELETE FROM session WHERE created_at > $1 OR seen_at > $1",
        "DELETE FROM remembered_browser WHERE created_at > $1",
        "DELETE FROM reset_code WHERE created_at > $1",
        "DELETE FROM notice_code WHERE created_at > $1",
        "DELETE FROM provider_login WHERE created_at > $1",
        "DELETE FROM passkey_ceremony WHERE created_at > $1",
        "DELETE FROM throttle WHERE began_at > $1 OR updated_at > $1",
    ] {
        sqlx::query(statement).bind(future.from).execute(&mut *db).await?;
    }
    sqlx::query("DELETE FROM bypass_code WHERE expires_at > $1")
        .bind(future.bypass_code)
        .execute(&mut *db)
        .await?;
    sqlx::query("UPDATE account SET password_expires_at = $1 WHERE password_expires_at > $2")
        .bind(now)
        .bind(future.temporary_password)
        .execute(db)
        .await?;
    Ok(())
}
