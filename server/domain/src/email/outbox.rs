//! The queue of emails as operators see it and change it.

use std::time::Duration;

use store::mail::{Entry, Take};

use super::{
    delivery_error::DeliveryError,
    mailer::{Mailer, Outcome},
    message::{Email, Summary, summary_context},
    schedule::GIVE_UP,
};
use crate::{clock::Millis, crypto, crypto::keys::Keys};

/// How often the fate of a message is looked up while another process is sending it.
const LOOK: Duration = Duration::from_millis(200);

/// A queued email.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxEntry {
    /// Its id.
    pub id: String,
    /// What happens to it next.
    pub state: OutboxState,
    /// The recipient's address; none if it cannot be decrypted.
    pub recipient: Option<String>,
    /// The subject; none if it cannot be decrypted.
    pub subject: Option<String>,
    /// When it was queued.
    pub queued_at: Millis,
    /// The number of attempts.
    pub attempts: i64,
    /// Why the last attempt failed.
    pub reason: Option<String>,
}

/// What happens to a queued email next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutboxState {
    /// It is being sent.
    Sending,
    /// It waits for its next attempt.
    Waiting {
        /// When that is.
        next_attempt_at: Millis,
    },
    /// It was given up.
    Failed {
        /// When that was.
        at: Millis,
        /// Whether it can be retried: what it contains has neither expired nor been replaced.
        can_be_retried: bool,
    },
}

/// What became of an email that a command queued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is not in the queue any more: it was delivered, or replaced by a newer one.
    Gone,
    /// It is still in the queue.
    Queued(OutboxEntry),
}

impl Mailer {
    /// Returns at most `most` queued emails, oldest first: those that were given up, or all.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(&self, only_failed: bool, most: i64) -> anyhow::Result<Vec<OutboxEntry>> {
        let entries = store::mail::list(&mut *self.store.read().await?, only_failed, most).await?;
        let now = self.clock.now();
        Ok(entries.into_iter().map(|entry| describe(&self.keys, entry, now)).collect())
    }

    /// Makes an email due, even one that was given up. Returns whether that is possible.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn retry(&self, id: &str) -> anyhow::Result<bool> {
        self.store
            .transaction(async |mut tx| {
                let now = self.clock.now();
                let done = store::mail::retry(&mut tx, id, now, now + GIVE_UP).await?;
                tx.commit().await?;
                anyhow::Ok(done)
            })
            .await
    }

    /// Returns the ids of all emails that [`Mailer::retry`] can make due, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn can_be_retried(&self) -> anyhow::Result<Vec<String>> {
        store::mail::can_be_retried(&mut *self.store.read().await?, self.clock.now()).await
    }

    /// Removes an email from the queue, and returns whether it was there.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn discard(&self, id: &str) -> anyhow::Result<bool> {
        self.store
            .transaction(async |mut tx| {
                let done = store::mail::discard(&mut tx, id).await?;
                tx.commit().await?;
                anyhow::Ok(done)
            })
            .await
    }

    /// Removes all emails that were given up, and returns their number.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn discard_failed(&self) -> anyhow::Result<u64> {
        self.store
            .transaction(async |mut tx| {
                let done = store::mail::discard_failed(&mut tx).await?;
                tx.commit().await?;
                anyhow::Ok(done)
            })
            .await
    }

    /// Tries to deliver an email that is due, and returns what became of it. If another process is sending it, waits
    /// for that for as long as `patience`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn deliver_one(&self, id: &str, patience: Duration) -> anyhow::Result<Fate> {
        let end = tokio::time::Instant::now() + patience;
        if let Some(mail) = self.take(Take::One(id)).await?
            && matches!(self.attempt(&mail).await?, Outcome::Delivered | Outcome::Dropped)
        {
            return Ok(Fate::Gone);
        }
        loop {
            let fate = self.fate(id).await?;
            let sending = matches!(&fate, Fate::Queued(OutboxEntry { state: OutboxState::Sending, .. }));
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

fn describe(keys: &Keys, entry: Entry, now: Millis) -> OutboxEntry {
    let summary = entry.summary.as_deref().and_then(|sealed| open(keys, &entry.id, sealed));
    let (recipient, subject) = summary.map(|summary| (summary.email, summary.subject)).unzip();
    let state = match entry {
        Entry { failed_at: Some(at), emptied, .. } => OutboxState::Failed { at, can_be_retried: !emptied },
        Entry { leased_until: Some(until), .. } if until > now => OutboxState::Sending,
        Entry { due_at, .. } => OutboxState::Waiting { next_attempt_at: due_at },
    };
    OutboxEntry {
        id: entry.id,
        state,
        recipient,
        subject,
        queued_at: entry.created_at,
        attempts: entry.attempts,
        reason: entry.reason,
    }
}

fn open(keys: &Keys, id: &str, sealed: &[u8]) -> Option<Summary> {
    let opened = keys.open(summary_context(id), sealed).ok()?;
    serde_json::from_slice(&opened).ok()
}
