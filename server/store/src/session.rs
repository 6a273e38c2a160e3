//! Table `session`: sign-ins in progress, and the sessions they become.

mod count;
mod ends;
mod pending;

use shared::api::audit::Factor;
use sqlx::{AssertSqlSafe, Row as _, any::AnyRow};

pub use self::{
    count::count_signed_in,
    ends::{delete_stale, end_all, end_of_account, end_one},
    pending::{PendingCodes, set_pending_codes, set_pending_secret},
};
use super::{
    Db,
    account::{self, Account},
    factor_failures,
};
use crate::{Millis, TokenHash};

/// A sign-in in progress, or the session it became. `domain` derives the next step from these facts.
#[derive(Clone, Debug, Default)]
pub struct Session {
    /// The id, which stays the same when the token changes.
    pub id: String,
    /// The account.
    pub account_id: String,
    /// When the password was accepted.
    pub created_at: Millis,
    /// When it was last used, to the minute.
    pub seen_at: Millis,
    /// When the sign-in was finished.
    pub finished_at: Option<Millis>,
    /// When a second factor was verified.
    pub verified_at: Option<Millis>,
    /// The factor that was verified.
    pub verified_with: Option<Factor>,
    /// When a password or a code was last given.
    pub authenticated_at: Millis,
    /// When the set-up of MFA was skipped.
    pub skipped_at: Option<Millis>,
    /// The last client address.
    pub address: String,
    /// The browser, as shown to people.
    pub browser: String,
    /// Wrong codes in this sign-in.
    pub code_failures: i64,
    /// The sealed secret that is being set up.
    pub pending_secret: Option<Vec<u8>>,
    /// The backup codes that are being shown.
    pub pending_codes: Option<PendingCodes>,
    /// The id of the identity provider it was begun with.
    pub provider: Option<String>,
}

impl Session {
    /// Stores that a second factor was verified, and resets the count of wrong codes.
    pub fn verify(&mut self, factor: Factor, now: Millis) {
        self.verified_at = Some(now);
        self.verified_with = Some(factor);
        self.authenticated_at = now;
        self.code_failures = 0;
    }
}

/// The columns that [`read`] reads, for every statement that returns a session. Accounts have columns of the same names, and
/// [`with_account`] reads both.
macro_rules! columns {
    () => {
        "session.id AS session_id, account_id, session.created_at AS began_at, seen_at, finished_at, \
         verified_at, verified_with, skipped_at, authenticated_at, address, browser, \
         session.code_failures AS session_code_failures, pending_secret, pending_codes, \
         pending_code_set, pending_codes_made_at, session.provider AS session_provider"
    };
}

/// Adds a session that has nothing pending, with this token.
pub async fn insert(db: &mut Db, session: &Session, token: &TokenHash) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO session (id, account_id, token_hash, created_at, seen_at, finished_at, verified_at, verified_with,
             skipped_at, authenticated_at, address, browser, code_failures, provider)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    )
    .bind(&session.id)
    .bind(&session.account_id)
    .bind(token.to_vec())
    .bind(session.created_at)
    .bind(session.seen_at)
    .bind(session.finished_at)
    .bind(session.verified_at)
    .bind(session.verified_with.map(factor_failures::name))
    .bind(session.skipped_at)
    .bind(session.authenticated_at)
    .bind(&session.address)
    .bind(&session.browser)
    .bind(session.code_failures)
    .bind(session.provider.as_deref())
    .execute(db)
    .await?;
    Ok(())
}

/// Finds the session with this token.
pub async fn find(db: &mut Db, token: &TokenHash) -> anyhow::Result<Option<Session>> {
    let row = sqlx::query(concat!("SELECT ", columns!(), " FROM session WHERE token_hash = $1"))
        .bind(token.to_vec())
        .fetch_optional(db)
        .await?;
    Ok(row.as_ref().map(read).transpose()?)
}

/// Finds the session with this token, and its account.
pub async fn with_account(db: &mut Db, token: &TokenHash) -> anyhow::Result<Option<(Session, Account)>> {
    let row = sqlx::query(AssertSqlSafe(format!(
        "SELECT {}, owner.* FROM session JOIN (SELECT {} FROM account) AS owner ON owner.id = account_id
         WHERE token_hash = $1",
        columns!(),
        account::COLUMNS,
    )));
    let Some(row) = row.bind(token.to_vec()).fetch_optional(db).await? else { return Ok(None) };
    Ok(Some((read(&row)?, account::read(&row)?)))
}

/// Replaces the token of a session and stores its new state. Returns whether `old` was still its token.
pub async fn rotate(
    db: &mut Db,
    session: &Session,
    old: &TokenHash,
    new: &TokenHash,
) -> anyhow::Result<bool> {
    let done = sqlx::query(
        "UPDATE session SET token_hash = $1, seen_at = $2, finished_at = $3, verified_at = $4, verified_with = $5,
             skipped_at = $6, authenticated_at = $7, code_failures = $8
         WHERE id = $9 AND token_hash = $10",
    )
    .bind(new.to_vec())
    .bind(session.seen_at)
    .bind(session.finished_at)
    .bind(session.verified_at)
    .bind(session.verified_with.map(factor_failures::name))
    .bind(session.skipped_at)
    .bind(session.authenticated_at)
    .bind(session.code_failures)
    .bind(&session.id)
    .bind(old.to_vec())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// When and from where a session was used.
#[derive(Clone, Debug)]
pub struct Use {
    /// When.
    pub seen_at: Millis,
    /// The client address.
    pub address: String,
    /// The browser, as shown to people.
    pub browser: String,
}

/// Stores when and from where a session was used.
pub async fn touch(db: &mut Db, id: &str, used: &Use) -> anyhow::Result<()> {
    sqlx::query("UPDATE session SET seen_at = $1, address = $2, browser = $3 WHERE id = $4 AND seen_at < $1")
        .bind(used.seen_at)
        .bind(&used.address)
        .bind(&used.browser)
        .bind(id)
        .execute(db)
        .await?;
    Ok(())
}

/// Finds every session and sign-in of an account.
pub async fn of_account(db: &mut Db, account_id: &str) -> anyhow::Result<Vec<Session>> {
    let rows = sqlx::query(concat!("SELECT ", columns!(), " FROM session WHERE account_id = $1"))
        .bind(account_id)
        .fetch_all(db)
        .await?;
    Ok(rows.iter().map(read).collect::<sqlx::Result<_>>()?)
}

/// Counts a wrong code and returns the number of this sign-in.
pub async fn count_code_failure(db: &mut Db, id: &str) -> anyhow::Result<i64> {
    let row = sqlx::query(
        "UPDATE session SET code_failures = code_failures + 1 WHERE id = $1 RETURNING code_failures",
    )
    .bind(id)
    .fetch_one(db)
    .await?;
    Ok(row.try_get("code_failures")?)
}

/// Ends the session with this token and returns it, if there is one.
pub async fn end(db: &mut Db, token: &TokenHash) -> anyhow::Result<Option<Session>> {
    let row = sqlx::query(concat!("DELETE FROM session WHERE token_hash = $1 RETURNING ", columns!()))
        .bind(token.to_vec())
        .fetch_optional(db)
        .await?;
    Ok(row.as_ref().map(read).transpose()?)
}

fn read(row: &AnyRow) -> sqlx::Result<Session> {
    let pending = (
        row.try_get::<Option<Vec<u8>>, _>("pending_codes")?,
        row.try_get::<Option<String>, _>("pending_code_set")?,
        row.try_get::<Option<Millis>, _>("pending_codes_made_at")?,
    );
    let pending_codes = match pending {
        (Some(sealed), Some(set), Some(made_at)) => Some(PendingCodes { sealed, set, made_at }),
        _ => None,
    };
    Ok(Session {
        id: row.try_get("session_id")?,
        account_id: row.try_get("account_id")?,
        created_at: row.try_get("began_at")?,
        seen_at: row.try_get("seen_at")?,
        finished_at: row.try_get("finished_at")?,
        verified_at: row.try_get("verified_at")?,
        verified_with: row
            .try_get::<Option<String>, _>("verified_with")?
            .as_deref()
            .and_then(factor_failures::factor),
        skipped_at: row.try_get("skipped_at")?,
        authenticated_at: row.try_get("authenticated_at")?,
        address: row.try_get("address")?,
        browser: row.try_get("browser")?,
        code_failures: row.try_get("session_code_failures")?,
        pending_secret: row.try_get("pending_secret")?,
        pending_codes,
        provider: row.try_get("session_provider")?,
    })
}
