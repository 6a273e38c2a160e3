//! Figures about the whole installation, for metrics.

use crate::{
    Domain,
    clock::SECOND,
    sign_in::session_state::{ABSOLUTE, IDLE},
};

/// The figures at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Finished sign-ins whose session has not expired.
    pub sessions: i64,
    /// Emails that no mail server has accepted yet.
    pub mail_waiting: i64,
    /// Emails that were given up, and that no administrator has dropped.
    pub mail_given_up: i64,
    /// How long the oldest of the waiting ones has been waiting, in seconds; 0 if none waits.
    pub mail_oldest_seconds: i64,
}

impl Domain {
    /// The current figures.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn figures(&self) -> anyhow::Result<Figures> {
        let now = self.clock.now();
        let mut db = self.store.read().await?;
        let sessions = store::session::count_signed_in(&mut db, now - IDLE, now - ABSOLUTE).await?;
        let mail = store::mail::counts(&mut db).await?;
        Ok(Figures {
            sessions,
            mail_waiting: mail.waiting,
            mail_given_up: mail.given_up,
            mail_oldest_seconds: mail.oldest.map_or(0, |queued_at| (now - queued_at).max(0) / SECOND),
        })
    }
}
