//! Limits for wrong passwords, and waiting times.

mod address;
mod changes;
mod codes;
mod entries;
mod names;
mod networks;

use domain::clock::{DAY, MINUTE, SECOND};
use shared::{
    ApiError, CommonError,
    api::{sign_in::SignInError, verify::VerifyError},
};

use crate::helpers::*;

const WRONG: ApiError<SignInError> = ApiError::Endpoint(SignInError::WrongCredentials);

fn wait(retry_after: u32) -> ApiError<SignInError> {
    ApiError::Common(CommonError::Throttled { retry_after })
}

#[tokio::test]
async fn waiting_times_double_after_five_wrong_passwords_from_30_seconds_to_15_minutes() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = app.browser();
    for _ in 0..5 {
        assert_eq!(browser.sign_in("ada", "wrong").await, Err(WRONG));
    }
    for seconds in [30, 60, 120, 240, 480, 900, 900] {
        assert_eq!(browser.sign_in("ada", PASSWORD).await, Err(wait(seconds)));
        app.clock.advance(i64::from(seconds) * SECOND - 1);
        assert_eq!(browser.sign_in("ada", PASSWORD).await, Err(wait(1)), "not extended by tries");
        app.clock.advance(1);
        assert_eq!(browser.sign_in("ada", "wrong").await, Err(WRONG));
    }
    app.clock.advance(15 * MINUTE);
    ada.at_verify(&app).await;
    // The correct password reset the streak.
    for _ in 0..5 {
        assert_eq!(browser.sign_in("ada", "wrong").await, Err(WRONG));
    }
    assert_eq!(browser.sign_in("ada", "wrong").await, Err(wait(30)));
}

#[tokio::test]
async fn a_guess_is_counted_even_if_the_client_disconnects() {
    let app = TestApp::open_with_slow_hashes().await;
    for _ in 0..5 {
        let browser = app.browser();
        let guess = browser.sign_in("ada", "wrong");
        // Polls the guess until it waits for its hash, then drops it.
        assert!(tokio::time::timeout(std::time::Duration::from_millis(2), guess).await.is_err());
    }
    // The workers may check this one before the fifth of those. Five more would mean that none was counted.
    let mut judged = 0;
    while app.browser().sign_in("ada", "wrong").await == Err(WRONG) {
        judged += 1;
    }
    assert!(judged < 3, "{judged}");
}

#[tokio::test]
async fn a_clock_that_is_set_back_keeps_nobody_waiting() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    app.clock.advance(DAY);
    let browser = app.browser();
    for _ in 0..5 {
        browser.sign_in("ada", "wrong").await.unwrap_err();
    }
    for _ in 0..4 {
        let at_verify = ada.browser.copy();
        at_verify.sign_in("ada", PASSWORD).await.unwrap();
        for _ in 0..5 {
            at_verify.verify(&wrong_code(&ada.phone, app.clock.now())).await.unwrap_err();
        }
    }
    app.clock.advance(-DAY);
    let browser = ada.at_verify(&app).await;
    assert!(browser.verify(&ada.phone.code(app.clock.now())).await.is_ok());
}

#[tokio::test]
async fn replicas_share_their_counters() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let twin = app.twin().await;
    for number in 0..5 {
        let browser = app.browser();
        let browser = if number % 2 == 0 { browser.through(twin.clone()) } else { browser };
        assert_eq!(browser.sign_in("ada", "wrong").await, Err(WRONG));
    }
    assert_eq!(app.browser().through(twin.clone()).sign_in("ada", PASSWORD).await, Err(wait(30)));
    assert_eq!(app.browser().sign_in("ada", PASSWORD).await, Err(wait(30)));
    app.clock.advance(30 * SECOND);

    let here = ada.at_verify(&app).await;
    here.verify_backup_code(&ada.codes[0]).await.unwrap();
    let there = ada.at_verify(&app).await.through(twin.clone());
    assert!(there.verify_backup_code(&ada.codes[0]).await.is_err());
    let there = here.copy().through(twin);
    here.call::<shared::api::sign_in::SignOut>(shared::Empty {}).await.unwrap();
    assert_eq!(there.state().await, Err(ApiError::Common(CommonError::SessionExpired)));
}

#[tokio::test]
async fn a_stranger_cannot_lock_the_owner_out_of_a_known_browser() {
    let app = TestApp::open().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let stranger = app.browser();
    for _ in 0..5 {
        stranger.sign_in("ada", "wrong").await.unwrap_err();
    }
    assert_eq!(stranger.sign_in("ada", "wrong").await, Err(wait(30)));
    assert!(ada.browser.sign_in("ada", PASSWORD).await.is_ok());
    // A known browser has its own counter, with its own waiting time.
    for _ in 0..5 {
        assert_eq!(ada.browser.sign_in("ada", "wrong").await, Err(WRONG));
    }
    assert_eq!(ada.browser.sign_in("ada", PASSWORD).await, Err(wait(30)));
    // Browsers that other people use do not wait for it.
    assert!(bob.browser.sign_in("bob", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn a_browser_is_known_after_a_finished_sign_in_and_not_after_the_password_alone() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.at_verify(&app).await;
    assert!(!browser.cookies.lock().unwrap().contains_key("vestibule-browser"));
    browser.verify(&ada.phone.code(app.clock.now())).await.unwrap();
    assert!(browser.cookies.lock().unwrap().contains_key("vestibule-browser"));
    // A token that someone has planted becomes no known browser.
    app.clock.advance(MINUTE);
    let browser = ada.at_verify(&app).await;
    let planted = "A".repeat(43);
    browser.cookies.lock().unwrap().insert("vestibule-browser".into(), planted.clone());
    browser.verify(&ada.phone.code(app.clock.now())).await.unwrap();
    assert_ne!(browser.cookies.lock().unwrap()["vestibule-browser"], planted);
}

#[tokio::test]
async fn a_failure_streak_is_reset_after_a_day() {
    let app = TestApp::open().await;
    app.person("ada").await;
    let browser = app.browser();
    for _ in 0..4 {
        assert_eq!(browser.sign_in("ada", "wrong").await, Err(WRONG));
    }
    app.clock.advance(DAY + SECOND);
    for _ in 0..5 {
        assert_eq!(browser.sign_in("ada", "wrong").await, Err(WRONG));
    }
    assert_eq!(browser.sign_in("ada", "wrong").await, Err(wait(30)));
}

#[tokio::test]
async fn a_wrong_old_password_counts_only_for_its_session() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.signed_in(&app).await;
    let owner = ada.signed_in(&app).await;
    for _ in 0..5 {
        browser.change_password("wrong", "orange zeppelin marmalade").await.unwrap_err();
    }
    let answer = browser.change_password(PASSWORD, "orange zeppelin marmalade").await;
    assert!(
        matches!(answer, Err(ApiError::Common(CommonError::Throttled { retry_after: 30 }))),
        "{answer:?}"
    );
    ada.at_verify(&app).await;
    owner.change_password(PASSWORD, "orange zeppelin marmalade").await.unwrap();
}
