//! Sessions for forward authentication: session, account, factors and settings in one statement, because there are
//! thousands of checks per second.

mod session_lookup;

use sqlx::{AssertSqlSafe, Row as _, any::AnyRow};

use super::{
    Db,
    account::{AccountKind, Origin},
};
use crate::{Millis, TokenHash};

pub use self::session_lookup::SessionLookup;

/// A finished session of an enabled account, with the facts that decide whether it is signed in.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "facts, each of which holds or does not")]
pub struct ForwardAuthSession {
    /// The session.
    pub session_id: String,
    /// When it was last used, to the minute.
    pub seen_at: Millis,
    /// When the sign-in was finished.
    pub finished_at: Millis,
    /// Whether a second factor was verified in this session.
    pub verified: bool,
    /// Whether the set-up of MFA was skipped.
    pub put_off: bool,
    /// Canonical.
    pub username: String,
    /// As it was typed.
    pub email: String,
    /// May be empty.
    pub name: String,
    /// Internal or external.
    pub kind: AccountKind,
    /// Local or SSO.
    pub origin: Origin,
    /// Whether the account administers others.
    pub admin: bool,
    /// When the account was added.
    pub added_at: Millis,
    /// Whether the account has a confirmed authenticator.
    pub authenticator: bool,
    /// Whether the account has a passkey.
    pub passkey: bool,
    /// Whether the owner saved the backup codes.
    pub codes_saved: bool,
    /// Whether the password is temporary.
    pub temporary: bool,
    /// The stored settings that apply to it: name, value, and when the value was set.
    pub settings: Vec<(&'static str, String, Millis)>,
}

/// The hash of one of the two tokens of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hash {
    /// The token of the session cookie.
    Session(TokenHash),
    /// The token of the verify-only cookie.
    Forward(TokenHash),
}

/// Finds the sessions with these tokens, each with its token.
async fn find(db: &mut Db, hashes: &[Hash]) -> anyhow::Result<Vec<(Hash, ForwardAuthSession)>> {
    type Wrap = fn(TokenHash) -> Hash;
    let mut found = Vec::new();
    for (column, wrap) in
        [("token_hash", Hash::Session as Wrap), ("forward_token_hash", Hash::Forward as Wrap)]
    {
        let of_column: Vec<&TokenHash> = hashes
            .iter()
            .filter_map(|hash| match hash {
                Hash::Session(bare) | Hash::Forward(bare) => (wrap(*bare) == *hash).then_some(bare),
            })
            .collect();
        let Some(last) = of_column.last() else { continue };
        // The lists have one of a few lengths, so that a few prepared statements suffice. The last hash fills up a list.
        let length = of_column.len().next_power_of_two();
        let mut query = sqlx::query(statement(column, length));
        for at in 0..length {
            query = query.bind(of_column.get(at).unwrap_or(last).to_vec());
        }
        for row in query.fetch_all(&mut *db).await? {
            let hash: Vec<u8> = row.try_get("hash")?;
            if let Ok(hash) = TokenHash::try_from(hash) {
                found.push((wrap(hash), read(&row)?));
            }
        }
    }
    Ok(found)
}

fn statement(column: &str, length: usize) -> AssertSqlSafe<String> {
    let places: Vec<String> = (1..=length).map(|place| format!("${place}")).collect();
    let places = places.join(", ");
    AssertSqlSafe(format!(
        "SELECT session.{column} AS hash, session.id, session.seen_at, session.finished_at, session.verified_at,
             session.skipped_at, account.username, account.email, account.name, account.kind, account.origin,
             account.admin, account.created_at, account.password_expires_at, account.backup_codes_saved_at,
             (SELECT COUNT(*) FROM authenticator WHERE account_id = account.id) AS authenticators,
             (SELECT COUNT(*) FROM passkey WHERE account_id = account.id) AS passkeys,
             mfa.value AS mfa, mfa.changed_at AS mfa_since, grace.value AS grace, codes.value AS codes,
             enabled.value AS passkeys_enabled, admins.value AS admins
         FROM session JOIN account ON account.id = session.account_id
         LEFT JOIN setting mfa ON mfa.name = 'mfa.' || account.kind
         LEFT JOIN setting grace ON grace.name = 'mfa.grace_days'
         LEFT JOIN setting codes ON codes.name = 'backup_codes.enabled'
         LEFT JOIN setting enabled ON enabled.name = 'passkeys.enabled'
         LEFT JOIN setting admins ON admins.name = 'mfa.administrators'
         WHERE session.{column} IN ({places}) AND session.finished_at IS NOT NULL
             AND account.disabled_at IS NULL AND account.held_at IS NULL"
    ))
}

/// Stores the verify-only token of a session and revokes the previous one.
pub async fn set(db: &mut Db, session_id: &str, hash: &TokenHash) -> anyhow::Result<()> {
    sqlx::query("UPDATE session SET forward_token_hash = $1 WHERE id = $2")
        .bind(hash.to_vec())
        .bind(session_id)
        .execute(db)
        .await?;
    Ok(())
}

fn read(row: &AnyRow) -> sqlx::Result<ForwardAuthSession> {
    let kind: &str = row.try_get("kind")?;
    let (kind, mfa) = match kind {
        "external" => (AccountKind::External, "mfa.external"),
        _ => (AccountKind::Internal, "mfa.internal"),
    };
    let mut settings = Vec::new();
    if let Some(value) = row.try_get::<Option<String>, _>("mfa")? {
        settings.push((mfa, value, row.try_get("mfa_since")?));
    }
    for (column, name) in [
        ("grace", "mfa.grace_days"),
        ("codes", "backup_codes.enabled"),
        ("passkeys_enabled", "passkeys.enabled"),
        ("admins", "mfa.administrators"),
    ] {
        if let Some(value) = row.try_get::<Option<String>, _>(column)? {
            settings.push((name, value, 0));
        }
    }
    let there = |column| row.try_get::<Option<Millis>, _>(column).map(|value| value.is_some());
    Ok(ForwardAuthSession {
        session_id: row.try_get("id")?,
        seen_at: row.try_get("seen_at")?,
        finished_at: row.try_get("finished_at")?,
        verified: there("verified_at")?,
        put_off: there("skipped_at")?,
        username: row.try_get("username")?,
        email: row.try_get("email")?,
        name: row.try_get("name")?,
        kind,
        origin: if row.try_get::<&str, _>("origin")? == "sso" { Origin::Sso } else { Origin::Local },
        admin: row.try_get::<i64, _>("admin")? != 0,
        added_at: row.try_get("created_at")?,
        authenticator: row.try_get::<i64, _>("authenticators")? > 0,
        passkey: row.try_get::<i64, _>("passkeys")? > 0,
        codes_saved: there("backup_codes_saved_at")?,
        temporary: there("password_expires_at")?,
        settings,
    })
}
