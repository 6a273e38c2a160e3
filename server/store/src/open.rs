//! Opens the database.

use std::{
    fs::File,
    io::{self, Read as _},
    path::Path,
    sync::Arc,
};

use anyhow::{Context as _, bail};
use sqlx::{
    Connection as _, Executor as _,
    any::{AnyPoolOptions, install_default_drivers},
    migrate::{MigrateError, Migrator},
};

use super::{Db, Store, Tx, account_word, is_unavailable, private_file};

static MIGRATIONS: Migrator = sqlx::migrate!();

impl Store {
    /// Opens the SQLite file, creates it if it is missing, and migrates its schema.
    ///
    /// # Errors
    /// If the file cannot be opened, is no database or can be read by others, or its schema is newer than this program.
    pub async fn open(path: &Path) -> anyhow::Result<Self> {
        install_default_drivers();
        prepare(path)?;
        read_once(path).await?;
        let pool = AnyPoolOptions::new()
            .max_connections(4)
            .after_connect(|db, _| {
                Box::pin(async move {
                    // FULL: an acknowledged commit survives a power failure, so no spent code becomes valid again.
                    db.execute(
                        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                         PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;",
                    )
                    .await
                    .map(drop)
                })
            })
            // A local connection needs no test before it is used. sqlx tests it when it is returned, and then rolls
            // back an unfinished transaction.
            .test_before_acquire(false)
            // SQLite rolls back by itself when the disk is full, but sqlx still considers the connection to be in a
            // transaction. Such a connection is discarded.
            .before_acquire(|db, _| Box::pin(async move { Ok(!db.is_in_transaction()) }))
            .connect(&url(path))
            .await
            .with_context(|| format!("opening the database {}", path.display()))?;
        // Of two servers that start for the first time at once, one finds the tables created and succeeds when it
        // retries.
        let mut migrated = MIGRATIONS.run(&pool).await;
        for _ in 0..2 {
            if migrated.is_ok() {
                break;
            }
            migrated = MIGRATIONS.run(&pool).await;
        }
        migrated.map_err(explain).with_context(|| format!("preparing the database {}", path.display()))?;
        let store = Self { pool, writer: Arc::default() };
        let index_some = async |mut tx: Tx| {
            let any = account_word::find_missing(&mut tx).await?;
            tx.commit().await?;
            anyhow::Ok(any)
        };
        while store.transaction(index_some).await? {}
        Ok(store)
    }
}

/// Whether there is a database. An empty file is none yet.
#[must_use]
pub fn exists(path: &Path) -> bool {
    path.metadata().is_ok_and(|metadata| metadata.len() > 0)
}

/// Creates the file with mode 0600 if it is missing, and refuses one that others may read or that is no database. SQLite
/// gives its log the same mode and owner.
fn prepare(path: &Path) -> anyhow::Result<()> {
    match private_file::create(path, path) {
        Ok(_) => return Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        Err(error) => {
            return Err(error).with_context(|| format!("creating the database {}", path.display()));
        }
    }
    private_file::check_mode(path, "the database")?;
    check_header(path)
}

/// Refuses a file that is no database. SQLite itself would report that only after 30 seconds of retries.
pub(crate) fn check_header(path: &Path) -> anyhow::Result<()> {
    const HEADER: &[u8] = b"SQLite format 3\0";
    let mut start = Vec::new();
    File::open(path)
        .and_then(|file| file.take(HEADER.len() as u64).read_to_end(&mut start))
        .with_context(|| format!("opening the database {}", path.display()))?;
    if !start.is_empty() && start != HEADER {
        bail!("{} is not a SQLite database", path.display());
    }
    Ok(())
}

/// Reads the file once. The pool would report a damaged one only after 30 seconds of retries.
async fn read_once(path: &Path) -> anyhow::Result<()> {
    let read = async {
        let mut db = Db::connect(&url(path)).await?;
        db.execute("PRAGMA busy_timeout = 5000").await?;
        let found = sqlx::query("SELECT COUNT(*) FROM sqlite_master").fetch_one(&mut db).await.map(drop);
        db.close().await?;
        anyhow::Ok(found?)
    };
    match read.await {
        // The pool waits for a file that is locked or cannot be opened yet.
        Err(error) if !is_unavailable(&error) => {
            Err(error.context(format!("opening the database {}", path.display())))
        }
        _ => Ok(()),
    }
}

/// Explains why the schema cannot be brought up to date.
fn explain(error: MigrateError) -> anyhow::Error {
    let newest = newest_schema();
    match error {
        MigrateError::VersionMissing(version) => anyhow::anyhow!(
            "a newer version of Vestibule has changed it (its schema has change {version}, and this version, {}, knows \
             changes up to {newest}); start the newer version again, or restore a backup made before the upgrade with \
             vestibule restore",
            env!("CARGO_PKG_VERSION")
        ),
        other => other.into(),
    }
}

/// The version of the schema that this program needs.
pub(crate) fn newest_schema() -> i64 {
    MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or_default()
}

pub(crate) fn url(path: &Path) -> String {
    let path = path.to_string_lossy().replace('%', "%25").replace('?', "%3F").replace('#', "%23");
    format!("sqlite://{path}?mode=rwc")
}
