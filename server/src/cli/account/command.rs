//! What `vestibule account` takes.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use shared::api::admin::accounts::Filter;

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Add an account and mail its owner a username and a temporary password
    Add {
        /// The name to sign in with: a-z, 0-9, dot, dash and underscore
        #[arg(long)]
        username: String,
        /// Where its mail goes
        #[arg(long)]
        email: String,
        /// The person's name
        #[arg(long, default_value = "")]
        name: String,
        /// A person from outside the organisation
        #[arg(long)]
        external: bool,
        /// An account of the identity provider: no password here
        #[arg(long)]
        sso: bool,
        /// An account that administers others
        #[arg(long)]
        admin: bool,
        #[command(flatten)]
        output: Output,
    },
    /// Change what an account says of its owner; a new address is told to the old one too
    Edit {
        #[command(flatten)]
        who: Who,
        /// Where its mail goes
        #[arg(long)]
        email: Option<String>,
        /// The person's name
        #[arg(long)]
        name: Option<String>,
        /// Of the organisation, or from outside
        #[arg(long, value_parser = ["internal", "external"])]
        kind: Option<String>,
        /// Whether it administers others
        #[arg(long)]
        admin: Option<bool>,
    },
    /// List the accounts, by username
    List {
        /// Those with words that begin so in username, email address or name
        #[arg(long, default_value = "")]
        search: String,
        /// Which of them
        #[arg(long, value_enum, default_value = "all")]
        filter: Which,
        #[command(flatten)]
        output: Output,
    },
    /// Add the accounts of a CSV file, all of them or none; a running server mails their passwords
    Import {
        /// The file, or - for the standard input: a line of column names (username, email; name, kind,
        /// origin, administrator where they are wanted), then a line for each account
        file: PathBuf,
        /// Only say what would be done
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        output: Output,
    },
    /// Show one account
    Show {
        #[command(flatten)]
        who: Who,
        #[command(flatten)]
        output: Output,
    },
    /// Mail a new temporary password; the old password and all sessions end
    SendPassword {
        #[command(flatten)]
        who: Who,
    },
    /// Take authenticators and backup codes away, and end all sessions
    ResetMfa {
        #[command(flatten)]
        who: Who,
        #[command(flatten)]
        why: Why,
    },
    /// Print a code that stands in for authenticator and backup codes once, within an hour
    BypassCode {
        #[command(flatten)]
        who: Who,
        #[command(flatten)]
        why: Why,
        #[command(flatten)]
        output: Output,
    },
    /// End waits for wrong passwords and codes, and open blocked factors
    Unlock {
        #[command(flatten)]
        who: Who,
    },
    /// Keep an account from signing in, and end its sessions
    Disable {
        #[command(flatten)]
        who: Who,
    },
    /// Let a disabled account sign in again
    Enable {
        #[command(flatten)]
        who: Who,
    },
}

/// A filter, as it is typed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Which {
    All,
    Administrators,
    Disabled,
    Locked,
    Waiting,
}

#[derive(Debug, Args)]
pub struct Who {
    /// The account's username
    #[arg(long)]
    pub username: String,
}

#[derive(Debug, Args)]
pub struct Why {
    /// Why: the owner is told
    #[arg(long)]
    pub reason: String,
}

#[derive(Debug, Args)]
pub struct Output {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

impl From<Which> for Filter {
    fn from(which: Which) -> Self {
        match which {
            Which::All => Self::All,
            Which::Administrators => Self::Administrators,
            Which::Disabled => Self::Disabled,
            Which::Locked => Self::Locked,
            Which::Waiting => Self::Waiting,
        }
    }
}
