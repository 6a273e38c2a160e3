//! Table `account_word`: the words by which search finds an account.

use shared::{search_words, sort_key};
use sqlx::Row as _;

use super::Db;

/// The number of rows that one statement adds, see `store::import::BATCH`.
const BATCH: usize = 60;
/// The number of accounts from an older version that get their words in one transaction.
const OLD: i64 = 500;

/// Adds the words of a new account.
pub async fn insert(db: &mut Db, username: &str, email: &str, name: &str) -> anyhow::Result<()> {
    insert_all(db, &of(username, email, name)).await
}

/// Replaces the words of an edited account.
pub async fn replace(db: &mut Db, username: &str, email: &str, name: &str) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM account_word WHERE username = $1").bind(username).execute(&mut *db).await?;
    insert(db, username, email, name).await
}

/// The words of an account, each with its username.
#[must_use]
pub fn of(username: &str, email: &str, name: &str) -> Vec<(String, String)> {
    let words = search_words(&format!("{username} {email} {name}"));
    words.into_iter().map(|word| (word, username.to_owned())).collect()
}

/// What an account is sorted by when the list is sorted by name.
#[must_use]
pub fn name_key(username: &str, name: &str) -> String {
    sort_key(if name.is_empty() { username } else { name })
}

/// Adds words with usernames, many in one statement.
pub async fn insert_all(db: &mut Db, words: &[(String, String)]) -> anyhow::Result<()> {
    for part in words.chunks(BATCH) {
        let mut query =
            sqlx::query(super::many("INSERT INTO account_word (word, username) VALUES ", 2, part.len()));
        for (word, username) in part {
            query = query.bind(word).bind(username);
        }
        query.execute(&mut *db).await?;
    }
    Ok(())
}

/// Adds the words of some accounts that a version without search added, and their names to sort by. Returns whether
/// there were any.
pub async fn find_missing(db: &mut Db) -> anyhow::Result<bool> {
    let rows = sqlx::query(
        "SELECT username, email, name FROM account WHERE has_words = 0 ORDER BY username LIMIT $1",
    )
    .bind(OLD)
    .fetch_all(&mut *db)
    .await?;
    for row in &rows {
        let username: String = row.try_get("username")?;
        replace(db, &username, row.try_get("email")?, row.try_get("name")?).await?;
        sqlx::query("UPDATE account SET has_words = 1 WHERE username = $1")
            .bind(username)
            .execute(&mut *db)
            .await?;
    }
    let unsorted = sqlx::query("SELECT username, name FROM account WHERE name_key = '' LIMIT $1")
        .bind(OLD)
        .fetch_all(&mut *db)
        .await?;
    for row in &unsorted {
        let username: String = row.try_get("username")?;
        sqlx::query("UPDATE account SET name_key = $1 WHERE username = $2")
            .bind(name_key(&username, row.try_get("name")?))
            .bind(username)
            .execute(&mut *db)
            .await?;
    }
    Ok(!rows.is_empty() || !unsorted.is_empty())
}
