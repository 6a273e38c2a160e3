//! `vestibule mail …`

use clap::{Args, Subcommand};
use serde_json::{Value, json};
use shared::EmailAddress;

use super::{
    account::{Output, read},
    exit::Exit,
    output::{fates, print, utc},
};
use crate::state::Server;
use domain::email::{Fate, OutboxEntry, OutboxState};

#[derive(Debug, Subcommand)]
pub enum Command {
    /// List queued emails and those that were given up, oldest first
    List {
        /// Only emails that were given up
        #[arg(long)]
        failed: bool,
        /// Maximum number of emails
        #[arg(long, default_value_t = 50, value_name = "EMAILS", value_parser = clap::value_parser!(u32).range(1..))]
        limit: u32,
        #[command(flatten)]
        output: Output,
    },
    /// Try to deliver emails now, also those that were given up
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
    /// All emails in the queue and all that were given up
    #[arg(long)]
    all: bool,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct Dropped {
    /// Ids of emails, as `mail list` prints them
    ids: Vec<String>,
    /// All emails that were given up
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

fn as_json(entry: &OutboxEntry) -> Value {
    let OutboxEntry { id, state, recipient, subject, queued_at, attempts, reason } = entry;
    let (state, next_attempt_at, failed_at, can_be_retried) = match *state {
        OutboxState::Sending => ("sending", None, None, false),
        OutboxState::Waiting { next_attempt_at } => ("waiting", Some(next_attempt_at), None, true),
        OutboxState::Failed { at, can_be_retried } => ("failed", None, Some(at), can_be_retried),
    };
    json!({
        "id": id, "state": state, "recipient": recipient, "subject": subject, "queued_at": queued_at,
        "attempts": attempts, "next_attempt_at": next_attempt_at, "failed_at": failed_at,
        "can_be_retried": can_be_retried, "reason": reason,
    })
}

fn as_line(entry: &OutboxEntry) -> String {
    let state = match entry.state {
        OutboxState::Sending => "sending".into(),
        OutboxState::Waiting { next_attempt_at } => format!("next attempt {}", utc(next_attempt_at)),
        OutboxState::Failed { at, can_be_retried: true } => format!("given up {}", utc(at)),
        OutboxState::Failed { at, can_be_retried: false } => format!("given up {}, expired", utc(at)),
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
    let ids = if which.all { server.mailer.can_be_retried().await? } else { which.ids };
    for id in &ids {
        if !server.mailer.retry(id).await? && !which.all {
            let why = "is not in the queue, is being sent, or has expired";
            return Err(Exit::Failure(format!("the email {id} {why}; see vestibule mail list")));
        }
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

fn outcome(entry: &OutboxEntry) -> &str {
    match (&entry.reason, entry.state) {
        (_, OutboxState::Sending) => "is still being sent",
        (Some(reason), _) => reason,
        (None, _) => "is due; the server sends it when it runs",
    }
}

async fn discard(server: &Server, which: Dropped) -> Result<(), Exit> {
    if which.failed {
        println!("dropped {}", emails(server.mailer.discard_failed().await?));
        return Ok(());
    }
    for id in &which.ids {
        if !server.mailer.discard(id).await? {
            return Err(Exit::Failure(format!("there is no email {id} in the queue")));
        }
    }
    println!("dropped {}", emails(u64::try_from(which.ids.len()).unwrap_or(u64::MAX)));
    Ok(())
}

async fn test(server: &Server, address: &str) -> Result<(), Exit> {
    let address = read("ADDRESS", address, EmailAddress::parse)?;
    let email = server.domain.test_email(&address);
    let sent = server.mailer.send_now(&email).await;
    sent.map_err(|error| {
        Exit::Failure(format!("the test email to {} was not delivered: {error}", address.as_str()))
    })?;
    println!("the mail server accepted the test email to {}", address.as_str());
    Ok(())
}

/// A number with its noun: "1 email", "2 emails".
fn emails(count: u64) -> String {
    format!("{count} email{}", if count == 1 { "" } else { "s" })
}
