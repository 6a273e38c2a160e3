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
    insert_all(db, &of(username, email, name)).await?;
    set_keys(db, username, email, name).await
}

/// Stores what the list of accounts is sorted by, and the bits of its words: servers of the previous version pass accounts
/// over by them.
async fn set_keys(db: &mut Db, username: &str, email: &str, name: &str) -> anyhow::Result<()> {
    sqlx::query("UPDATE account SET name_key = $1, word_bits = $2 WHERE username = $3")
        .bind(name_key(username, name))
        .bind(bits(username, email, name))
        .bind(username)
        .execute(db)
        .await?;
    Ok(())
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

/// The bits of words: one for the first character, one for the first two together, and one for the first three. An account
/// has those of all its words, so one that lacks a bit of a prefix has no word that begins with it.
#[must_use]
pub fn word_bits<'a>(words: impl Iterator<Item = &'a str>) -> i64 {
    words.fold(0, |bits, word| {
        let mut characters = word.chars().map(u32::from);
        let Some(first) = characters.next() else { return bits };
        let letter = match first.wrapping_sub('a'.into()) {
            letter @ 0..26 => letter,
            // Digits and other scripts share two.
            _ => 26 + first % 2,
        };
        let Some(second) = characters.next() else { return bits | 1 << letter };
        let two = first.wrapping_mul(31).wrapping_add(second);
        let three =
            characters.next().map_or(0, |third| 1 << (45 + two.wrapping_mul(31).wrapping_add(third) % 18));
        bits | 1 << letter | 1 << (28 + two % 17) | three
    })
}

/// The bits of all words of an account.
#[must_use]
pub fn bits(username: &str, email: &str, name: &str) -> i64 {
    word_bits(search_words(&format!("{username} {email} {name}")).iter().map(String::as_str))
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
    let unsorted = sqlx::query("SELECT username, email, name FROM account WHERE name_key = '' LIMIT $1")
        .bind(OLD)
        .fetch_all(&mut *db)
        .await?;
    for row in &unsorted {
        set_keys(db, row.try_get("username")?, row.try_get("email")?, row.try_get("name")?).await?;
    }
    Ok(!rows.is_empty() || !unsorted.is_empty())
}
