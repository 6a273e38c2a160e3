//! The identity provider that an SSO account is bound to.

use super::{Db, provider_number::Configured};

/// Binds an account that has no provider yet.
pub async fn bind(db: &mut Db, id: &str, provider: &str) -> anyhow::Result<()> {
    sqlx::query("UPDATE account SET provider = $1 WHERE id = $2 AND origin = 'sso' AND provider IS NULL")
        .bind(provider)
        .bind(id)
        .execute(db)
        .await?;
    Ok(())
}

/// Binds the SSO accounts that have no provider yet: to the provider of their link, or else to the only provider.
pub async fn bind_all(db: &mut Db, providers: &[Configured<'_>]) -> anyhow::Result<()> {
    for provider in providers {
        sqlx::query(
            "UPDATE account SET provider = $1 WHERE origin = 'sso' AND provider IS NULL
             AND EXISTS (SELECT 1 FROM provider_link AS l WHERE l.account_id = account.id AND l.issuer = $2)",
        )
        .bind(provider.id)
        .bind(provider.issuer)
        .execute(&mut *db)
        .await?;
    }
    if let [only] = providers {
        sqlx::query("UPDATE account SET provider = $1 WHERE origin = 'sso' AND provider IS NULL")
            .bind(only.id)
            .execute(&mut *db)
            .await?;
    }
    Ok(())
}
