//! What is counted for a name, whether it is a username, an email address, or of no account.

use super::*;

#[tokio::test]
async fn waiting_times_do_not_reveal_which_names_belong_to_one_account() {
    let app = TestApp::open().await;
    app.person("ada").await;
    for (username, email) in [("ada", "ada@example.com"), ("nobody", "nobody@example.com")] {
        for number in 0..5 {
            let browser = Browser { address: format!("192.0.2.{}", 10 + number), ..app.browser() };
            assert_eq!(browser.sign_in(username, "wrong").await, Err(WRONG));
        }
        let elsewhere = Browser { address: "198.51.100.7".into(), ..app.browser() };
        assert_eq!(elsewhere.sign_in(username, "wrong").await, Err(wait(30)));
        assert_eq!(elsewhere.sign_in(email, "wrong").await, Err(WRONG));
        app.clock.advance(2 * DAY);
    }
}

#[tokio::test]
async fn guesses_at_the_username_and_the_email_address_count_together_without_showing_it() {
    let app = TestApp::open().await;
    app.person("ada").await;
    let browser = app.browser();
    for name in ["ada", "ada@example.com", "ada", "ada@example.com", "ada"] {
        assert_eq!(browser.sign_in(name, "wrong").await, Err(WRONG));
    }
    // Neither name has to wait by itself, and a stranger sees no difference. But no password is accepted for half a minute.
    app.clock.advance(30 * SECOND - 1);
    assert_eq!(browser.sign_in("ada@example.com", PASSWORD).await, Err(WRONG));
    app.clock.advance(1);
    assert!(browser.sign_in("ada@example.com", PASSWORD).await.is_ok());
    // The right password forgives the account, and the name that was typed. The other name keeps its count.
    for _ in 0..2 {
        assert_eq!(browser.sign_in("ada", "wrong").await, Err(WRONG));
    }
    assert_eq!(browser.sign_in("ada", "wrong").await, Err(wait(30)));
}

#[tokio::test]
async fn the_right_password_forgives_the_account_what_was_counted_for_its_other_name() {
    let app = TestApp::open().await;
    app.person("ada").await;
    let browser = app.browser();
    for _ in 0..2 {
        assert_eq!(browser.sign_in("ada@example.com", "wrong").await, Err(WRONG));
    }
    assert!(browser.sign_in("ada", PASSWORD).await.is_ok());
    for _ in 0..3 {
        assert_eq!(browser.sign_in("ada", "wrong").await, Err(WRONG));
    }
    assert!(browser.sign_in("ada", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn a_name_is_counted_in_one_canonical_form() {
    let app = TestApp::open().await;
    for (number, name) in ["ada", "ADA", " Ada ", "aDa", "ada"].into_iter().enumerate() {
        let browser = Browser { address: format!("192.0.2.{}", 10 + number), ..app.browser() };
        assert_eq!(browser.sign_in(name, "wrong").await, Err(WRONG));
    }
    assert_eq!(app.browser().sign_in("Ada", "wrong").await, Err(wait(30)));
}

#[tokio::test]
async fn an_unknown_name_waits_like_a_known_one() {
    let app = TestApp::open().await;
    app.person("ada").await;
    for name in ["ada", "nobody"] {
        for number in 0..5 {
            let browser = Browser { address: format!("203.0.113.{number}"), ..app.browser() };
            assert_eq!(browser.sign_in(name, "wrong").await, Err(WRONG), "{name}");
            app.clock.advance(20 * MINUTE);
        }
        let browser = Browser { address: "203.0.113.99".into(), ..app.browser() };
        browser.sign_in(name, "wrong").await.unwrap_err();
        assert!(
            matches!(
                browser.sign_in(name, "wrong").await,
                Err(ApiError::Common(CommonError::Throttled { .. }))
            ),
            "{name}"
        );
        app.clock.advance(DAY + SECOND);
    }
}
