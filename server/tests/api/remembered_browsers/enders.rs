//! Whatever changes a password or a second factor forgets the account's remembered browsers.

use shared::{
    DeviceName, TotpCode,
    api::{
        authenticators::{
            ConfirmAuthenticator, ConfirmAuthenticatorRequest, RemoveAuthenticator,
            RemoveAuthenticatorRequest, StartAuthenticator,
        },
        backup_codes::{RegenerateBackupCodes, RegenerateRequest},
        remembered_browsers::ForgetBrowsers,
        sessions::EndOtherSessions,
    },
};

use super::*;

const NEW: &str = "orange zeppelin marmalade";

/// A browser that is signed in with a code, and another one that is remembered.
async fn two() -> (TestApp, Person, Browser, Browser) {
    let (app, ada) = week().await;
    let there = remembered(&app, &ada).await;
    let here = ada.signed_in(&app).await;
    assert_eq!(listed(&here).await.len(), 1);
    app.mail().await;
    (app, ada, here, there)
}

async fn set_up(app: &TestApp, browser: &Browser, replaces: Option<String>) -> Phone {
    let phone = Phone::scan(&browser.call::<StartAuthenticator>(Empty {}).await.unwrap());
    let request = ConfirmAuthenticatorRequest {
        code: TotpCode::parse(&phone.code(app.clock.now())).unwrap(),
        name: DeviceName::parse("Phone").unwrap(),
        replaces,
    };
    browser.call::<ConfirmAuthenticator>(request).await.unwrap();
    phone
}

async fn authenticator(browser: &Browser) -> String {
    browser.call::<GetSecurity>(Empty {}).await.unwrap().authenticators[0].id.clone()
}

#[tokio::test]
async fn the_owner_forgets_all() {
    let (_app, _ada, here, there) = two().await;
    here.call::<ForgetBrowsers>(Empty {}).await.unwrap();
    assert!(!needs_no_code(&there).await);
}

#[tokio::test]
async fn signing_out_everywhere_else_keeps_only_this_browser() {
    let (app, ada, _, there) = two().await;
    let here = ada.at_verify(&app).await;
    here.verify_and_remember(&ada.phone.code(app.clock.now())).await.unwrap();
    here.call::<EndOtherSessions>(Empty {}).await.unwrap();
    assert!(!needs_no_code(&there).await);
    assert!(needs_no_code(&here).await);
}

#[tokio::test]
async fn a_changed_password_forgets_them_all_this_browser_too() {
    let (app, ada, _, there) = two().await;
    let here = ada.at_verify(&app).await;
    here.verify_and_remember(&ada.phone.code(app.clock.now())).await.unwrap();
    here.change_password(PASSWORD, NEW).await.unwrap();
    for browser in [here, there] {
        assert!(!needs_no_code_after(&browser, NEW).await);
    }
}

#[tokio::test]
async fn a_reset_password_forgets_them() {
    let (app, _ada, here, there) = two().await;
    here.forgot_password("ada").await.unwrap();
    let code = reset_code(&app.mail().await[0].text);
    there.reset_password(&code, NEW).await.unwrap();
    assert!(!needs_no_code_after(&there, NEW).await);
}

#[tokio::test]
async fn a_temporary_password_forgets_them() {
    let (app, _ada, _, there) = two().await;
    let temporary = app.server.domain.send_password(Admin::CommandLine, "ada").await.unwrap();
    assert!(!needs_no_code_after(&there, &temporary).await);
}

#[tokio::test]
async fn an_added_replaced_or_removed_authenticator_forgets_them() {
    let (app, _ada, here, there) = two().await;
    set_up(&app, &here, None).await;
    assert!(!needs_no_code(&there).await);

    let (app, ada, here, there) = two().await;
    let old = authenticator(&here).await;
    set_up(&app, &here, Some(old)).await;
    assert!(!needs_no_code(&there).await);

    drop(ada);
    let (app, ada) = week().await;
    let here = ada.signed_in(&app).await;
    let phone = set_up(&app, &here, None).await;
    let there = ada.at_verify(&app).await;
    app.clock.advance(30_000);
    there.verify_and_remember(&phone.code(app.clock.now())).await.unwrap();
    let id = authenticator(&here).await;
    here.call::<RemoveAuthenticator>(RemoveAuthenticatorRequest { id }).await.unwrap();
    assert!(!needs_no_code(&there).await);
}

#[tokio::test]
async fn regenerated_backup_codes_forget_them() {
    let (app, ada, here, there) = two().await;
    let code = TotpCode::parse(&ada.phone.code(app.clock.now())).unwrap();
    here.call::<RegenerateBackupCodes>(RegenerateRequest { code: Some(code) }).await.unwrap();
    here.show_codes().await.unwrap();
    here.done().await.unwrap();
    assert!(!needs_no_code(&there).await);
}

#[tokio::test]
async fn administrators_forget_them_and_so_do_their_resets() {
    let (app, _ada, here, there) = two().await;
    app.server.domain.forget_account_browsers(Admin::CommandLine, "ada").await.unwrap();
    assert!(!needs_no_code(&there).await);
    assert!(matches!(here.step().await, NextStep::SignedIn { .. }), "sessions stay");
    let last = app.activity("ada").await.pop().unwrap();
    assert_eq!((last.kind, last.detail.count), (EventKind::BrowsersForgotten, Some(1)));

    let (app, _ada, _, there) = two().await;
    app.server.domain.reset_mfa(Admin::CommandLine, "ada", &reason("lost the phone")).await.unwrap();
    assert_eq!(there.sign_in("ada", PASSWORD).await.unwrap().step, SET_UP);
}

#[tokio::test]
async fn disabling_the_account_forgets_them() {
    let (app, _ada, _, there) = two().await;
    app.server.domain.set_disabled(Admin::CommandLine, "ada", true).await.unwrap();
    app.server.domain.set_disabled(Admin::CommandLine, "ada", false).await.unwrap();
    assert!(!needs_no_code(&there).await);
}
