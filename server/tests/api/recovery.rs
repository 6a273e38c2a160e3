//! Resetting a forgotten password.

mod limits;

use axum::http::Request;
use domain::clock::{DAY, HOUR, MINUTE, SECOND};
use shared::{
    ApiError, CommonError, Empty, Endpoint as _,
    api::{
        NextStep, audit,
        recovery::{PasswordReset, RequestPasswordReset, ResetPasswordError},
    },
};
use store::account::{AccountKind, Origin};

use crate::helpers::*;

const NEW: &str = "orange zeppelin marmalade";
const ENDED: Result<PasswordReset, ApiError<ResetPasswordError>> =
    Err(ApiError::Endpoint(ResetPasswordError::CodeEnded));
const WRONG: Result<PasswordReset, ApiError<ResetPasswordError>> =
    Err(ApiError::Endpoint(ResetPasswordError::WrongCode));

/// Requests a code and returns it from the email.
async fn ask(app: &TestApp, username: &str) -> String {
    app.mail().await;
    app.browser().forgot_password(username).await.unwrap();
    let mail = app.mail().await;
    assert_eq!(
        mail.iter().map(|mail| mail.subject.as_str()).collect::<Vec<_>>(),
        ["Password Reset Requested"]
    );
    reset_code(&mail[0].text)
}

async fn rows(app: &TestApp, table: &'static str) -> i64 {
    let mut db = app.server.domain.store().read().await.unwrap();
    sqlx::query_scalar(table).fetch_one(&mut *db).await.unwrap()
}

#[tokio::test]
async fn a_code_from_the_email_sets_a_new_password_without_signing_in() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let (here, there) = (ada.signed_in(&app).await, ada.at_verify(&app).await);
    let code = ask(&app, "ADA@example.com").await;
    here.reset_password(&code, NEW).await.unwrap();

    assert_eq!(here.step().await, NextStep::Login);
    assert_eq!(there.state().await, Err(ApiError::Common(CommonError::SessionExpired)));
    assert!(app.browser().sign_in("ada", PASSWORD).await.is_err());
    let progress = app.browser().sign_in("ada", NEW).await.unwrap();
    assert_eq!(progress.step, code_asked(true), "the second factor still follows");

    let mail = app.mail().await.remove(0);
    assert_eq!(mail.subject, "Your password was reset");
    assert!(mail.text.contains("From: 192.0.2.1 (Firefox, Windows)"));
    let entries = app.activity("ada").await;
    let kinds: Vec<_> = entries.iter().rev().map(|entry| entry.kind).take(3).collect();
    let (reset, requested) = (audit::EventKind::PasswordReset, audit::EventKind::PasswordResetRequested);
    assert_eq!(kinds, [audit::EventKind::WrongPassword, reset, requested]);
}

#[tokio::test]
async fn the_email_has_the_code_and_a_link_with_it_in_the_fragment() {
    let app = TestApp::open().await;
    app.person("ada").await;
    app.mail().await;
    app.browser().forgot_password("ada").await.unwrap();
    let mail = app.mail().await.remove(0);
    let code = reset_code(&mail.text);
    assert!(mail.text.contains(&format!("\n    http://localhost:8080/reset-password#{code}\n")));
    assert!(mail.text.contains("From: 192.0.2.1 (Firefox, Windows)"));
    assert_eq!(mail.email, "ada@example.com");
}

#[tokio::test]
async fn every_name_gets_the_same_answer_before_it_is_looked_up() {
    let app = TestApp::open().await;
    app.person("ada").await;
    app.person("disabled").await;
    app.server.domain.set_disabled(Admin::CommandLine, "disabled", true).await.unwrap();
    app.add_as("sam", AccountKind::Internal, Origin::Sso).await;
    app.mail().await;
    for (number, name) in ["ada", "disabled", "sam", "nobody", "nobody@example.com"].into_iter().enumerate() {
        let answer = app.browser().forgot_password(name).await;
        assert_eq!(answer, Ok(Empty {}), "{name}");
        let waiting = i64::try_from(number).unwrap() + 1;
        assert_eq!(rows(&app, "SELECT COUNT(*) FROM reset_request").await, waiting, "{name}");
        assert_eq!(rows(&app, "SELECT COUNT(*) FROM reset_code").await, 0, "{name}");
        assert_eq!(rows(&app, "SELECT COUNT(*) FROM mail").await, 0, "{name}");
    }
    let mail = app.mail().await;
    assert_eq!(mail.iter().map(|mail| mail.email.as_str()).collect::<Vec<_>>(), ["ada@example.com"]);
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM reset_request").await, 0);
}

#[tokio::test]
async fn a_code_expires_after_15_minutes_to_the_second_and_works_once() {
    let app = TestApp::open().await;
    app.person("ada").await;
    let browser = app.browser();
    let code = ask(&app, "ada").await;
    app.clock.advance(15 * MINUTE);
    assert_eq!(browser.reset_password(&code, NEW).await, ENDED);
    let code = ask(&app, "ada").await;
    app.clock.advance(15 * MINUTE - SECOND);
    browser.reset_password(&code, NEW).await.unwrap();
    assert_eq!(browser.reset_password(&code, "another long password").await, ENDED);
    assert!(app.browser().sign_in("ada", NEW).await.is_ok());
}

#[tokio::test]
async fn a_new_code_revokes_the_previous_one() {
    let app = TestApp::open().await;
    app.person("ada").await;
    let first = ask(&app, "ada").await;
    let second = ask(&app, "ada").await;
    assert_eq!(app.browser().reset_password(&first, NEW).await, ENDED);
    assert!(app.browser().reset_password(&second, NEW).await.is_ok());
}

#[tokio::test]
async fn a_password_made_of_own_words_is_rejected_and_the_code_stays_valid() {
    let app = TestApp::open().await;
    app.person("ada.lovelace").await;
    let code = ask(&app, "ada.lovelace").await;
    let refused = app.browser().reset_password(&code, "lovelace1815!").await;
    assert_eq!(refused, Err(ApiError::Endpoint(ResetPasswordError::OwnWords)));
    assert!(app.browser().reset_password(&code, NEW).await.is_ok());
}

#[tokio::test]
async fn a_user_whose_temporary_password_expired_can_reset_it() {
    let app = TestApp::open().await;
    app.add("grace").await;
    app.clock.advance(DAY);
    let code = ask(&app, "grace").await;
    app.browser().reset_password(&code, NEW).await.unwrap();
    let progress = app.browser().sign_in("grace", NEW).await.unwrap();
    assert!(matches!(progress.step, NextStep::SetUp { .. }));
}

#[tokio::test]
async fn a_code_is_rejected_once_its_account_is_disabled() {
    let app = TestApp::open().await;
    app.person("ada").await;
    let code = ask(&app, "ada").await;
    app.server.domain.set_disabled(Admin::CommandLine, "ada", true).await.unwrap();
    assert_eq!(app.browser().reset_password(&code, NEW).await, ENDED);
}

#[tokio::test]
async fn a_reset_forgets_every_other_known_browser() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let intruder = ada.signed_in(&app).await;
    let code = ask(&app, "ada").await;
    ada.browser.reset_password(&code, NEW).await.unwrap();
    let stranger = app.browser();
    for _ in 0..5 {
        stranger.sign_in("ada", "wrong").await.unwrap_err();
    }
    assert!(matches!(
        intruder.sign_in("ada", NEW).await,
        Err(ApiError::Common(CommonError::Throttled { .. }))
    ));
    assert!(ada.browser.sign_in("ada", NEW).await.is_ok());
}

#[tokio::test]
async fn a_request_survives_a_restart_and_is_dropped_when_it_is_too_old() {
    let app = TestApp::open().await;
    app.person("ada").await;
    app.mail().await;
    app.browser().forgot_password("ada").await.unwrap();
    app.server.domain.store().close().await;
    let app = TestApp::open_in(app.folder, app.clock, &[]).await.unwrap();
    assert_eq!(app.mail().await[0].subject, "Password Reset Requested");

    app.browser().forgot_password("ada").await.unwrap();
    app.clock.advance(15 * MINUTE);
    assert!(app.mail().await.is_empty());
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM reset_request").await, 0);
}

#[tokio::test]
async fn neither_the_code_nor_the_typed_name_is_readable_in_the_database() {
    let app = TestApp::open().await;
    app.person("ada").await;
    let code = ask(&app, "ada").await;
    app.browser().forgot_password("my secret password").await.unwrap();
    let bytes = database::stored(&app).await;
    let contains = |needle: &str| bytes.windows(needle.len()).any(|window| window == needle.as_bytes());
    assert!(contains("ada@example.com"), "the search itself works");
    assert!(!contains(&code) && !contains(&code.replace('-', "")));
    assert!(!contains("my secret password"));
}

#[tokio::test]
async fn links_in_emails_lead_to_the_public_url_whatever_the_request_says() {
    let app = TestApp::open_with(&[("VESTIBULE_PROXIES", "192.0.2.0/24")]).await;
    app.person("ada").await;
    app.mail().await;
    // From a stranger, and from a proxy that is trusted.
    for address in ["198.51.100.7", "192.0.2.1"] {
        let browser = Browser { address: address.into(), ..app.browser() };
        let request = Request::post(RequestPasswordReset::PATH)
            .header("content-type", "application/json")
            .header("sec-fetch-site", "same-origin")
            .header("host", "evil.example")
            .header("forwarded", "for=203.0.113.1;host=evil.example;proto=http")
            .header("x-forwarded-host", "evil.example")
            .header("x-forwarded-proto", "ftp")
            .header("x-forwarded-prefix", "/evil.example")
            .header("x-original-url", "https://evil.example/")
            .body(r#"{"username":"ada"}"#.into());
        assert_eq!(browser.request(request.unwrap()).await.status.as_u16(), 200, "{address}");
        let mail = app.mail().await.remove(0);
        assert!(mail.text.contains("http://localhost:8080/reset-password#"), "{}", mail.text);
        assert!(!(mail.subject + &mail.text + &mail.html).contains("evil"));
    }
}
