//! Table `passkey_ceremony`: challenges that were sent to a browser and not answered yet.

use sqlx::Row as _;

use super::{Db, open_sign_ins};
use crate::{Millis, TokenHash};

/// What a challenge is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Signing in with any passkey.
    SignIn,
    /// Using a passkey of the session's account.
    Verify,
    /// Adding a passkey to the session's account.
    Add,
}

impl Purpose {
    fn name(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::Verify => "verify",
            Self::Add => "add",
        }
    }
}

/// A ceremony to store.
#[derive(Clone, Copy, Debug)]
pub struct NewCeremony<'a> {
    /// The hash of the challenge.
    pub challenge: &'a TokenHash,
    /// What the challenge is for.
    pub purpose: Purpose,
    /// Who may answer: the id of a session, or the hash of a browser's token in hexadecimal.
    pub owner: &'a str,
    /// The sealed state.
    pub state: &'a [u8],
    /// The client network and those around it.
    pub networks: &'a [String; 3],
}

/// Stores a ceremony until it is answered.
pub async fn insert(db: &mut Db, new: &NewCeremony<'_>, now: Millis) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO passkey_ceremony (challenge_hash, purpose, owner, state, network, household, site, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(new.challenge.to_vec())
    .bind(new.purpose.name())
    .bind(new.owner)
    .bind(new.state.to_vec())
    .bind(&new.networks[0])
    .bind(&new.networks[1])
    .bind(&new.networks[2])
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

/// Removes all but the newest `most` ceremonies of an owner.
pub async fn keep_newest(db: &mut Db, owner: &str, most: i64) -> anyhow::Result<()> {
    sqlx::query(
        "DELETE FROM passkey_ceremony WHERE owner = $1 AND challenge_hash NOT IN
             (SELECT challenge_hash FROM passkey_ceremony WHERE owner = $1
              ORDER BY created_at DESC, challenge_hash LIMIT $2)",
    )
    .bind(owner)
    .bind(most)
    .execute(db)
    .await?;
    Ok(())
}

/// Counts the sign-ins that started after `since`, in a network and in each of those around it.
pub async fn count_sign_ins(db: &mut Db, networks: &[String; 3], since: Millis) -> anyhow::Result<[i64; 3]> {
    open_sign_ins::count(db, ("passkey_ceremony", "purpose = 'sign_in'"), networks, since).await
}

/// Returns the sealed state of the ceremony with this challenge, if it has this purpose and owner and started after
/// `since`.
pub async fn find(
    db: &mut Db,
    challenge: &TokenHash,
    purpose: Purpose,
    owner: &str,
    since: Millis,
) -> anyhow::Result<Option<Vec<u8>>> {
    let row = sqlx::query(
        "SELECT state FROM passkey_ceremony
         WHERE challenge_hash = $1 AND purpose = $2 AND owner = $3 AND created_at > $4",
    )
    .bind(challenge.to_vec())
    .bind(purpose.name())
    .bind(owner)
    .bind(since)
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| row.try_get("state")).transpose()?)
}

/// Removes the ceremony with this challenge. Returns whether it was there: of parallel answers, one finds it.
pub async fn spend(
    db: &mut Db,
    challenge: &TokenHash,
    purpose: Purpose,
    owner: &str,
    since: Millis,
) -> anyhow::Result<bool> {
    let done = sqlx::query(
        "DELETE FROM passkey_ceremony
         WHERE challenge_hash = $1 AND purpose = $2 AND owner = $3 AND created_at > $4",
    )
    .bind(challenge.to_vec())
    .bind(purpose.name())
    .bind(owner)
    .bind(since)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Removes ceremonies that started before `before`.
pub async fn delete_stale(db: &mut Db, before: Millis) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM passkey_ceremony WHERE created_at < $1").bind(before).execute(db).await?;
    Ok(())
}
