//! Table `audit_event`: the audit log. Rows are added and never changed or deleted: triggers in the database
//! refuse both.

mod entry;
mod wanted;

use sqlx::{AssertSqlSafe, Row as _, any::AnyRow};

use self::entry::COLUMNS;
pub(crate) use self::entry::read;
pub use self::{
    entry::{AuditActor, AuditEntry, Name},
    wanted::{Wanted, count, find},
};
use super::{Db, factor_failures};
use crate::Millis;

/// Adds an event.
pub async fn insert(db: &mut Db, entry: &AuditEntry) -> anyhow::Result<()> {
    insert_all(db, std::slice::from_ref(entry)).await
}

/// Adds events in one statement, some hundreds at most.
pub async fn insert_all(db: &mut Db, entries: &[AuditEntry]) -> anyhow::Result<()> {
    let begin = format!("INSERT INTO audit_event ({COLUMNS}) VALUES ");
    let mut query = sqlx::query(super::many(&begin, 13, entries.len()));
    for entry in entries {
        let (actor, by) = entry.actor.stored();
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
    let rows = sqlx::query(AssertSqlSafe(format!(
        "SELECT id, {COLUMNS} FROM audit_event WHERE account_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
    )))
    .bind(account_id)
    .bind(before)
    .bind(i64::from(limit))
    .fetch_all(db)
    .await?;
    Ok(rows.iter().map(|row| Ok((row.try_get("id")?, read(row)?))).collect::<sqlx::Result<_>>()?)
}

/// A sign-in that was finished.
#[derive(Clone, Debug, Default)]
pub struct LastSignIn {
    pub at: Millis,
    /// The client address.
    pub address: Option<String>,
    /// The name of the browser.
    pub browser: Option<String>,
}

/// Returns the last sign-in that the owner of an account finished.
pub async fn last_sign_in(db: &mut Db, account_id: &str) -> anyhow::Result<Option<LastSignIn>> {
    let row = sqlx::query(
        "SELECT at, address, browser FROM audit_event WHERE account_id = $1 AND kind = 'signed_in'
         ORDER BY id DESC LIMIT 1",
    );
    let row = row.bind(account_id).fetch_optional(db).await?;
    let read = |row: AnyRow| {
        Ok(LastSignIn {
            at: row.try_get("at")?,
            address: row.try_get("address")?,
            browser: row.try_get("browser")?,
        })
    };
    row.map(read).transpose()
}
