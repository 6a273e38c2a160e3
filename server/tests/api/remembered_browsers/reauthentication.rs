//! A remembered browser is no proof: sensitive actions need a code.

use shared::{
    Password, TotpCode,
    api::{
        authenticators::StartAuthenticator,
        reauthentication::{Reauthenticate, ReauthenticateError, ReauthenticateRequest},
    },
};

use super::*;

async fn start(browser: &Browser) -> Result<(), ApiError<shared::NoError>> {
    browser.call::<StartAuthenticator>(Empty {}).await.map(drop)
}

fn required<E>() -> ApiError<E> {
    ApiError::Common(CommonError::ReauthenticationRequired)
}

#[tokio::test]
async fn a_sign_in_without_a_code_is_no_recent_authentication_and_the_password_makes_it_none() {
    let (app, ada) = week().await;
    let browser = remembered(&app, &ada).await;
    assert!(needs_no_code(&browser).await);
    assert_eq!(start(&browser).await, Err(required()));
    let password = ReauthenticateRequest::Password(Password::parse(PASSWORD).unwrap());
    let refused = browser.call::<Reauthenticate>(password.clone()).await;
    assert_eq!(refused, Err(ApiError::Endpoint(ReauthenticateError::CodeRequired)));
    assert_eq!(start(&browser).await, Err(required()));

    let code = TotpCode::parse(&ada.phone.code(app.clock.now())).unwrap();
    browser.call::<Reauthenticate>(ReauthenticateRequest::Code(code)).await.unwrap();
    assert_eq!(start(&browser).await, Ok(()));
    // From now on it is a session like any other.
    app.clock.advance(11 * domain::clock::MINUTE);
    assert_eq!(start(&browser).await, Err(required()));
    browser.call::<Reauthenticate>(password).await.unwrap();
    assert_eq!(start(&browser).await, Ok(()));
}

#[tokio::test]
async fn changing_the_password_in_such_a_session_is_no_recent_authentication_either() {
    let (app, ada) = week().await;
    let browser = remembered(&app, &ada).await;
    assert!(needs_no_code(&browser).await);
    browser.change_password(PASSWORD, "orange zeppelin marmalade").await.unwrap();
    assert_eq!(start(&browser).await, Err(required()));
}

#[tokio::test]
async fn an_administrator_needs_a_code_for_every_act() {
    let app = TestApp::open().await;
    app.set("mfa.remember_days", "7").await;
    let root = app.administrator("root").await;
    app.person("ada").await;
    let browser = root.at_verify(&app).await;
    browser.verify_and_remember(&root.phone.code(app.clock.now())).await.unwrap();
    app.clock.advance(30_000);
    assert!(matches!(browser.sign_in("root", PASSWORD).await.unwrap().step, NextStep::SignedIn { .. }));
    let id = app.server.domain.account("ada").await.unwrap().id;
    let body = serde_json::json!({ "id": id }).to_string().into_bytes();
    let answer = browser.send(shared::Method::Post, "/api/admin/account/disable", body).await;
    assert_eq!(answer.json(), serde_json::json!({ "refused": "proof_needed" }));
}
