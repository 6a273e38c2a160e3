//! Table `setting`: what an administrator has changed from its default.

use sqlx::Row as _;

use super::Db;

/// Every stored setting, as name and value.
pub async fn all(db: &mut Db) -> anyhow::Result<Vec<(String, String)>> {
    let rows = sqlx::query("SELECT name, value FROM setting").fetch_all(db).await?;
    let read = |row: &sqlx::any::AnyRow| Ok((row.try_get("name")?, row.try_get("value")?));
    Ok(rows.iter().map(read).collect::<sqlx::Result<_>>()?)
}

/// Stores a setting.
pub async fn set(db: &mut Db, name: &str, value: &str) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = $2",
    )
    .bind(name)
    .bind(value)
    .execute(db)
    .await?;
    Ok(())
}
