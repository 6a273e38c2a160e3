//! The second factors and codes of an account. Every step of a sign-in reads them, so one statement finds what there is.

use sqlx::Row as _;

use super::{Db, authenticator, authenticator::Authenticator, passkey, passkey::Passkey};
use crate::Millis;

/// The second factors and codes of an account.
#[derive(Clone, Debug)]
pub struct SecondFactors {
    /// The confirmed authenticators, the oldest first.
    pub authenticators: Vec<Authenticator>,
    /// The passkeys, the oldest first.
    pub passkeys: Vec<Passkey>,
    /// The number of unused backup codes.
    pub backup_codes_left: u8,
    /// When the unused bypass code expires, if there is one.
    pub bypass_code_until: Option<Millis>,
}

/// Finds the second factors and codes of an account.
pub async fn of_account(db: &mut Db, account_id: &str, now: Millis) -> anyhow::Result<SecondFactors> {
    let row = sqlx::query(
        "SELECT (SELECT COUNT(*) FROM authenticator WHERE account_id = $1) AS authenticators,
             (SELECT COUNT(*) FROM passkey WHERE account_id = $1) AS passkeys,
             (SELECT COUNT(*) FROM backup_code WHERE account_id = $1 AND used_at IS NULL) AS backup_codes,
             (SELECT expires_at FROM bypass_code WHERE account_id = $1 AND used_at IS NULL AND expires_at > $2)
                 AS bypass_code_until",
    )
    .bind(account_id)
    .bind(now)
    .fetch_one(&mut *db)
    .await?;
    let has = |column| row.try_get::<i64, _>(column).map(|count| count > 0);
    let authenticators =
        if has("authenticators")? { authenticator::of_account(db, account_id).await? } else { Vec::new() };
    let passkeys = if has("passkeys")? { passkey::of_account(db, account_id).await? } else { Vec::new() };
    Ok(SecondFactors {
        authenticators,
        passkeys,
        backup_codes_left: u8::try_from(row.try_get::<i64, _>("backup_codes")?).unwrap_or(u8::MAX),
        bypass_code_until: row.try_get("bypass_code_until")?,
    })
}
