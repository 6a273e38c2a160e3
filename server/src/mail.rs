//! Mail: what is written in it, and how it leaves. Messages wait in the database, queued in the same
//! transaction as what they report, and are tried until a transport takes them.

mod letter;
mod transport;

use std::{sync::Arc, time::Duration};

use tokio::sync::Notify;

pub use letter::{Letter, Message, Recipient};
pub use transport::{Mailbox, Transport};

use crate::{
    clock::{Clock, HOUR, Millis, SECOND},
    crypto::keys::{Keys, Place},
    store::{self, Store},
};

/// How often the queue is looked at when nothing rings the bell: for messages that are due again, and
/// for those that another process queued.
const LOOK: Duration = Duration::from_secs(2);

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
    pub bell: Arc<Notify>,
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
    /// Delivers whatever falls due, for ever.
    pub async fn run(self) {
        loop {
            match self.deliver_due().await {
                Ok(Round { failure: Some(why), .. }) => tracing::warn!(why, "mail stays queued"),
                Ok(_) => {}
                Err(error) => tracing::error!("the mail queue: {error:#}"),
            }
            let _ = tokio::time::timeout(LOOK, self.bell.notified()).await;
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
            let mut tx = self.store.begin().await?;
            let due = store::mail::take_due(&mut tx, now, |attempts| now + pause(attempts)).await?;
            tx.commit().await?;
            let Some(mail) = due else { return Ok(round) };
            match self.deliver(&mail).await {
                Ok(()) => {
                    let mut tx = self.store.begin().await?;
                    store::mail::delete(&mut tx, &mail.id).await?;
                    tx.commit().await?;
                    round.delivered += 1;
                }
                Err(error) => round.failure = Some(format!("{error:#}")),
            }
        }
    }

    async fn deliver(&self, mail: &store::mail::Queued) -> anyhow::Result<()> {
        let message = Message::from_bytes(&self.keys.open(place(&mail.id), &mail.content)?)?;
        self.transport.send(&mail.id, mail.created_at, &message).await
    }
}

/// Where a queued message is sealed.
#[must_use]
pub fn place(id: &str) -> Place<'_> {
    Place { column: "mail.content", owner: id }
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
