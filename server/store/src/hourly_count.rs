//! Table `hourly_count`: what happened in each hour, so that a chart costs the same with any number of audit events.

use std::collections::BTreeMap;

use sqlx::Row as _;

use super::Db;
use crate::Millis;

/// An hour.
pub const HOUR: Millis = 60 * 60 * 1_000;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    /// A sign-in was completed.
    SignedIn,
    /// A sign-in was refused.
    Refused,
    /// An identity provider failed a sign-in.
    ProviderFailed,
    /// How many accounts there are that must or may have a second factor. Stored for a day, not added up.
    SecondStepAccounts,
    /// How many of them have one. Stored for a day, not added up.
    SecondStepProtected,
}

impl Counted {
    fn name(self) -> &'static str {
        match self {
            Self::SignedIn => "signed_in",
            Self::Refused => "refused",
            Self::ProviderFailed => "provider_failed",
            Self::SecondStepAccounts => "second_step_accounts",
            Self::SecondStepProtected => "second_step_protected",
        }
    }
}

/// A counter: what, in the hour that begins then, and at which provider, which is empty for most.
pub type Key = (Counted, Millis, String);

/// The start of the hour of a time.
#[must_use]
pub fn hour_of(at: Millis) -> Millis {
    at - at.rem_euclid(HOUR)
}

/// Adds to a counter.
pub async fn add(db: &mut Db, (what, hour, provider): &Key, count: i64) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO hourly_count (what, hour, provider, count) VALUES ($1, $2, $3, $4)
         ON CONFLICT (what, hour, provider) DO UPDATE SET count = hourly_count.count + excluded.count",
    )
    .bind(what.name())
    .bind(hour)
    .bind(provider)
    .bind(count)
    .execute(db)
    .await?;
    Ok(())
}

/// Stores a number in place of the one that is there.
pub async fn set(db: &mut Db, what: Counted, hour: Millis, count: i64) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO hourly_count (what, hour, provider, count) VALUES ($1, $2, '', $3)
         ON CONFLICT (what, hour, provider) DO UPDATE SET count = excluded.count",
    )
    .bind(what.name())
    .bind(hour)
    .bind(count)
    .execute(db)
    .await?;
    Ok(())
}

/// Returns the counts of each hour from `from` on.
pub async fn since(db: &mut Db, what: Counted, from: Millis) -> anyhow::Result<BTreeMap<Millis, i64>> {
    let rows = sqlx::query("SELECT hour, count FROM hourly_count WHERE what = $1 AND hour >= $2");
    let rows = rows.bind(what.name()).bind(from).fetch_all(db).await?;
    let mut counts = BTreeMap::new();
    for row in rows {
        *counts.entry(row.try_get("hour")?).or_default() += row.try_get::<i64, _>("count")?;
    }
    Ok(counts)
}

/// Returns the sums from `from` on for each provider, by its id.
pub async fn by_provider(db: &mut Db, what: Counted, from: Millis) -> anyhow::Result<BTreeMap<String, i64>> {
    let rows = sqlx::query("SELECT provider, count FROM hourly_count WHERE what = $1 AND hour >= $2");
    let rows = rows.bind(what.name()).bind(from).fetch_all(db).await?;
    let mut counts = BTreeMap::new();
    for row in rows {
        *counts.entry(row.try_get("provider")?).or_default() += row.try_get::<i64, _>("count")?;
    }
    Ok(counts)
}

/// Returns the first hour in which something was counted.
pub async fn first(db: &mut Db, what: Counted) -> anyhow::Result<Option<Millis>> {
    let row = sqlx::query("SELECT MIN(hour) AS hour FROM hourly_count WHERE what = $1").bind(what.name());
    Ok(row.fetch_one(db).await?.try_get("hour")?)
}

/// Returns the newest number that was stored between two times.
pub async fn newest(db: &mut Db, what: Counted, from: Millis, until: Millis) -> anyhow::Result<Option<i64>> {
    let row = sqlx::query(
        "SELECT count FROM hourly_count WHERE what = $1 AND hour >= $2 AND hour <= $3 ORDER BY hour DESC LIMIT 1",
    )
    .bind(what.name())
    .bind(from)
    .bind(until)
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| row.try_get("count")).transpose()?)
}

/// Deletes the counts of hours before `before`.
pub async fn delete_stale(db: &mut Db, before: Millis) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM hourly_count WHERE hour < $1").bind(before).execute(db).await?;
    Ok(())
}
