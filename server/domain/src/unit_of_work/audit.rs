//! Records events in the audit log, in the transaction of what they report.

use store::{
    account::Account,
    audit_event::{self, AuditActor, AuditEntry, Name},
};

use super::{Actor, UnitOfWork, name};
use crate::{Requester, audit::event::Event};

impl UnitOfWork<'_> {
    /// Records what the actor did to an account, or to none.
    pub(crate) async fn audit(
        &mut self,
        account: impl Into<Option<&Account>>,
        event: impl Into<Event>,
    ) -> anyhow::Result<()> {
        let entry = self.entry(account.into().map(name), event);
        self.record(entry).await
    }

    /// Records what was done to an account by a browser that has not proved to be its owner's.
    pub(crate) async fn audit_as_stranger(
        &mut self,
        account: &Account,
        event: impl Into<Event>,
    ) -> anyhow::Result<()> {
        let entry = AuditEntry { actor: AuditActor::Nobody, ..self.entry(Some(name(account)), event) };
        self.record(entry).await
    }

    async fn record(&mut self, entry: AuditEntry) -> anyhow::Result<()> {
        let Some(entry) = self.limit_entry(entry).await? else { return Ok(()) };
        self.log_audited(&entry);
        audit_event::insert(self, &entry).await
    }

    /// The entry for an event, for inserting many at once.
    pub(crate) fn entry(&self, account: Option<Name>, event: impl Into<Event>) -> AuditEntry {
        let Event(kind, detail) = event.into();
        let (actor, requester) = match &self.actor {
            Actor::Account(name, requester) => (AuditActor::Account(name.clone()), Some(*requester)),
            Actor::Stranger(requester) => (AuditActor::Nobody, Some(*requester)),
            Actor::CommandLine => (AuditActor::CommandLine, None),
            Actor::Background => (AuditActor::Nobody, None),
        };
        AuditEntry {
            at: self.now,
            kind,
            actor,
            account,
            address: requester.map(Requester::client),
            browser: requester.map(|requester| requester.agent.clone()),
            detail,
        }
    }
}
