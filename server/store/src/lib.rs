//! The database, and the only place that speaks SQL: statements in the common ground of SQLite and
//! PostgreSQL (`$1`, BIGINT, TEXT, binary), one module a table.

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

/// A connection: what every statement runs on. A [`Tx`] is one too.
pub type Db = sqlx::AnyConnection;

static MIGRATIONS: Migrator = sqlx::migrate!();

/// The database; clones share its connections.
#[derive(Clone)]
pub struct Store {
    pool: AnyPool,
    /// SQLite has one writer: those of this process queue here, fairly, instead of polling its lock.
    writer: Arc<Mutex<()>>,
}

impl Store {
    /// Opens the SQLite file, makes it where it is missing, and brings its schema up to date.
    ///
    /// # Errors
    /// When it cannot be opened, or is newer than this program.
    pub async fn open(path: &Path) -> anyhow::Result<Self> {
        install_default_drivers();
        create_private(path).with_context(|| format!("creating the database {}", path.display()))?;
        let pool = AnyPoolOptions::new()
            .max_connections(4)
            .after_connect(|db, _| {
                Box::pin(async move {
                    // FULL: an acknowledged commit survives a power cut, so that no spent code revives.
                    db.execute(
                        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                         PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;",
                    )
                    .await
                    .map(drop)
                })
            })
            // There is no network between: a connection needs no test before it is used. sqlx tests it when it
            // comes back, and rolls an unfinished transaction back then.
            .test_before_acquire(false)
            // SQLite rolls back by itself when the disk is full; sqlx then takes the connection to be in a
            // transaction for ever. Such a connection is thrown away.
            .before_acquire(|db, _| Box::pin(async move { Ok(!db.is_in_transaction()) }))
            .connect(&url(path))
            .await
            .with_context(|| format!("opening the database {}", path.display()))?;
        // Two first starts at the same time: one of them finds the tables made, and is fine at the next try.
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

    /// A connection for reading.
    ///
    /// # Errors
    /// When none is to be had in time.
    pub async fn read(&self) -> anyhow::Result<impl DerefMut<Target = Db> + use<>> {
        self.pool.acquire().await.context("a database connection")
    }

    /// Closes every connection, so that SQLite folds its log into the file.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

/// Whether an error says that the database cannot be reached or is locked: a matter of time.
#[must_use]
pub fn is_unavailable(error: &anyhow::Error) -> bool {
    error.chain().filter_map(|cause| cause.downcast_ref::<sqlx::Error>()).any(|cause| match cause {
        sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed => true,
        // SQLITE_BUSY and SQLITE_LOCKED, extended codes included.
        sqlx::Error::Database(cause) => cause
            .code()
            .and_then(|code| code.parse::<u32>().ok())
            .is_some_and(|code| matches!(code & 0xff, 5 | 6)),
        _ => false,
    })
}

/// A statement that begins so and goes on with so many rows of so many values: `($1, $2), ($3, $4)`.
fn many(begin: &str, values: usize, rows: usize) -> AssertSqlSafe<String> {
    let row = |row: usize| {
        let values = (1..=values).map(|value| format!("${}", row * values + value));
        format!("({})", values.collect::<Vec<_>>().join(", "))
    };
    AssertSqlSafe(format!("{begin}{}", (0..rows).map(row).collect::<Vec<_>>().join(", ")))
}

/// Makes the file, where it is missing, for its owner alone; SQLite gives its log the same mode.
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
