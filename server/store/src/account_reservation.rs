//! Usernames and email addresses that imports which are under way have reserved. No other account can get them: triggers of the
//! table `account` see to that, so that it holds for servers of an earlier version too.

use std::collections::HashSet;

use sqlx::{AssertSqlSafe, Row as _};

use super::Db;

/// The number of values that one statement looks up, see `store::import::BATCH`.
const BATCH: usize = 20;

/// What is reserved.
#[derive(Clone, Copy, Debug)]
pub enum Reserved {
    Username,
    /// In lower case.
    Email,
}

/// Returns those of the values that an import other than `id` has reserved.
pub async fn reserved(
    db: &mut Db,
    what: Reserved,
    values: &[&str],
    id: &str,
) -> anyhow::Result<HashSet<String>> {
    let column = match what {
        Reserved::Username => "username",
        Reserved::Email => "email_key",
    };
    let mut found = HashSet::new();
    for part in values.chunks(BATCH) {
        let places = (2..part.len() + 2).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ");
        let text = format!(
            "SELECT {column} FROM account_import_row WHERE {column} IN ({places}) AND import_id <> $1"
        );
        let mut query = sqlx::query(AssertSqlSafe(text)).bind(id);
        for value in part {
            query = query.bind(*value);
        }
        for row in query.fetch_all(&mut *db).await? {
            found.insert(row.try_get(0)?);
        }
    }
    Ok(found)
}
