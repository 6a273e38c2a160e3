//! The audit log as the owner of an account sees it.

use shared::{
    NoError,
    api::audit::{self, Activity},
};
use store::audit_event::{self, AuditActor, AuditEntry};

use crate::{
    Domain, DomainError, Requester, audit::page::page, browser_name::listed,
    sign_in::session_state::SessionState,
};

/// The number of entries on a page.
const PAGE: u16 = 20;

impl Domain {
    /// A page of the events of the requester's own account, the latest first.
    ///
    /// # Errors
    /// `WrongStep` before the sign-in is finished.
    pub async fn own_activity(
        &self,
        requester: &Requester,
        before: Option<i64>,
    ) -> Result<Activity, DomainError<NoError>> {
        let mut db = self.store.read().await?;
        let state = SessionState::find(self, &mut db, requester, self.clock.now()).await?.signed_in()?;
        let (id, before) = (&state.account.id, before.unwrap_or(i64::MAX));
        let found = audit_event::of_account(&mut db, id, before, PAGE + 1).await?;
        drop(db);
        self.touch(state, requester).await?;
        Ok(page(found, PAGE, view))
    }
}

/// An entry as the owner sees it: without the address, browser and name of an administrator.
fn view(entry: AuditEntry) -> audit::AuditEvent {
    let by = match (&entry.actor, &entry.account) {
        (AuditActor::Nobody, _) if entry.is_by_server() => audit::Actor::Server,
        (AuditActor::Nobody, _) => audit::Actor::Stranger,
        (AuditActor::Account(actor), Some(account)) if actor.id == account.id => audit::Actor::Owner,
        _ => audit::Actor::Administrator,
    };
    let shows_client = by != audit::Actor::Administrator;
    audit::AuditEvent {
        at: entry.at,
        kind: entry.kind,
        by,
        address: entry.address.filter(|_| shows_client),
        browser: entry.browser.filter(|_| shows_client).map(listed),
        detail: entry.detail,
    }
}
