//! Opens the database.

use std::{fs::OpenOptions, os::unix::fs::OpenOptionsExt as _, path::Path, sync::Arc};

use anyhow::Context as _;
use sqlx::{
    Connection as _, Executor as _,
    any::{AnyPoolOptions, install_default_drivers},
    migrate::Migrator,
};

use super::{Store, Tx, account_word};

static MIGRATIONS: Migrator = sqlx::migrate!();

impl Store {
    /// Opens the SQLite file, creates it if it is missing, and migrates its schema.
    ///
    /// # Errors
    /// If the file cannot be opened, or its schema is newer than this program.
    pub async fn open(path: &Path) -> anyhow::Result<Self> {
        install_default_drivers();
        create_private(path).with_context(|| format!("creating the database {}", path.display()))?;
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
        migrated.with_context(|| format!("preparing the database {}", path.display()))?;
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

/// Creates the file with mode 0600 if it is missing. SQLite gives its log the same mode.
fn create_private(path: &Path) -> std::io::Result<()> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)?;
    }
    OpenOptions::new().append(true).create(true).mode(0o600).open(path).map(drop)
}

fn url(path: &Path) -> String {
    let path = path.to_string_lossy().replace('%', "%25").replace('?', "%3F").replace('#', "%23");
    format!("sqlite://{path}?mode=rwc")
}
