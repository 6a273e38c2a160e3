//! Changes of authenticators that require reauthentication.

use super::*;

/// A browser in which Grace has signed in and chosen her password, while no second factor is asked.
async fn without_second_factor(app: &TestApp) -> Browser {
    app.set("mfa.internal", "off").await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    browser.change_password(&temporary, PASSWORD).await.unwrap();
    browser
}

#[tokio::test]
async fn setting_up_and_removing_require_reauthentication() {
    let app = TestApp::open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    add(&app, &browser, "Second").await;
    let first = listed(&browser).await.remove(0);
    app.clock.advance(10 * MINUTE);
    assert_eq!(start(&browser).await, Err(ApiError::Common(CommonError::ReauthenticationRequired)));
    assert_eq!(
        remove(&browser, &first.id).await,
        Err(ApiError::Common(CommonError::ReauthenticationRequired))
    );
    reauthenticate(&browser).await;
    start(&browser).await.unwrap();
    remove(&browser, &first.id).await.unwrap();
}

#[tokio::test]
async fn an_overdue_set_up_in_a_session_requires_reauthentication_too() {
    let app = TestApp::open().await;
    let browser = without_second_factor(&app).await;
    app.set("mfa.internal", "required").await;
    app.clock.advance(10 * MINUTE);
    assert_eq!(browser.step().await, SET_UP);
    assert_eq!(browser.set_up().await, Err(ApiError::Common(CommonError::ReauthenticationRequired)));
    assert_eq!(browser.start_passkey().await, Err(ApiError::Common(CommonError::ReauthenticationRequired)));
    reauthenticate(&browser).await;
    browser.set_up().await.unwrap();
    browser.start_passkey().await.unwrap();
}

#[tokio::test]
async fn a_password_counts_where_no_second_factor_is_asked() {
    let app = TestApp::open().await;
    let browser = without_second_factor(&app).await;
    app.clock.advance(10 * MINUTE);
    browser.sign_in("grace", PASSWORD).await.unwrap();
    app.set("mfa.internal", "required").await;
    browser.set_up().await.unwrap();
}
