//! How a hold ends.

use shared::api::admin::{
    AccountRequest,
    support::{DisableAccount, ReasonedRequest, ReleaseAccount},
};

use super::*;

#[tokio::test]
async fn an_administrator_releases_the_account_with_a_reason_that_the_owner_reads() {
    let app = TestApp::open().await;
    let (ada, _, code) = used_backup_code(&app).await;
    let root = app.administrator("root").await.signed_in(&app).await;
    app.mail().await;
    press(&app.browser(), &code).await.unwrap();
    app.mail().await;
    let id = app.server.domain.account("ada").await.unwrap().id;
    let request = ReasonedRequest { id, reason: reason("spoke to her") };
    let view = root.call::<ReleaseAccount>(request.clone()).await.unwrap();
    assert_eq!(view.hold, None);
    let last = app.activity("ada").await.pop().unwrap();
    assert_eq!((last.kind, last.detail.text.as_deref()), (EventKind::AccountReleased, Some("spoke to her")));
    let mail = app.mail().await;
    assert_eq!(mail[0].subject, "Your account was released");
    assert!(mail[0].text.contains("Reason: spoke to her\n"));
    ada.at_verify(&app).await;
    // Again: nothing is left to do.
    root.call::<ReleaseAccount>(request).await.unwrap();
    assert!(app.mail().await.is_empty());
}

#[tokio::test]
async fn a_temporary_password_of_an_administrator_is_a_new_password_too() {
    let app = TestApp::open().await;
    let (_ada, _, code) = changed_password(&app).await;
    press(&app.browser(), &code).await.unwrap();
    let temporary = app.server.domain.send_password(Admin::CommandLine, "ada").await.unwrap();
    assert!(app.browser().sign_in("ada", &temporary).await.is_ok());

    let app = TestApp::open().await;
    let (_ada, _, code) = used_backup_code(&app).await;
    press(&app.browser(), &code).await.unwrap();
    let temporary = app.server.domain.send_password(Admin::CommandLine, "ada").await.unwrap();
    assert_eq!(
        app.browser().sign_in("ada", &temporary).await,
        Err(WRONG),
        "an administrator still has to look"
    );
}

#[tokio::test]
async fn the_last_administrator_is_released_on_the_command_line() {
    let app = TestApp::open().await;
    let root = app.administrator("root").await;
    app.mail().await;
    let browser = root.at_verify(&app).await;
    browser.verify_backup_code(&root.codes[0]).await.unwrap();
    let code = code_of(&app.mail().await[0]);
    press(&app.browser(), &code).await.unwrap();
    assert_eq!(app.browser().sign_in("root", PASSWORD).await, Err(WRONG));
    app.server.domain.release(Admin::CommandLine, "root", &reason("on the console")).await.unwrap();
    root.at_verify(&app).await;
}

#[tokio::test]
async fn an_administrator_on_hold_does_not_count_as_one_who_can_sign_in() {
    let app = TestApp::open().await;
    let root = app.administrator("root").await;
    let second = app.administrator("second").await;
    app.mail().await;
    root.at_verify(&app).await.verify_backup_code(&root.codes[0]).await.unwrap();
    let code = code_of(&app.mail().await[0]);
    press(&app.browser(), &code).await.unwrap();
    let refused = app.server.domain.set_disabled(Admin::CommandLine, "second", true).await;
    assert!(refused.is_err(), "nobody would be left");
    // The other way round there is one left.
    let browser = second.signed_in(&app).await;
    let id = app.server.domain.account("root").await.unwrap().id;
    browser.call::<DisableAccount>(AccountRequest { id }).await.unwrap();
}

#[tokio::test]
async fn a_disabled_account_gets_no_code_and_stays_on_hold_when_it_is_enabled() {
    let app = TestApp::open().await;
    let (_ada, _, code) = changed_password(&app).await;
    app.server.domain.set_disabled(Admin::CommandLine, "ada", true).await.unwrap();
    press(&app.browser(), &code).await.unwrap();
    assert!(!app.mail().await[0].text.contains("Verification Code"));
    app.server.domain.set_disabled(Admin::CommandLine, "ada", false).await.unwrap();
    assert_eq!(app.browser().sign_in("ada", NEW).await, Err(WRONG));
}
