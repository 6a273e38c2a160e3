//! `vestibule mail …`

use clap::{Args, Subcommand};
use serde_json::{Value, json};
use shared::{
    EmailAddress,
    api::admin::mail::{EmailState, MailError, MailSelection, QueuedEmail},
};

use super::{
    account::{Output, read},
    exit::{Exit, failure},
    output::{fates, print, utc},
};
use crate::state::Server;
use domain::{DomainError, admin::authority::Admin, email::Fate};

#[derive(Debug, Subcommand)]
pub enum Command {
    /// List queued and failed emails, oldest first
    List {
        /// Only failed emails
        #[arg(long)]
        failed: bool,
        /// Maximum number of emails
        #[arg(long, default_value_t = 50, value_name = "EMAILS", value_parser = clap::value_parser!(u32).range(1..))]
        limit: u32,
        #[command(flatten)]
        output: Output,
    },
    /// Try to deliver emails now, including failed ones
    Retry {
        #[command(flatten)]
        which: Retried,
    },
    /// Remove emails from the queue without sending them
    Drop {
        #[command(flatten)]
        which: Dropped,
    },
    /// Send a test email and report whether the mail server accepted it
    Test {
        /// Recipient of the test email
        address: String,
    },
}

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct Retried {
    /// Ids of emails, as `mail list` prints them
    ids: Vec<String>,
    /// All queued and failed emails
    #[arg(long)]
    all: bool,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct Dropped {
    /// Ids of emails, as `mail list` prints them
    ids: Vec<String>,
    /// All failed emails
    #[arg(long)]
    failed: bool,
}

pub async fn run(command: Command, server: &Server) -> Result<(), Exit> {
    match command {
        Command::List { failed, limit, output } => list(server, failed, limit, output.json).await,
        Command::Retry { which } => retry(server, which).await,
        Command::Drop { which } => discard(server, which).await,
        Command::Test { address } => test(server, &address).await,
    }
}

async fn list(server: &Server, failed: bool, limit: u32, json: bool) -> Result<(), Exit> {
    let entries = server.mailer.list(failed, limit.into()).await?;
    let data: Value = entries.iter().map(as_json).collect();
    if json || !entries.is_empty() {
        print(json, &data, || entries.iter().map(as_line).collect::<Vec<_>>().join("\n"));
    }
    Ok(())
}

fn as_json(entry: &QueuedEmail) -> Value {
    let QueuedEmail { id, recipient, subject, account, kind, queued_at, attempts, state, reason } = entry;
    let (state, next_attempt_at, failed_at, can_be_retried) = match *state {
        EmailState::Sending => ("sending", None, None, false),
        EmailState::Waiting { next_attempt_at } => ("waiting", Some(next_attempt_at), None, true),
        EmailState::Failed { at, can_be_retried } => ("failed", None, Some(at), can_be_retried),
    };
    json!({
        "id": id, "state": state, "recipient": recipient,
        "username": account.as_ref().map(|account| &account.username), "kind": kind.name(),
        "subject": subject, "queued_at": queued_at,
        "attempts": attempts, "next_attempt_at": next_attempt_at, "failed_at": failed_at,
        "can_be_retried": can_be_retried, "reason": reason,
    })
}

fn as_line(entry: &QueuedEmail) -> String {
    let state = match entry.state {
        EmailState::Sending => "sending".into(),
        EmailState::Waiting { next_attempt_at } => format!("next attempt {}", utc(next_attempt_at)),
        EmailState::Failed { at, can_be_retried: true } => format!("failed {}", utc(at)),
        EmailState::Failed { at, can_be_retried: false } => format!("failed {}, expired", utc(at)),
    };
    let unknown = || "(unknown)".to_owned();
    format!(
        "{}  {}  {}  {}  {}  {}",
        entry.id,
        utc(entry.queued_at),
        entry.recipient.clone().unwrap_or_else(unknown),
        entry.subject.clone().unwrap_or_else(unknown),
        state,
        entry.reason.as_deref().unwrap_or("-"),
    )
}

async fn retry(server: &Server, which: Retried) -> Result<(), Exit> {
    let mut ids = Vec::new();
    for selection in selections(which.ids, which.all) {
        let due = server.domain.retry_mail(Admin::CommandLine, &selection).await;
        ids.extend(due.map_err(|error| explain(error, &selection))?);
    }
    let mut waiting = 0;
    let mut delivered = 0;
    for (id, fate) in fates(server, ids).await? {
        match fate {
            Fate::Gone => delivered += 1,
            Fate::Queued(entry) => {
                waiting += 1;
                println!("{id}  {}  {}", entry.recipient.as_deref().unwrap_or("(unknown)"), outcome(&entry));
            }
        }
    }
    println!("delivered {}", emails(delivered));
    match waiting {
        0 => Ok(()),
        count => Err(Exit::Failure(format!("{} not delivered", emails(count)))),
    }
}

fn outcome(entry: &QueuedEmail) -> &str {
    match (&entry.reason, entry.state) {
        (_, EmailState::Sending) => "is still being sent",
        (Some(reason), _) => reason,
        (None, _) => "is due; the server sends it when it runs",
    }
}

async fn discard(server: &Server, which: Dropped) -> Result<(), Exit> {
    let mut count = 0;
    for selection in selections(which.ids, which.failed) {
        let dropped = server.domain.drop_mail(Admin::CommandLine, &selection).await;
        count += dropped.map_err(|error| explain(error, &selection))?;
    }
    println!("dropped {}", emails(count));
    Ok(())
}

fn selections(ids: Vec<String>, all: bool) -> Vec<MailSelection> {
    if all { vec![MailSelection::All] } else { ids.into_iter().map(MailSelection::Id).collect() }
}

fn explain(error: DomainError<MailError>, selection: &MailSelection) -> Exit {
    let id = match selection {
        MailSelection::Id(id) => id,
        MailSelection::All => "",
    };
    match error {
        DomainError::Endpoint(MailError::NotQueued) => {
            Exit::Failure(format!("there is no email {id} in the queue"))
        }
        DomainError::Endpoint(MailError::NotRetriable) => {
            Exit::Failure(format!("the email {id} is being sent, or has expired; see vestibule mail list"))
        }
        error => failure(error, id),
    }
}

async fn test(server: &Server, address: &str) -> Result<(), Exit> {
    let address = read("ADDRESS", address, EmailAddress::parse)?;
    let email = server.domain.test_mail(Admin::CommandLine, &address).await;
    let email = email.map_err(|error| failure(error, address.as_str()))?;
    let sent = server.mailer.send_now(&email).await;
    sent.map_err(|error| {
        Exit::Failure(format!("the test email to {} was not delivered: {error}", address.as_str()))
    })?;
    println!("the mail server accepted the test email to {}", address.as_str());
    Ok(())
}

/// A number with its noun: "1 email", "2 emails".
fn emails(count: usize) -> String {
    format!("{count} email{}", if count == 1 { "" } else { "s" })
}
