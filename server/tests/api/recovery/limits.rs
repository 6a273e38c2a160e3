//! How many codes and guesses there can be.

use super::*;

#[tokio::test]
async fn an_account_gets_five_codes_an_hour_and_then_one_whenever_the_last_has_expired() {
    let app = TestApp::open().await;
    app.person("ada").await;
    let mut last = String::new();
    for _ in 0..5 {
        last = ask(&app, "ada").await;
        app.clock.advance(MINUTE);
    }
    for name in ["ada", "ada@example.com"] {
        app.browser().forgot_password(name).await.unwrap();
        assert!(app.mail().await.is_empty());
    }
    // The last one is valid for 15 minutes, so that five requests of a stranger keep nobody from a code.
    app.clock.advance(14 * MINUTE - SECOND);
    app.browser().forgot_password("ada").await.unwrap();
    assert!(app.mail().await.is_empty());
    app.clock.advance(SECOND);
    let next = ask(&app, "ada").await;
    app.browser().forgot_password("ada").await.unwrap();
    assert!(app.mail().await.is_empty());
    assert!(app.browser().reset_password(&last, NEW).await.is_err());
    assert!(app.browser().reset_password(&next, NEW).await.is_ok());
    app.mail().await;
    app.clock.advance(HOUR + SECOND);
    app.server.domain.delete_expired().await.unwrap();
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM reset_code").await, 0);
}

#[tokio::test]
async fn the_networks_of_one_site_wait_together_after_a_hundred_requests() {
    let app = TestApp::open().await;
    let browser = |address: String| Browser { address, ..app.browser() };
    for number in 0..100 {
        let one_of_many = browser(format!("2001:db8:1:{number:x}::1"));
        one_of_many.forgot_password(&format!("nobody{number}")).await.unwrap();
    }
    let wait = Err(ApiError::Common(CommonError::Throttled { retry_after: 30 }));
    assert_eq!(browser("2001:db8:1:ffff::1".into()).forgot_password("ada").await, wait);
    browser("2001:db8:2::1".into()).forgot_password("ada").await.unwrap();
}

#[tokio::test]
async fn an_address_must_wait_after_twenty_requests() {
    let app = TestApp::open().await;
    for number in 0..20 {
        app.browser().forgot_password(&format!("nobody{number}")).await.unwrap();
    }
    let wait = Err(ApiError::Common(CommonError::Throttled { retry_after: 30 }));
    assert_eq!(app.browser().forgot_password("ada").await, wait);
    let elsewhere = Browser { address: "198.51.100.7".into(), ..app.browser() };
    assert!(elsewhere.forgot_password("ada").await.is_ok());
    app.clock.advance(30 * SECOND);
    assert!(app.browser().forgot_password("ada").await.is_ok());
    app.clock.advance(HOUR + SECOND);
    for _ in 0..20 {
        app.browser().forgot_password("ada").await.unwrap();
    }
}

#[tokio::test]
async fn wrong_codes_are_counted_by_address() {
    let app = TestApp::open().await;
    app.person("ada").await;
    let code = ask(&app, "ada").await;
    let guess = "0".repeat(28);
    for _ in 0..5 {
        assert_eq!(app.browser().reset_password(&guess, NEW).await, WRONG);
    }
    let wait = Err(ApiError::Common(CommonError::Throttled { retry_after: 30 }));
    assert_eq!(app.browser().reset_password(&guess, NEW).await, wait);
    let elsewhere = Browser { address: "198.51.100.7".into(), ..app.browser() };
    assert_eq!(elsewhere.reset_password(&guess, NEW).await, WRONG);
    // The owner may have the address of the guesser.
    assert!(app.browser().reset_password(&code, NEW).await.is_ok());
}

#[tokio::test]
async fn a_reset_ends_the_waiting_times_after_wrong_passwords() {
    let app = TestApp::open().await;
    app.person("ada").await;
    let browser = app.browser();
    for _ in 0..5 {
        browser.sign_in("ada@example.com", "wrong").await.unwrap_err();
    }
    let code = ask(&app, "ada").await;
    browser.reset_password(&code, NEW).await.unwrap();
    assert!(browser.sign_in("ada@example.com", NEW).await.is_ok());
}
