//! The audit log as administrators see it.

use std::net::IpAddr;

use shared::{
    CommonError, NoError,
    api::{
        admin::audit::{
            Activity, ActivityFilter, Actor, AuditEvent, ListActivityRequest, Name, Newer, NewerRequest,
        },
        audit::EventKind,
    },
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
    /// `Invalid` for a filter that is none; `NotFound` for anyone but administrators.
    pub async fn list_activity(
        &self,
        admin: Admin<'_>,
        request: &ListActivityRequest,
    ) -> Result<Activity, DomainError<NoError>> {
        self.check_may_view(admin).await?;
        let mut db = self.store.read().await?;
        // Read first, so that an event that is added meanwhile counts as newer.
        let newest = Some(audit_event::last_id(&mut db).await?);
        let Some(wanted) = wanted(&mut db, &request.filter).await? else {
            return Ok(Activity { entries: Vec::new(), before: None, newest });
        };
        let before = request.before.unwrap_or(i64::MAX);
        let found = audit_event::find(&mut db, &wanted, before, PAGE + 1).await?;
        Ok(Activity { newest, ..page(found, PAGE, view) })
    }

    /// How many events match a filter and are newer than those that are shown.
    ///
    /// # Errors
    /// `Invalid` for a filter that is none; `NotFound` for anyone but administrators.
    pub async fn count_newer_activity(
        &self,
        admin: Admin<'_>,
        request: &NewerRequest,
    ) -> Result<Newer, DomainError<NoError>> {
        self.check_may_poll(admin).await?;
        let mut db = self.store.read().await?;
        let Some(wanted) = wanted(&mut db, &request.filter).await? else { return Ok(Newer { count: 0 }) };
        let wanted = Wanted { after: Some(request.after), ..wanted };
        Ok(Newer { count: audit_event::count(&mut db, &wanted, Newer::COUNTED).await? })
    }
}

/// The filter with ids in place of usernames; none where a username belongs to no account, or the kind of event is not
/// in the group.
///
/// # Errors
/// `Invalid` for a period that ends before it begins, or an address that is none.
pub(crate) async fn wanted(
    db: &mut Db,
    filter: &ActivityFilter,
) -> Result<Option<Wanted>, DomainError<NoError>> {
    if filter.from.zip(filter.until).is_some_and(|(from, until)| from >= until) {
        return Err(CommonError::Invalid.into());
    }
    let address = filter.address.as_ref().map(|address| address.parse::<IpAddr>()).transpose();
    let address =
        address.map_err(|_| CommonError::Invalid)?.map(|address| address.to_canonical().to_string());
    let mut ids = [None, None];
    for (id, username) in ids.iter_mut().zip([&filter.account, &filter.actor]) {
        let Some(username) = username else { continue };
        let Some(account) = store::account::by_username(db, username.as_str()).await? else {
            return Ok(None);
        };
        *id = Some(account.id);
    }
    let [account_id, actor_id] = ids;
    let kinds: Vec<EventKind> = match (filter.kind, filter.group) {
        (Some(kind), Some(group)) if kind.group() != group => return Ok(None),
        (Some(kind), _) => vec![kind],
        (None, Some(group)) => group.kinds().collect(),
        (None, None) => Vec::new(),
    };
    let (from, until) = (filter.from, filter.until);
    Ok(Some(Wanted { account_id, actor_id, address, kinds, from, until, after: None }))
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
