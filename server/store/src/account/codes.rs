//! The columns of `account` for backup codes and wrong codes.

use sqlx::Row as _;

use crate::{Db, Millis};

/// Makes a new set of backup codes the current one, not yet confirmed by the owner.
pub async fn begin_backup_codes(db: &mut Db, id: &str, set: &str) -> anyhow::Result<()> {
    sqlx::query("UPDATE account SET backup_code_set = $1, backup_codes_saved_at = NULL WHERE id = $2")
        .bind(set)
        .bind(id)
        .execute(db)
        .await?;
    Ok(())
}

/// Stores that the owner saved the set, if it is still the current one, and returns whether it is.
pub async fn save_backup_codes(db: &mut Db, id: &str, set: &str, now: Millis) -> anyhow::Result<bool> {
    let done =
        sqlx::query("UPDATE account SET backup_codes_saved_at = $1 WHERE id = $2 AND backup_code_set = $3")
            .bind(now)
            .bind(id)
            .bind(set)
            .execute(db)
            .await?;
    Ok(done.rows_affected() == 1)
}

/// Revokes the current set of backup codes.
pub async fn end_backup_codes(db: &mut Db, id: &str) -> anyhow::Result<()> {
    sqlx::query("UPDATE account SET backup_code_set = NULL, backup_codes_saved_at = NULL WHERE id = $1")
        .bind(id)
        .execute(db)
        .await?;
    Ok(())
}

/// Clears the backup codes and the count of wrong codes.
pub async fn forget_second_factors(db: &mut Db, id: &str) -> anyhow::Result<()> {
    sqlx::query(
        "UPDATE account SET backup_code_set = NULL, backup_codes_saved_at = NULL, code_failures = 0 WHERE id = $1",
    )
    .bind(id)
    .execute(db)
    .await?;
    Ok(())
}

/// Clears the count of wrong codes.
pub async fn forget_code_failures(db: &mut Db, id: &str) -> anyhow::Result<()> {
    sqlx::query("UPDATE account SET code_failures = 0 WHERE id = $1").bind(id).execute(db).await?;
    Ok(())
}

/// Counts a wrong code on the day that began at `day`, and returns the count of that day.
pub async fn count_code_failure(db: &mut Db, id: &str, day: Millis) -> anyhow::Result<i64> {
    let row = sqlx::query(
        "UPDATE account SET code_day_started_at = $1,
             code_failures = CASE WHEN code_day_started_at = $1 THEN code_failures + 1 ELSE 1 END
         WHERE id = $2 RETURNING code_failures",
    )
    .bind(day)
    .bind(id)
    .fetch_one(db)
    .await?;
    Ok(row.try_get("code_failures")?)
}
