//! Counting sign-ins in progress by the network that started them.

use sqlx::{AssertSqlSafe, Row as _};

use super::Db;
use crate::Millis;

/// Counts the rows of `table` that meet `condition` and are younger than `since`, in a network and in each of those around it.
pub(crate) async fn count(
    db: &mut Db,
    (table, condition): (&'static str, &'static str),
    networks: &[String; 3],
    since: Millis,
) -> anyhow::Result<[i64; 3]> {
    let of = |column, place| {
        format!(
            "(SELECT COUNT(*) FROM {table} WHERE {column} = {place} AND {condition} AND created_at > $4) AS {column}"
        )
    };
    let query = format!("SELECT {}, {}, {}", of("network", "$1"), of("household", "$2"), of("site", "$3"));
    let [network, household, site] = networks;
    let row = sqlx::query(AssertSqlSafe(query))
        .bind(network)
        .bind(household)
        .bind(site)
        .bind(since)
        .fetch_one(db)
        .await?;
    Ok([row.try_get("network")?, row.try_get("household")?, row.try_get("site")?])
}
