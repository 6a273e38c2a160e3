//! Files: the configuration's own, the keys, and the folders that are written to.

use std::{fs, os::unix::fs::MetadataExt as _, path::Path};

use domain::crypto::keys::Keys;
use store::private_file::check_mode;

use super::finding::Finding;
use crate::{config::Config, disk};

/// The file of the configuration. It may contain secrets.
pub fn configuration(file: Option<&Path>) -> Finding {
    let Some(path) = file else {
        return Finding::ok("configuration", "no file; flags and environment only");
    };
    let text = fs::read_to_string(path).unwrap_or_default();
    let has_secrets =
        ["client_secret =", "client_secret=", "smtp_url", "postgres"].iter().any(|key| text.contains(key));
    match check_mode(path, "the configuration") {
        Err(_) if has_secrets => Finding::warning(
            "configuration",
            format!("{} can be read by every user of this machine, and may contain secrets", path.display()),
            format!("run chmod 0640 {}, or move the secrets to files of their own", path.display()),
        ),
        _ => Finding::ok("configuration", path.display().to_string()),
    }
}

/// The key file.
pub fn keys(config: &Config) -> Finding {
    let path = &config.key_file;
    let has_database = config.database.file().is_some_and(store::exists);
    match (path.exists(), has_database) {
        (false, false) => Finding::warning(
            "keys",
            format!("there is no key file {} yet", path.display()),
            "the server creates it at its first start",
        ),
        (false, true) => Finding::failure(
            "keys",
            format!(
                "the key file {} is missing, and the database has secrets encrypted with it",
                path.display()
            ),
            "restore the file from its backup",
        ),
        (true, _) => match Keys::load(path) {
            Err(error) => Finding::failure(
                "keys",
                format!("{error:#}"),
                format!("check mode, owner and content of {}", path.display()),
            ),
            Ok(keys) => owners(config).unwrap_or_else(|| {
                Finding::ok("keys", format!("{}, keys {}", path.display(), keys.ids().join(", ")))
            }),
        },
    }
}

/// Compares the owners of the files that only one user may open.
fn owners(config: &Config) -> Option<Finding> {
    let owner = |path: &Path| fs::metadata(path).ok().map(|metadata| metadata.uid());
    let (key, database) = (owner(&config.key_file)?, owner(config.database.file()?)?);
    (key != database).then(|| {
        Finding::warning(
            "keys",
            format!(
                "{} belongs to user {key}, and {} to user {database}",
                config.key_file.display(),
                config.database
            ),
            "give both to the user that the server runs as, with chown",
        )
    })
}

/// The disk of the database.
pub fn disk(config: &Config) -> Finding {
    let Some(file) = config.database.file() else {
        return Finding::ok("disk", "not checked: the database is on the disk of PostgreSQL");
    };
    let folder = disk::folder_of(file);
    match disk::free(folder) {
        // The check of the database does not notice that: it takes back what it writes.
        Ok(free) if free < disk::MIB => Finding::failure(
            "disk",
            format!("{} is full", folder.display()),
            "free space: nobody can sign in",
        ),
        Ok(free) if free < disk::LOW => Finding::warning(
            "disk",
            format!("{} has only {} MiB left", folder.display(), free / disk::MIB),
            "free space: without it, nobody can sign in",
        ),
        Ok(free) => Finding::ok("disk", format!("{} has {} MiB left", folder.display(), free / disk::MIB)),
        Err(error) => Finding::warning(
            "disk",
            format!("{}: {error}", folder.display()),
            "create the folder, or check database_url",
        ),
    }
}
