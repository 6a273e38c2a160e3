//! Pages of accounts, with search, filters and several orders.
//!
//! Each order has an index that contains what the filters test, so that reading it in order finds a page without the
//! rows of other accounts. A filter with few accounts, or a rare word, is looked up instead, and the result is sorted.
//! For a frequent word, such as a single letter with which half of all names begin, accounts are read in order and each
//! is tested for the word, which soon fills a page. Tests check the query plans.

mod counts;
mod filter;
mod query;
mod statement;

use std::collections::HashMap;

use shared::api::admin::accounts::Filter;
use sqlx::{AssertSqlSafe, Row as _};

pub use self::{
    counts::{Counts, KindCounts, counts},
    filter::{KindRule, Rules},
    query::{Place, Query},
};
use self::{query::NEAR, statement::Statement};
use super::{Db, account, account::Account, account_count::count};
use crate::Millis;

/// The number of rows from which a word counts as frequent.
const FREQUENT: i64 = 7_000;
/// The number of accounts up to which the accounts of a filter are sorted rather than read in order.
const FEW: u32 = 1_000;
/// How many accounts one statement reads.
const BATCH: usize = 100;

/// An account of a page, with what it shows of other tables.
pub struct Listed {
    /// The account.
    pub account: Account,
    /// Whether one of its second factors is blocked.
    pub blocked: bool,
    /// The number of its authenticators.
    pub authenticators: u32,
    /// The number of its passkeys.
    pub passkeys: u32,
    /// How many of its backup codes are unused.
    pub codes_left: Option<u32>,
    /// When somebody last signed in to it.
    pub signed_in_at: Option<Millis>,
    /// What it is sorted by when the list is sorted by name.
    pub name_key: String,
}

/// The accounts of a page.
pub struct Found {
    /// In the order in which they were read.
    pub accounts: Vec<Listed>,
    /// How many the search and filter find, up to the limit for searches.
    pub total: u32,
}

/// How the accounts of a query are found.
enum Plan {
    /// The few accounts of the filter are sorted.
    Few,
    /// The accounts are read in order.
    InOrder,
    /// These words are looked up, the rarest first. If it is frequent, the accounts are read in order first.
    Words(Vec<String>, bool),
}

/// Finds the accounts of a page. A search counts at most `most` accounts.
pub async fn find(db: &mut Db, query: &Query<'_>, most: u32) -> anyhow::Result<Found> {
    let (plan, of_filter) = plan(db, query).await?;
    let total = match &plan {
        Plan::Few if !query.words.is_empty() => number(db, query.few(true)).await?,
        Plan::Few | Plan::InOrder => of_filter,
        Plan::Words(words, _) => number(db, query.count_words(words, most)).await?,
    };
    let usernames = usernames(db, query, plan).await?;
    Ok(Found { accounts: read(db, &usernames).await?, total })
}

/// Finds the ids of the accounts of a query.
pub async fn ids(db: &mut Db, query: &Query<'_>) -> anyhow::Result<Vec<String>> {
    let (plan, _) = plan(db, query).await?;
    let usernames = usernames(db, query, plan).await?;
    let mut ids = HashMap::with_capacity(usernames.len());
    for part in usernames.chunks(BATCH) {
        for row in of_usernames(db, "a.id, a.username", part).await? {
            ids.insert(row.try_get::<String, _>("username")?, row.try_get("id")?);
        }
    }
    Ok(usernames.iter().filter_map(|username| ids.remove(username)).collect())
}

/// Chooses how to find the accounts, and counts those of the filter if it needs to.
async fn plan(db: &mut Db, query: &Query<'_>) -> anyhow::Result<(Plan, u32)> {
    let mut of_filter = 0;
    if query.filter != Filter::All || query.words.is_empty() {
        of_filter = number(db, query.count()).await?;
        if query.filter != Filter::All && of_filter <= FEW {
            return Ok((Plan::Few, of_filter));
        }
    }
    let Some((rarest, rows)) = rarest(db, query.words).await? else { return Ok((Plan::InOrder, of_filter)) };
    let others = query.words.iter().filter(|word| *word != rarest);
    let words = std::iter::once(rarest).chain(others).cloned().collect();
    Ok((Plan::Words(words, rows >= FREQUENT), of_filter))
}

async fn usernames(db: &mut Db, query: &Query<'_>, plan: Plan) -> anyhow::Result<Vec<String>> {
    match plan {
        Plan::Few => names(db, query.few(false)).await,
        Plan::InOrder => names(db, query.in_order(query.limit)).await,
        Plan::Words(words, is_frequent) => {
            if is_frequent {
                let near = names(db, query.near()).await?;
                if near.len() >= query.limit || !is_longer(db, query).await? {
                    return Ok(near);
                }
            }
            names(db, query.by_word(&words)).await
        }
    }
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
        .bind(query::end(word))
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

/// Returns whether there are more accounts than [`Query::near`] reads.
async fn is_longer(db: &mut Db, query: &Query<'_>) -> anyhow::Result<bool> {
    let Statement { text, values } = query.in_order(1);
    let next = Statement { text: format!("{text} OFFSET {}", NEAR - 1), values };
    Ok(!names(db, next).await?.is_empty())
}

async fn names(db: &mut Db, statement: Statement) -> anyhow::Result<Vec<String>> {
    let rows = statement.rows(db).await?;
    Ok(rows.iter().map(|row| row.try_get(0)).collect::<sqlx::Result<_>>()?)
}

async fn number(db: &mut Db, statement: Statement) -> anyhow::Result<u32> {
    let rows = statement.rows(db).await?;
    Ok(rows.first().map_or(Ok(0), |row| row.try_get(0)).map(count)?)
}

/// Reads the accounts with these usernames, in their order.
async fn read(db: &mut Db, usernames: &[String]) -> anyhow::Result<Vec<Listed>> {
    let columns = format!(
        "{}, name_key, authenticators, passkeys, codes_left, last_sign_in_at,
         (SELECT COUNT(*) FROM factor_failures AS s WHERE s.account_id = a.id AND s.failures >= 100) AS blocked",
        account::COLUMNS
    );
    let mut found = HashMap::with_capacity(usernames.len());
    for part in usernames.chunks(BATCH) {
        for row in of_usernames(db, &columns, part).await? {
            let listed = Listed {
                blocked: row.try_get::<i64, _>("blocked")? > 0,
                authenticators: count(row.try_get("authenticators")?),
                passkeys: count(row.try_get("passkeys")?),
                codes_left: row.try_get::<Option<i64>, _>("codes_left")?.map(count),
                signed_in_at: row.try_get("last_sign_in_at")?,
                name_key: row.try_get("name_key")?,
                account: account::read(&row)?,
            };
            found.insert(listed.account.username.clone(), listed);
        }
    }
    Ok(usernames.iter().filter_map(|username| found.remove(username)).collect())
}

async fn of_usernames(
    db: &mut Db,
    columns: &str,
    usernames: &[String],
) -> anyhow::Result<Vec<sqlx::any::AnyRow>> {
    let places = (1..=usernames.len()).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ");
    let mut rows = sqlx::query(AssertSqlSafe(format!(
        "SELECT {columns} FROM account AS a WHERE a.username IN ({places})"
    )));
    for username in usernames {
        rows = rows.bind(username);
    }
    Ok(rows.fetch_all(db).await?)
}
