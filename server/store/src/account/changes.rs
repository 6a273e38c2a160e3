//! Changes the password, language or state of an account.

use sqlx::Row as _;

use crate::{Db, Millis};

/// Replaces the password hash if it is still `old`, and returns whether it was. `expires_at` makes the password temporary.
pub async fn replace_password(
    db: &mut Db,
    id: &str,
    old: Option<&str>,
    new: &str,
    expires_at: Option<Millis>,
) -> anyhow::Result<bool> {
    let done = sqlx::query(
        "UPDATE account SET password_hash = $1, password_expires_at = $2, waiting = 0
         WHERE id = $3 AND (password_hash = $4 OR (password_hash IS NULL AND $4 IS NULL))",
    )
    .bind(new)
    .bind(expires_at)
    .bind(id)
    .bind(old)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Stores when the owner chose a password.
pub async fn set_password_changed(db: &mut Db, id: &str, now: Millis) -> anyhow::Result<()> {
    sqlx::query("UPDATE account SET password_changed_at = $1 WHERE id = $2")
        .bind(now)
        .bind(id)
        .execute(db)
        .await?;
    Ok(())
}

/// When the owner last chose a password, if that is known.
pub async fn password_changed_at(db: &mut Db, id: &str) -> anyhow::Result<Option<Millis>> {
    let row =
        sqlx::query("SELECT password_changed_at FROM account WHERE id = $1").bind(id).fetch_one(db).await?;
    Ok(row.try_get("password_changed_at")?)
}

/// Stores the language in which the owner signed in.
pub async fn set_language(db: &mut Db, id: &str, language: &str) -> anyhow::Result<()> {
    sqlx::query("UPDATE account SET language = $1 WHERE id = $2").bind(language).bind(id).execute(db).await?;
    Ok(())
}

/// Stores when an administrator unlocked the account, or its owner reset the password.
pub async fn set_unlocked(db: &mut Db, id: &str, now: Millis) -> anyhow::Result<()> {
    sqlx::query("UPDATE account SET unlocked_at = $1 WHERE id = $2").bind(now).bind(id).execute(db).await?;
    Ok(())
}

/// Stores that somebody signed in.
pub async fn set_signed_in(db: &mut Db, id: &str, now: Millis) -> anyhow::Result<()> {
    sqlx::query("UPDATE account SET last_sign_in_at = $1 WHERE id = $2")
        .bind(now)
        .bind(id)
        .execute(db)
        .await?;
    Ok(())
}

/// Disables an account.
pub async fn disable(db: &mut Db, id: &str, now: Millis) -> anyhow::Result<()> {
    sqlx::query("UPDATE account SET disabled_at = $1 WHERE id = $2").bind(now).bind(id).execute(db).await?;
    Ok(())
}

/// Enables a disabled account.
pub async fn enable(db: &mut Db, id: &str, now: Millis) -> anyhow::Result<()> {
    sqlx::query("UPDATE account SET disabled_at = NULL, enabled_at = $1 WHERE id = $2")
        .bind(now)
        .bind(id)
        .execute(db)
        .await?;
    Ok(())
}
