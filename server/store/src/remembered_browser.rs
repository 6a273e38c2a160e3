//! Table `remembered_browser`: browsers that are not asked for a code after the password.

use sqlx::{Row as _, any::AnyRow};

use super::Db;
use crate::{Millis, TokenHash};

/// A remembered browser of an account.
#[derive(Clone, Debug)]
pub struct RememberedBrowser {
    /// Random.
    pub id: String,
    /// The hash of its token.
    pub token: TokenHash,
    /// The browser, as shown to people.
    pub browser: String,
    /// The client address of the sign-in that remembered it.
    pub address: String,
    /// When it was remembered.
    pub created_at: Millis,
    /// When it expires, unless the setting ends it earlier.
    pub expires_at: Millis,
    /// When it was last used instead of a code.
    pub used_at: Millis,
}

/// The time at which a browser is used, and how long browsers are remembered at most.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    /// The time.
    pub now: Millis,
    /// Browsers remembered at this time or earlier have expired.
    pub since: Millis,
}

/// Adds a browser to an account, and removes the oldest ones so that at most `most` are left.
pub async fn insert(
    db: &mut Db,
    account_id: &str,
    new: &RememberedBrowser,
    most: usize,
) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO remembered_browser (id, token_hash, account_id, browser, address, created_at, expires_at, used_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&new.id)
    .bind(new.token.to_vec())
    .bind(account_id)
    .bind(&new.browser)
    .bind(&new.address)
    .bind(new.created_at)
    .bind(new.expires_at)
    .bind(new.used_at)
    .execute(&mut *db)
    .await?;
    sqlx::query(
        "DELETE FROM remembered_browser WHERE account_id = $1 AND id NOT IN
             (SELECT id FROM remembered_browser WHERE account_id = $1 ORDER BY created_at DESC, id LIMIT $2)",
    )
    .bind(account_id)
    .bind(i64::try_from(most)?)
    .execute(db)
    .await?;
    Ok(())
}

/// Forgets the browser with this token for one account.
pub async fn forget_token(db: &mut Db, token: &TokenHash, account_id: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM remembered_browser WHERE token_hash = $1 AND account_id = $2")
        .bind(token.to_vec())
        .bind(account_id)
        .execute(db)
        .await?;
    Ok(())
}

/// Gives the rows of a browser a new token.
pub async fn replace_token(db: &mut Db, old: &TokenHash, new: &TokenHash) -> anyhow::Result<()> {
    sqlx::query("UPDATE remembered_browser SET token_hash = $1 WHERE token_hash = $2")
        .bind(new.to_vec())
        .bind(old.to_vec())
        .execute(db)
        .await?;
    Ok(())
}

/// Notes the use of a browser, and returns whether the account remembers it. One that was last used in the future, by a
/// clock that was put back since, counts as forgotten until that time.
pub async fn use_once(
    db: &mut Db,
    token: &TokenHash,
    account_id: &str,
    window: Window,
) -> anyhow::Result<bool> {
    let done = sqlx::query(
        "UPDATE remembered_browser SET used_at = $1
         WHERE token_hash = $2 AND account_id = $3 AND used_at <= $1 AND expires_at > $1 AND created_at > $4",
    )
    .bind(window.now)
    .bind(token.to_vec())
    .bind(account_id)
    .bind(window.since)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Finds the browsers of an account that have not expired, the last remembered first.
pub async fn of_account(
    db: &mut Db,
    account_id: &str,
    window: Window,
) -> anyhow::Result<Vec<RememberedBrowser>> {
    let rows = sqlx::query(
        "SELECT id, token_hash, browser, address, created_at, expires_at, used_at FROM remembered_browser
         WHERE account_id = $1 AND expires_at > $2 AND created_at > $3 ORDER BY created_at DESC, id",
    )
    .bind(account_id)
    .bind(window.now)
    .bind(window.since)
    .fetch_all(db)
    .await?;
    rows.iter().map(read).collect()
}

/// Forgets one browser of an account, and returns whether there was one.
pub async fn forget(db: &mut Db, account_id: &str, id: &str) -> anyhow::Result<bool> {
    let done = sqlx::query("DELETE FROM remembered_browser WHERE account_id = $1 AND id = $2")
        .bind(account_id)
        .bind(id)
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Forgets every browser of an account, except `keep`, and returns how many.
pub async fn forget_all(db: &mut Db, account_id: &str, keep: Option<&TokenHash>) -> anyhow::Result<u64> {
    let done = sqlx::query("DELETE FROM remembered_browser WHERE account_id = $1 AND token_hash <> $2")
        .bind(account_id)
        .bind(keep.map(|keep| keep.to_vec()).unwrap_or_default())
        .execute(db)
        .await?;
    Ok(done.rows_affected())
}

/// Forgets the browsers that have expired.
pub async fn forget_expired(db: &mut Db, window: Window) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM remembered_browser WHERE created_at <= $1 OR expires_at <= $2")
        .bind(window.since)
        .bind(window.now)
        .execute(db)
        .await?;
    Ok(())
}

fn read(row: &AnyRow) -> anyhow::Result<RememberedBrowser> {
    let token: Vec<u8> = row.try_get("token_hash")?;
    Ok(RememberedBrowser {
        id: row.try_get("id")?,
        token: TokenHash::try_from(token.as_slice())?,
        browser: row.try_get("browser")?,
        address: row.try_get("address")?,
        created_at: row.try_get("created_at")?,
        expires_at: row.try_get("expires_at")?,
        used_at: row.try_get("used_at")?,
    })
}
