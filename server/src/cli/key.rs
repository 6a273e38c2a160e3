//! `vestibule key …`

use clap::Subcommand;

use super::exit::Exit;
use crate::config::Config;
use domain::crypto::keys::Keys;

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Create the key file (mode 0600) before the first start; never overwrites an existing file
    New,
}

pub fn run(command: &Command, config: &Config) -> Result<(), Exit> {
    match command {
        Command::New => new(config),
    }
}

fn new(config: &Config) -> Result<(), Exit> {
    if store::exists(&config.database) {
        return Err(Exit::Failure(format!(
            "the database {} exists already, and a new key would not open the secrets in it: restore its key file, or, if \
             that is lost, see vestibule key replace --help",
            config.database.display()
        )));
    }
    Keys::create(&config.key_file, &config.database)?;
    println!("created {}; keep a copy of it, separate from the database backups", config.key_file.display());
    Ok(())
}
