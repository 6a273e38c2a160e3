//! The files on disk: the key file and the database that belong together, and a full disk. A cancelled transaction.

use std::{future::poll_fn, os::unix::fs::PermissionsExt as _, pin::pin, task::Poll};

use domain::{
    clock::Clock,
    email::{Mailbox, Transport},
};
use server::state::Server;
use store::{DatabaseUrl, Store};

use crate::helpers::*;

async fn reopen(app: TestApp) -> anyhow::Result<TestApp> {
    app.server.domain.store().close().await;
    TestApp::open_in(app.folder, app.clock, &[]).await
}

#[tokio::test]
async fn data_survives_a_restart() {
    let app = TestApp::open().await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    let shown = browser.set_up().await.unwrap();
    let cookies = browser.copy().cookies;

    let app = reopen(app).await.unwrap();
    let browser = Browser { cookies, ..app.browser() };
    assert_eq!(browser.set_up().await.unwrap(), shown);
    let code = Phone::scan(&shown).code(app.clock.now());
    assert!(browser.verify(&code).await.is_ok());
}

#[tokio::test]
async fn a_missing_key_file_for_an_existing_database_stops_the_start_and_is_not_recreated() {
    let app = TestApp::open().await;
    let key = app.folder.path().join("vestibule.key");
    std::fs::remove_file(&key).unwrap();
    let folder = app.folder;
    let config = config(&folder, &[]);
    app.server.domain.store().close().await;
    let error =
        Server::open(config, Clock::held(START), Transport::Memory(Mailbox::default())).await.err().unwrap();
    assert!(error.to_string().contains("vestibule.key is missing"), "{error}");
    assert!(!key.exists());
}

#[tokio::test]
async fn another_databases_key_file_is_refused() {
    let app = TestApp::open().await;
    std::fs::write(app.folder.path().join("vestibule.key"), format!("0a0b0c0d:{}\n", "7".repeat(64)))
        .unwrap();
    let error = reopen(app).await.err().unwrap();
    assert!(error.to_string().contains("does not belong to the database"), "{error:#}");
}

#[tokio::test]
async fn no_secret_is_readable_in_the_database() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.signed_in(&app).await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let pending = app.browser();
    pending.sign_in("grace", &temporary).await.unwrap();
    let enrolment = pending.set_up().await.unwrap();
    let tokens: Vec<String> = browser.cookies.lock().unwrap().values().cloned().collect();
    let bytes = database::stored(&app).await;
    let contains = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
    assert!(contains(b"ada@example.com"), "the search itself works");
    let secret = data_encoding::BASE32_NOPAD.decode(enrolment.key.as_bytes()).unwrap();
    assert!(!contains(enrolment.key.as_bytes()) && !contains(&secret));
    assert!(!contains(PASSWORD.as_bytes()) && !contains(temporary.as_bytes()));
    for code in &ada.codes {
        assert!(!contains(code.as_str().as_bytes()) && !contains(code.grouped().as_bytes()));
    }
    for token in tokens {
        let raw = data_encoding::BASE64URL_NOPAD.decode(token.as_bytes()).unwrap();
        assert!(!contains(token.as_bytes()) && !contains(&raw));
    }
}

#[tokio::test]
async fn the_database_is_durable_by_its_own_settings() {
    let folder = tempfile::tempdir().unwrap();
    driver::install();
    let store = Store::open(&DatabaseUrl::Sqlite(folder.path().join("a ?#% b.db"))).await.unwrap();
    let mut tx = store.begin().await.unwrap();
    let journal: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(&mut *tx).await.unwrap();
    let synchronous: i64 = sqlx::query_scalar("PRAGMA synchronous").fetch_one(&mut *tx).await.unwrap();
    let foreign_keys: i64 = sqlx::query_scalar("PRAGMA foreign_keys").fetch_one(&mut *tx).await.unwrap();
    assert_eq!((journal.as_str(), synchronous, foreign_keys), ("wal", 2, 1));
    for name in ["a ?#% b.db", "a ?#% b.db-wal"] {
        let mode = std::fs::metadata(folder.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[tokio::test]
async fn a_full_disk_lets_nobody_in_and_the_server_recovers_when_there_is_space() {
    let app = TestApp::open_on_sqlite().await;
    let ada = app.person("ada").await;
    let store = app.server.domain.store();
    // Limits the size of the file for the connection that writes. SQLite then fails as it does when the disk is full.
    let limit = async |pages: &'static str| {
        let mut tx = store.begin().await.unwrap();
        sqlx::query_scalar::<_, i64>(pages).fetch_one(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
    };
    limit("PRAGMA max_page_count = 1").await;
    let mut refused = 0;
    for number in 0..40 {
        let browser = Browser { address: format!("198.51.100.{number}"), ..app.browser() };
        refused += usize::from(browser.sign_in("ada", PASSWORD).await.is_err());
    }
    assert!(refused > 0, "the limit was never met");
    limit("PRAGMA max_page_count = 4294967294").await;
    ada.at_verify(&app).await;
    app.add("grace").await;
}

#[tokio::test]
async fn a_transaction_that_sqlite_rolled_back_by_itself_leaves_no_broken_connection() {
    let app = TestApp::open_on_sqlite().await;
    let ada = app.person("ada").await;
    // SQLite does this when the disk is full in the middle of a commit.
    for _ in 0..8 {
        let mut tx = app.server.domain.store().begin().await.unwrap();
        sqlx::query("ROLLBACK").execute(&mut *tx).await.unwrap();
        assert!(tx.commit().await.is_err());
    }
    ada.at_verify(&app).await;
    app.add("grace").await;
}

/// Polls a future so many times, each time when it asks for it, and then drops it, as the end of a request does.
async fn cancel_after(polls: u32, future: impl Future) {
    let (mut future, mut left) = (pin!(future), polls);
    poll_fn(|context| {
        if left == 0 || future.as_mut().poll(context).is_ready() {
            return Poll::Ready(());
        }
        left -= 1;
        Poll::Pending
    })
    .await;
}

#[tokio::test]
async fn a_cancelled_begin_leaves_no_open_transaction_in_which_others_would_read_the_past() {
    let app = TestApp::open().await;
    let store = app.server.domain.store();
    for polls in 0..12 {
        cancel_after(polls, store.begin()).await;
        if !database::is_postgres() {
            continue;
        }
        // All connections: what was begun has been rolled back when its connection is free. Each of two looks at the others.
        let mut all = Vec::new();
        for _ in 0..10 {
            all.push(store.read().await.unwrap());
        }
        for db in &mut all[..2] {
            let open: i64 = sqlx::query_scalar(
                "SELECT COUNT(*) FROM pg_stat_activity
                 WHERE datname = current_database() AND state LIKE 'idle in transaction%'",
            )
            .fetch_one(&mut **db)
            .await
            .unwrap();
            assert_eq!(open, 0, "cancelled at poll {polls}");
        }
    }
    app.add("grace").await;
}
