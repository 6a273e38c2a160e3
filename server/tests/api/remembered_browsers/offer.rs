//! Who is asked whether the browser should be remembered.

use super::*;

#[tokio::test]
async fn nothing_is_offered_or_remembered_unless_the_setting_and_the_person_want_it() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let off = ada.at_verify(&app).await;
    assert!(matches!(off.step().await, NextStep::Verify { remember_days: 0, .. }));
    off.verify_and_remember(&ada.phone.code(app.clock.now())).await.unwrap();
    assert!(!off.cookies.lock().unwrap().contains_key(COOKIE));
    app.clock.advance(30_000);
    app.set("mfa.remember_days", "7").await;
    let not_asked = ada.signed_in(&app).await;
    for browser in [off, not_asked] {
        assert!(!browser.cookies.lock().unwrap().contains_key(COOKIE));
        assert!(!needs_no_code(&browser).await);
    }
}

#[tokio::test]
async fn an_account_that_cannot_use_an_app_is_not_offered_to_be_remembered() {
    let (app, ada) = week().await;
    let offered = async |browser: &Browser| match browser.step().await {
        NextStep::Verify { remember_days, .. } => remember_days,
        step => panic!("{step:?}"),
    };
    // An account that has only a passkey.
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let grace = app.browser();
    grace.sign_in("grace", &temporary).await.unwrap();
    grace.add_passkey(&mut Key::new()).await.unwrap();
    let grace = app.browser();
    grace.sign_in("grace", &temporary).await.unwrap();
    assert_eq!(offered(&ada.at_verify(&app).await).await, 7);
    assert_eq!(offered(&grace).await, 0);
    // One that has an app, and must set up a passkey.
    app.set("mfa.internal", "passkey").await;
    assert_eq!(offered(&ada.at_verify(&app).await).await, 0);
}

#[tokio::test]
async fn a_backup_code_and_the_first_code_of_a_set_up_remember_nothing() {
    let (app, ada) = week().await;
    let browser = ada.at_verify(&app).await;
    browser.verify_backup_code(&ada.codes[0]).await.unwrap();
    assert!(!needs_no_code(&browser).await);

    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    let phone = Phone::scan(&browser.set_up().await.unwrap());
    browser.verify_and_remember(&phone.code(app.clock.now())).await.unwrap();
    assert!(!browser.cookies.lock().unwrap().contains_key(COOKIE));
}
