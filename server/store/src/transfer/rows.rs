//! Reads and writes the rows of a table.

use anyhow::{Context as _, ensure};
use sqlx::{AssertSqlSafe, Row as _};

use super::{Table, Value};
use crate::{Db, many};

/// The number of rows that are read at once.
pub const PAGE: usize = 200;
/// The number of rows that one statement adds, as for imported accounts.
const BATCH: usize = crate::import::BATCH;

/// The values of a row, in the order of the table's columns.
pub type Row = Vec<Value>;

/// Returns the number of rows of a table.
pub async fn count(db: &mut Db, table: &Table) -> anyhow::Result<u64> {
    let text = format!("SELECT COUNT(*) AS rows_of_table FROM {}", table.name);
    let row = sqlx::query(AssertSqlSafe(text)).fetch_one(db).await;
    let row = row.with_context(|| format!("counting the rows of {}", table.name))?;
    Ok(u64::try_from(row.try_get::<i64, _>(0)?)?)
}

/// Returns the next [`PAGE`] rows in the order of the primary key, which is the same on both databases: texts and
/// bytes are compared byte by byte. `after` is the last row of the page before.
pub async fn page(db: &mut Db, table: &Table, after: Option<&Row>) -> anyhow::Result<Vec<Row>> {
    let (columns, key) = (table.list_of_columns(), table.list_of_key());
    let condition = after.map_or_else(String::new, |_| {
        let places: Vec<_> = (1..=table.key.len()).map(|place| format!("${place}")).collect();
        format!("WHERE ({key}) > ({})", places.join(", "))
    });
    let text = format!("SELECT {columns} FROM {} {condition} ORDER BY {key} LIMIT {PAGE}", table.name);
    let mut query = sqlx::query(AssertSqlSafe(text));
    if let Some(after) = after {
        for position in table.positions_of_key() {
            query = after[position].clone().bind(query);
        }
    }
    let rows = query.fetch_all(db).await.with_context(|| format!("reading {}", table.name))?;
    let read = |row| {
        let columns = table.columns().enumerate();
        columns.map(|(index, (_, kind))| Value::read(row, index, kind)).collect::<sqlx::Result<Row>>()
    };
    rows.iter().map(read).collect::<sqlx::Result<_>>().with_context(|| format!("reading {}", table.name))
}

/// Adds rows.
pub async fn insert(db: &mut Db, table: &Table, rows: Vec<Row>) -> anyhow::Result<()> {
    let width = table.columns().count();
    ensure!(rows.iter().all(|row| row.len() == width), "rows of {} with {width} values", table.name);
    let begin = format!("INSERT INTO {} ({}) VALUES ", table.name, table.list_of_columns());
    let mut rows = rows.into_iter();
    while rows.len() > 0 {
        let batch: Vec<_> = rows.by_ref().take(BATCH).collect();
        let query = sqlx::query(many(&begin, width, batch.len()));
        let query = batch.into_iter().flatten().fold(query, |query, value| value.bind(query));
        query.execute(&mut *db).await.with_context(|| format!("writing {}", table.name))?;
    }
    Ok(())
}
