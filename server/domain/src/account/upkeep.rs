//! Warns the owners of unused accounts and disables these, and reminds people whose grace period ends. Every account is
//! read again in the transaction that acts on it, so any number of servers can do this at the same time.

use std::time::Duration;

use shared::api::audit::EventKind;
use store::account::AccountKind;
use tokio::sync::watch;

use crate::{
    Domain,
    account::{
        grace::Grace,
        unused::{Due, UnusedRule},
    },
    audit::event::Event,
    email::EmailTemplate,
    settings::Settings,
    unit_of_work::{Actor, UnitOfWork},
};

/// How often accounts are looked through.
const EVERY: Duration = Duration::from_mins(10);
/// The pause while the queue of mail is full.
const DEFER: Duration = Duration::from_secs(10);
/// The most messages that may be queued: a reset code waits behind no more than these.
const MESSAGES: i64 = 50;
/// The number of accounts that are read at once.
const PAGE: i64 = 500;

/// How far one look through the accounts came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Upkeep {
    /// Everything that was due is done.
    Done,
    /// The queue of mail is full.
    Deferred,
}

impl Domain {
    /// Looks after unused accounts and grace periods until the server stops.
    pub async fn look_after_accounts(self, mut stopping: watch::Receiver<bool>) {
        while !*stopping.borrow() {
            let pause = match self.warn_remind_and_disable().await {
                Ok(Upkeep::Done) => EVERY,
                Ok(Upkeep::Deferred) => DEFER,
                Err(error) => {
                    tracing::error!(
                        target: "database",
                        event = "background_task_failed",
                        "unused accounts and grace periods: {error:#}",
                    );
                    EVERY
                }
            };
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                _ = stopping.changed() => {}
            }
        }
    }

    /// Does what is due for all accounts, as long as there is room in the queue of mail.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn warn_remind_and_disable(&self) -> anyhow::Result<Upkeep> {
        let settings = Settings::load(&mut *self.store.read().await?).await?;
        if let Some(rule) = UnusedRule::of(&settings)
            && self.look_after_unused(rule).await? == Upkeep::Deferred
        {
            return Ok(Upkeep::Deferred);
        }
        for kind in AccountKind::ALL {
            if let Some(grace) = Grace::of(&settings, kind).filter(|grace| grace.reminds())
                && self.remind_of_grace(kind, grace).await? == Upkeep::Deferred
            {
                return Ok(Upkeep::Deferred);
            }
        }
        Ok(Upkeep::Done)
    }

    async fn look_after_unused(&self, rule: UnusedRule) -> anyhow::Result<Upkeep> {
        let mut after = String::new();
        loop {
            let now = self.clock.now();
            let mut db = self.store.read().await?;
            let accounts = store::account::idle(&mut db, rule.idle_before(now), &after, PAGE).await?;
            drop(db);
            let Some(last) = accounts.last() else { return Ok(Upkeep::Done) };
            after.clone_from(&last.id);
            for account in accounts.iter().filter(|account| rule.due(account, now) != Due::Nothing) {
                if self.is_mail_queue_full().await? {
                    return Ok(Upkeep::Deferred);
                }
                self.run(Actor::Background, async |unit| unit.look_after_unused(rule, &account.id).await)
                    .await?;
            }
        }
    }

    async fn remind_of_grace(&self, kind: AccountKind, grace: Grace) -> anyhow::Result<Upkeep> {
        let mut after = String::new();
        loop {
            let now = self.clock.now();
            let mut db = self.store.read().await?;
            let (added_after, limit) = (grace.added_after(now), PAGE);
            let accounts = store::account::unprotected(&mut db, kind, added_after, &after, limit).await?;
            drop(db);
            let Some(last) = accounts.last() else { return Ok(Upkeep::Done) };
            after.clone_from(&last.id);
            for account in accounts.iter().filter(|account| grace.is_reminder_due(account, now)) {
                if self.is_mail_queue_full().await? {
                    return Ok(Upkeep::Deferred);
                }
                self.run(Actor::Background, async |mut unit| {
                    let (reminded_at, now) = (account.reminded_at, unit.now);
                    if store::account::set_reminded(&mut unit, &account.id, reminded_at, now).await?
                        && let Some(to) = store::account::by_id(&mut unit, &account.id).await?
                    {
                        let until = Some(grace.ends_at(account.added_at));
                        unit.queue(&to, &EmailTemplate::SetUpReminder { until }).await?;
                        unit.audit(&to, EventKind::SetUpReminded).await?;
                    }
                    anyhow::Ok(())
                })
                .await?;
            }
        }
    }

    async fn is_mail_queue_full(&self) -> anyhow::Result<bool> {
        let messages = store::mail::count(&mut *self.store.read().await?, MESSAGES).await?;
        Ok(messages >= MESSAGES)
    }
}

impl UnitOfWork<'_> {
    /// Does what is due for an account, unless it is the last administrator who can sign in.
    async fn look_after_unused(mut self, rule: UnusedRule, id: &str) -> anyhow::Result<()> {
        let now = self.now;
        // Read again: the person may have signed in, and another server may have acted.
        let Some(idle) = store::account::idle_by_id(&mut self, id).await? else { return Ok(()) };
        let Some(account) = store::account::by_id(&mut self, id).await? else { return Ok(()) };
        if account.admin && !store::account_count::has_other_administrator(&mut self, id).await? {
            return Ok(());
        }
        match rule.due(&idle, now) {
            Due::Nothing => Ok(()),
            Due::Warning { until } => {
                store::account::set_warned(&mut self, id, false, now).await?;
                self.queue(&account, &EmailTemplate::UnusedAccount { until }).await
            }
            Due::SecondWarning { until } => {
                store::account::set_warned(&mut self, id, true, now).await?;
                self.queue(&account, &EmailTemplate::UnusedAccount { until }).await
            }
            Due::Disabling { days } => {
                self.disable(&account, Event::with_count(EventKind::UnusedAccountDisabled, days)).await
            }
        }
    }
}
