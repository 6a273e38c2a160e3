//! Copies of a SQLite database that may be in use, and the checks before one takes the place of a database.

use std::{fs, fs::File, io, path::Path};

use anyhow::{Context as _, anyhow, bail};
use sqlx::{AnyConnection, Connection as _, Executor as _, Row as _};

use super::{
    open::{check_header, install_drivers, url},
    private_file,
};

/// Writes a consistent copy of a database to a new file with mode 0600. The database may be in use: readers and writers are
/// not held up, and the copy has everything that was committed before it began.
///
/// # Errors
/// If the file exists, the database cannot be read, or the copy is damaged. Then no file is left.
pub async fn write(database: &Path, target: &Path) -> anyhow::Result<()> {
    let file = private_file::create(target, target)
        .with_context(|| format!("creating the backup {}", target.display()))?;
    let written = async {
        let mut db = connect(database).await?;
        // SQLite writes into the file that exists, since it is empty.
        let name = target.to_str().ok_or_else(|| anyhow!("the path of the backup is not UTF-8"))?;
        sqlx::query("VACUUM INTO $1").bind(name).execute(&mut db).await?;
        db.close().await?;
        check(target).await?;
        file.sync_all()?;
        sync_folder(target)
    };
    let done = written.await.with_context(|| format!("writing the backup {}", target.display()));
    if done.is_err() {
        drop(fs::remove_file(target));
    }
    done
}

/// Refuses a file that is no intact database of Vestibule. Changes nothing in it.
///
/// # Errors
/// What is wrong with it.
pub async fn check(path: &Path) -> anyhow::Result<()> {
    check_header(path)?;
    let mut db = connect(path).await?;
    let damaged = || format!("{} is damaged", path.display());
    let row = sqlx::query("PRAGMA integrity_check(1)").fetch_one(&mut db).await.with_context(damaged)?;
    let verdict: String = row.try_get(0)?;
    if verdict != "ok" {
        bail!("{} is damaged: {verdict}", path.display());
    }
    if sqlx::query("PRAGMA foreign_key_check").fetch_optional(&mut db).await?.is_some() {
        bail!("{} is damaged: rows refer to rows that are missing", path.display());
    }
    let table = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'key_check'";
    if sqlx::query(table).fetch_optional(&mut db).await?.is_none() {
        bail!("{} is not a database of Vestibule", path.display());
    }
    Ok(db.close().await?)
}

/// Refuses a database that another process has open, and writes everything into the one file.
///
/// # Errors
/// If it is in use, or cannot be opened.
pub async fn check_unused(path: &Path) -> anyhow::Result<()> {
    // Closing the last connection removes the log and its index.
    let mut db = connect(path).await?;
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").await?;
    db.close().await?;
    // In this mode a connection shares the database with no other one.
    let mut db = connect(path).await?;
    let exclusive = db
        .execute("PRAGMA busy_timeout = 500; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT")
        .await;
    if let Err(error) = exclusive {
        drop(db.close().await);
        let error = anyhow::Error::from(error);
        if super::is_unavailable(&error) {
            bail!("the database {} is in use: stop the server first", path.display());
        }
        return Err(error.context(format!("opening the database {}", path.display())));
    }
    Ok(db.close().await?)
}

/// Copies a backup to a new file with mode 0600, which belongs to the owner of `like`.
///
/// # Errors
/// If either file cannot be opened, or the disk is full.
pub fn copy(backup: &Path, target: &Path, like: &Path) -> anyhow::Result<()> {
    let mut from = File::open(backup).with_context(|| format!("opening {}", backup.display()))?;
    let mut to =
        private_file::create(target, like).with_context(|| format!("creating {}", target.display()))?;
    io::copy(&mut from, &mut to)
        .and_then(|_| to.sync_all())
        .with_context(|| format!("copying to {}", target.display()))
}

/// Renames a file, so that the new name survives a power failure.
///
/// # Errors
/// The error of the file system.
pub fn rename(from: &Path, to: &Path) -> anyhow::Result<()> {
    fs::rename(from, to).with_context(|| format!("renaming {} to {}", from.display(), to.display()))?;
    sync_folder(to)
}

pub(super) fn sync_folder(path: &Path) -> anyhow::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    Ok(File::open(folder.unwrap_or(Path::new("."))).and_then(|folder| folder.sync_all())?)
}

pub(super) async fn connect(path: &Path) -> anyhow::Result<AnyConnection> {
    install_drivers();
    let url = url(path).replace("mode=rwc", "mode=rw");
    AnyConnection::connect(&url).await.with_context(|| format!("opening {}", path.display()))
}
