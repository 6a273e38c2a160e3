//! What arrives by email, or from an identity provider.

use domain::clock::{DAY, HOUR, MINUTE};
use shared::{
    Method,
    api::{sign_in::SendTemporaryPassword, sso::FAILED},
};
use store::account::{AccountKind, Origin};
use tokio::task::JoinSet;

use super::{MANY, winners_and_sessions};
use crate::helpers::*;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_64_who_ask_for_another_temporary_password_one_email_is_sent() {
    let app = TestApp::open().await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    app.mail().await;
    app.clock.advance(DAY);
    let (twin, mut tries) = (app.twin().await, JoinSet::new());
    for number in 0..MANY {
        let browser = Browser { address: format!("198.51.{number}.1"), ..app.browser() };
        let (browser, request) = (browser.of_two(number, &twin), credentials("grace", &temporary));
        tries.spawn(async move { browser.call::<SendTemporaryPassword>(request).await.is_ok() });
    }
    // Who asked in time is answered alike, and the only email has the only password.
    assert!(tries.join_all().await.into_iter().any(|asked| asked));
    let mail = app.mail().await;
    assert_eq!(mail.len(), 1);
    // The others were wrong passwords.
    app.clock.advance(HOUR);
    let new = mail[0].text.split("Password: ").nth(1).unwrap().lines().next().unwrap();
    assert!(app.browser().sign_in("grace", new).await.is_ok());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_64_parallel_uses_of_one_response_of_a_provider_exactly_one_signs_in() {
    let app = provider::open().await;
    app.add_as("ada", AccountKind::Internal, Origin::Sso).await;
    let browser = app.browser();
    let response = provider::come_back(&browser, "ada").await;
    let (twin, mut tries) = (app.twin().await, JoinSet::new());
    for number in 0..MANY {
        let (tab, response) = (browser.copy().of_two(number, &twin), response.clone());
        tries.spawn(async move {
            let answer = tab.send(Method::Get, &response, Vec::new()).await;
            assert_eq!(answer.status.as_u16(), 303);
            let failed = answer.headers["location"].to_str().unwrap().starts_with(FAILED);
            (if failed { Err(()) } else { Ok(()) }, tab.step().await)
        });
    }
    assert_eq!(winners_and_sessions(&tries.join_all().await), (1, 1));
}

/// Of requests for codes, five in an hour are answered, whatever asks at once.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_64_parallel_requests_for_a_reset_code_five_are_answered_and_the_last_code_is_valid() {
    let app = TestApp::open().await;
    app.person("ada").await;
    app.mail().await;
    let (twin, mut tries) = (app.twin_server().await, JoinSet::new());
    let router = server::routes::router(twin.clone());
    for number in 0..MANY {
        let browser = Browser { address: format!("198.51.{number}.1"), ..app.browser() };
        let browser = browser.of_two(number, &router);
        tries.spawn(async move { browser.forgot_password("ada").await });
    }
    assert!(tries.join_all().await.iter().all(Result::is_ok));
    // A minute is the limit of unknown browsers together.
    for _ in 0..5 {
        let mut servers = JoinSet::new();
        for domain in [app.server.domain.clone(), twin.domain.clone()] {
            servers.spawn(async move { domain.answer_waiting_reset_requests().await.unwrap() });
        }
        servers.join_all().await;
        app.clock.advance(MINUTE);
    }
    let mut db = app.server.domain.store().read().await.unwrap();
    let count = |sql: &'static str| sqlx::query_scalar::<_, i64>(sql);
    assert_eq!(count("SELECT COUNT(*) FROM reset_request").fetch_one(&mut *db).await.unwrap(), 0);
    assert_eq!(count("SELECT COUNT(*) FROM reset_code").fetch_one(&mut *db).await.unwrap(), 5);
    drop(db);
    let codes: Vec<String> = app.mail().await.iter().map(|mail| reset_code(&mail.text)).collect();
    // Each code replaces the email with the one before, if that still waits.
    assert_eq!(codes.len(), 1);
    assert!(app.browser().reset_password(&codes[0], "orange zeppelin marmalade").await.is_ok());
}
