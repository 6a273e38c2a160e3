//! The numbers that earlier versions gave to identity providers. The migration keeps the number of a session's
//! provider as `#1`, since it does not know the configuration.

use super::Db;

/// A configured identity provider.
#[derive(Clone, Copy, Debug)]
pub struct Configured<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its issuer.
    pub issuer: &'a str,
}

/// Replaces the numbers in sessions by the ids of the configured providers. The account's link names the issuer of
/// the provider; without a link, number 1 is the first provider of the list.
pub async fn replace(db: &mut Db, providers: &[Configured<'_>]) -> anyhow::Result<()> {
    for provider in providers {
        sqlx::query(
            "UPDATE session SET provider = $1
             WHERE provider LIKE '#%' AND account_id IN (SELECT account_id FROM provider_link WHERE issuer = $2)",
        )
        .bind(provider.id)
        .bind(provider.issuer)
        .execute(&mut *db)
        .await?;
    }
    for (number, provider) in (1..).zip(providers) {
        let number: u32 = number;
        sqlx::query("UPDATE session SET provider = $1 WHERE provider = $2")
            .bind(provider.id)
            .bind(format!("#{number}"))
            .execute(&mut *db)
            .await?;
    }
    Ok(())
}
