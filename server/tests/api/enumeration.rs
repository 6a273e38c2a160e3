//! What a stranger can learn from the work that a request causes: the database does the same for every name. Times are
//! measured by `make bench`.

use domain::clock::{DAY, MINUTE};
use shared::{
    Empty, Method,
    api::sign_in::{SendTemporaryPassword, SignOut},
};
use store::{
    account::{AccountKind, Origin},
    reset_request::Wanted,
};

use crate::helpers::*;

/// Names in every state that a stranger must not be able to recognise. The first belongs to no account.
const NAMES: [&str; 8] =
    ["nobody", "known", "disabled", "sso", "waiting", "expired", "held", "known@example.com"];

/// A server with an account for each name but the first.
async fn app() -> TestApp {
    let app = TestApp::open().await;
    app.add("expired").await;
    app.clock.advance(DAY);
    for name in ["known", "disabled", "held"] {
        app.person(name).await;
    }
    app.server.domain.set_disabled(Admin::CommandLine, "disabled", true).await.unwrap();
    app.add_as("sso", AccountKind::Internal, Origin::Sso).await;
    app.add("waiting").await;
    let mut tx = app.server.domain.store().begin().await.unwrap();
    sqlx::query("UPDATE account SET held_at = 1 WHERE username = 'held'").execute(&mut *tx).await.unwrap();
    sqlx::query("UPDATE account SET password_hash = NULL, waiting = 1 WHERE username = 'waiting'")
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    app.mail().await;
    app
}

/// Reading takes no turn of the writer: how many rows are read is of no matter.
fn reads_alike(statement: String) -> String {
    match statement.split_once(' ') {
        Some(("SELECT", _)) => "SELECT".to_owned(),
        _ => statement,
    }
}

#[tokio::test]
async fn a_reset_request_makes_the_database_do_the_same_for_every_name() {
    let app = app().await;
    let mut expected = None;
    for (number, name) in NAMES.into_iter().enumerate() {
        let browser = Browser { address: format!("198.51.100.{number}"), ..app.browser() };
        let request = async || browser.forgot_password(name).await.unwrap();
        let answer = async || {
            app.server.domain.answer_waiting_reset_requests().await.unwrap();
            app.server.mailer.deliver_due().await.unwrap();
        };
        let asked = statements::of(&app, request()).await;
        let answered = statements::of(&app, answer()).await;
        assert_eq!(asked.iter().filter(|statement| *statement == "BEGIN").count(), 1, "{asked:?}");
        // Answering takes one transaction, taking the email from the queue a second, and removing it a third. The mailer
        // looks for another email in each round.
        assert!(answered.iter().filter(|statement| *statement == "BEGIN").count() >= 3, "{answered:?}");
        let both = (asked, answered.into_iter().map(reads_alike).collect::<Vec<_>>());
        assert_eq!(*expected.get_or_insert_with(|| both.clone()), both, "{name}");
        // The second code of an account ends the first: the next name must not be one that has a code.
        app.clock.advance(16 * MINUTE);
        app.server.domain.delete_expired().await.unwrap();
        let mut tx = app.server.domain.store().begin().await.unwrap();
        sqlx::query("DELETE FROM reset_code").execute(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
    }
    let sent: Vec<_> = app.mailbox.lock().unwrap().iter().map(|email| email.email.clone()).collect();
    let to = |name: &str| format!("{name}@example.com");
    assert_eq!(sent, [to("known"), to("expired"), to("held"), to("known")]);
}

#[tokio::test]
async fn a_wrong_password_makes_the_database_do_the_same_for_every_name() {
    // From a new browser, and from one that has signed in to another account.
    for is_new in [true, false] {
        let app = app().await;
        let other = app.person("grace").await.browser;
        // The sixth has to wait, and no hash hides what else it takes.
        for attempt in 1..=6 {
            let mut expected = None;
            for name in &NAMES[..7] {
                let browser = if is_new { app.browser() } else { other.copy() };
                let browser = Browser { address: format!("198.51.100.{attempt}"), ..browser };
                let wrong = async || {
                    browser.sign_in(name, "wrong").await.unwrap_err();
                };
                let done = statements::of(&app, wrong()).await;
                assert_eq!(*expected.get_or_insert_with(|| done.clone()), done, "{name}, {attempt}");
            }
        }
    }
}

#[tokio::test]
async fn a_refused_sign_in_at_a_provider_makes_the_database_do_the_same_for_every_address() {
    let app = provider::open().await;
    app.person("known").await;
    app.person("disabled").await;
    app.server.domain.set_disabled(Admin::CommandLine, "disabled", true).await.unwrap();
    app.add_as("linked", AccountKind::Internal, Origin::Sso).await;
    let mut tx = app.server.domain.store().begin().await.unwrap();
    let linked = store::account::by_username(&mut tx, "linked").await.unwrap().unwrap();
    let link = store::provider_link::link(&mut tx, "https://id.example", "owner", &linked.id, START);
    assert!(link.await.unwrap());
    tx.commit().await.unwrap();
    let mut expected = None;
    for name in ["nobody", "known", "disabled", "linked"] {
        let browser = app.browser();
        let response = provider::come_back(&browser, name).await;
        let refused = async || {
            let answer = browser.send(Method::Get, &response, Vec::new()).await;
            assert!(answer.headers["location"].to_str().unwrap().contains("why=no-account"), "{name}");
        };
        let done = statements::of(&app, refused()).await;
        // Taking the response is all that is written.
        assert_eq!(done.iter().filter(|statement| *statement == "BEGIN").count(), 1, "{name}: {done:?}");
        assert_eq!(*expected.get_or_insert_with(|| done.clone()), done, "{name}");
    }
}

#[tokio::test]
async fn what_strangers_invent_does_not_reach_the_writer() {
    let app = app().await;
    let browser = app.person("grace").await.signed_in(&app).await;
    let token = "A".repeat(43);
    for value in browser.cookies.lock().unwrap().values_mut() {
        value.clone_from(&token);
    }
    let sign_out = async || drop(browser.call::<SignOut>(Empty {}).await);
    let done = statements::of(&app, sign_out()).await;
    assert!(!done.is_empty() && !done.contains(&"BEGIN".to_owned()), "{done:?}");
    // Nor does a request that has to wait.
    for _ in 0..5 {
        app.browser().sign_in("nobody", "wrong").await.unwrap_err();
    }
    let (visitor, wrong) = (app.browser(), credentials("nobody", "wrong"));
    for waiting in [true, false] {
        let wait = async || {
            if waiting {
                visitor.sign_in("nobody", "wrong").await.unwrap_err();
            } else {
                visitor.call::<SendTemporaryPassword>(wrong.clone()).await.unwrap_err();
            }
        };
        let done = statements::of(&app, wait()).await;
        assert!(!done.is_empty() && !done.contains(&"BEGIN".to_owned()), "{done:?}");
    }
}

#[tokio::test]
async fn what_is_written_for_a_name_of_no_account_is_seen_by_nobody() {
    let app = app().await;
    let count = async |query: &'static str| -> i64 {
        let mut db = app.server.domain.store().read().await.unwrap();
        sqlx::query_scalar(query).fetch_one(&mut *db).await.unwrap()
    };
    let events = count("SELECT COUNT(*) FROM audit_event").await;
    for number in 0..40 {
        let browser = Browser { address: format!("198.51.100.{number}"), ..app.browser() };
        browser.forgot_password(&format!("nobody{number}")).await.unwrap();
        browser.sign_in(&format!("nobody{number}"), "wrong").await.unwrap_err();
    }
    app.server.domain.answer_waiting_reset_requests().await.unwrap();
    let mut db = app.server.domain.store().read().await.unwrap();
    assert!(!store::reset_request::any(&mut db, Wanted::All).await.unwrap());
    assert_eq!(count("SELECT COUNT(*) FROM mail").await, 40);
    assert!(app.server.mailer.list(false, 100).await.unwrap().is_empty());
    assert_eq!(store::mail::counts(&mut db).await.unwrap().waiting, 0);
    assert_eq!(store::mail::count(&mut db, 100).await.unwrap(), 0);
    drop(db);
    assert_eq!(app.server.mailer.deliver_due().await.unwrap().delivered, 0);
    assert!(app.mailbox.lock().unwrap().is_empty());
    assert_eq!(count("SELECT COUNT(*) FROM mail").await, 0);
    assert_eq!(count("SELECT COUNT(*) FROM audit_event").await, events);
    assert!(count("SELECT COUNT(*) FROM decoy").await > 0);
}
