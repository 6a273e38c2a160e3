//! For the benchmark: many accounts in many states, a long audit log, and new databases on PostgreSQL.

use anyhow::Context as _;
use sqlx::{AnyConnection, AssertSqlSafe, Connection as _, Executor as _};

use super::{Store, database::Kind};
use crate::Millis;

/// The number of a made-up account by which it gets its state: that in its username without the last two digits, which its name
/// depends on.
const NUMBER: &str = "CAST(REPLACE(REPLACE(username, 'person', ''), 'zone', '') AS BIGINT) / 100";

/// Puts the accounts `person…` and `zone…` in the states that the filters of the list look for: one in two waits for its
/// invitation still; the others have signed in, and most have a second factor; a few are locked, disabled, on hold, out of backup
/// codes or in possession of a temporary password. One in fifty of all is new, so that it is in its grace period.
///
/// # Errors
/// If the database fails.
pub async fn set_states(store: &Store, now: Millis) -> anyhow::Result<()> {
    let day = 24 * 60 * 60 * 1_000_i64;
    let n = format!("({NUMBER})");
    let made_up = "(username LIKE 'person%' OR username LIKE 'zone%')";
    run(
        store,
        &[
            format!(
                "UPDATE account SET waiting = {n} % 2, created_at = {now} - {n} % 50 * 20 * {day},
                     last_sign_in_at = CASE WHEN {n} % 2 = 0 THEN {now} - {n} * 60000 END,
                     authenticators = CASE WHEN {n} % 2 = 0 AND {n} % 10 < 8 THEN 1 ELSE 0 END,
                     passkeys = CASE WHEN {n} % 7 = 0 THEN 1 ELSE 0 END,
                     codes_left = CASE WHEN {n} % 2 = 0 THEN {n} % 11 END,
                     disabled_at = CASE WHEN {n} % 200 = 0 THEN 1 END,
                     held_at = CASE WHEN {n} % 5000 = 0 THEN 1 END,
                     password_expires_at = CASE WHEN {n} % 100 = 0 THEN {now} + {day} / 2 END
                 WHERE {made_up}"
            ),
            format!(
                "INSERT INTO factor_failures (account_id, factor, failures)
                     SELECT id, 'totp', 100 FROM account WHERE {made_up} AND {n} % 3000 = 0"
            ),
            "INSERT INTO setting (name, value, changed_at) VALUES ('mfa.grace_days', '14', 1)".to_owned(),
        ],
    )
    .await?;
    match store.kind {
        Kind::Sqlite => Ok(()),
        // As autovacuum does in time.
        Kind::Postgres => run(store, &["ANALYZE".to_owned()]).await,
    }
}

/// Lets no account wait for its invitation.
///
/// # Errors
/// If the database fails.
pub async fn end_waiting(store: &Store) -> anyhow::Result<()> {
    run(store, &["UPDATE account SET waiting = 0".to_owned()]).await
}

/// Adds sign-ins of the last two months, and counts them.
///
/// # Errors
/// If the database fails.
pub async fn add_events(store: &Store, events: u32, now: Millis) -> anyhow::Result<()> {
    run(
        store,
        &[
            format!(
                "WITH RECURSIVE number (n) AS
                     (SELECT CAST(1 AS BIGINT) UNION ALL SELECT n + 1 FROM number WHERE n < {events})
                 INSERT INTO audit_event (at, kind, actor, account_id, account_name, address)
                 SELECT {now} - ({events} - n) * 5000, 'signed_in', 'account',
                     'account' || n % 100000, 'person' || n % 100000, '192.0.2.' || n % 250 FROM number"
            ),
            "INSERT INTO hourly_count (what, hour, provider, count)
                 SELECT 'signed_in', at - at % 3600000, '', COUNT(*) FROM audit_event
                 WHERE kind = 'signed_in' GROUP BY at - at % 3600000"
                .to_owned(),
        ],
    )
    .await
}

async fn run(store: &Store, statements: &[String]) -> anyhow::Result<()> {
    let mut tx = store.begin().await?;
    for statement in statements {
        sqlx::query(AssertSqlSafe(statement.clone())).execute(&mut *tx).await?;
    }
    tx.commit().await
}

/// Creates a database on a PostgreSQL server, and returns its URL.
///
/// # Errors
/// If the server does not answer, or has a database of that name.
pub async fn create_database(server: &str, name: &str) -> anyhow::Result<String> {
    super::open::install_drivers();
    let mut db = AnyConnection::connect(server).await?;
    db.execute(AssertSqlSafe(format!("CREATE DATABASE {name}"))).await?;
    db.close().await?;
    let (host, _) = server.rsplit_once('/').context("the URL names no database")?;
    Ok(format!("{host}/{name}"))
}
