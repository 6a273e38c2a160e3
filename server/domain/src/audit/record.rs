//! What was done, by whom and from where: recorded in the transaction of the act itself, so that
//! neither is without the other.

use shared::{
    NoError,
    api::audit::{self, Activity, Detail, EventKind, Factor, Page},
};

use crate::{Domain, DomainError, Requester, clock::Millis};
use store::{
    self, Tx,
    account::Account,
    audit_event::{AuditActor, AuditEntry, Name},
};

/// How many acts a page has.
const PAGE: u16 = 20;

/// Who does something.
#[derive(Clone, Copy)]
pub enum Actor<'a> {
    /// The owner of an account, from a browser.
    Person(&'a Account, &'a Requester),
    /// Someone who has not shown to be anyone.
    Stranger(&'a Requester),
    /// Whoever may use the command line.
    CommandLine,
}

/// What is done, and what goes with it.
pub(crate) struct Event(EventKind, Detail);

impl From<EventKind> for Event {
    fn from(kind: EventKind) -> Self {
        Self(kind, Detail::default())
    }
}

impl Event {
    pub(crate) fn with(kind: EventKind, factor: impl Into<Option<Factor>>) -> Self {
        Self(kind, Detail { factor: factor.into(), ..Detail::default() })
    }

    pub(crate) fn counted(kind: EventKind, count: impl TryInto<u32>) -> Self {
        Self(kind, Detail { count: Some(count.try_into().unwrap_or(u32::MAX)), ..Detail::default() })
    }

    pub(crate) fn saying(kind: EventKind, text: &str) -> Self {
        Self(kind, Detail { text: (!text.is_empty()).then(|| text.to_owned()), ..Detail::default() })
    }

    pub(crate) fn named(self, name: &str) -> Self {
        Self(self.0, Detail { name: (!name.is_empty()).then(|| name.to_owned()), ..self.1 })
    }
}

impl Domain {
    /// Records what is done to an account, or to none.
    pub(crate) async fn record(
        &self,
        tx: &mut Tx,
        by: Actor<'_>,
        account: Option<&Account>,
        act: impl Into<Event>,
        now: Millis,
    ) -> anyhow::Result<()> {
        store::audit_event::insert(tx, &entry(by, account.map(name), act, now)).await
    }

    /// A page of what was done to the visitor's own account.
    ///
    /// # Errors
    /// `WrongStep` before the sign-in is finished.
    pub async fn own_activity(
        &self,
        requester: &Requester,
        before: Option<i64>,
    ) -> Result<Activity, DomainError<NoError>> {
        let now = self.clock.now();
        let mut db = self.store.read().await?;
        let state = self.session_state(&mut db, requester, now).await?.signed_in()?;
        let (id, before) = (&state.account.id, before.unwrap_or(i64::MAX));
        let found = store::audit_event::of_account(&mut db, id, before, PAGE + 1).await?;
        drop(db);
        self.note_use(state, requester).await?;
        Ok(page_of(found, PAGE, tell))
    }

    /// Records a wrong password, the first of a row, the second, the fourth, the eighth: what never goes
    /// away grows by the logarithm of what a guesser does. Names that are no account's leave no trace.
    pub(crate) async fn record_wrong_password(
        &self,
        tx: &mut Tx,
        by: Actor<'_>,
        account: Option<&Account>,
        in_a_row: i64,
        now: Millis,
    ) -> anyhow::Result<()> {
        if account.is_some() && in_a_row.count_ones() == 1 {
            self.record(tx, by, account, Event::counted(EventKind::WrongPassword, in_a_row), now).await?;
        }
        Ok(())
    }
}

/// An act as it is recorded.
pub(crate) fn entry(by: Actor<'_>, account: Option<Name>, act: impl Into<Event>, now: Millis) -> AuditEntry {
    let Event(kind, detail) = act.into();
    let (actor, requester) = match by {
        Actor::Person(person, requester) => (AuditActor::Account(name(person)), Some(requester)),
        Actor::Stranger(requester) => (AuditActor::Nobody, Some(requester)),
        Actor::CommandLine => (AuditActor::CommandLine, None),
    };
    AuditEntry {
        at: now,
        kind,
        actor,
        account,
        address: requester.map(Requester::client),
        browser: requester.map(|requester| requester.agent.clone()),
        detail,
    }
}

/// A page of what was found, of which there is one more where there is more; lines of an unknown kind are left out.
pub(crate) fn page_of<E>(
    mut found: Vec<(i64, Option<AuditEntry>)>,
    longest: u16,
    tell: impl Fn(AuditEntry) -> E,
) -> Page<E> {
    let more = found.len() > usize::from(longest);
    found.truncate(longest.into());
    let before = found.last().map(|(id, _)| *id).filter(|_| more);
    Page { entries: found.into_iter().filter_map(|(_, entry)| entry.map(&tell)).collect(), before }
}

/// An act as the owner is told of it: not where administrators sit, nor what they are called.
fn tell(entry: AuditEntry) -> audit::AuditEvent {
    let by = match (&entry.actor, &entry.account) {
        (AuditActor::Nobody, _) => audit::Actor::Stranger,
        (AuditActor::Account(actor), Some(account)) if actor.id == account.id => audit::Actor::Owner,
        _ => audit::Actor::Administrator,
    };
    let theirs = by != audit::Actor::Administrator;
    audit::AuditEvent {
        at: entry.at,
        kind: entry.kind,
        by,
        address: entry.address.filter(|_| theirs),
        browser: entry.browser.filter(|_| theirs),
        detail: entry.detail,
    }
}

fn name(account: &Account) -> Name {
    Name { id: account.id.clone(), username: account.username.clone() }
}
