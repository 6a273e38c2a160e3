//! The queue of emails as operators see it and change it.

use std::time::Duration;

use shared::api::admin::{
    audit as wire,
    mail::{EmailKind, EmailState, QueuedEmail},
};
use store::{
    audit_event::Name,
    mail::{Entry, Listed, Take},
};

use super::{
    delivery_error::DeliveryError,
    mailer::{Mailer, Outcome},
    message::{Email, Summary, summary_context},
};
use crate::{clock::Millis, crypto, crypto::keys::Keys};

/// How often the fate of a message is looked up while another process is sending it.
const LOOK: Duration = Duration::from_millis(200);

/// The outcome of an email that a command queued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is not in the queue any more: it was delivered, or replaced by a newer one.
    Gone,
    /// It is still in the queue.
    Queued(QueuedEmail),
}

impl Mailer {
    /// Returns at most `most` queued emails, oldest first: those that were given up, or all.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(&self, only_failed: bool, most: i64) -> anyhow::Result<Vec<QueuedEmail>> {
        let which = if only_failed { Listed::Failed } else { Listed::All };
        let entries = store::mail::list(&mut *self.store.read().await?, which, most).await?;
        let now = self.clock.now();
        Ok(entries.into_iter().map(|entry| describe(&self.keys, entry, now)).collect())
    }

    /// Tries to deliver an email that is due, and returns what became of it. If another process is sending it, waits
    /// for that for as long as `patience`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn deliver_one(&self, id: &str, patience: Duration) -> anyhow::Result<Fate> {
        let end = tokio::time::Instant::now() + patience;
        if let Some(mail) = self.take(Take::One(id)).await?
            && matches!(self.attempt(&mail).await?, Outcome::Delivered | Outcome::Dropped | Outcome::Decoy)
        {
            return Ok(Fate::Gone);
        }
        self.wait_for(id, end.saturating_duration_since(tokio::time::Instant::now())).await
    }

    /// Waits until an email is neither due nor being sent, for as long as `patience`, and returns what became of it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn wait_for(&self, id: &str, patience: Duration) -> anyhow::Result<Fate> {
        let end = tokio::time::Instant::now() + patience;
        loop {
            let fate = self.fate(id).await?;
            let sending = match &fate {
                Fate::Gone => false,
                Fate::Queued(email) => match email.state {
                    EmailState::Sending => true,
                    EmailState::Waiting { next_attempt_at } => next_attempt_at <= self.clock.now(),
                    EmailState::Failed { .. } => false,
                },
            };
            if !sending || tokio::time::Instant::now() >= end {
                return Ok(fate);
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Returns what became of an email that was queued.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn fate(&self, id: &str) -> anyhow::Result<Fate> {
        let entry = store::mail::entry(&mut *self.store.read().await?, id).await?;
        let now = self.clock.now();
        Ok(entry.map_or(Fate::Gone, |entry| Fate::Queued(describe(&self.keys, entry, now))))
    }

    /// Sends an email without the queue.
    ///
    /// # Errors
    /// Why it was not delivered.
    pub async fn send_now(&self, email: &Email) -> Result<(), DeliveryError> {
        self.transport.send(&crypto::random_id(), self.clock.now(), email, async || true).await.map(drop)
    }
}

pub(crate) fn describe(keys: &Keys, entry: Entry, now: Millis) -> QueuedEmail {
    let summary = entry.summary.as_deref().and_then(|sealed| open(keys, &entry.id, sealed));
    let (recipient, subject) = summary.map(|summary| (summary.email, summary.subject)).unzip();
    let state = match entry {
        Entry { failed_at: Some(at), emptied, expires_at, .. } => {
            let expired = emptied || expires_at.is_some_and(|end| end <= now);
            EmailState::Failed { at, can_be_retried: !expired }
        }
        Entry { leased_until: Some(until), .. } if until > now => EmailState::Sending,
        Entry { due_at, .. } => EmailState::Waiting { next_attempt_at: due_at },
    };
    // Migrations and `queue` write no other kind.
    let kind = EmailKind::ALL.into_iter().find(|kind| kind.name() == entry.purpose);
    QueuedEmail {
        id: entry.id,
        recipient,
        subject,
        account: entry.account.map(|Name { id, username }| wire::Name { id, username }),
        kind: kind.unwrap_or(EmailKind::Notice),
        queued_at: entry.created_at,
        attempts: u32::try_from(entry.attempts).unwrap_or(u32::MAX),
        state,
        reason: entry.reason,
    }
}

fn open(keys: &Keys, id: &str, sealed: &[u8]) -> Option<Summary> {
    let opened = keys.open(summary_context(id), sealed).ok()?;
    serde_json::from_slice(&opened).ok()
}
