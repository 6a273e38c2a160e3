//! The database: whether it opens, its schema, and whether it can be written. Nothing is created or migrated.

use domain::{clock::Clock, crypto::keys::Keys};
use store::inspect::{Inspection, Schema, inspect};

use super::finding::Finding;
use crate::{
    config::Config,
    database_path::{absolute, hint},
};

pub async fn database(config: &Config) -> Finding {
    let path = &config.database;
    let is_file = path.file().is_some();
    if let Some(file) = path.file().filter(|file| !store::exists(file)) {
        return Finding::warning(
            "database",
            format!("there is no database at {}{} yet", absolute(file).display(), hint(file)),
            "the server creates it at its first start; if it has run before, check database_url",
        );
    }
    let Inspection { schema, key_check, written } = match inspect(&config.database, Clock::System.now()).await
    {
        Ok(inspection) => inspection,
        Err(error) => {
            return Finding::failure(
                "database",
                format!("{error:#}"),
                if is_file {
                    "check database_url, and mode and owner of the file"
                } else {
                    "check database_url, whether PostgreSQL runs, and the password and rights of the role"
                },
            );
        }
    };
    let schema = match schema {
        Schema::Current(version) => format!("schema {version}"),
        Schema::Older { version, newest } => {
            return Finding::warning(
                "database",
                format!("{path} has schema {version}, and this version needs {newest}"),
                "the server updates it at its next start; make a backup first",
            );
        }
        Schema::Newer { version, newest } => {
            return Finding::failure(
                "database",
                format!("{path} has schema {version} of a newer version; this one knows {newest}"),
                "start the newer version, or restore a backup made before the upgrade",
            );
        }
        Schema::Missing => {
            return Finding::failure(
                "database",
                format!("{path} is not a database of Vestibule"),
                "check database_url",
            );
        }
    };
    if let Err(error) = written {
        let why = store::write_problem(&error).map_or_else(|| format!("{error:#}"), str::to_owned);
        return Finding::failure(
            "database",
            format!("{path} cannot be written: {why}"),
            if is_file {
                "free disk space, and check mode and owner of the file and its folder"
            } else {
                "check the disk of PostgreSQL and the rights of the role"
            },
        );
    }
    if key_check.is_some() && !config.key_file.exists() {
        return Finding::failure(
            "database",
            format!(
                "the key file {} is missing, and {path} has secrets encrypted with it",
                config.key_file.display()
            ),
            "restore the file from its backup",
        );
    }
    if let (Some(sealed), Ok(keys)) = (key_check, Keys::load(&config.key_file))
        && keys.check(&sealed).is_err()
    {
        return Finding::failure(
            "database",
            format!("the key file {} does not belong to {path}", config.key_file.display()),
            "restore the key file of this database",
        );
    }
    Finding::ok("database", format!("{path}, {schema}, can be written"))
}
