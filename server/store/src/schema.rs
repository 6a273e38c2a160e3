//! The version of the database's schema: the number of its newest migration.

use sqlx::Row as _;

use super::Db;

/// Returns the version of an opened database.
pub async fn version(db: &mut Db) -> anyhow::Result<i64> {
    let row = sqlx::query("SELECT COALESCE(MAX(version), 0) AS version FROM _sqlx_migrations WHERE success");
    Ok(row.fetch_one(db).await?.try_get("version")?)
}
