//! `vestibule activity …`

use std::io::Write as _;

use clap::{Args, Subcommand};
use shared::{
    Username,
    api::{
        admin::audit::{ActivityFilter, Actor, AuditEvent, ListActivityRequest},
        audit::{EventKind, Factor},
        event_group::EventGroup,
    },
};
use time::{Date, PrimitiveDateTime, Time, macros::format_description};

use super::{
    account::{Output, read},
    exit::{Exit, failure},
    output::utc,
};
use crate::state::Server;
use domain::{admin::authority::Admin, clock::SECOND};

#[derive(Debug, Subcommand)]
pub enum Command {
    /// List activity, newest first
    List {
        #[command(flatten)]
        filter: Filter,
        /// Maximum number of lines
        #[arg(long, default_value_t = 50, value_name = "LINES")]
        limit: usize,
        #[command(flatten)]
        output: Output,
    },
    /// Print all matching activity as CSV, newest first
    Export {
        #[command(flatten)]
        filter: Filter,
    },
}

#[derive(Debug, Args)]
pub struct Filter {
    /// Only activity of the account with this username
    #[arg(long, value_name = "USERNAME")]
    account: Option<String>,
    /// Only activity done by the account with this username
    #[arg(long, value_name = "USERNAME")]
    actor: Option<String>,
    /// Only activity of this kind, such as `signed_in`
    #[arg(long)]
    kind: Option<String>,
    /// Only activity of this group: `sign_in`, `password`, `second_step`, `account` or `system`
    #[arg(long)]
    group: Option<String>,
    /// Only activity from this client address
    #[arg(long, value_name = "IP")]
    address: Option<String>,
    /// On this day (UTC) or later, such as 2026-11-24
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// Before this day (UTC)
    #[arg(long, value_name = "DAY")]
    until: Option<String>,
}

impl Filter {
    fn read(&self) -> Result<ActivityFilter, Exit> {
        let username = |flag, given: &Option<String>| {
            given.as_ref().map(|given| read(flag, given, Username::parse)).transpose()
        };
        let kind = |name: &String| {
            let no_kind = || {
                let all: Vec<&str> = EventKind::ALL.iter().map(|kind| kind.name()).collect();
                Exit::Usage(format!("--kind {name:?} is not one of {}", all.join(", ")))
            };
            EventKind::find(name).ok_or_else(no_kind)
        };
        let group = |name: &String| {
            let no_group = || {
                let all = EventGroup::ALL.map(EventGroup::name).join(", ");
                Exit::Usage(format!("--group {name:?} is not one of {all}"))
            };
            EventGroup::find(name).ok_or_else(no_group)
        };
        let day =
            |flag, given: &Option<String>| given.as_ref().map(|given| midnight(flag, given)).transpose();
        Ok(ActivityFilter {
            account: username("--account", &self.account)?,
            actor: username("--actor", &self.actor)?,
            kind: self.kind.as_ref().map(kind).transpose()?,
            group: self.group.as_ref().map(group).transpose()?,
            address: self.address.clone(),
            from: day("--from", &self.from)?,
            until: day("--until", &self.until)?,
        })
    }
}

/// The start of a day in UTC, in milliseconds since the Unix epoch.
fn midnight(flag: &str, day: &str) -> Result<i64, Exit> {
    let date = Date::parse(day, format_description!("[year]-[month]-[day]"))
        .map_err(|_| Exit::Usage(format!("{flag} {day:?} is not a date such as 2026-11-24")))?;
    Ok(PrimitiveDateTime::new(date, Time::MIDNIGHT).assume_utc().unix_timestamp() * SECOND)
}

pub async fn run(command: Command, server: &Server) -> Result<(), Exit> {
    match command {
        Command::List { filter, limit, output } => list(server, filter.read()?, limit, output.json).await,
        Command::Export { filter } => export(server, &filter.read()?).await,
    }
}

async fn list(server: &Server, filter: ActivityFilter, limit: usize, json: bool) -> Result<(), Exit> {
    let mut request = ListActivityRequest { filter, before: None };
    let mut entries = Vec::new();
    loop {
        let page = server
            .domain
            .list_activity(Admin::CommandLine, &request)
            .await
            .map_err(|error| failure(error, ""))?;
        entries.extend(page.entries);
        request.before = page.before;
        if page.before.is_none() || entries.len() >= limit {
            break;
        }
    }
    entries.truncate(limit);
    if json {
        println!("{}", serde_json::to_string(&entries).map_err(anyhow::Error::from)?);
    } else {
        for entry in &entries {
            println!("{}", line(entry));
        }
    }
    Ok(())
}

fn line(entry: &AuditEvent) -> String {
    let at = utc(entry.at);
    let by = match &entry.by {
        Actor::Account(name) => &name.username,
        Actor::CommandLine => "(command line)",
        Actor::Stranger => "(not signed in)",
        Actor::Server => "(server)",
    };
    let to = entry.account.as_ref().map_or("-", |name| &name.username);
    let detail = &entry.detail;
    let count = detail.count.map(|count| count.to_string());
    let more =
        [detail.factor.map(Factor::name), count.as_deref(), detail.name.as_deref(), detail.text.as_deref()];
    let more: Vec<&str> = more.into_iter().flatten().collect();
    let from = entry.address.as_deref().unwrap_or("-");
    format!("{at}  {:24}  {by:16}  {to:16}  {from}  {}", entry.kind.name(), more.join(" "))
        .trim_end()
        .to_owned()
}

async fn export(server: &Server, filter: &ActivityFilter) -> Result<(), Exit> {
    let mut parts = server
        .domain
        .export_activity(Admin::CommandLine, filter)
        .await
        .map_err(|error| failure(error, ""))?;
    let mut out = std::io::stdout().lock();
    while let Some(part) = parts.recv().await {
        if let Err(error) = out.write_all(&part?) {
            // The reader, such as `head`, has closed the pipe.
            let enough = error.kind() == std::io::ErrorKind::BrokenPipe;
            return if enough { Ok(()) } else { Err(Exit::Failure(error.to_string())) };
        }
    }
    out.flush().map_err(|error| Exit::Failure(error.to_string()))
}
