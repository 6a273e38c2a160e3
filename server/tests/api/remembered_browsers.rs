//! Remembered browsers: after the password they are not asked for a code.

mod enders;
mod expiry;
mod offer;
mod reauthentication;

use server::routes::forward::PATHS;
use shared::{
    ApiError, CommonError, Empty,
    api::{
        NextStep,
        audit::{EventKind, Factor},
        remembered_browsers::{ForgetBrowser, ForgetBrowserRequest, RememberedBrowser},
        security::GetSecurity,
        sign_in::{SignInError, SignOut},
    },
};
use tokio::task::JoinSet;

use crate::{
    forward::{CADDY, NGINX},
    helpers::*,
};

/// The name of the cookie on a loopback address.
const COOKIE: &str = "vestibule-remembered";

/// A server where browsers can be remembered for a week, and Ada.
async fn week() -> (TestApp, Person) {
    let app = TestApp::open().await;
    app.set("mfa.remember_days", "7").await;
    let ada = app.person("ada").await;
    (app, ada)
}

/// A browser that Ada's account remembers. It has signed out.
async fn remembered(app: &TestApp, person: &Person) -> Browser {
    let browser = person.at_verify(app).await;
    browser.verify_and_remember(&person.phone.code(app.clock.now())).await.unwrap();
    browser.call::<SignOut>(Empty {}).await.unwrap();
    app.clock.advance(30_000);
    browser
}

/// Whether the browser still needs no code.
async fn needs_no_code(browser: &Browser) -> bool {
    needs_no_code_after(browser, PASSWORD).await
}

async fn needs_no_code_after(browser: &Browser, password: &str) -> bool {
    let step = browser.sign_in("ada", password).await.unwrap().step;
    assert!(matches!(step, NextStep::SignedIn { .. } | NextStep::Verify { .. }), "{step:?}");
    matches!(step, NextStep::SignedIn { .. })
}

async fn listed(browser: &Browser) -> Vec<RememberedBrowser> {
    browser.call::<GetSecurity>(Empty {}).await.unwrap().remembered_browsers
}

#[tokio::test]
async fn a_remembered_browser_signs_in_with_the_password_alone() {
    let (app, ada) = week().await;
    let browser = ada.at_verify(&app).await;
    assert!(matches!(browser.step().await, NextStep::Verify { remember_days: 7, .. }));
    browser.verify_and_remember(&ada.phone.code(app.clock.now())).await.unwrap();
    let remembered_at = app.clock.now();
    browser.call::<SignOut>(Empty {}).await.unwrap();
    app.clock.advance(60_000);
    assert!(needs_no_code(&browser).await);
    let events = app.activity("ada").await;
    let last = events.last().unwrap();
    assert_eq!((last.kind, last.detail.factor), (EventKind::SignedIn, Some(Factor::RememberedBrowser)));
    let event = events.iter().find(|entry| entry.kind == EventKind::BrowserRemembered).unwrap();
    assert_eq!(event.detail.count, Some(7));
    let listed = listed(&browser).await;
    assert_eq!(listed.len(), 1);
    let RememberedBrowser { browser: name, address, this, .. } = &listed[0];
    assert_eq!((name.as_str(), address.as_str(), *this), ("Firefox, Windows", "192.0.2.1", true));
    assert_eq!(listed[0].remembered_at, remembered_at);
    assert_eq!(listed[0].used_at, remembered_at + 60_000);
    assert_eq!(listed[0].expires_at, remembered_at + 7 * domain::clock::DAY);
}

#[tokio::test]
async fn the_cookie_is_of_no_use_without_the_password_or_for_another_account() {
    let (app, ada) = week().await;
    let grace = app.person("grace").await;
    let browser = remembered(&app, &ada).await;
    let thief = browser.copy();
    assert_eq!(thief.state().await.unwrap().progress.step, NextStep::Login);
    let wrong = thief.sign_in("ada", "not her password").await;
    assert_eq!(wrong, Err(ApiError::Endpoint(SignInError::WrongCredentials)));
    assert!(matches!(thief.sign_in("grace", PASSWORD).await.unwrap().step, NextStep::Verify { .. }));
    // An invented cookie, and the token of another cookie.
    let other = grace.browser.cookies.lock().unwrap()["vestibule-browser"].clone();
    for value in ["A".repeat(43), other] {
        let browser = app.browser();
        browser.cookies.lock().unwrap().insert(COOKIE.into(), value);
        assert!(!needs_no_code(&browser).await);
    }
}

#[tokio::test]
async fn in_forward_authentication_the_session_counts_and_the_cookie_means_nothing() {
    let guarding =
        [("VESTIBULE_APPLICATION_URL", "https://cases.example.com/"), ("VESTIBULE_PROXIES", "192.0.2.1")];
    let app = TestApp::open_with(&guarding).await;
    app.set("mfa.remember_days", "7").await;
    let ada = app.person("ada").await;
    let browser = remembered(&app, &ada).await;
    assert_eq!(browser.check(PATHS[0], &NGINX).await.status.as_u16(), 401);
    assert!(needs_no_code(&browser).await);
    assert_eq!(browser.check(PATHS[0], &NGINX).await.status.as_u16(), 200);
    assert_eq!(browser.check(PATHS[1], &CADDY).await.status.as_u16(), 200);
}

#[tokio::test]
async fn one_browser_can_be_remembered_by_two_accounts_with_one_cookie_that_is_new_each_time() {
    let (app, ada) = week().await;
    let grace = app.person("grace").await;
    let browser = remembered(&app, &ada).await;
    let first = browser.cookies.lock().unwrap()[COOKIE].clone();
    let planted = browser.copy();
    browser.sign_in("grace", PASSWORD).await.unwrap();
    browser.verify_and_remember(&grace.phone.code(app.clock.now())).await.unwrap();
    assert_ne!(browser.cookies.lock().unwrap()[COOKIE], first);
    assert!(needs_no_code(&browser).await);
    assert!(matches!(browser.sign_in("grace", PASSWORD).await.unwrap().step, NextStep::SignedIn { .. }));
    // Whoever knew the earlier cookie has nothing.
    assert!(!needs_no_code(&planted).await);
    assert!(matches!(planted.sign_in("grace", PASSWORD).await.unwrap().step, NextStep::Verify { .. }));
}

#[tokio::test]
async fn an_account_remembers_at_most_twenty_browsers_and_the_oldest_goes() {
    let (app, ada) = week().await;
    let mut browsers = Vec::new();
    for _ in 0..=RememberedBrowser::MOST {
        browsers.push(remembered(&app, &ada).await);
    }
    assert!(!needs_no_code(&browsers[0]).await);
    assert!(needs_no_code(&browsers[1]).await);
    assert_eq!(listed(&browsers[1]).await.len(), RememberedBrowser::MOST);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_code_remembers_one_browser_however_often_it_is_sent_at_once() {
    let (app, ada) = week().await;
    let code = ada.phone.code(app.clock.now());
    let mut browsers = Vec::new();
    for _ in 0..64 {
        browsers.push(ada.at_verify(&app).await);
    }
    let tries: JoinSet<bool> = browsers
        .into_iter()
        .map(|browser| {
            let code = code.clone();
            async move {
                let won = browser.verify_and_remember(&code).await.is_ok();
                assert_eq!(won, browser.cookies.lock().unwrap().contains_key(COOKIE));
                won
            }
        })
        .collect();
    assert_eq!(tries.join_all().await.into_iter().filter(|won| *won).count(), 1);
}

#[tokio::test]
async fn only_the_owner_forgets_a_browser() {
    let (app, ada) = week().await;
    let grace = app.person("grace").await;
    let browser = remembered(&app, &ada).await;
    assert!(needs_no_code(&browser).await);
    let id = listed(&browser).await[0].id.clone();
    let stranger = grace.signed_in(&app).await;
    let refused = stranger.call::<ForgetBrowser>(ForgetBrowserRequest { id: id.clone() }).await;
    assert_eq!(refused, Err(ApiError::Common(CommonError::NotFound)));
    browser.call::<ForgetBrowser>(ForgetBrowserRequest { id }).await.unwrap();
    assert!(listed(&browser).await.is_empty());
    assert!(matches!(browser.step().await, NextStep::SignedIn { .. }), "the session stays");
    assert!(!needs_no_code(&browser).await);
    let last = app.activity("ada").await.into_iter().rev().find(|e| e.kind == EventKind::BrowsersForgotten);
    assert_eq!(last.unwrap().detail.count, Some(1));
}

#[tokio::test]
async fn where_backup_codes_are_to_be_saved_the_code_is_asked() {
    let (app, ada) = week().await;
    let browser = remembered(&app, &ada).await;
    assert!(needs_no_code(&browser).await);
    browser.call::<SignOut>(Empty {}).await.unwrap();
    // As for an account that was set up while backup codes were off.
    let id = app.server.domain.account("ada").await.unwrap().id;
    let mut tx = app.server.domain.store().begin().await.unwrap();
    store::account::end_backup_codes(&mut tx, &id).await.unwrap();
    tx.commit().await.unwrap();
    assert!(!needs_no_code(&browser).await);
    assert!(browser.show_codes().await.is_err(), "the password and a cookie get no backup codes");
    browser.verify_and_remember(&ada.phone.code(app.clock.now())).await.unwrap();
    assert_eq!(browser.step().await, SAVE_CODES);
    browser.show_codes().await.unwrap();
    browser.done().await.unwrap();
    assert_eq!(listed(&browser).await.len(), 1, "the same browser, remembered again");
}
