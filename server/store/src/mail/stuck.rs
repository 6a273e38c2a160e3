//! Whether mail is delivered at all.

use sqlx::Row as _;

use crate::{Db, Millis};

/// Returns since when mail is stuck: the time from which the mail server has taken no message, or from which a message
/// has been due without an attempt. Both can be in the future or none.
pub async fn stuck_since(db: &mut Db) -> anyhow::Result<Option<Millis>> {
    let mut earliest = None;
    for query in [
        "SELECT MIN(server_down_since) AS since FROM mail WHERE server_down_since IS NOT NULL",
        "SELECT MIN(due_at) AS since FROM mail WHERE failed_at IS NULL",
    ] {
        let since: Option<Millis> = sqlx::query(query).fetch_one(&mut *db).await?.try_get("since")?;
        earliest = earliest.into_iter().chain(since).min();
    }
    Ok(earliest)
}
