//! Table `audit_event`: the audit log. Rows are added and never changed or deleted: triggers in the database
//! refuse both.

use shared::api::audit::{Detail, EventKind};
use sqlx::{AssertSqlSafe, Row as _, any::AnyRow};

use super::{Db, factor_failures};
use crate::Millis;

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

/// An account with its username at the time of the event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its id.
    pub id: String,
    /// Its username.
    pub username: String,
}

/// Events that are an hour apart have ids in the order of their times, in milliseconds: no transaction takes as long, and
/// no two clocks differ as much.
const APART: Millis = 60 * 60 * 1_000;

/// The columns of an event, in the order in which [`insert_all`] binds them; the id is the database's.
macro_rules! columns {
    () => {
        "at, kind, actor, actor_id, actor_name, account_id, account_name, address, browser, factor, \
         count, name, text"
    };
}

/// Adds an event.
pub async fn insert(db: &mut Db, entry: &AuditEntry) -> anyhow::Result<()> {
    insert_all(db, std::slice::from_ref(entry)).await
}

/// Adds events in one statement, some hundreds at most.
pub async fn insert_all(db: &mut Db, entries: &[AuditEntry]) -> anyhow::Result<()> {
    const BEGIN: &str = concat!("INSERT INTO audit_event (", columns!(), ") VALUES ");
    let mut query = sqlx::query(super::many(BEGIN, 13, entries.len()));
    for entry in entries {
        let (actor, by) = match &entry.actor {
            AuditActor::Account(name) => ("account", Some(name)),
            AuditActor::CommandLine => ("command_line", None),
            AuditActor::Nobody => ("nobody", None),
        };
        let to = entry.account.as_ref();
        query = query
            .bind(entry.at)
            .bind(entry.kind.name())
            .bind(actor)
            .bind(by.map(|name| &name.id))
            .bind(by.map(|name| &name.username))
            .bind(to.map(|name| &name.id))
            .bind(to.map(|name| &name.username))
            .bind(entry.address.as_deref())
            .bind(entry.browser.as_deref())
            .bind(entry.detail.factor.map(factor_failures::name))
            .bind(entry.detail.count.map(i64::from))
            .bind(entry.detail.name.as_deref())
            .bind(entry.detail.text.as_deref());
    }
    query.execute(db).await?;
    Ok(())
}

/// Returns the id of the latest event, or 0 if there is none.
pub async fn last_id(db: &mut Db) -> anyhow::Result<i64> {
    let row = sqlx::query("SELECT COALESCE(MAX(id), 0) AS last FROM audit_event").fetch_one(db).await?;
    Ok(row.try_get("last")?)
}

/// Finds at most `limit` events of an account with ids below `before`, the latest first, each with its id. An event of
/// a kind that this version does not know is None.
pub async fn of_account(
    db: &mut Db,
    account_id: &str,
    before: i64,
    limit: u16,
) -> anyhow::Result<Vec<(i64, Option<AuditEntry>)>> {
    let rows = sqlx::query(concat!(
        "SELECT id, ",
        columns!(),
        " FROM audit_event WHERE account_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
    ))
    .bind(account_id)
    .bind(before)
    .bind(i64::from(limit))
    .fetch_all(db)
    .await?;
    Ok(rows.iter().map(|row| Ok((row.try_get("id")?, read(row)?))).collect::<sqlx::Result<_>>()?)
}

/// A filter: an event must meet every condition that is set.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Events that affect this account.
    pub account_id: Option<String>,
    /// Events by this account.
    pub actor_id: Option<String>,
    /// Events of this kind.
    pub kind: Option<EventKind>,
    /// Events at this time or later.
    pub from: Option<Millis>,
    /// Events before this time.
    pub until: Option<Millis>,
}

impl Wanted {
    /// Builds the statement that finds the events. Ids grow with time, though not strictly: transactions run at the same
    /// time, and the clocks of servers differ. So the ids of events an hour before and after a period keep the
    /// statement from reading all that is outside it.
    #[must_use]
    pub fn statement(&self) -> String {
        let mut text = concat!("SELECT id, ", columns!(), " FROM audit_event WHERE id < $1").to_owned();
        let mut value = 1;
        let mut and = |there: bool, condition: &str| {
            if there {
                value += 1;
                text.push_str(" AND ");
                let condition = condition.replace('?', &format!("${value}"));
                text.push_str(&condition.replace("{APART}", &APART.to_string()));
            }
        };
        and(self.account_id.is_some(), "account_id = ?");
        and(self.actor_id.is_some(), "actor_id = ?");
        and(self.kind.is_some(), "kind = ?");
        and(
            self.from.is_some(),
            "at >= ? AND id > COALESCE((SELECT id FROM audit_event WHERE at < ? - {APART} ORDER BY at DESC, id DESC LIMIT 1), 0)",
        );
        and(
            self.until.is_some(),
            "at < ? AND id < COALESCE((SELECT id FROM audit_event WHERE at >= ? + {APART} ORDER BY at, id LIMIT 1), $1)",
        );
        text + &format!(" ORDER BY id DESC LIMIT ${}", value + 1)
    }
}

/// Finds at most `limit` events that pass the filter, with ids below `before`, the latest first, each with its id. An
/// event of a kind that this version does not know is None.
pub async fn find(
    db: &mut Db,
    wanted: &Wanted,
    before: i64,
    limit: u16,
) -> anyhow::Result<Vec<(i64, Option<AuditEntry>)>> {
    let mut query = sqlx::query(AssertSqlSafe(wanted.statement())).bind(before);
    for id in [&wanted.account_id, &wanted.actor_id].into_iter().flatten() {
        query = query.bind(id);
    }
    if let Some(kind) = wanted.kind {
        query = query.bind(kind.name());
    }
    for at in [wanted.from, wanted.until].into_iter().flatten() {
        // The statement adds to it and subtracts from it.
        query = query.bind(at.clamp(Millis::MIN / 2, Millis::MAX / 2));
    }
    let rows = query.bind(i64::from(limit)).fetch_all(db).await?;
    Ok(rows.iter().map(|row| Ok((row.try_get("id")?, read(row)?))).collect::<sqlx::Result<_>>()?)
}

/// Returns when the owner of an account last finished a sign-in.
pub async fn last_sign_in(db: &mut Db, account_id: &str) -> anyhow::Result<Option<Millis>> {
    let row = sqlx::query(
        "SELECT at FROM audit_event WHERE account_id = $1 AND kind = 'signed_in' ORDER BY id DESC LIMIT 1",
    );
    let row = row.bind(account_id).fetch_optional(db).await?;
    Ok(row.map(|row| row.try_get("at")).transpose()?)
}

fn read(row: &AnyRow) -> sqlx::Result<Option<AuditEntry>> {
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
