//! The database. All SQL is in this crate, one module per table, in the dialect that SQLite and PostgreSQL share
//! (`$1`, BIGINT, TEXT, binary).

pub mod account;
pub mod account_count;
pub mod account_list;
pub mod account_word;
pub mod audit_event;
pub mod authenticator;
pub mod backup_code;
pub mod browser;
pub mod bypass_code;
pub mod factor_failures;
pub mod forward_auth_session;
pub mod import;
pub mod key_check;
pub mod mail;
pub mod provider_link;
pub mod provider_login;
pub mod reset_code;
pub mod reset_request;
pub mod session;
pub mod setting;
pub mod throttle;
mod transaction;

use std::{fs::OpenOptions, ops::DerefMut, os::unix::fs::OpenOptionsExt as _, path::Path, sync::Arc};

use anyhow::Context as _;
use sqlx::{
    AnyPool, AssertSqlSafe, Connection as _, Executor as _,
    any::{AnyPoolOptions, install_default_drivers},
    migrate::Migrator,
};
use tokio::sync::Mutex;

pub use transaction::{TransactionError, Tx};

/// Milliseconds since the Unix epoch, as they are stored and sent.
pub type Millis = i64;

/// The SHA-256 of a token: what is stored and looked up.
pub type TokenHash = [u8; 32];

/// A connection that statements run on. A [`Tx`] is one too.
pub type Db = sqlx::AnyConnection;

static MIGRATIONS: Migrator = sqlx::migrate!();

/// The database. Clones share its connections.
#[derive(Clone)]
pub struct Store {
    pool: AnyPool,
    /// SQLite has one writer. The writers of this process queue here in order instead of polling its lock.
    writer: Arc<Mutex<()>>,
}

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

    /// Returns a connection for reading.
    ///
    /// # Errors
    /// If no connection becomes free in time.
    pub async fn read(&self) -> anyhow::Result<impl DerefMut<Target = Db> + use<>> {
        self.pool.acquire().await.context("a database connection")
    }

    /// Closes every connection, so that SQLite merges its log into the file.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

/// Returns whether an error is temporary: the database is locked or cannot be reached.
#[must_use]
pub fn is_unavailable(error: &anyhow::Error) -> bool {
    error.chain().filter_map(|cause| cause.downcast_ref::<sqlx::Error>()).any(|cause| match cause {
        sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed => true,
        // SQLITE_BUSY and SQLITE_LOCKED with their extended codes.
        sqlx::Error::Database(cause) => cause
            .code()
            .and_then(|code| code.parse::<u32>().ok())
            .is_some_and(|code| matches!(code & 0xff, 5 | 6)),
        _ => false,
    })
}

/// Appends placeholders for `rows` rows of values to a statement: `($1, $2), ($3, $4)`.
fn many(begin: &str, values: usize, rows: usize) -> AssertSqlSafe<String> {
    let row = |row: usize| {
        let values = (1..=values).map(|value| format!("${}", row * values + value));
        format!("({})", values.collect::<Vec<_>>().join(", "))
    };
    AssertSqlSafe(format!("{begin}{}", (0..rows).map(row).collect::<Vec<_>>().join(", ")))
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
