//! Looks at a database as it is, for `vestibule doctor`: nothing is created, migrated or changed.

use std::path::Path;

use anyhow::Context as _;
use sqlx::{Connection as _, Executor as _, Row as _, any::install_default_drivers};

use super::{Db, Millis, key_check, open, schema, throttle};

/// What was found.
#[derive(Debug)]
pub struct Inspection {
    /// The schema.
    pub schema: Schema,
    /// The sealed value that shows whether a key file belongs to the database.
    pub key_check: Option<Vec<u8>>,
    /// Whether the database can be written. Not tried with another schema than the current one.
    pub written: anyhow::Result<()>,
}

/// The schema of a database, by the number of its newest migration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schema {
    /// The one that this program needs.
    Current(i64),
    /// An older one, which the server brings up to date.
    Older {
        /// Its version.
        version: i64,
        /// The version that this program needs.
        newest: i64,
    },
    /// That of a newer program.
    Newer {
        /// Its version.
        version: i64,
        /// The newest version that this program knows.
        newest: i64,
    },
    /// The database belongs to another program.
    Missing,
}

/// Looks at the database in an existing file.
///
/// # Errors
/// If it cannot be opened or read, or can be opened by everyone.
pub async fn inspect(path: &Path, now: Millis) -> anyhow::Result<Inspection> {
    install_default_drivers();
    super::private_file::check_mode(path, "the database")?;
    open::check_header(path)?;
    let opening = || format!("opening the database {}", path.display());
    let mut db = Db::connect(&open::url(path)).await.with_context(opening)?;
    let found = look(&mut db, now).await.with_context(opening);
    db.close().await?;
    found
}

async fn look(db: &mut Db, now: Millis) -> anyhow::Result<Inspection> {
    db.execute("PRAGMA busy_timeout = 5000").await?;
    let tables =
        "SELECT COUNT(*) AS tables FROM sqlite_master WHERE name IN ('_sqlx_migrations', 'key_check')";
    let tables: i64 = sqlx::query(tables).fetch_one(&mut *db).await?.try_get("tables")?;
    if tables < 2 {
        return Ok(Inspection { schema: Schema::Missing, key_check: None, written: Ok(()) });
    }
    let (version, newest) = (schema::version(db).await?, open::newest_schema());
    let schema = match version.cmp(&newest) {
        std::cmp::Ordering::Less => Schema::Older { version, newest },
        std::cmp::Ordering::Equal => Schema::Current(version),
        std::cmp::Ordering::Greater => Schema::Newer { version, newest },
    };
    let key_check = key_check::find(db).await?;
    let written = match schema {
        Schema::Current(_) => try_writing(db, now).await,
        _ => Ok(()),
    };
    Ok(Inspection { schema, key_check, written })
}

/// Writes, and takes it back.
async fn try_writing(db: &mut Db, now: Millis) -> anyhow::Result<()> {
    let mut tx = db.begin().await?;
    throttle::probe_writing(&mut tx, now).await?;
    Ok(tx.rollback().await?)
}
