//! Table `provider_login`: sign-ins in progress at an identity provider.

use sqlx::Row as _;

use super::{Db, open_sign_ins};
use crate::{Millis, TokenHash};

/// A sign-in to store.
#[derive(Clone, Copy, Debug)]
pub struct NewProviderLogin<'a> {
    /// The hash of the `state` that the browser brings back.
    pub state: &'a TokenHash,
    /// The hash of the token of the browser that started the sign-in.
    pub browser: &'a TokenHash,
    /// The provider's id.
    pub provider: &'a str,
    /// The sealed secrets that bind the provider's answer to the sign-in.
    pub secrets: &'a [u8],
    /// The client network and those around it.
    pub networks: &'a [String; 3],
}

/// Stores a sign-in until the browser returns.
pub async fn insert(db: &mut Db, new: &NewProviderLogin<'_>, now: Millis) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO provider_login (state_hash, browser_hash, provider, secrets, network, household, site, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(new.state.to_vec())
    .bind(new.browser.to_vec())
    .bind(new.provider)
    .bind(new.secrets.to_vec())
    .bind(&new.networks[0])
    .bind(&new.networks[1])
    .bind(&new.networks[2])
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

/// Counts the sign-ins that started after `since` and have not returned, in a network and in each of those around it.
pub async fn count(db: &mut Db, networks: &[String; 3], since: Millis) -> anyhow::Result<[i64; 3]> {
    open_sign_ins::count(db, ("provider_login", "TRUE"), networks, since).await
}

/// Returns whether this browser started such a sign-in after `since`, with this provider.
pub async fn exists(
    db: &mut Db,
    state: &TokenHash,
    browser: &TokenHash,
    provider: &str,
    since: Millis,
) -> anyhow::Result<bool> {
    let row = sqlx::query(
        "SELECT 1 AS found FROM provider_login
         WHERE state_hash = $1 AND browser_hash = $2 AND provider = $3 AND created_at > $4",
    )
    .bind(state.to_vec())
    .bind(browser.to_vec())
    .bind(provider)
    .bind(since)
    .fetch_optional(db)
    .await?;
    Ok(row.is_some())
}

/// Removes the sign-in that this browser started after `since` with this provider, and returns its sealed secrets.
pub async fn take(
    db: &mut Db,
    state: &TokenHash,
    browser: &TokenHash,
    provider: &str,
    since: Millis,
) -> anyhow::Result<Option<Vec<u8>>> {
    let row = sqlx::query(
        "DELETE FROM provider_login WHERE state_hash = $1 AND browser_hash = $2 AND provider = $3 AND created_at > $4
         RETURNING secrets",
    )
    .bind(state.to_vec())
    .bind(browser.to_vec())
    .bind(provider)
    .bind(since)
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| row.try_get("secrets")).transpose()?)
}

/// Removes sign-ins that started before `before`.
pub async fn delete_stale(db: &mut Db, before: Millis) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM provider_login WHERE created_at < $1").bind(before).execute(db).await?;
    Ok(())
}
