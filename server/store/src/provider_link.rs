//! Table `provider_link`: which account belongs to a subject of an identity provider.

use sqlx::Row as _;

use super::Db;
use crate::Millis;

/// Finds the account that is linked to an identity.
pub async fn account(db: &mut Db, issuer: &str, subject: &str) -> anyhow::Result<Option<String>> {
    let query = sqlx::query("SELECT account_id FROM provider_link WHERE issuer = $1 AND subject = $2");
    let row = query.bind(issuer).bind(subject).fetch_optional(db).await?;
    Ok(row.map(|row| row.try_get("account_id")).transpose()?)
}

/// Returns whether an identity is linked to the account. Reads one row in either case.
pub async fn is_linked(db: &mut Db, account_id: &str) -> anyhow::Result<bool> {
    let query = sqlx::query("SELECT count(*) AS links FROM provider_link WHERE account_id = $1");
    let links: i64 = query.bind(account_id).fetch_one(db).await?.try_get("links")?;
    Ok(links > 0)
}

/// Links an identity to an account unless one of them is linked already, and returns whether it did.
pub async fn link(
    db: &mut Db,
    issuer: &str,
    subject: &str,
    account_id: &str,
    now: Millis,
) -> anyhow::Result<bool> {
    let done = sqlx::query(
        "INSERT INTO provider_link (issuer, subject, account_id, linked_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    )
    .bind(issuer)
    .bind(subject)
    .bind(account_id)
    .bind(now)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Removes the link of an account, so that another identity can be linked.
pub async fn unlink(db: &mut Db, account_id: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM provider_link WHERE account_id = $1").bind(account_id).execute(db).await?;
    Ok(())
}
