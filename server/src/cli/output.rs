//! What commands print: their result, times, and what became of the emails that they queued.

use std::{collections::BTreeMap, time::Duration};

use domain::{
    clock::{Millis, SECOND},
    email::Fate,
};
use serde_json::Value;
use shared::api::admin::mail::{EmailState, QueuedEmail};
use time::{OffsetDateTime, macros::format_description};
use tokio::{task::JoinSet, time::Instant};

use crate::state::Server;

/// How long a command waits for one email, and for all of its emails.
pub const PATIENCE: Duration = Duration::from_secs(10);
/// The number of emails that a command sends at once.
const AT_ONCE: usize = 8;

/// Prints data as JSON if requested, otherwise as the given lines.
pub fn print(json: bool, data: &Value, lines: impl FnOnce() -> String) {
    if json {
        println!("{data}");
    } else {
        println!("{}", lines());
    }
}

/// A time in UTC, such as `2026-11-24 03:49:00`.
pub fn utc(at: Millis) -> String {
    let format = format_description!("[year]-[month]-[day] [hour]:[minute]:[second]");
    let at = OffsetDateTime::from_unix_timestamp(at.div_euclid(SECOND)).ok();
    at.and_then(|at| at.format(format).ok()).unwrap_or_default()
}

/// Tries to deliver the emails that a command queued, and warns about those that stay in the queue. Other emails in the
/// queue are left to the server.
pub async fn deliver(server: &Server) -> anyhow::Result<()> {
    let fates = fates(server, server.domain.take_recorded_mail()).await?;
    let queued = fates.into_iter().filter_map(|(_, fate)| match fate {
        Fate::Gone => None,
        Fate::Queued(entry) => Some(entry),
    });
    for line in warnings(queued) {
        eprintln!("vestibule: warning: {line}");
    }
    Ok(())
}

/// Tries to deliver emails, several at once, and returns what became of each. Those that there is no time for stay in the
/// queue.
pub async fn fates(server: &Server, ids: Vec<String>) -> anyhow::Result<Vec<(String, Fate)>> {
    let end = Instant::now() + PATIENCE;
    let mut ids = ids.into_iter();
    let mut deliveries = JoinSet::new();
    let mut fates = Vec::new();
    loop {
        while deliveries.len() < AT_ONCE
            && let Some(id) = ids.next()
        {
            let (mailer, left) = (server.mailer.clone(), end.saturating_duration_since(Instant::now()));
            deliveries.spawn(async move {
                let fate =
                    if left.is_zero() { mailer.fate(&id).await } else { mailer.deliver_one(&id, left).await };
                fate.map(|fate| (id, fate))
            });
        }
        match deliveries.join_next().await {
            Some(fate) => fates.push(fate??),
            None => return Ok(fates),
        }
    }
}

/// One line for all emails to the same recipient that have the same fate.
fn warnings(queued: impl Iterator<Item = QueuedEmail>) -> Vec<String> {
    let mut counts = BTreeMap::<(String, String, String), u32>::new();
    for entry in queued {
        let recipient = entry.recipient.clone().unwrap_or_default();
        let (one, many) = fate_in_words(&entry);
        *counts.entry((recipient, one, many)).or_default() += 1;
    }
    let line = |((recipient, one, many), count): ((String, String, String), u32)| match count {
        1 => format!("the email to {recipient} {one}"),
        count => format!("{count} emails to {recipient} {many}"),
    };
    counts.into_iter().map(line).collect()
}

/// The state of an email that is still in the queue, worded for one email and for several.
fn fate_in_words(entry: &QueuedEmail) -> (String, String) {
    let why = entry.reason.as_ref().map_or_else(String::new, |reason| format!(": {reason}"));
    match entry.state {
        EmailState::Sending => ("is still being sent".into(), "are still being sent".into()),
        EmailState::Waiting { .. } => (
            format!("stays queued and is sent when the server runs{why}"),
            format!("stay queued and are sent when the server runs{why}"),
        ),
        EmailState::Failed { .. } => (
            format!("was refused and will not be retried{why}"),
            format!("were refused and will not be retried{why}"),
        ),
    }
}
