use domain::clock::{HOUR, MINUTE, SECOND};
use shared::{
    ApiError, CommonError,
    api::{NextStep, verify::VerifyError},
};

use crate::helpers::*;

#[tokio::test]
async fn codes_of_one_step_before_and_after_are_accepted_and_no_others() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    for (offset, accepted) in
        [(-60, false), (-31, false), (-30, true), (0, true), (59, true), (60, false), (90, false)]
    {
        // A new time step each time, so that only the window decides.
        app.clock.advance(300 * SECOND);
        let browser = ada.at_verify(&app).await;
        let answer = browser.verify(&ada.phone.code(app.clock.now() + offset * SECOND)).await;
        assert_eq!(answer.is_ok(), accepted, "{offset}: {answer:?}");
    }
}

#[tokio::test]
async fn the_last_second_of_the_window_is_in_it_and_the_next_is_not() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let code = ada.phone.code(app.clock.now());
    app.clock.advance(59 * SECOND + 999);
    let in_time = ada.at_verify(&app).await;
    app.clock.advance(1);
    assert!(matches!(in_time.verify(&code).await, Err(ApiError::Endpoint(VerifyError::Wrong { .. }))));
    app.clock.advance(-1);
    assert!(in_time.verify(&code).await.is_ok());
}

#[tokio::test]
async fn a_code_is_never_accepted_twice() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let code = ada.phone.code(app.clock.now());
    let (first, second) = (ada.at_verify(&app).await, ada.at_verify(&app).await);
    assert!(matches!(first.verify(&code).await.unwrap().step, NextStep::SignedIn { .. }));
    assert_eq!(second.verify(&code).await, Err(ApiError::Endpoint(VerifyError::Spent)));
    assert!(matches!(second.step().await, NextStep::Verify { .. }));
}

#[tokio::test]
async fn the_code_that_confirmed_the_set_up_does_not_sign_in() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    // `person` advanced the clock by a minute. This goes back to the time step of the set-up.
    app.clock.advance(-60 * SECOND);
    let browser = ada.at_verify(&app).await;
    let answer = browser.verify(&ada.phone.code(app.clock.now())).await;
    assert_eq!(answer, Err(ApiError::Endpoint(VerifyError::Spent)));
}

#[tokio::test]
async fn an_older_code_is_not_accepted_after_a_newer_one() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let now = app.clock.now();
    let (first, second) = (ada.at_verify(&app).await, ada.at_verify(&app).await);
    first.verify(&ada.phone.code(now + 30 * SECOND)).await.unwrap();
    assert_eq!(second.verify(&ada.phone.code(now)).await, Err(ApiError::Endpoint(VerifyError::Stale)));
    assert_eq!(
        second.verify(&ada.phone.code(now - 30 * SECOND)).await,
        Err(ApiError::Endpoint(VerifyError::Stale))
    );
}

#[tokio::test]
async fn a_clock_that_is_set_back_accepts_no_code_twice() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let code = ada.phone.code(app.clock.now());
    ada.at_verify(&app).await.verify(&code).await.unwrap();
    app.clock.advance(-30 * SECOND);
    let answer = ada.at_verify(&app).await.verify(&code).await;
    assert_eq!(answer, Err(ApiError::Endpoint(VerifyError::Spent)));
}

#[tokio::test]
async fn a_code_is_rejected_without_the_password() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let answer = app.browser().verify(&ada.phone.code(app.clock.now())).await;
    assert_eq!(answer, Err(ApiError::Common(CommonError::SessionExpired)));
}

#[tokio::test]
async fn a_code_of_one_account_is_rejected_for_another() {
    let app = TestApp::open().await;
    let (ada, alan) = (app.person("ada").await, app.person("alan").await);
    let browser = ada.at_verify(&app).await;
    let answer = browser.verify(&alan.phone.code(app.clock.now())).await;
    assert!(matches!(answer, Err(ApiError::Endpoint(VerifyError::Wrong { left: 4 }))));
}

/// RFC 6238 appendix B, SHA-1, truncated to six digits, each at its own time.
#[tokio::test]
async fn the_vectors_of_rfc_6238_sign_in_at_their_time_and_at_no_other() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let account = app.server.domain.account("ada").await.unwrap();
    let context = domain::crypto::keys::SealContext { column: "authenticator.secret", owner: &account.id };
    let sealed = app.server.domain.keys().seal(context, b"12345678901234567890");
    let mut db = app.server.domain.store().read().await.unwrap();
    let set = "UPDATE authenticator SET secret = $1, last_step = 0";
    sqlx::query(set).bind(sealed).execute(&mut *db).await.unwrap();
    drop(db);
    let mut earlier = None;
    for (time, code) in [
        (59, "287082"),
        (1_111_111_109, "081804"),
        (1_111_111_111, "050471"),
        (1_234_567_890, "005924"),
        (2_000_000_000, "279037"),
        (20_000_000_000, "353130"),
    ] {
        app.clock.advance(time * SECOND - app.clock.now());
        if let Some(earlier) = earlier {
            assert!(ada.at_verify(&app).await.verify(earlier).await.is_err(), "{earlier} at {time}");
        }
        let progress = ada.at_verify(&app).await.verify(code).await.unwrap();
        assert!(matches!(progress.step, NextStep::SignedIn { .. }), "{code} at {time}");
        earlier = Some(code);
    }
}

#[tokio::test]
async fn a_code_of_a_clock_that_was_ahead_does_not_shut_its_owner_out() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    app.clock.advance(HOUR);
    let ahead = ada.phone.code(app.clock.now());
    ada.signed_in(&app).await;
    app.clock.advance(-HOUR + MINUTE);
    ada.signed_in(&app).await;
    // An hour later, the code of then was used already.
    app.clock.advance(HOUR - 2 * MINUTE);
    assert_eq!(ada.at_verify(&app).await.verify(&ahead).await, Err(ApiError::Endpoint(VerifyError::Spent)));
}
