//! The number of sessions.

use sqlx::Row as _;

use crate::{Db, Millis};

/// Returns the number of finished sign-ins that were used after `seen` and finished after `finished`.
pub async fn count_signed_in(db: &mut Db, seen: Millis, finished: Millis) -> anyhow::Result<i64> {
    let row = sqlx::query("SELECT COUNT(*) AS sessions FROM session WHERE seen_at > $1 AND finished_at > $2")
        .bind(seen)
        .bind(finished)
        .fetch_one(db)
        .await?;
    Ok(row.try_get("sessions")?)
}
