//! What decides the next step of a sign-in, beside the account and the session. Every step reads it, so one statement finds
//! it.

use shared::api::audit::Factor;
use sqlx::{AssertSqlSafe, Row as _};

use super::{
    Db,
    authenticator::{self, Authenticator},
    factor_failures,
    passkey::{self, Passkey},
    setting::{self, StoredSetting},
};
use crate::Millis;

/// The settings, and the second factors and codes of an account.
#[derive(Clone, Debug)]
pub struct SignInFacts {
    /// The settings that an administrator has changed.
    pub settings: Vec<StoredSetting>,
    /// The confirmed authenticators, the oldest first.
    pub authenticators: Vec<Authenticator>,
    /// The passkeys, the oldest first.
    pub passkeys: Vec<Passkey>,
    /// The number of unused backup codes.
    pub backup_codes_left: u8,
    /// When the unused bypass code expires, if there is one.
    pub bypass_code_until: Option<Millis>,
    /// The number of consecutive wrong codes of authenticators.
    pub totp_failures: i64,
    /// The number of consecutive wrong backup codes.
    pub backup_code_failures: i64,
}

/// Finds the facts about an account.
pub async fn of_account(db: &mut Db, account_id: &str, now: Millis) -> anyhow::Result<SignInFacts> {
    let rows = sqlx::query(AssertSqlSafe(format!(
        "SELECT facts.*, {} FROM (
             SELECT {} AS settings,
                 (SELECT COUNT(*) FROM passkey WHERE account_id = $1) AS passkeys,
                 (SELECT COUNT(*) FROM backup_code WHERE account_id = $1 AND used_at IS NULL) AS backup_codes,
                 (SELECT expires_at FROM bypass_code WHERE account_id = $1 AND used_at IS NULL AND expires_at > $2)
                     AS bypass_code_until,
                 (SELECT failures FROM factor_failures WHERE account_id = $1 AND factor = $3) AS totp_failures,
                 (SELECT failures FROM factor_failures WHERE account_id = $1 AND factor = $4) AS backup_code_failures
         ) AS facts LEFT JOIN authenticator ON account_id = $1 {}",
        authenticator::COLUMNS,
        setting::ALL,
        authenticator::OLDEST_FIRST,
    )))
    .bind(account_id)
    .bind(now)
    .bind(factor_failures::name(Factor::Totp))
    .bind(factor_failures::name(Factor::BackupCode))
    .fetch_all(&mut *db)
    .await?;
    let facts = rows.first().ok_or(sqlx::Error::RowNotFound)?;
    let failures = |column| facts.try_get::<Option<i64>, _>(column).map(Option::unwrap_or_default);
    let has_passkeys = facts.try_get::<i64, _>("passkeys")? > 0;
    Ok(SignInFacts {
        settings: setting::read(facts.try_get("settings")?),
        authenticators: rows.iter().filter_map(authenticator::read_joined).collect::<sqlx::Result<_>>()?,
        passkeys: if has_passkeys { passkey::of_account(db, account_id).await? } else { Vec::new() },
        backup_codes_left: u8::try_from(facts.try_get::<i64, _>("backup_codes")?).unwrap_or(u8::MAX),
        bypass_code_until: facts.try_get("bypass_code_until")?,
        totp_failures: failures("totp_failures")?,
        backup_code_failures: failures("backup_code_failures")?,
    })
}
