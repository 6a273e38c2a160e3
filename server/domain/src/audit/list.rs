//! The audit log as administrators see it.

use shared::{
    NoError,
    api::admin::audit::{Activity, ActivityFilter, Actor, AuditEvent, ListActivityRequest, Name},
};
use store::{
    Db,
    audit_event::{self, AuditActor, AuditEntry, Wanted},
};

use crate::{Domain, DomainError, admin::authority::Admin, audit::page::page, browser_name::listed};

/// The number of entries on a page.
const PAGE: u16 = 50;

impl Domain {
    /// A page of everyone's events, the latest first.
    ///
    /// # Errors
    /// `NotFound` for anyone but administrators.
    pub async fn list_activity(
        &self,
        admin: Admin<'_>,
        request: &ListActivityRequest,
    ) -> Result<Activity, DomainError<NoError>> {
        self.check_may_view(admin).await?;
        let mut db = self.store.read().await?;
        let Some(wanted) = wanted(&mut db, &request.filter).await? else {
            return Ok(Activity { entries: Vec::new(), before: None, newest: None });
        };
        let before = request.before.unwrap_or(i64::MAX);
        let found = audit_event::find(&mut db, &wanted, before, PAGE + 1).await?;
        Ok(page(found, PAGE, view))
    }
}

/// The filter with ids in place of usernames; none where a username belongs to no account.
pub(crate) async fn wanted(db: &mut Db, filter: &ActivityFilter) -> anyhow::Result<Option<Wanted>> {
    let mut ids = [None, None];
    for (id, username) in ids.iter_mut().zip([&filter.account, &filter.actor]) {
        let Some(username) = username else { continue };
        let Some(account) = store::account::by_username(db, username.as_str()).await? else {
            return Ok(None);
        };
        *id = Some(account.id);
    }
    let [account_id, actor_id] = ids;
    let wanted = Wanted { account_id, actor_id, kind: filter.kind, from: filter.from, until: filter.until };
    Ok(Some(wanted))
}

/// An entry as administrators see it.
pub(crate) fn view(entry: AuditEntry) -> AuditEvent {
    let by_server = entry.is_by_server();
    AuditEvent {
        at: entry.at,
        kind: entry.kind,
        by: match entry.actor {
            AuditActor::Nobody if by_server => Actor::Server,
            AuditActor::Account(actor) => Actor::Account(name(actor)),
            AuditActor::CommandLine => Actor::CommandLine,
            AuditActor::Nobody => Actor::Stranger,
        },
        account: entry.account.map(name),
        address: entry.address,
        browser: entry.browser.map(listed),
        detail: entry.detail,
    }
}

fn name(audit_event::Name { id, username }: audit_event::Name) -> Name {
    Name { id, username }
}
