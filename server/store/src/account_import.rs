//! Tables `account_import` and `account_import_row`: imports that are under way, and their accounts, which nobody sees yet.
//!
//! A row reserves its username and email address ([`super::account_reservation`]), so an import that has staged all its
//! accounts can always be completed.

use anyhow::Context as _;
use shared::{EmailAddress, PersonName, Username};
use sqlx::{AssertSqlSafe, Row as _, any::AnyRow};

use super::{
    Db,
    account::{AccountKind, NewAccount, Origin},
    audit_event::{self, AuditEntry},
};
use crate::Millis;

/// The number of rows that one statement of [`discard`] and [`take`] deletes.
pub const PART: usize = 100;

/// An import that was accepted.
#[derive(Debug)]
pub struct Accepted {
    /// Its id.
    pub id: String,
    /// The entry of the audit log for each of its accounts, without the account.
    pub entry: AuditEntry,
}

/// Begins an import, or goes on with one that was not accepted. Returns false if it was.
pub async fn begin(db: &mut Db, id: &str, now: Millis) -> anyhow::Result<bool> {
    let begun = sqlx::query(
        "INSERT INTO account_import (id, renewed_at) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET renewed_at = $2
         WHERE account_import.accepted_at IS NULL",
    );
    Ok(begun.bind(id).bind(now).execute(db).await?.rows_affected() == 1)
}

/// Stages at most [`super::import::BATCH`] accounts, each with its line. Those that are staged already stay.
pub async fn stage(db: &mut Db, id: &str, accounts: &[(u32, &NewAccount)]) -> anyhow::Result<()> {
    const BEGIN: &str = "INSERT INTO account_import_row
        (import_id, line, username, email, email_key, name, kind, origin, admin, provider) VALUES ";
    let AssertSqlSafe(text) = super::many(BEGIN, 10, accounts.len());
    let mut query = sqlx::query(AssertSqlSafe(format!("{text} ON CONFLICT (import_id, line) DO NOTHING")));
    for (line, new) in accounts {
        query = query
            .bind(id)
            .bind(i64::from(*line))
            .bind(new.username.as_str())
            .bind(new.email.as_str())
            .bind(new.email.key())
            .bind(new.name.as_str())
            .bind(new.kind.name())
            .bind(new.origin.name())
            .bind(i64::from(new.admin))
            .bind(new.provider.as_deref());
    }
    query.execute(db).await?;
    Ok(())
}

/// Accepts an import of so many accounts, if all of them are staged: from now on they are added, whatever happens. `entry` is the
/// entry of the audit log for each of them, without the account. Returns whether it was accepted now.
pub async fn accept(db: &mut Db, id: &str, accounts: usize, entry: &AuditEntry) -> anyhow::Result<bool> {
    let (actor, by) = entry.actor.stored();
    let accepted = sqlx::query(
        "UPDATE account_import SET accepted_at = $1, actor = $2, actor_id = $3, actor_name = $4, address = $5, browser = $6
         WHERE id = $7 AND accepted_at IS NULL
             AND (SELECT COUNT(*) FROM account_import_row WHERE import_id = $7) = $8",
    )
    .bind(entry.at)
    .bind(actor)
    .bind(by.map(|name| &name.id))
    .bind(by.map(|name| &name.username))
    .bind(entry.address.as_deref())
    .bind(entry.browser.as_deref())
    .bind(id)
    .bind(i64::try_from(accounts)?)
    .execute(db)
    .await?;
    Ok(accepted.rows_affected() == 1)
}

/// Returns an accepted import whose accounts are not all added.
pub async fn accepted(db: &mut Db) -> anyhow::Result<Option<Accepted>> {
    let row = sqlx::query(
        "SELECT id, accepted_at AS at, 'account_added' AS kind, actor, actor_id, actor_name, address, browser,
             CAST(NULL AS TEXT) AS account_id, CAST(NULL AS TEXT) AS account_name, CAST(NULL AS TEXT) AS factor,
             CAST(NULL AS BIGINT) AS count, CAST(NULL AS TEXT) AS name, CAST(NULL AS TEXT) AS text
         FROM account_import WHERE accepted_at IS NOT NULL ORDER BY accepted_at, id LIMIT 1",
    );
    let Some(row) = row.fetch_optional(db).await? else { return Ok(None) };
    let entry = audit_event::read(&row)?.context("the entry of an import")?;
    Ok(Some(Accepted { id: row.try_get("id")?, entry }))
}

/// Takes the next [`PART`] accounts out of an accepted import. When none is left, the import is over.
pub async fn take(db: &mut Db, id: &str) -> anyhow::Result<Vec<NewAccount>> {
    let rows = sqlx::query(
        "SELECT line, username, email, name, kind, origin, admin, provider FROM account_import_row
         WHERE import_id = $1 ORDER BY line LIMIT $2",
    )
    .bind(id)
    .bind(i64::try_from(PART)?)
    .fetch_all(&mut *db)
    .await?;
    match rows.last() {
        Some(last) => {
            sqlx::query("DELETE FROM account_import_row WHERE import_id = $1 AND line <= $2")
                .bind(id)
                .bind(last.try_get::<i64, _>("line")?)
                .execute(&mut *db)
                .await?;
        }
        None => end(db, id).await?,
    }
    rows.iter().map(read).collect()
}

fn read(row: &AnyRow) -> anyhow::Result<NewAccount> {
    let text = |column: &str| row.try_get::<String, _>(column);
    let wrong = |why| anyhow::anyhow!("a staged account: {why:?}");
    Ok(NewAccount {
        username: Username::parse(&text("username")?).map_err(wrong)?,
        email: EmailAddress::parse(&text("email")?).map_err(wrong)?,
        name: PersonName::parse(&text("name")?).map_err(wrong)?,
        kind: if text("kind")? == AccountKind::External.name() {
            AccountKind::External
        } else {
            AccountKind::Internal
        },
        origin: if text("origin")? == Origin::Sso.name() { Origin::Sso } else { Origin::Local },
        admin: row.try_get::<i64, _>("admin")? != 0,
        provider: row.try_get("provider")?,
        language: None,
    })
}

/// Gives up [`PART`] accounts of an import that was not accepted, and then the import. Returns whether there are more.
pub async fn discard(db: &mut Db, id: &str) -> anyhow::Result<bool> {
    let deleted = sqlx::query(
        "DELETE FROM account_import_row WHERE import_id = $1
             AND EXISTS (SELECT 1 FROM account_import WHERE id = $1 AND accepted_at IS NULL)
             AND line IN (SELECT line FROM account_import_row WHERE import_id = $1 ORDER BY line LIMIT $2)",
    )
    .bind(id)
    .bind(i64::try_from(PART)?)
    .execute(&mut *db)
    .await?;
    if deleted.rows_affected() == 0 {
        let given_up = sqlx::query("DELETE FROM account_import WHERE id = $1 AND accepted_at IS NULL");
        given_up.bind(id).execute(db).await?;
    }
    Ok(deleted.rows_affected() > 0)
}

async fn end(db: &mut Db, id: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM account_import WHERE id = $1").bind(id).execute(db).await?;
    Ok(())
}

/// Returns an import that was not accepted and stands still since then, or is of a clock that was ahead.
pub async fn abandoned(db: &mut Db, since: Millis, future: Millis) -> anyhow::Result<Option<String>> {
    let row = sqlx::query(
        "SELECT id FROM account_import WHERE accepted_at IS NULL AND (renewed_at < $1 OR renewed_at > $2) LIMIT 1",
    );
    let row = row.bind(since).bind(future).fetch_optional(db).await?;
    Ok(row.map(|row| row.try_get("id")).transpose()?)
}
