//! Table `account`.

mod changes;
mod codes;
mod details;
pub(crate) mod factors;
mod holds;
mod upkeep;

use shared::{EmailAddress, Identifier};
use sqlx::{AssertSqlSafe, Row as _, any::AnyRow};

use super::Db;
use crate::Millis;

pub use self::{
    changes::{
        disable, enable, password_changed_at, replace_password, set_language, set_password_changed,
        set_signed_in, set_unlocked,
    },
    codes::{
        begin_backup_codes, count_code_failure, end_backup_codes, forget_code_failures,
        forget_second_factors, save_backup_codes,
    },
    details::{NewAccount, Taken, edit, insert},
    factors::remind,
    holds::{Hold, end_hold, end_hold_for_password, hold},
    upkeep::{Idle, Unprotected, idle, idle_by_id, set_reminded, set_warned, unprotected},
};
pub use shared::api::admin::{AccountKind, Origin};

/// A person's record.
#[derive(Clone, Debug)]
pub struct Account {
    /// Random, never shown.
    pub id: String,
    /// Canonical.
    pub username: String,
    /// As it was typed.
    pub email: String,
    /// May be empty.
    pub name: String,
    /// Internal or external.
    pub kind: AccountKind,
    /// Local or SSO.
    pub origin: Origin,
    /// Whether the account administers others.
    pub admin: bool,
    /// Set while the account may not sign in.
    pub disabled_at: Option<Millis>,
    /// The Argon2id hash as a PHC string. None until a password is sent, and for SSO accounts.
    pub password_hash: Option<String>,
    /// Set while the password is temporary.
    pub password_expires_at: Option<Millis>,
    /// The id of the current set of backup codes.
    pub backup_code_set: Option<String>,
    /// When the owner confirmed that the codes are saved.
    pub backup_codes_saved_at: Option<Millis>,
    /// Wrong codes since `code_day_started_at`.
    pub code_failures: i64,
    /// When the current day of counting began.
    pub code_day_started_at: Millis,
    /// When the account was added.
    pub created_at: Millis,
    /// The language of the account's mail as a BCP 47 tag. None: the configured default.
    pub language: Option<String>,
    /// Whether the account was imported and its invitation has not been sent yet.
    pub waiting: bool,
    /// The id of the identity provider that an SSO account is bound to. None: the first one it signs in with.
    pub provider: Option<String>,
    /// When an administrator last unlocked it, or its owner last reset the password.
    pub unlocked_at: Option<Millis>,
    /// The random id by which authenticators know the account. None until a passkey was first added.
    pub user_handle: Option<Vec<u8>>,
    /// Set while nobody can sign in because the owner said "This wasn't me".
    pub hold: Option<Hold>,
}

/// The columns that [`read`] reads, for every statement that returns an account.
macro_rules! columns {
    () => {
        "id, username, email, name, kind, origin, admin, disabled_at, password_hash, \
         password_expires_at, backup_code_set, backup_codes_saved_at, code_failures, \
         code_day_started_at, created_at, language, waiting, provider, \
         unlocked_at, user_handle, held_at, hold_password, hold_review"
    };
}

/// The columns of an account, for statements of other modules.
pub(super) const COLUMNS: &str = columns!();

pub(super) fn read(row: &AnyRow) -> sqlx::Result<Account> {
    Ok(Account {
        id: row.try_get("id")?,
        username: row.try_get("username")?,
        email: row.try_get("email")?,
        name: row.try_get("name")?,
        kind: if row.try_get::<String, _>("kind")? == "external" {
            AccountKind::External
        } else {
            AccountKind::Internal
        },
        origin: if row.try_get::<String, _>("origin")? == "sso" { Origin::Sso } else { Origin::Local },
        admin: row.try_get::<i64, _>("admin")? != 0,
        disabled_at: row.try_get("disabled_at")?,
        password_hash: row.try_get("password_hash")?,
        password_expires_at: row.try_get("password_expires_at")?,
        backup_code_set: row.try_get("backup_code_set")?,
        backup_codes_saved_at: row.try_get("backup_codes_saved_at")?,
        code_failures: row.try_get("code_failures")?,
        code_day_started_at: row.try_get("code_day_started_at")?,
        created_at: row.try_get("created_at")?,
        language: row.try_get("language")?,
        waiting: row.try_get::<i64, _>("waiting")? != 0,
        provider: row.try_get("provider")?,
        unlocked_at: row.try_get("unlocked_at")?,
        hold: holds::read(row)?,
        user_handle: row.try_get("user_handle")?,
    })
}

/// Finds an account by id.
pub async fn by_id(db: &mut Db, id: &str) -> anyhow::Result<Option<Account>> {
    let query = sqlx::query(concat!("SELECT ", columns!(), " FROM account WHERE id = $1")).bind(id);
    one(query.fetch_optional(db).await?.as_ref())
}

/// Finds an account by email address.
pub async fn by_email(db: &mut Db, email: &EmailAddress) -> anyhow::Result<Option<Account>> {
    let query =
        sqlx::query(concat!("SELECT ", columns!(), " FROM account WHERE email_key = $1")).bind(email.key());
    one(query.fetch_optional(db).await?.as_ref())
}

/// Finds an account by what was typed as username: a username or an email address, at the same cost for every name.
pub async fn by_identifier_at_equal_cost(
    db: &mut Db,
    identifier: &Identifier,
) -> anyhow::Result<Option<Account>> {
    let column = if identifier.is_email() { "email_key" } else { "username" };
    let found = or_neighbour(db, column, identifier.as_str()).await?;
    Ok(found.and_then(|(account, is_it)| is_it.then_some(account)))
}

/// Finds the account with an email address, or else its neighbour in the index, at the same cost for every address. Returns the account and
/// whether it has the address; none if there are no accounts.
pub async fn by_email_or_neighbour(
    db: &mut Db,
    email: &EmailAddress,
) -> anyhow::Result<Option<(Account, bool)>> {
    or_neighbour(db, "email_key", &email.key()).await
}

/// Finds the first account at or after a value in the index: the one that has it, or else a neighbour. Without a row to read, or with the same
/// row for every unknown name, which is always in memory, the time would tell strangers which names have an account. For the same reason, it
/// always looks up the account that stands in after the last value; COALESCE would not.
async fn or_neighbour(db: &mut Db, column: &str, value: &str) -> anyhow::Result<Option<(Account, bool)>> {
    let row = sqlx::query(AssertSqlSafe(format!(
        "SELECT {COLUMNS}, CASE WHEN {column} = $1 THEN 1 ELSE 0 END AS is_it FROM account
         WHERE id = (SELECT id FROM (
             SELECT 0 AS place, id FROM (
                 SELECT id FROM account WHERE {column} >= $1 ORDER BY {column} LIMIT 1
             ) AS neighbour
             UNION ALL SELECT 1, MIN(id) FROM account
         ) AS candidate ORDER BY place LIMIT 1)"
    )));
    let Some(row) = row.bind(value).fetch_optional(db).await? else { return Ok(None) };
    Ok(Some((read(&row)?, row.try_get::<i32, _>("is_it")? == 1)))
}

/// Finds an account by its canonical username.
pub async fn by_username(db: &mut Db, username: &str) -> anyhow::Result<Option<Account>> {
    let query =
        sqlx::query(concat!("SELECT ", columns!(), " FROM account WHERE username = $1")).bind(username);
    one(query.fetch_optional(db).await?.as_ref())
}

fn one(row: Option<&AnyRow>) -> anyhow::Result<Option<Account>> {
    Ok(row.map(read).transpose()?)
}
