//! `vestibule account …`

mod command;
mod print;

use shared::{
    EmailAddress, ParseError, PersonName, Reason, Username,
    api::admin::{
        AccountError, AccountKind, Origin,
        accounts::{ListAccountsRequest, Page, Sort},
    },
};

pub use self::command::{Command, Output};
use self::command::{Who, Why};
use super::{
    exit::{self, Exit},
    import,
    output::{deliver, print as say},
};
use crate::state::Server;
use domain::{
    DomainError,
    admin::{
        accounts::Edit,
        authority::{Admin, Admin::CommandLine},
    },
};
use store::account::NewAccount;

impl Who {
    /// The username in its canonical form.
    fn username(&self) -> Result<Username, Exit> {
        read("--username", &self.username, Username::parse)
    }
}

impl Why {
    fn reason(&self) -> Result<Reason, Exit> {
        read("--reason", &self.reason, Reason::parse)
    }
}

pub async fn run(command: Command, server: &Server) -> Result<(), Exit> {
    let domain = &server.domain;
    match command {
        Command::Add { username, email, name, external, sso, provider, admin, output } => {
            let new = NewAccount {
                username: read("--username", &username, Username::parse)?,
                email: read("--email", &email, EmailAddress::parse)?,
                name: read("--name", &name, PersonName::parse)?,
                kind: if external { AccountKind::External } else { AccountKind::Internal },
                origin: if sso { Origin::Sso } else { Origin::Local },
                provider,
                admin,
                // Like every configuration flag, --language applies to this one command.
                language: Some(server.config.language.tag().to_owned()),
            };
            let added = domain.add_account(CommandLine, &new).await.map_err(|f| failure(f, &username))?;
            let data = print::describe(server, &added.account.username).await?;
            say(output.json, &data, || format!("added {}", added.account.username));
            deliver(server).await?;
        }
        Command::Edit { who, email, name, kind, admin, provider } => {
            let edit = Edit {
                email: email.map(|email| read("--email", &email, EmailAddress::parse)).transpose()?,
                name: name.map(|name| read("--name", &name, PersonName::parse)).transpose()?,
                kind: kind.and_then(|kind| AccountKind::ALL.into_iter().find(|known| known.name() == kind)),
                admin,
                provider,
            };
            let username = who.username()?;
            domain
                .edit_account(CommandLine, username.as_str(), edit)
                .await
                .map_err(|f| failure(f, &who.username))?;
            println!("updated {}", username.as_str());
            deliver(server).await?;
        }
        Command::List { search, filter, output } => {
            let request = ListAccountsRequest {
                search,
                filter: filter.into(),
                sort: Sort::default(),
                page: Page::First,
            };
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
    /// Runs the commands that change one account and print one line.
    async fn run(self, server: &Server) -> Result<(), Exit> {
        let domain = &server.domain;
        let admin: Admin<'_> = CommandLine;
        let (done, who, said) = match self {
            Self::SendPassword { who } => {
                let done = domain.send_password(admin, who.username()?.as_str()).await.map(drop);
                let said = format!("emailing a new temporary password to {}", who.username);
                (done, who, said)
            }
            Self::ResetMfa { who, why } => {
                let done = domain.reset_mfa(admin, who.username()?.as_str(), &why.reason()?).await;
                let said = format!("the second step of {} has been reset", who.username);
                (done, who, said)
            }
            Self::Unlock { who } => {
                let done = domain.unlock(admin, who.username()?.as_str()).await;
                let said = format!("{} has been unlocked", who.username);
                (done, who, said)
            }
            Self::Release { who, why } => {
                let done = domain.release(admin, who.username()?.as_str(), &why.reason()?).await;
                let said = format!("{} has been released", who.username);
                (done, who, said)
            }
            Self::ForgetBrowsers { who } => {
                let done = domain.forget_account_browsers(admin, who.username()?.as_str()).await;
                let said = format!("the remembered browsers of {} have been forgotten", who.username);
                (done, who, said)
            }
            Self::Disable { who } => {
                let done = domain.set_disabled(admin, who.username()?.as_str(), true).await;
                let said = format!("{} has been disabled", who.username);
                (done, who, said)
            }
            Self::Enable { who } => {
                let done = domain.set_disabled(admin, who.username()?.as_str(), false).await;
                let said = format!("{} has been enabled", who.username);
                (done, who, said)
            }
            _ => return Ok(()),
        };
        done.map_err(|error| failure(error, &who.username))?;
        println!("{said}");
        Ok(deliver(server).await?)
    }
}

pub fn read<T>(flag: &str, text: &str, parse: impl Fn(&str) -> Result<T, ParseError>) -> Result<T, Exit> {
    parse(text).map_err(|why| Exit::Usage(format!("{flag} {text:?} {}", because(why))))
}

/// Why a value was rejected, to follow its name.
fn because(why: ParseError) -> &'static str {
    match why {
        ParseError::Empty => "is empty",
        ParseError::TooLong => "is too long",
        ParseError::Character => "contains a character that is not allowed",
        _ => "is not valid",
    }
}

fn failure(error: DomainError<AccountError>, username: &str) -> Exit {
    Exit::Failure(match error {
        DomainError::Endpoint(error) => match error {
            AccountError::UsernameTaken => format!("the account {username} already exists"),
            AccountError::EmailTaken => "another account already has this email address".into(),
            AccountError::UnknownProvider => {
                "--provider: no identity provider of the configuration has this id, or the account is local"
                    .into()
            }
            AccountError::ProviderRequired => {
                "there are several identity providers: name one of their ids with --provider".into()
            }
            AccountError::Sso => {
                format!("{username} signs in with the identity provider and has no password here")
            }
            AccountError::NothingToSetUp => {
                format!("{username} already has a second step, or does not need one")
            }
            AccountError::AlreadyReminded => format!("{username} has already had a reminder in the last day"),
            AccountError::Disabled => format!("{username} is disabled; enable it first"),
            AccountError::LastAdministrator => {
                format!("{username} is the last administrator who can sign in; add another one first")
            }
            AccountError::NoAuthenticator => {
                format!("{username} has no second step, so it does not need a bypass code")
            }
            AccountError::Oneself => format!("{username} is your own account"),
        },
        other => return exit::failure(other, username),
    })
}
