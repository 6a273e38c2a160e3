//! `vestibule key …`

pub mod rotate;

use clap::Subcommand;
use shared::Reason;
use store::{Store, sealed::SealedCounts};

use super::{
    account::read,
    exit::{Exit, failure},
};
use crate::{
    config::Config,
    state::{KeyFile, Server},
};
use domain::{clock::Clock, crypto::keys::Keys, email::Transport};

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Create the key file (mode 0600) before the first start; never overwrites an existing file
    New,
    /// Replace the key while the server runs, and encrypt everything again with the new one
    ///
    /// Adds a new key to the key file, encrypts with it, encrypts all stored values again, and removes the old key. Running
    /// servers notice each change of the file. If servers have their own copies of it, do one step at a time with
    /// --step, and copy the file to all of them in between. An interrupted rotation continues when it is run again.
    Rotate(rotate::Rotate),
    /// Replace a lost key file; what was encrypted with it is lost
    ///
    /// Only for a key file that is lost for good. Authenticator apps, queued emails and whatever is in progress cannot be
    /// read without it and are removed. Their owners are notified by email and set up a second step again at
    /// the next sign-in; passwords, passkeys, settings and activity stay. Without --lose-secrets the command only prints
    /// what would be lost. The server must not be running.
    Replace {
        /// Accept the loss
        #[arg(long)]
        lose_secrets: bool,
        /// Reason, which is sent to the account owners and recorded in the activity
        #[arg(long, default_value = "The encryption key of the server was lost and replaced.")]
        reason: String,
    },
}

pub async fn run(command: Command, config: Config) -> Result<(), Exit> {
    match command {
        Command::New => new(&config),
        // Needs the parts of a server: `dispatch` has run it.
        Command::Rotate(_) => Ok(()),
        Command::Replace { lose_secrets, reason } => {
            replace(config, lose_secrets, &read("--reason", &reason, Reason::parse)?).await
        }
    }
}

fn new(config: &Config) -> Result<(), Exit> {
    // A PostgreSQL database says at the start whether the key belongs to it.
    if config.database.file().is_some_and(store::exists) {
        return Err(Exit::Failure(format!(
            "the database {} exists already, and a new key would not open the secrets in it: restore its key file, or, if \
             that is lost, see vestibule key replace --help",
            config.database
        )));
    }
    Keys::create(&config.key_file, config.database.file().unwrap_or(&config.key_file))?;
    println!("created {}; keep a copy of it, separate from the database backups", config.key_file.display());
    Ok(())
}

async fn replace(config: Config, lose_secrets: bool, reason: &Reason) -> Result<(), Exit> {
    let (database, key_file) = (config.database.clone(), config.key_file.clone());
    if let Some(path) = database.file() {
        if !store::exists(path) {
            return Err(Exit::Failure(format!("there is no database at {database}")));
        }
        store::backup::check_unused(path).await?;
    }
    let store = Store::open(&database).await?;
    let belongs = KeyFile::belongs(&store, &key_file).await?;
    let lost = store::sealed::count(&mut *store.read().await?).await?;
    store.close().await;
    if belongs {
        return Err(Exit::Failure(format!(
            "the key file {} belongs to the database: nothing is lost, and nothing has to be replaced",
            key_file.display()
        )));
    }
    if !lose_secrets {
        return Err(Exit::Failure(format!(
            "this loses {}: look for a copy of the key file first; if there is none, add --lose-secrets",
            in_words(&lost)
        )));
    }
    let kept = KeyFile::set_aside(&key_file)?;
    let transport = Transport::new(&config.mail)?;
    let server = Server::open_with_new_key(config, Clock::System, transport).await?;
    let lost = server.domain.replace_lost_keys(reason).await.map_err(|error| failure(error, ""))?;
    server.domain.store().close().await;
    println!("created {}; keep a copy of it, separate from the database backups", key_file.display());
    println!("lost {}", in_words(&lost));
    if lost.accounts > 0 {
        println!(
            "the server notifies the owners by email; they set up a second step again at their next sign-in"
        );
    }
    if let Some(kept) = kept {
        println!("the existing key file did not belong to the database and is now {}", kept.display());
    }
    Ok(())
}

fn in_words(lost: &SealedCounts) -> String {
    let counted =
        |count: u32, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    format!(
        "{} of {}, {} that are queued or failed, {} for a password reset, and {} in progress",
        counted(lost.authenticators, "authenticator app", "authenticator apps"),
        counted(lost.accounts, "account", "accounts"),
        counted(lost.emails, "email", "emails"),
        counted(lost.reset_requests, "request", "requests"),
        counted(lost.in_progress, "set-up or sign-in", "set-ups and sign-ins"),
    )
}
