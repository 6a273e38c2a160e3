//! `vestibule account …`

use clap::{Args, Subcommand};
use serde_json::{Value, json};
use shared::{EmailAddress, Invalid, Username};

use super::{Failure, deliver, print};
use crate::{
    domain::{Fault, accounts::AccountError, activity::By},
    language::Language,
    state::Server,
    store::{
        self,
        account::{Account, Kind, NewAccount, Origin},
    },
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
    /// List the accounts
    List {
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
        /// Why: the owner is told
        #[arg(long, default_value = "")]
        reason: String,
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

#[derive(Debug, Args)]
pub struct Who {
    /// The account's username
    #[arg(long)]
    username: String,
}

#[derive(Debug, Args)]
pub struct Output {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Who {
    /// The username in its canonical form.
    fn username(&self) -> Result<Username, Failure> {
        read("--username", &self.username, Username::parse)
    }
}

pub async fn run(command: Command, server: &Server) -> Result<(), Failure> {
    let domain = &server.domain;
    match command {
        Command::Add { username, email, name, external, sso, admin, output } => {
            let new = NewAccount {
                username: read("--username", &username, Username::parse)?,
                email: read("--email", &email, EmailAddress::parse)?,
                name: name_of_person(&name)?,
                kind: if external { Kind::External } else { Kind::Internal },
                origin: if sso { Origin::Sso } else { Origin::Local },
                admin,
                // The flag --language, like any other of the configuration, says it for one command.
                language: Some(server.config.language),
            };
            let account = domain
                .add_account(By::CommandLine, &new)
                .await
                .map_err(|fault| failure(fault, &username))?
                .account;
            let authenticators = authenticators(server, &account).await?;
            print(output.json, &describe(&account, authenticators), || format!("added {}", account.username));
            deliver(server).await?;
        }
        Command::List { output } => {
            let accounts = store::account::list(&mut *server.domain.store.read().await?).await?;
            let mut rows = Vec::new();
            for account in &accounts {
                rows.push(describe(account, authenticators(server, account).await?));
            }
            print(output.json, &Value::Array(rows), || table(&accounts));
        }
        Command::Show { who, output } => {
            let account = domain
                .account(who.username()?.as_str())
                .await
                .map_err(|fault| failure(fault, &who.username))?;
            let data = describe(&account, authenticators(server, &account).await?);
            print(output.json, &data, || lines(&data));
        }
        Command::SendPassword { who } => {
            domain
                .send_password(By::CommandLine, who.username()?.as_str())
                .await
                .map_err(|fault| failure(fault, &who.username))?;
            println!("a new temporary password goes to {} by mail", who.username);
            deliver(server).await?;
        }
        Command::ResetMfa { who, reason } => {
            domain
                .reset_mfa(By::CommandLine, who.username()?.as_str(), &reason)
                .await
                .map_err(|fault| failure(fault, &who.username))?;
            println!("{} sets multi-factor authentication up at the next sign-in", who.username);
            deliver(server).await?;
        }
        Command::Disable { who } => {
            domain
                .set_disabled(By::CommandLine, who.username()?.as_str(), true)
                .await
                .map_err(|fault| failure(fault, &who.username))?;
            println!("{} cannot sign in", who.username);
        }
        Command::Enable { who } => {
            domain
                .set_disabled(By::CommandLine, who.username()?.as_str(), false)
                .await
                .map_err(|fault| failure(fault, &who.username))?;
            println!("{} can sign in", who.username);
        }
    }
    Ok(())
}

fn read<T>(flag: &str, text: &str, parse: impl Fn(&str) -> Result<T, Invalid>) -> Result<T, Failure> {
    parse(text).map_err(|why| {
        Failure::Usage(format!(
            "{flag} {text:?} {}",
            match why {
                Invalid::Empty => "is empty",
                Invalid::TooLong => "is too long",
                Invalid::Character => "has a character that may not stand there",
                _ => "is not of the right form",
            }
        ))
    })
}

/// A name is shown on pages and in mail: no control characters, at most 128 characters.
fn name_of_person(text: &str) -> Result<String, Failure> {
    let name = text.trim();
    if name.chars().count() > 128 || name.chars().any(char::is_control) {
        return Err(Failure::Usage("--name has more than 128 characters, or a control character".into()));
    }
    Ok(name.to_owned())
}

fn failure(fault: Fault<AccountError>, username: &str) -> Failure {
    Failure::Failed(match fault {
        Fault::Rejected(AccountError::Unknown) => format!("there is no account {username}"),
        Fault::Rejected(AccountError::UsernameTaken) => format!("there is an account {username} already"),
        Fault::Rejected(AccountError::EmailTaken) => "another account has this email address".into(),
        Fault::Rejected(AccountError::Sso) => {
            format!("{username} signs in with the identity provider: it has no password here")
        }
        Fault::Rejected(AccountError::Disabled) => format!("{username} is disabled: enable it first"),
        Fault::Refused(_) => "the machine is too busy: try again".into(),
        Fault::Failed(error) => format!("{error:#}"),
    })
}

async fn authenticators(server: &Server, account: &Account) -> anyhow::Result<usize> {
    let mut db = server.domain.store.read().await?;
    Ok(store::authenticator::of_account(&mut db, &account.id).await?.len())
}

/// An account for other programs. Times are milliseconds since the Unix epoch.
fn describe(account: &Account, authenticators: usize) -> Value {
    json!({
        "username": account.username,
        "email": account.email,
        "name": account.name,
        "kind": account.kind.as_str(),
        "origin": account.origin.as_str(),
        "admin": account.admin,
        "language": account.language.map(Language::tag),
        "disabled": account.disabled_at.is_some(),
        "temporary_password_expires_at": account.password_expires_at,
        "authenticators": authenticators,
        "backup_codes_saved": account.backup_codes_saved_at.is_some(),
        "created_at": account.created_at,
    })
}

fn lines(data: &Value) -> String {
    let fields = data.as_object().into_iter().flatten();
    let line = |(name, value): (&String, &Value)| {
        format!("{name}: {}", value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned))
    };
    fields.map(line).collect::<Vec<_>>().join("\n")
}

fn table(accounts: &[Account]) -> String {
    let width = accounts.iter().map(|account| account.username.len()).max().unwrap_or(0);
    let row = |account: &Account| {
        let state = if account.disabled_at.is_some() { "disabled" } else { "enabled" };
        let (kind, origin) = (account.kind.as_str(), account.origin.as_str());
        format!("{:width$}  {kind:8}  {origin:5}  {state:8}  {}", account.username, account.email)
    };
    accounts.iter().map(row).collect::<Vec<_>>().join("\n")
}
