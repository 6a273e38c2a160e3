//! The first passwords and mails of imported accounts: a hash for each takes an hour for 100,000, so they
//! are made little by little, behind everything else. What is still to do is in the database, and goes on
//! after a restart.

use std::time::Duration;

use shared::{NoError, api::admin::import::Invitations};
use tokio::sync::watch;

use crate::{
    Domain, DomainError,
    admin::authority::{Admin, Whose},
};

/// How often it is looked whether an account waits when nothing rings: another process may have imported.
const LOOK: Duration = Duration::from_secs(2);
/// How long to stand back when sign-ins want the hashing threads, or mail does not leave.
const STAND_BACK: Duration = Duration::from_millis(100);
/// As many messages may wait: a reset code comes behind no more than these, and while no mail leaves no
/// password begins to expire.
const MESSAGES: i64 = 50;

impl Domain {
    /// Sees to the accounts that wait, until it is told to stop.
    pub async fn invite_waiting(self, mut stopping: watch::Receiver<bool>) {
        while !*stopping.borrow() {
            let pause = match self.invite_next().await {
                Ok(Step::Done) => continue,
                Ok(Step::StoodBack) => STAND_BACK,
                Ok(Step::NobodyWaits) => LOOK,
                Err(error) => {
                    tracing::error!("invitations: {error:#}");
                    LOOK
                }
            };
            tokio::select! {
                () = self.import_finished.notified() => {}
                () = tokio::time::sleep(pause) => {}
                _ = stopping.changed() => {}
            }
        }
    }

    /// Gives the next account that waits its first password and queues its two mails, unless others come
    /// first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn invite_next(&self) -> anyhow::Result<Step> {
        let mut db = self.store.read().await?;
        let Some(id) = store::import::next_waiting(&mut db).await? else { return Ok(Step::NobodyWaits) };
        let messages = store::mail::count(&mut db, MESSAGES).await?;
        drop(db);
        if messages >= MESSAGES || !self.hasher.is_idle() {
            return Ok(Step::StoodBack);
        }
        let Ok(temporary) = self.temporary_password().await else { return Ok(Step::StoodBack) };
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        // As it stands now: an administrator may have been first.
        let Ok(account) = Whose::Id(&id).find::<NoError>(&mut tx).await else { return Ok(Step::Done) };
        if account.waiting && account.disabled_at.is_none() {
            self.invite(&mut tx, &account, &temporary, now).await?;
            tx.commit().await?;
            self.mail_queued.notify_one();
        }
        Ok(Step::Done)
    }

    /// How many accounts wait.
    ///
    /// A page that is left open asks by itself: that is no use of the session, which ends as if nobody asked.
    ///
    /// # Errors
    /// `NotFound` for who is no administrator.
    pub async fn invitations(&self, admin: Admin<'_>) -> Result<Invitations, DomainError<NoError>> {
        self.may_watch(admin, self.clock.now()).await?;
        let (waiting, of) = store::import::waiting(&mut *self.store.read().await?).await?;
        Ok(Invitations { waiting, of })
    }
}

/// What became of a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// An account was seen to.
    Done,
    /// Others came first.
    StoodBack,
    /// There is nothing to do.
    NobodyWaits,
}
