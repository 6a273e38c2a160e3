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
        Command::New => {
            Keys::create(&config.key_file)?;
            println!(
                "created {}; keep a copy of it, separate from the database backups",
                config.key_file.display()
            );
            Ok(())
        }
    }
}
