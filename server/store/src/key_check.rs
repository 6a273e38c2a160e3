//! Table `key_check`: a sealed value that shows at start whether the key file belongs to the database.

use sqlx::Row as _;

use super::Db;

/// Returns the sealed value, if the database has one.
pub async fn find(db: &mut Db) -> anyhow::Result<Option<Vec<u8>>> {
    let row = sqlx::query("SELECT sealed FROM key_check WHERE id = 1").fetch_optional(db).await?;
    Ok(row.map(|row| row.try_get("sealed")).transpose()?)
}

/// Replaces the sealed value, after the key has changed.
pub async fn replace(db: &mut Db, sealed: Vec<u8>) -> anyhow::Result<()> {
    sqlx::query("UPDATE key_check SET sealed = $1 WHERE id = 1").bind(sealed).execute(db).await?;
    Ok(())
}

/// Stores the sealed value of a new database.
pub async fn insert(db: &mut Db, sealed: Vec<u8>) -> anyhow::Result<()> {
    sqlx::query("INSERT INTO key_check (id, sealed) VALUES (1, $1) ON CONFLICT DO NOTHING")
        .bind(sealed)
        .execute(db)
        .await?;
    Ok(())
}
