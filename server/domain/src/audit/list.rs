//! What anyone did to anyone, for administrators.

use shared::{
    NoError,
    api::admin::audit::{Activity, ActivityFilter, Actor, AuditEvent, ListActivityRequest, Name},
};

use crate::{Domain, DomainError, admin::authority::Admin};
use store::{
    self, Db,
    audit_event::{self, AuditActor, Wanted},
};

/// How many acts a page has.
const PAGE: u16 = 50;

impl Domain {
    /// A page of everyone's activity, the latest first.
    ///
    /// # Errors
    /// `NotFound` for who is no administrator.
    pub async fn list_activity(
        &self,
        admin: Admin<'_>,
        request: &ListActivityRequest,
    ) -> Result<Activity, DomainError<NoError>> {
        self.may_look(admin, self.clock.now()).await?;
        let mut db = self.store.read().await?;
        let Some(wanted) = wanted(&mut db, &request.filter).await? else {
            return Ok(Activity { entries: Vec::new(), before: None });
        };
        let before = request.before.unwrap_or(i64::MAX);
        Ok(crate::audit::record::page_of(
            audit_event::find(&mut db, &wanted, before, PAGE + 1).await?,
            PAGE,
            tell,
        ))
    }
}

/// What a filter wants, by the ids of those it names; none where one of them is no account.
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

/// An act as administrators are told of it.
pub(crate) fn tell(entry: audit_event::AuditEntry) -> AuditEvent {
    AuditEvent {
        at: entry.at,
        kind: entry.kind,
        by: match entry.actor {
            AuditActor::Account(actor) => Actor::Account(name(actor)),
            AuditActor::CommandLine => Actor::CommandLine,
            AuditActor::Nobody => Actor::Stranger,
        },
        account: entry.account.map(name),
        address: entry.address,
        browser: entry.browser,
        detail: entry.detail,
    }
}

fn name(audit_event::Name { id, username }: audit_event::Name) -> Name {
    Name { id, username }
}
