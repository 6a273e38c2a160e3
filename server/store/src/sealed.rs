//! Everything that is sealed with the keys of the key file, over all tables: what a lost key takes with it.

use sqlx::Row as _;

use super::Db;

/// The columns with sealed values, by table. A test compares them with the contexts that values are sealed for.
pub const COLUMNS: &[(&str, &[&str])] = &[
    ("authenticator", &["secret"]),
    ("key_check", &["sealed"]),
    ("mail", &["content", "summary"]),
    ("passkey_ceremony", &["state"]),
    ("provider_login", &["secrets"]),
    ("reset_request", &["content"]),
    ("session", &["pending_secret", "pending_codes"]),
];

/// How much there is that is sealed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SealedCounts {
    /// Accounts with an authenticator app.
    pub accounts: u32,
    /// Authenticator apps.
    pub authenticators: u32,
    /// Emails in the queue, and those that were given up and can still be listed.
    pub emails: u32,
    /// Requests for a reset code that are not answered yet.
    pub reset_requests: u32,
    /// Sign-ins and set-ups in progress: at a provider, with a passkey, or while a secret or codes are shown.
    pub in_progress: u32,
}

/// Counts what is sealed.
pub async fn count(db: &mut Db) -> anyhow::Result<SealedCounts> {
    let row = sqlx::query(
        "SELECT (SELECT COUNT(DISTINCT account_id) FROM authenticator) AS accounts,
                (SELECT COUNT(*) FROM authenticator) AS authenticators,
                (SELECT COUNT(*) FROM mail WHERE purpose <> 'decoy') AS emails,
                (SELECT COUNT(*) FROM reset_request) AS reset_requests,
                (SELECT COUNT(*) FROM provider_login) AS at_providers,
                (SELECT COUNT(*) FROM passkey_ceremony) AS with_passkeys,
                (SELECT COUNT(*) FROM session WHERE pending_secret IS NOT NULL OR pending_codes IS NOT NULL) AS pending",
    )
    .fetch_one(db)
    .await?;
    let number = |name: &str| -> anyhow::Result<u32> {
        Ok(u32::try_from(row.try_get::<i64, _>(name)?).unwrap_or(u32::MAX))
    };
    Ok(SealedCounts {
        accounts: number("accounts")?,
        authenticators: number("authenticators")?,
        emails: number("emails")?,
        reset_requests: number("reset_requests")?,
        in_progress: number("at_providers")? + number("with_passkeys")? + number("pending")?,
    })
}

/// Returns the ids of the accounts with an authenticator app.
pub async fn accounts(db: &mut Db) -> anyhow::Result<Vec<String>> {
    let rows = sqlx::query("SELECT DISTINCT account_id FROM authenticator ORDER BY account_id");
    let rows = rows.fetch_all(db).await?;
    Ok(rows.iter().map(|row| row.try_get("account_id")).collect::<sqlx::Result<_>>()?)
}

/// Removes everything that is sealed, and replaces the value by which a start recognises the key file.
pub async fn replace(db: &mut Db, key_check: Vec<u8>) -> anyhow::Result<()> {
    for statement in [
        "DELETE FROM authenticator",
        "DELETE FROM key_check",
        "DELETE FROM mail",
        "DELETE FROM passkey_ceremony",
        "DELETE FROM provider_login",
        "DELETE FROM reset_request",
        "UPDATE session SET pending_secret = NULL, pending_codes = NULL, pending_code_set = NULL,
             pending_codes_made_at = NULL",
    ] {
        sqlx::query(statement).execute(&mut *db).await?;
    }
    super::key_check::insert(db, key_check).await
}
