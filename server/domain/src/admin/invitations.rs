//! Invites imported accounts: gives each its first password and queues its mails. Hashing the passwords of 100,000
//! accounts takes an hour, so it is done one by one, behind everything else. The accounts that wait are in the
//! database, so a restart continues where the server stopped.

use std::time::Duration;

use shared::{NoError, api::admin::import::Invitations};
use tokio::sync::watch;

use crate::{Domain, DomainError, admin::authority::Admin, unit_of_work::Actor};

/// How often the database is read without a wake-up: another process may have imported accounts.
const POLL: Duration = Duration::from_secs(2);
/// How long to wait when sign-ins need the hashing threads, or mail is not delivered.
const DEFER: Duration = Duration::from_millis(100);
/// The most messages that may be queued: a reset code waits behind no more than these, and no password starts to
/// expire while mail is not delivered.
const MESSAGES: i64 = 50;

impl Domain {
    /// Invites the accounts that wait until the server stops.
    pub async fn invite_waiting(self, mut stopping: watch::Receiver<bool>) {
        while !*stopping.borrow() {
            let pause = match self.invite_next().await {
                Ok(Step::Done) => continue,
                Ok(Step::Deferred) => DEFER,
                Ok(Step::NobodyWaits) => POLL,
                Err(error) => {
                    tracing::error!(
                        target: "database",
                        event = "background_task_failed",
                        "could not send invitations: {error:#}",
                    );
                    POLL
                }
            };
            tokio::select! {
                () = self.background.import_finished.notified() => {}
                () = tokio::time::sleep(pause) => {}
                _ = stopping.changed() => {}
            }
        }
    }

    /// Finishes imports that were interrupted, then invites the next account that waits, unless something else has priority.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn invite_next(&self) -> anyhow::Result<Step> {
        self.finish_imports().await?;
        let mut db = self.store.read().await?;
        let Some(id) = store::import::next_waiting(&mut db).await? else { return Ok(Step::NobodyWaits) };
        let messages = store::mail::count(&mut db, MESSAGES).await?;
        drop(db);
        if messages >= MESSAGES || !self.hasher.is_idle() {
            return Ok(Step::Deferred);
        }
        let Ok(temporary) = self.temporary_password().await else { return Ok(Step::Deferred) };
        self.run(Actor::Background, async |mut unit| {
            // Read again: an administrator may have sent a password during the hashing.
            let account = store::account::by_id(&mut unit, &id).await?;
            if let Some(account) = account.filter(|account| account.waiting && account.disabled_at.is_none())
            {
                unit.invite(&account, &temporary).await?;
            }
            anyhow::Ok(())
        })
        .await?;
        Ok(Step::Done)
    }

    /// The number of accounts that wait. An open page asks for it by itself, which does not count as use of the
    /// session.
    ///
    /// # Errors
    /// `NotFound` for anyone but administrators.
    pub async fn invitations(&self, admin: Admin<'_>) -> Result<Invitations, DomainError<NoError>> {
        self.check_may_poll(admin).await?;
        let (waiting, of) = store::import::waiting(&mut *self.store.read().await?).await?;
        Ok(Invitations { waiting, of })
    }
}

/// The outcome of one attempt to invite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// An account was invited, or did not wait any more.
    Done,
    /// Something else has priority.
    Deferred,
    /// There is nothing to do.
    NobodyWaits,
}
