//! Holds of accounts: nobody can sign in until the owner has chosen a new password, an administrator has looked, or both.

use sqlx::{Row as _, any::AnyRow};

pub use shared::api::admin::account::Hold;

use crate::{Db, Millis};

/// Reads the hold of an account.
pub(super) fn read(row: &AnyRow) -> sqlx::Result<Option<Hold>> {
    let flag = |column| row.try_get::<i64, _>(column).map(|flag| flag != 0);
    let since: Option<Millis> = row.try_get("held_at")?;
    let (password, review) = (flag("hold_password")?, flag("hold_review")?);
    Ok(since.map(|since| Hold { since, password, review }))
}

/// Puts an account on hold, or adds to its hold.
pub async fn hold(db: &mut Db, id: &str, password: bool, review: bool, now: Millis) -> anyhow::Result<()> {
    sqlx::query(
        "UPDATE account SET held_at = COALESCE(held_at, $1),
             hold_password = CASE WHEN $2 = 1 THEN 1 ELSE hold_password END,
             hold_review = CASE WHEN $3 = 1 THEN 1 ELSE hold_review END
         WHERE id = $4",
    )
    .bind(now)
    .bind(i64::from(password))
    .bind(i64::from(review))
    .bind(id)
    .execute(db)
    .await?;
    Ok(())
}

/// Notes that the password is a new one. The hold ends unless an administrator still has to look.
pub async fn end_hold_for_password(db: &mut Db, id: &str) -> anyhow::Result<()> {
    sqlx::query(
        "UPDATE account SET hold_password = 0, held_at = CASE WHEN hold_review = 1 THEN held_at END WHERE id = $1",
    )
    .bind(id)
    .execute(db)
    .await?;
    Ok(())
}

/// Ends the hold of an account.
pub async fn end_hold(db: &mut Db, id: &str) -> anyhow::Result<()> {
    sqlx::query("UPDATE account SET held_at = NULL, hold_password = 0, hold_review = 0 WHERE id = $1")
        .bind(id)
        .execute(db)
        .await?;
    Ok(())
}
