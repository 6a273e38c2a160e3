//! A browser in each state.

use domain::{
    clock::{HOUR, MINUTE, SECOND},
    crypto,
    crypto::token::Token,
};
use shared::{Empty, api::sessions::EndOtherSessions, api::sign_in::SignOut};
use store::{
    account::{AccountKind, NewAccount, Origin},
    provider_login::NewProviderLogin,
    session::Session,
};

use crate::helpers::*;

/// A server for these states, with a provider that does not respond, and applications behind proxies.
pub async fn open() -> TestApp {
    TestApp::with_page_and(&[
        ("VESTIBULE_APPLICATION_ACCENT", "#7a1f3d"),
        ("VESTIBULE_APPLICATION_URL", "https://cases.example.com/"),
        ("VESTIBULE_PROXIES", "192.0.2.1"),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_ISSUER", "http://127.0.0.1:9"),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_CLIENT_ID", "vestibule"),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_CLIENT_SECRET", "secret"),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_NAME", "Example Corp"),
    ])
    .await
}

/// Brings a browser of `ada` into a state. Also returns her phone, if she has one.
pub async fn enter(app: &TestApp, state: &str) -> (Browser, Option<Phone>) {
    match state {
        "none" => (app.browser(), None),
        "made up" => {
            let browser = app.browser();
            browser.cookies.lock().unwrap().insert("vestibule".into(), "A".repeat(43));
            (browser, None)
        }
        "at a provider" => (at_a_provider(app).await, None),
        "provider session" => (provider_session(app).await, None),
        "set up" | "may set up" | "grace period" | "passkey set up" | "must set up" | "MFA off"
        | "set-up skipped" => without_second_factor(app, state).await,
        "backup codes" | "change password" | "passkey session" | "only backup codes" => {
            first_sign_in(app, state).await
        }
        _ => with_app(app, state).await,
    }
}

/// The states of an account that has an authenticator app and its own password.
async fn with_app(app: &TestApp, state: &str) -> (Browser, Option<Phone>) {
    let admin = state == "administrator";
    let ada = app.person_as(&NewAccount { admin, ..new_account("ada") }).await;
    let domain = &app.server.domain;
    let browser = match state {
        "verify" | "sign-in expired" | "replaced token" => ada.at_verify(app).await,
        "passkey verify" | "only a passkey" => {
            ada.signed_in(app).await.add_passkey(&mut Key::new()).await.unwrap();
            ada.at_verify(app).await
        }
        "remembered" => {
            app.set("mfa.remember_days", "7").await;
            let browser = ada.at_verify(app).await;
            browser.verify_and_remember(&ada.phone.code(app.clock.now())).await.unwrap();
            browser.call::<SignOut>(Empty {}).await.unwrap();
            browser.sign_in("ada", PASSWORD).await.unwrap();
            browser
        }
        _ => ada.signed_in(app).await,
    };
    match state {
        "replaced token" => {
            let old = browser.copy();
            browser.verify(&ada.phone.code(app.clock.now())).await.unwrap();
            return (old, Some(ada.phone));
        }
        "signed out" => {
            browser.copy().call::<SignOut>(Empty {}).await.unwrap();
        }
        "ended elsewhere" => {
            ada.signed_in(app).await.call::<EndOtherSessions>(Empty {}).await.unwrap();
        }
        "password changed" => {
            let new = "orange zeppelin marmalade";
            ada.signed_in(app).await.change_password(PASSWORD, new).await.unwrap();
        }
        "password reset" => {
            app.browser().forgot_password("ada").await.unwrap();
            let code = reset_code(&app.mail().await.last().unwrap().text);
            app.browser().reset_password(&code, "orange zeppelin marmalade").await.unwrap();
        }
        "MFA reset" => domain.reset_mfa(Admin::CommandLine, "ada", &reason("lost her phone")).await.unwrap(),
        "new password" => drop(domain.send_password(Admin::CommandLine, "ada").await.unwrap()),
        "disabled" => domain.set_disabled(Admin::CommandLine, "ada", true).await.unwrap(),
        "on hold" => hold_with_a_session(app).await,
        "only a passkey" => app.set("mfa.internal", "passkey").await,
        "sign-in expired" => app.clock.advance(15 * MINUTE),
        "idle" => app.clock.advance(HOUR),
        "too old" => {
            for _ in 0..24 {
                app.clock.advance(HOUR - SECOND);
                let _ = browser.state().await;
            }
        }
        "long ago" => app.clock.advance(11 * MINUTE),
        "must save codes" => {
            let code = Some(shared::TotpCode::parse(&ada.phone.code(app.clock.now())).unwrap());
            let request = shared::api::backup_codes::RegenerateRequest { code };
            browser.call::<shared::api::backup_codes::RegenerateBackupCodes>(request).await.unwrap();
            app.clock.advance(MINUTE);
        }
        _ => {}
    }
    (browser, Some(ada.phone))
}

/// The states of an account that has no second factor.
async fn without_second_factor(app: &TestApp, state: &str) -> (Browser, Option<Phone>) {
    let (mfa, grace) = match state {
        "may set up" => ("optional", "0"),
        "grace period" | "set-up skipped" => ("required", "7"),
        "passkey set up" => ("passkey", "0"),
        "must set up" | "MFA off" => ("off", "0"),
        _ => ("required", "0"),
    };
    app.set("mfa.internal", mfa).await;
    app.set("mfa.grace_days", grace).await;
    let temporary = app.add("ada").await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("ada", &temporary).await.unwrap();
    if state == "set-up skipped" {
        browser.call::<shared::api::set_up::SkipSetUp>(Empty {}).await.unwrap();
    }
    if matches!(state, "must set up" | "MFA off" | "set-up skipped") {
        browser.change_password(&temporary, PASSWORD).await.unwrap();
    }
    if state == "must set up" {
        app.set("mfa.internal", "required").await;
    }
    let phone = if matches!(state, "set up" | "may set up" | "grace period" | "must set up") {
        Some(Phone::scan(&browser.set_up().await.unwrap()))
    } else {
        None
    };
    (browser, phone)
}

/// The states on the way through a first sign-in, and those of an account with a passkey alone.
async fn first_sign_in(app: &TestApp, state: &str) -> (Browser, Option<Phone>) {
    let temporary = app.add("ada").await.temporary_password.unwrap();
    let (browser, mut key) = (app.browser(), Key::new());
    browser.sign_in("ada", &temporary).await.unwrap();
    let phone = if matches!(state, "passkey session" | "only backup codes") {
        browser.add_passkey(&mut key).await.unwrap();
        None
    } else {
        let phone = Phone::scan(&browser.set_up().await.unwrap());
        browser.verify(&phone.code(app.clock.now())).await.unwrap();
        Some(phone)
    };
    if state != "backup codes" {
        browser.show_codes().await.unwrap();
        browser.done().await.unwrap();
    }
    if matches!(state, "passkey session" | "only backup codes") {
        browser.change_password(&temporary, PASSWORD).await.unwrap();
        browser.call::<SignOut>(Empty {}).await.unwrap();
    }
    if state == "passkey session" {
        browser.passkey_sign_in(&mut key).await.unwrap();
    }
    if state == "only backup codes" {
        app.set("passkeys.enabled", "false").await;
        browser.sign_in("ada", PASSWORD).await.unwrap();
    }
    app.clock.advance(MINUTE);
    (browser, phone)
}

/// Puts the account on hold without ending its sessions, as pressing the link does.
async fn hold_with_a_session(app: &TestApp) {
    let store = app.server.domain.store();
    let id = app.server.domain.account("ada").await.unwrap().id;
    let mut tx = store.begin().await.unwrap();
    store::account::hold(&mut tx, &id, true, true, app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn at_a_provider(app: &TestApp) -> Browser {
    let (browser, token) = (app.browser(), Token::random());
    let new = NewProviderLogin {
        state: &Token::random().hash(),
        browser: &token.hash(),
        provider: "corporate",
        secrets: b"sealed",
        networks: &["192.0.2.1/32", "192.0.2.0/24", "192.0.2.0/24"].map(str::to_owned),
    };
    let mut tx = app.server.domain.store().begin().await.unwrap();
    store::provider_login::insert(&mut tx, &new, app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    browser.cookies.lock().unwrap().insert("vestibule-provider".into(), token.encode());
    browser
}

/// A session as a sign-in with the provider leaves it.
async fn provider_session(app: &TestApp) -> Browser {
    let account = app.add_as("ada", AccountKind::Internal, Origin::Sso).await.account;
    let (browser, token, now) = (app.browser(), Token::random(), app.clock.now());
    let session = Session {
        id: crypto::random_id(),
        account_id: account.id,
        created_at: now,
        seen_at: now,
        finished_at: Some(now),
        authenticated_at: now,
        provider: Some("corporate".to_owned()),
        ..Session::default()
    };
    let mut tx = app.server.domain.store().begin().await.unwrap();
    store::session::insert(&mut tx, &session, &token.hash()).await.unwrap();
    tx.commit().await.unwrap();
    browser.cookies.lock().unwrap().insert("vestibule".into(), token.encode());
    browser
}
