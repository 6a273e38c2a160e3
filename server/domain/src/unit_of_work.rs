//! One transaction of one actor at one time. Everything that a flow writes, records and mails goes through a
//! [`UnitOfWork`], so that none of it is committed without the rest.

mod audit;
pub(crate) mod decoy;
mod lines;
mod log;
mod mail;

use std::{
    ops::{Deref, DerefMut},
    sync::Arc,
};

use anyhow::Context as _;
use shared::CommonError;
use store::{TransactionError, Tx, account::Account, audit_event::Name};
use tokio::sync::{Mutex, OwnedMutexGuard};
use tracing::Instrument as _;

use self::lines::Lines;
use crate::{BackgroundTasks, Domain, Requester, clock::Millis};

/// Who acts in a unit of work.
#[derive(Clone)]
pub(crate) enum Actor<'a> {
    /// The owner of an account, from a browser.
    Account(Name, &'a Requester),
    /// A browser that has not proved to be anyone's.
    Stranger(&'a Requester),
    /// The command line.
    CommandLine,
    /// A background task of the server.
    Background,
}

/// A transaction with its actor and its time. [`Domain::run`] begins and commits it.
///
/// It dereferences to the transaction, so that every function of the store takes it.
pub(crate) struct UnitOfWork<'a> {
    domain: &'a Domain,
    actor: Actor<'a>,
    /// The time at which everything in this unit happens.
    pub(crate) now: Millis,
    /// Owned by [`Domain::run`] too, which takes it back when the work has dropped its unit.
    pending: OwnedMutexGuard<Pending>,
}

/// A transaction that is not committed yet, and what follows when it is.
struct Pending {
    tx: Tx,
    wakes: Wakes,
    /// The ids of the emails that were queued.
    mail: Vec<String>,
    lines: Lines,
    commits_refusal: bool,
}

/// The background tasks that have something to do after a commit.
#[derive(Clone, Copy, Default)]
struct Wakes {
    reset_requested: bool,
    import_finished: bool,
}

impl Domain {
    /// Runs `work` as one unit of work of `actor`, and commits it.
    ///
    /// - `work` returns `Ok`: the unit is committed, and the background tasks that have something to do are woken.
    /// - `work` returns a refusal (`Endpoint` or `Common`): the unit is rolled back, unless
    ///   [`UnitOfWork::commit_even_if_refused`] was called in it. Whatever counts a wrong guess calls that itself,
    ///   so a flow cannot refuse a guess and lose the count.
    /// - `work` returns an internal error: the unit is rolled back.
    ///
    /// A unit that is rolled back wakes nobody.
    ///
    /// The store runs `work` again, in a new unit, when the database reports a conflict with another transaction.
    /// So nothing in `work` has an effect outside the unit: it hashes, calls providers and logs before or after.
    pub(crate) async fn run<'a, T, E, F>(
        &'a self,
        actor: Actor<'a>,
        work: impl Fn(UnitOfWork<'a>) -> F,
    ) -> Result<T, E>
    where
        E: TransactionError,
        F: Future<Output = Result<T, E>>,
    {
        // The work records the account in the span of the request, even within that of the transaction.
        let request = tracing::Span::current();
        let attempt = async |tx| {
            let pending = Pending {
                tx,
                wakes: Wakes::default(),
                mail: Vec::new(),
                lines: Lines::default(),
                commits_refusal: false,
            };
            let pending = Arc::new(Mutex::new(pending));
            let unit = UnitOfWork {
                domain: self,
                actor: actor.clone(),
                now: self.clock.now(),
                pending: Arc::clone(&pending).lock_owned().await,
            };
            let outcome = work(unit).instrument(request.clone()).await;
            let mut pending =
                Arc::into_inner(pending).context("the unit of work was not dropped")?.into_inner();
            let lines = std::mem::take(&mut pending.lines);
            let commits = match &outcome {
                Ok(_) => true,
                Err(error) => pending.commits_refusal && error.internal().is_none(),
            };
            if commits {
                pending.commit(&self.background).await?;
            }
            lines.write(commits, matches!(actor, Actor::CommandLine));
            outcome
        };
        let span = tracing::trace_span!(target: "span", "transaction");
        self.store.transaction(attempt).instrument(span).await
    }
}

impl Pending {
    /// Commits, then wakes the background tasks that have something to do.
    async fn commit(self, tasks: &BackgroundTasks) -> anyhow::Result<()> {
        self.tx.commit().await?;
        tasks.recorded_mail.add(&self.mail);
        for (wakes, task) in [
            (!self.mail.is_empty(), &tasks.mail_queued),
            (self.wakes.reset_requested, &tasks.reset_requested),
            (self.wakes.import_finished, &tasks.import_finished),
        ] {
            if wakes {
                task.notify_one();
            }
        }
        Ok(())
    }
}

impl<'a> UnitOfWork<'a> {
    /// The rules that the unit belongs to.
    pub(crate) fn domain(&self) -> &'a Domain {
        self.domain
    }

    /// The browser behind the unit.
    ///
    /// # Errors
    /// `SessionExpired` where no browser acts.
    pub(crate) fn requester(&self) -> Result<&'a Requester, CommonError> {
        match self.actor {
            Actor::Account(_, requester) | Actor::Stranger(requester) => Ok(requester),
            Actor::CommandLine | Actor::Background => Err(CommonError::SessionExpired),
        }
    }

    /// Makes the owner of `account` the actor: the browser has proved to be theirs.
    pub(crate) fn identify(&mut self, account: &Account) {
        if let Ok(requester) = self.requester() {
            self.actor = Actor::Account(name(account), requester);
        }
    }

    /// The same unit with `requester`, who is not identified, as its actor.
    pub(crate) fn on_behalf_of<'b>(self, requester: &'b Requester) -> UnitOfWork<'b>
    where
        'a: 'b,
    {
        UnitOfWork { actor: Actor::Stranger(requester), ..self }
    }

    /// Whether the actor owns `account`.
    pub(crate) fn is_own(&self, account: &Account) -> bool {
        matches!(&self.actor, Actor::Account(actor, _) if actor.id == account.id)
    }

    /// Commits the unit even if the work ends in a refusal. Nothing may be written in the unit that a refusal has
    /// to undo.
    pub(crate) fn commit_even_if_refused(&mut self) {
        self.pending.commits_refusal = true;
    }

    /// Wakes the task that answers requests for reset codes, after the commit.
    pub(crate) fn wake_for_reset_request(&mut self) {
        self.pending.wakes.reset_requested = true;
    }

    /// Wakes the task that invites imported accounts, after the commit.
    pub(crate) fn wake_for_import(&mut self) {
        self.pending.wakes.import_finished = true;
    }
}

impl Deref for UnitOfWork<'_> {
    type Target = Tx;
    fn deref(&self) -> &Tx {
        &self.pending.tx
    }
}

impl DerefMut for UnitOfWork<'_> {
    fn deref_mut(&mut self) -> &mut Tx {
        &mut self.pending.tx
    }
}

/// An account as the audit log names it.
fn name(account: &Account) -> Name {
    Name { id: account.id.clone(), username: account.username.clone() }
}

#[cfg(test)]
mod tests;
