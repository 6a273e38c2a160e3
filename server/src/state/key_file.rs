//! The key file and the database that it belongs to.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use crate::config::Config;
use domain::crypto::keys::Keys;
use store::Store;

/// The key file of a configuration.
#[derive(Debug)]
pub struct KeyFile;

impl KeyFile {
    /// Opens the keys of the database. A database with sealed secrets never gets new keys: without the old ones, no one
    /// with an authenticator could sign in again.
    pub(super) async fn open(store: &Store, config: &Config) -> anyhow::Result<Keys> {
        let path = &config.key_file;
        let there =
            path.try_exists().with_context(|| format!("looking for the key file {}", path.display()))?;
        let used = store::key_check::find(&mut *store.read().await?).await?.is_some();
        if used && !there {
            bail!(
                "the key file {} is missing, but the database {} has secrets encrypted with it; restore the file, or, if \
                 it is lost, see vestibule key replace --help",
                path.display(),
                config.database
            );
        }
        let keys = if there {
            Keys::load(path)?
        } else {
            Keys::create(path, config.database.file().unwrap_or(path))?
        };
        let insert = async |mut tx: store::Tx| {
            store::key_check::insert(&mut tx, keys.key_check()).await?;
            // Read back, because another server may have started first with another key file.
            let sealed = store::key_check::find(&mut tx).await?.context("the key check just stored")?;
            tx.commit().await?;
            anyhow::Ok(sealed)
        };
        let sealed = store.transaction(insert).await?;
        keys.check(&sealed).with_context(|| {
            format!("the key file {} does not belong to the database {}", path.display(), config.database)
        })?;
        Ok(keys)
    }

    /// Whether there is a key file, and it belongs to the database.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn belongs(store: &Store, path: &Path) -> anyhow::Result<bool> {
        let Some(sealed) = store::key_check::find(&mut *store.read().await?).await? else { return Ok(false) };
        Ok(Keys::load(path).is_ok_and(|keys| keys.check(&sealed).is_ok()))
    }

    /// Gives an existing key file the first free name with `.replaced`, and returns that name.
    ///
    /// # Errors
    /// If it cannot be renamed.
    pub fn set_aside(path: &Path) -> anyhow::Result<Option<PathBuf>> {
        if !path.exists() {
            return Ok(None);
        }
        let kept = (1..).map(|number| PathBuf::from(format!("{}.replaced-{number}", path.display())));
        let kept = kept.into_iter().find(|kept| !kept.exists()).context("a free name")?;
        store::backup::rename(path, &kept)?;
        Ok(Some(kept))
    }
}
