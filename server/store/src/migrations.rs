//! The schema. `migrations/` has the statements that both databases understand. For PostgreSQL, the types are written
//! in its words, and a file in `migrations/postgres` replaces the one of the same number, where more than the types
//! differs.

use std::{collections::HashSet, error::Error, fmt, time::Duration};

use anyhow::Context as _;
use sqlx::{
    AssertSqlSafe, Row as _, SqlSafeStr as _,
    migrate::{Migration, Migrator},
};

use crate::{
    DatabaseUrl, Db,
    database::Kind,
    error::{is_conflict, is_missing_table, is_unavailable},
    pool::Pool,
};

static SHARED: Migrator = sqlx::migrate!();
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// How often migrating is tried while other servers that start at the same time migrate too.
const TRIES: u32 = 30;
/// The pause between two tries.
const PAUSE: Duration = Duration::from_millis(100);

/// The schema is newer than this program.
#[derive(Debug)]
pub struct NewerSchema {
    found: i64,
    known: i64,
}

impl fmt::Display for NewerSchema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "a newer version of Vestibule has changed it (its schema has change {}, and this version, {}, knows changes \
             up to {}); start the newer version again, or restore a backup made before the upgrade",
            self.found,
            env!("CARGO_PKG_VERSION"),
            self.known
        )
    }
}

impl Error for NewerSchema {}

/// A change of the schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its number.
    pub version: i64,
    /// What it is about, in a few words.
    pub description: String,
}

/// Migrates the schema, unless it is up to date.
///
/// No lock is taken. Each migration is one transaction that also records it, so of two servers that start at the same
/// time, the second one fails to apply it, finds it applied and goes on.
pub async fn migrate(pool: &Pool, kind: Kind) -> anyhow::Result<()> {
    let migrator = of_kind(kind);
    let count = async || anyhow::Ok(pending(&mut *pool.acquire().await?, &migrator).await?.len());
    let mut left = count().await?;
    for attempt in 1.. {
        if left == 0 {
            break;
        }
        let Err(error) = migrator.run(&mut *pool.acquire().await?).await else { break };
        let before = std::mem::replace(&mut left, count().await?);
        let error = anyhow::Error::from(error);
        let others_migrate = left < before || is_conflict(&error) || is_unavailable(&error);
        if !others_migrate || attempt == TRIES {
            return Err(error);
        }
        tokio::time::sleep(PAUSE).await;
    }
    Ok(())
}

/// Returns the changes that are still to be made.
pub async fn pending(db: &mut Db, migrator: &Migrator) -> anyhow::Result<Vec<Change>> {
    let rows = sqlx::query("SELECT version FROM _sqlx_migrations").fetch_all(db).await;
    let applied: HashSet<i64> = match rows {
        Ok(rows) => rows.iter().map(|row| row.try_get(0)).collect::<sqlx::Result<_>>()?,
        Err(error) if is_missing_table(&error) => HashSet::new(),
        Err(error) => return Err(error).context("reading the version of the schema"),
    };
    let known: HashSet<i64> = migrator.iter().map(|migration| migration.version).collect();
    if let Some(found) = applied.difference(&known).max() {
        return Err(NewerSchema { found: *found, known: newest() }.into());
    }
    let left = migrator.iter().filter(|migration| !applied.contains(&migration.version));
    Ok(left
        .map(|migration| Change {
            version: migration.version,
            description: migration.description.to_string(),
        })
        .collect())
}

/// The version of the schema that this program needs.
pub fn newest() -> i64 {
    SHARED.iter().map(|migration| migration.version).max().unwrap_or_default()
}

/// The migrations of a database.
#[must_use]
pub fn migrator(url: &DatabaseUrl) -> Migrator {
    of_kind(match url {
        DatabaseUrl::Sqlite(_) => Kind::Sqlite,
        DatabaseUrl::Postgres(_) => Kind::Postgres,
    })
}

fn of_kind(kind: Kind) -> Migrator {
    let migrations = SHARED.iter().map(|shared| match kind {
        Kind::Sqlite => shared.clone(),
        Kind::Postgres => for_postgres(shared),
    });
    let mut migrator = Migrator::with_migrations(migrations.collect());
    // sqlx would take an advisory lock, which not every server has.
    migrator.set_locking(false);
    migrator
}

fn for_postgres(shared: &Migration) -> Migration {
    let own = POSTGRES.iter().find(|own| own.version == shared.version).unwrap_or(shared);
    let sql = in_words_of_postgres(own.sql.as_str());
    let sql = AssertSqlSafe(sql).into_sql_str();
    Migration::new(own.version, own.description.clone(), own.migration_type, sql, own.no_tx)
}

/// Writes the types of columns in the words of PostgreSQL. Texts are compared byte by byte, as SQLite does, whatever
/// the locale of the database.
fn in_words_of_postgres(sql: &str) -> String {
    let mut done = String::with_capacity(sql.len() * 2);
    for word in sql.split_inclusive(|c: char| !c.is_ascii_alphabetic()) {
        let bare = word.trim_end_matches(|c: char| !c.is_ascii_alphabetic());
        let (in_postgres, rest) = (
            match bare {
                "BLOB" => "BYTEA",
                // A cast takes a type without a collation.
                "TEXT" if !done.ends_with("AS ") => "TEXT COLLATE \"C\"",
                "INTEGER" => "BIGINT GENERATED BY DEFAULT AS IDENTITY",
                other => other,
            },
            &word[bare.len()..],
        );
        done.push_str(in_postgres);
        done.push_str(rest);
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_written_in_the_words_of_postgres() {
        let shared = "id INTEGER PRIMARY KEY, a TEXT NOT NULL, b BLOB); '#' || CAST(c AS TEXT)";
        let expected = "id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, a TEXT COLLATE \"C\" NOT NULL, b BYTEA); \
                        '#' || CAST(c AS TEXT)";
        assert_eq!(in_words_of_postgres(shared), expected);
    }

    #[test]
    fn a_file_for_postgres_replaces_one_with_the_same_number_and_name() {
        for own in POSTGRES.iter() {
            let shared = SHARED.iter().find(|shared| shared.version == own.version);
            assert_eq!(shared.map(|shared| &shared.description), Some(&own.description), "{}", own.version);
        }
    }
}
