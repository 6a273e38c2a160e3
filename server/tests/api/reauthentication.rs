//! Reauthentication with a password or code.

use domain::clock::{MINUTE, SECOND};
use shared::{
    ApiError, CommonError, Empty, Password, TotpCode,
    api::{
        NextStep, Progress,
        audit::EventKind,
        reauthentication::{Reauthenticate, ReauthenticateError, ReauthenticateRequest},
        security::GetSecurity,
        verify::VerifyError,
    },
};

use crate::helpers::*;

async fn by_password(browser: &Browser, password: &str) -> Result<Progress, ApiError<ReauthenticateError>> {
    browser.call::<Reauthenticate>(ReauthenticateRequest::Password(Password::parse(password).unwrap())).await
}

async fn by_code(browser: &Browser, code: &str) -> Result<Progress, ApiError<ReauthenticateError>> {
    browser.call::<Reauthenticate>(ReauthenticateRequest::Code(TotpCode::parse(code).unwrap())).await
}

async fn reauthenticated_until(browser: &Browser) -> i64 {
    browser.call::<GetSecurity>(Empty {}).await.unwrap().reauthenticated_until
}

#[tokio::test]
async fn reauthentication_lasts_ten_minutes_from_the_sign_in_or_from_password_or_code() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.signed_in(&app).await;
    assert_eq!(reauthenticated_until(&browser).await, app.clock.now() + 10 * MINUTE - 30 * SECOND);
    app.clock.advance(30 * MINUTE);
    let progress = by_password(&browser, PASSWORD).await.unwrap();
    assert!(matches!(progress.step, NextStep::SignedIn { .. }));
    assert_eq!(reauthenticated_until(&browser).await, app.clock.now() + 10 * MINUTE);
    app.clock.advance(30 * MINUTE);
    by_code(&browser, &ada.phone.code(app.clock.now())).await.unwrap();
    assert_eq!(reauthenticated_until(&browser).await, app.clock.now() + 10 * MINUTE);
    app.clock.advance(30 * MINUTE);
    browser.change_password(PASSWORD, "orange zeppelin marmalade").await.unwrap();
    assert_eq!(reauthenticated_until(&browser).await, app.clock.now() + 10 * MINUTE);
}

#[tokio::test]
async fn reauthentication_replaces_the_token_of_the_session() {
    let app = TestApp::open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    let old = browser.copy();
    by_password(&browser, PASSWORD).await.unwrap();
    assert_eq!(old.state().await, Err(ApiError::Common(CommonError::SessionExpired)));
}

#[tokio::test]
async fn five_wrong_passwords_cause_a_wait_and_are_recorded() {
    let app = TestApp::open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    for _ in 0..5 {
        let wrong = by_password(&browser, "wrong").await;
        assert_eq!(wrong, Err(ApiError::Endpoint(ReauthenticateError::WrongPassword)));
    }
    let waits = ApiError::Common(CommonError::Throttled { retry_after: 30 });
    assert_eq!(by_password(&browser, PASSWORD).await, Err(waits));
    let last = app.activity("ada").await.pop().unwrap();
    assert_eq!((last.kind, last.detail.count), (EventKind::WrongPassword, Some(4)));
    // It shares its counter with the password change, so a thief has five attempts, not ten.
    let change = browser.change_password(PASSWORD, "orange zeppelin marmalade").await;
    assert_eq!(change, Err(ApiError::Common(CommonError::Throttled { retry_after: 30 })));
}

#[tokio::test]
async fn the_fifth_wrong_code_ends_the_session_and_a_correct_one_resets_the_count() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.signed_in(&app).await;
    for left in (1..5).rev() {
        let wrong = by_code(&browser, &wrong_code(&ada.phone, app.clock.now())).await;
        assert_eq!(wrong, Err(ApiError::Endpoint(ReauthenticateError::Code(VerifyError::Wrong { left }))));
    }
    by_code(&browser, &ada.phone.code(app.clock.now())).await.unwrap();
    for _ in 0..4 {
        by_code(&browser, &wrong_code(&ada.phone, app.clock.now())).await.unwrap_err();
    }
    let last = by_code(&browser, &wrong_code(&ada.phone, app.clock.now())).await;
    assert_eq!(last, Err(ApiError::Endpoint(ReauthenticateError::Code(VerifyError::SignInEnded))));
    assert_eq!(browser.state().await, Err(ApiError::Common(CommonError::SessionExpired)));
}

#[tokio::test]
async fn a_code_reauthenticates_once_and_only_with_an_authenticator() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.signed_in(&app).await;
    let code = ada.phone.code(app.clock.now());
    by_code(&browser, &code).await.unwrap();
    let again = by_code(&browser, &code).await;
    assert_eq!(again, Err(ApiError::Endpoint(ReauthenticateError::Code(VerifyError::Spent))));

    app.set("mfa.internal", "off").await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    browser.change_password(&temporary, PASSWORD).await.unwrap();
    assert_eq!(by_code(&browser, "123456").await, Err(ApiError::Common(CommonError::WrongStep)));
}

#[tokio::test]
async fn backup_codes_that_become_due_in_a_session_are_shown_only_after_reauthentication() {
    let app = TestApp::open().await;
    app.set("backup_codes.enabled", "false").await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    let phone = Phone::scan(&browser.set_up().await.unwrap());
    browser.verify(&phone.code(START)).await.unwrap();
    browser.change_password(&temporary, PASSWORD).await.unwrap();
    app.set("backup_codes.enabled", "true").await;
    app.clock.advance(10 * MINUTE);
    assert_eq!(browser.step().await, SAVE_CODES);
    assert_eq!(browser.show_codes().await, Err(ApiError::Common(CommonError::ReauthenticationRequired)));
    by_password(&browser, PASSWORD).await.unwrap();
    browser.show_codes().await.unwrap();
    assert!(matches!(browser.done().await.unwrap().step, NextStep::SignedIn { .. }));
}
