//! Whether the database of a command exists.

use anyhow::bail;

use crate::{
    config::Config,
    database_path::{absolute, hint},
};

/// Refuses an SQLite file that does not exist, unless it may be created.
pub fn check_exists(config: &Config, create: bool) -> anyhow::Result<()> {
    if let Some(path) = config.database.file().filter(|path| !create && !store::exists(path)) {
        bail!(
            "there is no database at {}{}: name the configuration of the server with --config, or add --create to \
             create the database",
            absolute(path).display(),
            hint(path)
        );
    }
    Ok(())
}
