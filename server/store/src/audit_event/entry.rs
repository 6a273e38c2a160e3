//! An event of the audit log, as it is stored.

use shared::api::audit::{Detail, EventKind};
use sqlx::{Row as _, any::AnyRow};

use crate::{Millis, factor_failures};

/// The columns of an event, in the order in which they are bound; the id is the database's.
pub(super) const COLUMNS: &str = "at, kind, actor, actor_id, actor_name, account_id, account_name, address, browser, factor, \
         count, name, text";

/// An audit event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// When it happened.
    pub at: Millis,
    /// What happened.
    pub kind: EventKind,
    /// Who did it.
    pub actor: AuditActor,
    /// The affected account, if any.
    pub account: Option<Name>,
    /// The client address. None for the command line.
    pub address: Option<String>,
    /// The browser. None for the command line.
    pub browser: Option<String>,
    /// Further details.
    pub detail: Detail,
}

impl AuditEntry {
    /// Returns whether Vestibule itself acted: nobody asked for it, from no address.
    #[must_use]
    pub fn is_by_server(&self) -> bool {
        self.actor == AuditActor::Nobody && self.address.is_none()
    }
}

/// Who did something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuditActor {
    /// The person signed in to an account.
    Account(Name),
    /// The command line.
    CommandLine,
    /// Someone who is not signed in.
    Nobody,
}

impl AuditActor {
    /// How it is stored: the kind of actor, and the account.
    pub(crate) fn stored(&self) -> (&'static str, Option<&Name>) {
        match self {
            Self::Account(name) => ("account", Some(name)),
            Self::CommandLine => ("command_line", None),
            Self::Nobody => ("nobody", None),
        }
    }
}

/// An account with its username at the time of the event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its id.
    pub id: String,
    /// Its username.
    pub username: String,
}

/// Reads an event. None for a kind that this version does not know.
pub(crate) fn read(row: &AnyRow) -> sqlx::Result<Option<AuditEntry>> {
    let Some(kind) = EventKind::find(row.try_get("kind")?) else { return Ok(None) };
    let text = |column: &str| row.try_get::<Option<String>, _>(column);
    let name = |id: &str, username: &str| -> sqlx::Result<Option<Name>> {
        Ok(text(id)?.zip(text(username)?).map(|(id, username)| Name { id, username }))
    };
    let actor = match (row.try_get("actor")?, name("actor_id", "actor_name")?) {
        ("account", Some(name)) => AuditActor::Account(name),
        ("command_line", _) => AuditActor::CommandLine,
        _ => AuditActor::Nobody,
    };
    let entry = AuditEntry {
        at: row.try_get("at")?,
        kind,
        actor,
        account: name("account_id", "account_name")?,
        address: text("address")?,
        browser: text("browser")?,
        detail: Detail {
            factor: text("factor")?.as_deref().and_then(factor_failures::factor),
            count: row.try_get::<Option<i64>, _>("count")?.and_then(|count| count.try_into().ok()),
            name: text("name")?,
            text: text("text")?,
        },
    };
    Ok(Some(entry))
}
