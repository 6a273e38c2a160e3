//! `vestibule migrate`.

use clap::Args;
use store::{Change, Store};

use super::{existing::check_exists, exit::Exit};
use crate::config::Config;

#[derive(Debug, Args)]
pub struct Migrate {
    /// Only print what would change
    #[arg(long)]
    check: bool,
}

/// Brings the schema of the database up to date, as a start of the server does.
pub async fn run(command: Migrate, config: &Config, create: bool) -> Result<(), Exit> {
    check_exists(config, create && !command.check)?;
    let database = &config.database;
    let changes = match database.file() {
        Some(file) if !store::exists(file) => Vec::new(),
        _ => store::inspect::pending(database).await?,
    };
    if !command.check {
        Store::open(database).await?.close().await;
    }
    if changes.is_empty() {
        println!("the schema of {database} is up to date");
        return Ok(());
    }
    let done = if command.check { "a start would make" } else { "made" };
    println!("{done} {} to the schema of {database}:", counted(changes.len()));
    for Change { version, description } in changes {
        println!("  {version:04} {description}");
    }
    Ok(())
}

fn counted(changes: usize) -> String {
    format!("{changes} change{}", if changes == 1 { "" } else { "s" })
}
