//! Table `passkey`: WebAuthn credentials of accounts.

use sqlx::{Row as _, any::AnyRow};

use super::{Db, account::factors};
use crate::Millis;

/// A passkey of an account.
#[derive(Clone, Debug)]
pub struct Passkey {
    /// Random.
    pub id: String,
    /// The account.
    pub account_id: String,
    /// The id that its authenticator gave it.
    pub credential_id: Vec<u8>,
    /// The public key and what else was registered, as JSON.
    pub credential: String,
    /// The newest signature counter. 0 if its authenticator does not count.
    pub counter: i64,
    /// Whether its provider keeps a copy of it.
    pub backed_up: bool,
    /// The name that its owner chose.
    pub name: String,
    /// When it was added.
    pub created_at: Millis,
    /// When it was last used.
    pub used_at: Option<Millis>,
}

/// A passkey to add.
#[derive(Clone, Debug)]
pub struct NewPasskey<'a> {
    /// Random.
    pub id: &'a str,
    /// The account.
    pub account_id: &'a str,
    /// The id that its authenticator gave it.
    pub credential_id: &'a [u8],
    /// The public key and what else was registered, as JSON.
    pub credential: &'a str,
    /// The signature counter.
    pub counter: i64,
    /// Whether its provider keeps a copy of it.
    pub backed_up: bool,
    /// The name that its owner chose.
    pub name: &'a str,
}

/// Adds a passkey. Returns false, and adds none, if an account has one with this credential id.
pub async fn insert(db: &mut Db, new: NewPasskey<'_>, now: Millis) -> anyhow::Result<bool> {
    let done = sqlx::query(
        "INSERT INTO passkey (id, account_id, credential_id, credential, counter, backed_up, name, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (credential_id) DO NOTHING",
    )
    .bind(new.id)
    .bind(new.account_id)
    .bind(new.credential_id.to_vec())
    .bind(new.credential)
    .bind(new.counter)
    .bind(i64::from(new.backed_up))
    .bind(new.name)
    .bind(now)
    .execute(&mut *db)
    .await?;
    factors::count_passkeys(db, new.account_id).await?;
    Ok(done.rows_affected() == 1)
}

/// The columns that [`read`] reads.
macro_rules! columns {
    () => {
        "id, account_id, credential_id, credential, counter, backed_up, name, created_at, used_at"
    };
}

/// Finds the passkeys of an account, the oldest first.
pub async fn of_account(db: &mut Db, account_id: &str) -> anyhow::Result<Vec<Passkey>> {
    let rows = sqlx::query(concat!(
        "SELECT ",
        columns!(),
        " FROM passkey WHERE account_id = $1 ORDER BY created_at, id"
    ))
    .bind(account_id)
    .fetch_all(db)
    .await?;
    Ok(rows.iter().map(read).collect::<sqlx::Result<_>>()?)
}

/// Finds the passkey with this credential id.
pub async fn by_credential(db: &mut Db, credential_id: &[u8]) -> anyhow::Result<Option<Passkey>> {
    let row = sqlx::query(concat!("SELECT ", columns!(), " FROM passkey WHERE credential_id = $1"))
        .bind(credential_id.to_vec())
        .fetch_optional(db)
        .await?;
    Ok(row.as_ref().map(read).transpose()?)
}

/// Stores a use. Returns false, and stores nothing, unless the counter is greater than before, or the authenticator
/// does not count (WebAuthn §7.2).
pub async fn record_use(
    db: &mut Db,
    id: &str,
    counter: i64,
    backed_up: bool,
    now: Millis,
) -> anyhow::Result<bool> {
    let done = sqlx::query(
        "UPDATE passkey SET counter = $1, backed_up = $2, used_at = $3
         WHERE id = $4 AND (counter < $1 OR (counter = 0 AND $1 = 0))",
    )
    .bind(counter)
    .bind(i64::from(backed_up))
    .bind(now)
    .bind(id)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Renames a passkey of an account.
pub async fn rename(db: &mut Db, account_id: &str, id: &str, name: &str) -> anyhow::Result<()> {
    sqlx::query("UPDATE passkey SET name = $1 WHERE account_id = $2 AND id = $3")
        .bind(name)
        .bind(account_id)
        .bind(id)
        .execute(db)
        .await?;
    Ok(())
}

/// Removes a passkey of an account.
pub async fn delete(db: &mut Db, account_id: &str, id: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM passkey WHERE account_id = $1 AND id = $2")
        .bind(account_id)
        .bind(id)
        .execute(&mut *db)
        .await?;
    factors::count_passkeys(db, account_id).await
}

/// Removes all passkeys of an account.
pub async fn delete_all(db: &mut Db, account_id: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM passkey WHERE account_id = $1").bind(account_id).execute(&mut *db).await?;
    factors::count_passkeys(db, account_id).await
}

/// Returns the random id by which authenticators know the account. The first call stores `new` as this id.
pub async fn user_handle(db: &mut Db, account_id: &str, new: &[u8]) -> anyhow::Result<Vec<u8>> {
    let row = sqlx::query(
        "UPDATE account SET user_handle = COALESCE(user_handle, $1) WHERE id = $2 RETURNING user_handle",
    )
    .bind(new.to_vec())
    .bind(account_id)
    .fetch_one(db)
    .await?;
    Ok(row.try_get("user_handle")?)
}

fn read(row: &AnyRow) -> sqlx::Result<Passkey> {
    Ok(Passkey {
        id: row.try_get("id")?,
        account_id: row.try_get("account_id")?,
        credential_id: row.try_get("credential_id")?,
        credential: row.try_get("credential")?,
        counter: row.try_get("counter")?,
        backed_up: row.try_get::<i64, _>("backed_up")? != 0,
        name: row.try_get("name")?,
        created_at: row.try_get("created_at")?,
        used_at: row.try_get("used_at")?,
    })
}
