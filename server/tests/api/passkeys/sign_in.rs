//! Signing in with a passkey alone.

use domain::admin::authority::Admin;
use shared::api::{
    audit::{EventKind, Factor},
    password::ChangePasswordError,
    state::GetState,
};

use super::*;

#[tokio::test]
async fn a_passkey_signs_in_without_username_password_and_code() {
    let app = TestApp::open().await;
    let (_, _, mut key) = with_passkey(&app, "ada", Key::new()).await;
    let browser = app.browser();
    let progress = browser.passkey_sign_in(&mut key).await.unwrap();
    let NextStep::SignedIn { account, .. } = progress.step else { panic!("{progress:?}") };
    assert_eq!(account.username, "ada");
    assert!(is_signed_in(&browser.step().await));
    let last = app.activity("ada").await.pop().unwrap();
    assert_eq!((last.kind, last.detail.factor), (EventKind::SignedIn, Some(Factor::Passkey)));
    assert_eq!(listed(&browser).await[0].used_at, Some(app.clock.now()));
}

#[tokio::test]
async fn the_options_name_no_account_and_require_user_verification() {
    let app = TestApp::open().await;
    let options = app.browser().start_passkey_sign_in().await;
    assert_eq!(options.rp_id, "localhost");
    assert_eq!(options.user_verification, "required");
    assert!(options.allow_credentials.is_empty());
    assert_eq!(options.timeout, 300_000);
}

#[tokio::test]
async fn the_challenge_is_bound_to_the_browser_by_a_strict_cookie() {
    let app = TestApp::open_with(&[
        ("VESTIBULE_PUBLIC_URL", "https://login.example.com"),
        ("VESTIBULE_MAIL_TRANSPORT", "smtp"),
        ("VESTIBULE_MAIL_SMTP_URL", "smtp://127.0.0.1:1"),
        ("VESTIBULE_MAIL_FROM", "no-reply@example.com"),
    ])
    .await;
    let answer =
        app.browser().send(shared::Method::Post, "/api/passkeys/sign-in/start", b"{}".to_vec()).await;
    let cookie = answer.headers["set-cookie"].to_str().unwrap();
    assert!(cookie.starts_with("__Host-vestibule-passkey="), "{cookie}");
    for part in ["HttpOnly", "SameSite=Strict", "Secure", "Path=/", "Max-Age=300"] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
}

#[tokio::test]
async fn it_ends_the_session_that_the_browser_had() {
    let app = TestApp::open().await;
    let (_, browser, mut key) = with_passkey(&app, "ada", Key::new()).await;
    let old = browser.copy();
    browser.passkey_sign_in(&mut key).await.unwrap();
    assert_eq!(old.state().await, Err(common(CommonError::SessionExpired)));
    assert!(is_signed_in(&browser.step().await));
}

#[tokio::test]
async fn a_temporary_password_must_still_be_replaced() {
    let app = TestApp::open().await;
    let (_, _, mut key) = with_passkey(&app, "ada", Key::new()).await;
    app.server.domain.send_password(Admin::CommandLine, "ada").await.unwrap();
    let progress = app.browser().passkey_sign_in(&mut key).await.unwrap();
    assert!(matches!(progress.step, NextStep::ChangePassword { .. }));
}

#[tokio::test]
async fn an_expired_temporary_password_is_no_old_password_and_a_reset_replaces_it() {
    let app = TestApp::open().await;
    let (_, _, mut key) = with_passkey(&app, "ada", Key::new()).await;
    let temporary = app.server.domain.send_password(Admin::CommandLine, "ada").await.unwrap();
    app.mail().await;
    app.clock.advance(25 * 60 * 60_000);
    let browser = app.browser();
    browser.passkey_sign_in(&mut key).await.unwrap();
    let answer = browser.change_password(&temporary, "orange zeppelin marmalade").await;
    assert_eq!(answer, Err(ApiError::Endpoint(ChangePasswordError::Expired)));
    browser.forgot_password("ada").await.unwrap();
    let code = reset_code(&app.mail().await[0].text);
    browser.reset_password(&code, "orange zeppelin marmalade").await.unwrap();
    assert!(is_signed_in(&browser.passkey_sign_in(&mut key).await.unwrap().step));
}

#[tokio::test]
async fn a_disabled_account_gets_the_answer_of_an_unknown_passkey() {
    let app = TestApp::open().await;
    let (_, _, mut key) = with_passkey(&app, "ada", Key::new()).await;
    app.server.domain.set_disabled(Admin::CommandLine, "ada", true).await.unwrap();
    assert_eq!(app.browser().passkey_sign_in(&mut key).await, Err(REJECTED));
    let mut unknown = Key { user_handle: Some(vec![7; 16]), ..Key::new() };
    assert_eq!(app.browser().passkey_sign_in(&mut unknown).await, Err(REJECTED));
    app.server.domain.set_disabled(Admin::CommandLine, "ada", false).await.unwrap();
    assert!(app.browser().passkey_sign_in(&mut key).await.is_ok());
}

#[tokio::test]
async fn an_account_on_hold_is_not_entered_with_a_passkey() {
    let app = TestApp::open().await;
    let (_, _, mut key) = with_passkey(&app, "ada", Key::new()).await;
    let id = app.server.domain.account("ada").await.unwrap().id;
    let mut tx = app.server.domain.store().begin().await.unwrap();
    store::account::hold(&mut tx, &id, true, true, app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(app.browser().passkey_sign_in(&mut key).await, Err(REJECTED));
}

#[tokio::test]
async fn wrong_passwords_and_codes_do_not_keep_a_passkey_out() {
    let app = TestApp::open().await;
    let (ada, _, mut key) = with_passkey(&app, "ada", Key::new()).await;
    // A hundred wrong codes block the authenticator, and wrong passwords make everyone else wait.
    for _ in 0..5 {
        app.clock.advance(24 * 60 * 60_000);
        for _ in 0..4 {
            let browser = ada.at_verify(&app).await;
            for _ in 0..5 {
                let wrong = wrong_code(&ada.phone, app.clock.now());
                browser.verify(&wrong).await.unwrap_err();
            }
        }
    }
    for _ in 0..8 {
        let _ = app.browser().sign_in("ada", "wrong").await;
    }
    assert!(app.browser().sign_in("ada", PASSWORD).await.is_err(), "the password has to wait");
    assert!(is_signed_in(&app.browser().passkey_sign_in(&mut key).await.unwrap().step));
    app.clock.advance(60 * 60_000);
    let browser = ada.at_verify(&app).await;
    assert!(browser.verify(&ada.phone.code(app.clock.now())).await.is_err(), "the app is blocked");
    assert!(is_signed_in(&browser.verify_passkey(&mut key).await.unwrap().step));
}

#[tokio::test]
async fn turned_off_nothing_is_offered_and_nothing_is_accepted() {
    let app = TestApp::open().await;
    let (ada, browser, mut key) = with_passkey(&app, "ada", Key::new()).await;
    let offered = async || app.browser().call::<GetState>(Empty {}).await.unwrap().application.passkeys;
    assert!(offered().await);
    let stranger = app.browser();
    let options = stranger.start_passkey_sign_in().await;
    app.set("passkeys.enabled", "false").await;
    assert!(!offered().await);
    assert_eq!(stranger.send_sign_in(key.sign(&options)).await, Err(common(CommonError::NotFound)));
    let start = stranger.call::<shared::api::passkeys::StartPasskeySignIn>(Empty {}).await;
    assert_eq!(start, Err(common(CommonError::NotFound)));
    assert_eq!(ada.at_verify(&app).await.step().await, code_asked(true));
    assert_eq!(browser.start_passkey().await, Err(common(CommonError::NotFound)));
    assert_eq!(browser.start_passkey_verification().await, Err(common(CommonError::NotFound)));
    let security = security(&browser).await;
    assert!(!security.passkeys_enabled);
    assert_eq!(security.passkeys.len(), 1, "it can still be removed");
    app.set("passkeys.enabled", "true").await;
    assert!(is_signed_in(&app.browser().passkey_sign_in(&mut key).await.unwrap().step));
}
