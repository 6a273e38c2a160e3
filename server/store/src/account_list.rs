//! Pages of accounts, with search, filters and several orders.
//!
//! Each order has an index that contains what the filters test, so that reading it in order finds a page without the
//! rows of other accounts. A filter with few accounts, or a rare word, is looked up instead, and the result is sorted.
//! The accounts of a frequent word, such as a single letter with which half of all names begin, are too many to sort: they
//! are in the order of the words that match. Tests check the query plans.

mod counts;
mod filter;
mod query;
mod statement;
mod words;

use std::collections::HashMap;

use shared::api::admin::accounts::Filter;
use sqlx::{AssertSqlSafe, Row as _};

use self::statement::Statement;
pub use self::{
    counts::{Counts, KindCounts, counts},
    filter::{KindRule, Rules},
    query::{Place, Query},
};
use super::{Db, account, account::Account, account_count::count};
use crate::Millis;

/// The number of rows from which a word counts as frequent.
const FREQUENT: i64 = 7_000;
/// The number of accounts up to which the accounts of a filter are sorted rather than read in order.
const FEW: u32 = 5_000;
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
    /// The word that matches, where the list is in the order of these words.
    pub matched: Option<String>,
}

/// The accounts of a page.
pub struct Found {
    /// In the order in which they were read.
    pub accounts: Vec<Listed>,
    /// How many the search and filter find, up to the limit.
    pub total: u32,
    /// Whether they are too many to sort, and so in the order of the words that match.
    pub by_match: bool,
}

/// An account that was found, by its username, with [`Listed::matched`].
type Match = (String, Option<String>);

/// How the accounts of a query are found.
enum Plan {
    /// The few accounts of the filter are sorted.
    Few,
    /// The accounts are read in order.
    InOrder,
    /// These words are looked up, the rarest first, and the accounts sorted.
    Words(Vec<String>),
    /// These words are looked up, the rarest first, and the accounts stay in the order of its matches.
    ByMatch(Vec<String>),
}

/// Finds the accounts of a page, and counts at most `most` of the search and filter.
pub async fn find(db: &mut Db, query: &Query<'_>, most: u32) -> anyhow::Result<Found> {
    let (plan, of_filter) = plan(db, query, most).await?;
    let (found, counted) = matches(db, query, &plan).await?;
    let total = match &plan {
        Plan::Few if !query.words.is_empty() => number(db, query.few(true)).await?,
        Plan::Few | Plan::InOrder => of_filter,
        Plan::Words(words) => match counted {
            Some(total) => total.min(most),
            None => number(db, query.count_words(words)).await?.min(most),
        },
        Plan::ByMatch(words) => number(db, query.count_matches(words, most)).await?,
    };
    let by_match = matches!(plan, Plan::ByMatch(_));
    Ok(Found { accounts: read(db, found).await?, total, by_match })
}

/// Finds the ids of the accounts of a query.
pub async fn ids(db: &mut Db, query: &Query<'_>) -> anyhow::Result<Vec<String>> {
    let (plan, _) = plan(db, query, FEW + 1).await?;
    let (found, _) = matches(db, query, &plan).await?;
    let usernames: Vec<String> = found.into_iter().map(|(username, _)| username).collect();
    let mut ids = HashMap::with_capacity(usernames.len());
    for part in usernames.chunks(BATCH) {
        for row in of_usernames(db, "a.id, a.username", part).await? {
            ids.insert(row.try_get::<String, _>("username")?, row.try_get("id")?);
        }
    }
    Ok(usernames.iter().filter_map(|username| ids.remove(username)).collect())
}

/// Chooses how to find the accounts, and counts those of the filter if it needs to: with a search only to see whether they are
/// few, and else up to `most`.
async fn plan(db: &mut Db, query: &Query<'_>, most: u32) -> anyhow::Result<(Plan, u32)> {
    let mut of_filter = 0;
    if query.filter != Filter::All || query.words.is_empty() {
        let most = if query.words.is_empty() { most } else { FEW + 1 };
        of_filter = number(db, query.count(most)).await?;
        if query.filter != Filter::All && of_filter <= FEW {
            return Ok((Plan::Few, of_filter));
        }
    }
    let Some((rarest, rows)) = rarest(db, query.words).await? else { return Ok((Plan::InOrder, of_filter)) };
    let others = query.words.iter().filter(|word| *word != rarest);
    let words = std::iter::once(rarest).chain(others).cloned().collect();
    Ok((if rows < FREQUENT { Plan::Words(words) } else { Plan::ByMatch(words) }, of_filter))
}

/// Finds the accounts of the page, and counts those of all pages where that costs nothing more.
async fn matches(db: &mut Db, query: &Query<'_>, plan: &Plan) -> anyhow::Result<(Vec<Match>, Option<u32>)> {
    let statement = match plan {
        Plan::Few => query.few(false),
        Plan::InOrder => query.in_order(),
        Plan::Words(words) => query.by_word(words),
        Plan::ByMatch(words) => query.by_match(words),
    };
    let rows = statement.rows(db).await?;
    let found = rows.iter().map(|row| {
        let matched = matches!(plan, Plan::ByMatch(_)).then(|| row.try_get("word")).transpose()?;
        Ok((row.try_get("username")?, matched))
    });
    let found = found.collect::<sqlx::Result<_>>()?;
    let total = rows.first().filter(|_| matches!(plan, Plan::Words(_)));
    Ok((found, total.map(|row| row.try_get("total")).transpose()?.map(count)))
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
        .bind(words::end(word))
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

async fn number(db: &mut Db, statement: Statement) -> anyhow::Result<u32> {
    let rows = statement.rows(db).await?;
    Ok(rows.first().map_or(Ok(0), |row| row.try_get(0)).map(count)?)
}

/// Reads the accounts that were found, in their order.
async fn read(db: &mut Db, found: Vec<Match>) -> anyhow::Result<Vec<Listed>> {
    let columns = format!(
        "{}, name_key, authenticators, passkeys, codes_left, last_sign_in_at,
         (SELECT COUNT(*) FROM factor_failures AS s WHERE s.account_id = a.id AND s.failures >= 100) AS blocked",
        account::COLUMNS
    );
    let usernames: Vec<String> = found.iter().map(|(username, _)| username.clone()).collect();
    let mut accounts = HashMap::with_capacity(found.len());
    for part in usernames.chunks(BATCH) {
        for row in of_usernames(db, &columns, part).await? {
            let listed = Listed {
                blocked: row.try_get::<i64, _>("blocked")? > 0,
                authenticators: count(row.try_get("authenticators")?),
                passkeys: count(row.try_get("passkeys")?),
                codes_left: row.try_get::<Option<i64>, _>("codes_left")?.map(count),
                signed_in_at: row.try_get("last_sign_in_at")?,
                name_key: row.try_get("name_key")?,
                matched: None,
                account: account::read(&row)?,
            };
            accounts.insert(listed.account.username.clone(), listed);
        }
    }
    let listed = |(username, matched): Match| Some(Listed { matched, ..accounts.remove(&username)? });
    Ok(found.into_iter().filter_map(listed).collect())
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
