//! `vestibule key …`

use clap::Subcommand;

use super::Exit;
use crate::config::Config;
use domain::crypto::keys::Keys;

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make the key file, mode 0600, before the first start; never over one that is there
    New,
}

pub fn run(command: &Command, config: &Config) -> Result<(), Exit> {
    match command {
        Command::New => {
            Keys::create(&config.key_file)?;
            println!(
                "made {}: keep a copy of it apart from the database's backups",
                config.key_file.display()
            );
            Ok(())
        }
    }
}
