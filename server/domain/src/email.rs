//! Email: its content, and how it is sent. Messages are queued in the database, in the transaction of what they report,
//! and are retried until the transport accepts them.

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
const POLL: Duration = Duration::from_secs(2);

/// How long a message that is being sent belongs to its worker: longer than the slowest SMTP server takes.
const LEASE: Millis = 5 * MINUTE;

/// Delivers queued messages. Clones share its parts.
#[derive(Clone)]
pub struct Mailer {
    /// The database with the queue.
    pub store: Store,
    /// The keys that seal queued messages.
    pub keys: Arc<Keys>,
    /// The clock.
    pub clock: Clock,
    /// Wakes the mailer after a message was queued.
    pub mail_queued: Arc<Notify>,
    /// The transport.
    pub transport: Transport,
}

/// The result of one round through the queue.
#[derive(Debug, Default)]
pub struct Round {
    /// The number of messages that were sent.
    pub delivered: usize,
    /// Why the last message that failed was not sent; none when every due message was sent.
    pub failure: Option<String>,
}

impl Mailer {
    /// Delivers due messages until the server stops. It finishes sending a message that it has begun.
    pub async fn run(self, mut stopping: watch::Receiver<bool>) {
        while !*stopping.borrow() {
            match self.deliver_due().await {
                Ok(Round { failure: Some(why), .. }) => tracing::warn!(why, "mail stays queued"),
                Ok(_) => {}
                Err(error) => tracing::error!("the mail queue: {error:#}"),
            }
            tokio::select! {
                () = self.mail_queued.notified() => {}
                () = tokio::time::sleep(POLL) => {}
                _ = stopping.changed() => {}
            }
        }
    }

    /// Tries to send every due message once.
    ///
    /// # Errors
    /// When the database fails. A failure of the transport is part of the result.
    pub async fn deliver_due(&self) -> anyhow::Result<Round> {
        let mut round = Round::default();
        loop {
            let now = self.clock.now();
            // Taken before it is sent: after a crash in between, a message is sent twice rather than never.
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

/// The seal context of a queued message.
#[must_use]
pub fn seal_context(id: &str) -> SealContext<'_> {
    SealContext { column: "mail.content", owner: id }
}

/// The wait after so many attempts: 5 s, doubling, at most an hour.
fn pause(attempts: i64) -> Millis {
    let doublings = u32::try_from(attempts - 1).unwrap_or(0).min(20);
    ((5 * SECOND) << doublings).min(HOUR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_between_attempts_doubles() {
        let seconds: Vec<i64> = [1, 2, 3, 9, 10, 11, 99].map(|attempts| pause(attempts) / SECOND).into();
        assert_eq!(seconds, [5, 10, 20, 1280, 2560, 3600, 3600]);
    }
}
