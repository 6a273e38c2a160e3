//! One attempt to deliver a message, and what follows from it.

use std::sync::Arc;

use store::{
    Store,
    mail::{Queued, Take},
};
use tokio::sync::Notify;

use super::{
    delivery_error::{Cause, DeliveryError},
    message::{Email, seal_context},
    schedule::{LEASE, pause},
    transport::Transport,
};
use crate::{clock::Clock, crypto::keys::Keys};

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

/// The outcome of a message that was taken from the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It was delivered.
    Delivered,
    /// It had expired, or was replaced by a newer one.
    Dropped,
    /// It was there to keep the database busy, and nothing was sent.
    Decoy,
    /// It was not delivered.
    Failed(DeliveryError),
}

impl Mailer {
    /// Takes a message from the queue for one attempt. A message that has expired is dropped instead.
    pub(super) async fn take(&self, which: Take<'_>) -> anyhow::Result<Option<Queued>> {
        self.store
            .conditional_writes(async |mut tx| {
                let now = self.clock.now();
                let taken = loop {
                    // Taken before it is sent: after a crash in between, a message is sent twice rather than never.
                    let taken = store::mail::take(&mut tx, which, now, LEASE).await?;
                    match taken {
                        Some(mail) if mail.expires_at.is_some_and(|end| end <= now) => {
                            store::mail::delete(&mut tx, &mail.id).await?;
                            if mail.is_decoy {
                                continue;
                            }
                            tracing::info!(
                                target: "mail",
                                event = "mail_dropped",
                                mail = mail.id,
                                "dropped an email that has expired",
                            );
                        }
                        taken => break taken,
                    }
                };
                tx.commit().await?;
                anyhow::Ok(taken)
            })
            .await
    }

    /// Tries to deliver a message that was taken, and writes down what became of it.
    pub(super) async fn attempt(&self, mail: &Queued) -> anyhow::Result<Outcome> {
        let outcome = match self.keep(mail, self.send(mail)).await {
            Ok(_) if mail.is_decoy => Outcome::Decoy,
            Ok(true) => Outcome::Delivered,
            Ok(false) => Outcome::Dropped,
            Err(error) => Outcome::Failed(error),
        };
        let others_are_due = self
            .store
            .conditional_writes(async |mut tx| {
                let now = self.clock.now();
                let mut others_are_due = false;
                match &outcome {
                    Outcome::Delivered | Outcome::Decoy => {
                        others_are_due = store::mail::finish(&mut tx, mail, now).await?;
                    }
                    // It was removed already, or another worker has taken it.
                    Outcome::Dropped => {}
                    Outcome::Failed(DeliveryError { cause: Cause::Permanent, reason }) => {
                        store::mail::fail(&mut tx, mail, reason, now).await?;
                    }
                    Outcome::Failed(DeliveryError { reason, .. }) if now >= mail.give_up_at => {
                        let reason = format!("given up after three days: {reason}");
                        store::mail::fail(&mut tx, mail, &reason, now).await?;
                    }
                    Outcome::Failed(DeliveryError { cause, reason }) => {
                        let due_at = now + pause(mail.attempts);
                        let server_down_at = (*cause == Cause::Server).then_some(now);
                        store::mail::put_back(&mut tx, mail, due_at, reason, server_down_at).await?;
                    }
                }
                tx.commit().await?;
                anyhow::Ok(others_are_due)
            })
            .await?;
        if others_are_due {
            self.mail_queued.notify_one();
        }
        Ok(outcome)
    }

    /// As [`Mailer::attempt`], for the server, which logs what became of the message.
    pub(super) async fn attempt_and_log(&self, mail: Queued) -> anyhow::Result<Outcome> {
        let outcome = self.attempt(&mail).await?;
        match &outcome {
            Outcome::Delivered => {
                tracing::info!(
                    target: "mail",
                    event = "mail_delivered",
                    mail = mail.id,
                    attempts = mail.attempts,
                    "delivered an email",
                );
            }
            Outcome::Dropped => {
                tracing::info!(
                    target: "mail",
                    event = "mail_dropped",
                    mail = mail.id,
                    "dropped an email that was replaced",
                );
            }
            Outcome::Decoy => {}
            Outcome::Failed(DeliveryError { cause: Cause::Permanent, reason }) => {
                tracing::warn!(
                    target: "mail",
                    event = "mail_given_up",
                    mail = mail.id,
                    reason,
                    "gave up an email; see vestibule mail list",
                );
            }
            Outcome::Failed(DeliveryError { reason, .. }) => {
                tracing::warn!(
                    target: "mail",
                    event = "mail_not_delivered",
                    mail = mail.id,
                    attempts = mail.attempts,
                    reason,
                    "an email was not delivered"
                );
            }
        }
        Ok(outcome)
    }

    async fn send(&self, mail: &Queued) -> Result<bool, DeliveryError> {
        let opened = self.keys.open(seal_context(&mail.id), &mail.content);
        let message = opened.and_then(|bytes| Email::from_bytes(&bytes));
        let unreadable =
            |error| DeliveryError::new(Cause::Permanent, format!("it cannot be decrypted: {error:#}"));
        let message = message.map_err(unreadable)?;
        let is_wanted = async || self.is_wanted(mail).await;
        if mail.is_decoy {
            self.transport.pretend_to_send(is_wanted).await;
            return Ok(false);
        }
        self.transport.send(&mail.id, mail.created_at, &message, is_wanted).await
    }

    /// Whether a message is still to be sent. While the database does not answer, it is.
    async fn is_wanted(&self, mail: &Queued) -> bool {
        if mail.expires_at.is_some_and(|end| end <= self.clock.now()) {
            return false;
        }
        let Ok(mut db) = self.store.read().await else { return true };
        store::mail::is_wanted(&mut db, mail).await.unwrap_or(true)
    }
}
