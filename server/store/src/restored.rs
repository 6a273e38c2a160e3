//! What must not become valid again when a database is taken back to a backup.

use super::Db;

/// Ends all sessions and sign-ins, forgets remembered browsers, and removes the codes from administrators and emails. Returns the number of sessions.
pub async fn end_everything(db: &mut Db) -> anyhow::Result<u64> {
    let sessions = sqlx::query("DELETE FROM session").execute(&mut *db).await?.rows_affected();
    for statement in [
        "DELETE FROM bypass_code",
        "DELETE FROM notice_code",
        "DELETE FROM passkey_ceremony",
        "DELETE FROM provider_login",
        "DELETE FROM remembered_browser",
        "DELETE FROM reset_code",
        "DELETE FROM reset_request",
    ] {
        sqlx::query(statement).execute(&mut *db).await?;
    }
    Ok(sessions)
}
