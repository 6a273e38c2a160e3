//! Bulk inserts into `account` and `account_word`.

use std::collections::HashSet;

use sqlx::{AssertSqlSafe, Row as _};

use super::{
    Db,
    account::{NewAccount, Origin},
    account_count::count,
    account_word,
};
use crate::Millis;

/// The number of accounts that one statement adds or looks up. SQLite finds the position of each bound value by going
/// through the earlier ones, so longer statements are slower.
pub const BATCH: usize = 20;

/// Adds at most [`BATCH`] accounts, each with its id. Local accounts wait for their invitation.
///
/// # Errors
/// If a username or email address is taken, or the database fails.
pub async fn insert(db: &mut Db, accounts: &[(String, &NewAccount)], now: Millis) -> anyhow::Result<()> {
    const BEGIN: &str = "INSERT INTO account
        (id, username, email, email_key, name, kind, origin, admin, created_at, has_words, waiting, provider, name_key, word_bits) VALUES ";
    let mut query = sqlx::query(super::many(BEGIN, 14, accounts.len()));
    let mut words = Vec::new();
    for (id, new) in accounts {
        query = query
            .bind(id)
            .bind(new.username.as_str())
            .bind(new.email.as_str())
            .bind(new.email.key())
            .bind(new.name.as_str())
            .bind(new.kind.name())
            .bind(new.origin.name())
            .bind(i64::from(new.admin))
            .bind(now)
            .bind(1_i64)
            .bind(i64::from(new.origin == Origin::Local))
            .bind(new.provider.as_deref())
            .bind(account_word::name_key(new.username.as_str(), new.name.as_str()))
            .bind(account_word::bits(new.username.as_str(), new.email.as_str(), new.name.as_str()));
        words.extend(account_word::of(new.username.as_str(), new.email.as_str(), new.name.as_str()));
    }
    query.execute(&mut *db).await?;
    account_word::insert_all(db, &words).await
}

/// Returns those of the usernames that are in use.
pub async fn usernames_taken(db: &mut Db, usernames: &[&str]) -> anyhow::Result<HashSet<String>> {
    taken(db, "username", usernames).await
}

/// Returns those of the lower-case email addresses that are taken.
pub async fn emails_taken(db: &mut Db, keys: &[&str]) -> anyhow::Result<HashSet<String>> {
    taken(db, "email_key", keys).await
}

/// Returns those of the values that an account has.
async fn taken(db: &mut Db, column: &'static str, values: &[&str]) -> anyhow::Result<HashSet<String>> {
    let mut taken = HashSet::new();
    for part in values.chunks(BATCH) {
        let places = (1..=part.len()).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ");
        let text = format!("SELECT {column} FROM account WHERE {column} IN ({places})");
        let mut query = sqlx::query(AssertSqlSafe(text));
        for value in part {
            query = query.bind(*value);
        }
        for row in query.fetch_all(&mut *db).await? {
            taken.insert(row.try_get(0)?);
        }
    }
    Ok(taken)
}

/// Starts a round of invitations for this number of accounts, or adds them to the current round.
pub async fn begin_round(db: &mut Db, accounts: u32) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO invitation_round (id, of_all) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET of_all = $1 +
             CASE WHEN EXISTS (SELECT 1 FROM account WHERE waiting = 1) THEN invitation_round.of_all ELSE 0 END",
    )
    .bind(i64::from(accounts))
    .execute(db)
    .await?;
    Ok(())
}

/// Returns how many accounts wait for their invitation, and how many the round has.
pub async fn waiting(db: &mut Db) -> anyhow::Result<(u32, u32)> {
    let row = sqlx::query(
        "SELECT (SELECT COUNT(*) FROM account WHERE waiting = 1 AND disabled_at IS NULL) AS waiting,
             (SELECT COALESCE(MAX(of_all), 0) FROM invitation_round) AS of_all",
    )
    .fetch_one(db)
    .await?;
    Ok((count(row.try_get("waiting")?), count(row.try_get("of_all")?)))
}

/// Returns the id of the next account that waits for its invitation.
pub async fn next_waiting(db: &mut Db) -> anyhow::Result<Option<String>> {
    let row = sqlx::query(
        "SELECT id FROM account WHERE waiting = 1 AND disabled_at IS NULL ORDER BY username LIMIT 1",
    );
    Ok(row.fetch_optional(db).await?.map(|row| row.try_get("id")).transpose()?)
}
