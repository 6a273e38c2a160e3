//! The arguments of `vestibule account`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use shared::api::admin::accounts::Filter;

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Add an account and email its owner the username and a temporary password
    Add {
        /// Username: a-z, 0-9, dot, hyphen and underscore
        #[arg(long)]
        username: String,
        /// Email address
        #[arg(long)]
        email: String,
        /// Full name of the person
        #[arg(long, default_value = "")]
        name: String,
        /// External account, for a person from outside the organisation
        #[arg(long)]
        external: bool,
        /// Account of the identity provider, without a password here
        #[arg(long)]
        sso: bool,
        /// Id of the account's identity provider; required if several are configured
        #[arg(long, value_name = "ID", requires = "sso")]
        provider: Option<String>,
        /// Administrator, who can manage other accounts
        #[arg(long)]
        admin: bool,
        #[command(flatten)]
        output: Output,
    },
    /// Edit an account; if the email address changes, the old address is notified too
    Edit {
        #[command(flatten)]
        who: Who,
        /// Email address
        #[arg(long)]
        email: Option<String>,
        /// Full name of the person
        #[arg(long)]
        name: Option<String>,
        /// Kind of account
        #[arg(long, value_parser = ["internal", "external"])]
        kind: Option<String>,
        /// Whether the owner can manage other accounts
        #[arg(long)]
        admin: Option<bool>,
        /// Id of the identity provider of an SSO account; a change ends all sessions
        #[arg(long, value_name = "ID")]
        provider: Option<String>,
    },
    /// List accounts, sorted by username unless too many match a search
    List {
        /// Only accounts whose username, email address or name has words that start like this
        #[arg(long, default_value = "")]
        search: String,
        /// Which accounts to list
        #[arg(long, value_enum, default_value = "all")]
        filter: Which,
        #[command(flatten)]
        output: Output,
    },
    /// Import the accounts of a CSV file, all or none; a running server emails their passwords
    Import {
        /// CSV file, or - for standard input: a line of column names (username, email; optionally name, kind,
        /// origin, administrator, provider), then a line for each account
        file: PathBuf,
        /// Check the file without importing anything
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
    /// Email a new temporary password; the old password stops working and all sessions end
    SendPassword {
        #[command(flatten)]
        who: Who,
    },
    /// Remove authenticator apps, passkeys and backup codes, and end all sessions
    ResetMfa {
        #[command(flatten)]
        who: Who,
        #[command(flatten)]
        why: Why,
    },
    /// Print a code that replaces the second step once and expires after one hour
    BypassCode {
        #[command(flatten)]
        who: Who,
        #[command(flatten)]
        why: Why,
        #[command(flatten)]
        output: Output,
    },
    /// Let the owner try again after too many incorrect passwords or codes
    Unlock {
        #[command(flatten)]
        who: Who,
    },
    /// End the hold that the owner put on an account with "This wasn't me"
    Release {
        #[command(flatten)]
        who: Who,
        #[command(flatten)]
        why: Why,
    },
    /// Forget the browsers that are not asked for a code
    ForgetBrowsers {
        #[command(flatten)]
        who: Who,
    },
    /// Disable an account and end its sessions
    Disable {
        #[command(flatten)]
        who: Who,
    },
    /// Enable a disabled account
    Enable {
        #[command(flatten)]
        who: Who,
    },
}

/// A filter, as an argument.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Which {
    All,
    Administrators,
    Disabled,
    Locked,
    Waiting,
    Held,
    NoSecondStep,
    NeverSignedIn,
    TemporaryPassword,
    FewBackupCodes,
    GracePeriod,
}

#[derive(Debug, Args)]
pub struct Who {
    /// Username of the account
    #[arg(long)]
    pub username: String,
}

#[derive(Debug, Args)]
pub struct Why {
    /// Reason, which is sent to the owner
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
            Which::Held => Self::Held,
            Which::NoSecondStep => Self::NoSecondStep,
            Which::NeverSignedIn => Self::NeverSignedIn,
            Which::TemporaryPassword => Self::TemporaryPassword,
            Which::FewBackupCodes => Self::FewBackupCodes,
            Which::GracePeriod => Self::GracePeriod,
        }
    }
}
