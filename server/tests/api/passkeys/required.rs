//! Accounts that must use a passkey, and what administrators see and do.

use domain::{admin::authority::Admin, clock::DAY};
use shared::{
    TotpCode,
    api::{
        admin::account::Next,
        audit::EventKind,
        backup_codes::{RegenerateBackupCodes, RegenerateRequest},
        reauthentication::{Reauthenticate, ReauthenticateError, ReauthenticateRequest},
        security::Mfa,
        set_up::StartSetUp,
    },
};

use super::*;

const ADD: NextStep = NextStep::SetUp { optional: false, until: None, authenticator: false, passkey: true };

#[tokio::test]
async fn an_account_with_only_an_app_uses_it_once_more_and_then_adds_a_passkey() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    app.set("mfa.internal", "passkey").await;
    let browser = ada.at_verify(&app).await;
    assert_eq!(browser.step().await, code_asked(true));
    let code = ada.phone.code(app.clock.now());
    assert_eq!(browser.verify(&code).await.unwrap().step, ADD);
    assert_eq!(browser.call::<StartSetUp>(Empty {}).await, Err(common(CommonError::WrongStep)));
    let mut key = Key::new();
    assert!(is_signed_in(&browser.add_passkey(&mut key).await.unwrap().step));
    // From now on the app is not accepted at sign-in; backup codes are.
    app.clock.advance(60_000);
    let only = NextStep::Verify { backup_codes: true, authenticator: false, passkey: true, remember_days: 0 };
    let browser = ada.at_verify(&app).await;
    assert_eq!(browser.step().await, only);
    let code = ada.phone.code(app.clock.now());
    assert_eq!(browser.verify(&code).await, Err(common(CommonError::WrongStep)));
    assert!(is_signed_in(&browser.verify_passkey(&mut key).await.unwrap().step));
    let browser = ada.at_verify(&app).await;
    assert!(is_signed_in(&browser.verify_backup_code(&ada.codes[0]).await.unwrap().progress.step));
    assert!(is_signed_in(&app.browser().passkey_sign_in(&mut key).await.unwrap().step));
}

#[tokio::test]
async fn a_first_sign_in_can_only_add_a_passkey_and_a_grace_period_counts() {
    let app = TestApp::open().await;
    app.set("mfa.internal", "passkey").await;
    let temporary = app.add("ada").await.temporary_password.unwrap();
    assert_eq!(app.browser().sign_in("ada", &temporary).await.unwrap().step, ADD);
    app.set("mfa.grace_days", "3").await;
    let until = Some(app.clock.now() + 3 * DAY);
    let optional = NextStep::SetUp { optional: true, until, authenticator: false, passkey: true };
    assert_eq!(app.browser().sign_in("ada", &temporary).await.unwrap().step, optional);
}

#[tokio::test]
async fn the_last_passkey_stays_and_the_app_may_go() {
    let app = TestApp::open().await;
    let (_, browser, _) = with_passkey(&app, "ada", Key::new()).await;
    app.set("mfa.internal", "passkey").await;
    let shown = security(&browser).await;
    assert_eq!(shown.mfa, Mfa::Passkey);
    let request = shared::api::passkeys::RemovePasskeyRequest { id: shown.passkeys[0].id.clone() };
    let answer = browser.call::<shared::api::passkeys::RemovePasskey>(request).await;
    assert_eq!(answer, Err(ApiError::Endpoint(shared::api::passkeys::RemovePasskeyError::LastOne)));
    let id = shown.authenticators[0].id.clone();
    let request = shared::api::authenticators::RemoveAuthenticatorRequest { id };
    browser.call::<shared::api::authenticators::RemoveAuthenticator>(request).await.unwrap();
}

#[tokio::test]
async fn while_passkeys_are_disabled_none_is_required() {
    let app = TestApp::open().await;
    let (ada, _, _) = with_passkey(&app, "ada", Key::new()).await;
    app.set("mfa.internal", "passkey").await;
    app.set("passkeys.enabled", "false").await;
    assert!(is_signed_in(&ada.signed_in(&app).await.step().await), "the app is accepted again");
    let temporary = app.add("bob").await.temporary_password.unwrap();
    let set_up = NextStep::SetUp { optional: false, until: None, authenticator: true, passkey: false };
    assert_eq!(app.browser().sign_in("bob", &temporary).await.unwrap().step, set_up);
}

#[tokio::test]
async fn administrators_can_be_held_to_a_passkey() {
    let app = TestApp::open().await;
    let root = app.administrator("root").await;
    let session = root.signed_in(&app).await;
    app.set("mfa.administrators", "passkey").await;
    assert_eq!(session.step().await, ADD, "a session that was finished has to add one too");
    assert!(is_signed_in(&session.add_passkey(&mut Key::new()).await.unwrap().step));
    assert!(is_signed_in(&app.person("ada").await.signed_in(&app).await.step().await), "others do not");
}

#[tokio::test]
async fn administrators_see_passkeys_and_a_reset_removes_them() {
    let app = TestApp::open().await;
    let (_, _, mut key) = with_passkey(&app, "ada", Key::new()).await;
    let shown = app.server.domain.show_account(Admin::CommandLine, "ada").await.unwrap();
    assert_eq!((shown.passkeys.len(), shown.next), (1, Next::Verify));
    assert_eq!(shown.passkeys[0].name, "Laptop");
    let settings = app.server.domain.settings(Admin::CommandLine).await.unwrap();
    assert_eq!((settings.passkeys, settings.accounts_with_passkeys), (true, 1));
    app.person("bob").await;
    let internal = app.server.domain.settings(Admin::CommandLine).await.unwrap().internal;
    assert_eq!((internal.accounts, internal.without_second_factor, internal.without_passkey), (2, 0, 1));
    app.server.domain.reset_mfa(Admin::CommandLine, "ada", &reason("lost")).await.unwrap();
    assert_eq!(app.browser().passkey_sign_in(&mut key).await, Err(REJECTED));
    assert_eq!(app.browser().sign_in("ada", PASSWORD).await.unwrap().step, SET_UP);
    assert_eq!(app.activity("ada").await.iter().filter(|one| one.kind == EventKind::MfaReset).count(), 1);
}

#[tokio::test]
async fn forward_authentication_follows_the_same_rules() {
    let guarding =
        [("VESTIBULE_APPLICATION_URL", "https://cases.example.com/"), ("VESTIBULE_PROXIES", "192.0.2.1")];
    let app = TestApp::open_with(&guarding).await;
    let (_, browser, mut key) = with_passkey(&app, "ada", Key::new()).await;
    let bob = app.person("bob").await.signed_in(&app).await;
    let check = async |browser: &Browser| {
        let path = server::routes::forward::PATHS[0];
        browser.check(path, &crate::forward::NGINX[..]).await.status.as_u16()
    };
    assert_eq!((check(&browser).await, check(&bob).await), (200, 200));
    app.set("mfa.internal", "passkey").await;
    assert_eq!((check(&browser).await, check(&bob).await), (200, 401), "one without a passkey is not let in");
    let there = app.browser();
    there.passkey_sign_in(&mut key).await.unwrap();
    assert_eq!(check(&there).await, 200);
    app.set("passkeys.enabled", "false").await;
    assert_eq!((check(&browser).await, check(&bob).await), (200, 200));
}

#[tokio::test]
async fn at_an_ip_address_none_are_offered_or_required() {
    let app = TestApp::open_with(&[("VESTIBULE_PUBLIC_URL", "http://127.0.0.1:8080")]).await;
    let temporary = app.add("bob").await.temporary_password.unwrap();
    let root = app.administrator("root").await.signed_in(&app).await;
    app.set("mfa.internal", "passkey").await;
    app.set("mfa.administrators", "passkey").await;
    let stranger = app.browser();
    let start = stranger.call::<shared::api::passkeys::StartPasskeySignIn>(Empty {}).await;
    assert_eq!(start, Err(common(CommonError::NotFound)));
    assert!(!stranger.state().await.unwrap().application.passkeys);
    let set_up = NextStep::SetUp { optional: false, until: None, authenticator: true, passkey: false };
    assert_eq!(stranger.sign_in("bob", &temporary).await.unwrap().step, set_up);
    assert_eq!(stranger.start_passkey().await, Err(common(CommonError::NotFound)));
    stranger.set_up().await.unwrap();
    assert!(is_signed_in(&root.step().await), "nobody is locked out");
    assert!(!security(&root).await.passkeys_enabled);
    let settings = app.server.domain.settings(Admin::CommandLine).await.unwrap();
    assert!(settings.passkeys && !settings.passkeys_possible);
}

#[tokio::test]
async fn with_passkeys_disabled_an_account_with_nothing_else_needs_a_backup_code() {
    let app = TestApp::open().await;
    let (ada, browser, _) = with_passkey(&app, "ada", Key::new()).await;
    let id = security(&browser).await.authenticators[0].id.clone();
    let request = shared::api::authenticators::RemoveAuthenticatorRequest { id };
    browser.call::<shared::api::authenticators::RemoveAuthenticator>(request).await.unwrap();
    app.set("passkeys.enabled", "false").await;
    let thief = app.browser();
    let verify =
        NextStep::Verify { backup_codes: true, authenticator: false, passkey: false, remember_days: 0 };
    assert_eq!(thief.sign_in("ada", PASSWORD).await.unwrap().step, verify);
    assert!(thief.set_up().await.is_err(), "the password alone sets up no second factor");
    let set_up = NextStep::SetUp { optional: false, until: None, authenticator: true, passkey: false };
    assert_eq!(thief.verify_backup_code(&ada.codes[0]).await.unwrap().progress.step, set_up);
    // Without backup codes, nothing else is left.
    app.set("backup_codes.enabled", "false").await;
    assert_eq!(app.browser().sign_in("ada", PASSWORD).await.unwrap().step, set_up);
}

#[tokio::test]
async fn an_account_that_must_use_its_passkey_confirms_with_nothing_else() {
    let app = TestApp::open().await;
    let (ada, browser, mut key) = with_passkey(&app, "ada", Key::new()).await;
    app.set("mfa.internal", "passkey").await;
    app.clock.advance(11 * 60_000);
    let code = TotpCode::parse(&ada.phone.code(app.clock.now())).unwrap();
    let password = shared::Password::parse(PASSWORD).unwrap();
    for request in [ReauthenticateRequest::Password(password), ReauthenticateRequest::Code(code.clone())] {
        let answer = browser.call::<Reauthenticate>(request).await;
        assert_eq!(answer, Err(ApiError::Endpoint(ReauthenticateError::PasskeyRequired)));
    }
    let regenerate = async |code| browser.call::<RegenerateBackupCodes>(RegenerateRequest { code }).await;
    assert_eq!(regenerate(Some(code)).await, Err(common(CommonError::WrongStep)));
    assert_eq!(regenerate(None).await, Err(common(CommonError::ReauthenticationRequired)));
    let options = browser.start_passkey_verification().await.unwrap();
    let answer = ReauthenticateRequest::Passkey(key.sign(&options));
    let NextStep::SignedIn { authenticator: false, passkey: true, .. } =
        browser.call::<Reauthenticate>(answer).await.unwrap().step
    else {
        panic!("only the passkey is offered")
    };
    assert!(regenerate(None).await.is_ok());
}
