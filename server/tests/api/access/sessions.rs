//! Sessions that a step, a sign-in or an administrator ends.

use shared::{
    Empty,
    api::{NextStep, sessions::EndOtherSessions, sign_in::SignOut},
};

use super::*;

#[tokio::test]
async fn disabling_an_account_ends_its_session_at_every_step() {
    for state in ["set up", "verify", "backup codes", "change password", "signed in"] {
        let app = open().await;
        let (browser, _) = enter(&app, state).await;
        assert!(browser.state().await.is_ok(), "{state}");
        app.server.domain.set_disabled(Admin::CommandLine, "ada", true).await.unwrap();
        assert!(browser.state().await.is_err(), "{state}");
        let answer = app.browser().sign_in("ada", PASSWORD).await;
        assert_eq!(
            answer,
            Err(shared::ApiError::Endpoint(shared::api::sign_in::SignInError::WrongCredentials)),
            "{state}"
        );
        app.server.domain.set_disabled(Admin::CommandLine, "ada", false).await.unwrap();
        assert!(browser.state().await.is_err(), "{state}: an ended session does not come back");
        assert_eq!(
            app.browser().sign_in("ada", PASSWORD).await.is_ok(),
            matches!(state, "verify" | "signed in")
        );
    }
}

#[tokio::test]
async fn every_step_replaces_the_token_and_revokes_the_old_one() {
    let app = TestApp::open().await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    let mut seen = Vec::new();
    let token = |browser: &Browser| browser.cookies.lock().unwrap()["vestibule"].clone();
    browser.sign_in("grace", &temporary).await.unwrap();
    seen.push((browser.copy(), token(&browser)));
    let phone = Phone::scan(&browser.set_up().await.unwrap());
    browser.verify(&phone.code(START)).await.unwrap();
    seen.push((browser.copy(), token(&browser)));
    browser.show_codes().await.unwrap();
    browser.done().await.unwrap();
    seen.push((browser.copy(), token(&browser)));
    browser.change_password(&temporary, PASSWORD).await.unwrap();
    for (old, _) in &seen {
        assert!(old.state().await.is_err());
    }
    seen.push((browser.copy(), token(&browser)));
    let mut tokens: Vec<&String> = seen.iter().map(|(_, token)| token).collect();
    tokens.sort();
    tokens.dedup();
    assert_eq!(tokens.len(), 4);
    assert!(matches!(browser.step().await, NextStep::SignedIn { .. }));
}

#[tokio::test]
async fn signing_in_again_ends_the_session_that_the_browser_had() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.signed_in(&app).await;
    let old = browser.copy();
    browser.sign_in("ada", PASSWORD).await.unwrap();
    assert!(old.state().await.is_err());
    assert!(matches!(browser.step().await, NextStep::Verify { .. }));
    browser.call::<SignOut>(Empty {}).await.unwrap();
}

/// What ends a session of Ada on the server of `app`.
async fn end(app: &TestApp, how: &str, ada: &Person, browser: &Browser) {
    let domain = &app.server.domain;
    let done = match how {
        "signing out" => browser.call::<SignOut>(Empty {}).await.is_ok(),
        "ending all others" => ada.signed_in(app).await.call::<EndOtherSessions>(Empty {}).await.is_ok(),
        "a new password" => {
            ada.signed_in(app).await.change_password(PASSWORD, "orange zeppelin marmalade").await.is_ok()
        }
        "a temporary password" => domain.send_password(Admin::CommandLine, "ada").await.is_ok(),
        "a reset of MFA" => {
            domain.reset_mfa(Admin::CommandLine, "ada", &reason("a lost phone")).await.is_ok()
        }
        "disabling" => domain.set_disabled(Admin::CommandLine, "ada", true).await.is_ok(),
        other => unreachable!("{other}"),
    };
    assert!(done, "{how}");
}

#[tokio::test]
async fn whatever_ends_a_session_ends_it_at_another_server_too() {
    for how in [
        "signing out",
        "ending all others",
        "a new password",
        "a temporary password",
        "a reset of MFA",
        "disabling",
    ] {
        let app = TestApp::open().await;
        let ada = app.person("ada").await;
        let browser = ada.signed_in(&app).await;
        let there = browser.copy().through(app.twin().await);
        assert!(matches!(there.step().await, NextStep::SignedIn { .. }), "{how}");
        app.clock.advance(30_000);
        end(&app, how, &ada, &browser).await;
        let ended = Err(shared::ApiError::Common(shared::CommonError::SessionExpired));
        assert_eq!(there.state().await, ended, "{how}");
    }
}
