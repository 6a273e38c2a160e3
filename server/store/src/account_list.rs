//! Pages of accounts in order of their usernames, with search and filters.
//!
//! Search uses one of two plans. A rare word is looked up in `account_word`, and the result is sorted. For a frequent
//! word, such as a single letter with which half of all names begin, accounts are read in order and each is tested for
//! the word, which soon fills a page. Neither plan reads the whole table; tests check the query plans.

use shared::api::admin::accounts::Filter;
use sqlx::{AssertSqlSafe, Row as _};

use super::{Db, account, account::Account};

/// The number of rows from which a word counts as frequent.
const FREQUENT: i64 = 10_000;
/// How many accounts are read in order before the word is looked up instead.
const NEAR: i64 = 4_000;
/// Appended to a prefix, this sorts after every word with that prefix.
const LAST: char = '\u{10ffff}';

/// A page to find.
#[derive(Clone, Copy, Debug)]
pub struct Query<'a> {
    /// Prefixes of words. The account must have a word for each.
    pub words: &'a [String],
    /// The filter.
    pub filter: Filter,
    /// The page starts after this username, or before it if `backwards`. None: at the first or last account.
    pub from: Option<&'a str>,
    /// Whether the page is read backwards.
    pub backwards: bool,
    /// The number of accounts.
    pub limit: usize,
}

/// An account of a page.
pub struct Listed {
    /// The account.
    pub account: Account,
    /// Whether one of its second factors is blocked.
    pub blocked: bool,
    /// The number of its passkeys.
    pub passkeys: u32,
}

/// Finds the accounts of a page, in the order of the query.
pub async fn find(db: &mut Db, query: &Query<'_>) -> anyhow::Result<Vec<Listed>> {
    let usernames = usernames(db, query).await?;
    if usernames.is_empty() {
        return Ok(Vec::new());
    }
    let places = (1..=usernames.len()).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ");
    let mut rows = sqlx::query(AssertSqlSafe(format!(
        "SELECT {}, (SELECT COUNT(*) FROM factor_failures AS s WHERE s.account_id = a.id AND s.failures >= 100) AS blocked,
             (SELECT COUNT(*) FROM passkey AS p WHERE p.account_id = a.id) AS passkeys
         FROM account AS a WHERE a.username IN ({places})",
        account::COLUMNS
    )));
    for username in &usernames {
        rows = rows.bind(username);
    }
    let mut found = Vec::with_capacity(usernames.len());
    for row in rows.fetch_all(db).await? {
        let blocked = row.try_get::<i64, _>("blocked")? > 0;
        let passkeys = super::account_count::count(row.try_get("passkeys")?);
        found.push(Listed { account: account::read(&row)?, blocked, passkeys });
    }
    found.sort_by(|a, b| a.account.username.cmp(&b.account.username));
    if query.backwards {
        found.reverse();
    }
    Ok(found)
}

async fn usernames(db: &mut Db, query: &Query<'_>) -> anyhow::Result<Vec<String>> {
    let Some(rarest) = rarest(db, query.words).await? else {
        return run(db, &in_order(query, query.limit), query, &[]).await;
    };
    let (rarest, rows) = rarest;
    let frequent = rows >= FREQUENT || query.filter != Filter::All;
    if frequent {
        let near = run(db, &near(query), query, query.words).await?;
        if near.len() >= query.limit || !is_longer(db, query).await? {
            return Ok(near);
        }
    }
    let others: Vec<&String> = query.words.iter().filter(|word| *word != rarest).collect();
    let words: Vec<String> = std::iter::once(rarest).chain(others).cloned().collect();
    run(db, &by_word(query, words.len()), query, &words).await
}

/// Returns the rarest of the words with its number of rows, counted up to [`FREQUENT`].
async fn rarest<'a>(db: &mut Db, words: &'a [String]) -> anyhow::Result<Option<(&'a String, i64)>> {
    let mut rarest = None;
    for word in words {
        let row = sqlx::query(
            "SELECT COUNT(*) AS rows FROM
                 (SELECT 1 FROM account_word WHERE word >= $1 AND word < $2 LIMIT $3) AS counted",
        )
        .bind(word)
        .bind(end(word))
        .bind(FREQUENT)
        .fetch_one(&mut *db)
        .await?;
        let rows: i64 = row.try_get("rows")?;
        if rarest.is_none_or(|(_, least)| rows < least) {
            rarest = Some((word, rows));
        }
    }
    Ok(rarest)
}

/// Returns whether there are more accounts than [`near`] reads.
async fn is_longer(db: &mut Db, query: &Query<'_>) -> anyhow::Result<bool> {
    let text = format!("{} OFFSET {}", in_order(query, 1), NEAR - 1);
    Ok(!run(db, &text, query, &[]).await?.is_empty())
}

/// The statement that reads accounts in order.
fn in_order(query: &Query<'_>, limit: impl std::fmt::Display) -> String {
    let (from, filter) = match query.filter {
        Filter::Administrators => ("account AS a", " AND a.admin = 1"),
        Filter::Disabled => ("account AS a", " AND a.disabled_at IS NOT NULL"),
        Filter::Waiting => ("account AS a", " AND a.waiting = 1"),
        Filter::Held => ("account AS a", " AND a.held_at IS NOT NULL"),
        // Blocked accounts are few and found by their failures. CROSS JOIN makes SQLite keep the order.
        Filter::Locked => {
            ("factor_failures AS s CROSS JOIN account AS a", " AND s.failures >= 100 AND a.id = s.account_id")
        }
        _ => ("account AS a", ""),
    };
    let each = if query.filter == Filter::Locked { "DISTINCT " } else { "" };
    let (than, order) = query.direction();
    format!(
        "SELECT {each}a.username FROM {from} WHERE a.username {than} $1{filter} ORDER BY a.username{order} LIMIT {limit}"
    )
}

/// The statement that reads the next accounts in order and keeps those with the words.
fn near(query: &Query<'_>) -> String {
    let (_, order) = query.direction();
    let has: Vec<String> = (0..query.words.len()).map(|word| has("near.username", word)).collect();
    let (has, limit) = (has.join(" AND "), query.limit);
    format!(
        "SELECT near.username FROM ({}) AS near WHERE {has} ORDER BY near.username{order} LIMIT {limit}",
        in_order(query, NEAR)
    )
}

/// The statement that looks up the first word and keeps accounts with the others.
fn by_word(query: &Query<'_>, words: usize) -> String {
    let (than, order) = query.direction();
    let mut others: Vec<String> = (1..words).map(|word| has("w.username", word)).collect();
    if query.filter != Filter::All {
        others.push(format!("w.username IN ({})", in_order(query, i64::MAX)));
    }
    let others = others.iter().flat_map(|other| [" AND ", other]).collect::<String>();
    // Appending an empty text keeps SQLite from choosing an index that is in order but long.
    format!(
        "SELECT DISTINCT w.username || '' FROM account_word AS w
         WHERE w.word >= $2 AND w.word < $3 AND w.username || '' {than} $1{others}
         ORDER BY w.username || ''{order} LIMIT {}",
        query.limit
    )
}

/// The condition that an account has the word bound at this position.
fn has(username: &str, word: usize) -> String {
    let (first, end) = (2 * word + 2, 2 * word + 3);
    format!(
        "EXISTS (SELECT 1 FROM account_word AS o WHERE o.username = {username} AND o.word >= ${first} AND o.word < ${end})"
    )
}

async fn run(db: &mut Db, text: &str, query: &Query<'_>, words: &[String]) -> anyhow::Result<Vec<String>> {
    let mut statement = sqlx::query(AssertSqlSafe(text.to_owned())).bind(query.start());
    for word in words {
        statement = statement.bind(word).bind(end(word));
    }
    let rows = statement.fetch_all(db).await?;
    Ok(rows.iter().map(|row| row.try_get(0)).collect::<sqlx::Result<_>>()?)
}

impl Query<'_> {
    fn direction(&self) -> (&'static str, &'static str) {
        if self.backwards { ("<", " DESC") } else { (">", "") }
    }

    /// Usernames are ASCII.
    fn start(&self) -> String {
        let edge = if self.backwards { LAST.to_string() } else { String::new() };
        self.from.map_or(edge, ToOwned::to_owned)
    }

    /// Every statement that [`find`] can run, for the test of the query plans.
    #[must_use]
    pub fn statements(&self) -> Vec<String> {
        let mut all = vec![in_order(self, self.limit)];
        if !self.words.is_empty() {
            all.extend([near(self), by_word(self, self.words.len())]);
        }
        all
    }
}

fn end(word: &str) -> String {
    format!("{word}{LAST}")
}
