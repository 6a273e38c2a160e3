//! Puts a prepared copy in the place of a SQLite database. No other process uses the database meanwhile.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail};
use sqlx::{AnyConnection, Connection as _, Executor as _};

use super::backup::{connect, rename, sync_folder};

/// A database that this process alone has open. All of it is in one file.
pub struct Locked {
    db: AnyConnection,
    path: PathBuf,
}

/// Locks a database, and writes its log into the file.
///
/// # Errors
/// If another process has it open, or it cannot be opened.
pub async fn lock(path: &Path) -> anyhow::Result<Locked> {
    let mut db = connect(path).await?;
    // Without WAL, closing the connection later removes no file that might be the log of the new database by then.
    let locked = db
        .execute(
            "PRAGMA busy_timeout = 500; PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE;
             BEGIN EXCLUSIVE; COMMIT",
        )
        .await;
    match locked.map_err(anyhow::Error::from) {
        Ok(_) => Ok(Locked { db, path: path.to_owned() }),
        Err(error) => {
            drop(db.close().await);
            if super::is_unavailable(&error) {
                bail!("the database {} is in use: stop the server first", path.display());
            }
            Err(error.context(format!("opening the database {}", path.display())))
        }
    }
}

impl Locked {
    /// Gives the database the name `kept`, and `copy` its name, while it is locked. There is a database at any moment. A
    /// process that opened the old file before waits for the lock, and its first write fails, because SQLite notices
    /// that the file has another name.
    ///
    /// # Errors
    /// The error of the file system. Then the database has its name still.
    pub async fn replace(self, copy: &Path, kept: &Path) -> anyhow::Result<()> {
        // A second name, or where the file system has none, another name.
        let linked = fs::hard_link(&self.path, kept);
        if linked.is_err() {
            rename(&self.path, kept)?;
        }
        let replaced = rename(copy, &self.path);
        if replaced.is_err() {
            drop(if linked.is_ok() { fs::remove_file(kept) } else { fs::rename(kept, &self.path) });
        }
        drop(self.db.close().await);
        replaced
    }
}

/// Gives `copy` a name that no database has.
///
/// # Errors
/// If there is one meanwhile; the error of the file system.
pub fn place(copy: &Path, path: &Path) -> anyhow::Result<()> {
    match fs::hard_link(copy, path) {
        Ok(()) => {
            fs::remove_file(copy).with_context(|| format!("removing {}", copy.display()))?;
            sync_folder(path)
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && super::exists(path) => {
            bail!("the database {} was created meanwhile: nothing was restored", path.display())
        }
        // An empty file is no database yet. Some file systems have no second names.
        Err(_) => rename(copy, path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DatabaseUrl, Store, backup};

    /// A database with one setting, and a copy of it with another one.
    async fn database(folder: &Path) -> [PathBuf; 3] {
        let paths = ["v.db", "copy", "kept"].map(|name| folder.join(name));
        let store = Store::open(&DatabaseUrl::Sqlite(paths[0].clone())).await.unwrap();
        set(&store, "new").await;
        backup::write(&paths[0], &paths[1]).await.unwrap();
        set(&store, "old").await;
        store.close().await;
        paths
    }

    async fn set(store: &Store, value: &str) {
        let mut tx = store.begin().await.unwrap();
        sqlx::query("DELETE FROM setting").execute(&mut *tx).await.unwrap();
        let insert = "INSERT INTO setting (name, value, changed_at) VALUES ('mfa.internal', $1, 1)";
        sqlx::query(insert).bind(value).execute(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn setting(path: &Path) -> String {
        let mut db = connect(path).await.unwrap();
        let value = sqlx::query_scalar("SELECT value FROM setting").fetch_one(&mut db).await.unwrap();
        db.close().await.unwrap();
        value
    }

    #[tokio::test]
    async fn nobody_writes_between_the_lock_and_the_new_name_nor_to_the_old_file_afterwards() {
        let folder = tempfile::tempdir().unwrap();
        let [path, copy, kept] = database(folder.path()).await;
        // A server that starts meanwhile has opened the old file.
        let mut early = connect(&path).await.unwrap();
        early.execute("PRAGMA busy_timeout = 0").await.unwrap();
        let locked = lock(&path).await.unwrap();
        let write = "UPDATE setting SET value = 'lost'";
        assert!(crate::is_unavailable(&early.execute(write).await.unwrap_err().into()));

        locked.replace(&copy, &kept).await.unwrap();
        assert!(early.execute(write).await.is_err(), "a write to the old file");
        assert!(early.execute("PRAGMA journal_mode = WAL").await.is_err(), "the begin of a server");
        drop(early.close().await);
        assert_eq!((setting(&path).await.as_str(), setting(&kept).await.as_str()), ("new", "old"));
        assert!(!copy.exists());
    }

    #[tokio::test]
    async fn a_database_that_is_open_elsewhere_is_not_locked_and_stays() {
        let folder = tempfile::tempdir().unwrap();
        let [path, ..] = database(folder.path()).await;
        let store = Store::open(&DatabaseUrl::Sqlite(path.clone())).await.unwrap();
        let error = lock(&path).await.err().unwrap();
        assert!(error.to_string().ends_with("is in use: stop the server first"), "{error:#}");
        set(&store, "still").await;
        store.close().await;
        assert_eq!(setting(&path).await, "still");
    }

    #[tokio::test]
    async fn a_copy_that_cannot_take_the_name_leaves_the_database_there() {
        let folder = tempfile::tempdir().unwrap();
        let [path, copy, kept] = database(folder.path()).await;
        fs::remove_file(&copy).unwrap();
        assert!(lock(&path).await.unwrap().replace(&copy, &kept).await.is_err());
        assert_eq!(setting(&path).await, "old");
        assert!(!kept.exists());
    }

    #[tokio::test]
    async fn a_database_that_was_created_meanwhile_is_not_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let [path, copy, kept] = database(folder.path()).await;
        let error = place(&copy, &path).unwrap_err();
        assert!(error.to_string().contains("was created meanwhile"), "{error:#}");
        assert_eq!(setting(&path).await, "old");
        // An empty file is none.
        fs::write(&kept, "").unwrap();
        place(&copy, &kept).unwrap();
        assert_eq!(setting(&kept).await, "new");
        assert!(!copy.exists());
    }
}
