use domain::clock::{DAY, HOUR, MINUTE, SECOND};
use shared::{
    ApiError, CommonError,
    api::{
        NextStep,
        sign_in::{SendTemporaryPassword, SignInError},
    },
};

use crate::helpers::*;

#[tokio::test]
async fn a_temporary_password_expires_after_24_hours_to_the_second() {
    let app = TestApp::open().await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    app.clock.advance(DAY - SECOND);
    assert!(app.browser().sign_in("grace", &temporary).await.is_ok());
    app.clock.advance(SECOND);
    let expired = app.browser().sign_in("grace", &temporary).await;
    assert_eq!(expired, Err(ApiError::Endpoint(SignInError::TemporaryPasswordExpired)));
    // A wrong password does not reveal that the temporary one has expired.
    let wrong = app.browser().sign_in("grace", "wrong").await;
    assert_eq!(wrong, Err(ApiError::Endpoint(SignInError::WrongCredentials)));
}

#[tokio::test]
async fn an_expired_temporary_password_is_exchanged_for_a_new_one_by_email_once() {
    let app = TestApp::open().await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    app.mail().await;
    let browser = app.browser();
    let ask = || browser.call::<SendTemporaryPassword>(credentials("grace", &temporary));
    assert_eq!(ask().await, Err(ApiError::Common(CommonError::WrongStep)));
    app.clock.advance(DAY);
    ask().await.unwrap();
    let mail = app.mail().await;
    assert_eq!(mail.iter().map(|m| m.subject.as_str()).collect::<Vec<_>>(), ["New Password"]);
    let new = mail[0].text.split("Password: ").nth(1).unwrap().lines().next().unwrap();
    assert_eq!(ask().await, Err(ApiError::Endpoint(SignInError::WrongCredentials)));
    assert!(browser.sign_in("grace", new).await.is_ok());
}

#[tokio::test]
async fn a_sign_in_ends_after_15_minutes_to_the_second() {
    let app = TestApp::open().await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    let phone = Phone::scan(&browser.set_up().await.unwrap());
    app.clock.advance(15 * MINUTE - SECOND);
    assert_eq!(browser.step().await, SET_UP);
    app.clock.advance(SECOND);
    assert_eq!(browser.state().await, Err(ApiError::Common(CommonError::SessionExpired)));
    let late = browser.verify(&phone.code(app.clock.now())).await;
    assert_eq!(late, Err(ApiError::Common(CommonError::SessionExpired)));
}

#[tokio::test]
async fn an_expired_temporary_password_is_replaced_in_a_sign_in_that_began_in_time() {
    let app = TestApp::open().await;
    app.set("mfa.internal", "off").await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    app.clock.advance(DAY - SECOND);
    let browser = app.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    app.clock.advance(15 * MINUTE - SECOND);
    let changed = browser.change_password(&temporary, "orange zeppelin marmalade").await.unwrap();
    assert!(matches!(changed.step, NextStep::SignedIn { .. }));
}

#[tokio::test]
async fn completed_steps_do_not_extend_a_sign_in() {
    let app = TestApp::open().await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    let phone = Phone::scan(&browser.set_up().await.unwrap());
    app.clock.advance(14 * MINUTE);
    browser.verify(&phone.code(app.clock.now())).await.unwrap();
    app.clock.advance(MINUTE);
    assert!(matches!(browser.show_codes().await, Err(ApiError::Common(CommonError::SessionExpired))));
}

#[tokio::test]
async fn a_session_ends_when_it_is_idle_for_an_hour_to_the_second() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.at_verify(&app).await;
    browser.verify(&ada.phone.code(app.clock.now())).await.unwrap();
    app.clock.advance(HOUR - SECOND);
    assert!(matches!(browser.step().await, NextStep::SignedIn { .. }));
    // That request used the session, so the hour starts again.
    app.clock.advance(HOUR - SECOND);
    assert!(matches!(browser.step().await, NextStep::SignedIn { .. }));
    app.clock.advance(HOUR);
    assert_eq!(browser.state().await, Err(ApiError::Common(CommonError::SessionExpired)));
}

#[tokio::test]
async fn a_session_in_use_ends_after_24_hours_to_the_second() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.at_verify(&app).await;
    browser.verify(&ada.phone.code(app.clock.now())).await.unwrap();
    for _ in 0..47 {
        app.clock.advance(30 * MINUTE);
        assert!(matches!(browser.step().await, NextStep::SignedIn { .. }));
    }
    app.clock.advance(30 * MINUTE - SECOND);
    assert!(matches!(browser.step().await, NextStep::SignedIn { .. }));
    app.clock.advance(SECOND);
    assert_eq!(browser.state().await, Err(ApiError::Common(CommonError::SessionExpired)));
}

#[tokio::test]
async fn cleanup_removes_only_what_has_expired() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.signed_in(&app).await;
    let failing = app.browser();
    for _ in 0..5 {
        failing.sign_in("ada", "wrong").await.unwrap_err();
    }
    let why = reason("the phone was stolen");
    app.server.domain.issue_bypass_code(Admin::CommandLine, "ada", &why).await.unwrap();
    let rows = async || {
        let mut db = app.server.domain.store().read().await.unwrap();
        let mut counts = Vec::new();
        for table in [
            "SELECT COUNT(*) FROM session",
            "SELECT COUNT(*) FROM throttle",
            "SELECT COUNT(*) FROM known_browser",
            "SELECT COUNT(*) FROM bypass_code",
        ] {
            counts.push(sqlx::query_scalar::<_, i64>(table).fetch_one(&mut *db).await.unwrap());
        }
        counts
    };
    app.server.domain.delete_expired().await.unwrap();
    // Of the wrong passwords, for name, account and address; of the entries of six kinds in the audit log; of the notices.
    let counters = 3 + 6 + 1;
    assert_eq!(rows().await, [1, counters, 2, 1]);
    assert!(matches!(browser.step().await, NextStep::SignedIn { .. }));
    app.clock.advance(HOUR + SECOND);
    app.server.domain.delete_expired().await.unwrap();
    assert_eq!(rows().await, [0, counters, 2, 1]);
    app.clock.advance(DAY);
    app.server.domain.delete_expired().await.unwrap();
    assert_eq!(rows().await, [0, 0, 2, 0]);
    app.clock.advance(400 * DAY);
    app.server.domain.delete_expired().await.unwrap();
    assert_eq!(rows().await, [0, 0, 0, 0]);
}

#[tokio::test]
async fn cleanup_leaves_a_sign_in_that_is_under_way() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.at_verify(&app).await;
    app.server.domain.delete_expired().await.unwrap();
    browser.verify(&ada.phone.code(app.clock.now())).await.unwrap();
}

#[tokio::test]
async fn what_a_clock_that_was_ahead_has_made_ends_when_it_is_put_back() {
    let app = TestApp::open().await;
    let (ada, eve) = (app.person("ada").await, app.person("eve").await);
    let before = eve.signed_in(&app).await;
    app.clock.advance(HOUR - MINUTE);
    before.state().await.unwrap();
    app.clock.advance(2 * HOUR);
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let ahead = ada.signed_in(&app).await;
    app.mail().await;
    app.browser().forgot_password("ada").await.unwrap();
    let code = reset_code(&app.mail().await[0].text);
    app.clock.advance(-2 * HOUR);
    app.server.domain.delete_expired().await.unwrap();
    assert!(before.state().await.is_ok(), "made by the right clock");
    assert_eq!(ahead.state().await, Err(ApiError::Common(CommonError::SessionExpired)));
    assert!(app.browser().reset_password(&code, "another good password").await.is_err());
    let expired = app.browser().sign_in("grace", &temporary).await;
    assert_eq!(expired, Err(ApiError::Endpoint(SignInError::TemporaryPasswordExpired)));
}

#[tokio::test]
async fn clocks_of_two_servers_may_differ_by_minutes() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    app.clock.advance(5 * MINUTE);
    let browser = ada.signed_in(&app).await;
    app.clock.advance(-5 * MINUTE);
    app.server.domain.delete_expired().await.unwrap();
    assert!(browser.state().await.is_ok());
}
