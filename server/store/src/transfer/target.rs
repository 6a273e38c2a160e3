//! The database that is filled. It is empty before, and stays so unless all rows are committed.

use sqlx::{AssertSqlSafe, Connection as _, Executor as _};

use super::{Refused, TABLES, Table};
use crate::{DatabaseUrl, Db, Tx, database::Kind, error::is_missing_table, inspect, migrations, open};

/// The version of the schema that this program writes and reads.
#[must_use]
pub fn newest_schema() -> i64 {
    migrations::newest()
}

/// Refuses a database that has rows. It may be missing, or be without the schema.
///
/// # Errors
/// [`Refused`]; if the database cannot be read.
pub async fn check_empty(url: &DatabaseUrl) -> anyhow::Result<()> {
    if url.file().is_some_and(|path| !open::exists(path)) {
        return Ok(());
    }
    let mut db = inspect::connect(url).await?;
    let checked = check(&mut db, url).await;
    drop(db.close().await);
    checked
}

/// The same in the transaction that fills it.
///
/// # Errors
/// As [`check_empty`].
pub async fn check_still_empty(tx: &mut Tx, url: &DatabaseUrl) -> anyhow::Result<()> {
    check(tx, url).await
}

async fn check(db: &mut Db, url: &DatabaseUrl) -> anyhow::Result<()> {
    for table in TABLES {
        let text = format!("SELECT 1 FROM {} LIMIT 1", table.name);
        match sqlx::query(AssertSqlSafe(text)).fetch_optional(&mut *db).await {
            Ok(None) => {}
            Ok(Some(_)) => {
                return Err(Refused(format!(
                    "the database {url} is not empty, it has rows in {}: import into a new database",
                    table.name
                ))
                .into());
            }
            Err(error) if is_missing_table(&error) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

impl Tx {
    /// Makes the numbers that the database gives to new rows of a table continue after `largest`. SQLite does so by
    /// itself.
    ///
    /// # Errors
    /// If the role does not own the table.
    pub async fn continue_after(&mut self, table: &Table, largest: i64) -> anyhow::Result<()> {
        if self.kind == Kind::Postgres {
            let key = table.key[0];
            let text = format!(
                "ALTER TABLE {} ALTER COLUMN {key} RESTART WITH {}",
                table.name,
                largest.saturating_add(1)
            );
            (**self).execute(AssertSqlSafe(text)).await?;
        }
        Ok(())
    }
}
