//! Mail: what is written in it, and how it leaves. Messages wait in the database, queued in the same
//! transaction as what they report, and are tried until a transport takes them.

mod body;
pub mod config;
mod message;
mod security_notice;
mod template;
mod transport;

use std::{sync::Arc, time::Duration};

use tokio::sync::{Notify, watch};

pub use message::Email;
pub use security_notice::SecurityNotice;
pub use template::{EmailTemplate, Recipient};
pub use transport::{Mailbox, Transport};

use crate::{
    clock::{Clock, HOUR, MINUTE, Millis, SECOND},
    crypto::keys::{Keys, SealContext},
};
use store::Store;

/// How often the queue is checked without a wake-up, for messages that are due again, and
/// for those that another process queued.
const LOOK: Duration = Duration::from_secs(2);

/// How long a message that was taken belongs to its worker: longer than the slowest honest SMTP server.
const LEASE: Millis = 5 * MINUTE;

/// Takes messages from the queue to the transport; clones share it.
#[derive(Clone)]
pub struct Mailer {
    /// Where they wait.
    pub store: Store,
    /// Opens them.
    pub keys: Arc<Keys>,
    /// The hour.
    pub clock: Clock,
    /// Rung when one was queued.
    pub mail_queued: Arc<Notify>,
    /// Where they go.
    pub transport: Transport,
}

/// What one round through the queue did.
#[derive(Debug, Default)]
pub struct Round {
    /// How many messages left.
    pub delivered: usize,
    /// Why the last one that stayed did; none when every due message left.
    pub failure: Option<String>,
}

impl Mailer {
    /// Delivers whatever falls due, until it is told to stop; a message on its way is seen off first.
    pub async fn run(self, mut stopping: watch::Receiver<bool>) {
        while !*stopping.borrow() {
            match self.deliver_due().await {
                Ok(Round { failure: Some(why), .. }) => tracing::warn!(why, "mail stays queued"),
                Ok(_) => {}
                Err(error) => tracing::error!("the mail queue: {error:#}"),
            }
            tokio::select! {
                () = self.mail_queued.notified() => {}
                () = tokio::time::sleep(LOOK) => {}
                _ = stopping.changed() => {}
            }
        }
    }

    /// Tries every message that is due, once.
    ///
    /// # Errors
    /// When the database fails. A transport that fails is told of in the result.
    pub async fn deliver_due(&self) -> anyhow::Result<Round> {
        let mut round = Round::default();
        loop {
            let now = self.clock.now();
            // Taken before it is sent: a crash between sending and deleting sends twice, never not at all.
            let due = self
                .store
                .transaction(async |mut tx| {
                    let due = store::mail::take_due(&mut tx, now, LEASE).await?;
                    tx.commit().await?;
                    anyhow::Ok(due)
                })
                .await?;
            let Some(mail) = due else { return Ok(round) };
            let sent = self.deliver(&mail).await;
            let retry_at = self.clock.now() + pause(mail.attempts);
            self.store
                .transaction(async |mut tx| {
                    match &sent {
                        Ok(()) => store::mail::delete(&mut tx, &mail.id).await?,
                        Err(_) => store::mail::put_back(&mut tx, &mail.id, retry_at).await?,
                    }
                    tx.commit().await
                })
                .await?;
            match sent {
                Ok(()) => round.delivered += 1,
                Err(error) => round.failure = Some(format!("{error:#}")),
            }
        }
    }

    async fn deliver(&self, mail: &store::mail::Queued) -> anyhow::Result<()> {
        let message = Email::from_bytes(&self.keys.open(seal_context(&mail.id), &mail.content)?)?;
        self.transport.send(&mail.id, mail.created_at, &message).await
    }
}

/// Where a queued message is sealed.
#[must_use]
pub fn seal_context(id: &str) -> SealContext<'_> {
    SealContext { column: "mail.content", owner: id }
}

/// How long to wait after so many tries: 5 s, doubling, at most an hour.
fn pause(attempts: i64) -> Millis {
    let doublings = u32::try_from(attempts - 1).unwrap_or(0).min(20);
    ((5 * SECOND) << doublings).min(HOUR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tries_are_further_and_further_apart() {
        let seconds: Vec<i64> = [1, 2, 3, 9, 10, 11, 99].map(|attempts| pause(attempts) / SECOND).into();
        assert_eq!(seconds, [5, 10, 20, 1280, 2560, 3600, 3600]);
    }
}
