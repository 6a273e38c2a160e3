//! Statements that insert several rows.

use sqlx::AssertSqlSafe;

/// Appends placeholders for `rows` rows of values to a statement: `($1, $2), ($3, $4)`.
pub fn many(begin: &str, values: usize, rows: usize) -> AssertSqlSafe<String> {
    let row = |row: usize| {
        let values = (1..=values).map(|value| format!("${}", row * values + value));
        format!("({})", values.collect::<Vec<_>>().join(", "))
    };
    AssertSqlSafe(format!("{begin}{}", (0..rows).map(row).collect::<Vec<_>>().join(", ")))
}
