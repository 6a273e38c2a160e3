//! Opens an SQLite file.

use std::{
    fs::File,
    io::{self, Read as _},
    path::Path,
    str::FromStr as _,
    time::Duration,
};

use anyhow::{Context as _, bail};
use sqlx::{Connection as _, Executor as _, any::AnyConnectOptions};

use crate::{Db, database::Pools, is_unavailable, pool::Pool, private_file};

/// How many connections read.
const READERS: u32 = 4;

/// How long to wait for a connection. When the server starts, another process may have locked the file.
const WAIT: Duration = Duration::from_secs(30);

/// What each connection is set to. With `synchronous = FULL`, an acknowledged commit survives a power failure, so no spent code becomes valid
/// again.
const SETTINGS: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA busy_timeout = 5000;";

/// Opens the file, and creates it if it is missing.
pub async fn open(path: &Path) -> anyhow::Result<Pools> {
    prepare(path)?;
    read_once(path).await?;
    let options = AnyConnectOptions::from_str(&url(path))?;
    let pool = |connections| Pool::new(options.clone(), SETTINGS, connections, WAIT);
    Ok(Pools { reading: pool(READERS)?, writing: pool(1)? })
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
        Err(error) => return Err(error).context("creating the file"),
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
        Err(error) if !is_unavailable(&error) => Err(error),
        _ => Ok(()),
    }
}

pub(crate) fn url(path: &Path) -> String {
    let path = path.to_string_lossy().replace('%', "%25").replace('?', "%3F").replace('#', "%23");
    format!("sqlite://{path}?mode=rwc")
}
