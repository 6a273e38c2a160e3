//! Table `setting`: the settings that an administrator has changed.

use sqlx::Row as _;

use super::Db;
use crate::Millis;

/// Returns every stored setting: its name, its value, and when the value was set.
pub async fn all(db: &mut Db) -> anyhow::Result<Vec<(String, String, Millis)>> {
    let rows = sqlx::query("SELECT name, value, changed_at FROM setting").fetch_all(db).await?;
    let read = |row: &sqlx::any::AnyRow| {
        Ok((row.try_get("name")?, row.try_get("value")?, row.try_get("changed_at")?))
    };
    Ok(rows.iter().map(read).collect::<sqlx::Result<_>>()?)
}

/// Stores a setting.
pub async fn set(db: &mut Db, name: &str, value: &str, now: Millis) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO setting (name, value, changed_at) VALUES ($1, $2, $3) ON CONFLICT (name) DO UPDATE
         SET changed_at = CASE WHEN setting.value = $2 THEN setting.changed_at ELSE $3 END, value = $2",
    )
    .bind(name)
    .bind(value)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}
