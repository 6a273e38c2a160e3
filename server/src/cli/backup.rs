//! `vestibule backup` and `vestibule restore`.

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

use clap::Args;

use super::{
    exit::{Exit, failure},
    output::utc,
};
use crate::{config::Config, state::Server};
use domain::{clock::Clock, email::Transport};
use store::DatabaseUrl;

#[derive(Debug, Args)]
pub struct Backup {
    /// The new file
    file: PathBuf,
}

#[derive(Debug, Args)]
pub struct Restore {
    /// A file that `vestibule backup` has written
    file: PathBuf,
    /// Replace the existing database, which is kept under another name; the server must not be running
    #[arg(long)]
    force: bool,
}

/// Writes a backup. The server may run.
pub async fn backup(command: Backup, config: &Config) -> Result<(), Exit> {
    let database = file(config)?;
    if !store::exists(database) {
        return Err(Exit::Failure(format!("there is no database at {}", database.display())));
    }
    store::backup::write(database, &command.file).await?;
    println!(
        "wrote {}; the key file {} is not in it: keep a copy of it elsewhere",
        command.file.display(),
        config.key_file.display()
    );
    Ok(())
}

/// Puts a backup in the place of the database. Everything is checked and prepared in a copy first, so that a failure leaves
/// the database as it was.
pub async fn restore(command: Restore, config: Config) -> Result<(), Exit> {
    let database = file(&config)?.to_owned();
    let existing = store::exists(&database);
    if existing && !command.force {
        return Err(Exit::Failure(format!(
            "the database {} exists: stop the server, and add --force to replace it",
            database.display()
        )));
    }
    if !config.key_file.exists() {
        return Err(Exit::Failure(format!(
            "the key file {} is missing, and the backup has secrets that only it opens: restore the key file first",
            config.key_file.display()
        )));
    }
    if existing {
        store::backup::check_unused(&database).await?;
    }
    let copy = beside(&database, ".restoring");
    remove(&copy);
    let prepared = prepare(&command.file, &copy, config).await;
    if prepared.is_err() {
        remove(&copy);
    }
    let sessions = prepared?;
    let placed = place(&copy, &database, existing).await;
    if placed.is_err() {
        remove(&copy);
    }
    let kept = placed?;
    println!("restored {}; {sessions} sessions of the backup were ended", database.display());
    if let Some(kept) = kept {
        println!("the previous database is now {}; delete it when you no longer need it", kept.display());
    }
    Ok(())
}

/// Copies the backup, checks that it is intact and belongs to the key file, brings its schema up to date, and ends what
/// would be valid again. Returns the number of sessions that were ended.
async fn prepare(backup: &Path, copy: &Path, mut config: Config) -> Result<u64, Exit> {
    store::backup::copy(backup, copy, file(&config)?)?;
    store::backup::check(copy).await.map_err(|error| {
        // The operator knows the backup, not its copy.
        let line = format!("{error:#}").replace(&copy.display().to_string(), &backup.display().to_string());
        Exit::Failure(line)
    })?;
    config.database = DatabaseUrl::Sqlite(copy.to_owned());
    let transport = Transport::new(&config.mail)?;
    // A backup of a newer version is no mistake in the configuration.
    let opened = Server::open(config, Clock::System, transport).await;
    let server = opened.map_err(|error| Exit::Failure(format!("{error:#}")))?;
    let sessions = server.domain.begin_after_restore().await.map_err(|error| failure(error, ""))?;
    server.domain.store().close().await;
    store::backup::check_unused(copy).await?;
    Ok(sessions)
}

/// The SQLite file.
fn file(config: &Config) -> Result<&Path, Exit> {
    let line = "backup and restore are for SQLite: back PostgreSQL up with its own tools, such as pg_dump";
    config.database.file().ok_or_else(|| Exit::Usage(line.into()))
}

/// Gives the copy the name of the database. An existing one gets another name, which is returned.
async fn place(copy: &Path, database: &Path, existing: bool) -> anyhow::Result<Option<PathBuf>> {
    if !existing {
        store::restore::place(copy, database)?;
        return Ok(None);
    }
    // Once more, because preparing the copy takes a while. From here on, no server can start on the old database.
    let locked = store::restore::lock(database).await?;
    let now = utc(Clock::System.now()).replace([' ', ':'], "-");
    let kept = beside(database, &format!(".replaced-{now}"));
    locked.replace(copy, &kept).await?;
    Ok(Some(kept))
}

/// The path with more text at its end.
fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name: OsString = path.into();
    name.push(suffix);
    name.into()
}

/// Removes a copy that is not needed, with its log.
fn remove(copy: &Path) {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        drop(fs::remove_file(beside(copy, suffix)));
    }
}
