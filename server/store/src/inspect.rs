//! Looks at a database as it is, for `vestibule doctor`: nothing is created, migrated or changed.

use anyhow::Context as _;
use sqlx::{Connection as _, Executor as _, Row as _};

use super::{
    Change, DatabaseUrl, Db, Millis, error::is_missing_table, key_check, migrations, open, schema, throttle,
};

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

/// Looks at a database that exists.
///
/// # Errors
/// If it cannot be opened or read, or is a file that can be opened by everyone.
pub async fn inspect(url: &DatabaseUrl, now: Millis) -> anyhow::Result<Inspection> {
    let mut db = connect(url).await?;
    let found = match url {
        DatabaseUrl::Sqlite(_) => look_at_file(&mut db, now).await,
        DatabaseUrl::Postgres(_) => look_at_server(&mut db, now).await,
    };
    drop(db.close().await);
    found.with_context(|| format!("opening the database {url}"))
}

/// Lists the changes of the schema that a start would make in a database that exists.
///
/// # Errors
/// As [`inspect`], and if the schema is newer than this program.
pub async fn pending(url: &DatabaseUrl) -> anyhow::Result<Vec<Change>> {
    let mut db = connect(url).await?;
    let found = migrations::pending(&mut db, &migrations::migrator(url)).await;
    drop(db.close().await);
    found.with_context(|| format!("preparing the database {url}"))
}

/// Connects to a database that exists.
pub(crate) async fn connect(url: &DatabaseUrl) -> anyhow::Result<Db> {
    open::install_drivers();
    let opened = match url {
        DatabaseUrl::Sqlite(path) => {
            super::private_file::check_mode(path, "the database")?;
            open::check_header(path)?;
            Db::connect(&open::url(path)).await.map_err(anyhow::Error::from)
        }
        DatabaseUrl::Postgres(url) => open::postgres::connect(url).await,
    };
    opened.with_context(|| format!("opening the database {url}"))
}

/// An empty PostgreSQL database is one that the server has not prepared yet.
async fn look_at_server(db: &mut Db, now: Millis) -> anyhow::Result<Inspection> {
    match sqlx::query("SELECT 1 AS there FROM key_check").fetch_optional(&mut *db).await {
        Err(error) if is_missing_table(&error) => {
            let schema = Schema::Older { version: 0, newest: migrations::newest() };
            Ok(Inspection { schema, key_check: None, written: Ok(()) })
        }
        found => {
            found?;
            compare(db, now).await
        }
    }
}

async fn look_at_file(db: &mut Db, now: Millis) -> anyhow::Result<Inspection> {
    db.execute("PRAGMA busy_timeout = 5000").await?;
    let tables =
        "SELECT COUNT(*) AS tables FROM sqlite_master WHERE name IN ('_sqlx_migrations', 'key_check')";
    let tables: i64 = sqlx::query(tables).fetch_one(&mut *db).await?.try_get("tables")?;
    if tables < 2 {
        return Ok(Inspection { schema: Schema::Missing, key_check: None, written: Ok(()) });
    }
    compare(db, now).await
}

async fn compare(db: &mut Db, now: Millis) -> anyhow::Result<Inspection> {
    let (version, newest) = (schema::version(db).await?, migrations::newest());
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
