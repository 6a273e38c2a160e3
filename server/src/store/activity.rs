//! Table `activity`: what was done, for good. Rows are added, and neither changed nor removed: the
//! database itself forbids it.

use shared::api::activity::{Detail, Kind};
use sqlx::{Row as _, any::AnyRow};

use super::{Db, code_streak};
use crate::clock::Millis;

/// An act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When it was done.
    pub at: Millis,
    /// What was done.
    pub kind: Kind,
    /// Who did it.
    pub actor: Actor,
    /// To which account; none where it was to none.
    pub account: Option<Name>,
    /// From which client address; none from the command line.
    pub address: Option<String>,
    /// From which browser; none from the command line.
    pub browser: Option<String>,
    /// What goes with it.
    pub detail: Detail,
}

/// Who did something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// The owner of an account.
    Account(Name),
    /// Whoever may use the command line.
    CommandLine,
    /// Someone who has not shown to be anyone.
    Nobody,
}

/// An account, as it was called at the time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its id.
    pub id: String,
    /// Its username.
    pub username: String,
}

/// Adds an act.
pub async fn insert(db: &mut Db, entry: &Entry) -> anyhow::Result<()> {
    let (actor, by) = match &entry.actor {
        Actor::Account(name) => ("account", Some(name)),
        Actor::CommandLine => ("command_line", None),
        Actor::Nobody => ("nobody", None),
    };
    let to = entry.account.as_ref();
    sqlx::query(
        "INSERT INTO activity (at, kind, actor, actor_id, actor_name, account_id, account_name,
             address, browser, factor, count, name, text)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(entry.at)
    .bind(entry.kind.name())
    .bind(actor)
    .bind(by.map(|name| &name.id))
    .bind(by.map(|name| &name.username))
    .bind(to.map(|name| &name.id))
    .bind(to.map(|name| &name.username))
    .bind(entry.address.as_deref())
    .bind(entry.browser.as_deref())
    .bind(entry.detail.factor.map(code_streak::name))
    .bind(entry.detail.count.map(i64::from))
    .bind(entry.detail.name.as_deref())
    .bind(entry.detail.text.as_deref())
    .execute(db)
    .await?;
    Ok(())
}

/// What was done to an account before the act with the id `before`, the latest first, at most `limit`;
/// each with its id. An act of a kind that this version does not know is none.
pub async fn of_account(
    db: &mut Db,
    account_id: &str,
    before: i64,
    limit: u16,
) -> anyhow::Result<Vec<(i64, Option<Entry>)>> {
    let rows =
        sqlx::query("SELECT * FROM activity WHERE account_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3")
            .bind(account_id)
            .bind(before)
            .bind(i64::from(limit))
            .fetch_all(db)
            .await?;
    Ok(rows.iter().map(|row| Ok((row.try_get("id")?, read(row)?))).collect::<sqlx::Result<_>>()?)
}

fn read(row: &AnyRow) -> sqlx::Result<Option<Entry>> {
    let Some(kind) = Kind::find(row.try_get("kind")?) else { return Ok(None) };
    let text = |column: &str| row.try_get::<Option<String>, _>(column);
    let name = |id: &str, username: &str| -> sqlx::Result<Option<Name>> {
        Ok(text(id)?.zip(text(username)?).map(|(id, username)| Name { id, username }))
    };
    let actor = match (row.try_get("actor")?, name("actor_id", "actor_name")?) {
        ("account", Some(name)) => Actor::Account(name),
        ("command_line", _) => Actor::CommandLine,
        _ => Actor::Nobody,
    };
    let entry = Entry {
        at: row.try_get("at")?,
        kind,
        actor,
        account: name("account_id", "account_name")?,
        address: text("address")?,
        browser: text("browser")?,
        detail: Detail {
            factor: text("factor")?.as_deref().and_then(code_streak::factor),
            count: row.try_get::<Option<i64>, _>("count")?.and_then(|count| count.try_into().ok()),
            name: text("name")?,
            text: text("text")?,
        },
    };
    Ok(Some(entry))
}
