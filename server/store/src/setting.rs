//! Table `setting`: the settings that an administrator has changed.

use sqlx::{AssertSqlSafe, Row as _};

use super::Db;
use crate::Millis;

/// A stored setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredSetting {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
    /// When it got this value.
    pub changed_at: Millis,
}

/// A subquery that returns all settings as text, one per line. [`read`] parses it. Any statement can include it.
pub(crate) const ALL: &str =
    "(SELECT STRING_AGG(name || ' ' || changed_at || ' ' || value, '\n') FROM setting)";

/// Returns every stored setting.
pub async fn all(db: &mut Db) -> anyhow::Result<Vec<StoredSetting>> {
    let row = sqlx::query(AssertSqlSafe(format!("SELECT {ALL} AS settings"))).fetch_one(db).await?;
    Ok(read(row.try_get("settings")?))
}

/// Reads what [`ALL`] returns.
pub(crate) fn read(text: Option<&str>) -> Vec<StoredSetting> {
    let setting = |line: &str| {
        let mut parts = line.splitn(3, ' ');
        let (name, changed_at) = (parts.next()?.to_owned(), parts.next()?.parse().ok()?);
        Some(StoredSetting { name, changed_at, value: parts.next()?.to_owned() })
    };
    text.unwrap_or_default().lines().filter_map(setting).collect()
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
