//! Adding an account, and changing its details.

use shared::{EmailAddress, PersonName, Username};
use sqlx::Row as _;

use super::{Account, AccountKind, Origin, by_username};
use crate::{
    Db, Millis,
    account_reservation::{Reserved, reserved},
    account_word,
};

/// An account to add.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// The username.
    pub username: Username,
    /// The email address.
    pub email: EmailAddress,
    /// The person's name. May be empty.
    pub name: PersonName,
    /// Internal or external.
    pub kind: AccountKind,
    /// Local or SSO.
    pub origin: Origin,
    /// The id of the identity provider, for an SSO account.
    pub provider: Option<String>,
    /// Whether it administers others.
    pub admin: bool,
    /// The language of the account's mail until the first sign-in. None: the configured default.
    pub language: Option<String>,
}

/// Why an account was not added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Another account has this username.
    Username,
    /// Another account has this email address.
    Email,
}

/// Adds an account without a password.
///
/// # Errors
/// The outer error if the database fails, the inner one if the username or email address is taken.
pub async fn insert(
    db: &mut Db,
    id: &str,
    new: &NewAccount,
    now: Millis,
) -> anyhow::Result<Result<(), Taken>> {
    let username = new.username.as_str();
    if by_username(db, username).await?.is_some() || is_reserved(db, Reserved::Username, username).await? {
        return Ok(Err(Taken::Username));
    }
    let inserted = sqlx::query(
        "INSERT INTO account (id, username, email, email_key, name, kind, origin, admin, created_at, language, has_words, provider)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11) ON CONFLICT DO NOTHING",
    )
    .bind(id)
    .bind(username)
    .bind(new.email.as_str())
    .bind(new.email.key())
    .bind(new.name.as_str())
    .bind(new.kind.name())
    .bind(new.origin.name())
    .bind(i64::from(new.admin))
    .bind(now)
    .bind(new.language.as_deref())
    .bind(new.provider.as_deref())
    .execute(&mut *db)
    .await?;
    // A trigger skips an address that an import has reserved.
    if inserted.rows_affected() != 1 {
        return Ok(Err(Taken::Email));
    }
    account_word::insert(db, username, new.email.as_str(), new.name.as_str()).await?;
    Ok(Ok(()))
}

/// Updates the details of an account. Returns false if another account has the email address.
pub async fn edit(db: &mut Db, account: &Account) -> anyhow::Result<bool> {
    let key = account.email.to_ascii_lowercase();
    let owner = sqlx::query("SELECT id FROM account WHERE email_key = $1").bind(&key);
    let owner =
        owner.fetch_optional(&mut *db).await?.map(|row| row.try_get::<String, _>("id")).transpose()?;
    if owner.as_ref().is_some_and(|owner| *owner != account.id) {
        return Ok(false);
    }
    // One that keeps its address keeps it beside any import.
    if owner.is_none() && is_reserved(db, Reserved::Email, &key).await? {
        return Ok(false);
    }
    sqlx::query(
        "UPDATE account SET email = $1, email_key = $2, name = $3, kind = $4, admin = $5, provider = $6
         WHERE id = $7",
    )
    .bind(&account.email)
    .bind(key)
    .bind(&account.name)
    .bind(account.kind.name())
    .bind(i64::from(account.admin))
    .bind(account.provider.as_deref())
    .bind(&account.id)
    .execute(&mut *db)
    .await?;
    account_word::replace(db, &account.username, &account.email, &account.name).await?;
    Ok(true)
}

/// Whether an import that is under way has reserved a username or email address.
async fn is_reserved(db: &mut Db, what: Reserved, value: &str) -> anyhow::Result<bool> {
    Ok(!reserved(db, what, &[value], "").await?.is_empty())
}
