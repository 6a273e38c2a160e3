//! `vestibule account …`

mod print;

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use shared::{
    EmailAddress, Invalid, PersonName, Reason, Username,
    api::administration::{
        AccountError, Kind, Origin,
        accounts::{Filter, ListAccountsRequest, Page},
    },
};

use super::{Failure, deliver, import, print as say};
use crate::{
    domain::{
        Fault,
        accounts::Edit,
        administration::Admin::{self, CommandLine},
    },
    state::Server,
    store::account::NewAccount,
};

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
    username: String,
}

#[derive(Debug, Args)]
pub struct Why {
    /// Why: the owner is told
    #[arg(long)]
    reason: String,
}

#[derive(Debug, Args)]
pub struct Output {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

impl Who {
    /// The username in its canonical form.
    fn username(&self) -> Result<Username, Failure> {
        read("--username", &self.username, Username::parse)
    }
}

impl Why {
    fn reason(&self) -> Result<Reason, Failure> {
        read("--reason", &self.reason, Reason::parse)
    }
}

pub async fn run(command: Command, server: &Server) -> Result<(), Failure> {
    let domain = &server.domain;
    match command {
        Command::Add { username, email, name, external, sso, admin, output } => {
            let new = NewAccount {
                username: read("--username", &username, Username::parse)?,
                email: read("--email", &email, EmailAddress::parse)?,
                name: read("--name", &name, PersonName::parse)?,
                kind: if external { Kind::External } else { Kind::Internal },
                origin: if sso { Origin::Sso } else { Origin::Local },
                admin,
                // The flag --language, like any other of the configuration, says it for one command.
                language: Some(server.config.language),
            };
            let added = domain.add_account(CommandLine, &new).await.map_err(|f| failure(f, &username))?;
            let data = print::describe(server, &added.account.username).await?;
            say(output.json, &data, || format!("added {}", added.account.username));
            deliver(server).await?;
        }
        Command::Edit { who, email, name, kind, admin } => {
            let edit = Edit {
                email: email.map(|email| read("--email", &email, EmailAddress::parse)).transpose()?,
                name: name.map(|name| read("--name", &name, PersonName::parse)).transpose()?,
                kind: kind.and_then(|kind| Kind::ALL.into_iter().find(|known| known.name() == kind)),
                admin,
            };
            let username = who.username()?;
            domain
                .edit_account(CommandLine, username.as_str(), edit)
                .await
                .map_err(|f| failure(f, &who.username))?;
            println!("changed {}", username.as_str());
            deliver(server).await?;
        }
        Command::List { search, filter, output } => {
            let request = ListAccountsRequest { search, filter: filter.into(), page: Page::First };
            print::list(server, request, output.json).await?;
        }
        Command::Import { file, dry_run, output } => import::run(server, &file, dry_run, output.json).await?,
        Command::Show { who, output } => {
            let data = print::describe(server, who.username()?.as_str()).await?;
            say(output.json, &data, || print::lines(&data));
        }
        Command::BypassCode { who, why, output } => {
            let issued = domain
                .issue_bypass_code(CommandLine, who.username()?.as_str(), &why.reason()?)
                .await
                .map_err(|f| failure(f, &who.username))?;
            let data = serde_json::to_value(&issued).map_err(anyhow::Error::from)?;
            say(output.json, &data, || issued.code.grouped());
            deliver(server).await?;
        }
        help => help.run(server).await?,
    }
    Ok(())
}

impl Command {
    /// Those that do something to one account, and say so.
    async fn run(self, server: &Server) -> Result<(), Failure> {
        let domain = &server.domain;
        let admin: Admin<'_> = CommandLine;
        let (done, who, said) = match self {
            Self::SendPassword { who } => {
                let done = domain.send_password(admin, who.username()?.as_str()).await.map(drop);
                let said = format!("a new temporary password goes to {} by mail", who.username);
                (done, who, said)
            }
            Self::ResetMfa { who, why } => {
                let done = domain.reset_mfa(admin, who.username()?.as_str(), &why.reason()?).await;
                let said =
                    format!("{} sets multi-factor authentication up at the next sign-in", who.username);
                (done, who, said)
            }
            Self::Unlock { who } => {
                let done = domain.unlock(admin, who.username()?.as_str()).await;
                let said = format!("{} waits for nothing any more", who.username);
                (done, who, said)
            }
            Self::Disable { who } => {
                let done = domain.set_disabled(admin, who.username()?.as_str(), true).await;
                let said = format!("{} cannot sign in", who.username);
                (done, who, said)
            }
            Self::Enable { who } => {
                let done = domain.set_disabled(admin, who.username()?.as_str(), false).await;
                let said = format!("{} can sign in", who.username);
                (done, who, said)
            }
            _ => return Ok(()),
        };
        done.map_err(|fault| failure(fault, &who.username))?;
        println!("{said}");
        Ok(deliver(server).await?)
    }
}

pub fn read<T>(flag: &str, text: &str, parse: impl Fn(&str) -> Result<T, Invalid>) -> Result<T, Failure> {
    parse(text).map_err(|why| Failure::Usage(format!("{flag} {text:?} {}", because(why))))
}

/// Why a text was not taken, behind its name.
fn because(why: Invalid) -> &'static str {
    match why {
        Invalid::Empty => "is empty",
        Invalid::TooLong => "is too long",
        Invalid::Character => "has a character that may not stand there",
        _ => "is not of the right form",
    }
}

fn failure(fault: Fault<AccountError>, username: &str) -> Failure {
    Failure::Failed(match fault {
        Fault::Rejected(error) => match error {
            AccountError::UsernameTaken => format!("there is an account {username} already"),
            AccountError::EmailTaken => "another account has this email address".into(),
            AccountError::Sso => {
                format!("{username} signs in with the identity provider: it has no password here")
            }
            AccountError::Disabled => format!("{username} is disabled: enable it first"),
            AccountError::LastAdministrator => {
                format!("{username} is the last administrator who can sign in: add another one first")
            }
            AccountError::NoAuthenticator => {
                format!("{username} has no authenticator that a code could stand in for")
            }
            AccountError::Oneself => format!("{username} is who asks"),
        },
        other => return refused(other, username),
    })
}

/// What any command may fail with.
pub fn refused<E>(fault: Fault<E>, username: &str) -> Failure {
    Failure::Failed(match fault {
        Fault::Refused(shared::Refusal::NotFound) => format!("there is no account {username}"),
        Fault::Refused(shared::Refusal::Invalid) => "that is more than can be asked for".into(),
        Fault::Refused(_) | Fault::Rejected(_) => "the machine is too busy: try again".into(),
        Fault::Failed(error) => format!("{error:#}"),
    })
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
